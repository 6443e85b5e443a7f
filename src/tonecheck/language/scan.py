"""One pass over the text for all phrases of all rules and all triggers of all acts at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import ahocorasick

_HEAD = 10
"""Characters of a phrase that the automaton knows; the rest is compared where those stand.
Of whole phrases it took 10 MB and twice the time to build. It scanned a third quicker, but
scanning is little of a check."""


class PhraseScan:
    """An automaton over whole words: every phrase given, wherever it stands in a text.

    Phrases are lower case with straight quotes and single spaces.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = frozenset(phrases)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for phrase in self._phrases:
            lengths[phrase[:_HEAD]].add(len(phrase))
        self._automaton = ahocorasick.Automaton()
        for head, whole in lengths.items():
            self._automaton.add_word(head, (len(head), tuple(whole)))
        if self._phrases:
            self._automaton.make_automaton()

    def find(self, folded: str) -> Iterator[tuple[str, int, int]]:
        """Each ``(phrase, start, end)`` in ``folded`` (see `fold`), once; of equal phrases the
        first comes first."""
        if not self._phrases:
            return
        last = len(folded)
        for final, (head, lengths) in self._automaton.iter(folded):
            start = final + 1 - head
            if start and folded[start - 1].isalnum() and folded[start].isalnum():
                continue
            for length in lengths:
                end = start + length
                phrase = folded[start:end]
                if phrase not in self._phrases or end > last:
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
