"""Zendesk's ticket export: one JSON object a line, each a ticket with its comments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tonecheck.mail.message import Entries, Entry, Mail, UnreadableError
from tonecheck.mail.rows import flag, iso_date


def is_ticket(row: Any) -> bool:
    """Whether a JSON value is a ticket with comments."""
    return isinstance(row, Mapping) and isinstance(row.get("comments"), list)


def ticket_entries(ticket: Mapping[str, Any], place: str) -> Entries:
    """The comments of a ticket, in order."""
    for number, comment in enumerate(ticket["comments"], start=1):
        yield Entry(f"{place}, comment {number}", (ticket, comment), parse_comment)


def parse_comment(payload: Any) -> Mail:
    """One comment of a ticket. Raises `UnreadableError` where it has no text."""
    ticket, comment = payload
    if not isinstance(comment, Mapping):
        raise UnreadableError("not a comment")
    html, text = comment.get("html_body"), comment.get("plain_body") or comment.get("body")
    body = text if isinstance(text, str) and text.strip() else html
    if not isinstance(body, str) or not body.strip():
        raise UnreadableError("empty")
    author = _author(ticket, comment)
    return Mail(
        text=body,
        format="email",
        id=_text(comment.get("id")),
        thread=f"zendesk {ticket.get('id', '')}",
        sender=_text(author.get("email") or author.get("id") or comment.get("author_id")).lower(),
        name=_text(author.get("name")),
        agent=_is_agent(ticket, comment, author),
        date=iso_date(comment.get("created_at")),
        queue=_group(ticket),
        subject=_text(ticket.get("subject")),
        passed_over="" if comment.get("public", True) else "internal note",
    )


def _author(ticket: Mapping[str, Any], comment: Mapping[str, Any]) -> Mapping[str, Any]:
    author = comment.get("author")
    if isinstance(author, Mapping):
        return author
    known = [ticket.get(part) for part in ("requester", "submitter", "assignee")]
    known += [user for user in ticket.get("users") or () if isinstance(user, Mapping)]
    wanted = comment.get("author_id")
    return next((user for user in known if isinstance(user, Mapping) and user.get("id") == wanted), {})


def _is_agent(
    ticket: Mapping[str, Any], comment: Mapping[str, Any], author: Mapping[str, Any]
) -> bool | None:
    """By role where it is given; else whoever is not the requester is an agent."""
    by_role = flag(author.get("role"))
    if by_role is not None:
        return by_role
    requester, wrote = ticket.get("requester_id"), comment.get("author_id")
    return None if requester is None or wrote is None else wrote != requester


def _group(ticket: Mapping[str, Any]) -> str:
    group = ticket.get("group")
    return _text(group.get("name") if isinstance(group, Mapping) else group or ticket.get("group_id"))


def _text(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())
