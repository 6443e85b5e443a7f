"""The value of a judgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Target = Literal["work", "words", "wits", "quotes"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Something bad that the writer thinks of the customer.

    ``target`` is what is judged: their *work*, their *words*, their *wits* ("obviously"), or a word of
    theirs that is put in *quotes*. ``plain`` is the same without the scorn, where words can be left
    out; ``reach`` are the offsets that it stands for.
    """

    start: int
    end: int
    target: Target
    plain: str | None = None
    reach: tuple[int, int] | None = None

    @property
    def extent(self) -> tuple[int, int]:
        return self.reach or (self.start, self.end)

    @property
    def parts(self) -> Mapping[str, str]:
        return {} if self.plain is None else {"plain": self.plain}
