"""What a customer leaves with us: trouble that goes on, and appeals that nobody has agreed to."""

from __future__ import annotations

import pytest

from tonecheck.acts.matter import Matter
from tonecheck.acts.read import Conversation, DraftReader
from tonecheck.language.remember import RememberingParser
from tonecheck.prose import read_prose


def _matters(parser: RememberingParser, message: str, reply: str = "Noted.") -> list[Matter]:
    context = (("customer", read_prose(message)),)
    (reading,) = DraftReader(lambda: parser).read([Conversation(read_prose(reply), context)])
    (turn,) = reading.customer_turns()
    return [act for _, act in turn.acts("matter") if isinstance(act, Matter)]


@pytest.mark.parametrize(
    "message",
    [
        "Please look into the bins on our street.",
        "Let's work on the rota together.",
        "I’d like to discuss the lease.",
        "I suggest we meet before the season.",
        "Would you be open to a trial month?",
        "We need to ensure that the doors close.",
    ],
)
def test_an_appeal_is_a_matter(parser: RememberingParser, message: str) -> None:
    assert [matter.appeal for matter in _matters(parser, message)] == [True]


def test_trouble_is_a_matter_until_it_has_passed(parser: RememberingParser) -> None:
    assert [matter.appeal for matter in _matters(parser, "The pump broke on Monday.")] == [False]
    assert not _matters(parser, "The pump broke on Monday and now it works again by itself.")


@pytest.mark.parametrize(
    "message", ["How late are you open?", "What a lovely tour that was!", "We talked about the rota."]
)
def test_a_question_or_praise_is_none(parser: RememberingParser, message: str) -> None:
    assert not _matters(parser, message)


@pytest.mark.parametrize("reply", ["Of course.", "Hello Ines, gladly!", "Happy to."])
def test_what_is_agreed_to_is_left_open_no_more(parser: RememberingParser, reply: str) -> None:
    assert not _matters(parser, "Could we discuss the rota?", reply)
    assert _matters(parser, "Could we discuss the rota?", "Of course we value your trust.")
