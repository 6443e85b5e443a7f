"""Ways to reach somebody or to find something, as they are written."""

from __future__ import annotations

import re

_CONTACT = re.compile(
    r"https?://\S|www\.\S|[\w.+-]+@[\w-]+\.\w|(?<![\w.])[\w-]+\.(?:com|org|net|io|example|co|gov|uk|de|eu)\b"
    r"|(?:\+|\b0|\(\d)\d[\d()\s-]{5,}\d|\b(?:\d{1,3}[- ])*\d{3}-\d{4}\b"
    r"|\b[A-Z]\w+ (?:>|→|->) [A-Z]\w"
)
_SIGN = re.compile(r"[@\d/.](?=\S)|[>→]")
"""Stands in all of them and in few other sentences: what has none is quick."""


def contact(text: str) -> re.Match[str] | None:
    """The first link, number, address or way through a menu in ``text``."""
    return _CONTACT.search(text) if _SIGN.search(text) else None
