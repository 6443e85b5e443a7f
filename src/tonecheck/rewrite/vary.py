"""Several findings in one reply must not all be mended with the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tonecheck.model import Suggestion

_OPENING = 2  # words that make two sentences sound alike


def varied(given: Iterable[Sequence[Suggestion]]) -> Iterator[tuple[Suggestion, ...]]:
    """The suggestions of each finding, in the order of the text, the least used opening first.

    Only suggestions that are safe change places, so that the first one stays as good as it was.
    """
    used: Counter[str] = Counter()
    for suggestions in given:
        ordered = tuple(suggestions)
        if ordered and ordered[0].safe:
            best = min(
                (index for index, edit in enumerate(ordered) if edit.safe),
                key=lambda index: (used[_opening(ordered[index])], index),
            )
            ordered = (ordered[best], *ordered[:best], *ordered[best + 1 :])
            used[_opening(ordered[0])] += 1
        yield ordered


def _opening(suggestion: Suggestion) -> str:
    return " ".join(suggestion.replacement.lower().split()[:_OPENING])
