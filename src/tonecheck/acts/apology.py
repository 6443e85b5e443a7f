"""Apologies: any expression of regret for what went wrong, and those that take themselves back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tonecheck.acts.act import Act, Reader
from tonecheck.language.sentence import Sentence

_WORDS = frozenset(
    {"sorry", "apology", "apologies", "apologise", "apologize", "apologising", "apologizing", "regret"}
)


@dataclass(frozen=True, slots=True)
class Apology:
    """An apology; ``hollow`` when it doubts the harm ("if you feel") or takes itself back ("but you")."""

    start: int
    end: int
    hollow: bool

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The apologies of one sentence."""
    for token, word in enumerate(sentence.lower):
        if word in _WORDS:
            rest = sentence.lower[token + 1 :]
            hollow = "if" in rest[:2] or rest[:3] == ("you", "feel", "that")
            return (Apology(sentence.starts[token], len(sentence.text), hollow),)
    return ()


READER = Reader("apology", Apology, _WORDS, read)
