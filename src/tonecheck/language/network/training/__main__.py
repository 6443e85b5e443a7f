"""Make the weights: ``python -m tonecheck.language.network.training TREEBANKS [REPLIES.jsonl] [--out FILE]``.

TREEBANKS holds ``ewt-train.conllu.xz`` and ``gum-train.conllu.xz`` (Universal Dependencies). Needs the extra
``train``; thirteen rounds take about half an hour on two cores. ``--without FOLD`` makes a parser that never
saw a quarter of the treebanks' documents, for those who learn from its analyses of them.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import jax
import numpy as np
import optax

from tonecheck.language.network.forms import Vocabulary, traits
from tonecheck.language.network.network import TABLES
from tonecheck.language.network.parser import WEIGHTS
from tonecheck.language.network.training.material import Lesson, lessons, roughened, texts_of
from tonecheck.language.network.training.model import OFFSETS, REACHES, Batch, initial, loss

FILES = ("ewt-train.conllu.xz", "gum-train.conllu.xz")
OWN = Path(__file__).parents[3] / "acts" / "trouble" / "told" / "messages.jsonl.gz"
ROUNDS = 13
RATE, WARM_UP = 2.5e-3, 200
TOKENS = 2_560  # in a batch, padding included
LENGTHS = (10, 20, 40, 120)  # few, since each is compiled for itself
_SEEN = (3, 5, 10, 20)  # how often a trait of each table has to be seen to get a row of its own


def vocabulary(taught: Sequence[Lesson]) -> Vocabulary:
    """The traits that are frequent enough, most frequent first."""
    counts = [Counter[str]() for _ in TABLES]
    for word, times in Counter(word for lesson in taught for word in lesson.words).items():
        for counter, trait in zip(counts, traits(word), strict=True):
            counter[trait] += times
    kept = (
        sorted(
            (trait for trait in counter if counter[trait] >= least),
            key=lambda trait: (-counter[trait], trait),
        )
        for counter, least in zip(counts, _SEEN, strict=True)
    )
    return Vocabulary(*({trait: row for row, trait in enumerate(listed, 1)} for listed in kept))


def batches(
    taught: Sequence[Lesson],
    known: Vocabulary,
    tags: Sequence[str],
    labels: Sequence[str],
    chance: random.Random,
) -> Iterator[Batch]:
    """All lessons once, roughened and shuffled, those of like length together."""
    groups: dict[int, list[Lesson]] = {length: [] for length in LENGTHS}
    for lesson in taught:
        rough = roughened(lesson, chance)
        groups[next(length for length in LENGTHS if len(rough.words) <= length)].append(rough)
    cut = []
    for length, group in groups.items():
        chance.shuffle(group)
        size = TOKENS // length
        cut += [(group[at : at + size], length, size) for at in range(0, len(group), size)]
    chance.shuffle(cut)
    numbers = ({tag: at for at, tag in enumerate(tags)}, {label: at for at, label in enumerate(labels)})
    for group, length, size in cut:
        yield _packed(group, known, numbers, length, size)


def _packed(
    group: Sequence[Lesson],
    known: Vocabulary,
    numbers: tuple[Mapping[str, int], Mapping[str, int]],
    length: int,
    size: int,
) -> Batch:
    rows = np.zeros((size, length, len(TABLES)), np.int32)
    real = np.zeros((size, length), np.float32)
    tags, labels, heads = (np.zeros((size, length), np.int32) for _ in range(3))
    for at, lesson in enumerate(group):
        end = len(lesson.words)
        rows[at, :end] = [known.rows(word) for word in lesson.words]
        real[at, :end] = 1
        tags[at, :end] = [numbers[0][tag] for tag in lesson.tags]
        labels[at, :end] = [numbers[1][label] for label in lesson.labels]
        heads[at, :end] = [0 if head == token else head + 1 for token, head in enumerate(lesson.heads)]
    return Batch(rows, real, tags, labels, heads)


def train(taught: Sequence[Lesson], rounds: int = ROUNDS) -> dict[str, Any]:
    """Everything that the file of weights holds."""
    chance = random.Random(1)
    known = vocabulary(taught)
    tags = sorted({tag for lesson in taught for tag in lesson.tags})
    labels = sorted({label for lesson in taught for label in lesson.labels})
    listed = {name: list(getattr(known, name)) for name in TABLES}
    weights: Any = initial({name: len(rows) + 1 for name, rows in listed.items()}, len(tags), len(labels))
    steps = rounds * sum(1 for _ in batches(taught, known, tags, labels, chance))
    falling = optax.cosine_decay_schedule(RATE, max(1, steps - WARM_UP), 0.02)
    rate = optax.join_schedules([optax.linear_schedule(0, RATE, WARM_UP), falling], [WARM_UP])
    optimiser = optax.chain(optax.clip_by_global_norm(2.0), optax.adam(rate, b2=0.98))
    state = optimiser.init(weights)

    @jax.jit  # type: ignore[untyped-decorator]
    def step(weights: Any, state: Any, batch: Batch, key: Any) -> tuple[Any, Any, Any]:
        value, slope = jax.value_and_grad(loss)(weights, batch, key)
        change, state = optimiser.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, value

    for number in range(rounds):
        total = 0.0
        for at, batch in enumerate(batches(taught, known, tags, labels, chance)):
            weights, state, value = step(weights, state, batch, jax.random.PRNGKey(number * 100_000 + at))
            total += float(value)
        sys.stdout.write(f"round {number + 1} of {rounds}: loss {total * rounds / steps:.3f}\n")
    stored = {name: np.asarray(array).astype(np.float16) for name, array in weights.items()}
    texts = {**listed, "tags": tags, "labels": labels}
    stored |= {
        f"{name}.txt": np.frombuffer("\n".join(lines).encode(), np.uint8) for name, lines in texts.items()
    }
    return stored | {"reaches": np.array(REACHES), "offsets": np.array(OFFSETS)}


def main() -> None:
    """Read, let the teacher parse, learn, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("replies", type=Path, nargs="?")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--limit", type=int, help="learn from this many sentences only, to try the script")
    parser.add_argument(
        "--without",
        type=int,
        help="leave out this fold of the treebanks' documents, to judge what learns from it",
    )
    options = parser.parse_args()
    texts = texts_of(options.replies, OWN)
    taught = lessons([options.treebanks / name for name in FILES], texts, options.without)[: options.limit]
    sys.stdout.write(f"{len(taught)} sentences, {sum(len(lesson.words) for lesson in taught)} tokens\n")
    np.savez_compressed(options.out, **train(taught, options.rounds))


if __name__ == "__main__":
    main()
