"""Where something missing belongs: after the greeting, or before the closing words."""

from __future__ import annotations

import re

from tonecheck.acts.reading import Reading
from tonecheck.rules.rule import Place

_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|hallo|howdy)\b|@\w",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?:@\w+\s+)+")
_CLOSING = re.compile(
    r"(?:(?:kind|best|warm|many)\s+)?(?:regards|wishes)\b|yours\b|sincerely\b|cheers\b|best,|thanks,$"
    r"|have a (?:\w+ )?(?:day|week|weekend|evening|one)\b|[-^~]\s?\w{1,12}$",
    re.IGNORECASE,
)


def insertion_point(reading: Reading, place: Place) -> int:
    """The prose offset where an inserted sentence goes. Nothing stands between it and a word."""
    return _after_greeting(reading) if place == "greeting" else _before_closing(reading)


def _after_greeting(reading: Reading) -> int:
    sentences = reading.sentences
    if not sentences:
        return 0
    first = sentences[0]
    handle = _HANDLE.match(first.text)
    if handle and handle.end() < len(first.text):
        rest = first.text[handle.end() :]
        if not _GREETING.match(rest):
            return first.start + handle.end()
    if handle or _GREETING.match(first.text):
        return sentences[1].start if len(sentences) > 1 else first.end
    return first.start


def _before_closing(reading: Reading) -> int:
    for sentence in reading.sentences[1:]:
        if _CLOSING.match(sentence.text):
            return sentence.start
    return reading.sentences[-1].end if reading.sentences else 0
