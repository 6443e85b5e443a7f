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

    spaCy reads only their prose, without quotes; what tonecheck spends on finding it is counted.
    """
    mails = list(_agent_mail(replies, messages))
    nlp, checker = contenders.spacy(), Checker()
    size = len(mails) // (rounds + 1)
    ratios, ours, theirs, words = [], 0.0, 0.0, 0
    for number in range(rounds + 1):
        batch = mails[number * size : (number + 1) * size]
        prose = [read_prose(text, "email").text for text in batch]
        drafts = [Draft(text, format="email") for text in batch]
        mine = cpu_seconds(lambda drafts=drafts: drain(checker.check_many(drafts)))  # type: ignore[misc]
        spent = cpu_seconds(lambda prose=prose: nlp(prose))  # type: ignore[misc]
        if number:  # the first warms up
            ratios.append(spent / mine)
            ours, theirs, words = ours + mine, theirs + spent, words + words_in(prose)
    yield Row(
        "the same, cache, over generated mail, against spaCy",
        sorted(ratios)[len(ratios) // 2],
        8,
        seen={"words": words, "rounds": rounds, "ours": words / ours, "spaCy": words / theirs},
    )


def _agent_mail(replies: Path, messages: int) -> Iterator[str]:
    for raw in islice(archive(random.Random(1), replies), messages):
        try:
            mail = parse_eml(raw)
        except UnreadableError:
            continue
        if not mail.passed_over and mail.sender.endswith(SHOP) and len(mail.text) < _LONGEST:
            yield mail.text
