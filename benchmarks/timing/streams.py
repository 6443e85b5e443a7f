"""Rows about streams of drafts: `check_many` without and with its cache, and over an archive's mail."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from archive_generator import SHOP, archive

from timing import contenders
from timing.rounds import cpu_seconds, drain, in_turn
from timing.row import Row
from timing.texts import Texts, words_in
from tonecheck import Checker, Draft
from tonecheck.mail.eml import parse_eml
from tonecheck.mail.message import UnreadableError
from tonecheck.prose import read_prose

_LONGEST = 100_000
"""Characters of a mail; a few of the broken ones are longer than spaCy takes."""


def streams(texts: Texts) -> Iterator[Row]:
    """`check_many` beside spaCy's pipeline and proselint on the same texts."""
    turns = in_turn(
        {
            "spaCy": contenders.spacy(),
            "no cache": contenders.tonecheck_uncached(),
            "cache": contenders.tonecheck(),
            "proselint": contenders.proselint(),
        },
        texts,
    )
    seen = {name: each.words_per_second for name, each in turns.items()}
    words = {"words": words_in(texts.measured), "rounds": len(texts.rounds)}
    plain = turns["no cache"]
    yield Row("check_many, no cache, against spaCy", plain.against(turns["spaCy"]), 5, seen=words | seen)
    yield Row("check_many, no cache, against proselint", plain.against(turns["proselint"]), 2.5)
    yield Row("check_many, cache, same texts, against spaCy", turns["cache"].against(turns["spaCy"]), 5)


def archive_mail(replies: Path, messages: int, rounds: int) -> Iterator[Row]:
    """The replies of a generated archive, as mail with quotes and signatures.

    tonecheck gets the mail as it is and reads the quoted message as the one that is answered. spaCy gets the
    same prose without the trouble of finding it: once with the quoted message, once the reply alone.
    """
    mails = list(_agent_mail(replies, messages))
    nlp, checker = contenders.spacy(), Checker()
    size = len(mails) // (rounds + 1)
    seconds: dict[str, list[float]] = {"ours": [], "reply": [], "quote": []}
    words = {"reply": 0, "quote": 0}
    for number in range(rounds + 1):
        batch = mails[number * size : (number + 1) * size]
        prose = [read_prose(text, "email") for text in batch]
        parts = {"reply": [each.text for each in prose], "quote": [each.quoted for each in prose]}
        drafts = [Draft(text, format="email") for text in batch]
        spent = {"ours": cpu_seconds(lambda drafts=drafts: drain(checker.check_many(drafts)))}  # type: ignore[misc]
        for part, texts in parts.items():
            spent[part] = cpu_seconds(lambda texts=texts: nlp(texts))  # type: ignore[misc]
        if number:  # the first warms up
            for name, each in seconds.items():
                each.append(spent[name])
            for part, texts in parts.items():
                words[part] += words_in(texts)
    seen = {"rounds": rounds, "words": words["reply"], "words quoted": words["quote"]}
    ours = seconds["ours"]
    both = [reply + quote for reply, quote in zip(seconds["reply"], seconds["quote"], strict=True)]
    yield Row("the same, cache, over generated mail, against spaCy", _middle_ratio(both, ours), 8, seen=seen)
    yield Row("the same, spaCy spared the quoted message", _middle_ratio(seconds["reply"], ours))


def _middle_ratio(theirs: list[float], ours: list[float]) -> float:
    ratios = sorted(their / mine for their, mine in zip(theirs, ours, strict=True))
    return ratios[len(ratios) // 2]


def _agent_mail(replies: Path, messages: int) -> Iterator[str]:
    for raw in islice(archive(random.Random(1), replies), messages):
        try:
            mail = parse_eml(raw)
        except UnreadableError:
            continue
        if not mail.passed_over and mail.sender.endswith(SHOP) and len(mail.text) < _LONGEST:
            yield mail.text
