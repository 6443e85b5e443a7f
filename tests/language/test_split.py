from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.language.split import LONGEST, sentence_spans


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello there. How are you? Fine!", ["Hello there.", "How are you?", "Fine!"]),
        ("Mr. Hale paid 3.50 at 10 a.m. today.", ["Mr. Hale paid 3.50 at 10 a.m. today."]),
        ("Hi Ana,\nthe file is here.", ["Hi Ana,", "the file is here."]),
        (
            "This line is long enough to have been wrapped by a mail program\nand it goes on here.",
            ["This line is long enough to have been wrapped by a mail program\nand it goes on here."],
        ),
        ("Send us:\n- the form\n- the label", ["Send us:", "the form", "the label"]),
        ("1. Open it.\n2. Close it.", ["Open it.", "Close it."]),
        ("sure 👍 call me", ["sure 👍", "call me"]),
        ("see https://example.com/a.b.html. Then go.", ["see https://example.com/a.b.html.", "Then go."]),
        ("Well... maybe. Wait!!", ["Well... maybe.", "Wait!!"]),
        ("Attach the code.^AS", ["Attach the code.", "^AS"]),
        ("Thanks for that ^Jo", ["Thanks for that", "^Jo"]),
        ("Open Settings → Privacy now", ["Open Settings → Privacy now"]),
        ("   \n\n ", []),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert _sentences(text) == expected


@given(st.text(max_size=300))
def test_spans_are_in_order_and_lose_only_space_and_list_marks(text: str) -> None:
    spans = list(sentence_spans(text))
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        at = end
    kept = "".join(text[start:end] for start, end in spans)
    letters = [char for char in text if char.isalpha()]
    assert (
        len([char for char in kept if char.isalpha()])
        >= len(letters) - text.count(")") - text.count("\n") - 1
    )


@given(st.integers(1, 5))
def test_a_sentence_without_end_is_cut(factor: int) -> None:
    spans = list(sentence_spans("word " * LONGEST * factor))
    assert all(end - start <= LONGEST for start, end in spans)
