"""How much a sentence sounds like a way on from the refusal it stands beside: a linear model.

Grammar (``acts/offer``) knows what can lead on; whether it does depends on what it is about, and much that
does is stated plainly ("Card and cash both work"). DATA.md tells what the model was learnt from; ``train.py``
makes it again.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tonecheck.acts.classifier import load
from tonecheck.acts.refusal.onward.features import Place, saying, standing

__all__ = ["HARDLY", "HARDLY_SPOKEN", "SURELY", "SURELY_NEXT", "Place", "score"]

SURELY = 150
"""From this score on a sentence leads on, whether grammar finds an offer in it or not."""

SURELY_NEXT = 50
"""The same for the sentence right after the refusal."""

HARDLY = -75
"""Below this score what grammar takes for an offer is beside the point."""

HARDLY_SPOKEN = -350
"""The same for an offer made in so many words or by an address: "you can", "we'll", a link."""


def score(sentence: str, place: Place, forms: Iterable[str]) -> int:
    """The log-odds, in hundredths, that ``sentence`` leads on from a refusal.

    ``place`` is where it stands, seen from the refusal; ``forms`` are the forms of the offers in it.
    """
    learnt = load(__package__)
    return learnt.bias + _said(sentence) + learnt.sum(standing(place, forms), 1.0)


@lru_cache(maxsize=1_024)
def _said(sentence: str) -> int:
    return load(__package__).sum(*saying(sentence))
