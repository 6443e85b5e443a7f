"""Offers: a way forward for the customer, an alternative, a next step, a promise to find out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tonecheck.acts.act import Act, Reader
from tonecheck.language.sentence import Sentence

_WORDS = frozenset({"can", "could", "will", "'ll", "instead", "offer", "let", "alternative"})


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that leads on from here."""

    start: int
    end: int

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The offers of one sentence."""
    for token, word in enumerate(sentence.lower):
        if word in {"can", "could", "'ll", "will"} and "not" not in sentence.lemmas[token + 1 : token + 3]:
            return (Offer(sentence.starts[token], sentence.ends[token]),)
    return ()


READER = Reader("offer", Offer, _WORDS, read)
