"""Refusals by what is denied: a state (possible, available), a service, or a supply."""

from __future__ import annotations

from tonecheck.acts.refusal.act import Form
from tonecheck.acts.refusal.clause import Clause
from tonecheck.acts.refusal.subject import subject_of
from tonecheck.acts.refusal.words import (
    ALLOWING,
    ANSWERS,
    ENTITLED,
    FORBIDDEN,
    GIVEN,
    INFORMATION,
    MADE,
    MEASURES,
    MEASURING,
    PEOPLE_OF_OURS,
    POSSIBLE,
    RIGHTS,
    SERVICE,
    STOCK,
    UNAVAILABLE,
    WANTING,
)
from tonecheck.acts.words import SUBJECT_LABELS, WE, YOU
from tonecheck.language.sentence import Sentence

_FOOTER = frozenset("any use disclosure distribution copying dissemination reproduction unauthorised".split())
"""What the notices under mails forbid."""
_UNCERTAIN = frozenset({"may", "might", "should", "must", "would"})


def denied_state(clause: Clause) -> Form | None:
    """What follows *be* or stands without a verb: not possible, not available, not included."""
    sentence = clause.sentence
    word, lemma = sentence.lower[clause.deed], sentence.lemmas[clause.deed]
    if clause.past and sentence.tags[clause.verb] == "VBD":
        return None
    if sentence.lower[clause.negation] == "impossible" or lemma in POSSIBLE:
        return None if _is_figure(clause) else "impossibility"
    if clause.modal in _UNCERTAIN or _binds_things(clause):
        return None
    fragment = clause.negation == 0 and clause.subject is None
    below_be = sentence.lemmas[clause.verb] == "be" or clause.passive or fragment
    if lemma in UNAVAILABLE or (lemma == "open" and below_be and _is_ours(clause)):
        return "unavailability"
    if below_be and word in MADE and "by" in sentence.lower[clause.deed + 1 : clause.deed + 2]:
        return "decline"
    if sentence.lower[clause.negation] in FORBIDDEN:
        return None if _FOOTER & set(clause.subject_words) else "decline"
    if {lemma, word} & ENTITLED or (below_be and word in GIVEN and clause.modal in {"", "will"}):
        return "decline"
    if below_be and lemma in RIGHTS | {"option", "alternative"} and _offers_nothing(clause):
        return "impossibility" if lemma in {"option", "possibility"} else "decline"
    if lemma == "worth":
        return "worth"
    return None


def _is_ours(clause: Clause) -> bool:
    return subject_of(clause) == "us" or bool(set(clause.subject_words) & PEOPLE_OF_OURS)


def _binds_things(clause: Clause) -> bool:
    """ "Such ads are not allowed to be sold": a rule for others that guards the customer."""
    below = clause.sentence.child(clause.verb, "xcomp")
    if clause.sentence.lemmas[clause.verb] == "go":
        return False  # "is never going to be added"
    return below is not None and clause.sentence.child(below, "auxpass") is not None


def _offers_nothing(clause: Clause) -> bool:
    """ "not an option", "not something we do"; but not "there is no alternative to it"."""
    sentence = clause.sentence
    if sentence.lemmas[clause.deed] in {"something", "anything", "service", "feature"}:
        relative = sentence.child(clause.deed, "relcl")
        return relative is not None and any(
            sentence.lower[child] in WE | PEOPLE_OF_OURS for child in sentence.children(relative, "nsubj")
        )
    return True


def _is_figure(clause: Clause) -> bool:
    """ "impossible to resist", "nothing is impossible", "make it impossible for thieves"."""
    sentence = clause.sentence
    if any(word.startswith("nothing") for word in sentence.lower):
        return True
    if "make" in sentence.lemmas[max(0, clause.negation - 4) : clause.negation]:
        return True
    if (
        sentence.labels[clause.verb] in {"ccomp", "xcomp", "advcl", "relcl"}
        and sentence.lower[clause.negation] == "impossible"
    ):
        head = sentence.lemmas[sentence.heads[clause.verb]]
        if head in {"make", "find", "seem", "become"}:
            return True
    after = sentence.lemmas[clause.deed + 1 : clause.deed + 3]
    if "else" in sentence.lower[clause.deed : clause.deed + 4]:
        return True
    figures = {
        "resist",
        "tell",
        "choose",
        "miss",
        "beat",
        "forget",
        "ignore",
        "put",
        "top",
        "love",
        "please",
        "dislike",
    }
    return len(after) == 2 and after[0] == "to" and after[1] in figures


def denied_service(clause: Clause) -> Form | None:
    """We don't, won't, no longer offer; the plan doesn't include."""
    sentence = clause.sentence
    lemma = sentence.lemmas[clause.deed]
    unmet = sentence.lower[clause.negation] != "never"  # "we never got your form"
    if (
        unmet
        and lemma == "get"
        and "got" in sentence.lower[clause.deed : clause.deed + 1]
        and _is_company(clause)
    ):
        return "lack"
    longer = sentence.lower[clause.negation : clause.negation + 2] == ("no", "longer")
    never = sentence.lower[clause.negation] == "never"
    if clause.past or not (clause.modal in {"do", "will", "may", "might"} or longer or never):
        return None
    who = subject_of(clause)
    if lemma == "have" and clause.modal == "do" and _is_company(clause):
        return "lack"
    if lemma == "qualify" and (who == "you" or clause.subject_words[0] in {"your", "it", "this", "that"}):
        return "decline"
    if who == "us" and lemma in SERVICE and clause.modal not in {"may", "might"}:
        return "decline"
    if who != "us" and lemma in MEASURING and _measure_is_ours(clause):
        return "decline"
    if clause.modal in {"may", "might"}:
        return None
    if clause.modal == "will" and lemma in SERVICE and _is_theirs(clause):
        return "decline"
    if who == "other" and lemma in ALLOWING and not _is_gerund_object(clause):
        return "decline"
    return None


def _is_theirs(clause: Clause) -> bool:
    """ "They won't do it", "the owner will not change it"; not "they won't take long"."""
    ours = bool(set(clause.subject_words) & PEOPLE_OF_OURS) or clause.subject_words in {("he",), ("she",)}
    return ours and clause.sentence.child(clause.deed, "dobj") is not None


def _measure_is_ours(clause: Clause) -> bool:
    """ "doesn't meet our criteria"."""
    words = clause.sentence.lower[clause.deed + 1 : clause.last + 1]
    return bool({"our", "the"} & set(words)) and bool(MEASURES & set(words))


def _is_gerund_object(clause: Clause) -> bool:
    sentence = clause.sentence
    if sentence.lemmas[clause.deed] == "include":
        return False  # "doesn't include roaming"
    return any(sentence.tags[token] == "VBG" for token in sentence.children(clause.deed, "xcomp", "dobj"))


def _is_company(clause: Clause) -> bool:
    """ "We have no", not what one person happens not to own."""
    if clause.subject_words[-1:] != ("i",):
        return subject_of(clause) == "us"
    words = clause.sentence.lower[clause.negation : clause.last + 1]
    return bool(INFORMATION & set(words))


def denied_supply(clause: Clause) -> Form | None:
    """We have no rooms, there are no places left."""
    sentence = clause.sentence
    if sentence.lower[clause.negation] in {"not", "n't", "nt"}:
        there = "there" in clause.subject_words and not clause.past
        return "lack" if there and sentence.lemmas[clause.deed] in STOCK else None
    if sentence.lower[clause.negation] in {"none", "neither"} and not clause.past:
        return "lack" if {sentence.lemmas[clause.deed]} & ({"have"} | UNAVAILABLE) else None
    if sentence.lower[clause.negation] != "no" or clause.past:
        return None
    noun = sentence.heads[clause.negation]
    verb = sentence.lemmas[clause.verb]
    if sentence.lower[noun + 1 : noun + 3] in {("we", "'d"), ("we", "would"), ("i", "'d"), ("i", "would")}:
        return None  # "there is no way we would let you down"
    if sentence.lemmas[noun] == "way" and _is_disbelieved(sentence, noun):
        return None
    if sentence.lemmas[noun] in ANSWERS and (verb == "have" or "there" in clause.subject_words):
        return "helplessness"
    if verb == "have" and _is_company(clause) and sentence.lemmas[noun] not in WANTING:
        return "lack"
    if verb != "be" or "there" not in clause.subject_words:
        return None
    if clause.limit is not None and sentence.lower[clause.limit] == "without":
        return "condition"
    return "lack" if sentence.lemmas[noun] in STOCK or _is_softened(sentence, clause.first) else None


def _is_disbelieved(sentence: Sentence, way: int) -> bool:
    """ "There is no way it gets lost again": what will not be, not what we cannot do."""
    clause = sentence.child(way, "relcl", "acl", "ccomp")
    subject = None if clause is None else sentence.child(clause, *SUBJECT_LABELS)
    return subject is not None and sentence.lower[subject] not in WE | YOU


def _is_softened(sentence: Sentence, first: int) -> bool:
    """ "Sorry, but there is no", "unfortunately": whatever there is none of, it was wanted."""
    return bool({"sorry", "unfortunately", "sadly", "afraid"} & set(sentence.lower[:first]))
