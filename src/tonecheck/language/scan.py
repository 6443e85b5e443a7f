"""One pass over the text for all phrases of all rules and all triggers of all acts at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import ahocorasick


class PhraseScan:
    """An automaton over whole words: every phrase given, wherever it stands in a text.

    Phrases are lower case with straight quotes and single spaces.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for phrase in frozenset(phrases):
            self._automaton.add_word(phrase, phrase)
        self._empty = len(self._automaton) == 0
        if not self._empty:
            self._automaton.make_automaton()

    def find(self, folded: str) -> Iterator[tuple[str, int, int]]:
        """Each ``(phrase, start, end)`` in ``folded`` (see `fold`), in order of its end."""
        if self._empty:
            return
        last = len(folded)
        for final, phrase in self._automaton.iter(folded):
            end = final + 1
            start = end - len(phrase)
            if start and folded[start - 1].isalnum() and phrase[0].isalnum():
                continue
            if end < last and folded[end].isalnum() and phrase[-1].isalnum():
                continue
            yield phrase, start, end


def fold(text: str) -> str:
    """Lower case, line breaks as spaces, and of exactly the same length as ``text``."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals have lower forms of two characters
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.replace("\n", " ")
