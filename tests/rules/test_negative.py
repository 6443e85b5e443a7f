"""The four rule sets about refusing, as a whole reply shows them."""

from __future__ import annotations

import pytest

from tonecheck import Checker, Message

SETS = {"negative", "impossible", "deflect", "dontknow"}


def found(checker: Checker, draft: str, customer: str = "") -> set[str]:
    context = [Message("customer", customer)] if customer else []
    return {finding.rule for finding in checker.check(draft, context).findings if finding.rule_set in SETS}


@pytest.mark.parametrize(
    ("draft", "revised"),
    [
        ("The loft isn't free until May.", "The loft is free from May."),
        ("We can't post it until you sign the form.", "We can post it as soon as you sign the form."),
        ("Unfortunately, the loft only sleeps two.", "The loft only sleeps two."),
        ("Please don't hesitate to ring me.", "Feel free to ring me."),
    ],
)
def test_what_the_draft_itself_entails_is_said_positively(checker: Checker, draft: str, revised: str) -> None:
    assert checker.check(draft).revised() == revised


def test_an_alternative_is_never_invented(checker: Checker) -> None:
    report = checker.check("We can't do that.")
    assert report.findings[0].suggestions[0].blanks == ("[alternative]",)
    assert report.revised() == "We can't do that."


def test_no_problem_answers_thanks_and_is_an_answer_to_a_question(checker: Checker) -> None:
    assert found(checker, "No problem!", "Thank you, Jo!") == {"negative/no-problem"}
    assert found(checker, "No problem!", "Could you move it to May?") == set()


def test_quoted_refusals_are_not_the_writers(checker: Checker) -> None:
    assert found(checker, 'You were told "we can\'t do that", and the good news is that it is done.') == set()


@pytest.mark.parametrize(
    ("draft", "rules"),
    [
        ("I don't know.", {"dontknow/i-do-not-know"}),
        ("I don't know, but I will ask the mill.", set()),
        ("No idea, ring the mill on 0800 555 0117.", set()),
        ("Looms are not our job.", {"deflect/not-my-job"}),
        ("Looms are not our job; Ms Ray can help on 0800 555 0117.", set()),
        ("You'll have to contact the mill.", {"deflect/contact-elsewhere"}),
        ("You'll have to contact the mill on 0800 555 0117.", set()),
    ],
)
def test_not_knowing_and_sending_away_are_mended_by_a_way_forward(
    checker: Checker, draft: str, rules: set[str]
) -> None:
    assert found(checker, draft) == rules


def test_a_sentence_that_shuts_the_door_is_not_found_again_for_what_is_not_there(checker: Checker) -> None:
    report = checker.check("No chance, none of our vans has one.")
    assert [finding.rule for finding in report.findings] == ["impossible/flat-no"]
