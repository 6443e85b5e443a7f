"""Judgements: bad words for what the customer made, said or ought to see, not for ours or for things."""

from __future__ import annotations

import pytest

from tonecheck.acts.judgement import Judgement
from tonecheck.acts.judgement.read import read
from tonecheck.language.parser import Parser


def judged(parser: Parser, text: str) -> list[tuple[str, str]]:
    acts = [act for act in read(next(iter(parser.parse([text])))) if isinstance(act, Judgement)]
    return [(act.target, text[act.start : act.end]) for act in acts]


@pytest.mark.parametrize(
    ("text", "target", "words"),
    [
        ("Your sloppy report came in.", "work", "Your sloppy report"),
        ("Your comments were rather harsh.", "words", "Your comments were rather harsh"),
        ("I found your message a bit sharp.", "words", "your message a bit sharp"),
        ("We kept your note, although it was blunt.", "words", "your note, although it was blunt"),
        ("It raises doubts about your judgement.", "work", "raises doubts about your judgement"),
        ("I'm baffled by your attitude.", "work", "baffled by your attitude"),
        ("It's obviously in the drawer.", "wits", "obviously"),
        ("You clearly missed it.", "wits", "clearly"),
        ('We read your "proof".', "quotes", 'your "proof"'),
    ],
)
def test_contempt(parser: Parser, text: str, target: str, words: str) -> None:
    assert judged(parser, text) == [(target, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Our sloppy report came in.",
        "Your comments were not harsh.",
        "Your comments were direct and kind.",
        "Were your comments harsh?",
        "Your coffee is strong.",
        "We obviously broke it.",
        "This is obviously not what you paid for.",
        "You're obviously busy.",
        "It is clearly marked.",
        "You can clearly hear it.",
        "It raises questions about your roof.",
        "I'm baffled by this fault.",
        'Look at your "sent" folder.',
    ],
)
def test_no_contempt(parser: Parser, text: str) -> None:
    assert judged(parser, text) == []
