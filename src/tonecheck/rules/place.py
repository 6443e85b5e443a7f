"""Where something missing belongs: after the greeting, or before the closing words."""

from __future__ import annotations

import re

from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.rules.rule import Place

_HELLO = (
    r"(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|hallo|howdy|welcome back"
    r"|bonjour|ciao|hola|morning|afternoon|evening)\b"
)
_GREETING = re.compile(_HELLO, re.IGNORECASE)
# A greeting with the message on the same line: "Hi Jo, a new one …", "Hello again - we …".
_GREETING_WITHIN = re.compile(
    _HELLO + r"(?:[^\S\n]+[\w.'-]+){0,4}\s?(?:,|!|:| -| –| —)\s+(?=\S)", re.IGNORECASE
)
_NAME_LINE = re.compile(r"(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2},$")
_SUBJECT_LINE = re.compile(r"(?:subject|re)\s?:", re.IGNORECASE)
_HANDLES = re.compile(r"(?:@\w+[,:]?\s+)+")
_CLOSING = re.compile(
    r"(?:(?:kind|best|warm|many)\s+)?(?:regards|wishes)\b|yours\b|sincerely\b|cheers\b|best,|thanks,$"
    r"|have a (?:\w+ )?(?:day|week|weekend|evening|one)\b|[-^~]\s?\w{1,12}$",
    re.IGNORECASE,
)


def insertion_point(reading: Reading, place: Place) -> int:
    """The prose offset where an inserted sentence goes. Nothing stands between it and a word."""
    return _after_greeting(reading) if place == "greeting" else _before_closing(reading)


def _after_greeting(reading: Reading) -> int:
    sentences = list(reading.sentences)
    while sentences and _SUBJECT_LINE.match(sentences[0].text):
        sentences.pop(0)
    if not sentences:
        return len(reading.prose.text)
    first = sentences[0]
    handles = _HANDLES.match(first.text)
    at = handles.end() if handles and handles.end() < len(first.text) else 0
    within = _GREETING_WITHIN.match(first.text, at)
    if within:
        return first.start + within.end()
    if _greets(first, at):
        return sentences[1].start if len(sentences) > 1 else first.end
    return first.start + at


def _greets(sentence: ReadSentence, at: int) -> bool:
    """Whether the sentence is a greeting and no more: "Hello Mrs Lund.", "Laura,", "@jo"."""
    text = sentence.text[at:]
    greeting = _GREETING.match(text)
    if greeting:
        return len(text[greeting.end() :].split()) <= 4
    return bool(_NAME_LINE.match(text)) or (text.startswith("@") and " " not in text)


def _before_closing(reading: Reading) -> int:
    """The end of the last sentence that is not part of the closing."""
    sentences = reading.sentences
    last = next(
        (index for index, each in enumerate(sentences) if index and _CLOSING.match(each.text)), len(sentences)
    )
    return sentences[last - 1].end if sentences else 0
