"""From source characters to the characters that rules and parser see.

Straight quotes, plain dashes and plain spaces, so that a rule is written once. White space inside
a line folds to one space; a line break inside a paragraph is kept, for sentences may end there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tonecheck.prose.prose import Piece

_SAME_WIDTH = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "ʼ": "'", "＇": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "＂": '"',
        "‐": "-", "‑": "-", "‒": "-", "−": "-",
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\u3000": " ",
        "\t": " ", "\v": " ", "\f": " ", "\r": " ", "\x00": " ",
    }
)  # fmt: skip
_FOLD = re.compile(r" {2,}|[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


def normalise(text: str) -> str:
    """``text`` with straight quotes and plain spaces, character for character of the same length."""
    return text.translate(_SAME_WIDTH)


def compose(parts: Iterable[tuple[str, int, int]]) -> tuple[str, tuple[Piece, ...]]:
    """Join parts ``(normalised text, source start, source width)`` into prose text and its pieces."""
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for text, source, width in parts:
        if not text:
            continue
        pieces.append(Piece(length, source, len(text), width))
        texts.append(text)
        length += len(text)
    return "".join(texts), tuple(pieces)


def folded(text: str, offset: int = 0) -> Iterator[tuple[str, int, int]]:
    """The parts of one run of source text that starts at ``offset``: white space folded.

    Runs of spaces become one space, spaces before a line break and invisible characters vanish.
    """
    plain = normalise(text)
    if plain.isascii() and "  " not in plain:
        yield plain, offset, len(plain)
        return
    at = 0
    for run in _FOLD.finditer(plain):
        if run.start() > at:
            yield plain[at : run.start()], offset + at, run.start() - at
        if run[0][0] == " ":
            yield " ", offset + run.start(), run.end() - run.start()
        at = run.end()
    if at < len(plain):
        yield plain[at:], offset + at, len(plain) - at
