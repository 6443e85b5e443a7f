"""How much an order sounds like one for our own sake: a linear model over it and the message it answers.

Grammar (``acts/directive/purpose.py``) knows the verbs and things of an office. Whether "keep your car off
the drive" is for our fitters or for the customer's own good hangs on all the words together, and on what was
asked. DATA.md tells what the model was learnt from; ``train.py`` makes it again.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tonecheck.acts.classifier import load
from tonecheck.acts.classifier.features import asking, features
from tonecheck.acts.directive.directive import Directive
from tonecheck.acts.directive.sake.grammar import MANY, WEIGHED, ordering

__all__ = ["HARDLY", "MANY", "SURELY", "SURELY_DOUBTED", "WEIGHED", "score"]

SURELY = 120
"""From this score on an order is for our sake, whether grammar takes it for help or knows not."""

SURELY_DOUBTED = 250
"""The same for what is not to be done, and for what grammar takes for an invitation, a wish or an idiom."""

HARDLY = -150
"""Below this score an order that grammar takes for ours is help."""

_LOOKED_AT = 1_000  # characters of a message: what is asked for stands in them


def score(sentence: str, acts: Iterable[Directive], orders: int, message: str) -> int:
    """The log-odds, in hundredths, that the orders in ``sentence`` are for our sake.

    ``acts`` are the directives that grammar finds in it, ``orders`` the number of imperatives in the whole
    reply, ``message`` what the customer wrote last, empty where that is not known.
    """
    learnt = load(__package__)
    return (
        learnt.bias
        + _said(sentence)
        + _asked(message[-_LOOKED_AT:])
        + learnt.sum(ordering(acts, orders), 1.0)
    )


@lru_cache(maxsize=1_024)
def _said(sentence: str) -> int:
    return load(__package__).sum(*features(sentence))


@lru_cache(maxsize=64)
def _asked(message: str) -> int:
    return load(__package__).sum(*asking(message)) if message else 0
