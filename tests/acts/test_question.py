"""Which sentences are questions, and which of them ask for the way to do something."""

from __future__ import annotations

import pytest

from tonecheck.acts.question import Question, read
from tonecheck.language.remember import RememberingParser


def _question(parser: RememberingParser, text: str) -> Question | None:
    (sentence,) = parser.parse([text])
    found = read(sentence)
    assert all(isinstance(act, Question) for act in found)
    return found[0] if found else None  # type: ignore[return-value]


@pytest.mark.parametrize(
    "text",
    [
        "How do I pair the lamp?",
        "I can't find where I can change my plan",
        "What should I do with the old one?",
        "Is there a way to mute it?",
        "Could you tell me how to open the hatch?",
        "Which button starts the timer?",
    ],
)
def test_how_to(parser: RememberingParser, text: str) -> None:
    question = _question(parser, text)
    assert question is not None
    assert question.how_to


@pytest.mark.parametrize(
    "text", ["Has the lamp shipped?", "How long does it take?", "Where is my parcel?", "What colour is it?"]
)
def test_questions_of_fact(parser: RememberingParser, text: str) -> None:
    question = _question(parser, text)
    assert question is not None
    assert not question.how_to


@pytest.mark.parametrize("text", ["The lamp has come.", "I know how long it takes.", "That is what he said."])
def test_statements(parser: RememberingParser, text: str) -> None:
    assert _question(parser, text) is None
