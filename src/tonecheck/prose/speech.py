"""Which ranges of prose are somebody else's words: quoted speech, links, addresses, placeholders."""

from __future__ import annotations

import re

# Patterns that open with what they need most, and look back from there, skip most of a text at once.
_QUOTED = re.compile(
    r'["\'](?:(?<=")[^"\n]{1,400}"'  # double quotes on one line
    r"|(?<=')(?<![\w']')(?=\w)[^'\n]{1,200}(?:'\w[^'\n]{0,200}){0,3}(?<!\s)'(?!\w))"  # no apostrophes
)
_LINK = re.compile(r"\b(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_REPLY_SUBJECT = re.compile(r"(?:subject: ?)?(?:re|fwd?|aw): [^\n]*", re.IGNORECASE)
_HEADING = re.compile(r"^[^a-z\n]*[A-Z][^a-z\n]*[A-Z][^a-z\n]*$", re.MULTILINE)


def spoken_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Quoted speech, links, addresses and a "Re:" line at the top of normalised prose, sorted by start."""
    ranges: list[tuple[int, int]] = []
    if subject := _REPLY_SUBJECT.match(text):
        ranges.append(subject.span())
    if '"' in text or "'" in text:
        ranges.extend(match.span() for match in _QUOTED.finditer(text))
    if "://" in text or "www." in text or "@" in text:
        ranges.extend(match.span() for match in _LINK.finditer(text))
    return tuple(sorted(ranges))


def heading_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Lines of their own, all in capitals and without a closing mark: headings."""
    if "\n" not in text:
        return ()
    return tuple(
        match.span()
        for match in _HEADING.finditer(text)
        if not match[0].rstrip().endswith((".", "!", "?", ","))
    )
