"""Learn the weights again from the sentences beside this file.

    python -m tonecheck.acts.rebuff.heard.train [--cross-validate]

Needs scikit-learn. The result is the same on every run. With ``--cross-validate`` it prints how a model
learnt from the other batches does on each batch, and writes nothing.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tonecheck.acts.classifier import Weights
from tonecheck.acts.classifier.features import asking, features
from tonecheck.acts.classifier.learning import command, learn
from tonecheck.acts.rebuff.heard import SURELY

HERE = Path(__file__).parent


def sentences() -> list[dict[str, Any]]:
    """The training sentences: ``text``, the ``message`` it answers, ``refused`` and the ``batch``."""
    with gzip.open(HERE / "sentences.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def described(row: dict[str, Any]) -> dict[str, float]:
    """The features of a sentence and its message, and how much each counts."""
    return {name: share for found, share in (features(row["text"]), asking(row["message"])) for name in found}


def learnt_from(rows: Sequence[dict[str, Any]]) -> Weights:
    """What the sentences teach."""
    return learn([described(row) for row in rows], [row["refused"] for row in rows])


def cross_validate(rows: Sequence[dict[str, Any]]) -> None:
    """Print the area under the curve, precision and recall on each batch, learnt from the others."""
    from sklearn.metrics import roc_auc_score

    for batch in sorted({row["batch"] for row in rows}):
        learnt = learnt_from([row for row in rows if row["batch"] != batch])
        judged = [row for row in rows if row["batch"] == batch]
        scores = [
            learnt.bias + learnt.sum(*features(row["text"])) + learnt.sum(*asking(row["message"]))
            for row in judged
        ]
        refused = [row["refused"] for row in judged]
        told = [is_no for is_no, value in zip(refused, scores, strict=True) if value >= SURELY]
        area = roc_auc_score(refused, scores) if any(refused) else float("nan")
        right, wanted = sum(told), sum(refused)
        figures = f"P {right / max(1, len(told)):.2f} R {right / max(1, wanted):.2f} of {len(judged)}"
        sys.stdout.write(f"{batch:12} area {area:.3f} {figures}\n")


if __name__ == "__main__":
    command(__doc__, sentences(), learnt_from, cross_validate, HERE)
