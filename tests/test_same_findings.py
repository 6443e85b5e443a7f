"""Reading only what is needed finds exactly what reading everything finds."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tonecheck import Checker, Config, Draft, Message
from tonecheck.acts.needs import Needs
from tonecheck.acts.read import Conversation, DraftReader
from tonecheck.language.remember import RememberingParser
from tonecheck.prose import read_prose


def _reading_everything(parser: RememberingParser) -> Checker:
    checker = Checker(replace(Config(), cache_size=0), parser=parser)
    book = checker.rulebook
    checker._reader = DraftReader(lambda: parser, book.phrases(), book.tree_words(), Needs(), cache_size=0)
    return checker


def test_reading_less_finds_the_same(
    checker: Checker, parser: RememberingParser, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = []
    for line in (shared / "data" / "replies.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        context = tuple(Message(turn["who"], turn["text"]) for turn in row["context"] or ())
        drafts.append(Draft(row["text"], context))
    reading_less = list(checker.check_many(drafts))
    monkeypatch.setattr("tonecheck.acts.read._SURE", {})  # what is seen on the raw text is parsed, too
    everything = _reading_everything(parser).check_many(drafts)
    for less, all_of_it in zip(reading_less, everything, strict=True):
        assert less == all_of_it


def test_what_follows_a_refusal_is_parsed(parser: RememberingParser) -> None:
    """Its rewrite looks there, so that it may not depend on what else asked for the parse."""
    checker = Checker(replace(Config(), cache_size=0), parser=parser)
    text = (
        "We cannot repair the clock. The workshop across the bridge opened in spring. "
        "The bridge was painted green."
    )
    sentences = checker._reader.read([Conversation(read_prose(text, "plain"))])[0].sentences
    assert [sentence.parse is not None for sentence in sentences] == [True, True, False]
