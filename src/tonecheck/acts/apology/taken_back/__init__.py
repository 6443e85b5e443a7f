"""How much an apology sounds like one that takes itself back: a linear model over its sentence.

Grammar (``acts/apology/hollow.py``) knows the common ways: "sorry if you felt rushed". There are ever new
ones: "apologies to the extent that it was a nuisance", "sorry, it was only a joke". DATA.md tells what the
model was learnt from; ``train.py`` makes it again.
"""

from __future__ import annotations

from tonecheck.acts.classifier import load
from tonecheck.acts.classifier.features import features, without_greeting

_FINAL = " .!?…"

SURELY = 25
"""From this score on a sentence with an apology in it takes that back; DATA.md says how sure that is."""


def taken_back(sentence: str) -> tuple[int, int] | None:
    """What is said in ``sentence``, greeting and final mark left out, where that takes its apology back."""
    said = without_greeting(sentence)
    if said.rstrip("\"') ").endswith("?"):
        return None
    learnt = load(__package__)
    if learnt.bias + learnt.sum(*features(said)) < SURELY:
        return None
    return len(sentence) - len(said), len(sentence.rstrip(_FINAL))
