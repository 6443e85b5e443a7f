"""Offers: what leads on from a refusal, what is mere courtesy, and what counts only after it."""

from __future__ import annotations

import pytest

from tonecheck import Checker
from tonecheck.acts.offer import Offer
from tonecheck.acts.offer.read import read
from tonecheck.language.parser import Parser


def forms(parser: Parser, text: str) -> set[str]:
    return {act.form for act in read(next(iter(parser.parse([text])))) if isinstance(act, Offer)}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Would the green one do?", "question"),
        ("The help line is 0800 555 0123.", "contact"),
        ("It is all on www.tent.example/help.", "contact"),
        ("Please send a photo of the tear.", "request"),
        ("I can sew a new one.", "ability"),
        ("We'll ring the mill.", "ability"),
        ("I've asked the mill.", "action"),
        ("We are checking with the mill.", "action"),
        ("It has been passed to the mill.", "action"),
        ("You can swap it in any shop.", "choice"),
        ("Here is the form.", "alternative"),
        ("The red one is available.", "alternative"),
        ("Ms Ray knows about such bags.", "someone"),
        ("Your bank books it on Monday.", "outcome"),
        ("The next course is in June.", "outcome"),
    ],
)
def test_ways_forward(parser: Parser, text: str, form: str) -> None:
    assert form in forms(parser, text)


@pytest.mark.parametrize(
    "text",
    [
        "Have a nice day!",
        "Thank you for writing to us.",
        "Let us know if you have any other questions.",
        "See you in June.",
        "I can imagine how that felt.",
        "I wish I could help.",
        "We can't sew it.",
        "As you can see, it is torn.",
        "You will have to live with it.",
        "I have looked at the seam.",
        "Our terms are here: www.tent.example/terms",
        "Why bother?",
    ],
)
def test_what_leads_nowhere(parser: Parser, text: str) -> None:
    assert forms(parser, text) == set()


@pytest.mark.parametrize(
    ("draft", "rule_set"),
    [
        ("We can't mend it.", "impossible"),
        ("We can't mend it. Have a nice day!", "impossible"),
        ("We can't mend it, but the tailor does.", "negative"),
        ("I can send a new one. We can't mend it.", "negative"),
        ("We can't mend it. A new one is half the price.", "negative"),
        ("The bag is old. We can't mend it.", "impossible"),
        ("We can't mend it until you send it in.", "negative"),
    ],
)
def test_a_refusal_is_impossible_only_where_nothing_leads_on(
    checker: Checker, draft: str, rule_set: str
) -> None:
    sets = {finding.rule_set for finding in checker.check(draft).findings}
    assert sets & {"negative", "impossible"} == {rule_set}
