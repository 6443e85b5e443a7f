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

from tonecheck.acts.trouble.told import SCALE, SURELY
from tonecheck.acts.trouble.told.features import features

HERE = Path(__file__).parent
LEAST_SEEN = 3
STRENGTH = 0.1
"""Of the L2 penalty, as scikit-learn's C: the best of 0.1 to 1 across kinds of business."""


def messages() -> list[dict[str, Any]]:
    """The training messages: ``text``, ``trouble`` and the ``business`` they are from."""
    with gzip.open(HERE / "messages.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def learn(rows: Sequence[dict[str, Any]]) -> tuple[int, dict[str, int]]:
    """Bias and weights in hundredths, features seen at least `LEAST_SEEN` times, none of them zero."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    counts = Counter(name for row in rows for name in features(row["text"]))
    kept = [{name: 1.0 for name in features(row["text"]) if counts[name] >= LEAST_SEEN} for row in rows]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=5_000, tol=1e-6)
    model.fit(vectorizer.fit_transform(kept), [row["trouble"] for row in rows])
    weights = {
        name: round(weight * SCALE)
        for name, weight in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    }
    return round(model.intercept_[0] * SCALE), {name: each for name, each in weights.items() if each}


def cross_validate(rows: Sequence[dict[str, Any]]) -> None:
    """Print precision and recall on each kind of business, learnt from the others."""
    for business in sorted({row["business"] for row in rows}):
        bias, weights = learn([row for row in rows if row["business"] != business])
        scored = [
            (bias + sum(weights.get(name, 0) for name in features(row["text"])), row["trouble"])
            for row in rows
            if row["business"] == business
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
