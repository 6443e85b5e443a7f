"""Take ranges out of a prose or put stand-ins in their place; the way back to the source stays exact."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from tonecheck.model import Hidden
from tonecheck.prose.prose import Piece, Prose

STAND_IN = "Alex"
"""What stands for a placeholder or a piece of code: parsers take it for a noun in every position."""


@dataclass(frozen=True, slots=True)
class Change:
    """Put ``text`` for the prose range ``[start, end)``.

    Without a text the range is left out. With a ``reason`` it is listed among what was hidden.
    """

    start: int
    end: int
    text: str = ""
    reason: str = ""


def apply_changes(prose: Prose, changes: Iterable[Change]) -> Prose:
    """The prose after the changes, which are sorted and do not overlap."""
    changes = tuple(changes)
    if not changes:
        return prose
    texts: list[str] = []
    pieces: list[Piece] = []
    hidden = list(prose.hidden)
    spoken: list[tuple[int, int]] = []
    at = length = 0
    for change in changes:
        pieces.extend(_slice(prose.pieces, at, change.start, length - at))
        texts.append(prose.text[at : change.start])
        length += change.start - at
        begin, end = prose.source_span(change.start, change.end)
        if change.text:
            pieces.append(Piece(length, begin, len(change.text), end - begin, stand_in=True))
            texts.append(change.text)
            spoken.append((length, length + len(change.text)))
            length += len(change.text)
        if change.reason:
            hidden.append(Hidden(*prose.source_span(*_stripped(prose.text, change)), change.reason))
        at = change.end
    pieces.extend(_slice(prose.pieces, at, len(prose.text), length - at))
    texts.append(prose.text[at:])
    return replace(
        prose,
        text="".join(texts),
        pieces=tuple(pieces),
        hidden=merged(hidden),
        spoken=tuple(sorted([*spoken, *_moved(prose.spoken, changes)])),
        headings=tuple(_moved(prose.headings, changes)),
    )


def merged(hidden: Iterable[Hidden]) -> tuple[Hidden, ...]:
    """Sorted, and those of one reason that touch or overlap made one."""
    kept: list[Hidden] = []
    for each in sorted(hidden, key=lambda each: (each.start, -each.end)):
        last = kept[-1] if kept else None
        if last and each.end <= last.end:
            continue
        if last and last.reason == each.reason and each.start <= last.end:
            kept[-1] = Hidden(last.start, each.end, last.reason)
        else:
            kept.append(each)
    return tuple(kept)


def _slice(pieces: Sequence[Piece], start: int, end: int, shift: int) -> Iterator[Piece]:
    """The pieces of ``[start, end)``, moved by ``shift``; one that is cut and is a unit stays whole."""
    index = max(0, bisect_right(pieces, start, key=lambda piece: piece.prose) - 1)
    for piece in pieces[index:]:
        if piece.prose >= end:
            return
        first, last = max(piece.prose, start), min(piece.prose + piece.length, end)
        if first >= last:
            continue
        if piece.is_unit:
            cut = last - first < piece.length
            stand_in = piece.stand_in or cut
            yield Piece(first + shift, piece.source, last - first, piece.width, stand_in)
        else:
            yield Piece(first + shift, piece.source + first - piece.prose, last - first, last - first)


def _stripped(text: str, change: Change) -> tuple[int, int]:
    cut = text[change.start : change.end]
    start = change.start + len(cut) - len(cut.lstrip())
    return start, max(start, change.start + len(cut.rstrip()))


def _moved(ranges: Sequence[tuple[int, int]], changes: Sequence[Change]) -> Iterator[tuple[int, int]]:
    """The ranges in the changed prose; what was left out of them is gone."""
    if not ranges:
        return  # most prose quotes nobody, and a table of HTML has thousands of changes
    growth = accumulate(len(change.text) - (change.end - change.start) for change in changes)
    shifts = (0, *growth)

    def moved(offset: int) -> int:
        before = bisect_right(changes, offset, key=lambda change: change.end)
        if before < len(changes) and changes[before].start < offset:
            offset = changes[before].start
        return offset + shifts[before]

    for start, end in ranges:
        if moved(start) < moved(end):
            yield moved(start), moved(end)
