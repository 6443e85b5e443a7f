"""Which way of turning something down a negated clause is, if it is one."""

from __future__ import annotations

from tonecheck.acts.refusal.act import Form, Subject
from tonecheck.acts.refusal.clause import Clause, is_raised
from tonecheck.acts.refusal.words import (
    ALLOWING,
    ANSWERS,
    ENTITLED,
    GIVEN,
    INFORMATION,
    MADE,
    MEASURES,
    MEASURING,
    PEOPLE_OF_OURS,
    POSSIBLE,
    REFUSING,
    RIGHTS,
    SERVICE,
    STOCK,
    UNAVAILABLE,
)
from tonecheck.acts.words import WE, YOU
from tonecheck.language.sentence import Sentence

_ABLE = frozenset({"able", "unable", "position", "capable"})
_UNCERTAIN = frozenset({"may", "might", "should", "must", "would"})


def subject_of(clause: Clause) -> Subject:
    """Who does not do it: we, the customer, or somebody or something else."""
    words = clause.subject_words
    if not words:
        deed = clause.sentence.lemmas[clause.deed]
        opens = clause.first == 0 and clause.modal == "can" and deed in SERVICE and not clause.passive
        return "us" if opens or clause.sentence.lower[clause.negation] == "unable" else "other"
    if words[-1] in WE or words[0] in WE or (words[0] == "our" and set(words) & PEOPLE_OF_OURS):
        return "us"
    return "you" if words[-1] in YOU else "other"


def form_of(clause: Clause) -> Form | None:
    """The form of the refusal, or None when the clause turns nothing down."""
    if is_raised(clause):
        return "inability"
    if clause.sentence.lemmas[clause.negation] in REFUSING:
        return "decline" if _is_ours_to_refuse(clause) else None
    return _limited(clause) or _inability(clause) or _state(clause) or _decline(clause) or _lack(clause)


def _is_ours_to_refuse(clause: Clause) -> bool:
    """ "We must decline", "your request was denied"; not what a bank declined or the customer refused."""
    sentence = clause.sentence
    if clause.passive:
        by_others = "by" in sentence.lower[clause.negation : clause.negation + 2]
        return not by_others and not {"payment", "card", "transaction"} & set(clause.subject_words)
    return subject_of(clause) == "us" and sentence.tags[clause.negation] in {"VB", "VBP"}


def _limited(clause: Clause) -> Form | None:
    """Not until, before or after a time; not until, unless or without something."""
    sentence = clause.sentence
    bare = sentence.lower[clause.negation] in {"impossible", "unable"}
    if clause.limit is None or clause.past or (clause.subject is None and not bare):
        return None
    limit, below = sentence.lower[clause.limit], sentence.children(clause.limit, "pobj", "pcomp")
    if limit == "without":
        known = _inability(clause) or _state(clause) or _decline(clause)
        return "condition" if known and below else None
    if limit == "unless":
        return "condition"
    if limit == "after" and not (_inability(clause) or _decline(clause) or _state(clause)):
        return None
    return "condition" if sentence.labels[clause.limit] == "mark" else "delay"


def _inability(clause: Clause) -> Form | None:
    sentence = clause.sentence
    between = sentence.lemmas[clause.verb : clause.deed + 1]
    able = bool(_ABLE & set(between)) or _is_permitted(clause) or sentence.lower[clause.negation] == "unable"
    who = subject_of(clause)
    if able and clause.modal in {"may", "might"}:
        return None
    if able:
        if who == "us" or (who == "other" and _is_person_of_ours(clause)):
            return "attempt" if clause.past else "inability"
        return "inability" if who == "you" and clause.modal == "will" else None
    if clause.modal not in {"can", "could"} or clause.deed != clause.verb:
        return None
    if clause.modal == "could" and not _would(clause):
        tried = who == "us" and sentence.lemmas[clause.deed] in SERVICE | {"register", "verify", "confirm"}
        return "attempt" if tried else None
    if clause.passive:
        return "impossibility" if sentence.lemmas[clause.deed] == "do" else "inability"
    if who in {"us", "you"} or _is_person_of_ours(clause):
        return "inability"
    if any(sentence.lower[child] == "you" for child in sentence.children(clause.deed, "dobj")):
        return "inability"  # "the nurse can't see you today"
    return None


def _is_permitted(clause: Clause) -> bool:
    """ "We are not allowed to share it"."""
    sentence = clause.sentence
    below = sentence.children(clause.verb, "auxpass")
    return bool(below) and sentence.lemmas[clause.verb] in {"allow", "permit", "authorise", "authorize"}


def _would(clause: Clause) -> bool:
    return clause.modal == "would"


def _is_person_of_ours(clause: Clause) -> bool:
    sentence = clause.sentence
    if not set(clause.subject_words) & PEOPLE_OF_OURS and not _is_person(clause):
        return False
    return sentence.lemmas[clause.deed] in SERVICE


def _is_person(clause: Clause) -> bool:
    words = clause.subject_words
    return words in {("he",), ("she",), ("anyone",), ("nobody",)} or words[:2] == ("no", "one")


def _state(clause: Clause) -> Form | None:
    """What follows *be* or stands without a verb: not possible, not available, not included."""
    sentence = clause.sentence
    word, lemma = sentence.lower[clause.deed], sentence.lemmas[clause.deed]
    if clause.past and sentence.tags[clause.verb] == "VBD":
        return None
    if sentence.lower[clause.negation] == "impossible" or lemma in POSSIBLE:
        return None if _is_figure(clause) else "impossibility"
    if clause.modal in _UNCERTAIN:
        return None
    below_be = sentence.lemmas[clause.verb] == "be" or clause.passive
    if lemma in UNAVAILABLE or (lemma == "open" and below_be and _is_ours(clause)):
        return "unavailability"
    if below_be and word in MADE and "by" in sentence.lower[clause.deed + 1 : clause.deed + 2]:
        return "decline"
    if {lemma, word} & ENTITLED or (below_be and word in GIVEN and clause.modal in {"", "will"}):
        return "decline"
    if below_be and lemma in RIGHTS | {"option", "alternative"} and _offers_nothing(clause):
        return "impossibility" if lemma in {"option", "possibility"} else "decline"
    if lemma == "worth":
        return "worth"
    return None


def _is_ours(clause: Clause) -> bool:
    return subject_of(clause) == "us" or bool(set(clause.subject_words) & PEOPLE_OF_OURS)


def _offers_nothing(clause: Clause) -> bool:
    """ "not an option", "not something we do"; but not "there is no alternative to it"."""
    sentence = clause.sentence
    if sentence.lemmas[clause.deed] in {"something", "anything", "service", "feature"}:
        relative = sentence.child(clause.deed, "relcl")
        return relative is not None and any(
            sentence.lower[child] in WE for child in sentence.children(relative, "nsubj")
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


def _decline(clause: Clause) -> Form | None:
    """We don't, won't, no longer offer; the plan doesn't include."""
    sentence = clause.sentence
    lemma = sentence.lemmas[clause.deed]
    if _is_unwilling(clause):
        return "decline"
    if lemma == "get" and "got" in sentence.lower[clause.deed : clause.deed + 1] and _is_company(clause):
        return "lack"
    longer = sentence.lower[clause.negation : clause.negation + 2] == ("no", "longer")
    never = sentence.lower[clause.negation] == "never"
    if clause.past or not (clause.modal in {"do", "will", "may", "might"} or longer or never):
        return None
    who = subject_of(clause)
    if lemma == "have" and clause.modal == "do" and _is_company(clause):
        return "lack"
    if lemma == "qualify" and who == "you":
        return "decline"
    if who == "us" and lemma in SERVICE and clause.modal not in {"may", "might"}:
        return "decline"
    if who != "us" and lemma in MEASURING and _measure_is_ours(clause):
        return "decline"
    if who == "other" and lemma in ALLOWING and not _is_gerund_object(clause):
        return "decline"
    return None


def _is_unwilling(clause: Clause) -> bool:
    """ "We are not going to add it", "not planning to", "not prepared to"."""
    sentence = clause.sentence
    after = sentence.lower[clause.negation + 1 : clause.negation + 3]
    wills = {"going", "planning", "willing", "prepared", "about"}
    return subject_of(clause) == "us" and len(after) == 2 and after[0] in wills and after[1] == "to"


def _measure_is_ours(clause: Clause) -> bool:
    """ "doesn't meet our criteria"."""
    words = clause.sentence.lower[clause.deed + 1 : clause.last + 1]
    return bool({"our", "the"} & set(words)) and bool(MEASURES & set(words))


def _is_gerund_object(clause: Clause) -> bool:
    sentence = clause.sentence
    return any(sentence.tags[token] == "VBG" for token in sentence.children(clause.deed, "xcomp", "dobj"))


def _is_company(clause: Clause) -> bool:
    """ "We have no", not what one person happens not to own."""
    if clause.subject_words[-1:] != ("i",):
        return subject_of(clause) == "us"
    words = clause.sentence.lower[clause.negation : clause.last + 1]
    return bool(INFORMATION & set(words))


def _lack(clause: Clause) -> Form | None:
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
    if sentence.lemmas[noun] in ANSWERS and (verb == "have" or "there" in clause.subject_words):
        return "helplessness"
    if verb == "have" and _is_company(clause):
        return "lack"
    if verb != "be" or "there" not in clause.subject_words:
        return None
    if clause.limit is not None and sentence.lower[clause.limit] == "without":
        return "condition"
    return "lack" if sentence.lemmas[noun] in STOCK or _is_softened(sentence, clause.first) else None


def _is_softened(sentence: Sentence, first: int) -> bool:
    """ "Sorry, but there is no", "unfortunately": whatever there is none of, it was wanted."""
    return bool({"sorry", "unfortunately", "sadly", "afraid"} & set(sentence.lower[:first]))
