"""The value of a feeling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["anger", "worry", "distress"]
_SITUATION: Mapping[Kind, str] = {"anger": "frustrating", "worry": "worrying", "distress": "upsetting"}


@dataclass(frozen=True, slots=True)
class Feeling:
    """A feeling that is voiced. ``strong`` False: only the way of writing or the history shows it.

    ``named``: said of oneself in a word that joy has no use for ("I'm scared").

    The part ``situation`` is a word for what would make anyone feel so, ``what`` the clause that tells
    what went wrong, if the customer told it.
    """

    start: int
    end: int
    kind: Kind = "anger"
    strong: bool = True
    named: bool = False
    what: str | None = None

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {"situation": _SITUATION[self.kind], **({"what": self.what} if self.what else {})}
