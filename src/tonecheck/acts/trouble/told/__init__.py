"""How much a message sounds like one that tells of trouble: a linear model over its words.

The signs beside this package are exact and narrow: they know words that announce trouble. People also
tell it in words that announce nothing ("the box held two left boots"). The model hears those, vetoes
signs in messages that sound like nothing of the kind, and explains nothing; a sentence is what a
person is shown. DATA.md tells what it was learnt from; ``train.py`` makes it again.
"""

from __future__ import annotations

from functools import lru_cache

from tonecheck.acts.classifier import load
from tonecheck.acts.classifier.features import features

SURELY = 150
"""From this score on a message tells of trouble whatever signs it holds: a probability of 0.82."""

SURELY_ASKED = 300
"""The same for a message without signs that ends in a question: a probability of 0.95."""

PUT_RIGHT = 0
"""The same for one that is answered by putting something right: as likely as not."""

PUT_RIGHT_ASKED = 30
"""The same for one that ends in a question: a probability of 0.57."""

CALM = -60
"""Below this score one sign alone is not believed in a short message: a probability of 0.35."""

CALM_PUT_RIGHT = -400
"""From this score on it is believed where the reply puts something right: a probability of 0.02."""

HARDLY = -600
"""Below this score no signs are believed: a probability of 0.0025."""

SHORT = 60
"""Words of a short message; in a long one much sounds calm whatever it tells."""

MAYBE = 0
"""From this score on a sentence by itself may be the one that tells it."""

_LOOKED_AT = 4_000  # characters: trouble is told in them, and what is remembered stays small


def score(text: str) -> int:
    """The log-odds, in hundredths, that ``text`` tells of trouble."""
    return _score(text[:_LOOKED_AT])


@lru_cache(maxsize=4_096)
def _score(text: str) -> int:
    learnt = load(__package__)
    return learnt.bias + learnt.sum(*features(text))


def may_tell(sentence: str) -> bool:
    """Whether one sentence by itself sounds like trouble."""
    return score(sentence) >= MAYBE
