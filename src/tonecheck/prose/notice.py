"""Legal notices that a firm puts under every mail: nobody wrote them to this customer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_MAIL = "(?:e-?mails?|messages?|communications?|transmissions?|transmittals?)"
_FIRST_WORDS = (
    r"(?:(?:confidentiality|legal|privacy|e-?mail) (?:notice|disclaimer)|disclaimer|confidential)\b[^\w ]",
    rf"th(?:is|e information (?:contained )?in this|e contents? of this) {_MAIL}\b[^.!?]{{0,160}}"
    r"\b(?:confidential|privileged|intended|solely|property of|virus)",
    r"if you are not\b[^.!?]{0,40}\b(?:intended|recipient|addressee)",
    rf"if you (?:have )?received this (?:{_MAIL}\b[^.!?]{{0,40}})?(?:in error|by mistake)",
    rf"(?:any )?(?:unauthori[sz]ed )?(?:review|use|disclosure|dissemination|copying)\b[^.!?]{{0,80}}"
    rf"\b{_MAIL}\b[^.!?]{{0,60}}\b(?:prohibited|unlawful)",
    r"please advise [^.!?]{0,20}\bif you (?:or your employer )?do not consent to",
    rf"you (?:may|must|should) not copy or (?:deliver|forward|disclose) this {_MAIL}",
    "(?:warning: )?although (?:the company|we) (?:has|have) taken reasonable precautions",
    rf"{_MAIL} (?:transmission )?cannot be guaranteed to be (?:secure|error|timely)",
    "please consider the environment before",
)
# At the start of a line or a sentence, or in capitals behind a name without a mark.
_START = r"(?:^|(?<=[.!?:]\s)|(?<=\w\s)(?=(?-i:[A-Z])))"
_OPENING = rf"{_START}(?:{'|'.join(_FIRST_WORDS)})".replace(" ", r"\s")
_GOING_ON = (
    r"\b(?:copy|copying|copies|disclos\w+|disseminat\w+|distribut\w+|recipient|addressee|sender|liab\w+"
    rf"|virus\w*|privileged|confidential|unlawful|prohibited|attachments?|official\s+business|in\s+error|{_MAIL})\b"
)
_END = re.compile(r"[.!?]+(?=\s|$)|(?=\n[ \t]*\n)|\Z")
# One of these stands in every notice, so that most drafts are passed over at once.
_SIGNS = (
    "confidential", "privileged", "recipient", "addressee", "in error", "by mistake", "disclaimer",
    "notice", "prohibited", "unlawful", "intended", "solely", "property of", "virus",
    "do not consent", "not copy", "guaranteed to be", "the environment",
)  # fmt: skip


@cache
def _opens() -> re.Pattern[str]:
    """Compiled when the first draft has one of the signs: most never have."""
    return re.compile(_OPENING, re.IGNORECASE | re.MULTILINE)


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(_GOING_ON, re.IGNORECASE)


def notice_ranges(text: str) -> Iterator[tuple[int, int]]:
    """The legal notices in ``text``, in order, each with the sentences of its paragraph that belong to it."""
    lower = text.lower()
    if not any(sign in lower for sign in _SIGNS):
        return
    opening = _opens().search(text)
    while opening is not None:
        end = _end_of_notice(text, opening.end())
        yield opening.start(), end
        opening = _opens().search(text, end)


def _end_of_notice(text: str, at: int) -> int:
    """Where the last sentence about copying, liability and the like ends."""
    end = _sentence_end(text, at)
    while end < len(text):
        following = _sentence_end(text, end)
        if following <= end or not _goes_on().search(text, end, following):
            return end
        end = following
    return end


def _sentence_end(text: str, at: int) -> int:
    """The end of the sentence at ``at``, or of its paragraph where no mark ends it."""
    match = _END.search(text, at)
    return len(text) if match is None else match.end()
