"""Ways to reach somebody or to find something, as they are written."""

from __future__ import annotations

import re

CONTACT = re.compile(
    r"https?://\S|www\.\S|[\w.+-]+@[\w-]+\.\w|(?<![\w.])[\w-]+\.(?:com|org|net|io|example|co|gov|uk|de|eu)\b"
    r"|(?:\+|\b0|\(\d)\d[\d()\s-]{5,}\d|\b(?:\d{1,3}[- ])*\d{3}-\d{4}\b"
    r"|\b[A-Z]\w+ (?:>|→|->) [A-Z]\w"
)
"""A link, a number, an address or the way through a menu."""
