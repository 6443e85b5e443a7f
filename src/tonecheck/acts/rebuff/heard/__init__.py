"""How much a sentence sounds like a no to a message: a linear model over the words of both.

The grammar of refusals (``acts/refusal``) is exact and knows denials, set phrases and sayings. A no in
everyday words has none of them ("The song list is settled"), and the same words may answer a question
("When was the song list settled?"): what the customer wrote is half of it. DATA.md tells what the model was
learnt from; ``train.py`` makes it again.
"""

from __future__ import annotations

from functools import lru_cache

from tonecheck.acts.classifier import load
from tonecheck.acts.classifier.features import asking, features

SURELY = 75
"""From this score on a sentence turns the message down: a probability of 0.68 among near twins."""

SURELY_DENIED = 200
"""The same for a sentence with a negation, in which grammar looks for a refusal as well: 0.88."""

MAYBE = -100
"""Below this score of its own a sentence does so after hardly any message."""

_LOOKED_AT = 1_000  # characters of a message: what is asked for stands in them


def score(sentence: str, message: str) -> int:
    """The log-odds, in hundredths, that ``sentence`` turns down what the customer wrote in ``message``."""
    return load(__package__).bias + _said(sentence) + _asked(message[-_LOOKED_AT:])


def may_turn_down(sentence: str) -> bool:
    """Whether a sentence may be a no to some message."""
    return not sentence.rstrip("\"') ").endswith("?") and _said(sentence) >= MAYBE


@lru_cache(maxsize=1_024)
def _said(sentence: str) -> int:
    return load(__package__).sum(*features(sentence))


@lru_cache(maxsize=64)
def _asked(message: str) -> int:
    return load(__package__).sum(*asking(message))
