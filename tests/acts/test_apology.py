"""What regrets, what only sounds like it, and how an apology takes itself back."""

from __future__ import annotations

import pytest

from tonecheck import Checker, Message
from tonecheck.acts.apology import Apology
from tonecheck.acts.apology.apology import read
from tonecheck.language.remember import RememberingParser


def _apologies(parser: RememberingParser, text: str) -> list[Apology]:
    (sentence,) = parser.parse([text])
    return [act for act in read(sentence) if isinstance(act, Apology)]


@pytest.mark.parametrize(
    "text",
    [
        "So sorry about the mud on the mat.",
        "Oh no, sorry!",
        "My appologies for the muddle.",
        "We apologize for the noise.",
        "I regret that you stood in the rain.",
        "Please forgive us for the mix-up.",
        "Pardon the delay.",
        "That was our fault.",
        "We got this wrong.",
        "I hate to hear that.",
        "This should not have happened.",
        "We let you down.",
        "The fault lies with us.",
        "We should have told you on Monday.",
        "That is not the welcome we want for our guests.",
        "No need to be sorry, we are the ones who are sorry.",
    ],
)
def test_regret(parser: RememberingParser, text: str) -> None:
    assert _apologies(parser, text)


@pytest.mark.parametrize(
    "text",
    [
        "Better safe than sorry.",
        "There is no need to be sorry.",
        "Your loan forgiveness form is here.",
        "Sorry?",
        "Sorry, but could you read that out again?",
        "Thank you for your patience.",
        "We regret to inform you that the post is filled.",
        "You won't regret it.",
        "It is not our fault.",
        "No apology needed.",
        "We should have it by Friday.",
        "We aim for a reply within a day.",
    ],
)
def test_no_regret(parser: RememberingParser, text: str) -> None:
    assert not _apologies(parser, text)


@pytest.mark.parametrize(
    ("text", "twist"),
    [
        ("I'm sorry if you felt rushed.", "doubt"),
        ("If anyone was hurt, we apologise.", "doubt"),
        ("We are sorry for any perceived slight.", "doubt"),
        ("We apologise for any offence caused.", "doubt"),
        ("I'm sorry you see it that way.", "reaction"),
        ("I'm sorry you experienced it in that way.", "reaction"),
        ("We regret that you were not happy with the guide.", "reaction"),
        ("Sorry you feel ignored.", "reaction"),
        ("We're sorry, but you did sign for it.", "excuse"),
        ("Sorry about the wait, but these things happen.", "excuse"),
        ("Sorry, but you can't park there.", "none"),
        ("Sorry about the mix-up, but we're only human.", "excuse"),
        ("Sorry about the wait, but there is good news.", "none"),
        ("Sorry if this reaches you twice.", "none"),
        ("I'm sorry to hear that you feel ignored.", "none"),
        ("We're sorry you feel unwell.", "none"),
        ("Sorry for any inconvenience.", "none"),
    ],
)
def test_an_apology_may_take_itself_back(parser: RememberingParser, text: str, twist: str) -> None:
    assert [act.twist for act in _apologies(parser, text)] == [twist]


def test_a_condition_on_our_work_is_hollow_only_after_a_complaint(checker: Checker) -> None:
    draft = "Sorry if our printer was slow. A new set is in the post."
    asked = checker.check(draft, context=[Message("customer", "Could I have a second set?")])
    told = checker.check(draft, context=[Message("customer", "The prints came a week late and smudged.")])
    assert "apology/doubt" not in {finding.rule for finding in asked.findings}
    assert "apology/doubt" in {finding.rule for finding in told.findings}
