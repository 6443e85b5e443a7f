"""How much a sentence of ours sounds like one that lets out a slip of ours: a linear model over its words.

Grammar (``acts/trouble/admitted.py``) knows those who say so: "we accidentally deleted it". Most let it out
in passing: "the cloth was cut too short, so a new length is on order". DATA.md tells what the model was
learnt from; ``train.py`` makes it again.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tonecheck.acts.classifier import load
from tonecheck.acts.classifier.features import features, without_greeting

SURELY = 220
"""From this score on a sentence lets out a slip: a probability of 0.90 among near twins and ordinary ones."""

_TELLING = frozenset(
    "was were wasn't weren't had been being went gone came left sent got gave given took taken put"
    " ran fell lost broke broken failed has should wrong twice nobody instead missing late behind again yours"
    " off".split()
)
"""Five in six sentences that let a slip out have one of these, and one in seven of real replies."""
_PLAIN = str.maketrans({"’": "'", **dict.fromkeys(".,;:!()", " ")})
_THEIRS = re.compile(
    r"\b(?:by your|because you|as you|only if|if you|unless|your (?:input|feedback|tone|remarks))\b",
    re.IGNORECASE,
)
"""What makes it somebody else's doing, or what has not happened."""


@lru_cache(maxsize=256)  # a sentence that passes is asked about again as soon as it is parsed
def score(sentence: str) -> int:
    """The log-odds, in hundredths, that ``sentence`` lets out a slip of ours."""
    learnt = load(__package__)
    return learnt.bias + learnt.sum(*features(sentence))


def may_own_up(sentence: str) -> bool:
    """Whether one sentence by itself sounds like it; no question does."""
    if sentence.rstrip("\"') ").endswith("?"):
        return False
    if _TELLING.isdisjoint(sentence.lower().translate(_PLAIN).split()):
        return False
    return score(without_greeting(sentence)) >= SURELY and _THEIRS.search(sentence) is None
