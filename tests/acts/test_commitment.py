"""Commitments: who brings about what is promised, and the same as an expectation."""

from __future__ import annotations

import pytest

from tonecheck.acts.commitment import Commitment
from tonecheck.acts.commitment.read import read
from tonecheck.language.parser import Parser


def promised(parser: Parser, text: str) -> list[Commitment]:
    found = read(next(iter(parser.parse([text]))))
    return [act for act in found if isinstance(act, Commitment) and act.by == "others"]


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("I guarantee the paint will dry by noon.", "the paint should dry by noon"),
        ("We promise that your boat will float.", "your boat should float"),
        ("I can assure you that it won't rust.", "it should not rust"),
        ("The roof will definitely hold.", "The roof should hold"),
        ("The bus will arrive at six without fail.", "The bus should arrive at six"),
        ("It'll certainly work after that.", "It should work after that"),
        ("You will definitely get it on Friday.", "You should get it on Friday"),
        ("The lamp is guaranteed to fit.", "The lamp should fit"),
        ("We guarantee a perfect finish.", "We aim for a perfect finish"),
        ("I'm absolutely certain it will hold.", "it should hold"),
    ],
)
def test_outcomes_outside_our_control(parser: Parser, text: str, hedged: str) -> None:
    assert [act.hedged for act in promised(parser, text)] == [hedged]


@pytest.mark.parametrize(
    "text",
    [
        "I promise to ring you at six.",
        "We'll definitely have a look.",
        "We always aim to answer in a day.",
        "We can't guarantee that it will hold.",
        "I hope that it will definitely hold.",
        "The lamp has a two-year guarantee.",
        "It has always worked.",
        "If it will definitely rain, bring the tent.",
        "Will the roof definitely hold?",
        "Your wish will definitely be passed on.",
        "That will surely help.",
        "All of the 100% wool socks will be there.",
    ],
)
def test_own_acts_terms_and_doubts(parser: Parser, text: str) -> None:
    assert promised(parser, text) == []


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("It will never happen again.", "it does not happen again"),
        ("I will make sure these leaks don't occur again.", "these leaks do not occur again"),
        ("Such a mix-up won't happen again.", "such a mix-up does not happen again"),
    ],
)
def test_no_repetition(parser: Parser, text: str, change: str) -> None:
    assert [(act.about, act.change) for act in promised(parser, text)] == [("recurrence", change)]


@pytest.mark.parametrize(
    "text",
    [
        "We work to make sure it doesn't happen again.",
        "The valve is new, so it won't happen again.",
        "I hope it won't happen again.",
        "It didn't happen again.",
    ],
)
def test_aims_and_changes_are_no_promise(parser: Parser, text: str) -> None:
    assert promised(parser, text) == []
