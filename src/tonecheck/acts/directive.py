"""Directives: who is asked to do what, in which form, and for whose sake."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.words import YOU
from tonecheck.language.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Directive:
    """Something that the customer is told or asked to do.

    ``form`` is how: a bare imperative or an obligation. ``clause`` is what, from the bare verb on.
    """

    start: int
    end: int
    form: Literal["bare", "obligation"]
    clause: str

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {"clause": self.clause}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The directives of one sentence."""
    for token, lemma in enumerate(sentence.lemmas):
        if lemma == "must" and token and sentence.lower[token - 1] in YOU:
            end = len(sentence.text.rstrip(".! "))
            return (
                Directive(
                    sentence.starts[token - 1],
                    end,
                    "obligation",
                    sentence.text[sentence.starts[token + 1] : end],
                ),
            )
    return ()


READER = Reader("directive", Directive, frozenset({"must"}), read, parts=frozenset({"clause"}))
