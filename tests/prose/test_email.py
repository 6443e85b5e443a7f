from __future__ import annotations

from tonecheck.prose import read_prose


def test_header_lines_of_a_whole_message_are_hidden() -> None:
    source = "From: a@b.example\nTo: c@d.example\nSubject: Your lid\n a long one\n\nIt is on its way.\n"
    prose = read_prose(source, "email")
    assert prose.text.strip() == "It is on its way."
    assert [(each.reason, each.start, each.end) for each in prose.hidden] == [
        ("headers", 0, source.index("\n\n"))
    ]
    at = prose.text.index("way")
    assert prose.source_span(at, at + 3) == (source.index("way"), source.index("way") + 3)


def test_a_colon_in_the_first_line_is_no_header() -> None:
    source = "Subject: to stock, we ship today.\n\nBye"
    assert read_prose(source, "email").text == source


def test_a_body_of_html_is_read_as_html() -> None:
    prose = read_prose("<p>It is <b>here</b>.</p><blockquote>Where?</blockquote>", "email")
    assert prose.text.strip() == "It is here."
    assert prose.quoted == "Where?"


def test_a_text_about_html_stays_text() -> None:
    source = "Put the <br> where you want a new line."
    assert read_prose(source, "email").text == source
