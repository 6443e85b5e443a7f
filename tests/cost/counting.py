"""Costs that are counted, not timed: bytecode instructions, words parsed, cells of the network's batches.

The same code, texts and Python give the same counts on every machine, however busy it is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from tonecheck.language.parser import Parser
from tonecheck.language.sentence import Sentence

REPLIES = tuple(Path(__file__).with_name("replies.txt").read_text(encoding="utf-8").split("\n%%\n"))


def instructions(work: Callable[[], object]) -> int:
    """How many bytecode instructions of Python run in ``work``."""
    count = 0

    def each(frame: FrameType, event: str, _: Any) -> Callable[..., Any]:
        nonlocal count
        if event == "opcode":
            count += 1
        else:
            frame.f_trace_lines, frame.f_trace_opcodes = False, True
        return each

    before = sys.gettrace()
    sys.settrace(each)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def words_in(texts: Iterable[str]) -> int:
    """Words as they stand between spaces."""
    return sum(len(text.split()) for text in texts)


class CountingParser:
    """Hands on to a parser and counts the words that it gets."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self.words = 0

    def parse(self, texts: Iterable[str]) -> Iterator[Sentence]:
        """The parses of the texts, in order."""
        texts = list(texts)
        self.words += words_in(texts)
        yield from self._parser.parse(texts)
