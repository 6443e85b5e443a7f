"""Learn the weights again from the sentences beside this file.

    python -m tonecheck.acts.apology.taken_back.train [--cross-validate]

Needs scikit-learn. The result is the same on every run. With ``--cross-validate`` it prints how a model
learnt from the other batches does on each batch, and writes nothing.
"""

from __future__ import annotations

from pathlib import Path

from tonecheck.acts.apology.regret import TRIGGERS
from tonecheck.acts.apology.taken_back import SURELY
from tonecheck.acts.classifier.features import tokens
from tonecheck.acts.classifier.learning import command
from tonecheck.acts.classifier.sentences import Heard, cross_validate, learnt_from, ordinary

HERE = Path(__file__).parent

ORDINARY = 0.03
"""How much each of the other models' apologies counts: nobody read them for this."""


def sentences() -> list[Heard]:
    """The sentences beside this file, and the apologies that other models learnt from."""
    others = (text for text in ordinary() if not TRIGGERS.isdisjoint(tokens(text)))
    return [*Heard.read(HERE, "hollow"), *(Heard(text, False, weight=ORDINARY) for text in others)]


if __name__ == "__main__":
    command(__doc__, sentences(), learnt_from, lambda rows: cross_validate(rows, SURELY), HERE)
