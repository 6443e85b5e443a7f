from __future__ import annotations

import pytest

from tonecheck.model import Suggestion
from tonecheck.rewrite.style import Style, style_of
from tonecheck.rewrite.vary import varied


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("Thanks for writing.", Style()),
        ("We'll organize it and I'm glad.", Style(american=True)),
        ("We will organise it. We do not know the colour yet.", Style(contracted=False, says_we=True)),
        ("We are here and our shop is open.", Style(says_we=True)),
        ("I will ask my team; we do not know it yet.", Style(contracted=False)),
        ("The size and the prize are a surprise to me.", Style()),
    ],
)
def test_style_is_read_from_the_draft(text: str, style: Style) -> None:
    assert style_of(text) == style


@pytest.mark.parametrize(
    ("style", "words", "expected"),
    [
        (Style(), "I'm sorry. I apologise.", "I'm sorry. I apologise."),
        (Style(american=True), "I apologise. Apologise!", "I apologize. Apologize!"),
        (Style(contracted=False), "I'm sorry, we'll call.", "I am sorry, we will call."),
        (Style(says_we=True), "I'm sorry and I'll call. My fault.", "We're sorry and we'll call. Our fault."),
        (Style(contracted=False, says_we=True), "Here's what I can do.", "Here is what we can do."),
    ],
)
def test_a_recipe_takes_the_style(style: Style, words: str, expected: str) -> None:
    assert style.adapt(words) == expected


def _edits(*replacements: str, safe: bool = True) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(0, 1, words, safe=safe) for words in replacements)


def test_the_same_opening_is_not_used_again_while_there_is_another() -> None:
    given = [_edits("Could you send it?", "Please send it.")] * 3
    firsts = [edits[0].replacement for edits in varied(given)]
    assert firsts == ["Could you send it?", "Please send it.", "Could you send it?"]


def test_unsafe_suggestions_keep_their_place() -> None:
    safe, unsafe = _edits("Could you send it?"), _edits("Once we have [document]", safe=False)
    assert list(varied([safe + unsafe, safe + unsafe])) == [safe + unsafe] * 2
    assert list(varied([unsafe + safe])) == [unsafe + safe]
