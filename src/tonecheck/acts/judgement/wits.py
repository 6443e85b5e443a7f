"""Judgements of what the customer ought to see: *obviously*, *clearly you …*, a word in mocking quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.acts.accusation.clause import is_negated
from tonecheck.acts.judgement.judgement import Judgement
from tonecheck.acts.words import SUBJECT_LABELS, US
from tonecheck.language.sentence import Sentence

_QUOTED = re.compile(
    r'\b[Yy]our (?P<word>"[a-z]+(?: [a-z]+)?")(?=[.,;!]|$| (?:is|are|was|were|has|have|does|did)\b)'
)


def wits(sentence: Sentence) -> Iterator[Judgement]:
    """Every word that says the customer should have seen it alone, and every mocking quote."""
    for token, word in enumerate(sentence.lower):
        if (word == "obviously" and _is_told_you(sentence, token)) or (
            word == "clearly" and _is_about_you(sentence, token)
        ):
            yield _without(sentence, token)
    for match in _QUOTED.finditer(sentence.text):
        yield Judgement(*match.span(), "quotes", plain=match[0].replace('"', ""))


def _is_told_you(sentence: Sentence, adverb: int) -> bool:
    """Whether *obviously* is more than us admitting something."""
    verb = sentence.heads[adverb]
    if sentence.labels[verb] == "acomp":
        verb = sentence.heads[verb]
    subject = sentence.child(verb, *SUBJECT_LABELS)
    if sentence.text.rstrip().endswith("?"):
        return False
    if (
        adverb < verb
        and sentence.tags[verb][:2] in {"JJ", "NN"}
        and sentence.labels[verb] in {"amod", "dobj", "pobj"}
    ):
        return False
    if subject is None:
        return True
    if sentence.lower[subject] == "you" and sentence.lemmas[verb] == "be":
        return False  # "you're obviously busy"
    if any(sentence.lower[token] in US for token in sentence.subtree(subject)):
        return False
    # "This is obviously not good enough" is said of our own doing.
    return not (sentence.lower[subject] in {"this", "that", "it", "there"} and is_negated(sentence, verb))


def _is_about_you(sentence: Sentence, adverb: int) -> bool:
    """Whether *clearly* comments: *clearly you …*, *it clearly says …*; not *clearly marked*."""
    verb = sentence.heads[adverb]
    subject = sentence.child(verb, *SUBJECT_LABELS)
    if subject is None or adverb > verb or sentence.child(verb, "auxpass") is not None:
        return False
    modal = any(sentence.tags[token] in {"MD", "TO"} for token in sentence.children(verb, "aux"))
    if sentence.lower[subject] == "you":
        unable = is_negated(sentence, verb) and {"can", "ca"} & {
            sentence.lower[token] for token in sentence.children(verb, "aux")
        }
        return not modal or bool(unable)
    return sentence.lemmas[verb] in {"say", "state"} and not modal and sentence.lower[subject] not in US


def _without(sentence: Sentence, adverb: int) -> Judgement:
    """The adverb, with the comma that goes when it goes."""
    start, end = sentence.span(adverb, adverb)
    first = start
    closes = not sentence.text[end:].strip(" .!")
    if closes and adverb and sentence.lower[adverb - 1] == ",":
        first = sentence.starts[adverb - 1]
    return Judgement(start, end, "wits", plain="", reach=(first, end))
