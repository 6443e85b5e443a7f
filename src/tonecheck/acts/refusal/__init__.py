"""Refusals: what is turned down, in which words, and whether the customer is left with nothing."""

from __future__ import annotations

from tonecheck.acts.act import Reader
from tonecheck.acts.refusal import answers, openers, set_phrases, ways
from tonecheck.acts.refusal.act import PARTS, Refusal
from tonecheck.acts.refusal.read import read, settle
from tonecheck.acts.refusal.words import FORBIDDEN

_NEGATIONS = frozenset(
    {
        "not",
        "cannot",
        "no",
        "never",
        "nothing",
        "nobody",
        "none",
        "unable",
        "impossible",
        "unavailable",
        "ineligible",
    }
)
_HELPERS = (
    "ca",
    "could",
    "wo",
    "would",
    "do",
    "does",
    "did",
    "is",
    "are",
    "was",
    "were",
    "have",
    "has",
    "should",
)
_CONTRACTED = frozenset(f"{helper}{ending}" for helper in _HELPERS for ending in ("n't", "nt"))

_REFUSING = FORBIDDEN | frozenset("decline declined deny denied refuse refused reject rejected".split())

READER = Reader(
    "refusal",
    Refusal,
    _NEGATIONS
    | _CONTRACTED
    | _REFUSING
    | set_phrases.TRIGGERS
    | openers.TRIGGERS
    | answers.TRIGGERS
    | ways.TRIGGERS,
    read,
    may_hold=ways.may_hold,
    settle=settle,
    parts=PARTS,
    uses=frozenset({"offer", "question"}),
)

__all__ = ["READER", "Refusal"]
