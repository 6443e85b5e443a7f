"""Steps: which sentences lead on from an open problem, and which only sound like it."""

from __future__ import annotations

import pytest

from tonecheck.acts.step import read
from tonecheck.language.remember import RememberingParser

LEADING_ON = (
    "A plumber comes to you at noon.",
    "I've asked the depot to look for it.",
    "Your kettle has been repaired.",
    "We are already looking into it.",
    "Could you tell me the model?",
    "Please bring it to the desk.",
    "Reply to this mail with the number.",
    "You can swap it in any shop.",
    "I'll ring you.",
    "It should be back by ten.",
    "The refund is due on Friday.",
    "It works again.",
    "We would be happy to send a second one.",
    "I am committed to resolving this.",
    "The new form is attached.",
)
LEADING_NOWHERE = (
    "We are so sorry to hear this.",
    "Thank you for your patience.",
    "Your comfort is very important to us.",
    "We will continue to strive for excellence.",
    "Sometimes the terminal sends the payment again.",
    "Errors may occur on busy days.",
    "I am committed to working closely with you.",
    "That should never happen.",
    "Please accept our apologies.",
    "We hope for your understanding.",
    "I look forward to our next talk.",
    "We lost your form.",
    "I'm glad to hear that.",
)


@pytest.mark.parametrize("sentence", LEADING_ON)
def test_it_leads_on(parser: RememberingParser, sentence: str) -> None:
    (parsed,) = parser.parse([sentence])
    assert read(parsed)


@pytest.mark.parametrize("sentence", LEADING_NOWHERE)
def test_it_leads_nowhere(parser: RememberingParser, sentence: str) -> None:
    (parsed,) = parser.parse([sentence])
    assert not read(parsed)
