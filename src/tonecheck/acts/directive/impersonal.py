"""Directives without a person: "it is required that", "it is your duty to", "the form must be returned"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.directive.classes import PROCESS
from tonecheck.acts.directive.clause import clause_end
from tonecheck.acts.directive.directive import Form
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import deadline, pressing
from tonecheck.acts.words import NEGATIONS, WE
from tonecheck.language.sentence import Sentence

TRIGGERS = frozenset(
    {
        "required",
        "mandatory",
        "imperative",
        "essential",
        "crucial",
        "vital",
        "necessary",
        "compulsory",
        "up to you",
    }
    | {"responsibility", "duty", "obligation", "your job"}
    | {
        "needs to be",
        "need to be",
        "must be",
        "has to be",
        "have to be",
        "should be",
        "is to be",
        "are to be",
    }
)

_REQUIRED = frozenset("required mandatory imperative compulsory".split())
_WEIGHTY = frozenset(
    "essential crucial vital necessary".split()
)  # "it's crucial to rest" is advice to all the world
_DUTIES = frozenset("responsibility duty obligation job".split())
_PASSIVE_MARKERS = frozenset({"must", "need", "needs", "has", "have", "should", "is", "are"})
_THEIRS = frozenset("return sign countersign submit upload fill hand show present".split())
"""What only the customer can do, so that its passive needs no "by you"."""
_OWED = frozenset("deposit rent fee fees balance invoice bill tax instalment premium".split())
_OPENERS = frozenset({"the", "your", "this", "these", "it", "all", "both", "a", "an", "any"})


def necessities(sentence: Sentence) -> Iterator[Found]:
    """ "It is required that you sign", "it's imperative to sign", "it is your responsibility to sign"."""
    lower = sentence.lower
    for it in range(len(sentence) - 3):
        if lower[it : it + 5] == ("it", "is", "up", "to", "you") and lower[it + 5 : it + 6] == ("to",):
            yield _asked("duty", sentence, it, it + 6)
        if lower[it] != "it" or sentence.lemmas[it + 1] not in {"be", "'s"} or lower[it + 2] in NEGATIONS:
            continue
        word = it + 2
        if lower[word] == "your" and lower[word + 1] in _DUTIES and lower[word + 2 : word + 3] == ("to",):
            yield _asked("duty", sentence, it, word + 3)
            continue
        while word < len(sentence) - 1 and sentence.tags[word] == "RB" and lower[word] not in NEGATIONS:
            word += 1
        if lower[word] not in _REQUIRED | _WEIGHTY:
            continue
        verb = _asked_verb(sentence, word + 1)
        if verb is None or verb >= len(sentence):
            continue
        found = _asked("necessity", sentence, it, verb)
        if lower[word] in _REQUIRED or lower[verb - 1] == "you" or pressing(sentence, verb, found.end):
            yield found


def _asked(form: Form, sentence: Sentence, start: int, verb: int) -> Found:
    return Found(form, start, verb, clause_end(sentence, verb), (verb,))


def _asked_verb(sentence: Sentence, token: int) -> int | None:
    """The verb after "(for you) to", "that you", or None where somebody else is meant."""
    ahead = sentence.lower[token : token + 3]
    if ahead[:1] == ("to",):
        return token + 1
    if ahead == ("for", "you", "to"):
        return token + 3
    subject = token + (ahead[:1] == ("that",))
    if sentence.lower[subject : subject + 1] == ("you",) and subject + 1 < len(sentence):
        return subject + 1 if sentence.tags[subject + 1] in {"VB", "VBP"} else None
    return None


def passives(sentence: Sentence) -> Iterator[Found]:
    """ "The router needs to be returned by you", "the form must be signed by Friday"."""
    lower = sentence.lower
    for be in range(1, len(sentence) - 1):
        if lower[be] != "be" or sentence.tags[be + 1] not in {"VBN", "VBD"}:
            continue
        marker = be - 2 if lower[be - 1] == "to" else be - 1
        if marker < 1 or lower[marker] not in _PASSIVE_MARKERS:
            continue
        if NEGATIONS & set(lower[marker - 1 : be]):
            continue
        subject = sentence.child(_clause_head(sentence, be + 1), "nsubj", "nsubjpass")
        if subject is None or lower[subject] in WE | {"you", "u"}:
            continue
        first = sentence.subtree(subject)[0]
        end = clause_end(sentence, be + 1)
        if _asks_customer(sentence, marker, be + 1, end):
            wording = _active(sentence, (first, marker), be + 1, end)
            yield Found("passive", first, first, end, (be + 1,), wording=wording)


def _clause_head(sentence: Sentence, verb: int) -> int:
    if sentence.child(verb, "nsubj", "nsubjpass") is None and sentence.labels[verb] == "xcomp":
        return sentence.heads[verb]
    return verb


def _asks_customer(sentence: Sentence, marker: int, verb: int, end: int) -> bool:
    """Whether the customer is to do it, though the passive does not say who."""
    dated = deadline(sentence, verb, end) is not None
    if ("by", "you") in pairwise(sentence.lower[verb + 1 : end]) or pressing(sentence, verb, end):
        return True
    if sentence.lower[marker] == "should" or (sentence.child(verb, "agent") is not None and not dated):
        return False
    if sentence.lemmas[verb] in _THEIRS:
        return True
    to_us = bool({("to", "us"), ("to", "our"), ("to", "me")} & set(pairwise(sentence.lower[verb:end])))
    if sentence.lemmas[verb] not in PROCESS or not (dated or to_us):
        return False
    owed = bool(_OWED & set(sentence.lower[max(0, marker - 3) : marker]))
    return owed or to_us or sentence.lower[marker] not in {"is", "are"}


def _active(sentence: Sentence, subject: tuple[int, int], verb: int, end: int) -> str:
    """ "return the router within 14 days" for "the router needs to be returned by you within 14 days"."""
    object_ = sentence.text[sentence.starts[subject[0]] : sentence.ends[subject[1] - 1]]
    rest = sentence.text[sentence.ends[verb] : sentence.ends[end - 1]].replace(" by you", "", 1)
    if object_.split(" ")[0].lower() in _OPENERS:
        object_ = object_[0].lower() + object_[1:]
    return f"{sentence.lemmas[verb]} {object_}{rest}"
