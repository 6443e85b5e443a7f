"""Demands in whole replies: what the customer said before decides between an order and help."""

from __future__ import annotations

import pytest

from tonecheck import Checker, Config, Message
from tonecheck.language.remember import RememberingParser


@pytest.fixture(scope="module")
def demand(parser: RememberingParser) -> Checker:
    return Checker(Config(select=("demand",)), parser=parser)


def _found(demand: Checker, reply: str, customer: str = "") -> list[str]:
    context = [Message(author="customer", text=customer)] if customer else []
    return [finding.text for finding in demand.check(reply, context).findings]


def test_a_how_to_question_makes_steps_help(demand: Checker) -> None:
    reply = "Return the tray to the slot and sign the screen."
    assert _found(demand, reply, "Has my booking gone through?") == [reply[:-1]]
    assert _found(demand, reply, "How do I check out?") == []


def test_what_is_for_us_stays_a_demand_among_steps(demand: Checker) -> None:
    reply = "1. Open the hatch.\n2. Press the red key.\n3. Mail us a picture of the dial."
    assert _found(demand, reply, "How do I reset it?") == ["Mail us a picture of the dial"]


def test_a_task_where_nothing_was_asked(demand: Checker) -> None:
    assert _found(demand, "Wrap the vase in its paper.", "The box has come, thank you.")
    assert not _found(demand, "Wrap the vase in its paper.", "What happens to the vase now?")
    assert not _found(demand, "Wrap the vase in its paper.")


def test_a_softener_governs_its_list_and_no_more(demand: Checker) -> None:
    reply = (
        "Please do two things for us:\n- Sign the lease.\n- Mail us the key.\n\nReturn the slip by Friday."
    )
    assert _found(demand, reply) == ["Return the slip by Friday"]


@pytest.mark.parametrize(
    "intro", ["Could you do two things for us?", "Feel free to:", "Please do both things below."]
)
def test_a_full_sentence_may_soften_the_list_below_it(demand: Checker, intro: str) -> None:
    assert not _found(demand, f"{intro}\n- Sign the lease.\n- Mail us the key.")


def test_whoever_asks_for_tips_gets_no_orders(demand: Checker) -> None:
    assert not _found(demand, "Bring a warm hat.", "Any tips for the boat trip?")
    assert _found(demand, "Bring a signed slip.", "When does the boat leave?")


def test_a_cheer_is_no_task(demand: Checker) -> None:
    assert not _found(
        demand, "Congratulations! Break a leg tonight.", "We open tonight, all tickets are sold."
    )


def test_a_polite_sentence_does_not_soften_the_next(demand: Checker) -> None:
    assert _found(demand, "Please call us. Remember to bring the key.") == ["Remember to bring the key"]


def test_quoted_orders_are_not_the_writers(demand: Checker) -> None:
    assert not _found(demand, 'The sign says "Mail us the key at once" and is wrong.')


def test_the_revised_draft_is_at_peace(demand: Checker) -> None:
    draft = "Hi Jo, sign the attached slip. You must mail us the key and you need to date the form ASAP."
    revised = demand.check(draft).revised()
    assert revised != draft
    assert not demand.check(revised).findings
