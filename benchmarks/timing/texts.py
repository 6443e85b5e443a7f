"""What is read: real texts from a file, shuffled once, so that no contender reads a text twice."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

COMMENTS = 3_000
SUPPORT = ("email", "twitter-care")
FORUM = ("se", "wiki")
WARM_UP = 300


@dataclass(frozen=True, slots=True)
class Texts:
    """``warm_up`` is read before anything is timed, ``rounds`` are read one after the other."""

    warm_up: list[str]
    rounds: list[list[str]]

    @property
    def measured(self) -> list[str]:
        """All that is timed."""
        return [text for texts in self.rounds for text in texts]


def texts_of(path: Path, limit: int | None = None) -> list[str]:
    """480 emails, 1,025 support replies and 3,000 forum comments, shuffled with a fixed seed.

    Where the file names no such sources, all of its texts.
    """
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    support = [row["text"] for row in rows if row.get("source") in SUPPORT]
    comments = [row["text"] for row in rows if row.get("source") in FORUM][:COMMENTS]
    texts = [*support, *comments] or [row["text"] for row in rows]
    random.Random(7).shuffle(texts)
    return texts[:limit]


def in_rounds(texts: list[str], rounds: int) -> Texts:
    """The texts dealt out: some to warm up on, the others evenly to the rounds."""
    warm_up = texts[: min(WARM_UP, len(texts) // 4)]
    rest = texts[len(warm_up) :]
    return Texts(warm_up, [rest[number::rounds] for number in range(rounds)])


def words_in(texts: list[str]) -> int:
    """Words as they stand between spaces: the unit of every figure."""
    return sum(len(text.split()) for text in texts)
