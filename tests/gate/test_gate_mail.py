"""Mail to draft, and the words of a refusal; no mail server needed."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from gate_fakes import finding

from tonecheck import Report, Severity
from tonecheck.gate import Terms
from tonecheck.gate.mail.message import is_agent, read_mail
from tonecheck.gate.mail.reply import refusal
from tonecheck.gate.policy import decide


def mail(text: str = "Hi Jo,\n\nit is on its way.\n", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "agent@shop.example", "jo@example.org"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


@pytest.mark.parametrize(
    ("sender", "known"),
    [
        ("agent@shop.example", True),
        ("<AGENT@Shop.example>", True),
        ("anyone@desk.example", True),
        ("anyone@shop.example", False),
        ("agent@shop.example.org", False),
        ("desk.example", False),
        ("<>", False),
        ("", False),
    ],
)
def test_only_the_agents_are_agents(sender: str, known: bool) -> None:
    assert is_agent(sender, ["agent@shop.example", "@Desk.example"]) is known


def test_the_words_of_a_mail_are_the_draft() -> None:
    message = mail("Grüße,\n\nthe parcel is late.\n")
    message.add_alternative("<p>Other words</p>", subtype="html")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="a.pdf")
    draft = read_mail(message.as_bytes()).draft
    assert draft is not None
    assert (draft.text, draft.format) == ("Grüße,\n\nthe parcel is late.\n", "email")


def test_a_mail_with_html_alone_is_read_as_html() -> None:
    message = mail()
    message.set_content("<p>It is <b>late</b>.</p>", subtype="html")
    draft = read_mail(message.as_bytes()).draft
    assert draft is not None
    assert (draft.text.strip(), draft.format) == ("<p>It is <b>late</b>.</p>", "html")


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({"Auto_Submitted": "auto-replied"}, "an automatic reply"),
        ({"Auto_Submitted": "Auto-Generated; x=y"}, "an automatic reply"),
        ({"Precedence": "Bulk"}, "bulk mail"),
        ({"List_Id": "<news.shop.example>"}, "bulk mail"),
        ({"List_Unsubscribe": "<https://shop.example/u>"}, "bulk mail"),
        ({"Return_Path": "<>"}, "a bounce"),
    ],
)
def test_mail_that_no_agent_wrote_to_a_customer_passes(headers: dict[str, str], reason: str) -> None:
    outgoing = read_mail(mail(**headers).as_bytes())
    assert (outgoing.draft, outgoing.passed) == (None, reason)


def test_a_mail_that_says_it_is_no_automatic_one_is_read() -> None:
    assert read_mail(mail(Auto_Submitted="no").as_bytes()).draft is not None


@pytest.mark.parametrize(
    "kind",
    [
        'multipart/signed; protocol="application/pgp-signature"; boundary=b',
        'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b',
        "application/pkcs7-mime; smime-type=enveloped-data",
    ],
)
def test_sealed_mail_passes_unread(kind: str) -> None:
    source = f"From: agent@shop.example\r\nContent-Type: {kind}\r\n\r\n--b\r\n\r\nYou must pay.\r\n--b--\r\n"
    assert read_mail(source.encode()).passed == "encrypted or signed"


def test_words_that_are_sealed_inside_the_text_pass_unread() -> None:
    assert read_mail(mail("-----BEGIN PGP MESSAGE-----\nabc\n").as_bytes()).passed == "encrypted or signed"


def test_a_bounce_report_passes_unread() -> None:
    source = b"Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\nfailed\r\n--b--\r\n"
    assert read_mail(source).passed == "a bounce"


def test_a_mail_without_words_passes() -> None:
    source = b"Content-Type: image/png\r\n\r\nabc\r\n"
    assert read_mail(source).passed == "no text in it"


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("acknowledged", "acknowledged in the header"),
        ("Acknowledged; the customer wants it short", "the customer wants it short"),
        ("ignored", ""),
        ("", ""),
    ],
)
def test_the_agent_acknowledges_in_a_header(header: str, reason: str) -> None:
    assert read_mail(mail(X_Tonecheck=header).as_bytes()).acknowledged == reason


def test_a_refusal_has_a_line_for_each_finding_in_ascii_and_says_what_can_be_done() -> None:
    report = Report("x", (finding(Severity.WARN, "100 % “wrong”"), finding(Severity.WARN, "naïve")))
    assert refusal(decide(report, Terms())).decode("ascii").split("\r\n") == [
        "550-5.7.1 Please look at this again:",
        '550-5.7.1 - "100 %% "wrong"" orders.',
        '550-5.7.1 - "na?ve" orders.',
        "550 5.7.1 To send it as it is, add the header X-Tonecheck: acknowledged; your reason",
    ]


def test_a_stop_offers_no_way_round() -> None:
    lines = refusal(decide(Report("x", (finding(Severity.BLOCK),)), Terms())).decode().split("\r\n")
    assert lines == ["550-5.7.1 Please change this first:", '550 5.7.1 - "You must" orders.']


def test_a_refusal_stays_within_what_smtp_allows() -> None:
    findings = tuple(finding(Severity.WARN, f"{number} " + "long\r\nwords " * 100) for number in range(50))
    lines = refusal(decide(Report("x", findings), Terms())).decode("ascii").split("\r\n")
    assert len(lines) == 13
    assert lines[-2] == "550-5.7.1 - and 40 more"
    assert max(map(len, lines)) < 500
    assert all(line.startswith("550-5.7.1 ") for line in lines[:-1])
    assert lines[-1].startswith("550 5.7.1 ")
