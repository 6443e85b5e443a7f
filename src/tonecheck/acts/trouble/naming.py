"""What of the customer's the trouble is with: "my order" → "your order"."""

from __future__ import annotations

from tonecheck.acts.trouble.retell import is_plain
from tonecheck.language.sentence import Sentence

# People, feelings and words for messages: no trouble is "with" them.
_PERSONAL = frozenset(
    "dad mom mum mother father parent parents son daughter kid kids child children wife husband friend"
    " friends brother sister family partner boss name time day days week month year life fault opinion"
    " birthday problem problems issue issues question questions concern concerns complaint request"
    " message messages tweet help mind way end side part knowledge understanding disappointment"
    " frustration work job country area house home room health patience money experience hope best own"
    " first last god world feed inbox head hands".split()
)
_LONGEST_NAME = 4  # words


def named(sentence: Sentence, token: int) -> str | None:
    """What of the customer's the trouble is with, in our person ("your order"), nearest to ``token``."""
    found = [
        noun
        for owner, noun in enumerate(sentence.heads)
        if sentence.lower[owner] == "my" and sentence.labels[owner] == "poss" and _takes_part(sentence, noun)
        if sentence.tags[noun] in {"NN", "NNS", "NNP"} and sentence.lower[noun] not in _PERSONAL
        if 0 < noun - owner < _LONGEST_NAME
        and all(is_plain(sentence, each) for each in range(owner, noun + 1))
        if all(sentence.tags[each] in {"NN", "NNS", "NNP", "JJ", "CD"} for each in range(owner + 1, noun))
    ]
    if not found:
        return None
    noun = min(found, key=lambda noun: abs(noun - token))
    owner = next(child for child in sentence.children(noun, "poss") if sentence.lower[child] == "my")
    return "your" + sentence.text[sentence.ends[owner] : sentence.ends[noun]]


def _takes_part(sentence: Sentence, noun: int) -> bool:
    """Whether the noun is what fails or what is done to, and no mere place of it."""
    if sentence.labels[noun] == "pobj":
        return sentence.lower[sentence.heads[noun]] in {"with", "into", "to", "for", "of"}
    return sentence.labels[noun] in {"nsubj", "nsubjpass", "dobj"}
