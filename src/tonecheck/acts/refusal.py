"""Refusals: what is turned down, in which words, and whether the customer is left with nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.language.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal. ``open``: nothing in the reply leads on from it, the customer is left with nothing."""

    start: int
    end: int
    kind: Literal["inability"]
    open: bool = True

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The refusals of one sentence."""
    for token, lemma in enumerate(sentence.lemmas[:-1]):
        if lemma in {"can", "could"} and sentence.lemmas[token + 1] == "not":
            return (Refusal(sentence.starts[token], sentence.ends[token + 1], "inability"),)
    return ()


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """Whether an offer anywhere in the reply leads on."""
    assert isinstance(act, Refusal)
    return replace(act, open=not reading.reply.has("offer"))


READER = Reader("refusal", Refusal, frozenset({"can't", "cannot", "can not", "cant"}), read, settle=settle)
