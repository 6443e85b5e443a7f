"""A clause makes way: left out whole, or turned into the lead to the offer behind it."""

from __future__ import annotations

import pytest

from tonecheck import Checker, Message, Suggestion

LEFT_OUT = "the reply already says what is possible"


def _first(checker: Checker, draft: str, rule: str) -> Suggestion:
    finding = next(each for each in checker.check(draft).findings if each.rule == rule)
    return finding.suggestions[0]


def _after(draft: str, edit: Suggestion) -> str:
    return draft[: edit.start] + edit.replacement + draft[edit.end :]


@pytest.mark.parametrize(
    ("draft", "revised"),
    [
        (
            "We can't alter the hem, but I can send a longer pair.",
            "Instead of altering the hem, I can send a longer pair.",
        ),
        (
            "We can't help with train fares here. You can ring the rail desk.",
            "For help with train fares, you can ring the rail desk.",
        ),
        (
            "While we can't help with your ferry booking, the harbour desk can do it today.",
            "For help with your ferry booking, the harbour desk can do it today.",
        ),
        ("Hi Ulf, we can't alter it. You can choose a longer pair.", "Hi Ulf, you can choose a longer pair."),
        (
            "I'm sorry, but we can't help with ferry passes. You can ring the harbour desk.",
            "I'm sorry about that. For help with ferry passes, you can ring the harbour desk.",
        ),
        (
            "We cannot share any guest lists. However, you can ask the hosts.",
            "For help with guest lists, you can ask the hosts.",
        ),
        (
            "I see your point, but we can't alter it. You can choose a longer pair.",
            "I see your point. You can choose a longer pair.",
        ),
    ],
)
def test_what_is_possible_comes_first(checker: Checker, draft: str, revised: str) -> None:
    edit = _first(checker, draft, "negative/we-cannot")
    assert _after(draft, edit) == revised
    assert not edit.safe


@pytest.mark.parametrize(
    "draft",
    [
        "We can't hold room 12. You can have the one beside it.",  # a number would be lost
        "Sorry, we can't hold it. You can have the one beside it.",  # and here the apology
        "We can't hold the room. It opens at noon, so you can look at it.",  # "it" would point at nothing
    ],
)
def test_nothing_is_left_out_that_is_said_nowhere_else(checker: Checker, draft: str) -> None:
    findings = [each for each in checker.check(draft).findings if each.rule == "negative/we-cannot"]
    assert findings
    assert not [edit for each in findings for edit in each.suggestions if edit.reason == LEFT_OUT]


@pytest.mark.parametrize(
    ("customer", "opening"),
    [
        ("My hedge trimmer stopped after a week.", "I'm sorry that your hedge trimmer stopped after a week."),
        ("stuff goes wrong with my hedge trimmer", "I'm sorry about the trouble with your hedge trimmer."),
        ("My hedge trimmr stopped after a week.", "I'm sorry about the trouble this has caused you."),
        ("My iphone stopped after a week.", "I'm sorry that your iPhone stopped after a week."),
    ],
)
def test_a_missing_apology_names_what_can_be_named(checker: Checker, customer: str, opening: str) -> None:
    report = checker.check("I have sent a new one today.", context=[Message("customer", customer)])
    assert report.revised().startswith(opening)


@pytest.mark.parametrize(
    ("draft", "rule", "revised"),
    [
        (  # who only reads on has no answer yet
            "You can't swap the hall. Please see page 4 for more.",
            "negative/you-cannot",
            "Instead of swapping the hall, what you can do is [alternative]. Please see page 4 for more.",
        ),
        (  # a condition stays
            "If you lost the key, we can't open the box. You can order a new one.",
            "negative/we-cannot",
            "If you lost the key, here is what is possible instead of opening the box."
            " You can order a new one.",
        ),
        (  # what follows already says what is possible
            "I'm sorry, but we can't move the 9:30 tour. After lunch you can join the next one.",
            "negative/we-cannot",
            "I'm sorry about that. Here is what is possible instead of moving the 9:30 tour."
            " After lunch you can join the next one.",
        ),
        (  # the answer is not left out for a promise to pass it on
            "We don't offer a night ferry. We will pass that on.",
            "negative/do-not-offer",
            "Instead of offering a night ferry, what we do offer is [alternative]. We will pass that on.",
        ),
        (  # a reason for what is gone goes with it
            "It isn't possible, as the hall is let. I can keep the barn for you.",
            "negative/not-possible",
            "I can keep the barn for you.",
        ),
        (  # what is conceded becomes a sentence of its own
            "While we don't have the hall on 2 May, the barn is free.",
            "negative/do-not-have",
            "Instead of the hall on 2 May, what we do have is [alternative]. The barn is free.",
        ),
        (
            "We cannot mend the lock.",
            "impossible/we-cannot",
            "Instead of mending the lock, what we can do is [alternative].",
        ),
    ],
)
def test_what_was_asked_for_is_kept(checker: Checker, draft: str, rule: str, revised: str) -> None:
    assert _after(draft, _first(checker, draft, rule)) == revised
