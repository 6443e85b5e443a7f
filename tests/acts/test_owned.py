"""A slip of ours let out in passing: heard in a reply to somebody who has told of no trouble."""

from __future__ import annotations

import pytest

from tonecheck import Checker, Message
from tonecheck.acts.trouble import owned


def _is_missed(checker: Checker, message: str, reply: str) -> bool:
    context = [Message("customer", message)] if message else []
    return any(finding.rule == "apology/missing" for finding in checker.check(reply, context).findings)


@pytest.mark.parametrize(
    ("message", "let_out", "as_planned"),
    [
        (
            "When is my harp coming?",
            "It was sent to the wrong depot, so the driver has to fetch it from there.",
            "It was sent to the depot in Hull, so the driver has it with him.",
        ),
        (
            "May I have my blood results?",
            "Your sample got lost on its way to the lab.",
            "Your sample went to the lab at noon, and they need two days.",
        ),
        (
            "Could you send me the bill again?",
            "The first one came back from the printer with last year's date on it.",
            "The first one came back from your bank with a stamp on it.",
        ),
    ],
)
def test_what_went_wrong_is_heard_and_what_went_well_is_not(
    checker: Checker, message: str, let_out: str, as_planned: str
) -> None:
    assert _is_missed(checker, message, f"Hello Jo. {let_out}")
    assert not _is_missed(checker, message, f"Hello Jo, we're sorry about this. {let_out}")
    assert not _is_missed(checker, message, f"Hello Jo. {as_planned}")


def test_it_is_heard_only_where_somebody_wrote(checker: Checker) -> None:
    slip = "Hello Jo. Your slot was given to somebody else when our system was updated."
    assert _is_missed(checker, "Which slot is mine?", slip)
    assert not _is_missed(checker, "", slip)


@pytest.mark.parametrize(
    "text", ["Was it sent to the wrong depot?", "The parcel leaves our store tonight.", ""]
)
def test_a_question_and_what_is_not_past_are_passed_over(text: str) -> None:
    assert not owned.may_own_up(text)
