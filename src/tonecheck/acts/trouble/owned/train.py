"""Learn the weights again from the sentences beside this file.

    python -m tonecheck.acts.trouble.owned.train [--cross-validate]

Needs scikit-learn. The result is the same on every run. With ``--cross-validate`` it prints how a model
learnt from the other batches does on each batch, and writes nothing.
"""

from __future__ import annotations

from pathlib import Path

from tonecheck.acts.classifier.learning import command
from tonecheck.acts.classifier.sentences import Heard, cross_validate, learnt_from, ordinary
from tonecheck.acts.trouble.owned import SURELY

HERE = Path(__file__).parent
TROUBLED = frozenset({"redress", "faults", "suite", "formal", "replies", "bare", "short"})
"""Batches of other models' sentences in which slips may be let out."""

ORDINARY = 0.3
"""How much each of the other models' sentences counts: nobody read them for slips."""


def sentences() -> list[Heard]:
    """The sentences beside this file, and the ordinary ones that other models learnt from."""
    others = ordinary(without=TROUBLED)
    return [*Heard.read(HERE, "owned"), *(Heard(text, False, weight=ORDINARY) for text in others)]


if __name__ == "__main__":
    command(__doc__, sentences(), learnt_from, lambda rows: cross_validate(rows, SURELY), HERE)
