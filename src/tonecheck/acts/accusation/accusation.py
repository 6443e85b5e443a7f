"""The value of an accusation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Form = Literal["undone", "wrong", "hindsight", "why", "claim", "habit", "owner", "work"]


@dataclass(frozen=True, slots=True)
class Accusation:
    """The fault put on the customer.

    ``form`` is how: left *undone* ("you failed to …"), done *wrong*, told with *hindsight* ("you should
    have …"), asked *why* not, doubted as a *claim*, called a *habit*, owned ("your mistake"), found in
    their *work*. ``fact`` says the same without the culprit, ``clause`` is the deed from its bare verb
    on, ``told`` what was claimed, ``better`` the kinder words for what they made.
    """

    start: int
    end: int
    form: Form
    fact: str | None = None
    clause: str | None = None
    told: str | None = None
    better: str | None = None

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        parts = {"fact": self.fact, "clause": self.clause, "told": self.told, "better": self.better}
        return {name: part for name, part in parts.items() if part is not None}
