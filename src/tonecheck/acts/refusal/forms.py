"""Which way of turning something down a negated clause is, if it is one."""

from __future__ import annotations

from tonecheck.acts.refusal.act import Form, Subject
from tonecheck.acts.refusal.clause import Clause, is_raised
from tonecheck.acts.refusal.words import (
    ALLOWING,
    ENTITLED,
    GIVEN,
    MADE,
    MEASURES,
    MEASURING,
    PEOPLE_OF_OURS,
    POSSIBLE,
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
        return "us" if clause.sentence.lower[clause.negation] == "unable" else "other"
    if words[-1] in WE or words[0] in WE or (words[0] == "our" and set(words) & PEOPLE_OF_OURS):
        return "us"
    return "you" if words[-1] in YOU else "other"


def form_of(clause: Clause) -> Form | None:
    """The form of the refusal, or None when the clause turns nothing down."""
    if is_raised(clause):
        return "inability"
    return _limited(clause) or _inability(clause) or _state(clause) or _decline(clause) or _lack(clause)


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
    able = bool(_ABLE & set(between)) or sentence.lower[clause.negation] == "unable"
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
    return None


def _would(clause: Clause) -> bool:
    return clause.modal == "would"


def _is_person_of_ours(clause: Clause) -> bool:
    sentence = clause.sentence
    if not set(clause.subject_words) & PEOPLE_OF_OURS and not _is_person(clause):
        return False
    return sentence.lemmas[clause.deed] in SERVICE


def _is_person(clause: Clause) -> bool:
    return clause.subject_words in {("he",), ("she",), ("anyone",)}


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
    if lemma in UNAVAILABLE:
        return "unavailability"
    below_be = sentence.lemmas[clause.verb] == "be" or clause.passive
    if below_be and word in MADE and "by" in sentence.lower[clause.deed + 1 : clause.deed + 2]:
        return "decline"
    if lemma in ENTITLED or (below_be and word in GIVEN and clause.modal in {"", "will"}):
        return "decline"
    if below_be and lemma in RIGHTS | {"option", "alternative"} and _offers_nothing(clause):
        return "impossibility" if lemma in {"option", "possibility"} else "decline"
    if lemma == "worth":
        return "worth"
    return None


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
    if any(word.startswith("nothing") for word in sentence.lower[: max(clause.deed, clause.negation)]):
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
    longer = sentence.lower[clause.negation : clause.negation + 2] == ("no", "longer")
    never = sentence.lower[clause.negation] == "never"
    if clause.past or not (clause.modal in {"do", "will", "may", "might"} or longer or never):
        return None
    who = subject_of(clause)
    if lemma == "have" and clause.modal == "do" and _is_company(clause):
        return "lack"
    if who == "us" and lemma in SERVICE and clause.modal not in {"may", "might"}:
        return "decline"
    if who != "us" and lemma in MEASURING and _measure_is_ours(clause):
        return "decline"
    if who == "other" and lemma in ALLOWING and not _is_gerund_object(clause):
        return "decline"
    return None


def _measure_is_ours(clause: Clause) -> bool:
    """ "doesn't meet our criteria"."""
    words = clause.sentence.lower[clause.deed + 1 : clause.last + 1]
    return bool({"our", "the"} & set(words)) and bool(MEASURES & set(words))


def _is_gerund_object(clause: Clause) -> bool:
    sentence = clause.sentence
    return any(sentence.tags[token] == "VBG" for token in sentence.children(clause.deed, "xcomp", "dobj"))


def _is_company(clause: Clause) -> bool:
    """ "We have no", not what one person happens not to own."""
    return subject_of(clause) == "us" and clause.subject_words[-1:] != ("i",)


def _lack(clause: Clause) -> Form | None:
    """We have no rooms, there are no places left."""
    sentence = clause.sentence
    if sentence.lower[clause.negation] != "no" or clause.past:
        return None
    noun = sentence.heads[clause.negation]
    verb = sentence.lemmas[clause.verb]
    if verb == "have" and _is_company(clause):
        return "lack"
    if verb != "be" or "there" not in clause.subject_words:
        return None
    if clause.limit is not None and sentence.lower[clause.limit] == "without":
        return "condition"
    if sentence.lemmas[noun] == "way":
        return "helplessness"
    return "lack" if sentence.lemmas[noun] in STOCK or _is_softened(sentence, clause.first) else None


def _is_softened(sentence: Sentence, first: int) -> bool:
    """ "Sorry, but there is no", "unfortunately": whatever there is none of, it was wanted."""
    return bool({"sorry", "unfortunately", "sadly", "afraid"} & set(sentence.lower[:first]))
