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


def test_phrases_with_one_beginning_are_told_apart() -> None:
    phrases = ["there is nothing", "there is nothing we can do", "there is nothing for you"]
    found = PhraseScan(phrases).find("there is nothing we can do, there is nothing for yours")
    assert sorted(found) == [
        ("there is nothing", 0, 16),
        ("there is nothing", 28, 44),
        ("there is nothing we can do", 0, 26),
    ]


@given(st.lists(st.text("ab '", min_size=1, max_size=24)), st.text("ab '"))
def test_every_phrase_is_found_wherever_it_stands_whole(phrases: list[str], text: str) -> None:
    """Whole: no letter of a longer word beside either end."""

    def whole(phrase: str, start: int) -> bool:
        around = (text[start - 1 : start] + phrase[0], phrase[-1] + text[start + len(phrase) :][:1])
        return not any(len(pair) == 2 and pair.isalnum() for pair in around)

    expected = {
        (phrase, start, start + len(phrase))
        for phrase in phrases
        for start in range(len(text))
        if text.startswith(phrase, start) and whole(phrase, start)
    }
    assert sorted(PhraseScan(phrases).find(text)) == sorted(expected)
