"""Which acts have to be read at all: those that rules ask for, and what they make necessary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tonecheck.acts import KINDS


@dataclass(frozen=True, slots=True)
class Needs:
    """The kinds of acts to read ``first``, and those to read once something else was found.

    ``after_act`` maps a kind that was found to the kinds asked for then, ``after_phrase`` likewise
    a phrase: the excuses of a rule matter only where the rule matches. What an act's own ``settle``
    looks at is added from its `Reader`. Of the kinds in ``enough`` one act in the reply is as good as many.
    """

    first: frozenset[str] = frozenset(KINDS)
    after_act: Mapping[str, frozenset[str]] = field(default_factory=dict)
    after_phrase: Mapping[str, frozenset[str]] = field(default_factory=dict)
    enough: frozenset[str] = frozenset()

    def after(self, kinds: Iterable[str], phrases: Iterable[str]) -> frozenset[str]:
        """The kinds that finding these kinds and phrases makes necessary."""
        found: set[str] = set()
        for kind in kinds:
            found |= KINDS[kind].uses
            found |= self.after_act.get(kind, frozenset())
        for phrase in phrases:
            found |= self.after_phrase.get(phrase, frozenset())
        return frozenset(found)
