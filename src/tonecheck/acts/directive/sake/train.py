"""Learn the weights again from the replies beside this file.

    python -m tonecheck.acts.directive.sake.train [--cross-validate]

Needs scikit-learn. The result is the same on every run. With ``--cross-validate`` it prints how a model
learnt from the other batches does on each batch, and writes nothing.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tonecheck.acts.classifier import Weights
from tonecheck.acts.classifier.features import asking, features
from tonecheck.acts.classifier.learning import command, learn
from tonecheck.acts.directive.directive import Directive
from tonecheck.acts.directive.read import read
from tonecheck.acts.directive.sake import SURELY
from tonecheck.acts.directive.sake.grammar import ordering
from tonecheck.language.engine import load_parser
from tonecheck.language.split import sentence_spans

HERE = Path(__file__).parent
ALONE = 0.4
"""How much a sentence counts once more without its message: drafts are often checked without one."""

Row = tuple[str, dict[str, float], dict[str, float], bool]
"""Batch, features of the sentence, features of its message, whether it is for our sake."""


def replies() -> list[dict[str, Any]]:
    """The training replies: ``message``, ``batch`` and ``sentences`` with ``text`` and ``ours``.

    ``ours`` is None where the sentence holds no order.
    """
    with gzip.open(HERE / "replies.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def orders_in(texts: Sequence[str]) -> dict[str, tuple[Directive, ...]]:
    """The directives in each text, as they are before the rest of the reply is looked at."""
    pieces = [text[start:end] for text in texts for start, end in sentence_spans(text)]
    acts = {
        piece: tuple(act for act in read(parse) if isinstance(act, Directive))
        for piece, parse in zip(pieces, load_parser().parse(pieces), strict=True)
    }
    return {
        text: tuple(act for span in sentence_spans(text) for act in acts[text[slice(*span)]])
        for text in texts
    }


def described(replies: Sequence[Mapping[str, Any]]) -> Iterator[Row]:
    """Every order of every reply."""
    found = orders_in(sorted({sentence["text"] for row in replies for sentence in row["sentences"]}))
    for row in replies:
        directives = [found[sentence["text"]] for sentence in row["sentences"]]
        orders = sum(act.form == "imperative" for acts in directives for act in acts)
        words, share = asking(row["message"])
        for sentence, acts in zip(row["sentences"], directives, strict=True):
            if sentence["ours"] is not None:
                said, each = features(sentence["text"])
                own = {**dict.fromkeys(said, each), **dict.fromkeys(ordering(acts, orders), 1.0)}
                yield row["batch"], own, dict.fromkeys(words, share), sentence["ours"]


def learnt_from(rows: Sequence[Row]) -> Weights:
    """What the sentences teach, with their messages and once more without."""
    return learn(
        [*({**own, **asked} for _, own, asked, _ in rows), *(own for _, own, _, _ in rows)],
        [ours for *_, ours in rows] * 2,
        [1.0] * len(rows) + [ALONE] * len(rows),
    )


def cross_validate(rows: Sequence[Row]) -> None:
    """Print the area under the curve, precision and recall on each batch, learnt from the others."""
    from sklearn.metrics import roc_auc_score

    for batch in sorted({row[0] for row in rows}):
        learnt = learnt_from([row for row in rows if row[0] != batch])
        judged = [row for row in rows if row[0] == batch]
        scores = [
            learnt.bias + sum(learnt.weights.get(name, 0) * share for name, share in {**own, **asked}.items())
            for _, own, asked, _ in judged
        ]
        ours = [is_ours for *_, is_ours in judged]
        told = [is_ours for is_ours, value in zip(ours, scores, strict=True) if value >= SURELY]
        figures = f"P {sum(told) / max(1, len(told)):.2f} R {sum(told) / sum(ours):.2f} of {len(judged)}"
        sys.stdout.write(f"{batch:12} area {roc_auc_score(ours, scores):.3f} {figures}\n")


if __name__ == "__main__":
    command(__doc__, list(described(replies())), learnt_from, cross_validate, HERE)
