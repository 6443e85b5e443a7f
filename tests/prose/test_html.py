# ruff: noqa: E501
from __future__ import annotations

import pytest

from tonecheck.prose import read_prose


def _own(source: str) -> str:
    return read_prose(source, "html").text.strip()


def _hidden(source: str) -> list[tuple[str, str]]:
    return [
        (hidden.reason, source[hidden.start : hidden.end]) for hidden in read_prose(source, "html").hidden
    ]


@pytest.mark.parametrize(
    ("source", "own"),
    [
        ("<p>Hi Jo,</p><p>All <b>d</b>one.</p>", "Hi Jo,\n\nAll done."),
        ("<div>One</div><div>Two<br>Three</div>", "One\nTwo\nThree"),
        ("<div>One</div><div><br></div><div>Two</div>", "One\n\nTwo"),
        ("<ul><li>one\n  line<li>two</ul>", "one line\n\ntwo"),
        ("<head><title>T</title><style>p{}</style></head><p>Body<script>x()</script></p>", "Body"),
        ("<p>Seen</p><div style='display:none'>preview text</div>", "Seen"),
        ("a &lt;b&gt; c&nbsp;&nbsp;d", "a <b> c d"),
        ("<table><tr><td>Price</td><td>5</td></tr></table>", "Price\n5"),
        ("<p>Open<pre>rm -rf x</pre>now</p>", "Open\n\nnow"),
    ],
)
def test_html_reads_as_a_browser_shows_it(source: str, own: str) -> None:
    assert _own(source) == own


@pytest.mark.parametrize(
    ("source", "hidden"),
    [
        ("<p>Ok</p><blockquote>You <b>wrote</b></blockquote>", ("quote", "<blockquote>You <b>wrote</b></blockquote>")),
        ("<p>Ok</p><div class='x gmail_quote'>On 3 May, Jo wrote:</div>", ("quote", "<div class='x gmail_quote'>On 3 May, Jo wrote:</div>")),
        ("<p>Ok</p><div class='gmail_signature'>Sam</div>", ("signature", "<div class='gmail_signature'>Sam</div>")),
        ("<p>Ok</p><pre>x &lt; y</pre>", ("preformatted", "<pre>x &lt; y</pre>")),
        ("<p>Run <code>ls -l</code> now</p>", ("code", "<code>ls -l</code>")),
        ("<p>Ok</p><div class=gmail_quote>---------- Forwarded message ---------<br>From: x</div>", ("forwarded", "<div class=gmail_quote>---------- Forwarded message ---------<br>From: x</div>")),
    ],
)  # fmt: skip
def test_what_is_not_the_writers_is_hidden_whole(source: str, hidden: tuple[str, str]) -> None:
    assert _hidden(source) == [hidden]


def test_code_in_a_sentence_has_a_stand_in() -> None:
    assert _own("<p>Run <code>ls -l</code> and tell us.</p>") == "Run Alex and tell us."


def test_outlook_marks_its_quote_with_header_lines_only() -> None:
    source = (
        "<body><p>Hi Jo,<o:p></o:p></p><p>Done.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'>"
        "<p><b>From:</b> Jo Park &lt;jo@x.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Us<br>"
        "<b>Subject:</b> RE: lid</p></div><p>The lid broke.</p></body>"
    )
    prose = read_prose(source, "html")
    assert prose.text.strip() == "Hi Jo,\n\nDone."
    assert [hidden.reason for hidden in prose.hidden] == ["quote"]
    assert prose.quoted == "The lid broke."


def test_the_quoted_message_is_the_newest_one() -> None:
    source = (
        "<p>Done.</p><div class='gmail_quote'><div>On 3 May 2024 10:00, Jo wrote:</div><blockquote>It broke."
        "<blockquote>Try the other lid.</blockquote></blockquote></div>"
    )
    assert read_prose(source, "html").quoted == "It broke."


def test_capitals_of_headings_are_marked() -> None:
    prose = read_prose("<h2>YOUR ORDER</h2><p>It is HERE.</p>", "html")
    assert [prose.text[start:end] for start, end in prose.headings] == ["YOUR ORDER"]


def test_deep_nesting_is_read_in_bounded_time() -> None:
    assert _own("<div><b>" * 50_000 + "deep") == "deep"
    assert _own("<blockquote>" * 50_000 + "deep") == ""


def test_text_in_a_table_but_in_no_cell_disturbs_nothing() -> None:
    source = "<p>Before</p><table><tr><td>cell</td></tr>stray<b>bold</b></table><p>After</p>"
    prose = read_prose(source, "html")
    assert prose.text.split() == ["Before", "cell", "After"]
    for word in prose.text.split():
        at = prose.text.index(word)
        start, end = prose.source_span(at, at + len(word))
        assert source[start:end] == word
