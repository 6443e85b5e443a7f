"""Learn the weights again from the messages beside this file.

    python -m tonecheck.acts.trouble.told.train [--cross-validate]

Needs scikit-learn. The result is the same on every run. With ``--cross-validate`` it prints how a
model learnt from the other kinds of business does on each kind, and writes nothing.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tonecheck.acts.classifier import Weights
from tonecheck.acts.classifier.features import features
from tonecheck.acts.classifier.learning import command, learn
from tonecheck.acts.trouble.told import SURELY

HERE = Path(__file__).parent
LESS = {"ordinary": 0.2, "handles": 0.5, "seeded": 0.5}
"""Kinds that count for less: two thousand messages of the everyday kind would drown the near twins."""


def messages() -> list[dict[str, Any]]:
    """The training messages: ``text``, ``trouble`` and the ``business`` they are from."""
    with gzip.open(HERE / "messages.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def learnt_from(rows: Sequence[dict[str, Any]]) -> Weights:
    """What the messages teach."""
    read = [features(row["text"]) for row in rows]
    return learn(
        [dict.fromkeys(found, share) for found, share in read],
        [row["trouble"] for row in rows],
        [LESS.get(row["business"], 1.0) for row in rows],
    )


def cross_validate(rows: Sequence[dict[str, Any]]) -> None:
    """Print precision and recall on each kind of business, learnt from the others."""
    for business in sorted({row["business"] for row in rows}):
        learnt = learnt_from([row for row in rows if row["business"] != business])
        scored = [
            (learnt.bias + learnt.sum(*features(row["text"])), row["trouble"])
            for row in rows
            if row["business"] == business
        ]
        for bar in (0, SURELY):
            told = [trouble for value, trouble in scored if value >= bar]
            right, wanted = sum(told), sum(trouble for _, trouble in scored)
            figures = f"P {right / len(told):.2f} R {right / wanted:.2f} of {len(scored)}"
            sys.stdout.write(f"{business:12} from {bar:4}: {figures}\n")


if __name__ == "__main__":
    command(__doc__, messages(), learnt_from, cross_validate, HERE)
