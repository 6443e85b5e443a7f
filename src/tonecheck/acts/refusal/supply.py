"""Refusals by what there is none of: a supply, an answer, a feature of a product."""

from __future__ import annotations

from tonecheck.acts.refusal.act import Form
from tonecheck.acts.refusal.clause import Clause
from tonecheck.acts.refusal.denials import is_company
from tonecheck.acts.refusal.words import (
    ANSWERS,
    FEATURES,
    HARM,
    OURS_TO_GET,
    PRODUCTS,
    STOCK,
    UNAVAILABLE,
    WANTING,
)
from tonecheck.acts.words import SUBJECT_LABELS, WE, YOU
from tonecheck.language.sentence import Sentence

_FREE = frozenset({"free", "available", "around"})
_THINGS = frozenset({"it", "that", "this", "them"})
_SEEN_AT_ONCE = frozenset("denying doubting forgetting hiding mistaking stopping telling".split())
"""What there is none of in praise: "there is no stopping them"."""
_OF_KNOWING = frozenset({("of", "knowing"), ("of", "telling")})
_GUESSING = frozenset({"telling", "saying", "knowing"})
_DESKS = frozenset("office desk chat shop phone phones line reception branch counter".split())
_MAKING = frozenset("make sell stock offer run carry print publish serve rent ship post build".split())
_SLIPS = frozenset(
    "mistake error claim promise difference exception secret bone apology sense profit data check use money"
    " change assumption effort attempt distinction risk".split()
)
"""What one makes none of without turning anything down."""
_HOPED_FOR = frozenset("way option stock ticket place seat copy version chance time room size".split())
_ERRANDS = frozenset("buy pay fill sign install download print show return remember learn queue".split())
_INTO = frozenset({("in",), ("into",), ("a",), ("an",), ("any",), ("through",)})
"""What follows "nobody gets", as against "nobody gets hurt"."""


def denied_supply(clause: Clause) -> Form | None:
    """We have no rooms, there are no places left."""
    sentence = clause.sentence
    if sentence.lower[clause.negation] in {"not", "n't", "nt"}:
        there = "there" in clause.subject_words and not clause.past
        if there and _is_errand(sentence, clause.deed):
            return None
        says = there and clause.modal in {"", "will", "would"}
        if says and sentence.lemmas[clause.deed] in ANSWERS and not _is_disbelieved(sentence, clause.deed):
            return "helplessness"
        return "lack" if there and sentence.lemmas[clause.deed] in STOCK else None
    if _nobody_is_free(clause) or _nothing_is_left(clause) or _nobody_is_there(clause):
        return "lack"
    if _makes_no(clause):
        return "decline"
    if nobody_gets(clause):
        return "decline"
    if sentence.lower[clause.negation] in {"none", "neither"} and not clause.past:
        clean = sentence.lower[clause.deed : clause.deed + 2] == ("free", "of")
        gone = sentence.lemmas[clause.deed] in {"have", "free", "left"} | UNAVAILABLE
        return "lack" if gone and not clean else None
    if sentence.lower[clause.negation] != "no" or clause.past:
        return None
    noun = sentence.heads[clause.negation]
    verb = sentence.lemmas[clause.verb]
    if _is_errand(sentence, noun):
        return None
    if verb == "have" and _lacks_feature(clause, noun):
        return "lack"
    if (
        sentence.lower[noun + 1 : noun + 2] in {("left",), ("available",)}
        and "there" not in clause.subject_words
    ):
        return "lack"  # "no rooms left for Sunday"
    if sentence.lower[noun + 1 : noun + 3] in {("we", "'d"), ("we", "would"), ("i", "'d"), ("i", "would")}:
        return None  # "there is no way we would let you down"
    if sentence.lemmas[noun] == "way" and _is_disbelieved(sentence, noun):
        return None
    if sentence.lower[noun + 1 : noun + 3] in _OF_KNOWING:
        return None  # "I have no way of knowing" is no answer rather than a no
    if sentence.lemmas[noun] in ANSWERS and (verb == "have" or "there" in clause.subject_words):
        return "helplessness"
    wanted = sentence.lemmas[noun] in OURS_TO_GET and "there" in clause.subject_words
    if verb == "be" and wanted and not _is_softened(sentence, clause.first):
        return "decline"  # "there will be no refund", "there are no refunds once it has begun"
    before, after = sentence.lower[: clause.negation], sentence.lower[clause.negation + 1 :]
    if not _GUESSING.isdisjoint(after[:1]) and "there" in before[-3:]:
        return None if {"without", "until"}.isdisjoint(after) else "condition"
    if _is_past_undoing(sentence, clause.negation):
        return "helplessness"
    if "there" in clause.subject_words and _is_hoped_in_vain(sentence, noun):
        return "helplessness"
    if verb == "have" and is_company(clause) and sentence.lemmas[noun] not in WANTING:
        return "lack"
    if verb != "be" or "there" not in clause.subject_words:
        return None
    if clause.limit is not None and sentence.lower[clause.limit] == "without":
        return "condition"
    return "lack" if sentence.lemmas[noun] in STOCK or _is_softened(sentence, clause.first) else None


def _is_errand(sentence: Sentence, noun: int) -> bool:
    """ "There isn't an upgrade to buy", "no form to fill in": what one is spared."""
    ahead = sentence.lower[noun + 1 : noun + 3]
    spared = sentence.lemmas[noun] not in _HOPED_FOR and ahead[:1] == ("to",)
    return spared and not _ERRANDS.isdisjoint(ahead[1:])


def _nobody_is_free(clause: Clause) -> bool:
    """ "There is no one free today", "nobody is available"."""
    sentence, at = clause.sentence, clause.negation
    nobody = sentence.lower[at] == "nobody" or sentence.lower[at : at + 2] == ("no", "one")
    return nobody and not clause.past and not _FREE.isdisjoint(sentence.lower[at + 1 : at + 4])


def _nothing_is_left(clause: Clause) -> bool:
    """ "There's nothing left in size 40"; not "nothing left in your inbox"."""
    after = clause.sentence.lower[clause.negation : clause.negation + 4]
    return after[:3] == ("nothing", "left", "in") and after[3:] not in {("your",), ("you",), ("the",)}


def _nobody_is_there(clause: Clause) -> bool:
    """ "There is nobody in the chat on Sundays"."""
    at = clause.negation
    after = clause.sentence.lower[at : at + 3]
    nobody = after[:1] == ("nobody",) or after[:2] == ("no", "one")
    at_a_desk = not _DESKS.isdisjoint(clause.sentence.lower[at + 1 : at + 6])
    return nobody and "there" in clause.subject_words and not clause.past and at_a_desk


def _makes_no(clause: Clause) -> bool:
    """ "We make no left-handed shears", "we sell no single plates"."""
    sentence = clause.sentence
    if not is_company(clause) or clause.past or sentence.lower[clause.negation] != "no":
        return False
    thing = sentence.heads[clause.negation]
    made = sentence.lemmas[clause.verb] in _MAKING and sentence.heads[thing] == clause.verb
    return made and sentence.labels[thing] == "dobj" and sentence.lemmas[thing] not in WANTING | _SLIPS


def nobody_gets(clause: Clause) -> bool:
    """ "Nobody gets in after midnight", "nobody's getting a key", "no money comes back"."""
    sentence, deed = clause.sentence, clause.deed
    if clause.past or clause.subject_words[:1] not in {("nobody",), ("no",)}:
        return False
    lemma, ahead = sentence.lemmas[deed], sentence.lower[deed + 1 : deed + 2]
    if not {"you", "your"}.isdisjoint(sentence.lower[deed : clause.last + 3]):
        return False  # "nobody gets into your account but you"
    if lemma == "get":
        return ahead in _INTO and sentence.tags[deed + 2 : deed + 3] != ("JJR",)
    given = lemma == "give" and "going" in sentence.lower[:deed]
    return given or (lemma == "come" and ahead == ("back",) and "money" in clause.subject_words)


def _is_past_undoing(sentence: Sentence, negation: int) -> bool:
    """ "There is no changing it"."""
    thing = sentence.lower[negation + 2 : negation + 3]
    if "there" not in sentence.lower[max(0, negation - 3) : negation] or not thing or thing[0] not in _THINGS:
        return False
    undoing = sentence.lower[negation + 1]
    return undoing.endswith("ing") and undoing not in _SEEN_AT_ONCE


def _is_hoped_in_vain(sentence: Sentence, noun: int) -> bool:
    """ "There is no question of a refund", "no scope for an upgrade"; not "no chance of a delay"."""
    below = {sentence.lemmas[token] for token in sentence.subtree(noun)}
    return sentence.lemmas[noun] in {"chance", "question", "scope", "room"} and bool(below & OURS_TO_GET)


def _lacks_feature(clause: Clause, noun: int) -> bool:
    """ "Our app has no export button"."""
    if clause.subject is None or clause.sentence.lower[clause.first] not in {"our", "the", "this"}:
        return False
    thing = clause.sentence.lemmas[clause.subject]
    return thing in PRODUCTS and clause.sentence.lemmas[noun] in FEATURES


def _is_disbelieved(sentence: Sentence, way: int) -> bool:
    """ "There is no way it gets lost again": what will not be, not what we cannot do."""
    clause = sentence.child(way, "relcl", "acl", "ccomp")
    if clause is None or sentence.lower[way + 1 : way + 3] in {("for", "us"), ("for", "me")}:
        return False
    named = sentence.child(clause, *SUBJECT_LABELS)
    subject = sentence.lower[way + 1 if named is None else named]
    if named is None and subject not in {"it", "they", "this", "he", "she"}:
        return False
    return subject not in WE | YOU or sentence.lemmas[clause] in HARM | {"leave"}


def _is_softened(sentence: Sentence, first: int) -> bool:
    """ "Sorry, but there is no", "unfortunately": whatever there is none of, it was wanted."""
    return bool({"sorry", "unfortunately", "sadly", "afraid"} & set(sentence.lower[:first]))
