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
_NAME_ALONE = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)?\s?[!,.]?$")
_SUBJECT_LINE = re.compile(r"(?:subject|re)\s?:", re.IGNORECASE)
# A further part of a post, begun in mid-sentence: "(2/3) of the page", "... and reload it".
_CONTINUED = re.compile(r"(?:@\w+\s+)*(?:\(?[2-9]/\d\)?\s+(?=[a-z])|\.\.\.|…)")
_HANDLES = re.compile(r"(?:@\w+[,:]?\s+)*(?:\(?\d/\d\)?\s+)?")  # "(2/2)": a part of a longer post
# A name that opens the first sentence: "Selma, I will …"; not "Sadly, we …" or "Today, your …".
_ADDRESSED = re.compile(
    r"(?!(?:\w+ly|However|Therefore|Also|First|Second|Next|Now|Then|Well|So|Still|Otherwise|Yes|No|Sure|Thanks"
    r"|Please|Sorry|Great|Good|Fine|Okay|OK|Ok|Again|Indeed|Instead|Meanwhile|Furthermore|Moreover|Besides|Here"
    r"|There|Today|Tomorrow|Yesterday|\w+day|Once|Sometimes|Perhaps|Maybe|True|Right|Oh|Ah|Hmm|Wow|Ouch|Uh),)"
    r"(?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?[A-Z][a-z'-]+, "
    r"(?=(?i:I|I'\w+|we|you|your|thank|thanks|this|please|the)\b)"
)
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
    if _CONTINUED.match(first.text):
        return sentences[1].start if len(sentences) > 1 else first.end
    at = _handles_end(first.text)
    end = greeting_end(first.text)
    named = end > at and _NAME_ALONE.match(first.text[end:])  # "Hi, Jo!"
    if named or (end == at and _greets(first, at)):
        return sentences[1].start if len(sentences) > 1 else first.end
    addressed = _ADDRESSED.match(first.text, at) if end == at else None
    return first.start + (addressed.end() if addressed else end)


def greeting_end(text: str) -> int:
    """Where the message starts in a sentence that opens with handles or a greeting, 0 where none does."""
    at = _handles_end(text)
    within = _GREETING_WITHIN.match(text, at)
    return within.end() if within else at


def _handles_end(text: str) -> int:
    handles = _HANDLES.match(text)
    return handles.end() if handles and handles.end() < len(text) else 0


def is_frame(sentence: ReadSentence) -> bool:
    """Whether the sentence only greets, closes or names the subject, and says nothing itself."""
    text = sentence.text
    return bool(_SUBJECT_LINE.match(text) or _CLOSING.match(text)) or _greets(sentence, _handles_end(text))


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
