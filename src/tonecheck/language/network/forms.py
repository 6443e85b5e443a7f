"""What the network sees of a word: its form, its ending, its beginning and its shape."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_DIGIT = re.compile(r"\d")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "´": "'", "`": "'", "–": "-", "—": "-"})
_SHAPED = 12  # letters after which a shape says no more
_MARKS = frozenset(".,-:/@#&_!?()%$*")


def traits(word: str) -> tuple[str, str, str, str]:
    """The form with digits as zeros, its last three and first two letters, and its shape ("Xxd")."""
    plain = word.isalpha() and word.isascii()
    form = word.lower() if plain else _DIGIT.sub("0", word.translate(_STRAIGHT).lower())
    return form, form[-3:], form[:2], shape(word)


def shape(word: str) -> str:
    """Capitals as X, small letters as x, digits as d; of a run of equal kinds two are kept."""
    if word.isalpha() and word.isascii() and word[1:].islower():
        return "X" + "xx"[: len(word) - 1] if word[0].isupper() else "xx"
    kinds: list[str] = []
    for letter in word[:_SHAPED]:
        kind = _kind(letter)
        if kinds[-2:] != [kind, kind]:
            kinds.append(kind)
    return "".join(kinds)


def _kind(letter: str) -> str:
    if letter.isupper():
        return "X"
    if letter.islower():
        return "x"
    if letter.isdigit():
        return "d"
    if letter in "'’‘":
        return "'"
    return letter if letter in _MARKS else "o"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The rows of the four tables by trait; row 0 of each stands for what was never seen."""

    forms: Mapping[str, int]
    endings: Mapping[str, int]
    beginnings: Mapping[str, int]
    shapes: Mapping[str, int]

    def rows(self, word: str) -> tuple[int, int, int, int]:
        """The row of ``word`` in each table."""
        form, ending, beginning, outline = traits(word)
        return (
            self.forms.get(form, 0),
            self.endings.get(ending, 0),
            self.beginnings.get(beginning, 0),
            self.shapes.get(outline, 0),
        )
