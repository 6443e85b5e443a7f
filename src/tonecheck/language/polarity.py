"""TextBlob's polarity of a text: one hint among several, never a verdict.

"We are sorry for the delay" scores -0.5. Only ``polarity`` is used: it reads a lexicon inside the
package, while other parts of TextBlob would download corpora. ``TextBlob(text).sentiment`` gives the same
and makes a class each time.
"""

from __future__ import annotations

from functools import lru_cache

_LOOKED_AT = 4_000  # characters: the tone of a message shows in them, and what is remembered stays small


def polarity(text: str) -> float:
    """From -1 (bad) to 1 (good)."""
    return _polarity(text[:_LOOKED_AT])


@lru_cache(maxsize=2_048)
def _polarity(text: str) -> float:
    from textblob import en

    return float(en.polarity(text))
