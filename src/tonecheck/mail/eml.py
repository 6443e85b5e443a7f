"""A mail message in bytes to a `Mail`: the standard library's parser, on its guard."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.header import decode_header
from email.message import Message as Parsed
from email.parser import BytesParser
from email.policy import compat32
from email.utils import getaddresses, parsedate_to_datetime

from tonecheck.mail.body import body_of, is_encrypted
from tonecheck.mail.message import LARGEST, Mail, UnreadableError

_BOUNDARY = re.compile(rb"boundary\s*=", re.IGNORECASE)
_MOST_PARTS = 200  # nested deeper, the parser's time grows with the square of the depth
_MOST_LINES = 1_000_000  # each costs the parser as much as fifty letters; 20 MB of base64 are half as many
_CONTENT = re.compile(
    rb"(?:^|\r)content-[^:\r\n]*:[^\r\n]*(?:[\r\n]+[ \t][^\r\n]*)*", re.IGNORECASE | re.MULTILINE
)
_MOST_PARAMETERS = 200  # of one field; the parser's time grows with the square of their number
_HEADER = re.compile(rb"\s*[!-9;-~]+[ \t]*:")
_ID = re.compile(r"<[^<>\s]{1,300}>")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_DAEMON = re.compile(r"^(?:mailer-daemon|postmaster|bounces?)\b", re.IGNORECASE)
_BULK = frozenset({"bulk", "junk", "auto_reply"})
_LONGEST_FIELD = 20_000
_MOST_REFERENCES = 20


def parse_eml(raw: bytes) -> Mail:
    """The message in ``raw``. Raises `UnreadableError` where there is none."""
    _refuse_what_means_harm(raw)
    if not raw.strip():
        raise UnreadableError("empty")
    if not _HEADER.match(raw):
        raise UnreadableError("no header lines")
    message = BytesParser(policy=compat32).parsebytes(raw)
    name, sender = _sender(message)
    if not sender:
        raise UnreadableError("no sender")
    passed_over = _passed_over(message, sender)
    text = "" if passed_over else body_of(message)
    if not passed_over and is_encrypted(text):
        passed_over = "encrypted"
    if not passed_over and not text.strip():
        raise UnreadableError("no text in any part")
    return Mail(
        text=text,
        format="email",
        id=next(iter(_ids(message, "Message-ID")), ""),
        parents=_parents(message),
        sender=sender,
        name=name,
        date=_date(message),
        queue=_queue(message),
        subject=_field(message, "Subject"),
        passed_over=passed_over,
    )


def _refuse_what_means_harm(raw: bytes) -> None:
    """Nothing goes to the parser that would keep it busy for minutes or fill the memory."""
    if len(raw) > LARGEST:
        raise UnreadableError(f"larger than {LARGEST // 1_000_000} MB")
    if raw.count(b"\n") + raw.count(b"\r") > _MOST_LINES:
        raise UnreadableError(f"more than {_MOST_LINES:,} lines")
    if len(_BOUNDARY.findall(raw)) > _MOST_PARTS:
        raise UnreadableError(f"more than {_MOST_PARTS} multiparts")
    if any(field.group().count(b";") > _MOST_PARAMETERS for field in _CONTENT.finditer(raw)):
        raise UnreadableError(f"a header field with more than {_MOST_PARAMETERS} parameters")


def _field(message: Parsed, name: str) -> str:
    """A header field as one line of text, encoded words decoded where that works."""
    value = message.get(name)
    if value is None:
        return ""
    raw = str(value)[:_LONGEST_FIELD]
    parts: list[str] = []
    try:
        for part, charset in decode_header(raw):
            if isinstance(part, bytes):
                part = _decoded(part, charset)
            parts.append(part)
    except (ValueError, LookupError):
        parts = [raw]
    return _CONTROL.sub(" ", "".join(parts)).strip()


def _decoded(part: bytes, charset: str | None) -> str:
    try:
        return part.decode(charset or "utf-8", "replace")
    except LookupError:
        return part.decode("utf-8", "replace")


def _sender(message: Parsed) -> tuple[str, str]:
    for field in ("From", "Sender", "Reply-To"):
        for name, address in getaddresses([_field(message, field)]):
            if "@" in address:
                return name.strip(), address.strip().lower()
    return "", ""


def _queue(message: Parsed) -> str:
    """The mailbox written to or from is the closest that plain mail has to a queue."""
    addresses = getaddresses([_field(message, "Reply-To") or _field(message, "To")])
    return next((address.lower() for _, address in addresses if "@" in address), "")


def _ids(message: Parsed, name: str) -> tuple[str, ...]:
    return tuple(_ID.findall(str(message.get(name, ""))[:_LONGEST_FIELD]))


def _parents(message: Parsed) -> tuple[str, ...]:
    nearest_first = (*_ids(message, "In-Reply-To"), *reversed(_ids(message, "References")))
    return tuple(dict.fromkeys(nearest_first))[:_MOST_REFERENCES]


def _date(message: Parsed) -> str:
    try:
        date = parsedate_to_datetime(_field(message, "Date"))
        return _utc(date).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _utc(date: datetime) -> datetime:
    return date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)


def _passed_over(message: Parsed, sender: str) -> str:
    kind = message.get_content_type()
    if kind == "multipart/report" or _DAEMON.match(sender) or str(message.get("Return-Path")).strip() == "<>":
        return "bounce"
    if message.get("List-Id") or message.get("List-Post"):
        return "list"
    automatic = _field(message, "Auto-Submitted").lower()
    if (automatic and automatic != "no") or _field(message, "Precedence").lower() in _BULK:
        return "automatic"
    if message.get("X-Autoreply") or message.get("X-Autorespond"):
        return "automatic"
    if kind in ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"):
        return "encrypted"
    return ""
