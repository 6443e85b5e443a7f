"""Greetings: who is addressed, and whether that can be the customer."""

from __future__ import annotations

import pytest

from tonecheck import Checker, Message
from tonecheck.acts.greeting.names import may_be_same, signature


def cold(checker: Checker, text: str, name: str | None = None, said: str = "") -> list[tuple[str, str]]:
    context = [Message("customer", said)] if said else []
    report = checker.check(text, context=context, customer_name=name)
    return [(f.rule, f.text) for f in report.findings if f.rule_set == "cold"]


@pytest.mark.parametrize(
    "greeting",
    ["Dear Customer", "dear valued client", "Dear Sir or Madam", "To whom it may concern", "Dear Sirs",
 "To our guest"],
)  # fmt: skip
def test_addressed_as_nobody(checker: Checker, greeting: str) -> None:
    assert cold(checker, f"{greeting},\n\nthe pool is open.", "Ada Obi") == [("cold/no-name", greeting)]


@pytest.mark.parametrize(
    "opening",
    ["Hi there,", "Hello!", "Hi all,", "Good morning,", "@obi_ada", "Hello again,", "Dear Ada,", "hi ada,"],
)
def test_openings_that_are_fine(checker: Checker, opening: str) -> None:
    assert cold(checker, f"{opening}\n\nthe pool is open.", "Ada Obi") == []


def test_a_phrase_inside_the_letter_is_no_greeting(checker: Checker) -> None:
    assert cold(checker, "Hi Ada,\n\nThe form says so.\nDear customer is its first line.", "Ada") == []


def test_the_name_comes_from_the_customers_signature(checker: Checker) -> None:
    report = checker.check(
        "Dear Customer,\n\nit is open.",
        context=[Message("customer", "Is the pool open?\n\nKind regards,\nAda Obi")],
    )
    assert report.revised() == "Dear Ada Obi,\n\nit is open."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ms Obi", "Ada Obi"), ("Bill", "William Hart"), ("Zoë", "Zoe Lund"), ("Søren", "Soren K"),
        ("Mueller", "Jürgen Müller"), ("Penny", "Penelope"), ("J. Hart", "Jo Hart"),
        ("Anna-Lena", "Anna Berg"),
        ("Dr. Łukasz", "Lukasz Nowak"), ("Alex", "Aleksander"), ("Mike", "Michael"),
    ],
)  # fmt: skip
def test_one_person_under_two_names(one: str, other: str) -> None:
    assert may_be_same(one, other)
    assert may_be_same(other, one)


@pytest.mark.parametrize(("one", "other"), [("Olaf", "Ada Obi"), ("Mr Hart", "Ms Heart"), ("Inga", "Ingrid")])
def test_two_people(one: str, other: str) -> None:
    assert not may_be_same(one, other)


def test_a_wrong_name_stops_the_reply(checker: Checker) -> None:
    report = checker.check("Hi Olaf, it is open.", customer_name="Ada Obi")
    assert [(f.rule, f.text, f.severity.label) for f in report.findings] == [
        ("cold/wrong-name", "Olaf", "block")
    ]
    assert report.findings[0].suggestions[0].replacement == "Hi Ada"
    assert not report.findings[0].suggestions[0].safe


@pytest.mark.parametrize("name", ["obi_77", "ada@example.org", None])
def test_no_judgement_without_a_real_name(checker: Checker, name: str | None) -> None:
    assert cold(checker, "Hi Olaf, it is open.", name) == []


def test_a_name_the_customer_uses_is_right(checker: Checker) -> None:
    assert cold(checker, "Hi Bear, it is open.", "Ada Obi", "is it open? love, Bear") == []


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("Is it open?\nThanks,\nAda", "Ada"),
        ("Is it open?\n\nBest, Ada Obi", "Ada Obi"),
        ("Is it open?\n\nKind regards\nAda Obi, Head of Swimming", "Ada Obi"),
        ("Is it open?", None),
        ("Thanks,\nbut is it open", None),
    ],
)
def test_signatures(message: str, name: str | None) -> None:
    assert signature(message) == name
