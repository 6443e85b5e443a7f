"""Build a prose run by run from a draft with markup, white space folded as a browser does."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tonecheck.prose.change import STAND_IN
from tonecheck.prose.normal import normalise
from tonecheck.prose.prose import Piece

_UNSEEN = r"[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069\ud800-\udfff]+"
_INVISIBLE = re.compile(_UNSEEN)
# A single space between words is kept as it stands, so that a whole line is one piece.
_FOLD = re.compile(rf"[ \n]{{2,}}|\n|{_UNSEEN}")


@dataclass(slots=True)
class Assembly:
    """Text and pieces so far. ``keep_lines`` leaves line breaks as they are instead of folding them."""

    keep_lines: bool = False
    texts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    spoken: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    last: str = "\n"
    _breaks: int = 2  # line breaks at the end of the text

    def text(self, text: str, source: int) -> None:
        """Add a run of plain source text that starts at ``source``."""
        plain = normalise(text)
        if not self.keep_lines:
            plain = plain.replace("\n", " ")
        at = 0
        for run in _FOLD.finditer(plain):
            self._line(plain[at : run.start()], source + at)
            if run[0][0] in " \n":
                self._space(run[0], source + run.start())
            at = run.end()
        self._line(plain[at:], source + at)

    def unit(self, text: str, source: int, width: int) -> None:
        """Add text that leads back only as a whole to ``[source, source + width)``: an entity."""
        plain = normalise(text)
        if plain.isspace():
            if self.last not in " \n":
                self._add(" ", source, width)
        elif not _INVISIBLE.fullmatch(plain):
            self._add(plain, source, width)

    def stand_in(self, source: int, width: int) -> None:
        """Add the stand-in for something that is no prose but has its place in a sentence."""
        self.spoken.append((self.length, self.length + len(STAND_IN)))
        self._add(STAND_IN, source, width, stand_in=True)

    def line_break(self, source: int, lines: int = 1, *, always: bool = False) -> None:
        """Start a new line, or with two ``lines`` a new paragraph, unless one starts here already.

        With ``always`` a line that is empty so far ends too, as ``<br>`` does.
        """
        if not self.texts:
            return
        wanted = min(2, self._breaks + 1) if always else lines
        if self._breaks < wanted:
            added = wanted - self._breaks
            self._add("\n" * added, source, 0)
            self._breaks = wanted

    def joined(self) -> str:
        """The text so far."""
        return "".join(self.texts)

    def _line(self, text: str, source: int) -> None:
        """Add text with single spaces in it; one at its start is left out after another."""
        doubled = text[:1] == " " and self.last in " \n"
        self._add(text[doubled:], source + doubled, len(text) - doubled)

    def _space(self, run: str, source: int) -> None:
        if self.keep_lines and "\n" in run:
            lines = min(2, run.count("\n"))
            self._add("\n" * lines, source, len(run), stand_in=True)
            self._breaks = lines
        elif self.last not in " \n":
            self._add(" ", source, len(run))

    def _add(self, text: str, source: int, width: int, *, stand_in: bool = False) -> None:
        if not text:
            return
        self.pieces.append(Piece(self.length, source, len(text), width, stand_in))
        self.texts.append(text)
        self.length += len(text)
        self.last = text[-1]
        self._breaks = 0
