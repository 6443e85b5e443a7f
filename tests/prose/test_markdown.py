from __future__ import annotations

import pytest

from tonecheck.prose import read_prose


@pytest.mark.parametrize(
    ("source", "own"),
    [
        ("Hi *Jo*, all **done**.", "Hi Jo, all done."),
        ("See [the page](http://x.example/y) now.", "See the page now."),
        ("See <https://x.example> now.", "See https://x.example now."),
        ("It costs $5 and $10 &amp; more\\*.", "It costs $5 and $10 & more*."),
        ("One\\\ntwo", "One\ntwo"),
        ("- one\n- two", "one\n\ntwo"),
        ("| A | B |\n|---|---|\n| c | d |\n", "A \n\nB \n\nc \n\nd"),
        ("Before [date] and [next step].", "Before [date] and [next step]."),
        ("Run `ls -l` and tell us.", "Run Alex and tell us."),
        ("Ünder 😀 *there*", "Ünder 😀 there"),
        ("Look ![a cat](cat.png)here", "Look here"),
    ],
)
def test_markdown_reads_as_it_is_shown(source: str, own: str) -> None:
    assert read_prose(source, "markdown").text.strip() == own


@pytest.mark.parametrize(
    ("source", "hidden"),
    [
        ("Ok.\n\n> You *wrote*\n> that\n", ("quote", "> You *wrote*\n> that")),
        ("Ok.\n\n```sh\nls\n```\n", ("code", "```sh\nls\n```")),
        ("Ok.\n\n    ls -l\n", ("code", "    ls -l")),
        ("Ok.\n\n<div>\nraw\n</div>\n", ("html", "<div>\nraw\n</div>")),
        ("Ünder `ls`", ("code", "`ls`")),
    ],
)
def test_what_is_not_prose_is_hidden(source: str, hidden: tuple[str, str]) -> None:
    found = read_prose(source, "markdown").hidden
    assert [(each.reason, source[each.start : each.end]) for each in found] == [hidden]


def test_headings_are_marked_and_quotes_kept_for_context() -> None:
    prose = read_prose("# YOUR ORDER\n\nIt is here.\n\n> Where is it?\n>> soon\n", "markdown")
    assert [prose.text[start:end].strip() for start, end in prose.headings] == ["YOUR ORDER"]
    assert prose.quoted == "Where is it?"


def test_a_block_full_of_marks_is_read_as_text() -> None:
    source = "*a " * 30_000
    assert read_prose(source, "markdown").text.strip() == source.strip()
