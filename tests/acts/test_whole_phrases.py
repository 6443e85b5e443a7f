"""Phrases stand as words of their own, in the singular or the plural."""

import pytest

from tonecheck import Message, check
from tonecheck.acts.phrases import whole


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ouch, that hurts", "ouch"),
        ("please get in touch", None),
        ("there are no excuses for it", "no excuse"),
        ("wear our badge", None),
        ("that was our bad", "our bad"),
    ],
)
def test_a_phrase_is_no_part_of_a_word(text: str, found: str | None) -> None:
    said = whole(("ouch", "no excuse", "our bad")).search(text)
    assert (said and said[1]) == found


def test_getting_in_touch_acknowledges_nothing() -> None:
    angry = [Message("customer", "I am furious, the lift is stuck again!!!")]
    found = {each.rule for each in check("We understand. Get in touch at lift@example.org.", angry).findings}
    assert "empathy/missing" not in found
    found = {each.rule for each in check("Get in touch at lift@example.org.", angry).findings}
    assert "empathy/missing" in found


def test_a_verb_at_the_start_has_no_subject_before_it() -> None:
    assert not check("Will definitely ship it").findings
