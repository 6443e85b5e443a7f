# ruff: noqa: E501
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonecheck.model import Format
from tonecheck.prose import read_prose
from tonecheck.rewrite.fit import Edit
from tonecheck.rewrite.lead_back import lead_back


def _edited(source: str, format: Format, old: str, new: str) -> tuple[str, bool]:
    prose = read_prose(source, format)
    start = prose.text.index(old)
    edit = lead_back(Edit(start, start + len(old), new), prose, source)
    return source[: edit.start] + edit.text + source[edit.end :], edit.whole


@pytest.mark.parametrize(
    ("format", "source", "old", "new", "result", "whole"),
    [
        ("html", "<p>Pay R&amp;D <i>today</i></p>", "Pay R&D today", "Could you pay R&D today?",
         "<p>Could you pay R&amp;D <i>today?</i></p>", True),
        ("html", "<p>You <b>must</b> pay</p>", "You must pay", "Please pay", "<p>Please<b></b> pay</p>", False),
        ("html", "<p>Send it</p>", "Send it", "Send <it> & go\nnow", "<p>Send &lt;it&gt; &amp; go<br>now</p>", True),
        ("plain", "You must  send Jo’s {{ order.id }} back.", "You must send Jo's Alex back",
         "Could you send Alex and Jo's back", "Could you  send {{ order.id }} and Jo’s back.", False),
        ("plain", "Return {{ item }} or {{ box }}.", "Return Alex or Alex", "Keep both", "Keep both.", False),
        ("plain", "You must pay.", "You must pay", "Please pay", "Please pay.", True),
        ("markdown", "You *must* pay **us**.", "You must pay us", "Please pay us", "Please** pay **us**.", False),
    ],
)  # fmt: skip
def test_an_edit_changes_only_the_words_that_differ(
    format: Format, source: str, old: str, new: str, result: str, whole: bool
) -> None:
    got, got_whole = _edited(source, format, old, new)
    assert (got, got_whole) == (result, whole)


def test_every_tag_survives_an_edit_across_it() -> None:
    source = "<p>You <b>really <i>must</i></b> pay <u>now</u>.</p>"
    got, whole = _edited(source, "html", "really must pay", "can pay")
    assert not whole
    for tag in ("<b>", "<i>", "</i>", "</b>", "<u>", "</u>"):
        assert got.count(tag) == 1
    assert read_prose(got, "html").text.strip() == "You can pay now."


WORDS = st.lists(st.sampled_from("pay R&D <now> it’s café please {{x}} 😀".split()), min_size=1, max_size=8)
NEW = st.lists(st.sampled_from("pay R&D kindly <soon> it's café".split()), max_size=8).map(" ".join)


@given(WORDS, NEW, st.data())
@settings(deadline=None)
def test_an_edit_of_html_reads_as_the_edit_of_its_prose(
    words: list[str], new: str, data: st.DataObject
) -> None:
    tags = [data.draw(st.sampled_from(["", "<b>", "</b>", "<i>"])) for _ in words]
    typed = [word.replace("&", "&amp;").replace("<", "&lt;").replace("é", "&eacute;") for word in words]
    source = "<p>A " + " ".join(tag + word for tag, word in zip(tags, typed, strict=True)) + " Z</p>"
    prose = read_prose(source, "html")
    start, end = 2, prose.text.rindex("Z") - 1
    edit = lead_back(Edit(start, end, new), prose, source)
    after = read_prose(source[: edit.start] + edit.text + source[edit.end :], "html")
    expected = f"{prose.text[:start]}{new}{prose.text[end:]}"
    assert after.text.split() == expected.split()
