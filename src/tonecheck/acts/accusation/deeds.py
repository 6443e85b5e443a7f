"""Accusations in a clause with *you* as its subject: what you failed to do, did wrong, claim, keep doing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.accusation.accusation import Accusation
from tonecheck.acts.accusation.clause import (
    in_present,
    is_asked,
    is_negated,
    is_supposed,
    last_of,
    text_of,
    you_before,
)
from tonecheck.acts.accusation.undone import undone
from tonecheck.acts.accusation.words import (
    DUTIES,
    HEEDING,
    NAGGING,
    UNDERGOING,
)
from tonecheck.acts.accusation.wrong import wrong
from tonecheck.language.sentence import Sentence

_DOUBTING = frozenset({"supposedly", "allegedly", "purportedly"})

_HANDLING = frozenset("click enter forget leave mix plug press put skip turn type".split())
"""What the customer keeps doing where that is named as the cause: "it is because you keep typing an O"."""


def deeds(sentence: Sentence) -> Iterator[Accusation]:
    """Every accusation that a verb with *you* as its subject makes."""
    for verb, tag in enumerate(sentence.tags):
        if tag[:2] not in {"VB", "NN", "JJ"}:
            continue
        you = you_before(sentence, verb)
        if you is None:
            continue
        for read in (undone, _why, _hindsight, _claim, _habit, wrong):
            found = read(sentence, you, verb)
            if found is not None:
                yield found
                break


def _why(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*Why didn't you tell us?*."""
    why = next((child for child in sentence.children(verb, "advmod") if sentence.lower[child] == "why"), None)
    helpers = {sentence.lower[child] for child in sentence.children(verb, "aux")}
    if why is None or not is_negated(sentence, verb) or not helpers & {"did", "have"}:
        return None
    if not is_asked(sentence, verb) or sentence.lemmas[verb] in UNDERGOING:
        return None
    last = last_of(sentence, verb)
    deed = sentence.lemmas[verb] + sentence.text[sentence.ends[verb] : sentence.ends[last]]
    return Accusation(sentence.starts[why], sentence.ends[last], "why", clause=deed)


def _hindsight(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*You should have cancelled in May*, *if you had read the page, …*."""
    if (
        sentence.tags[verb] not in {"VBN", "VBD", "VB"}
        or sentence.child(verb, "auxpass", "nsubjpass") is not None
    ):
        return None
    helpers = [sentence.lower[child] for child in sentence.children(verb, "aux")]
    if sentence.lemmas[verb] in UNDERGOING or (is_asked(sentence, verb) and "had" not in helpers):
        return None
    should = {"should", "ought"} & set(helpers) and {"have", "'ve", "of"} & set(helpers)
    marked = any(sentence.lower[child] == "if" for child in sentence.children(verb, "mark"))
    inverted = is_asked(sentence, verb) and not sentence.text.rstrip().endswith("?")
    if any(pair == ("as", "if") for pair in pairwise(sentence.lower[:verb])):
        return None  # "as if you'd like it"
    supposed = sentence.labels[verb] in {"advcl", "ccomp", "ROOT"} and (marked or inverted)
    could = "could" in helpers and "have" in helpers and sentence.lemmas[verb] in HEEDING | {"tell"}
    if (should or could or _is_ought(sentence, verb)) and not is_negated(sentence, verb):
        return _next_time(sentence, you, verb, last_of(sentence, verb), "to")
    if should and sentence.lemmas[verb] in DUTIES | {"open", "buy", "order", "touch", "press", "throw"}:
        return _next_time(sentence, you, verb, last_of(sentence, verb), "not to")
    past = "had" in helpers or (
        "'d" in helpers and sentence.lower[verb - 1] != "rather" and _may_be_past(sentence, verb)
    )
    if supposed and past and not is_negated(sentence, verb):
        first = min(sentence.subtree(verb)[0], you)
        return _next_time(sentence, first, verb, last_of(sentence, sentence.heads[verb]), "to")
    return None


def _may_be_past(sentence: Sentence, verb: int) -> bool:
    """ "You'd read it" may stand for "you had read it", "you'd take it" not."""
    return sentence.tags[verb] in {"VBN", "VBD"} or sentence.lower[verb] in {
        "read",
        "put",
        "set",
        "cut",
    }


def _is_ought(sentence: Sentence, verb: int) -> bool:
    above = sentence.heads[verb]
    helpers = {sentence.lower[child] for child in sentence.children(verb, "aux")}
    return sentence.lower[above] == "ought" and "have" in helpers


def _next_time(sentence: Sentence, first: int, verb: int, last: int, to: str) -> Accusation:
    clause = f"{to} {in_present(sentence, verb)}"
    return Accusation(sentence.starts[first], sentence.ends[last], "hindsight", clause=clause)


def _claim(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*You claim that it broke*, *you claim to have paid*."""
    doubted = [child for child in sentence.children(verb, "advmod") if sentence.lower[child] in _DOUBTING]
    if (
        doubted
        and you < doubted[0] < verb
        and not is_supposed(sentence, verb)
        and not is_asked(sentence, verb)
    ):
        last = last_of(sentence, verb)
        told = f"you {text_of(sentence, doubted[0] + 1, last)}"
        return Accusation(sentence.starts[you], sentence.ends[last], "claim", told=told)
    if sentence.lemmas[verb] not in {"claim", "allege"} or is_negated(sentence, verb):
        return None
    if is_asked(sentence, verb) or any(
        sentence.lemmas[child] != "be" for child in sentence.children(verb, "aux")
    ):
        return None
    said, infinitive = sentence.child(verb, "ccomp"), sentence.child(verb, "xcomp")
    if is_supposed(sentence, verb) or (said is None and infinitive is None):
        return None
    last = last_of(sentence, verb)
    told = text_of(sentence, verb + 1, last)
    if told.startswith("to have "):
        told = "you have " + told.removeprefix("to have ")
    elif said is None:
        return Accusation(sentence.starts[you], sentence.ends[last], "claim")
    return Accusation(sentence.starts[you], sentence.ends[last], "claim", told=told)


def _habit(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*You keep sending the wrong form*."""
    doing = sentence.child(verb, "xcomp")
    if sentence.lemmas[verb] not in {"keep", "continue"} or doing is None or sentence.children(verb, "aux"):
        return None
    slips = sentence.lower[max(0, you - 1) : you] == ("because",) and sentence.lemmas[doing] in _HANDLING
    if not (slips or sentence.lemmas[doing] in NAGGING) or is_supposed(sentence, verb):
        return None
    last = last_of(sentence, verb)
    return Accusation(
        sentence.starts[you],
        sentence.ends[last],
        "habit",
        clause=sentence.lemmas[doing] + sentence.text[sentence.ends[doing] : sentence.ends[last]],
    )
