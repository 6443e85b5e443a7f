"""The body of a mail as it is about to leave: plain text or HTML, with header lines above or not."""

from __future__ import annotations

import re
from dataclasses import replace

from tonecheck.model import Hidden
from tonecheck.prose.change import Change, apply_changes
from tonecheck.prose.plain import read_plain
from tonecheck.prose.prose import Prose

_HTML = re.compile(r"<(?:!doctype|html|head|body|div|p|br|span|table|blockquote|meta|ul|ol)\b[^<>]*/?>", re.I)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_FIELD = re.compile(
    r"(?:from|to|cc|bcc|subject|date|reply-to|message-id|in-reply-to|references|mime-version"
    r"|content-[\w-]+|x-[\w-]+|sent|return-path|received|importance|sender|thread-[\w-]+)"
    r":.*(?:\n|$)(?:[ \t].*(?:\n|$))*",
    re.IGNORECASE,
)


def read_email(source: str) -> Prose:
    """The prose of a mail: what it quotes, forwards or signs with is hidden."""
    start = _headers_end(source)
    body = _body(source, start)
    if not start:
        return body
    blank = len(body.text) - len(body.text.lstrip())
    body = apply_changes(body, [Change(0, blank)])
    return replace(body, hidden=(Hidden(0, len(source[:start].rstrip()), "headers"), *body.hidden))


def _body(source: str, start: int) -> Prose:
    # Blanks keep every offset while the header lines say nothing.
    text = " " * start + source[start:] if start else source
    if not _looks_html(source, start):
        return read_plain(text, signatures=True)
    from tonecheck.prose.html import read_html

    return read_html(text)


def _looks_html(source: str, start: int) -> bool:
    """Whether the body is HTML: a document or block tag near its start, or tags that are closed."""
    head = source[start : start + 4_000]
    return bool(_HTML.search(head)) and (head.lstrip()[:1] == "<" or len(_TAG.findall(head)) >= 2)


def _headers_end(source: str) -> int:
    """Where the body starts under the header lines of a whole message; 0 where there are none."""
    at, fields = 0, 0
    while match := _FIELD.match(source, at):
        at, fields = match.end(), fields + 1
    opens_body = at >= len(source) or source[at : at + 2].startswith(("\n", "\r\n"))
    return at if fields >= 2 and opens_body else 0
