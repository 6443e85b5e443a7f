"""What a customer asks us to look after, and what the reply agrees to."""

from __future__ import annotations

import pytest

from tonecheck.acts.appeal import Appeal
from tonecheck.acts.read import Conversation, DraftReader
from tonecheck.language.remember import RememberingParser
from tonecheck.prose import read_prose


def _appeals(parser: RememberingParser, message: str, reply: str = "Noted.") -> list[Appeal]:
    context = (("customer", read_prose(message)),)
    (reading,) = DraftReader(lambda: parser).read([Conversation(read_prose(reply), context)])
    (turn,) = reading.customer_turns()
    return [act for _, act in turn.acts("appeal") if isinstance(act, Appeal)]


@pytest.mark.parametrize(
    "message",
    [
        "Please look into the bins on our street.",
        "Let's work on the rota together.",
        "I’d like to discuss the lease.",
        "We suggest that you meet before the season.",
        "Would you be open to a trial month?",
        "We need to ensure that the doors close.",
    ],
)
def test_what_is_asked_to_be_looked_after_is_an_appeal(parser: RememberingParser, message: str) -> None:
    assert len(_appeals(parser, message)) == 1


@pytest.mark.parametrize(
    "message", ["How late are you open?", "The pump broke on Monday.", "We talked about the rota."]
)
def test_a_question_or_trouble_is_none(parser: RememberingParser, message: str) -> None:
    assert not _appeals(parser, message)


@pytest.mark.parametrize("reply", ["Of course.", "Hello Ines, gladly!", "Happy to."])
def test_what_is_agreed_to_is_taken_up(parser: RememberingParser, reply: str) -> None:
    assert not _appeals(parser, "Could we discuss the rota?", reply)
    assert _appeals(parser, "Could we discuss the rota?", "Of course we value your trust.")


def test_an_appeal_is_over_where_the_message_says_so(parser: RememberingParser) -> None:
    (appeal,) = _appeals(parser, "Please look into the bins. Ah, false alarm!")
    assert appeal.over
