"""Questions: what is asked, and whether it asks for the way to do something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tonecheck.acts.act import Act, Reader
from tonecheck.language.sentence import Sentence

_HOW = ("how", "where", "which", "what")
_OWN_ACTION = frozenset({"do", "can", "could", "should", "would", "must", "to", "am", "are", "is", "does"})


@dataclass(frozen=True, slots=True)
class Question:
    """A question. ``how_to``: it asks how, where or by which steps the asker can do something."""

    start: int
    end: int
    how_to: bool

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The question that the sentence is, if it is one."""
    text = sentence.text.rstrip("\"') ")
    how_to = any(
        word in _HOW and following in _OWN_ACTION
        for word, following in zip(sentence.lower, sentence.lower[1:], strict=False)
    )
    if not text.endswith("?") and not how_to:
        return ()
    return (Question(0, len(sentence.text), how_to),)


READER = Reader("question", Question, frozenset({"?", *_HOW}), read)
