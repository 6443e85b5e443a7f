"""The features of a text: its words, pairs and triples of them, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 3
MOST_WORDS = 600
"""Of a long message the first words decide; hostile ones stay bounded."""

_LINK = re.compile(r"(?:https?://|www\.)\S+")
_HANDLE = re.compile(r"@\w+")
_DIGITS = re.compile(r"\d+")
_TOKEN = re.compile(r"[a-z0-9_]+(?:'[a-z]+)?|[!?]+|[^\sa-z0-9_]")


def features(text: str) -> Iterator[str]:
    """Every run of one to three words in ``text``, numbers, links and handles folded."""
    words = tokens(text)
    seen: set[str] = set()
    for at in range(len(words)):
        for length in range(1, LONGEST + 1):
            run = " ".join(words[at : at + length])
            if at + length <= len(words) and run not in seen:
                seen.add(run)
                yield run


def tokens(text: str) -> list[str]:
    """The words and marks of ``text`` in lower case."""
    plain = _LINK.sub(" _link ", text.lower().replace("’", "'"))
    plain = _DIGITS.sub("0", _HANDLE.sub(" _handle ", plain))
    return _TOKEN.findall(plain)[:MOST_WORDS]
