"""Learn the weights again from the sentences beside this file.

    python -m tonecheck.acts.trouble.owned.train [--cross-validate]

Needs scikit-learn. The result is the same on every run. With ``--cross-validate`` it prints how a model
learnt from the other batches does on each batch, and writes nothing.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tonecheck.acts.classifier import Weights
from tonecheck.acts.classifier.features import features
from tonecheck.acts.classifier.learning import command, learn
from tonecheck.acts.trouble.owned import SURELY

HERE = Path(__file__).parent
ACTS = HERE.parents[1]
TROUBLED = frozenset({"redress", "faults", "suite", "formal", "replies", "bare", "short"})
"""Batches of other models' sentences in which slips may be let out."""

ORDINARY = 0.3
"""How much each of the other models' sentences counts: nobody read them for slips."""


class Sentence(NamedTuple):
    """A sentence of a reply, whether it lets out a slip, and the batch, ``""`` if it is another model's."""

    text: str
    owned: bool
    batch: str = ""


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def sentences() -> list[Sentence]:
    """The sentences beside this file, and the ordinary ones that other models learnt from."""
    own = [Sentence(row["text"], row["owned"], row["batch"]) for row in _lines(HERE / "sentences.jsonl.gz")]
    ordinary = {
        row["text"]
        for row in _lines(ACTS / "rebuff" / "heard" / "sentences.jsonl.gz")
        if row["batch"] not in TROUBLED
    }
    replies = [
        *_lines(ACTS / "refusal" / "onward" / "replies.jsonl.gz"),
        *_lines(ACTS / "directive" / "sake" / "replies.jsonl.gz"),
    ]
    for row in replies:
        if row["batch"] not in TROUBLED:
            ordinary.update(sentence["text"] for sentence in row["sentences"])
    return own + [Sentence(text, False) for text in sorted(ordinary)]


def learnt_from(rows: Sequence[Sentence]) -> Weights:
    """What the sentences teach."""
    counting = []
    for row in rows:
        found, share = features(row.text)
        counting.append(dict.fromkeys(found, share))
    return learn(counting, [row.owned for row in rows], [1.0 if row.batch else ORDINARY for row in rows])


def cross_validate(rows: Sequence[Sentence]) -> None:
    """Print the area under the curve, precision and recall on each batch, learnt from the others."""
    from sklearn.metrics import roc_auc_score

    for batch in sorted({row.batch for row in rows} - {""}):
        learnt = learnt_from([row for row in rows if row.batch != batch])
        judged = [row for row in rows if row.batch == batch]
        scores = [learnt.bias + learnt.sum(*features(row.text)) for row in judged]
        told = [row.owned for row, value in zip(judged, scores, strict=True) if value >= SURELY]
        wanted = sum(row.owned for row in judged)
        figures = f"P {sum(told) / max(1, len(told)):.2f} R {sum(told) / wanted:.2f} of {len(judged)}"
        area = roc_auc_score([row.owned for row in judged], scores)
        sys.stdout.write(f"{batch:12} area {area:.3f} {figures}\n")


if __name__ == "__main__":
    command(__doc__, sentences(), learnt_from, cross_validate, HERE)
