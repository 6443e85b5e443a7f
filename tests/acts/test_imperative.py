"""Imperatives in the words of support replies, on the real parser."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tonecheck.acts.imperative import imperatives, may_hold_imperative
from tonecheck.acts.imperative.clause import core
from tonecheck.acts.imperative.treebank import read_treebank
from tonecheck.language.network.parser import NetworkParser
from tonecheck.language.sentence import Sentence

TREEBANKS = Path(__file__).parents[3] / "shared" / "treebanks"


@pytest.fixture(scope="module")
def parser() -> NetworkParser:
    return NetworkParser()


def parse(parser: NetworkParser, text: str) -> Sentence:
    return next(iter(parser.parse([text])))


def found(parser: NetworkParser, text: str) -> list[str]:
    sentence = parse(parser, text)
    return [sentence.words[token] for token in imperatives(sentence)]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Please post the keys to our office.", ["post"]),
        ("Send me the warranty card.", ["Send"]),
        ("Mail us your bank details.", ["Mail"]),
        ("Email them a copy of the bill.", ["Email"]),
        ("email us the bill", ["email"]),
        ("Ship it to the depot.", ["Ship"]),
        ("Book an appointment.", ["Book"]),
        ("Contact the seller.", ["Contact"]),
        ("@lena_b DM us your phone number.", ["DM"]),
        ("Hi Omar, return the cable as well.", ["return"]),
        ("If the screen stays black, call us.", ["call"]),
        ("Open the app and tap Orders.", ["Open", "tap"]),
        ("Sign it, scan it and send it back.", ["Sign", "scan", "send"]),
        ("Don't throw the box away.", ["throw"]),
        ("Do not switch it on.", ["switch"]),
        ("Don’t switch it on.", ["switch"]),
        ("Let's start over.", ["Let"]),
        ("Let us know.", ["Let"]),
        ("See below.", ["See"]),
        ("Have a great day!", ["Have"]),
        ("Be careful with the glass.", ["Be"]),
        ("Your parcel left today, so keep an eye on your inbox.", ["keep"]),
        ("Please print the label and send it back.", ["print", "send"]),
        ("Never share your PIN.", ["share"]),
    ],
)
def test_finds_the_verbs(parser: NetworkParser, text: str, verbs: list[str]) -> None:
    assert found(parser, text) == verbs


@pytest.mark.parametrize(
    "text",
    [
        "Ticket closed.",
        "Contact details are below.",
        "Wait times are short.",
        "Booked for you.",
        "Thanks!",
        "Hope this helps!",
        "Looks good.",
        "Shipping is free.",
        "We will check the log and call you.",
        "Could you send us a photo?",
        "You can print the label at home.",
        "You must sign the form.",
        "I will keep you posted.",
        "Thank you for your order.",
        "Sorry about the wait.",
        "Did the update help?",
        "Have you had a chance to look?",
        "",
        "   ",
        "?!",
    ],
)
def test_stays_silent(parser: NetworkParser, text: str) -> None:
    assert found(parser, text) == []


def test_the_pretest_is_a_no_for_the_parse_too(parser: NetworkParser) -> None:
    for text in ("We shipped it today.", "Your card is fine.", "Send it.", "The order is open."):
        if not may_hold_imperative(text):
            assert found(parser, text) == []
    assert may_hold_imperative("Send it.")
    assert not may_hold_imperative("Your refund has been issued today.")


def test_same_answer_every_time(parser: NetworkParser) -> None:
    sentence = parse(parser, "Reset the box, wait a minute and try again.")
    assert len({imperatives(sentence) for _ in range(3)}) == 1


def test_a_missing_space_hides_no_verb(parser: NetworkParser) -> None:
    assert core("invoice.pdf)(See") == "see"
    assert core("help@shop.com") == "help@shop.com"
    assert core("Send") == "send"
    assert len(found(parser, "(See attached file: a.pdf)(See attached file: b.pdf)")) == 2


@pytest.mark.skipif(not TREEBANKS.is_dir(), reason="the treebanks are not beside this checkout")
def test_treebank_figures_hold(parser: NetworkParser) -> None:
    verdicts: Counter[str] = Counter()
    through = caught = wanted = total = 0
    for name in ("ewt-dev.conllu.xz", "gum-dev.conllu.xz"):
        examples = list(read_treebank(TREEBANKS / name))
        for example, sentence in zip(examples, parser.parse([one.text for one in examples]), strict=True):
            total += 1
            passed = may_hold_imperative(example.text)
            through += passed
            wanted += bool(example.verbs)
            caught += passed and bool(example.verbs)
            spans = [range(sentence.starts[token], sentence.ends[token]) for token in imperatives(sentence)]
            hits = sum(any(verb in span for span in spans) for verb in example.verbs)
            verdicts.update(hit=hits, false=max(0, len(spans) - hits), miss=len(example.verbs) - hits)
    f1 = 2 * verdicts["hit"] / (2 * verdicts["hit"] + verdicts["false"] + verdicts["miss"])
    assert f1 >= 0.82
    assert caught / wanted >= 0.97
    assert through / total < 0.25
