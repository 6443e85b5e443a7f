"""Handovers: what was passed on or is being looked into, and what only sounds like it."""

from __future__ import annotations

import pytest

from tonecheck.acts.handover import Handover, read
from tonecheck.language.remember import RememberingParser

HANDED_OVER = {
    "I've passed your note to the workshop.": "passed",
    "Your form has been forwarded to the legal desk.": "passed",
    "We asked the harbour for you.": "passed",
    "Putting you through now.": "passed",
    "We're checking with the depot.": "taken",
    "I'll find out and come back to you.": "taken",
    "Let me ask the caretaker.": "taken",
    "Mia will ring you before noon.": "taken",
    "Our IT is looking into it.": "taken",
    "I have refunded the second ticket.": "settled",
    "Your kettle went out on Monday.": "settled",
    "She knows the answer.": "named",
    "Tom can tell you more.": "named",
    "Mia looks after permits.": "named",
}
LEFT_ALONE = (
    "As I told you, it is shut.",
    "We were told nothing.",
    "I should have phoned you.",
    "Thank you for passing it on.",
    "Nobody knows.",
    "Another team deals with permits.",
    "It will never be looked into.",
    "If I find out, fine.",
    "The fence was put up by the builder.",
    "The lawn is booked for the fifth.",
    "You can ask the council.",
)


@pytest.mark.parametrize("sentence", HANDED_OVER)
def test_it_goes_on_without_the_customer(parser: RememberingParser, sentence: str) -> None:
    (parsed,) = parser.parse([sentence])
    forms = {act.form for act in read(parsed) if isinstance(act, Handover)}
    assert HANDED_OVER[sentence] in forms


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_the_customer_is_left_alone(parser: RememberingParser, sentence: str) -> None:
    (parsed,) = parser.parse([sentence])
    assert not read(parsed)
