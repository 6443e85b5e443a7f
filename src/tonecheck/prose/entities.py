"""HTML character references, one at a time, so that each keeps its place in the source."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

_REFERENCE = re.compile(r"&(?:#(?:\d{1,8}|[xX][0-9a-fA-F]{1,7});?|[A-Za-z][A-Za-z0-9]{0,31};?)")


def decode(source: str, at: int) -> tuple[str, int]:
    """The text of the character reference at ``at`` and its width; ``("&", 1)`` if there is none."""
    match = _REFERENCE.match(source, at)
    if match is None:
        return "&", 1
    written = match[0]
    if written[1] == "#":
        return unescape(written) or "\ufffd", len(written)
    name = written[1:]
    if name in html5:
        return html5[name], len(written)
    for length in range(len(name) - 1, 1, -1):  # old names need no semicolon: "&ampx"
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return "&", 1


def escape(text: str) -> str:
    """Plain text as HTML; a line break becomes ``<br>``."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
