"""The end of a mail that is the same in every mail: its signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

_DASHES = frozenset({"--", "—", "–", "__"})
_DEVICE = re.compile(
    r"\W{0,3}(?:sent (?:from|via|with) (?:my |the |an? )?[\w .'-]{2,40}|get outlook for \w+.*"
    r"|sent from (?:mail|yahoo mail|outlook).*|von meinem \w+ gesendet|envoyé de(?:puis)? mon \w+"
    r"|enviado desde mi \w+|inviato da(?:l mio)? \w+|verzonden (?:vanaf|met) mijn \w+"
    r"|enviado do meu \w+|skickat från min \w+)\W{0,3}$",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"\W{0,2}(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|sincere)(?: personal)?"
    r"(?: regards| wishes| thanks)?|regards|rgds|br|kr|cheers|(?:many |with )?thanks(?: again)?"
    r"|thank you(?: again)?|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|all the best|take care"
    r"|respectfully|cordially|mit freundlichen grüßen|cordialement|saludos)(?:,? and thanks)?[,.!]{0,2}$",
    re.IGNORECASE,
)
_MOST_LINES = 12
_LONGEST_LINE = 90
_PROSE_WORDS = 8

# What one of stands in every line of a device, in every sign-off.
_SENDING = (
    "sent ", "get outlook", "von meinem", "envoy", "enviado", "inviato", "verzonden", "skickat",
)  # fmt: skip
_CLOSING = (
    "regards", "wishes", "thank", "cheers", "sincerely", "faithfully", "truly", "best", "rgds", "cordial",
)  # fmt: skip
_DASHED_LINE = re.compile(r"^(?:--|—|–|__)\s?$", re.MULTILINE)


def may_end(text: str) -> bool:
    """Whether anything in the text looks like a signature; what does not is quick."""
    lower = text.lower()
    return _any_in(lower, (*_SENDING, *_CLOSING)) or _DASHED_LINE.search(text) is not None


def label_end(lines: Sequence[str], labels: list[str | None]) -> None:
    """Label the lines of signatures among those that have no label yet."""
    for first, last in _own_runs(labels):
        _label_run(lines, labels, first, last)


def _own_runs(labels: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    start = None
    for index, label in enumerate([*labels, "end"]):
        if label is None and start is None:
            start = index
        elif label is not None and start is not None:
            yield start, index
            start = None


def _label_run(lines: Sequence[str], labels: list[str | None], first: int, last: int) -> None:
    said = "\n".join(lines[first:last]).lower()
    device = _any_in(said, _SENDING)
    for index in range(first, last):
        if index and lines[index] in _DASHES:
            labels[index:last] = ["signature"] * (last - index)
            last = index
            break
        if device and _DEVICE.match(lines[index]):
            labels[index] = "signature"
    for index in range(last - 1, max(first, last - _MOST_LINES) - 1, -1):
        if _SIGN_OFF.match(lines[index]):
            for below in range(index + 1, last):
                if _is_prose(lines[below]):
                    break
                labels[below] = "signature"
            break


def _any_in(lower: str, words: Iterable[str]) -> bool:
    return any(word in lower for word in words)


def _is_prose(line: str) -> bool:
    """Whether a line below the sign-off is a sentence: a postscript, not a name or a number."""
    words = line.split()
    return (
        len(line) > _LONGEST_LINE
        or line[:2].upper() == "PS"
        or line[:3].upper() == "P.S"
        or (len(words) >= 4 and line[-1] in ".!?")
        or len(words) >= _PROSE_WORDS
        or line[-1:] == "?"
    )
