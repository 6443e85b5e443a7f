# ruff: noqa: E501
from __future__ import annotations

import base64

import pytest

from tonecheck.mail.eml import parse_eml
from tonecheck.mail.message import LARGEST, Entry, UnreadableError

HEAD = (
    b"From: Robin Hart <Robin@Shop.example>\nTo: orders@shop.example\nDate: Tue, 3 Jan 2023 10:00:00 +0200\n"
)


def _entry(raw: bytes) -> Entry:
    return Entry("somewhere", raw, parse_eml)


def test_what_is_known_of_a_message() -> None:
    raw = (
        b"Message-ID: <b@shop.example>\nIn-Reply-To: <a@mail.example>\nReferences: <z@mail.example> <a@mail.example>\n"
        b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\n" + HEAD + b"\nThe lamp is on its way.\n"
    )
    mail = parse_eml(raw)
    assert (mail.id, mail.parents) == ("<b@shop.example>", ("<a@mail.example>", "<z@mail.example>"))
    assert (mail.name, mail.sender, mail.queue) == ("Robin Hart", "robin@shop.example", "orders@shop.example")
    assert (mail.date, mail.subject) == ("2023-01-03T08:00:00+00:00", "Grüße")
    assert (mail.text, mail.passed_over) == ("The lamp is on its way.\n", "")


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (b"Content-Type: text/plain; charset=iso-8859-1\n\nCaf\xe9 lamp is here.", "Café lamp is here."),
        (b"Content-Type: text/plain; charset=no-such\n\nCaf\xc3\xa9 lamp is here.", "Café lamp is here."),
        (b"Content-Type: text/plain; charset=utf-8\n\nCaf\xe9 lamp is here.", "Café lamp is here."),
        (b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
         + base64.encodebytes("Café lamp is here.".encode()), "Café lamp is here."),
        (b"Content-Transfer-Encoding: quoted-printable\n\nThe lamp =\nis here.", "The lamp is here."),
        (b"Content-Type: text/html\n\n<p>The lamp is here.</p>", "<p>The lamp is here.</p>"),
        (b"Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n\n"
         b"--x\nContent-Type: text/html\n\n<p>Only here.</p>\n--x--", "<p>Only here.</p>"),
        (b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Disposition: attachment\n\nnot this text\n"
         b"--x\nContent-Type: text/plain\n\nThis one is the letter.\n--x--", "This one is the letter."),
    ],
)  # fmt: skip
def test_the_letter_is_found_and_decoded(part: bytes, text: str) -> None:
    assert parse_eml(HEAD + part).text.strip() == text


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        (b"Auto-Submitted: auto-replied\n", "automatic"),
        (b"Precedence: bulk\n", "automatic"),
        (b"List-Id: <news.shop.example>\n", "list"),
        (b"Return-Path: <>\n", "bounce"),
        (b"Content-Type: multipart/report; boundary=x\n", "bounce"),
        (b"Content-Type: multipart/encrypted; boundary=x\n", "encrypted"),
    ],
)
def test_what_no_person_wrote_is_passed_over(fields: bytes, reason: str) -> None:
    assert parse_eml(fields + HEAD + b"\nSome text in here.").passed_over == reason


def test_an_openpgp_message_is_encrypted() -> None:
    assert parse_eml(HEAD + b"\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n").passed_over == "encrypted"


def test_a_person_who_says_no_to_auto_submitted_is_read() -> None:
    assert parse_eml(b"Auto-Submitted: no\n" + HEAD + b"\nA letter.").passed_over == ""


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"\x00\xff\x01", "no header lines"),
        (b"Subject: x\n\nWho wrote this?", "no sender"),
        (HEAD + b"\n   \n", "no text in any part"),
        (HEAD + b'Content-Type: multipart/mixed; boundary="b"\n' * 201 + b"\nx", "more than 200 multiparts"),
        (HEAD + b"\n" + b"a" * LARGEST, "larger than 20 MB"),
        (HEAD + b"\n" + b"word " * 250_000, "the text is longer than 1,000,000 characters"),
    ],
)
def test_what_cannot_be_read_says_why(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        _entry(raw).read()


def test_an_injected_header_line_is_no_header() -> None:
    raw = b"Subject: hi\rBcc: all@mail.example\n" + HEAD + b"\nA letter of some length."
    mail = parse_eml(raw)
    assert "\r" not in mail.subject
    assert mail.text.strip() == "A letter of some length."


def test_a_parser_that_fails_is_a_reason_and_no_crash() -> None:
    def broken(payload: object) -> None:
        raise KeyError(payload)

    with pytest.raises(UnreadableError, match="cannot be parsed: KeyError"):
        Entry("x", 1, broken).read()  # type: ignore[arg-type]
