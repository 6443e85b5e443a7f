"""Recipes: the small templates in rule files that say what to write instead.

``Could you {clause}?`` has a slot; ``[date]`` is a visible blank. A slot may ask for a form of the
word it holds: ``{verb:gerund}``. Which slots there are is up to what the rule matches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Over = Literal["words", "clause", "lead", "own lead", "words before an offer"]
"""What a recipe replaces: see `Recipe`."""

SLOT = re.compile(r"\{([a-z_]+)(?::([a-z]+))?\}")
_BLANK = re.compile(r"\[[a-z][a-z0-9' ,/-]*\]")

FORMS: Mapping[str, str] = {
    "base": "VB",
    "past": "VBD",
    "participle": "VBN",
    "gerund": "VBG",
    "third": "VBZ",
    "plural": "NNS",
    "singular": "NN",
}
"""The forms that a slot may ask for, and their Penn tags."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way to write it better. ``safe`` False means that a person must read it first.

    ``over`` is what it replaces: the ``words`` of the match; the whole ``clause`` they stand in, which
    an empty template leaves out with what joins it to its neighbours; or the ``lead``, everything up to
    an offer that follows in the next clause, whose subject is the same for ``own lead``; or the ``words
    before an offer`` in the next sentence. Where the draft has no such clause or offer the recipe does not
    apply.
    """

    template: str
    reason: str = ""
    safe: bool = True
    over: Over = "words"

    def __post_init__(self) -> None:
        leftover = SLOT.sub("", self.template)
        if "{" in leftover or "}" in leftover:
            raise ValueError("slots are written {name} or {name:form}")
        unknown = sorted({form for _, form in self.slots() if form and form not in FORMS})
        if unknown:
            raise ValueError(f"unknown form {unknown[0]!r}; known: {', '.join(sorted(FORMS))}")

    def slots(self) -> Iterator[tuple[str, str]]:
        """The ``(name, form)`` of every slot, form blank where none is asked for."""
        for match in SLOT.finditer(self.template):
            yield match[1], match[2] or ""

    @property
    def blanks(self) -> tuple[str, ...]:
        """The visible blanks that the recipe itself leaves, in order."""
        return tuple(_BLANK.findall(self.template))
