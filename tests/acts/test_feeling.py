"""Feelings that are voiced, mild grumbles that are none, and words that take a feeling in."""

from __future__ import annotations

import pytest

from tonecheck.acts.acknowledgement import read as read_acknowledgement
from tonecheck.acts.feeling import Feeling
from tonecheck.acts.feeling.words import SIGN, WRITTEN
from tonecheck.acts.read import Conversation, DraftReader
from tonecheck.language.remember import RememberingParser
from tonecheck.prose import read_prose


def _felt(parser: RememberingParser, message: str) -> list[Feeling]:
    context = (("customer", read_prose(message)),)
    (reading,) = DraftReader(lambda: parser).read([Conversation(read_prose("Noted."), context)])
    (turn,) = reading.customer_turns()
    return [act for _, act in turn.acts("feeling") if isinstance(act, Feeling)]


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("I am furious about the gate.", "anger"),
        ("what the hell is this bill", "anger"),
        ("We are fed up with the noise.", "anger"),
        ("I'm so worried about Friday's test.", "worry"),
        ("all my drawings are gone 😭", "distress"),
        ("WHY DOES NOBODY ANSWER ME", "anger"),
        ("This is the third time the pump breaks down.", "anger"),
        ("The pump broke again!!!", "anger"),
        ("Nobody helps, the pump is still dead", "anger"),
        ("could you mend it please:(", "distress"),
    ],
)
def test_a_feeling_is_voiced(parser: RememberingParser, message: str, kind: str) -> None:
    assert kind in {feeling.kind for feeling in _felt(parser, message)}


@pytest.mark.parametrize(
    "message",
    [
        "Please hurry, I need it today.",
        "The pump is a bit loud.",
        "Which level is it???",
        "The pump broke again???",
        "I am awful at sums, is there a table?",
        "my own stupid fault, where do I get a new one?",
        "The form says [WRITE YOUR NOTES BELOW].",
        "Is this a scam?",
        "I'm not angry at all.",
        "My son plays the angry troll in the show.",
        "The USB and HDMI ports work.",
        "This is the third time we rent from you and it was wonderful.",
    ],
)
def test_no_feeling_is_voiced(parser: RememberingParser, message: str) -> None:
    assert not _felt(parser, message)


@pytest.mark.parametrize(
    ("reply", "taken_in"),
    [
        ("I understand how frustrating this is.", True),
        ("We can see why you are cross.", True),
        ("That must have been a long night.", True),
        ("We hear you.", True),
        ("Let's see how we can help.", False),
        ("We understand there was a call.", False),
        ("The valve is open now.", False),
    ],
)
def test_a_feeling_is_taken_in(parser: RememberingParser, reply: str, taken_in: bool) -> None:
    (sentence,) = parser.parse([reply])
    assert bool(read_acknowledgement(sentence)) is taken_in


_AS_WRITTEN = (
    "no reply 😡", "all gone 😭", "not again :(", "broken D:", "heeelp me", "pleeease", "whyyy", "fuuuck",
    "f**k",
    "f--k this", "f#ck", "sh*t", "b***", "as you wish 🙄", "WHY DO YOU NOT ANSWER",
    "I AM SO TIRED", "it STILL leaks",
    "NO ONE came", "oh!!!", "really?!", "what!?",
)  # fmt: skip


@pytest.mark.parametrize("message", _AS_WRITTEN)
def test_whatever_shows_a_feeling_in_writing_passes_the_quick_look(message: str) -> None:
    assert any(pattern.search(message) for pattern, _, _ in WRITTEN)
    assert SIGN.search(message)


def test_the_quick_look_passes_over_plain_sentences() -> None:
    assert not SIGN.search("Our lamp came on Monday, and I'm happy with it.")
