"""From prose to its sentences, the phrases in it and the acts that each sentence may hold; no parse yet."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from tonecheck.acts import READERS
from tonecheck.language.scan import PhraseScan, fold
from tonecheck.language.split import sentence_spans
from tonecheck.model import AUTHORS
from tonecheck.prose.prose import Prose

TREE = "tree"
"""Stands among the kinds of acts where a tree pattern may match."""

_Tests = Mapping[str, Callable[[str], bool]]
_IN_COMPANY = frozenset(reader.kind for reader in READERS if reader.company)
"""The kinds of acts whose triggers announce nothing alone."""


@dataclass(slots=True)
class ScannedTurn:
    """A turn before any parse: ``texts`` are its sentences on one line each, at ``spans`` of its prose.

    ``possible`` are the kinds of acts that each sentence may hold, as far as they were looked for. Where one
    act of a kind is enough, a sentence that is ``sure`` to hold it spares the others.
    """

    author: str
    prose: Prose
    spans: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]
    possible: list[frozenset[str]]
    phrases: Mapping[str, tuple[tuple[int, int], ...]]
    tests: _Tests = field(repr=False)
    sure: _Tests = field(repr=False)
    _tested: frozenset[str] = frozenset()

    def look_for(self, kinds: frozenset[str]) -> None:
        """Ask about every sentence, once, whether it may hold acts of these kinds that no word announces."""
        new = kinds - self._tested
        if not new:
            return
        self._tested |= new
        for kind, may_hold in self.tests.items():
            if kind in new:
                for index in self._asked(kind):
                    if kind not in self.possible[index] and may_hold(self.texts[index]):
                        self.possible[index] |= {kind}

    def _asked(self, kind: str) -> Iterable[int]:
        sure = self.sure.get(kind)
        every = range(len(self.texts))
        first = next((index for index in every if sure(self.texts[index])), None) if sure else None
        return every if first is None else (first,)


class TurnScan:
    """One pass over a turn for all phrases of the rules and all triggers of the acts.

    ``tree_words`` are the words that make a sentence worth parsing for a tree, ``enough`` the kinds of which
    one act in the reply is as good as many.
    """

    def __init__(
        self, phrases: Iterable[str], tree_words: Iterable[str], enough: frozenset[str] = frozenset()
    ) -> None:
        self._phrases, words = frozenset(phrases), frozenset(tree_words)
        self._triggers = {author: _triggers(author, words) for author in AUTHORS}
        self._company = _company()
        self._tests = {author: _tests(author) for author in AUTHORS}
        unanswering = {reader.kind for reader in READERS if reader.agent_may_hold is not None}
        self._unasked = {kind: test for kind, test in self._tests["agent"].items() if kind not in unanswering}
        self._sure = {
            reader.kind: reader.sure
            for reader in READERS
            if reader.sure is not None and reader.kind in enough
        }
        self._scan = PhraseScan(self._phrases.union(self._company, *self._triggers.values()))

    def reply(self, prose: Prose, *, answers: bool) -> ScannedTurn:
        """Our reply with what was seen in it; ``answers``: there is a message that it answers."""
        return self._seen("agent", prose, self._tests["agent"] if answers else self._unasked)

    def of(self, author: str, prose: Prose) -> ScannedTurn:
        """An earlier turn with what was seen in it."""
        return self._seen(author, prose, self._tests[author])

    def _seen(self, author: str, prose: Prose, tests: _Tests) -> ScannedTurn:
        triggers = self._triggers[author]
        spans = tuple(sentence_spans(prose.text))
        starts = [start for start, _ in spans]
        phrases: dict[str, list[tuple[int, int]]] = {}
        announced: list[frozenset[str]] = [frozenset()] * len(spans)
        lonely: list[frozenset[str]] = [_IN_COMPANY] * len(spans)
        for phrase, start, end in self._scan.find(fold(prose.text)):
            index = bisect_right(starts, start) - 1
            if index < 0 or end > spans[index][1]:
                continue  # it runs over the end of a sentence
            if phrase in self._phrases:
                phrases.setdefault(phrase, []).append((start, end))
            if phrase in triggers:
                announced[index] |= triggers[phrase]
            if phrase in self._company:
                lonely[index] -= self._company[phrase]
        possible = [kinds - alone if kinds else kinds for kinds, alone in zip(announced, lonely, strict=True)]
        return ScannedTurn(
            author,
            prose,
            spans,
            tuple(prose.text[start:end].replace("\n", " ") for start, end in spans),
            possible,
            {phrase: tuple(found) for phrase, found in phrases.items()},
            tests,
            self._sure,
        )


def _triggers(author: str, tree_words: Iterable[str]) -> dict[str, frozenset[str]]:
    """From a word or phrase to the kinds of acts that it may announce when ``author`` says it."""
    kinds: dict[str, frozenset[str]] = {}
    announcing = [(TREE, frozenset(tree_words))] + [
        (reader.kind, reader.triggers_for(author)) for reader in READERS if author in reader.said_by
    ]
    union = cache(frozenset[str].union)  # few different sets stand behind thousands of words
    for kind, triggers in announcing:
        alone = frozenset({kind})
        for trigger in triggers:
            kinds[trigger] = union(kinds[trigger], alone) if trigger in kinds else alone
    return kinds


def _company() -> dict[str, frozenset[str]]:
    """From a word to the kinds of acts whose triggers it may stand beside."""
    words = {word for reader in READERS for word in reader.company}
    return {word: frozenset(reader.kind for reader in READERS if word in reader.company) for word in words}


def _tests(author: str) -> _Tests:
    """By kind of act the test on a sentence of ``author`` for acts that no word announces."""
    tests = ((reader.kind, reader.test_for(author)) for reader in READERS)
    return {kind: test for kind, test in tests if test is not None}
