"""The port to a language engine. Most tests put a fake behind it and need no model."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from tonecheck.language.sentence import Sentence


class Parser(Protocol):
    """The port to a language engine: each text is one sentence."""

    def parse(self, texts: Iterable[str]) -> Iterable[Sentence]: ...
