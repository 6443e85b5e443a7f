from __future__ import annotations

import pytest

from tonecheck.rules.phrases import MOST, expand


def test_choices_are_spelt_out() -> None:
    assert expand("(just |)because (we|I) say") == {
        "just because we say",
        "because we say",
        "just because i say",
        "because i say",
    }


@pytest.mark.parametrize(
    ("entry", "others"),
    [
        ("we can't", {"we cannot", "we can not", "we cant"}),
        ("don't hesitate", {"do not hesitate", "dont hesitate"}),
        ("I'm afraid", {"i am afraid", "im afraid"}),
        ("we won't", {"we will not", "we wont"}),
        ("there's nothing", {"there is nothing", "theres nothing"}),
    ],
)
def test_contractions_come_in_all_spellings(entry: str, others: set[str]) -> None:
    assert others <= expand(entry)


@pytest.mark.parametrize(("entry", "wrong"), [("we're sad", "were sad"), ("I'll go", "ill go")])
def test_a_spelling_that_is_another_word_is_left_out(entry: str, wrong: str) -> None:
    assert wrong not in expand(entry)


def test_typographic_quotes_are_the_same_phrase() -> None:
    assert expand("don’t") == expand("don't")


@pytest.mark.parametrize("entry", ["(a", "a)", "a|b", "((a|b)|c)", "", "  "])
def test_what_cannot_be_read_is_refused(entry: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        expand(entry)


def test_an_entry_may_not_explode() -> None:
    with pytest.raises(ValueError, match=f"at most {MOST}"):
        expand("(a|b|c|d|e) " * 6)
