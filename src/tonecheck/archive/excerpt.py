"""A finding as a line to read: the sentence it stands in, without markup and, if asked, without people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

_TAG = re.compile(r"<[^<>]*>?")
_CUT_TAG = re.compile(r"^[^<>]*>")
_HAS_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_SENTENCE_START = re.compile(r"[.!?…]\s+|\n+")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)|\n")
_PERSON = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,}"  # addresses and handles
    r"|\+?\d[\d ()/-]{5,}\d"  # telephone and order numbers
)
_JOINT = "\0"  # between the parts of an excerpt: a greeting may stand in one and its name in the next
_GREETED = re.compile(
    r"\b((?:hi|hello|hey|dear|good (?:morning|afternoon|evening))[\s\0]+)(?!there|all|team)"
    r"(?:(?:mr|mrs|ms|mx|dr|prof)\b\.?\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2}",
    re.IGNORECASE,
)
_LEFT_OUT = "(left out)"
_WORD_REST = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, order=True)
class Excerpt:
    """A quote between what stands before and after it in its sentence."""

    before: str
    quote: str
    after: str
    rewrite: str
    message: str
    month: str
    agent: str
    queue: str


def excerpt(row: Mapping[str, Any], *, names: bool) -> Excerpt:
    """The excerpt of a row of the table of findings."""
    before, quote, after = row["before"], row["text"], row["after"]
    rewrite = _rewrite(row)
    if _HAS_TAG.search(before + quote + after):
        before, quote, after = _text(_CUT_TAG.sub("", before)), _text(quote), _text(after)
        rewrite = _text(rewrite)
    before = _SENTENCE_START.split(before)[-1]
    end = _SENTENCE_END.search(after)
    after = after[: end.end()] if end else after
    shown = [text.replace(_JOINT, " ") for text in (before.lstrip(), quote, after.rstrip(), rewrite)]
    if not names:
        shown = _without_people(_JOINT.join(shown)).split(_JOINT)
    before, quote, after, rewrite = (text.replace("\n", " ") for text in shown)
    return Excerpt(
        before,
        quote,
        after,
        rewrite,
        message=row["message"] if names else _without_people(_quoting(row, quote)),
        month=row["date"][:7],
        agent=row["author"] if names else "",
        queue=row["queue"],
    )


def _rewrite(row: Mapping[str, Any]) -> str:
    """What to write instead. An edit that only takes words away says so, not what it leaves of the rest."""
    replacement: str | None = row["replacement"]
    if replacement is None:
        return ""
    context, at = row["before"] + row["text"] + row["after"], row["start"] - len(row["before"])
    start, end = max(0, row["replace_start"] - at), max(0, row["replace_end"] - at)
    replaced = context[start:end]
    if len(replacement) < len(replaced) and replaced.lower().endswith(replacement.lower()):
        return _LEFT_OUT
    cut = (
        row["replace_end"] > row["end"] and replacement[-1:].isalpha()
    )  # it changes a capital after the quote
    rest = _WORD_REST.match(context, end) if cut else None
    return replacement + rest.group() + " …" if rest else replacement


def _quoting(row: Mapping[str, Any], quote: str) -> str:
    """The message about a finding, which says its words again, with the words that may be shown."""
    message: str = row["message"]
    return message.replace(row["text"], quote) if row["text"] else message


def _text(markup: str) -> str:
    return unescape(_TAG.sub(" ", markup.replace("</p>", "\n").replace("<br>", "\n")))


def _without_people(text: str) -> str:
    return _PERSON.sub("…", _GREETED.sub(r"\1…", text))
