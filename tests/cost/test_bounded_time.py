"""Time grows no faster than a text, whatever runs through it: a guard on a ratio, not on a time."""

from __future__ import annotations

import time

import pytest

from tonecheck import Checker, Config, Message

SHORT, LONG = 8_000, 32_000
MOST_GROWTH = 9  # four times the text; a search that begins anew at every mark takes sixteen times as long
UNNOTICED = 0.3  # seconds
UNCACHED = Checker(Config(cache_size=0))

RUNS = [
    *(
        " ",
        "\t",
        "\n",
        "\n ",
        "!",
        "?",
        ".",
        ". ",
        ",",
        ";",
        ":",
        "-",
        "- ",
        "(",
        "[",
        "“",
        '"',
        "'",
        "*",
        "_",
        "#",
    ),
    *(
        "a",
        "A",
        "A ",
        "1 ",
        "1.",
        "> ",
        "@a ",
        "😡",
        "&amp;",
        "http://a.example ",
        "Agent: ",
        "not ",
        "sorry ",
    ),
    *("no reply ", "we can't. ", "we can't do it, ", "you must send us it. ", "my own fault. "),
]


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("place", ["draft", "message"])
def test_time_grows_no_faster_than_a_text(run: str, place: str) -> None:
    def seconds(length: int) -> float:
        text = "a" + run * (length // len(run)) + "b"
        draft, message = (text, "It broke.") if place == "draft" else ("We will see.", text)
        begun = time.process_time()
        assert UNCACHED.check(draft, [Message("customer", message)]).text == draft
        return time.process_time() - begun

    seconds(SHORT // 8)
    short = seconds(SHORT)
    assert seconds(LONG) <= MOST_GROWTH * short + UNNOTICED
