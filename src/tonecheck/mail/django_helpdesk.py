"""django-helpdesk's database (SQLite): tickets, and follow-ups as replies to them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from tonecheck.mail.message import Entries, Entry, Mail, UnreadableError
from tonecheck.mail.rows import iso_date

_TICKETS = """
SELECT ticket.id, ticket.title, ticket.description AS text, ticket.created AS date,
       ticket.submitter_email AS sender, queue.title AS queue
FROM helpdesk_ticket AS ticket LEFT JOIN helpdesk_queue AS queue ON queue.id = ticket.queue_id
ORDER BY ticket.id
"""
_FOLLOW_UPS = """
SELECT followup.id, followup.comment AS text, followup.date, followup.public,
       user.username, user.first_name, user.last_name, user.email, user.is_staff
FROM helpdesk_followup AS followup LEFT JOIN auth_user AS user ON user.id = followup.user_id
WHERE followup.ticket_id = ? ORDER BY followup.date, followup.id
"""


def is_helpdesk(path: Path) -> bool:
    """Whether the file is a SQLite database with the tables of django-helpdesk."""
    try:
        with closing(_connect(path)) as database:
            found = database.execute("SELECT name FROM sqlite_master WHERE name LIKE 'helpdesk_%'")
            return {"helpdesk_ticket", "helpdesk_followup"} <= {name for (name,) in found}
    except sqlite3.DatabaseError:
        return False


def helpdesk_entries(path: Path, shown: str) -> Entries:
    """The customers' tickets, each with its follow-ups in the order they were written."""
    with closing(_connect(path)) as database:
        database.row_factory = sqlite3.Row
        for ticket in database.execute(_TICKETS):
            facts = dict(ticket)
            yield Entry(f"{shown}:ticket {ticket['id']}", (facts, None), parse_helpdesk)
            for followup in database.execute(_FOLLOW_UPS, (ticket["id"],)):
                if (followup["text"] or "").strip():  # others only record a change of status
                    place = f"{shown}:ticket {ticket['id']}, follow-up {followup['id']}"
                    yield Entry(place, (facts, dict(followup)), parse_helpdesk)


def parse_helpdesk(payload: Any) -> Mail:
    """A ticket, or one follow-up of it. Raises `UnreadableError` where it has no text."""
    ticket, followup = payload
    row = followup or ticket
    text = row["text"]
    if not isinstance(text, str) or not text.strip():
        raise UnreadableError("empty")
    mail = Mail(
        text=text,
        thread=f"helpdesk {ticket['id']}",
        sender=str(ticket["sender"] or "").lower(),
        agent=False,
        date=iso_date(row["date"]),
        queue=str(ticket["queue"] or ""),
        subject=str(ticket["title"] or ""),
        id=f"ticket-{ticket['id']}",
    )
    if followup is None:
        return mail
    return Mail(
        text=text,
        thread=mail.thread,
        sender=str(followup["email"] or followup["username"] or mail.sender).lower(),
        name=f"{followup['first_name'] or ''} {followup['last_name'] or ''}".strip(),
        agent=bool(followup["is_staff"]),
        date=mail.date,
        queue=mail.queue,
        subject=mail.subject,
        id=f"follow-up-{followup['id']}",
        passed_over="" if followup["public"] else "internal note",
    )


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
