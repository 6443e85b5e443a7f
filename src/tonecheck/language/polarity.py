"""TextBlob's polarity of a text: one hint among several, never a verdict.

"We are sorry for the delay" scores -0.5. Only ``.sentiment`` is used: it reads a lexicon inside the
package, while other parts of TextBlob would download corpora.
"""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=2_048)
def polarity(text: str) -> float:
    """From -1 (bad) to 1 (good)."""
    from textblob import TextBlob

    return float(TextBlob(text).sentiment.polarity)
