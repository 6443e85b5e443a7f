"""Verbs that open a sentence and look like adjectives or nouns: "Clear the hall", "Direct all to her"."""

from __future__ import annotations

from tonecheck.language.sentence import Sentence

_MISREAD = frozenset({"JJ", "NN", "NNP", "UH", "VBN", "VBD", "VBP"})
_OBJECTS = frozenset(
    "the a an all both each any this these those your our my his her their its anything everything".split()
)
_PARTICLES = frozenset("out up off down away back over in".split())
_GREETED = frozenset("hi hello hey dear thanks yes ok okay sure great".split())
_NO_ORDERS = frozenset(
    "such half quite what many double twice both all last past worth like near do have appreciate need want"
    " love hope thank got miss weather shame pity bar".split()
)
"""Words that stand before an article without being verbs, or with their subject left out."""
_WHOLE_DAYS = frozenset(
    {("all", "day"), ("all", "year"), ("all", "week"), ("all", "night"), ("all", "hours")}
)
_FINITE = frozenset({"VBZ", "VBD", "MD"})
_NEAR = 5


def opens_with_object(sentence: Sentence, token: int) -> bool:
    """Whether ``token``, in a verb's base form, opens the sentence right before its object.

    No adjective stands before an article: what looks like one there is the verb.
    """
    lower, tags = sentence.lower, sentence.tags
    if tags[token] not in _MISREAD or lower[token] in _NO_ORDERS or lower[token] != sentence.lemmas[token]:
        return False
    if lower[-1] == "?":
        return False
    greeted = token < _NEAR and lower[0] in _GREETED and lower[token - 1] == ","
    if token and not greeted:
        return False
    at = token + 1 + (lower[token + 1 : token + 2] != () and lower[token + 1] in _PARTICLES)
    if lower[at : at + 1] == () or lower[at] not in _OBJECTS or lower[at : at + 2] in _WHOLE_DAYS:
        return False
    return _FINITE.isdisjoint(tags[at : at + _NEAR])
