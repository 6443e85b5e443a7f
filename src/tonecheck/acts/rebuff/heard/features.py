"""The features of a sentence and of the message that it answers."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt

from tonecheck.acts.classifier.features import features as saying
from tonecheck.acts.classifier.features import tokens

__all__ = ["asking", "saying"]

_FULL = 4  # a feature of a message of fifteen words counts one, and of a shorter one no more


def asking(message: str) -> tuple[set[str], float]:
    """Each word and pair of words in a message, marked as the customer's, and how much each counts."""
    words = tokens(message)
    pairs = map(" ".join, pairwise(words))
    return {f"?{each}" for each in (*words, *pairs)}, min(1.0, _FULL / sqrt(len(words) + 1))
