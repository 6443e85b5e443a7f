"""A trigger that needs company announces nothing alone, so what is not read there is not lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tonecheck.acts import KINDS, READERS
from tonecheck.acts.scan import TurnScan
from tonecheck.language.remember import RememberingParser
from tonecheck.language.scan import PhraseScan, fold
from tonecheck.language.split import sentence_spans
from tonecheck.prose import read_prose

IN_COMPANY = [reader.kind for reader in READERS if reader.company]


def _sentences(shared: Path) -> Iterator[str]:
    for line in (shared / "data" / "replies.jsonl").read_text(encoding="utf-8").splitlines():
        text = read_prose(json.loads(line)["text"], "plain").text
        for start, end in sentence_spans(text):
            yield text[start:end].replace("\n", " ")


@pytest.mark.parametrize("kind", IN_COMPANY)
def test_no_such_act_stands_without_company(kind: str, parser: RememberingParser, shared: Path) -> None:
    reader = KINDS[kind]
    triggers, company = PhraseScan(reader.triggers), PhraseScan(reader.company)
    lonely = [
        sentence
        for sentence in _sentences(shared)
        if any(triggers.find(fold(sentence))) and not any(company.find(fold(sentence)))
    ]
    assert len(lonely) > 50
    assert [parse.text for parse in parser.parse(lonely) if reader.read(parse)] == []


@pytest.mark.parametrize(
    ("text", "kind", "possible"),
    [
        ("We keep missing the bus.", "accusation", False),
        ("You keep missing the bus.", "accusation", True),
        ("Youve missed the point.", "accusation", True),
        ("Lack of care spoiled the cake.", "accusation", True),
        ("The critical part is the hinge.", "judgement", False),
        ("Your critical letter reached us.", "judgement", True),
        ("Obviously it was locked.", "judgement", True),
        ("The pump always hums.", "commitment", False),
        ("The pump won't hum, that's certain.", "commitment", False),
        ("The new pump will never hum.", "commitment", True),
        ("We promise a quiet pump.", "commitment", True),
    ],
)
def test_company_stands_in_the_same_sentence(text: str, kind: str, possible: bool) -> None:
    turn = TurnScan((), ()).of("agent", read_prose(f"{text}\n\nThe lamp is on.", "plain"))
    assert (kind in turn.possible[0]) == possible


def test_company_next_door_does_not_count() -> None:
    turn = TurnScan((), ()).of("agent", read_prose("We keep the lamp on. You will see it.", "plain"))
    assert not {"accusation", "commitment"} & turn.possible[0]
