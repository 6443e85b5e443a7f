"""From the network's scores to heads that form trees."""

from __future__ import annotations

from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]


def heads_from(scores: Array) -> Array:
    """The head of each token of each sentence: 0 for the root, else the head's index plus one.

    ``scores[sentence, token, head]`` counts heads the same way. Each token takes its best head;
    where that closes a circle, the member that loses least is hung on what already reaches a root.
    """
    heads: Array = scores.argmax(-1)
    for sentence in np.flatnonzero(_circular(heads)):
        _break_circles(heads[sentence], scores[sentence])
    return heads


def _circular(heads: Array) -> Array:
    """Which sentences have a token that never reaches a root."""
    reached = np.concatenate([np.zeros((len(heads), 1), heads.dtype), heads], axis=1)
    rows = np.arange(len(heads))[:, None]
    for _ in range(heads.shape[1].bit_length()):
        reached = reached[rows, reached]
    return np.asarray(reached.any(-1))


def _break_circles(heads: Array, scores: Array) -> None:
    while True:
        rooted = _rooted(heads)
        lost = [token for token in range(len(heads)) if not rooted[token + 1]]
        if not lost:
            return
        circle = _circle(heads, lost[0])
        options = np.where(rooted, scores[circle], -np.inf)
        costs = scores[circle, heads[circle]] - options.max(-1)
        cheapest = int(costs.argmin())
        heads[circle[cheapest]] = options[cheapest].argmax()


def _rooted(heads: Array) -> Array:
    """For the root and each token, whether it hangs on a root."""
    reached = np.concatenate([[0], heads])
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return np.asarray(reached == 0)


def _circle(heads: Array, token: int) -> list[int]:
    seen: list[int] = []
    while token not in seen:
        seen.append(token)
        token = int(heads[token]) - 1
    return seen[seen.index(token) :]
