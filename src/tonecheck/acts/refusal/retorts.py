"""A request thrown back: "What do you expect us to do?", "asking again won't change anything"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.language.sentence import Sentence

_RETORT = re.compile(
    r"\bwhat (?:exactly |else |on earth )?do you expect (?:us|me) to do(?: \w+){0,2}(?= ?\?)"
    r"|\b(?:what|how) (?:exactly |else |on earth )?are we supposed to (?!know)[^.!?]*(?=\?)"
    r"|\b(?:asking|arguing|calling|chasing|complaining|crying|emailing|insisting|messaging|moaning|phoning|shouting|writing)"
    r"(?: \w+){0,3} (?:won['’]?t|will not|does ?n[o'’]?t|is not going to|isn['’]?t going to)"
    r" (?:change|help|alter|bring|make (?:a|any) difference|get you)\b[^.!?,;]*"
    r"|\bno amount of (?!thanks|words|praise|money)\w+(?: \w+){0,3} (?:will|can|is going to)\b[^.!?,;]*",
    re.IGNORECASE,
)

TRIGGERS = frozenset({"you expect", "we supposed"})


def retorts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first and the last token of each."""
    for said in _RETORT.finditer(sentence.text):
        inside = [
            token
            for token in range(len(sentence))
            if said.start() <= sentence.starts[token] and sentence.ends[token] <= said.end()
        ]
        if inside:
            yield inside[0], inside[-1]
