# ruff: noqa: E501
from __future__ import annotations

import pytest
from mails import FORWARDS, QUOTED, REPLIES, Mail, quoting_mails

from tonecheck.prose.plain import read_plain

MAILS = tuple(quoting_mails())


def _own(text: str) -> str:
    return read_plain(text, signatures=True).text.strip()


def _reasons(text: str) -> list[tuple[str, str]]:
    prose = read_plain(text, signatures=True)
    return [(hidden.reason, text[hidden.start : hidden.end]) for hidden in prose.hidden]


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.name)
def test_a_quoted_reply_is_hidden_and_becomes_the_quoted_message(mail: Mail) -> None:
    prose = read_plain(mail.text, signatures=True)
    assert prose.text.strip() == mail.own
    assert prose.quoted == mail.quoted
    assert [hidden.reason for hidden in prose.hidden] == (["quote"] if mail.quoted else [])


@pytest.mark.parametrize("header", FORWARDS.values(), ids=FORWARDS.keys())
def test_forwarded_mail_is_hidden_and_no_context(header: str) -> None:
    text = f"{REPLIES[0]}\n\n{header}\n\n{QUOTED[0]}\n"
    prose = read_plain(text, signatures=True)
    assert prose.text.strip() == REPLIES[0]
    assert [hidden.reason for hidden in prose.hidden] == ["forwarded"]
    assert prose.quoted == ""


def test_answers_between_quoted_lines_are_the_writers() -> None:
    text = "> Can it be opened?\nYes, from below.\n> Where do I send it?\nTo the address on the label.\n"
    assert _own(text) == "Yes, from below.\nTo the address on the label."


def test_only_the_newest_message_of_a_chain_is_the_quoted_one() -> None:
    text = (
        "All done.\n\nOn Tue, 4 Jun 2024 at 09:12, Lena <l@example.org> wrote:\n> It still leaks.\n>\n"
        "> On Mon, 3 Jun 2024 at 11:00, Help <h@shop.example> wrote:\n>> Try the other lid.\n"
    )
    assert read_plain(text).quoted == "It still leaks."


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Done.\n\n-- \nSam Poole\nAcme Kettles, 4 Mill Road\n", "Done."),
        ("Done.\n\nKind regards,\nSam Poole\nSupport | Acme\n+44 20 7946 0000\n", "Done.\n\nKind regards,"),
        ("Done.\n\nSent from my iPhone\n", "Done."),
        ("Thanks,\nSam\n\nP.S. The lid is dishwasher safe.", "Thanks,\n\nP.S. The lid is dishwasher safe."),
        (
            "Done.\n\nThis email and any attachments are confidential and intended solely for the addressee.\n"
            "If you are not the intended recipient, delete it at once.\n",
            "Done.",
        ),
        ("Done.\n\nGet Outlook for Android\n", "Done."),
    ],
)
def test_signatures_and_disclaimers_are_hidden(text: str, own: str) -> None:
    assert _own(text) == own


@pytest.mark.parametrize(
    "text",
    [
        "I'm cross >:( about this one.\n>:( again",
        "From: the kitchen to the garden, all tiles are in stock.",
        "Open Settings > Privacy and choose the second line.",
        "You asked how long it takes. On weekdays we ship at 17:00 as I wrote: it leaves the same day.",
        "On 3 June you wrote:\nthat is the message I am answering now.",
        "Thanks for the photo.\nIt shows the crack well, and I have passed it on to the workshop today.",
        "--\nA line that opens with dashes is no signature when nothing stands above it.",
        "The agreement is confidential, as you asked.",
    ],
)
def test_near_misses_stay_the_writers(text: str) -> None:
    assert _own(text) == text


def test_the_report_can_say_what_was_hidden() -> None:
    text = "Ok.\n\nBest,\nSam\n\n> It leaks.\n"
    assert _reasons(text) == [("signature", "Sam"), ("quote", "> It leaks.")]


def test_plain_drafts_keep_their_signature() -> None:
    text = "Ok.\n\nBest,\nSam"
    assert read_plain(text).text == text
