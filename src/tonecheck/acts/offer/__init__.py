"""Offers: a way forward for the customer, an alternative, a next step, a promise to find out."""

from __future__ import annotations

from tonecheck.acts.act import Reader
from tonecheck.acts.forms import verb_forms
from tonecheck.acts.offer.offer import Offer
from tonecheck.acts.offer.read import may_hold, read
from tonecheck.acts.offer.words import ALTERNATIVES, DOING, HANDED, HANDLES, LEADING


def _ing(verb: str) -> str:
    return f"{verb.removesuffix('e')}ing"


_WORDS = frozenset(
    {
        "can",
        "could",
        "will",
        "'ll",
        "i'll",
        "we'll",
        "you'll",
        "they'll",
        "may",
        "might",
        "would",
        "i'd",
        "we'd",
    }
    | {"i've", "we've", "have", "ive", "weve", "ill", "please", "?", "here's", "here", "available", "happy"}
    | {"glad", "welcome", "there's", "there", "theres", "your", "yours", "suggest", "recommend", "offer"}
)

_STATING = frozenset(
    "is 's are 're includes takes costs goes gets lets comes means saves helps travels i'm we're im".split()
)
_OTHERS = (
    _STATING
    | {_ing(verb) for verb in DOING}
    | HANDLES
    | {f"{verb}s" for verb in HANDLES}
    | {"does", "has", "fixes", "works", "suits"}
)

_DONE_FOR_THEM = frozenset(
    f"{being} {form}"
    for being in ("was", "were", "been", "being")
    for form in verb_forms(" ".join((*HANDED, "order")))
)

READER = Reader(
    "offer",
    Offer,
    _WORDS | ALTERNATIVES | LEADING | _OTHERS | _DONE_FOR_THEM,
    read,
    may_hold=may_hold,
)

__all__ = ["READER", "Offer"]
