"""Verbs in the imperative mood: "Send us the receipt and keep the box, but don't pay yet."

Two linear models learnt from treebanks, both pure Python at run time: `may_hold_imperative` reads the
raw text and spares most sentences the parse, `imperatives` decides on the parse. The second is empty
where the first says no, so a finding never depends on whether a sentence happened to be parsed.
DATA.md tells what they were learnt from and how well they do; ``train.py`` makes them again.
"""

from __future__ import annotations

from functools import lru_cache

from tonecheck.acts.imperative import pretest, weights
from tonecheck.acts.imperative.features import candidates, features
from tonecheck.acts.imperative.opening import opens_with_object
from tonecheck.language.sentence import Sentence

__all__ = ["imperatives", "may_hold_imperative"]


def may_hold_imperative(text: str) -> bool:
    """Whether the sentence ``text`` may hold an imperative; a no is final."""
    return bool(_plausible(text))


def imperatives(sentence: Sentence) -> tuple[int, ...]:
    """The tokens of the verbs in the imperative mood, in order.

    Of "do not send" it is *send*, of "let's go" it is *let*; coordinated verbs count each.
    """
    starts = _plausible(sentence.text)
    if not starts:
        return ()
    lexicon, model = weights.pretest().lexicon, weights.finder()
    weight = model.weights.get
    decided: dict[int, bool] = {}
    for token, word in candidates(sentence, starts, lexicon):
        score = 0
        for name in features(sentence, token, word, lexicon, decided):
            score += weight(name, 0)
        decided[token] = score >= model.threshold or opens_with_object(sentence, token)
    return tuple(token for token, imperative in decided.items() if imperative)


@lru_cache(maxsize=1024)  # a sentence that passes is asked about again as soon as it is parsed
def _plausible(text: str) -> frozenset[int]:
    return pretest.plausible(text, weights.pretest())
