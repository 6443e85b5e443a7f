"""Make a replacement fit its place: capitals, closing marks, commas and spaces around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STOPS = ".!?"
_NEAR = 60  # characters; a long draft is not copied for what stands right before a place
_AFTER_SUBJECT = re.compile(
    r"(?:^|[.!?\n]\s*)(?:the|an?|our|your|this|that|these|those) [^,.!?\n]*, $", re.IGNORECASE
)
"""A comma after what a clause is about, not after a greeting or a name."""
_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``[start, end)`` of a text by ``replacement``."""

    start: int
    end: int
    replacement: str


def fit(text: str, start: int, end: int, replacement: str, *, begins: bool = False) -> Edit:
    """The edit that puts ``replacement`` in place of ``text[start:end]`` and leaves good English.

    ``begins`` says that a sentence starts here though no mark stands before it: after a handle or a link.
    """
    opens = begins or opens_sentence(text, start)
    if not replacement:
        return _deletion(text, start, end, opens=opens)
    if replacement[-1].isalnum() and _is_closed(text[start:end]):
        end -= 1  # the mark that was found with the words still stands
    opens = opens and _was_capital(text, start)
    replacement = _capital(replacement) if opens else _lower_first(replacement)
    if replacement[-1] in _STOPS and replacement.strip(_STOPS) and end < len(text):
        if text[end] in _STOPS:
            end = _after_stops(text, end)
        elif text[end] in ",;:" or (
            text[end : end + 2].strip() and text[end] == " " and text[end + 1].islower()
        ):
            replacement = replacement.rstrip(_STOPS)
    if replacement[:7].lower() == "please " and text[end : end + 1] == "?":
        return Edit(start, end + 1, f"{replacement}.")  # an order that stood there as a question
    return Edit(start, end, replacement)


def _is_closed(words: str) -> bool:
    """Whether words end in a mark of their own; the second of two commas goes with the first."""
    return words[-1:] in {*_STOPS} or (words[-1:] == "," and "," not in words[:-1])


def fit_insertion(text: str, at: int, sentence: str) -> Edit:
    """The edit that inserts a sentence at ``at``, parted from its neighbours as they are."""
    before, after = text[:at], text[at:]
    left = "" if not before or before[-1].isspace() else " "
    right = "" if not after or after[0].isspace() else " "
    if left and not right and after[:1] == "\n" and before.rstrip()[-1:] == ",":
        left = "\n"
    if before.rstrip(" ")[-1:] in {
        ",",
        ":",
        "-",
        "–",
        "—",
    }:  # "Hi Jo, a new one …": the greeting's line goes on
        sentence = _lower_first(sentence)
        if after[:1].islower():
            return Edit(at, at + 1, left + sentence + right + after[0].upper())
    return Edit(at, at, left + sentence + right)


def opens_sentence(text: str, at: int) -> bool:
    """Whether a sentence starts at ``at``."""
    before = text[max(0, at - _NEAR) : at].rstrip(" \"'([")
    return not before or before[-1] in ".!?\n:…" or ord(before[-1]) > 0x2190


def _was_capital(text: str, start: int) -> bool:
    return not text[start : start + 1].islower()


def _deletion(text: str, start: int, end: int, *, opens: bool) -> Edit:
    if text[end : end + 1] == "," and _AFTER_SUBJECT.search(text[max(0, start - _NEAR) : start]):
        return Edit(start - 2, end + 1, "")  # both commas of "The hall, as I said, opens at six"
    while end < len(text) and text[end] in ",; ":
        end += 1
    if opens and end < len(text) and text[end].isalpha() and text[start].isupper():
        return Edit(start, end + 1, text[end].upper())
    if not opens and start and text[start - 1] == " " and (end >= len(text) or text[end] in ".!?,;:\n"):
        start -= 1
        if start and text[start - 1] == ",":  # the comma that set it off
            start -= 1
    return _with_article(text, start, end)


def _with_article(text: str, start: int, end: int) -> Edit:
    """The deletion, with the article before it set right: "a half-hearted effort" → "an effort"."""
    article = _ARTICLE.search(text, max(0, start - len("an ")), start)
    if article is None or end >= len(text) or not text[end].isalpha():
        return Edit(start, end, "")
    fitting = "an" if text[end].lower() in "aeio" else "a"
    if article[1].lower() == fitting:
        return Edit(start, end, "")
    return Edit(article.start(1), end, (fitting.capitalize() if article[1][0].isupper() else fitting) + " ")


def _after_stops(text: str, at: int) -> int:
    while at < len(text) and text[at] in _STOPS:
        at += 1
    return at


def _lower_first(text: str) -> str:
    """Lower the capital that opens a recipe; "I" and what starts with it keep theirs."""
    word = text.split(" ", 1)[0]
    if word == "I" or word.startswith("I'") or not word[1:].islower():
        return text
    return text[0].lower() + text[1:]


def _capital(text: str) -> str:
    for index, char in enumerate(text):
        if char.isalpha():
            return text[:index] + char.upper() + text[index + 1 :]
        if char not in "\"'([":
            break
    return text
