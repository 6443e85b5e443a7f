"""Whether a sentence beside a refusal leads on from it: heard, where grammar finds too little or too much."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck import Checker, Draft, Message
from tonecheck.acts.refusal import onward
from tonecheck.acts.refusal.onward.features import standing


def _is_dismissed(checker: Checker, message: str, reply: str) -> bool:
    (report,) = checker.check_many([Draft(reply, (Message("customer", message),))])
    return any(finding.rule_set == "impossible" for finding in report.findings)


@pytest.mark.parametrize(
    ("message", "way_on", "beside_the_point"),
    [
        ("Could I pay by cheque?", "Cash and card both work.", "Our till was made in 1950."),
        ("Can you hem it today?", "Tomorrow morning is free.", "The shop opened in May."),
        ("May I return the vase?", "You can swap it for a voucher.", "Vases have been our trade since 1950."),
    ],
)
def test_a_way_on_plainly_told_is_heard_and_small_talk_is_none(
    checker: Checker, message: str, way_on: str, beside_the_point: str
) -> None:
    refusal = "Hello Jo, we can't do that."
    assert not _is_dismissed(checker, message, f"{refusal} {way_on}")
    assert _is_dismissed(checker, message, f"{refusal} {beside_the_point}")


@given(st.text(max_size=200), st.sampled_from(("same", "before", "next", "later")))
def test_what_grammar_finds_adds_the_same_to_every_sentence(sentence: str, place: onward.Place) -> None:
    gained = onward.score(sentence, place, ["choice"]) - onward.score(sentence, place, [])
    assert gained == onward.score("", place, ["choice"]) - onward.score("", place, [])
    assert onward.score(sentence, place, ["choice", "choice"]) == onward.score(sentence, place, ["choice"])


def test_where_it_stands_is_a_feature_of_its_own() -> None:
    assert standing("next", ["choice"]) == {"at next", "offer choice", "offer choice after"}
    assert standing("before", []) == {"at before", "offer none", "offer none before"}
