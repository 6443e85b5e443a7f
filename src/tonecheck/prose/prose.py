"""The writer's own prose with the way back to the draft it came from.

The prose is what is judged: quotes straightened, white space folded, markup and foreign text left
out. Every prose offset leads back to exact source offsets, so nothing is ever searched for again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, islice
from typing import NamedTuple

from tonecheck.model import Hidden


class Piece(NamedTuple):
    """A run of prose that came from one run of source; a named tuple, for a long mail has thousands.

    ``length`` is in the prose, ``width`` in the source. Where both are equal, characters stand for
    each other one to one; else the piece is one unit (an entity, a fold of spaces). A ``stand_in``
    is a unit of any width: prose that the writer did not type, in place of a placeholder or code.
    """

    prose: int
    source: int
    length: int
    width: int
    stand_in: bool = False

    @property
    def is_unit(self) -> bool:
        """Whether the piece leads back only as a whole."""
        return self.stand_in or self.length != self.width


@dataclass(frozen=True, slots=True)
class Prose:
    """``text`` to judge, ``pieces`` that lead back to the source, ``hidden`` parts of the source.

    ``spoken`` are prose ranges, sorted, that are not the writer's own words though they stand in the prose:
    quoted speech, addresses, links. They are read with the rest and never reported.
    ``headings`` are prose ranges whose capitals say nothing. ``quoted`` is the newest message that
    the draft quotes, as plain text. ``escape`` turns plain text into text of the draft's format.
    """

    text: str
    pieces: tuple[Piece, ...]
    hidden: tuple[Hidden, ...] = ()
    spoken: tuple[tuple[int, int], ...] = ()
    headings: tuple[tuple[int, int], ...] = ()
    quoted: str = ""
    escape: Callable[[str], str] = str
    _spoken_to: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_spoken_to", tuple(accumulate((end for _, end in self.spoken), max)))

    def is_spoken(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` stands inside somebody else's words."""
        before = bisect_right(self.spoken, start, key=_first)
        return before > 0 and self._spoken_to[before - 1] >= end

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The source range for prose ``[start, end)``; an empty range stays empty."""
        begin = self._source_start(start)
        if start == end:
            return begin, begin
        return begin, max(begin, self._source_end(end))

    def pieces_within(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces that hold a part of prose ``[start, end)``."""
        first = max(0, bisect_right(self.pieces, start, key=lambda piece: piece.prose) - 1)
        for piece in islice(self.pieces, first, None):
            if piece.prose >= end:
                return
            if piece.prose + piece.length > start:
                yield piece

    def _piece_at(self, offset: int) -> Piece:
        return self.pieces[max(0, bisect_right(self.pieces, offset, key=lambda piece: piece.prose) - 1)]

    def _source_start(self, offset: int) -> int:
        if not self.pieces:
            return 0
        piece = self._piece_at(offset)
        inside = offset - piece.prose
        if inside >= piece.length:
            return piece.source + piece.width
        return piece.source + (0 if piece.is_unit else inside)

    def _source_end(self, offset: int) -> int:
        piece = self._piece_at(offset - 1)
        inside = offset - piece.prose
        return piece.source + (piece.width if piece.is_unit or inside > piece.length else inside)


def _first(span: tuple[int, int]) -> int:
    return span[0]
