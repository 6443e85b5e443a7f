from __future__ import annotations

import pytest

from tonecheck.rewrite.fit import fit, fit_insertion


def _apply(text: str, words: str, replacement: str) -> str:
    start = text.index(words)
    edit = fit(text, start, start + len(words), replacement)
    return text[: edit.start] + edit.replacement + text[edit.end :]


@pytest.mark.parametrize(
    ("text", "words", "replacement", "expected"),
    [
        ("Send it.", "Send it", "Could you send it?", "Could you send it?"),
        ("Hi Jo, send it.", "send it", "Could you send it?", "Hi Jo, could you send it?"),
        ("hey! send it", "send it", "Could you send it?", "hey! could you send it?"),
        ("Well, you must go now", "you must go now", "I can go with you", "Well, I can go with you"),
        ("Unfortunately, we close at 5.", "Unfortunately", "", "We close at 5."),
        ("unfortunately, we close at 5.", "unfortunately", "", "we close at 5."),
        ("We close at 5, unfortunately.", ", unfortunately", "", "We close at 5."),
        ("It is obviously there.", "obviously", "", "It is there."),
        ("It is there, obviously", "obviously", "", "It is there"),
        ("Send it, then rest.", "Send it", "Could you send it?", "Could you send it, then rest."),
        ("Fine.\nSend it!!", "Send it", "Please send it.", "Fine.\nPlease send it."),
        ("No way to know. Bye.", "No way to know.", "Let me find out", "Let me find out. Bye."),
        ("Hard to say, really.", "Hard to say,", "Let me find out", "Let me find out, really."),
        ("The mill, as I said, is shut.", "as I said", "", "The mill is shut."),
        ("Hi Al, as I said, it is shut.", "as I said", "", "Hi Al, it is shut."),
    ],
)
def test_a_replacement_fits_its_place(text: str, words: str, replacement: str, expected: str) -> None:
    assert _apply(text, words, replacement) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Hi Jo,\n\n", "Thanks.", "Hi Jo,\n\nSorry. Thanks."),
        ("", "Thanks.", "Sorry. Thanks."),
        ("Thanks.", "", "Thanks. Sorry."),
        ("Thanks.", " Bye.", "Thanks. Sorry. Bye."),
    ],
)
def test_an_insertion_is_parted_from_its_neighbours(before: str, after: str, expected: str) -> None:
    edit = fit_insertion(before + after, len(before), "Sorry.")
    text = before + after
    assert text[: edit.start] + edit.replacement + text[edit.end :] == expected
