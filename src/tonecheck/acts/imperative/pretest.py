"""Whether a sentence may hold an imperative, told from its letters alone, far cheaper than a parse.

Each verb of the lexicon gets a score from the word, its neighbours and the break to its left; one
score above the threshold and the sentence passes. The weights are learnt from the treebanks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import repeat

from tonecheck.acts.imperative.clause import PASSED_OVER
from tonecheck.acts.imperative.weights import Pretest

MARGIN = 220
"""How far below the threshold a second verb of a sentence that passes may be ("... and return")."""

TOKEN = re.compile(r"[a-z0-9]+(?:['’][a-z]+)*|[^\sa-z0-9]")

_DONT = frozenset({"don't", "dont", "don’t", "not"})
_JOINS = frozenset({"and", "or", "but", "then"})
_KINDS = (dict.fromkeys(",/)]}|&@#", ",") | dict.fromkeys(".!?…", ".") | dict.fromkeys(":;-–—>*•", ":")
          | dict.fromkeys("([{", "(") | dict.fromkeys("\"“”‘'’", '"'))  # fmt: skip


def plausible(text: str, model: Pretest) -> frozenset[int]:
    """Where the words start that are worth a look on the parse; empty when the text does not pass."""
    weight = model.weights.get
    scores = {at: sum(map(weight, found, repeat(0))) for at, found in described(text, model.lexicon)}
    near = kept(scores, model.threshold)
    return frozenset(start for start, _ in spans(text, near)) if near else near


def kept(scores: Mapping[int, int], threshold: int) -> frozenset[int]:
    """The keys that stay: all near the threshold if one reaches it."""
    if max(scores.values(), default=threshold - 1) < threshold:
        return frozenset()
    return frozenset(start for start, score in scores.items() if score >= threshold - MARGIN)


def described(text: str, lexicon: Mapping[str, str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Which token of ``text`` is a candidate, and its features, for every one."""
    tokens = TOKEN.findall(text.lower())
    for at, word in enumerate(tokens):
        if word in lexicon:
            yield at, names(tokens, at, word, lexicon[word])


def spans(text: str, tokens: Collection[int]) -> Iterator[tuple[int, int]]:
    """The half-open range of each of these tokens of ``text``, in order."""
    for at, match in enumerate(TOKEN.finditer(text.lower())):
        if at in tokens:
            yield match.span()


def names(tokens: list[str], at: int, word: str, kind: str) -> tuple[str, ...]:
    """The features of the candidate ``tokens[at]``."""
    before = tokens[at - 1] if at else "^"
    after = tokens[at + 1] if at + 1 < len(tokens) else "$"
    left = at - 1
    while left >= 0 and ((skip := tokens[left]) in PASSED_OVER or skip in _DONT or skip[-2:] == "ly"
                         or (skip == "do" and tokens[left + 1] == "not")):  # fmt: skip
        left -= 1
    if left < 0:
        edge, stop, opener = "^", "^", "^"
    else:
        stop = tokens[left]
        edge = _KINDS.get(stop) or ("&" if stop in _JOINS else "w")
        opener = tokens[0]
        if edge != "w":
            stop = edge
    step = at - left
    return (
        "w" + word, "p" + before, "q" + after, "n" + edge + " " + after, "o" + opener + edge,
        "b" + stop + ("1" if step == 1 else "2" if step == 2 else "3"),
        "s" + edge + tokens[left + 1], "c" + edge + kind, "k" + before + kind,
    )  # fmt: skip
