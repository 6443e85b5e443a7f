"""Accusations: the fault is the customer's only where the customer is the subject or the owner."""

from __future__ import annotations

import pytest

from tonecheck.acts.accusation import Accusation
from tonecheck.acts.accusation.read import read
from tonecheck.language.parser import Parser


def accused(parser: Parser, text: str) -> list[Accusation]:
    return [act for act in read(next(iter(parser.parse([text])))) if isinstance(act, Accusation)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("You failed to close the gate.", "undone"),
        ("You have yet to answer our letter.", "undone"),
        ("You were supposed to return the boots.", "undone"),
        ("The fee stands because you didn't cancel.", "undone"),
        ("You forgot the receipt.", "undone"),
        ("You ought to have asked.", "hindsight"),
        ("If you'd read the label, it would be whole.", "hindsight"),
        ("You could have read that on the door.", "hindsight"),
        ("Why did you not ring the bell?", "why"),
        ("You claim the boots were wet.", "claim"),
        ("You keep sending empty pages.", "habit"),
        ("You gave us the wrong size.", "wrong"),
        ("You must have pressed the red knob.", "wrong"),
        ("You made a mistake on page 2.", "wrong"),
        ("It is down to your carelessness.", "owner"),
        ("Your report lacks clarity.", "work"),
        ("There are gaps in your research.", "work"),
    ],
)
def test_forms(parser: Parser, text: str, form: str) -> None:
    assert [act.form for act in accused(parser, text)] == [form]


@pytest.mark.parametrize(
    "text",
    [
        "We failed to close the gate.",
        "The gate failed to close.",
        "Did you forget to close the gate?",
        "If you forgot to close the gate, ring us.",
        "You should have the boots by noon.",
        "You should have received the boots.",
        "You should have been told.",
        "You shouldn't have had to ask.",
        "You didn't receive the boots.",
        "You haven't confirmed the date yet.",
        "It looks like you didn't sign it.",
        "You keep losing the signal.",
        "You can claim the boots at the desk.",
        "You were given the wrong size.",
        "It wasn't your mistake.",
        "Thank you for your oversight of the works.",
        "Your lack of hot water worries us.",
        "Your phone lacks a slot.",
        "The courier forgot to ring.",
        "You must have been tired.",
    ],
)
def test_no_fault_of_the_customers(parser: Parser, text: str) -> None:
    assert accused(parser, text) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("You failed to close the gates.", "the gates were not closed"),
        ("You didn't send them.", "they were not sent"),
        ("You neglected to tell us.", None),
        ("You typed the wrong code.", "the wrong code was typed"),
    ],
)
def test_the_fact_without_the_culprit(parser: Parser, text: str, fact: str | None) -> None:
    assert [act.fact for act in accused(parser, text)] == [fact]


def test_advice_for_next_time_is_in_the_present(parser: Parser) -> None:
    (act,) = accused(parser, "You should have locked it before the rain started.")
    assert act.clause == "to lock it before the rain starts"
