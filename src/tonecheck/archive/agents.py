"""Who of the writers in an archive is an agent."""

from __future__ import annotations

from dataclasses import dataclass

from tonecheck.mail.message import Mail


@dataclass(frozen=True, slots=True)
class Agents:
    """Agents by address or by domain; where neither is given, by what the archive says.

    ``everyone`` takes every writer for an agent: for archives that hold sent mail alone.
    """

    addresses: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    everyone: bool = False

    def wrote(self, mail: Mail) -> bool | None:
        """Whether an agent wrote this; None where nothing says so."""
        if self.everyone:
            return True
        if mail.agent is not None:
            return mail.agent
        if self.addresses or self.domains:
            domain = mail.sender.rpartition("@")[2]
            return mail.sender in self.addresses or any(
                domain == known or domain.endswith("." + known) for known in self.domains
            )
        return None
