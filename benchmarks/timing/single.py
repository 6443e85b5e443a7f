"""The row about one warm check of a short reply."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median, quantiles

from timing import contenders
from timing.row import Row
from timing.texts import Texts
from tonecheck import Checker, Config

_SHORT = 150
_TRIES = 3  # the quickest counts: what another process took is nobody's cost


def single(texts: Texts, replies: int = 400) -> Iterator[Row]:
    """One `check` beside spaCy's pipeline on the same reply; no cache, so that it can be repeated."""
    checker, nlp = Checker(replace(Config(), cache_size=0)), contenders.spacy_pipeline()
    for text in texts.warm_up:
        checker.check(text)
        nlp(text)
    short = [text for text in texts.measured if 0 < len(text.split()) < _SHORT][:replies]
    ours, theirs = [], []
    for text in short:
        mine, their = [], []
        for _ in range(_TRIES):
            mine.append(_milliseconds(checker.check, text))
            their.append(_milliseconds(nlp, text))
        ours.append(min(mine))
        theirs.append(min(their))
    middle, last = median(ours), quantiles(ours, n=100)[98]
    ratio = median(mine / their for mine, their in zip(ours, theirs, strict=True))
    seen = {"replies": len(short), "our median ms": middle, "spaCy's ms": median(theirs)}
    yield Row("one warm check of a short reply, time against spaCy", ratio, at_most=0.35, seen=seen)
    yield Row("its 99th percentile against its median", last / middle, at_most=3, seen={"p99 ms": last})


def _milliseconds(read: Callable[[str], object], text: str) -> float:
    before = time.thread_time()
    read(text)
    return (time.thread_time() - before) * 1_000
