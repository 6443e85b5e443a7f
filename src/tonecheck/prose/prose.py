"""The writer's own prose with the way back to the draft it came from.

The prose is what is judged: quotes straightened, white space folded, markup and foreign text left
out. Every prose offset leads back to exact source offsets, so nothing is ever searched for again.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from tonecheck.model import Hidden


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of prose that came from one run of source.

    ``length`` is in the prose, ``width`` in the source. Where both are equal, characters stand for
    each other one to one; else the piece is one unit (an entity, a fold of spaces, a placeholder).
    """

    prose: int
    source: int
    length: int
    width: int


@dataclass(frozen=True, slots=True)
class Prose:
    """``text`` to judge, ``pieces`` that lead back to the source, ``hidden`` parts of the source.

    ``spoken`` are prose ranges that are not the writer's own words though they stand in the prose:
    quoted speech, addresses, links. They are read with the rest and never reported.
    ``headings`` are prose ranges whose capitals say nothing.
    """

    text: str
    pieces: tuple[Piece, ...]
    hidden: tuple[Hidden, ...] = ()
    spoken: tuple[tuple[int, int], ...] = ()
    headings: tuple[tuple[int, int], ...] = ()

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The source range for prose ``[start, end)``; an empty range stays empty."""
        begin = self._source_start(start)
        if start == end:
            return begin, begin
        return begin, max(begin, self._source_end(end))

    def _piece_at(self, offset: int) -> Piece:
        return self.pieces[max(0, bisect_right(self.pieces, offset, key=lambda piece: piece.prose) - 1)]

    def _source_start(self, offset: int) -> int:
        if not self.pieces:
            return 0
        piece = self._piece_at(offset)
        inside = offset - piece.prose
        if inside >= piece.length:
            return piece.source + piece.width
        return piece.source + (inside if piece.length == piece.width else 0)

    def _source_end(self, offset: int) -> int:
        piece = self._piece_at(offset - 1)
        inside = offset - piece.prose
        return piece.source + (
            inside if piece.length == piece.width and inside <= piece.length else piece.width
        )
