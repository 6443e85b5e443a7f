"""Prose to sentences, before any parser: a pass of one regular expression and a few tests.

Written for support mail and chat: hard-wrapped lines, lists, greetings on a line of their own, no
capitals, emoji in place of full stops. spaCy's own splitter needs the parse that we want to avoid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 1_000
"""Characters after which a sentence is cut at a space, so that hostile input stays bounded."""

_EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
# Every break opens with one of a few characters, so that the search leaps from one to the next, and only
# then looks around.
_BREAK = re.compile(
    rf"[\n.!?…:;\^~{_EMOJI}](?:"
    rf"(?<=\n)(?P<line>\s*)"
    rf"|(?<=[.!?…])(?P<stop>[.!?…]{{0,50}}+['\")\]]{{0,20}}+(?=\s|$|[{_EMOJI}^]))"
    rf"|(?:(?<=\w[:;])|(?<=\w[^\S\n][:;]))(?P<smiley>-?[)(D]+(?=\s))"
    rf"|(?<=\s[\^~])(?P<signature>(?=[A-Za-z]{{1,12}}\s*$))"  # "^AS" ends many replies on social media
    rf"|(?<=:)(?P<link>//(?:(?<=http://)|(?<=https://))\S{{1,1000}}+(?=\s+[A-Z][a-z]+\s+[a-z]))"  # as a stop
    rf"|(?<=[{_EMOJI}])(?P<emoji>[{_EMOJI}\ufe0f\u200d\U0001f3fb-\U0001f3ff]*))"
)
_LIST_ITEM = re.compile(r"(?:[-*•–—]|\(?\d{1,2}[.)]|[a-z]\))\s")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st no nr e.g i.e eg ie etc approx vs inc ltd co dept ext tel est fig jan feb"
    " mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.k ave rd min"
    " max incl".split()
)
_WRAPPED_LINE = 45  # shorter lines are lines on purpose: greetings, addresses, list entries


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """The half-open ranges of the sentences of ``text`` in order, without the space around them."""
    start = 0
    for match in _BREAK.finditer(text):
        kind, first, last = match.lastgroup, match.start(), match.end()
        if kind == "line":
            if not _line_ends_sentence(text, first, last):
                continue
            yield from _trimmed(text, start, first)
        elif kind == "signature":
            yield from _trimmed(text, start, first)
            last = first
        elif kind != "stop" or _stop_ends_sentence(text, first, last):
            yield from _trimmed(text, start, last)
        else:
            continue
        start = last
    yield from _trimmed(text, start, len(text))


def _line_ends_sentence(text: str, start: int, end: int) -> bool:
    if text.count("\n", start, end) > 1 or end >= len(text):
        return True
    line = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    if _LIST_ITEM.match(text, end) or len(line) < _WRAPPED_LINE:
        return True
    return line[-1:] in ".!?:;,>" and (text[end].isupper() or line[-1] in ".!?:")


def _stop_ends_sentence(text: str, start: int, end: int) -> bool:
    if text[start] != ".":
        return True
    word = text[text.rfind(" ", 0, start) + 1 : start].rpartition("\n")[2].lower().lstrip("(\"'")
    if end - start > 1 and text[start : start + 2] == "..":
        return text[end:].lstrip()[:1].isupper() if end - start < 8 else True
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word != "i"):
        return False
    # "1." opens a list item on its own line; elsewhere a number may close a sentence.
    return not (word.isdigit() and len(word) <= 2 and _opens_line(text, start - len(word)))


def _opens_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    marker = _LIST_ITEM.match(text, start, end)
    if marker:
        start = marker.end()
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut + (text[cut] == " ")
    if start < end:
        yield start, end
