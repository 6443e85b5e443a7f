# ruff: noqa: E501
"""Whatever the draft is, every character of its prose leads back to where it was typed."""

from __future__ import annotations

import sys
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonecheck.errors import MissingExtraError
from tonecheck.model import Format
from tonecheck.prose import Prose, markdown, read_prose
from tonecheck.prose.normal import normalise

FRAGMENTS = (
    "<p>", "</p>", "<b>", "</b>", "<br>", "<div>", "</div>", "<blockquote>", "</blockquote>", "<pre>", "</pre>",
    "<table>", "</table>", "<tr>", "<td>", "<ul>", "<li>", "<h1>", "<button>", "<font>", "<svg>", "<!", "<?", "</nonsense>", "<!-- x -->", "<a href='u'>", "</a>", "<code>", "</code>", "<",
    "&amp;", "&nbsp;", "&#128512;", "&eacute", "&notit;", "&", "&#0;", "&lt;b&gt;", "&#x1F600;",
    "{{ticket.id}}", "[[name]]", "%FIRSTNAME%", "{% if a %}", "{% endif %}", "${x}", "{{", "}}",
    "*", "**", "`", "```\n", "# ", "- ", "> ", "    ", "[text](http://a.b)", "\\*", "|a|b|\n|-|-|\n", "---\n",
    "From: a@b.c\n", "To: b@c.d\n", "Subject: x\n", "On 3 May 2024 10:00, Jo wrote:\n", "-- \n",
    "Best regards,\n", "Sent from my iPhone\n", "\r\n", "\n", "\n\n", " ", "  ", "\u00a0", "\x00", "\u200b", "\ud83d",
    "you", "must", "don’t", "“so”", "😀", "é", "ﬁ", "Alex", ".", "!", ",", "http://a.b/c", "x@y.zz",
)  # fmt: skip
SOURCES = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=40).map("".join)


def _check(source: str, prose: Prose) -> None:
    at = 0
    for piece in prose.pieces:
        assert piece.prose == at
        assert 0 <= piece.source <= piece.source + piece.width <= len(source)
        at += piece.length
        if not piece.is_unit:
            typed = normalise(source[piece.source : piece.source + piece.width]).replace("\n", " ")
            assert typed == prose.text[piece.prose : at].replace("\n", " ")
    assert at == len(prose.text)
    sources = [piece.source for piece in prose.pieces]
    assert sources == sorted(sources)
    for start, end in (*prose.spoken, *prose.headings):
        assert 0 <= start < end <= len(prose.text)
    last = 0
    for hidden in prose.hidden:
        assert last <= hidden.start <= hidden.end <= len(source)
        last = hidden.start
        for piece in prose.pieces:
            within = hidden.start <= piece.source and piece.source + piece.width <= hidden.end
            assert piece.stand_in or piece.width == 0 or not within


@pytest.mark.parametrize("format", get_args(Format))
@given(source=SOURCES)
@settings(deadline=None, max_examples=200)
def test_every_piece_leads_back(format: Format, source: str) -> None:
    _check(source, read_prose(source, format))


HTML_WORDS = st.lists(
    st.tuples(
        st.sampled_from(["", "<b>", "</b>", "<p>", "</p>", "<br>", "</nonsense>", "<i class='x>y'>", "<!-- > -->"]),
        st.sampled_from(
            [("pears", "pears"), ("caf&eacute;", "café"), ("caf&eacute", "café"), ("R&amp;D", "R&D"), ("&lt;ok&gt;", "<ok>"),
             ("&#128512;", "😀"), ("don’t", "don't"), ("AT&T", "AT&T"), ("x\r\ny", "x y")]
        ),
    ),
    min_size=1, max_size=12,
)  # fmt: skip


@given(HTML_WORDS)
@settings(deadline=None)
def test_words_of_html_lead_back_to_exactly_what_was_typed(parts: list[tuple[str, tuple[str, str]]]) -> None:
    source, expected, at = "", [], 0
    for number, (tag, (typed, read)) in enumerate(parts):
        source += f"{tag} w{number} "
        expected.append((read, len(source), len(source) + len(typed)))
        source += typed + " "
    prose = read_prose(source, "html")
    for number, (read, start, end) in enumerate(expected):
        at = prose.text.index(f"w{number} ", at) + len(f"w{number} ")
        assert prose.text[at : at + len(read)] == read
        assert prose.source_span(at, at + len(read)) == (start, end)


@pytest.mark.parametrize("format", get_args(Format))
def test_a_placeholder_reads_as_a_name_and_leads_back_as_a_whole(format: Format) -> None:
    source = "Dear {{ customer.first_name }}, your number is %TICKET_ID%."
    prose = read_prose(source, format)
    assert prose.text.strip() == "Dear Alex, your number is Alex."
    at = prose.text.index("Alex")
    start, end = prose.source_span(at + 1, at + 2)
    assert source[start:end] == "{{ customer.first_name }}"
    assert [hidden.reason for hidden in prose.hidden] == ["placeholder", "placeholder"]
    assert (at, at + 4) in prose.spoken


@pytest.mark.parametrize(
    "text",
    [
        "50% off and 20% more",
        "See {this} thing }}",
        "[date] and [next step]",
        "a % b % c",
        "C# {}",
        "x%E2%80%A6",
        "N^{NP}_{ab}",
    ],
)
def test_what_only_looks_like_a_placeholder_is_prose(text: str) -> None:
    prose = read_prose(text)
    assert prose.text == text.replace("{this}", "Alex")


def test_template_logic_leaves_no_gap() -> None:
    prose = read_prose("Hello. {% if vip %}You come first. {% endif %}Bye.{# note #}")
    assert prose.text == "Hello. You come first. Bye."


@pytest.mark.parametrize(("format", "library"), [("html", "justhtml"), ("markdown", "tree_sitter_markdown")])
def test_a_missing_extra_says_what_to_install(
    format: Format, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    markdown._languages.cache_clear()
    with pytest.raises(MissingExtraError, match=rf'pip install "tonecheck\[{format}\]"'):
        read_prose("<p>x</p>", format)
