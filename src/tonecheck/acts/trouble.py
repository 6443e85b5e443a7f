"""Trouble: what went wrong for the customer, told by them or admitted by us."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tonecheck.acts.act import Act, Reader
from tonecheck.language.sentence import Sentence

_WORDS = frozenset(
    {"broken", "damaged", "late", "wrong", "missing", "crashes", "down", "failed", "never", "waiting"}
)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that went wrong. ``what`` is the clause that tells it, where it can be reused."""

    start: int
    end: int
    what: str | None = None

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {"what": self.what} if self.what else {}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The troubles that one sentence tells of."""
    for token, word in enumerate(sentence.lower):
        if word in _WORDS:
            return (Trouble(sentence.starts[token], sentence.ends[token]),)
    return ()


READER = Reader("trouble", Trouble, _WORDS, read, parts=frozenset({"what"}))
