"""Which part of a mail message is its text, and that text decoded."""

from __future__ import annotations

from codecs import lookup
from collections.abc import Iterator
from email.message import Message as Parsed

_SHORTEST = 12  # some programs put a lone "see HTML version" or nothing at all into the plain part
_ARMOUR = "-----BEGIN PGP MESSAGE-----"
_FALLBACKS = ("utf-8", "cp1252", "latin-1")
_NO_CHARSETS = frozenset({"idna", "punycode"})  # Python's codecs of domain names: slow, and no letters


def body_of(message: Parsed) -> str:
    """The text of the message: its plain part, or its HTML where the plain part says nothing."""
    plain, html = "", ""
    for part in _text_parts(message):
        kind = part.get_content_type()
        if kind == "text/plain" and not plain:
            plain = _decoded(part)
        elif kind == "text/html" and not html:
            html = _decoded(part)
    return plain if len(plain.strip()) >= _SHORTEST or not html else html


def is_encrypted(text: str) -> bool:
    """Whether a text is an OpenPGP message."""
    return text.lstrip().startswith(_ARMOUR)


def _text_parts(message: Parsed) -> Iterator[Parsed]:
    """The text parts that are shown as the letter; attachments and attached mail stay closed."""
    stack: list[Parsed] = [message]
    while stack:
        part = stack.pop()
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            stack.extend(child for child in reversed(payload) if isinstance(child, Parsed))
        elif part.get_content_maintype() == "text" and not _is_attachment(part):
            yield part


def _is_attachment(part: Parsed) -> bool:
    return str(part.get("Content-Disposition", "")).strip().lower().startswith("attachment")


def _decoded(part: Parsed) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    declared = part.get_content_charset()
    for charset in (declared, *_FALLBACKS):
        try:
            if charset and lookup(charset).name not in _NO_CHARSETS:
                return raw.decode(charset).replace("\r\n", "\n")
        except (LookupError, ValueError):
            continue
    return raw.decode("utf-8", "replace")
