"""Refusals: what is turned down, in which words, and whether the customer is left with nothing."""

from __future__ import annotations

from tonecheck.acts.act import Reader
from tonecheck.acts.refusal import answers, asked, ceased, openers, retorts, set_phrases, ways
from tonecheck.acts.refusal.act import PARTS, Refusal
from tonecheck.acts.refusal.read import read, settle
from tonecheck.acts.refusal.words import BARRING, FORBIDDEN

_NEGATIONS = frozenset(
    "not cannot no never neither nothing nobody none hardly lack lacks unable impossible unavailable"
    " ineligible".split()
)
_HELPERS = ("can't", "couldn't", "won't", "don't", "doesn't", "isn't", "aren't")
# What was not, has not or should not be done turns nothing down by itself.
_PAST = (
    *("haven't been", "haven't got", "hasn't been", "hasn't got", "wasn't able", "weren't able"),
    *("wouldn't be", "wouldn't let", "wouldn't work"),
)
_CONTRACTED = frozenset(
    form for written in (*_HELPERS, *_PAST) for form in (written, written.replace("'", ""))
)

_REFUSING = (
    FORBIDDEN
    | BARRING
    | frozenset(
        "decline declined declines deny denied disallow disallowed refuse refused refuses reject rejected"
        " rejects".split()
    )
)

READER = Reader(
    "refusal",
    Refusal,
    _NEGATIONS
    | _CONTRACTED
    | _REFUSING
    | {"can hardly", "could hardly"}
    | set_phrases.TRIGGERS
    | openers.TRIGGERS
    | answers.TRIGGERS
    | asked.TRIGGERS
    | ways.TRIGGERS
    | ceased.TRIGGERS
    | retorts.TRIGGERS,
    read,
    may_hold=ways.may_hold,
    settle=settle,
    parts=PARTS,
    uses=frozenset({"offer", "question"}),
    looks_on=True,
)

__all__ = ["READER", "Refusal"]
