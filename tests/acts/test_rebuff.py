"""A no in everyday words: heard after a request, not after a question, and only where nothing leads on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.acts.classifier.features import asking
from tonecheck.acts.read import Conversation, DraftReader
from tonecheck.acts.rebuff import Rebuff, heard
from tonecheck.acts.rebuff.rebuff import fits
from tonecheck.language.remember import RememberingParser
from tonecheck.prose import read_prose


def _rebuffs(parser: RememberingParser, reply: str, *messages: str) -> list[str]:
    context = tuple(("customer", read_prose(message)) for message in messages)
    (reading,) = DraftReader(lambda: parser).read([Conversation(read_prose(reply), context)])
    acts = [(sentence, act) for sentence, act in reading.reply.acts("rebuff") if isinstance(act, Rebuff)]
    return [sentence.text[act.start : act.end] for sentence, act in acts]


@pytest.mark.parametrize(
    ("message", "reply", "said"),
    [
        ("May we bring our own wine?", "Hi Bo, the wine comes from our cellar.", "the wine comes from our"),
        ("Could you move my slot to May?", "Slots stay where they were put.", "Slots stay where they were"),
        ("I want my fee back.", "Fees belong to the club once the season is on.", "Fees belong to the club"),
    ],
)
def test_a_plain_statement_after_a_request_is_one(
    parser: RememberingParser, message: str, reply: str, said: str
) -> None:
    (rebuff,) = _rebuffs(parser, reply, message)
    assert rebuff.startswith(said)
    assert reply.endswith(f"{rebuff}.")


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("Where did my slot go?", "Slots stay where they were put."),
        ("Could you move my slot to May?", "Your slot is in May now."),
        ("Could you move my slot to May?", "Slots stay where they were put, but I can ask."),
        ("Could you move my slot to May?", "Do slots stay where they were put?"),
        ("Could you move my slot to May?", "Slots can't be moved."),
    ],
)
def test_an_answer_a_yes_a_way_on_a_question_or_a_refusal_is_none(
    parser: RememberingParser, message: str, reply: str
) -> None:
    assert not _rebuffs(parser, reply, message)


def test_the_last_message_is_the_one_that_is_answered(parser: RememberingParser) -> None:
    reply = "Slots stay where they were put."
    assert _rebuffs(parser, reply, "Where did my slot go?", "Could you move my slot to May?")
    assert not _rebuffs(parser, reply, "Could you move my slot to May?", "Where did my slot go?")


def test_a_reply_has_one_at_most(parser: RememberingParser) -> None:
    reply = "Slots stay where they were put. Slots belong to the day they were booked for."
    assert len(_rebuffs(parser, reply, "Could you move my slot to May?")) == 1


def test_nothing_is_looked_at_without_a_customer_or_with_help_at_hand() -> None:
    rule, request = read_prose("Slots stay where they were put."), read_prose("Could you move my slot?")
    assert fits([("agent", rule), ("customer", request)])
    assert not fits([("agent", rule)])
    assert not fits([("agent", rule), ("agent", request)])
    assert not fits([("agent", read_prose("Slots stay put. Please ring us.")), ("customer", request)])


@given(st.text(max_size=200))
def test_an_empty_message_adds_nothing_and_a_score_is_the_sum_of_its_parts(sentence: str) -> None:
    assert heard.score(sentence, "") == heard.score(sentence, " ")
    gained = heard.score(sentence, "Could you?") - heard.score(sentence, "")
    assert gained == heard.score("", "Could you?") - heard.score("", "")


def test_a_long_message_costs_no_more_than_its_end() -> None:
    found, share = asking("why not? " * 50_000)
    assert len(found) < 10
    assert 0 < share < 0.2
    assert heard.score("No.", "x" * 5_000) == heard.score("No.", "x" * 1_000)
