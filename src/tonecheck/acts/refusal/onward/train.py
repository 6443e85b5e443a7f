"""Learn the weights again from the replies beside this file.

    python -m tonecheck.acts.refusal.onward.train [--cross-validate]

Needs scikit-learn. The result is the same on every run. With ``--cross-validate`` it prints how a model
learnt from the other batches does on each batch, and writes nothing.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tonecheck.acts.classifier import Weights
from tonecheck.acts.classifier.learning import command, learn
from tonecheck.acts.offer.offer import Offer
from tonecheck.acts.read import Conversation, DraftReader
from tonecheck.acts.refusal.onward.features import Place, saying, standing
from tonecheck.language.engine import load_parser
from tonecheck.prose import read_prose

HERE = Path(__file__).parent
AT_ONCE = 256
LESS = {"friendly": 0.4, "mails": 0.4}
"""Batches that count for less: of twins made to be confused what grammar calls an offer is seldom one."""

Row = tuple[str, int, dict[str, float], bool]
"""Batch, number of the reply, features of a sentence, whether it leads on."""


def replies() -> list[dict[str, Any]]:
    """The training replies: the ``sentences`` with ``text``, ``refuses`` and ``leads``, and the ``batch``."""
    with gzip.open(HERE / "replies.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def forms_of(texts: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The forms of the offers in each text."""
    reader, found = DraftReader(load_parser), dict[str, tuple[str, ...]]()
    for at in range(0, len(texts), AT_ONCE):
        some = texts[at : at + AT_ONCE]
        for text, reading in zip(
            some, reader.read([Conversation(read_prose(each)) for each in some]), strict=True
        ):
            offers = (act for _, act in reading.reply.acts("offer"))
            found[text] = tuple(offer.form for offer in offers if isinstance(offer, Offer))
    return found


def place_of(index: int, refusal: int) -> Place:
    """Where a sentence stands, seen from the first that refuses."""
    if index == refusal:
        return "same"
    return "before" if index < refusal else "next" if index == refusal + 1 else "later"


def described(rows: Sequence[dict[str, Any]]) -> Iterator[Row]:
    """Every sentence of every reply."""
    forms = forms_of(sorted({sentence["text"] for row in rows for sentence in row["sentences"]}))
    for number, row in enumerate(rows):
        refusal = next(at for at, sentence in enumerate(row["sentences"]) if sentence["refuses"])
        for at, sentence in enumerate(row["sentences"]):
            found, share = saying(sentence["text"])
            where = standing(place_of(at, refusal), forms[sentence["text"]])
            counting = {**dict.fromkeys(found, share), **dict.fromkeys(where, 1.0)}
            yield row["batch"], number, counting, sentence["leads"]


def learnt_from(rows: Sequence[Row]) -> Weights:
    """What the sentences teach."""
    return learn(
        [counting for _, _, counting, _ in rows],
        [leads for *_, leads in rows],
        [LESS.get(batch, 1.0) for batch, *_ in rows],
    )


def cross_validate(rows: Sequence[Row]) -> None:
    """Print for each batch, learnt from the others, how often a reply is rightly said to lead on or not."""
    for batch in sorted({row[0] for row in rows}):
        learnt = learnt_from([row for row in rows if row[0] != batch])
        told: dict[int, bool] = {}
        true: dict[int, bool] = {}
        for _, number, counting, leads in (row for row in rows if row[0] == batch):
            value = learnt.bias + sum(learnt.weights.get(name, 0) * share for name, share in counting.items())
            told[number] = told.get(number, False) or value >= 0
            true[number] = true.get(number, False) or leads
        right = sum(told[number] == true[number] for number in true)
        sys.stdout.write(f"{batch:12} right of {len(true)} replies: {right / len(true):.3f}\n")


if __name__ == "__main__":
    command(__doc__, list(described(replies())), learnt_from, cross_validate, HERE)
