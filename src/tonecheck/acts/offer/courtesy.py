"""What looks like an offer and leads nowhere: courtesies, questions put to nobody or to all the world."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.contact import contact
from tonecheck.acts.offer.words import ANYTHING_ELSE, COURTESIES
from tonecheck.language.sentence import Sentence

_TO_ALL = frozenset((do, who) for do in ("do", "does", "did", "can", "has") for who in ("anyone", "anybody"))


def is_rhetorical(sentence: Sentence) -> bool:
    """ "Why bother?", "did you even look?": questions that want no answer."""
    if ("you", "even") in pairwise(sentence.lower):
        return True
    return any(
        word == "why" and (tag == "VB" or after == "bother")
        for word, tag, after in zip(sentence.lower, sentence.tags[1:], sentence.lower[1:], strict=False)
    )


def is_to_all(sentence: Sentence) -> bool:
    """ "Does anyone know a good inn?": put to the public, as a forum repeats it above an answer."""
    return any(pair in _TO_ALL for pair in pairwise(sentence.lower[:3])) and "else" not in sentence.lower


def is_courtesy(sentence: Sentence) -> bool:
    """ "Have a nice day", "Let us know if you have any other questions": leads nowhere."""
    text = " ".join(sentence.lower)
    if any(phrase in text for phrase in ANYTHING_ELSE) and not contact(sentence.text):
        return True
    first = sentence.lemmas[0] if sentence.lemmas else ""
    return (
        first in COURTESIES and len(sentence) < 12 and "?" not in sentence.text and not contact(sentence.text)
    )
