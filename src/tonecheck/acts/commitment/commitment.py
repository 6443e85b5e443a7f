"""What a commitment is: something promised for certain, an own act or an outcome nobody can be sure of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something that is promised for certain.

    ``by`` is who brings it about: ``"us"`` for an own act, ``"others"`` for an outcome outside the
    writer's control. ``about``: that something will not come back, or any other outcome. ``hedged``
    is the promise as an expectation, ``change`` its end after "so that".
    """

    start: int
    end: int
    by: Literal["us", "others"]
    about: Literal["recurrence", "outcome"]
    hedged: str | None = None
    change: str | None = None

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        parts = {"hedged": self.hedged, "change": self.change}
        return {name: part for name, part in parts.items() if part is not None}
