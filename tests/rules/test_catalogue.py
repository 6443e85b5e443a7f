"""The catalogue page names every row once, and only rules that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tonecheck.model import Config
from tonecheck.proof import prove
from tonecheck.rules import rulebook

PAGE = Path(__file__).resolve().parents[2] / "docs" / "catalogue.md"
SIZES = {"N": 16, "D": 14, "A": 13, "R": 12, "B": 10, "F": 9, "E": 9, "P": 9, "S": 9, "U": 7, "T": 12}


@pytest.fixture(scope="module")
def rows() -> list[tuple[str, str, str]]:
    """The id, the rules and the note of each row."""
    found = re.findall(
        r"^\| ([A-Z]\d\d) \| [^|]* \| ([^|]*) \| ([^|]*)\|$", PAGE.read_text("utf-8"), re.MULTILINE
    )
    return [(row, rules, note.strip()) for row, rules, note in found]


def test_every_row_stands_there_once(rows: list[tuple[str, str, str]]) -> None:
    expected = [f"{letter}{number:02}" for letter, size in SIZES.items() for number in range(1, size + 1)]
    assert sorted(row for row, _, _ in rows) == sorted(expected)


def test_every_rule_named_exists_and_every_row_without_one_says_why(rows: list[tuple[str, str, str]]) -> None:
    known = {rule.id for rule in rulebook.shipped_rules()}
    for row, rules, note in rows:
        named = set(re.findall(r"`([^`]+)`", rules))
        assert named <= known, row
        assert named or note, row


def test_rules_that_are_off_prove_themselves_too() -> None:
    off = [rule for rule in rulebook.shipped_rules() if not rule.on]
    assert off
    assert [str(failure) for failure in prove(off, rulebook.load(Config()))] == []
