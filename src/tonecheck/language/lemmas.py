"""Lemmas from the tables that ship with spaCy's English model, one cached lookup a word.

spaCy's own lemmatizer component needs the attribute ruler before it and costs 40 % of the
pipeline; the tables alone, read by Penn tag, give the same lemmas.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

_CLITICS = {
    "n't": "not", "nt": "not", "n’t": "not", "ca": "can", "wo": "will", "sha": "shall",
    "'ll": "will", "'re": "be", "'m": "be", "'ve": "have",
    "ll": "will", "u": "you", "ur": "your", "pls": "please", "plz": "please",
}  # fmt: skip
_WORD_CLASSES = {"V": "verb", "N": "noun", "J": "adj", "R": "adv", "M": "verb"}
_BASE_FORMS = frozenset({"VB", "VBP", "NN", "JJ", "MD"})
_BE = frozenset({"am", "are", "is", "was", "were", "been", "being", "'s"})


def lemmatizer(tables: Mapping[str, Any]) -> Callable[[str, str], str]:
    """A function from a lower-case word and its Penn tag to the word's lemma.

    ``tables`` are the model's ``lemma_exc``, ``lemma_index`` and ``lemma_rules``.
    """

    @lru_cache(maxsize=50_000)
    def lemma(word: str, tag: str) -> str:
        if word in _CLITICS:
            return _CLITICS[word]
        if word in _BE and tag.startswith("V"):
            return "be"
        kind = _WORD_CLASSES.get(tag[:1])
        if kind is None or tag in {"NNP", "NNPS"}:
            return word
        exceptions = tables["lemma_exc"].get(kind, {}).get(word)
        if exceptions:
            return str(exceptions[0])
        index = tables["lemma_index"].get(kind, {})
        if tag in _BASE_FORMS or (word in index and tag in {"RB"}):
            return word
        unlisted = word
        for ending, base in tables["lemma_rules"].get(kind, ()):
            if word.endswith(ending):
                form = word[: len(word) - len(ending)] + base
                if form in index:
                    return str(form)
                if unlisted == word and form.isalpha():
                    unlisted = form
        return unlisted

    return lemma
