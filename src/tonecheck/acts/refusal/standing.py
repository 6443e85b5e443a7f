"""Refusals by what somebody lacks: the will to do it, the right to it, a say in it; and what is not there."""

from __future__ import annotations

from tonecheck.acts.refusal.act import Form
from tonecheck.acts.refusal.clause import Clause
from tonecheck.acts.refusal.subject import subject_of
from tonecheck.acts.refusal.words import (
    BURDEN_NOUNS,
    HARM,
    MENTAL,
    OURS_TO_GET,
    PEOPLE_OF_OURS,
    UNWANTED,
    UNWELCOME,
    WANTING,
)
from tonecheck.acts.words import WE

_INFLUENCE = frozenset("control influence say power authority jurisdiction leverage means sway".split())
_RIGHTS = frozenset("right claim entitlement ground choice case recourse option alternative".split())
_WILLS = frozenset("going planning willing prepared about ready inclined looking".split())
_UNPLANNED = frozenset({"planned", "foreseen", "envisaged", "intended", "interested"})
_POINTING = frozenset(
    {"that", "this", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)


def denied_will(clause: Clause) -> Form | None:
    """ "We are not going to add it", "we have no intention of it"; not "we have no plans to close"."""
    sentence = clause.sentence
    if _is_unplanned(clause) or is_decided_against(clause):
        return "decline"
    if not (subject_of(clause) == "us" or set(clause.subject_words) & PEOPLE_OF_OURS or _is_thing(clause)):
        return None
    after = sentence.lower[clause.negation + 1 : clause.negation + 3]
    if len(after) == 2 and after[0] in _WILLS and after[1] == "to" and not _is_thing(clause):
        return "decline"
    if (
        sentence.lower[clause.deed] in _UNPLANNED
        and not clause.past
        and after[:1] == (sentence.lower[clause.deed],)
    ):
        return "decline"
    wanted = _had(clause)
    if wanted is None or sentence.lemmas[wanted] not in WANTING or clause.past:
        return None
    deeds = {sentence.lemmas[token] for token in sentence.subtree(wanted) if sentence.tags[token][0] == "V"}
    return None if deeds & (HARM | UNWANTED) else "decline"


def _is_unplanned(clause: Clause) -> bool:
    """ "A night mode is not planned"; not "a price rise is not planned"."""
    sentence = clause.sentence
    named = clause.subject is not None and sentence.tags[clause.subject].startswith("N")
    named = named and "none" not in clause.subject_words  # none of what, is not said
    return (
        named
        and clause.passive
        and not clause.past
        and sentence.lower[clause.deed] in _UNPLANNED
        and not {sentence.lemmas[token] for token in sentence.subtree(clause.subject or 0)} & UNWELCOME
    )


def is_decided_against(clause: Clause) -> bool:
    """ "We have decided not to reopen it"; not "we decided not to charge you"."""
    sentence, negation = clause.sentence, clause.negation
    decided = negation > 1 and sentence.lemmas[negation - 1] in {"decide", "choose", "opt", "elect"}
    if not decided or sentence.lower[negation + 1 : negation + 2] != ("to",):
        return False
    ours = bool(set(sentence.lower[max(0, negation - 4) : negation]) & (WE | PEOPLE_OF_OURS))
    return ours and (HARM | UNWANTED).isdisjoint(sentence.lemmas[negation + 2 : negation + 3])


def _is_thing(clause: Clause) -> bool:
    return clause.subject_words in {("it",), ("that",), ("this",)}


def denied_right(clause: Clause) -> Form | None:
    """ "You may not bring it", "you are not allowed to", "you have no claim", "you don't have any"."""
    sentence = clause.sentence
    if sentence.lower[clause.negation + 1 : clause.negation + 3] == ("get", "to") and not clause.past:
        return None if subject_of(clause) == "us" else "decline"  # "outsiders don't get to see it"
    if subject_of(clause) != "you" or clause.past:
        return None
    lemma = sentence.lemmas[clause.deed]
    if {"allow", "permit"} & set(
        sentence.lemmas[clause.negation + 1 : clause.negation + 3]
    ) and clause.modal == "":
        return "decline"
    if (
        clause.modal == "may"
        and clause.deed == clause.verb
        and lemma not in MENTAL | HARM | {"be", "have", "always"}
    ):
        return "decline"
    had = _had(clause)
    if had is None:
        return None
    alone = sentence.lower[had] in {"any", "one"} and had == clause.last
    return "decline" if sentence.lemmas[had] in _RIGHTS or alone else None


def denied_due(clause: Clause) -> Form | None:
    """ "You won't be getting a refund", "you are not getting your money back"."""
    sentence = clause.sentence
    hoped = sentence.child(clause.deed, "dobj")
    getting = sentence.lemmas[clause.deed] in {"get", "receive"}
    none = sentence.lower[clause.negation] == "no" and getting  # "a wet phone gets no refund"
    who = subject_of(clause)
    if (who != "you" and (who == "us" or not none)) or clause.past or clause.limit is not None:
        return None
    coming = none or clause.modal in {"will", "shall"} or sentence.tags[clause.deed] == "VBG"
    due = getting or sentence.lemmas[clause.deed] == "have"
    hopes = hoped is not None and sentence.lemmas[hoped] in OURS_TO_GET
    return "decline" if coming and due and hopes else None


def denied_say(clause: Clause) -> Form | None:
    """ "We have no influence on it", "there is no means of tracing it"."""
    had = _had(clause)
    if had is None or clause.past or subject_of(clause) == "you":
        return None
    return "helplessness" if clause.sentence.lemmas[had] in _INFLUENCE else None


def denied_being(clause: Clause) -> Form | None:
    """ "Such a rate doesn't exist", "that won't work", "Monday is not going to work"."""
    sentence = clause.sentence
    lemma = sentence.lemmas[clause.deed]
    if lemma == "exist" and not clause.past and clause.modal in {"", "do"}:
        return (
            None
            if {sentence.lemmas[each] for each in sentence.subtree(clause.verb)} & BURDEN_NOUNS
            else "impossibility"
        )
    # The parse may take "Friday" before "doesn't" for a time rather than the subject.
    pointed = {*clause.subject_words, *sentence.lower[max(0, clause.first - 1) : clause.first]}
    if lemma != "work" or not pointed & _POINTING or clause.past:
        return None
    if clause.modal == "do" and {"for", "me", "us"} & set(sentence.lower[clause.deed + 1 :]):
        return "impossibility"  # "Friday doesn't work for me"; not "that doesn't work", of a thing
    going = sentence.lower[clause.negation + 1 : clause.negation + 2] == ("going",)
    return "impossibility" if clause.modal == "will" or going else None


def _had(clause: Clause) -> int | None:
    """What somebody has, or what there is, none of."""
    sentence = clause.sentence
    if sentence.lower[clause.negation] == "no":
        noun = sentence.heads[clause.negation]
        has = sentence.lemmas[clause.verb] in {"have", "see"} or "there" in clause.subject_words
        return noun if has and noun > clause.negation else None
    if sentence.lemmas[clause.deed] != "have" and "there" not in clause.subject_words:
        return None
    return sentence.child(clause.deed, "dobj", "attr")
