"""Learn the weights again from the messages beside this file.

    python -m tonecheck.acts.trouble.told.train [--cross-validate]

Needs scikit-learn. The result is the same on every run. With ``--cross-validate`` it prints how a
model learnt from the other kinds of business does on each kind, and writes nothing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tonecheck.acts.trouble.told import SCALE, SURELY
from tonecheck.acts.trouble.told.features import features

HERE = Path(__file__).parent
LEAST_SEEN = 3
STRENGTH = 0.3
"""Of the L2 penalty, as scikit-learn's C: the best of 0.1 to 1 across kinds of business."""

EVEN = 0.3
"""How far features that stand on both sides alike may still be used; see `_leaning`."""


LESS = {"ordinary": 0.2}
"""Kinds that count for less: two thousand messages of the everyday kind would drown the near twins."""


def messages() -> list[dict[str, Any]]:
    """The training messages: ``text``, ``trouble`` and the ``business`` they are from."""
    with gzip.open(HERE / "messages.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def learn(rows: Sequence[dict[str, Any]]) -> tuple[int, dict[str, int]]:
    """Bias and weights in hundredths, features seen at least `LEAST_SEEN` times, none of them zero."""
    from scipy.sparse import diags
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    read = [features(row["text"]) for row in rows]
    counts = Counter(name for found, _ in read for name in found)
    kept = [{name: share for name in found if counts[name] >= LEAST_SEEN} for found, share in read]
    troubles = np.array([row["trouble"] for row in rows])
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform(kept)
    leaning = _leaning((table > 0)[troubles].sum(axis=0), (table > 0)[~troubles].sum(axis=0))
    model = LogisticRegression(C=STRENGTH, max_iter=5_000, tol=1e-6)
    model.fit(table @ diags(leaning), troubles, [LESS.get(row["business"], 1.0) for row in rows])
    weights = {
        name: round(weight * SCALE)
        for name, weight in zip(vectorizer.get_feature_names_out(), model.coef_[0] * leaning, strict=True)
    }
    return round(model.intercept_[0] * SCALE), {name: each for name, each in weights.items() if each}


def _leaning(with_trouble: Any, without: Any) -> Any:
    """How far each feature leans to one side (log of the ratio): the penalty is to spare those that do.

    After Wang and Manning, "Baselines and Bigrams" (2012), whose NBSVM it is with another loss.
    """
    shares = [
        (1 + np.asarray(counts).ravel()) / (counts.size + counts.sum()) for counts in (with_trouble, without)
    ]
    return EVEN + (1 - EVEN) * np.abs(np.log(shares[0] / shares[1]))


def cross_validate(rows: Sequence[dict[str, Any]]) -> None:
    """Print precision and recall on each kind of business, learnt from the others."""
    for business in sorted({row["business"] for row in rows}):
        bias, weights = learn([row for row in rows if row["business"] != business])
        scored = [
            (bias + share * sum(weights.get(name, 0) for name in found), row["trouble"])
            for row in rows
            if row["business"] == business
            for found, share in [features(row["text"])]
        ]
        for bar in (0, SURELY):
            told = [trouble for value, trouble in scored if value >= bar]
            right, wanted = sum(told), sum(trouble for _, trouble in scored)
            figures = f"P {right / len(told):.2f} R {right / wanted:.2f} of {len(scored)}"
            sys.stdout.write(f"{business:12} from {bar:4}: {figures}\n")


def main() -> None:
    """Train, or cross-validate."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cross-validate", action="store_true")
    options = parser.parse_args()
    rows = messages()
    if options.cross_validate:
        cross_validate(rows)
        return
    bias, weights = learn(rows)
    content = json.dumps({"bias": bias, "weights": weights}, separators=(",", ":"), sort_keys=True)
    (HERE / "weights.json.gz").write_bytes(gzip.compress(content.encode(), mtime=0))
    sys.stdout.write(f"{len(weights)} weights from {len(rows)} messages\n")


if __name__ == "__main__":
    main()
