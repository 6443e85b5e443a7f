"""Lemmas by rule, with a table of the forms that the rules get wrong.

The table was made from WordNet's lists of lemmas and exceptions (see DATA.md), so that no list of all
words is needed at run time.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

_CLITICS = {
    "n't": "not", "nt": "not", "n’t": "not", "ca": "can", "wo": "will", "sha": "shall",
    "'ll": "will", "'re": "be", "'m": "be", "'ve": "have",
    "ll": "will", "u": "you", "ur": "your", "pls": "please", "plz": "please",
}  # fmt: skip
_WORD_CLASSES = {"V": "verb", "N": "noun", "J": "adj", "R": "adv", "M": "verb"}
_BASE_FORMS = frozenset({"VB", "VBP", "NN", "JJ", "MD"})
_BE = frozenset({"am", "are", "is", "was", "were", "been", "being", "'s"})
_SIBILANTS = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("s", ""))
_ENDINGS = {
    "verb": (*_SIBILANTS, ("ied", "y"), ("ed", ""), ("ing", "")),
    "noun": (("men", "man"), *_SIBILANTS),
    "adj": (("ier", "y"), ("iest", "y"), ("er", ""), ("est", "")),
    "adv": (),
}
TABLE = Path(__file__).with_name("lemmas.txt.gz")


@lru_cache(maxsize=1)
def table() -> Mapping[str, str]:
    """From word class and form ("noun men") to the lemma."""
    lines = gzip.decompress(TABLE.read_bytes()).decode("utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


@lru_cache(maxsize=16_384)
def lemma(word: str, tag: str) -> str:
    """The lemma of a lower-case ``word`` with its Penn ``tag``."""
    if word in _CLITICS:
        return _CLITICS[word]
    if word in _BE and tag.startswith("V"):
        return "be"
    kind = _WORD_CLASSES.get(tag[:1])
    if kind is None or tag in {"NNP", "NNPS"}:
        return word
    known = table().get(f"{kind} {word}")
    if known is not None:
        return known
    return word if tag in _BASE_FORMS else by_rule(word, kind)


def by_rule(word: str, kind: str) -> str:
    """What is left of ``word`` when the first ending that fits is taken off."""
    for ending, replacement in _ENDINGS[kind]:
        stem = word[: len(word) - len(ending)] + replacement
        if word.endswith(ending) and stem.isalpha():
            return stem
    return word
