"""Write a mail archive of any size that looks like one: threads, quotes, HTML, encodings, damage.

    python benchmarks/archive_generator.py 100000 archive.mbox [--replies replies.jsonl] [--seed 1]

The same seed gives the same bytes. Without ``--replies`` the letters are put together from a stock of
sentences. One message in a hundred is broken, in the ways of `archive_damage`.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path

from archive_damage import DAMAGES
from archive_stock import AGENTS, CUSTOMERS, GERMAN, SIGNATURES, Exchange, stock_exchanges

SHOP = "lanternlamps.example"
START = datetime(2023, 1, 2, 8, tzinfo=UTC)
POLICY = SMTP.clone(linesep="\n")


def write_archive(path: Path, messages: int, seed: int = 1, replies: Path | None = None) -> None:
    """Write an mbox of exactly so many messages."""
    choice = random.Random(seed)
    with path.open("wb") as file:
        for number, raw in zip(range(messages), archive(choice, replies), strict=False):
            file.write(b"From MAILER-DAEMON Mon Jan  2 08:00:00 2023\n")
            file.write(raw.replace(b"\nFrom ", b"\n>From "))
            file.write(b"\n\n" if number % 2 else b"\n\n\n")


def archive(choice: random.Random, replies: Path | None = None) -> Iterator[bytes]:
    """Messages without end: conversations, and between them what else lies in a mailbox."""
    number = 0
    while True:
        for exchange in exchanges(replies, choice):
            number += 1
            for message in conversation(exchange, number, choice):
                raw = encoded(message, choice)
                if choice.random() < 0.01:
                    raw = choice.choice(DAMAGES)(raw)
                yield raw
            if choice.random() < 0.06:
                yield other_mail(number, choice)


def exchanges(replies: Path | None, choice: random.Random) -> Iterator[Exchange]:
    """What customers wrote and what was answered."""
    if replies is None:
        yield from (stock_exchanges(choice) for _ in range(1_000))
        return
    for line in replies.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        asked = [turn["text"] for turn in row["context"] if turn["who"] == "customer"]
        if asked:
            yield Exchange("\n\n".join(asked), row["text"], f"queue-{row['source']}")


def conversation(exchange: Exchange, number: int, choice: random.Random) -> Iterator[EmailMessage]:
    """A customer's mail and the reply to it; one in four goes round once more."""
    customer_name, agent = choice.choice(CUSTOMERS), choice.choice(AGENTS)
    customer = f"{customer_name.split()[0].lower()}.{number}@mail.example"
    sent = START + timedelta(minutes=97 * number + choice.randrange(90))
    queue = f"{exchange.queue}@{SHOP}"
    references: list[str] = []
    asked = exchange.asked
    for turn in range(2 if choice.random() < 0.75 else 4):
        from_agent = turn % 2 == 1
        message = EmailMessage(policy=POLICY)
        message["From"] = (
            f"{agent} <{agent.split()[0].lower()}@{SHOP}>" if from_agent else f"{customer_name} <{customer}>"
        )
        message["To"] = customer if from_agent else queue
        if from_agent:
            message["Reply-To"] = queue
        message["Subject"] = ("Re: " if turn else "") + choice.choice(
            ["My lamp", "Order “4471”", "Grüße", "Help 💡"]
        )
        message["Date"] = format_datetime(sent + timedelta(hours=turn))
        message["Message-ID"] = f"<{number}.{turn}@{SHOP if from_agent else 'mail.example'}>"
        if references:
            message["In-Reply-To"] = references[-1]
            message["References"] = " ".join(references)
        references.append(str(message["Message-ID"]))
        own = f"{exchange.answer}\n\n{choice.choice(SIGNATURES).format(name=agent)}" if from_agent else asked
        set_body(message, own, asked if from_agent else "", customer_name, choice)
        yield message
        asked = "Thanks, but it is still not right. " + exchange.asked[:200]


def set_body(message: EmailMessage, own: str, quoted: str, who: str, choice: random.Random) -> None:
    """The letter, its quote in one of three styles, an HTML twin for half, an attachment for a few."""
    text = own
    if quoted:
        lines = "\n".join(f"> {line}" for line in quoted.splitlines())
        header = f"On Tue, 3 Jan 2023 at 09:12, {who} <x@mail.example> wrote:"
        outlook = f"From: {who}\nSent: Tuesday, January 3, 2023 9:12 AM\nTo: Help\nSubject: Lamp\n\n{quoted}"
        text += "\n\n" + choice.choice([f"{header}\n\n{lines}", outlook, lines])
    charset = choice.choice(["utf-8", "utf-8", "iso-8859-1", "cp1252", "utf-16"])
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        charset = "utf-8"
    transfer = choice.choice(["quoted-printable", "base64"])
    message.set_content(text, charset=charset, cte=transfer)
    if choice.random() < 0.5:
        page = "".join(f"<p>{escaped(block)}</p>" for block in own.split("\n\n"))
        page += f"<blockquote class='gmail_quote'>{escaped(quoted)}</blockquote>" if quoted else ""
        if choice.random() < 0.4:
            message.set_content(f"<html><body>{page}</body></html>", subtype="html", cte=transfer)
        else:
            message.add_alternative(f"<html><body>{page}</body></html>", subtype="html", cte=transfer)
    if choice.random() < 0.05:
        message.add_attachment(
            b"PK\x03\x04" + bytes(500), maintype="application", subtype="zip", filename="a.zip"
        )


def other_mail(number: int, choice: random.Random) -> bytes:
    """Automatic answers, bounces, lists, encrypted and foreign letters."""
    message = EmailMessage(policy=POLICY)
    message["From"] = f"Help <help@{SHOP}>"
    message["To"] = f"x.{number}@mail.example"
    message["Date"] = format_datetime(START + timedelta(minutes=97 * number))
    message["Message-ID"] = f"<other.{number}@{SHOP}>"
    kind = choice.choice(["automatic", "bounce", "list", "encrypted", "german"])
    if kind == "automatic":
        message["Auto-Submitted"] = "auto-replied"
    elif kind == "bounce":
        message["Return-Path"] = "<>"
    elif kind == "list":
        message["List-Id"] = "<news.lanternlamps.example>"
    message.set_content("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n" if kind == "encrypted" else GERMAN)
    return message.as_bytes()


def encoded(message: EmailMessage, choice: random.Random) -> bytes:
    """The message in bytes, its lines ended as one system or the other ends them."""
    raw = message.as_bytes()
    return raw.replace(b"\n", b"\r\n") if choice.random() < 0.2 else raw


def escaped(text: str) -> str:
    """Text as HTML, with an entity here and there."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("é", "&eacute;").replace("\n", "<br>\n")


def main() -> None:
    """The command line of the generator."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("messages", type=int)
    parser.add_argument("path", type=Path)
    parser.add_argument("--replies", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write_archive(options.path, options.messages, options.seed, options.replies)


if __name__ == "__main__":
    main()
