"""Which lines of a mail are somebody else's: quoted replies, forwarded mail, signatures.

Works on lines of prose, so the same code serves plain text, Markdown and HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tonecheck.prose import headers
from tonecheck.prose.change import Change, apply_changes
from tonecheck.prose.prose import Prose
from tonecheck.prose.signature import label_end, may_end

_QUOTE_HINT = re.compile(
    r"^ {0,3}\|? ?>|[:：]\W{0,3}$|^\W{2}.*\w|above|^\W{0,3}\w{2,14}\W{0,3}[:：]", re.MULTILINE
)
_MARKS_OPEN_LINE = re.compile(r"\n\W\W")
_LINE = re.compile(r"[^\n]*\n?")
_RULE_LINE = re.compile(r"[_\-=*–—]{5,}$")
_ATTRIBUTION_LINES = 4
_LONGEST_ATTRIBUTION = 400


def without_regions(prose: Prose, *, signatures: bool) -> Prose:
    """The prose without quoted and forwarded mail and, if asked for, signatures."""
    quotes = _may_quote(prose.text)
    if not quotes and not (signatures and may_end(prose.text)):
        return prose
    spans = [match.span() for match in _LINE.finditer(prose.text) if match[0]]
    lines = [prose.text[start:end].strip() for start, end in spans]
    labels: list[str | None] = [None] * len(lines)
    if quotes:
        _label_quotes([prose.text[start:end] for start, end in spans], lines, labels)
    if signatures:
        label_end(lines, labels)
    changes = tuple(
        Change(spans[first][0], spans[_filled(lines, first, last) - 1][1], reason=reason)
        for first, last, reason in _runs(labels)
        if any(lines[first:last])
    )
    quoted = prose.quoted or _newest_quote(prose.text, changes)
    return replace(apply_changes(prose, changes), quoted=quoted)


def _may_quote(text: str) -> bool:
    """Whether anything in the text looks like a quote or its header; what has none of the signs is quick."""
    signs = ">" in text or ":" in text or "：" in text or "above" in text
    if not signs and not _MARKS_OPEN_LINE.search("\n" + text):
        return False
    return bool(_QUOTE_HINT.search(text))


def _label_quotes(raw: Sequence[str], lines: Sequence[str], labels: list[str | None]) -> None:
    at = 0
    while at < len(lines):
        if reason := _opens_rest(lines, at):
            first = at - 1 if at and _RULE_LINE.match(lines[at - 1]) else at
            labels[first:] = [reason] * (len(lines) - first)
            return
        if ">" in raw[at] and headers.MARKED.match(raw[at]):
            labels[at] = "quote"
            at += 1
            continue
        count = _attribution(lines, at)
        if count:
            following = next((line for line in raw[at + count :] if line.strip()), "")
            if headers.MARKED.match(following):
                labels[at : at + count] = ["quote"] * count
            elif headers.DATED.search(" ".join(lines[at : at + count])):
                labels[at:] = ["quote"] * (len(lines) - at)
                return
        at += count or 1
    _join_marked(lines, labels)


def _opens_rest(lines: Sequence[str], at: int) -> str:
    """``"quote"`` or ``"forwarded"`` where all that follows the line is that, else nothing."""
    line = lines[at]
    if len(line) > _LONGEST_ATTRIBUTION or not line:
        return ""
    if line[:2].isalnum() and not _has_colon(line) and "above" not in line.lower():
        return ""  # none of the patterns fits such a line, and most lines are such
    if headers.FORWARDED.match(line):
        return "forwarded"
    if headers.ORIGINAL.match(line) or headers.REPLY_ABOVE.match(line):
        return "quote"
    field = headers.FIELD.match(line)
    if field and field["name"].lower() in headers.SENDER_FIELDS and _header_block(lines, at):
        return "quote"
    return ""


def _header_block(lines: Sequence[str], at: int) -> bool:
    """Whether a block of mail header lines stands here: three fields, blank lines between them or not."""
    names: set[str] = set()
    misses = 0
    for line in lines[at : at + 14]:
        field = headers.FIELD.match(line)
        if field:
            names.add(field["name"].lower())
            misses = 0
        elif line:
            misses += 1  # a long list of recipients runs over two lines
        if misses > 2:
            break
    return len(names) >= 3


def _attribution(lines: Sequence[str], at: int) -> int:
    """How many lines from here are one attribution such as "On … wrote:"; 0 if none is."""
    if not _may_open_attribution(lines[at]):
        return 0
    joined = ""
    for count, line in enumerate(lines[at : at + _ATTRIBUTION_LINES], start=1):
        joined = f"{joined} {line}".strip()
        if not line or len(joined) > _LONGEST_ATTRIBUTION:
            return 0
        if (
            _ends_in_colon(joined)
            and headers.ATTRIBUTION.match(joined)
            and " you wrote" not in joined.lower()
        ):
            # The shortest end of it is the attribution; what stands above may be the writer's.
            later = any(_attribution(lines, start) for start in range(at + 1, at + count))
            return 0 if later else count
    return 0


def _may_open_attribution(line: str) -> bool:
    if line[-1:] in ".!?":
        return False
    opens = headers.ATTRIBUTION_OPENS.match(line) or headers.DATED.search(line)
    return bool(opens or (_ends_in_colon(line) and headers.ATTRIBUTION.match(line)))


def _ends_in_colon(line: str) -> bool:
    """Whether a colon is near the end, as every attribution has it; most lines are quick to rule out."""
    return _has_colon(line[-4:])


def _has_colon(line: str) -> bool:
    return ":" in line or "：" in line


def _join_marked(lines: Sequence[str], labels: list[str | None]) -> None:
    """Blank lines between two marked lines belong to the quote."""
    last = None
    for index, label in enumerate(labels):
        if label == "quote":
            if last is not None and not any(lines[last + 1 : index]):
                labels[last + 1 : index] = ["quote"] * (index - last - 1)
            last = index


def _runs(labels: Sequence[str | None]) -> Iterator[tuple[int, int, str]]:
    start = 0
    for index in range(1, len(labels) + 1):
        if index == len(labels) or labels[index] != labels[start]:
            reason = labels[start]
            if reason:
                yield start, index, reason
            start = index


def _filled(lines: Sequence[str], first: int, last: int) -> int:
    """The end of a run without the blank lines that part it from what follows."""
    while first < last < len(lines) and not lines[last - 1]:
        last -= 1
    return last


_MARK = re.compile(r"^ {0,3}\|? ?> ?", re.MULTILINE)


def _newest_quote(text: str, changes: Sequence[Change]) -> str:
    """What the first quote says itself, without its header and without what it quotes in turn."""
    quote = next((change for change in changes if change.reason == "quote"), None)
    if quote is None:
        return ""
    lines = text[quote.start : quote.end].split("\n")
    stripped = [line.strip() for line in lines]
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    first += _attribution(stripped, first)
    while first < len(lines) and (
        not stripped[first]
        or headers.FIELD.match(stripped[first])
        or _RULE_LINE.match(stripped[first])
        or headers.ORIGINAL.match(stripped[first])
        or headers.REPLY_ABOVE.match(stripped[first])
    ):
        first += 1
    body = _MARK.sub("", "\n".join(lines[first:]))
    spans = [match.span() for match in _LINE.finditer(body) if match[0]]
    inner = [body[start:end].strip() for start, end in spans]
    labels: list[str | None] = [None] * len(inner)
    _label_quotes([body[start:end] for start, end in spans], inner, labels)
    label_end(inner, labels)
    own = (body[start:end] for (start, end), label in zip(spans, labels, strict=True) if label is None)
    return "".join(own).strip()
