"""Shouting: which capitals and marks raise the voice, and the same words said calmly."""

from __future__ import annotations

import pytest

from tonecheck import Checker
from tonecheck.acts.emphasis import Emphasis, may_hold, read
from tonecheck.language.sentence import Sentence


def shouted(text: str) -> list[tuple[str, str]]:
    sentence = Sentence(text, (), (), (), (), (), (), (), ())
    acts = [act for act in read(sentence) if isinstance(act, Emphasis)]
    assert may_hold(text) == bool(acts)
    return [(text[act.start : act.end], act.calm) for act in acts]


@pytest.mark.parametrize(
    ("text", "words", "calm"),
    [
        ("The kettle is NOT included.", "NOT", "not"),
        ("DO NOT wash it.", "DO NOT", "do not"),
        ("It lasts for TEN years.", "TEN", "ten"),
        ("We sent it PERSONALLY.", "PERSONALLY", "personally"),
        ("THE OVEN DOOR STAYS HOT.", "THE OVEN DOOR STAYS HOT", "the oven door stays hot"),
        ("PLEASE CALL ON SUNDAY ABOUT THE DHL BOX.", None, "please call on Sunday about the DHL box"),
        ("It fits!! Enjoy it.", "!!", "!"),
        ("Which one???", "???", "?"),
        ("Twice ?!", " ?!", "?"),
    ],
)
def test_shouting_and_its_calm_form(text: str, words: str | None, calm: str) -> None:
    assert shouted(text) == [(words or text.rstrip("."), calm)]


@pytest.mark.parametrize(
    "text",
    [
        "The USB stick and the PDF are from NASA.",
        "Ask our IT in the US, or the WHO.",
        "Press START and hold NOW on the panel.",
        "It is behind the ONLY button.",
        "Your ZOOM licence is paid.",
        "Code NOT-4 works once.",
        "It fits! Enjoy it! Is it blue?",
        "I like plan A. So do I.",
        "Ask on SO, with IS switched on.",
    ],
)
def test_capitals_that_are_names_labels_and_codes(text: str) -> None:
    assert shouted(text) == []


def test_a_heading_does_not_shout_but_a_line_of_speech_does(checker: Checker) -> None:
    heading = "WHAT IS NOT COVERED\n\nGlass and mirrors."
    assert not [f for f in checker.check(heading).findings if f.rule_set == "shout"]
    speech = "WHAT IS NOT COVERED IS EVERY MIRROR THAT YOU EVER BROKE\n\nGlass and mirrors."
    assert [f for f in checker.check(speech).findings if f.rule_set == "shout"]


def test_a_lower_case_writer_keeps_the_mark(checker: Checker) -> None:
    assert checker.check("it fits!! have fun").revised() == "it fits! have fun"


def test_the_subject_line_of_a_reply_is_not_the_writers(checker: Checker) -> None:
    report = checker.check("Re: STILL NO WATER!!\n\nThe pump runs again.")
    assert not [f for f in report.findings if f.rule_set == "shout"]
