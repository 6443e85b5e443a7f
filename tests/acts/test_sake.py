"""For whose sake an order is: heard in its words and in what was asked, where grammar cannot tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck import Checker, Draft, Message
from tonecheck.acts.directive import Directive, sake
from tonecheck.acts.directive.read import read
from tonecheck.acts.directive.sake.grammar import ordering
from tonecheck.language.remember import RememberingParser


def _is_demanding(checker: Checker, message: str, reply: str) -> bool:
    (report,) = checker.check_many([Draft(reply, (Message("customer", message),))])
    return any(finding.rule_set == "demand" for finding in report.findings)


@pytest.mark.parametrize(
    ("message", "for_us", "for_them"),
    [
        (
            "When do your roofers start?",
            "Keep the lawn clear of toys while they are up there.",
            "Keep an eye on the sky while they are up there.",
        ),
        (
            "Is my harp ready?",
            "Have the hire slip with you when you collect it.",
            "Have a listen to it when you collect it.",
        ),
        (
            "What time is the vet coming?",
            "Shut the dogs in the barn before she gets there.",
            "Enjoy the morning before she gets there.",
        ),
    ],
)
def test_the_same_verb_orders_for_us_and_helps_or_wishes_them_well(
    checker: Checker, message: str, for_us: str, for_them: str
) -> None:
    assert _is_demanding(checker, message, f"Hello Jo, on Monday at nine. {for_us}")
    assert not _is_demanding(checker, message, f"Hello Jo, on Monday at nine. {for_them}")


def test_what_was_asked_is_half_of_it() -> None:
    order = "Put the tins on the top shelf."
    asked_how = "How do I store the paint?"
    asked_when = "When do your painters come?"
    assert sake.score(order, [], 1, asked_when) > sake.score(order, [], 1, asked_how)


def test_steps_of_a_guide_are_for_them() -> None:
    step = "Wipe the lens with a cloth."
    assert sake.score(step, [], 4, "") < sake.score(step, [], 1, "")


@given(st.text(max_size=200), st.text(max_size=200), st.integers(0, 9))
def test_sentence_message_and_place_add_up(sentence: str, message: str, orders: int) -> None:
    gained = sake.score(sentence, [], orders, message) - sake.score("", [], orders, message)
    assert gained == sake.score(sentence, [], 0, "") - sake.score("", [], 0, "")


def test_grammar_adds_its_view(parser: RememberingParser) -> None:
    (sentence,) = parser.parse(["Send us the form by Friday."])
    acts = [act for act in read(sentence) if isinstance(act, Directive)]
    assert ordering(acts, 1) == {
        *("orders 1", "form imperative", "for ours", "imperative for ours", "clearly for ours", "dated")
    }


@pytest.mark.parametrize(
    "reply", ["Bear with us until noon.", "Let us clear the hall for you.", "Please clear the hall by nine."]
)
def test_idioms_and_requests_are_never_weighed(checker: Checker, reply: str) -> None:
    assert not _is_demanding(checker, "When do your movers come?", f"They come at nine. {reply}")
