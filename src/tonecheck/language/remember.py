"""A parser that parses no text twice, for work that goes over the same texts again and again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tonecheck.language.parser import Parser
from tonecheck.language.sentence import Sentence


class RememberingParser:
    """Wraps a parser and keeps every parse. Memory grows with the number of different texts."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self._known: dict[str, Sentence] = {}

    def parse(self, texts: Iterable[str]) -> Iterator[Sentence]:
        """The parses of the texts, in order."""
        texts = list(texts)
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, self._parser.parse(new), strict=True))
        return (self._known[text] for text in texts)
