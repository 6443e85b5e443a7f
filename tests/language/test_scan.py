from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tonecheck.language.scan import PhraseScan, fold


def test_whole_words_are_found_where_they_stand() -> None:
    scan = PhraseScan(["cat", "no way"])
    assert list(scan.find(fold("A Cat, no concatenation, No\nway!"))) == [("cat", 2, 5), ("no way", 25, 31)]


def test_a_phrase_at_either_end_is_found() -> None:
    assert list(PhraseScan(["cat"]).find("cat")) == [("cat", 0, 3)]


def test_an_empty_scan_finds_nothing() -> None:
    assert list(PhraseScan([]).find("anything")) == []


def test_marks_need_no_boundary() -> None:
    assert list(PhraseScan(["?"]).find("so?")) == [("?", 2, 3)]


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
