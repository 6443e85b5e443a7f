"""Logistic regression over features that are scaled by how far they lean to one side (training only).

Needs scikit-learn. The result is the same on every run.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from tonecheck.acts.classifier.weights import SCALE, Weights

Row = TypeVar("Row")
LEAST_SEEN = 3
STRENGTH = 0.3
"""Of the L2 penalty, as scikit-learn's C: the best of 0.1 to 1 across kinds of business."""

EVEN = 0.3
"""How far features that stand on both sides alike may still be used; see `_leaning`."""


def learn(
    rows: Sequence[Mapping[str, float]], labels: Sequence[bool], counting: Sequence[float] | None = None
) -> Weights:
    """Weights of the features seen at least `LEAST_SEEN` times, none of them zero.

    A row maps each feature to how much it counts there; ``counting`` is how much each row counts.
    """
    from scipy.sparse import diags
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen = Counter(name for row in rows for name in row)
    kept = [{name: share for name, share in row.items() if seen[name] >= LEAST_SEEN} for row in rows]
    positive = np.array(labels)
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform(kept)
    leaning = _leaning((table > 0)[positive].sum(axis=0), (table > 0)[~positive].sum(axis=0))
    model = LogisticRegression(C=STRENGTH, max_iter=5_000, tol=1e-6)
    model.fit(table @ diags(leaning), positive, counting)
    weights = {
        name: round(weight * SCALE)
        for name, weight in zip(vectorizer.get_feature_names_out(), model.coef_[0] * leaning, strict=True)
    }
    return Weights(round(model.intercept_[0] * SCALE), {name: each for name, each in weights.items() if each})


def _leaning(on_the_one: Any, on_the_other: Any) -> Any:
    """How far each feature leans to one side (log of the ratio): the penalty is to spare those that do.

    After Wang and Manning, "Baselines and Bigrams" (2012), whose NBSVM it is with another loss.
    """
    shares = [
        (1 + np.asarray(counts).ravel()) / (counts.size + counts.sum())
        for counts in (on_the_one, on_the_other)
    ]
    return EVEN + (1 - EVEN) * np.abs(np.log(shares[0] / shares[1]))


def command(
    description: str | None,
    rows: Sequence[Row],
    learnt_from: Callable[[Sequence[Row]], Weights],
    cross_validate: Callable[[Sequence[Row]], None],
    folder: Path,
) -> None:
    """What a training script does: learn from ``rows`` and write to ``folder``, or only cross-validate."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cross-validate", action="store_true")
    if parser.parse_args().cross_validate:
        cross_validate(rows)
        return
    learnt = learnt_from(rows)
    learnt.write(folder)
    sys.stdout.write(f"{len(learnt.weights)} weights from {len(rows)} texts\n")
