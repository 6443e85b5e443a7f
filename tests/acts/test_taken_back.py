"""Apologies that sound as if they took themselves back, where grammar has no name for how."""

from __future__ import annotations

import pytest

from tonecheck import Checker, Message

TROUBLE = [Message("customer", "Your removal men dropped my piano and I am furious.")]


def _rules(checker: Checker, reply: str, context: list[Message]) -> set[str]:
    return {finding.rule for finding in checker.check(reply, context).findings}


@pytest.mark.parametrize(
    ("hollow", "real"),
    [
        (
            "I'm sorry, even if a piano is hardly a matter of life and death.",
            "I'm sorry, and I know that a piano is a matter of the heart.",
        ),
        (
            "Our regrets in so far as the piano may have taken a knock.",
            "Our regrets that the piano took such a knock.",
        ),
    ],
)
def test_what_is_taken_back_is_told_from_what_is_meant(checker: Checker, hollow: str, real: str) -> None:
    assert "apology/taken-back" in _rules(checker, f"Hi Una. {hollow}", TROUBLE)
    assert "apology/taken-back" not in _rules(checker, f"Hi Una. {real}", TROUBLE)


def test_it_is_listened_for_only_after_trouble(checker: Checker) -> None:
    calm = [Message("customer", "When do you open on Sunday?")]
    reply = "I'm sorry, even if a piano is hardly a matter of life and death."
    assert "apology/taken-back" not in _rules(checker, reply, calm)


def test_a_refusal_and_an_offer_are_not_taken_for_one(checker: Checker) -> None:
    for reply in (
        "I'm sorry, but we can't carry pianos on a Sunday.",
        "Sorry about the piano, but you can have the stool mended too.",
    ):
        assert "apology/taken-back" not in _rules(checker, reply, TROUBLE)


def test_whom_it_greets_is_not_underlined(checker: Checker) -> None:
    reply = "Hi Una, I'm sorry, even if a piano is hardly a matter of life and death."
    findings = checker.check(reply, TROUBLE).findings
    (found,) = (each for each in findings if each.rule == "apology/taken-back")
    assert reply[found.start : found.end] == reply.removeprefix("Hi Una, ").rstrip(".")
