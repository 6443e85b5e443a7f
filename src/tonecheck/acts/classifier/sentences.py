"""Models of single sentences: what they learn from, and how they do (training only)."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tonecheck.acts.classifier.features import features
from tonecheck.acts.classifier.learning import learn
from tonecheck.acts.classifier.weights import Weights

ACTS = Path(__file__).parents[1]


class Heard(NamedTuple):
    """A sentence, whether it is what the model listens for, the batch (``""`` if it is another model's),
    and how much it counts."""

    text: str
    yes: bool
    batch: str = ""
    weight: float = 1.0

    @classmethod
    def read(cls, folder: Path, label: str) -> Iterator[Heard]:
        """The sentences of a model's own folder; ``label`` is the field that holds the answer."""
        for row in _lines(folder / "sentences.jsonl.gz"):
            yield cls(row["text"], row[label], row["batch"])


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def ordinary(without: Collection[str] = ()) -> list[str]:
    """The sentences of replies that the models of rebuffs, ways on and orders learnt from, in order of the
    alphabet; ``without`` are batches that are left out.
    """
    rebuffs = _lines(ACTS / "rebuff" / "heard" / "sentences.jsonl.gz")
    found = {row["text"] for row in rebuffs if row["batch"] not in without}
    for place in (ACTS / "refusal" / "onward", ACTS / "directive" / "sake"):
        for row in _lines(place / "replies.jsonl.gz"):
            if row["batch"] not in without:
                found.update(sentence["text"] for sentence in row["sentences"])
    return sorted(found)


def learnt_from(rows: Sequence[Heard]) -> Weights:
    """What the sentences teach."""
    counting = []
    for row in rows:
        found, share = features(row.text)
        counting.append(dict.fromkeys(found, share))
    return learn(counting, [row.yes for row in rows], [row.weight for row in rows])


def cross_validate(rows: Sequence[Heard], surely: int) -> None:
    """Print the area under the curve, and precision and recall from the score ``surely`` on, of each batch
    by a model that learnt from the others.
    """
    from sklearn.metrics import roc_auc_score

    for batch in sorted({row.batch for row in rows} - {""}):
        learnt = learnt_from([row for row in rows if row.batch != batch])
        judged = [row for row in rows if row.batch == batch]
        scores = [learnt.bias + learnt.sum(*features(row.text)) for row in judged]
        told = [row.yes for row, value in zip(judged, scores, strict=True) if value >= surely]
        wanted = sum(row.yes for row in judged)
        figures = f"P {sum(told) / max(1, len(told)):.2f} R {sum(told) / wanted:.2f} of {len(judged)}"
        area = roc_auc_score([row.yes for row in judged], scores)
        sys.stdout.write(f"{batch:12} area {area:.3f} {figures}\n")
