"""One message that holds a whole conversation: lines like "Agent (10:02): …" taken apart into turns."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ROLES = {
    **dict.fromkeys(
        ("customer", "client", "user", "caller", "guest", "visitor", "me", "requester", "patient", "member",
         "shopper", "buyer"), "customer",
    ),
    **dict.fromkeys(
        ("agent", "support", "us", "we", "rep", "representative", "advisor", "adviser", "operator", "staff",
         "team", "helpdesk", "service", "assistant", "bot", "host", "seller", "customer service",
         "customer support", "support team", "live agent"), "agent",
    ),
}  # fmt: skip
_SPEAKER = re.compile(
    r"^[ \t]{0,8}(?:\[?[\d:. apm-]{3,20}\]?[ -]{0,3})?"  # a time before the name
    r"(?P<name>[A-Za-z][\w .'-]{0,30}?)[ \t]{0,3}(?:[(\[](?P<note>[^)\]\n]{1,40})[)\]])?[ \t]{0,3}:[ \t]*",
    re.MULTILINE,
)
"""Every run of blanks has an end, so that time grows no faster than a message."""


_UNMISTAKABLE = frozenset(
    {"agent", "support", "customer service", "customer support", "support team", "live agent"}
)
"""Roles that a line of a customer's own letter does not open with: no "Service: a haircut"."""


def turns(author: str, text: str) -> Iterator[tuple[str, str]]:
    """The ``(author, text)`` turns of a message; itself where it does not read like a transcript.

    Words before the first speaker are the ``author``'s, where an unmistakable agent speaks next, after a
    blank line.
    A speaker is known by a role, as name ("Agent: …") or beside it ("Maria (support): …").
    """
    marks = [(match, role) for match in _SPEAKER.finditer(text) if (role := _role(match))]
    opening = text[: marks[0][0].start()] if marks else text
    answered = opening.endswith("\n\n") and bool(marks) and marks[0][0]["name"].lower() in _UNMISTAKABLE
    if not marks or (opening.strip() and not answered):
        yield author, text
        return
    if opening.strip():
        yield author, opening.strip()
    ends = [match.start() for match, _ in marks[1:]] + [len(text)]
    for (match, role), end in zip(marks, ends, strict=True):
        yield role, text[match.end() : end].strip()


def _role(match: re.Match[str]) -> str | None:
    name, note = match["name"].lower(), (match["note"] or "").lower()
    return _ROLES.get(name) or _ROLES.get(note)
