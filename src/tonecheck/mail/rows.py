"""A row of a table to a `Mail`: which column holds what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any, cast

from tonecheck.mail.message import Mail, UnreadableError
from tonecheck.model import FORMATS, Format, Message

_GUESSES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "reply", "message", "content", "comment", "description"),
    "id": ("id", "message_id", "comment_id"),
    "thread": ("thread", "thread_id", "ticket", "ticket_id", "conversation", "conversation_id"),
    "author": ("author", "sender", "from", "agent_email", "author_email", "company"),
    "agent": ("agent", "is_agent", "from_agent", "role", "author_type", "direction", "who"),
    "date": ("date", "created_at", "sent_at", "created", "timestamp"),
    "queue": ("queue", "group", "mailbox", "channel", "source"),
    "subject": ("subject", "title"),
    "name": ("name", "author_name", "from_name"),
    "context": ("context", "history", "previous"),
    "format": ("format",),
}
_YES = frozenset("true yes 1 agent staff support admin employee out outbound outgoing team".split())
_NO = frozenset(
    "false no 0 customer user client end-user end_user requester in inbound incoming contact".split()
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The name of the column that holds each part; empty means: guess among common names."""

    text: str = ""
    id: str = ""
    thread: str = ""
    author: str = ""
    agent: str = ""
    date: str = ""
    queue: str = ""
    subject: str = ""
    name: str = ""
    context: str = ""
    format: str = ""

    def value(self, row: Mapping[str, Any], part: str) -> Any:
        """What the row says about ``part``, or None."""
        named = getattr(self, part)
        if named:
            return row.get(named)
        return next((row[guess] for guess in _GUESSES[part] if row.get(guess) not in (None, "")), None)


PARTS = tuple(field.name for field in fields(Columns))


@dataclass(frozen=True, slots=True)
class RowParse:
    """Reads rows by these columns; texts are in ``format`` where no column says otherwise."""

    columns: Columns = Columns()
    format: Format = "email"

    def __call__(self, payload: Any) -> Mail:
        """The message of the row. Raises `UnreadableError` where it has no text."""
        if not isinstance(payload, Mapping):
            raise UnreadableError("not a row with named columns")
        value = self.columns.value
        text = value(payload, "text")
        if not isinstance(text, str):
            named = self.columns.text or "text"
            raise UnreadableError(f"no text in column {named!r}")
        if not text.strip():
            raise UnreadableError("empty")
        format = value(payload, "format")
        return Mail(
            text=text,
            format=cast(Format, format) if format in FORMATS else self.format,
            id=_text(value(payload, "id")),
            thread=_text(value(payload, "thread")),
            sender=_text(value(payload, "author")).lower(),
            name=_text(value(payload, "name")),
            agent=flag(value(payload, "agent")),
            date=iso_date(value(payload, "date")),
            queue=_text(value(payload, "queue")),
            subject=_text(value(payload, "subject")),
            context=_context(value(payload, "context")),
        )


def flag(value: Any) -> bool | None:
    """What a column says about who wrote a row: an agent, a customer, or nothing."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    return True if word in _YES else False if word in _NO else None


def iso_date(value: Any) -> str:
    """A date in whatever form a table has it, as ISO 8601 in UTC; empty where it is none."""
    try:
        if isinstance(value, (int, float)):
            date = datetime.fromtimestamp(value / 1000 if value > 1e11 else value, UTC)
        elif isinstance(value, datetime):
            date = value
        else:
            date = datetime.fromisoformat(str(value).strip())
    except (ValueError, OverflowError, OSError):
        return ""
    return (date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)).isoformat()


def _context(value: Any) -> tuple[Message, ...]:
    if isinstance(value, str) and value.strip():
        return (Message("customer", value),)
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ()
    messages = []
    for each in value:
        if isinstance(each, Mapping) and isinstance(each.get("text"), str):
            agent = flag(each.get("author", each.get("who", each.get("role"))))
            messages.append(Message("agent" if agent else "customer", each["text"]))
    return tuple(messages)


def _text(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())
