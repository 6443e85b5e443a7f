"""An edit of the prose as an edit of the source that keeps what the prose does not show.

Where the words of the old and the new text are the same, the source stays as it was typed: curly
quotes, entities, tags, placeholders. Only the words that differ are replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tonecheck.prose.change import STAND_IN
from tonecheck.prose.prose import Prose
from tonecheck.rewrite.fit import Edit

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class SourceEdit:
    """Replace ``[start, end)`` of the source by ``text``.

    ``whole`` is False where markup or a placeholder stood among the words that changed, so that a
    person has to look at the result.
    """

    start: int
    end: int
    text: str
    whole: bool = True


def lead_back(edit: Edit, prose: Prose, source: str) -> SourceEdit:
    """The edit of ``source`` that does to it what ``edit`` does to its prose."""
    start, end = prose.source_span(edit.start, edit.end)
    if source[start:end] == prose.text[edit.start : edit.end]:
        return SourceEdit(start, end, prose.escape(edit.replacement))
    stand_ins = _StandIns(prose, source, edit)
    texts: list[str] = []
    whole = True
    at = start
    for same, old_start, old_end, new in _blocks(prose.text, edit):
        first, last = prose.source_span(old_start, old_end)
        texts.append(source[at:first])  # markup between two blocks
        if same:
            texts.append(source[first:last])
        else:
            markup = "".join(_markup(prose, source, old_start, old_end))
            lost = stand_ins.within(old_start, old_end) - new.count(STAND_IN)
            texts.extend((stand_ins.put_back(prose.escape(new)), markup))
            whole = whole and not markup and lost <= 0
        at = max(at, last)
    texts.append(source[at:end])
    return SourceEdit(start, end, "".join(texts), whole)


def _blocks(text: str, edit: Edit) -> Iterator[tuple[bool, int, int, str]]:
    """The stretches ``(same, old start, old end, new text)`` of an edit, word by word.

    A space between two words that change is no stretch of its own: "You must" → "Could you" is one.
    """
    from difflib import SequenceMatcher

    old, new = _TOKEN.findall(text[edit.start : edit.end]), _TOKEN.findall(edit.replacement)
    runs: list[tuple[bool, int, int, int, int]] = []
    matcher = SequenceMatcher(None, old, new, False)
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        same = kind == "equal" and any(not token.isspace() for token in old[first:last])
        if runs and not same and not runs[-1][0]:
            _, first, _, new_first, _ = runs.pop()
        runs.append((same, first, last, new_first, new_last))
    at = edit.start
    for same, first, last, new_first, new_last in runs:
        end = at + sum(map(len, old[first:last]))
        yield same, at, end, "".join(new[new_first:new_last])
        at = end


def _markup(prose: Prose, source: str, start: int, end: int) -> Iterator[str]:
    """What stands in the source of prose ``[start, end)`` and leads to none of it: tags."""
    at, last = prose.source_span(start, end)
    for piece in prose.pieces_within(start, end):
        if piece.source > at:
            yield source[at : piece.source]
        at = max(at, piece.source + piece.width)
    if at < last:
        yield source[at:last]


class _StandIns:
    """The placeholders in the old text, to be put where a recipe moved their stand-ins."""

    def __init__(self, prose: Prose, source: str, edit: Edit) -> None:
        self._pieces = [
            piece
            for piece in prose.pieces_within(edit.start, edit.end)
            if piece.stand_in and prose.text[piece.prose : piece.prose + piece.length] == STAND_IN
        ]
        self._written = [source[piece.source : piece.source + piece.width] for piece in self._pieces]
        self._next = 0

    def within(self, start: int, end: int) -> int:
        """How many of them stand in the prose range."""
        return sum(start <= piece.prose < end for piece in self._pieces)

    def put_back(self, text: str) -> str:
        """The text with what was written for each stand-in in it, in order."""
        return re.sub(rf"\b{STAND_IN}\b", self._take, text) if self._written else text

    def _take(self, match: re.Match[str]) -> str:
        self._next += 1
        return self._written[min(self._next, len(self._written)) - 1]
