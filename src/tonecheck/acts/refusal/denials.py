"""Refusals by what is denied: a state (possible, available) or a service."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.refusal.act import Form
from tonecheck.acts.refusal.clause import Clause
from tonecheck.acts.refusal.subject import subject_of
from tonecheck.acts.refusal.words import (
    ALLOWING,
    BURDEN_NOUNS,
    ENTITLED,
    FORBIDDEN,
    GIVEN,
    GRANTING,
    INFORMATION,
    KNOWING,
    MADE,
    MEASURES,
    MEASURING,
    OURS_TO_GET,
    OUTLETS,
    PEOPLE_OF_OURS,
    POSSIBLE,
    PRODUCTS,
    RIGHTS,
    SERVICE,
    SERVING,
    STOCK,
    UNAVAILABLE,
)
from tonecheck.acts.words import DAYS, WE

_FOOTER = frozenset("any use disclosure distribution copying dissemination reproduction unauthorised".split())
"""What the notices under mails forbid."""
_DECIDED = frozenset(
    "accepted allowed approved considered granted honored honoured included offered permitted".split()
)
"""What has been turned down where it has not been done; "it hasn't been sent" tells only that."""
_BROUGHT_OUT = frozenset("make produce manufacture print publish sell stock offer carry run".split())
"""What is done with a thing that can be had: "that yarn is no longer made"."""
_OF_THEIRS = frozenset(
    "landlord landlady bank employer boss school insurer neighbour neighbor doctor mother father wife"
    " husband".split()
)
"""Whose no the customer has told us of: "so your landlord doesn't allow a dish"."""
_STUFFS = frozenset((stuff,) for stuff in "gold silver leather oak wood steel cotton wool linen size".split())
"""What a kind goes with: "it doesn't come in white gold"."""
_UNCERTAIN = frozenset({"may", "might", "should", "must", "would"})


def denied_state(clause: Clause) -> Form | None:
    """What follows *be* or stands without a verb: not possible, not available, not included."""
    sentence = clause.sentence
    word, lemma = sentence.lower[clause.deed], sentence.lemmas[clause.deed]
    if clause.past and sentence.tags[clause.verb] == "VBD":
        return None
    if sentence.lower[clause.negation] == "impossible" or lemma in POSSIBLE:
        supposed = clause.modal == "would" and "if" in sentence.lower[clause.deed :]
        return None if supposed or _is_figure(clause) else "impossibility"
    if clause.modal in _UNCERTAIN or _binds_things(clause):
        return None
    fragment = clause.negation == 0 and clause.subject is None
    below_be = sentence.lemmas[clause.verb] == "be" or clause.passive or fragment
    if lemma in UNAVAILABLE or (lemma == "open" and below_be and _is_ours(clause)):
        return "unavailability"
    before = clause.negation < clause.deed
    if below_be and before and word in MADE and "by" in sentence.lower[clause.deed + 1 : clause.deed + 2]:
        return "decline"
    if sentence.lower[clause.negation] in FORBIDDEN:
        return None if _FOOTER & set(clause.subject_words) else "decline"
    coming = below_be and clause.modal in {"", "will", "shall"}
    given = coming and word in GIVEN
    if coming and not clause.past and (_is_never_done(clause, lemma) or _is_not_ours(clause, lemma)):
        return "decline"
    if {lemma, word} & ENTITLED or (given and (not clause.past or word in _DECIDED)):
        return "decline"
    if below_be and lemma in RIGHTS | {"option", "alternative"} and _offers_nothing(clause):
        return "impossibility" if lemma in {"option", "possibility"} else "decline"
    if clause.passive and clause.modal in {"will", "shall"} and lemma in GRANTING:
        return "decline"
    if lemma == "worth":
        return "worth"
    return None


def _is_never_done(clause: Clause, lemma: str) -> bool:
    """ "Passports are not posted", "animals are not let in", "parking early isn't done": of all of them."""
    sentence = clause.sentence
    if clause.subject is None or not sentence.tags[clause.deed].startswith("VBN"):
        return False
    if sentence.tags[clause.subject] == "VBG":
        return lemma == "do"
    whole = sentence.tags[clause.subject] == "NNS" and not {"your", "yet"} & {
        *clause.subject_words,
        *sentence.lower,
    }
    return whole and lemma in SERVICE | {"let", "look"}


def _is_not_ours(clause: Clause, lemma: str) -> bool:
    """ "No compensation is paid", "vet bills are never paid by us"."""
    sentence = clause.sentence
    none = sentence.lower[clause.negation] == "no" and clause.negation < clause.deed
    by_us = sentence.lower[clause.deed + 1 : clause.deed + 3] == ("by", "us")
    hoped = clause.subject is not None and sentence.lemmas[clause.subject] in OURS_TO_GET
    return lemma in SERVICE and ((none and hoped) or by_us)


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
    if sentence.lemmas[clause.deed] in {"something", "anything", "somewhere", "service", "feature"}:
        owners = sentence.lower[clause.deed + 1 : clause.deed + 5]  # whose relative clause follows
        if {"deal", "deals", "handle", "handles", "department"} & set(owners):
            return False  # "not something my team deals with": whose job it is, passed on
        if not KNOWING.isdisjoint(owners):
            return False  # "isn't something I can see from here"
        if {"can", "could"} & set(owners) and "you" not in owners:
            return True  # "not something that can be done"
        return not WE.isdisjoint(owners[:2]) or not (PEOPLE_OF_OURS | PRODUCTS).isdisjoint(owners)
    return True


def _is_figure(clause: Clause) -> bool:
    """ "impossible to resist", "nothing is impossible", "make it impossible for thieves"."""
    sentence = clause.sentence
    if any(word.startswith("nothing") for word in sentence.lower):
        return True
    if not {("hardly", "anything"), ("scarcely", "anything")}.isdisjoint(pairwise(sentence.lower)):
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
    if after == ("to", "tell") and not {"apart", "difference", "which"} & set(sentence.lower):
        return False  # "impossible to tell from a photo"
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
        "top",
        "love",
        "please",
        "dislike",
    }
    if after == ("to", "put"):
        return not {"down", "words", "into"}.isdisjoint(sentence.lower[clause.deed + 3 : clause.deed + 6])
    return len(after) == 2 and after[0] == "to" and after[1] in figures


def denied_service(clause: Clause) -> Form | None:
    """We don't, won't, no longer offer; the plan doesn't include."""
    sentence = clause.sentence
    lemma = sentence.lemmas[clause.deed]
    unmet = sentence.lower[clause.negation] != "never"  # "we never got your form"
    before = clause.negation < clause.verb or sentence.lower[clause.negation] != "not"
    # Not "we've got clogs, not pretty but free".
    if unmet and before and sentence.lower[clause.verb] == "got" and is_company(clause):
        return "lack"
    if _is_under_way(clause):
        return "decline"
    longer = sentence.lower[clause.negation : clause.negation + 2] == ("no", "longer")
    never = sentence.lower[clause.negation] == "never"
    if never and clause.negation > clause.deed:
        return None  # "we trim it twice a year, never in spring"
    if sentence.lower[clause.deed : clause.deed + 3] == ("let", "you", "know"):
        return None
    if clause.past or not (clause.modal in {"do", "will", "may", "might"} or longer or never):
        return None
    who = subject_of(clause)
    if _comes_in_none(clause):
        return "lack"
    if longer and clause.passive and clause.deed == clause.verb and lemma in _BROUGHT_OUT:
        return "lack"
    if (
        lemma == "have"
        and clause.modal in {"do", "will"}
        and (is_company(clause) or _is_short_of_stock(clause))
    ):
        return "lack"
    if who == "us" and lemma == "put" and sentence.lower[clause.deed + 1 : clause.deed + 3] == ("you", "on"):
        return "decline"
    if lemma == "qualify" and (who == "you" or clause.subject_words[0] in {"your", "it", "this", "that"}):
        return "decline"
    if lemma == "take" and clause.modal == "do" and _takes_payment(clause):
        return "decline"
    if who == "us" and lemma in SERVICE and clause.modal not in {"may", "might"}:
        return "decline"
    if who != "us" and lemma in MEASURING and _measure_is_ours(clause):
        return "decline"
    if clause.modal in {"may", "might"}:
        return None
    named = clause.modal == "do" and clause.subject_words not in {("they",), ("he",), ("she",)}
    does = SERVICE if clause.modal == "will" else SERVING
    if (named or clause.modal == "will") and lemma in does and _is_theirs(clause):
        return "decline"
    theirs = clause.subject_words[:1] == ("your",) and not _OF_THEIRS.isdisjoint(clause.subject_words)
    if who == "other" and lemma in ALLOWING and not (theirs or _is_gerund_object(clause)):
        return "decline"
    return None


def _comes_in_none(clause: Clause) -> bool:
    """ "That one doesn't come in moss", "… in white gold"; not "… in on Mondays", "… in the post"."""
    sentence, at = clause.sentence, clause.deed + 2
    comes = sentence.lemmas[clause.deed] == "come" and sentence.lower[at - 1 : at] == ("in",)
    thing = bool({"it", "they", "that", "this", "these", "those", "the"} & set(clause.subject_words[:1]))
    one = sentence.tags[at : at + 1] in {("JJ",), ("NN",), ("NNP",)}
    at += sentence.lower[at + 1 : at + 2] in _STUFFS
    ends = not sentence.lower[at + 1 : at + 2] or not sentence.lower[at + 1][0].isalnum()
    dated = not DAYS.isdisjoint(sentence.lower[at : at + 1]) or sentence.lower[at : at + 1] == ("handy",)
    return comes and thing and one and ends and not dated and clause.modal == "do"


def _takes_payment(clause: Clause) -> bool:
    """ "The till doesn't take old notes"; not "it doesn't take long"."""
    sentence = clause.sentence
    device = {"machine", "meter", "reader", "terminal", "till", "website"}
    return sentence.child(clause.deed, "dobj") is not None and bool(device & set(clause.subject_words))


def _is_under_way(clause: Clause) -> bool:
    """ "We are not taking new members"; not "we are not sharing your data"."""
    sentence = clause.sentence
    going_on = sentence.tags[clause.verb] == "VBG" and clause.modal == "" and not clause.past
    thing = sentence.child(clause.deed, "dobj")
    if not going_on or thing is None or subject_of(clause) != "us":
        return False
    alone = sentence.lower[thing] in {"anything", "this", "that", "it"} | BURDEN_NOUNS | {"money"}
    return not alone and sentence.lemmas[clause.deed] in GRANTING | {"do", "take"}


def _is_theirs(clause: Clause) -> bool:
    """ "They won't do it", "the owner will not change it"; not "they won't take long"."""
    ours = (
        clause.subject_words[:1] != ("your",) and bool(set(clause.subject_words) & PEOPLE_OF_OURS)
    ) or clause.subject_words in {("he",), ("she",)}
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


def _is_short_of_stock(clause: Clause) -> bool:
    """ "The Leeds branch won't have any slots": one of our places has none of what we hand out."""
    ahead = clause.sentence.lemmas[clause.deed + 1 : clause.last + 1]
    return not OUTLETS.isdisjoint(clause.subject_words) and not STOCK.isdisjoint(ahead)


def is_company(clause: Clause) -> bool:
    """ "We have no", not what one person happens not to own."""
    if clause.subject_words[-1:] != ("i",):
        return subject_of(clause) == "us"
    words = clause.sentence.lower[clause.negation : clause.last + 1]
    return bool(INFORMATION & set(words))
