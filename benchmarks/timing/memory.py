"""The rows about memory: the peak over a long stream, each contender in a process of its own (Linux)."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from timing import contenders
from timing.rounds import drain
from timing.row import Row
from timing.texts import texts_of
from tonecheck import Checker
from tonecheck.language.split import sentence_spans

_A_DRAFT = 8  # sentences
FOREIGN = "Guten Tag, Ihre Lampe ist heute Morgen bei uns eingetroffen und wird gleich geprüft."
"""What makes us load the tables that tell languages apart, which few drafts need: 80 MB, once."""


def memory(replies: Path, sentences: int) -> Iterator[Row]:
    """The peak of `check_many` beside spaCy's on the same stream, and how it grows from a quarter on."""
    ours, theirs = _peaks("tonecheck", replies, sentences), _peaks("spaCy", replies, sentences)
    seen = {"sentences": sentences, "our MB": ours[-1], "spaCy's MB": theirs[-1]}
    yield Row("peak memory against spaCy", ours[-1] / theirs[-1], at_most=1.2, seen=seen)
    seen = {"MB at a quarter": ours[0], "MB at the end": ours[-1]}
    yield Row("peak memory at the end against a quarter", ours[-1] / ours[0], at_most=1.05, seen=seen)


def _peaks(name: str, replies: Path, sentences: int) -> list[float]:
    command = [sys.executable, "-m", "timing.memory", name, str(replies), str(sentences)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    peaks: list[float] = json.loads(done.stdout)
    return peaks


def drafts(replies: Path, sentences: int) -> Iterator[str]:
    """Drafts of sentences from the file in ever new order, numbered so that few are equal."""
    choice = random.Random(5)
    known = [text[start:end] for text in texts_of(replies) for start, end in sentence_spans(text)]
    for number in range(sentences // _A_DRAFT):
        yield "\n".join(f"{sentence} {number}" for sentence in choice.choices(known, k=_A_DRAFT))


def _main(name: str, replies: Path, sentences: int) -> None:
    peaks: list[float] = []

    def watched() -> Iterator[str]:
        for number, draft in enumerate(drafts(replies, sentences)):
            if number == sentences // _A_DRAFT // 4:
                peaks.append(_peak())
            yield draft

    if name == "spaCy":
        drain(contenders.spacy_pipeline().pipe(watched(), batch_size=contenders.SPACY_BATCH))
    else:
        checker = Checker()
        checker.check(FOREIGN)
        drain(checker.check_many(watched()))
    print(json.dumps([*peaks, _peak()]))


def _peak() -> float:
    """Megabytes. Not by `resource`, which begins with the peak of the process that started this one."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    _main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
