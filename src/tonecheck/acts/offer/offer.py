"""The value of an offer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Form = Literal[
    "question",
    "contact",
    "request",
    "ability",
    "action",
    "choice",
    "alternative",
    "someone",
    "outcome",
    "blank",
]


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that leads on from here.

    ``form`` is how: a ``question`` to the customer; a ``contact`` (link, number, address); a
    ``request`` that moves things on; an ``ability`` or promise of ours, "I can", "we'll"; an
    ``action`` done or under way for them; a ``choice`` of theirs, "you can"; an ``alternative`` named;
    ``someone`` or something else that does it; an ``outcome``, how things stand for them; a
    ``blank``, announced and still to be filled in ("What I can do is [alternative]"), which leads nowhere
    yet. Questions, someone and outcomes lead on only from what stands before them, an outcome from another
    sentence.
    """

    start: int
    end: int
    form: Form

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}

    @property
    def only_after(self) -> bool:
        """Whether it leads on only from what stands before it."""
        return self.form in {"outcome", "question", "someone"}
