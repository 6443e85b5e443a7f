"""Good news in the negative: what is denied is a harm, a burden, or somebody else's access."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from tonecheck.acts.refusal.clause import Clause
from tonecheck.acts.refusal.subject import subject_of
from tonecheck.acts.refusal.supply import nobody_gets
from tonecheck.acts.refusal.words import (
    BURDEN_NOUNS,
    HANDLING,
    HARM,
    OURS_TO_GET,
    PRIVATE,
    PROTECTED,
    RELIEVING,
    SERVICE,
    UNAVAILABLE,
    UNWANTED,
    WANTING,
)
from tonecheck.acts.words import WE, YOU
from tonecheck.language.sentence import Sentence

_PUTTING_RIGHT = frozenset(
    "bring fix get recover reinstate repair restore retrieve reverse undo waive".split()
)
"""What nobody is kept safe from: "it can't be restored by anyone"."""
_LIMITING = frozenset(
    "clause rule limit limits restriction restrictions cap ban deadline notice minimum".split()
)
"""What one is glad that it does not apply."""
_RAISING = frozenset({"raise", "increase", "lift", "extend", "exceed", "change"})
_LIMITS = frozenset("limit limits allowance cap quota ceiling bandwidth".split())
"""What one would have raised or changed."""
_CONSENT = frozenset(
    "agreement approval consent knowledge okay ok password permission pin signature word".split()
)
_WHICHEVER = frozenset({"whatever", "whichever", "regardless"})
"""Before what makes no difference: "we don't, whatever the reason"."""
_SPYING = frozenset({"collect", "gather", "record", "track"})


def is_good_news(clause: Clause) -> bool:
    """Whether the customer is glad to hear the clause."""
    return _spares_harm(clause) or _spares_burden(clause) or _protects(clause)


def _spares_harm(clause: Clause) -> bool:
    """ "You won't be charged", "it is not possible to overwrite them"; but not "you can't pay by card"."""
    sentence = clause.sentence
    deeds = {sentence.lemmas[clause.deed], sentence.lemmas[clause.verb]}
    wished = _is_having(clause) or _is_wish(clause) or _is_matter_of(sentence, clause.deed)
    if deeds & HARM and not wished:
        return True
    if "make" in deeds and sentence.lower[clause.deed + 1 : clause.deed + 2] == ("you",):
        return True  # "we don't make you wait"
    tail = sentence.lower[clause.deed : clause.last + 1]
    if "again" in tail and ("happen" in deeds or _is_sworn_off(clause)):
        return True
    if sentence.lower[clause.negation] == "nothing" and sentence.lower[clause.negation - 1] == "with":
        return True  # "you can freeze it, with nothing to pay"
    if clause.subject_words == ("nothing",) and deeds & {"add", "change", "hide"}:
        return True  # "nothing's added"
    if clause.subject_words == ("nothing",) and "you" in sentence.lower[clause.deed : clause.deed + 2]:
        return True  # "nothing can stop you"
    if "give" in deeds and sentence.lower[clause.deed + 1 : clause.deed + 2] == ("away",):
        return True  # "your place won't be given away"
    if ("by", "us") in pairwise(tail) or tail[:2] in {("paid", "back"), ("given", "back")}:
        return False  # "vet bills are never paid by us", "fees are never paid back"
    if deeds & UNWANTED and clause.modal not in {"can", "could"} and clause.deed == clause.verb:
        return deeds != {"pay"} or not set(clause.subject_words) & (
            WE | OURS_TO_GET | {"deposits", "refunds"}
        )
    below = _deeds_below(clause)
    return any(sentence.lemmas[token] in HARM or _is_a_slip(sentence, token) for token in below)


def _is_sworn_off(clause: Clause) -> bool:
    """ "The roof will never let in a drop again", "nobody will ever get in again"; not what we won't do."""
    ever = not {"never", "ever"}.isdisjoint(clause.sentence.lower[clause.first : clause.deed])
    theirs = clause.passive and "you" in clause.subject_words
    had = clause.sentence.lemmas[clause.deed] in UNAVAILABLE | {"open", "on"}
    return ever and clause.modal == "will" and WE.isdisjoint(clause.subject_words) and not (theirs or had)


def _is_a_slip(sentence: Sentence, deed: int) -> bool:
    """Whether it would be done "by mistake", which nobody asks for."""
    return any(
        sentence.lower[token] == "by"
        and sentence.lower[token + 1 : token + 2] in {("mistake",), ("accident",)}
        for token in sentence.children(deed, "prep")
    ) or any(sentence.lower[token] == "accidentally" for token in sentence.children(deed, "advmod"))


def _is_having(clause: Clause) -> bool:
    """ "We don't have it"; "you don't have to" spares a burden."""
    sentence = clause.sentence
    alone = sentence.lemmas[clause.deed] == sentence.lemmas[clause.verb] == "have"
    return alone and sentence.lower[clause.deed + 1 : clause.deed + 2] != ("to",)


def _is_wish(clause: Clause) -> bool:
    """ "We cannot charge that card": for somebody who wants to, no harm."""
    return clause.modal == "can" and not clause.passive and bool(set(clause.subject_words[-1:]) & (WE | YOU))


def _deeds_below(clause: Clause) -> tuple[int, ...]:
    """What it is not possible to do, where that is what is denied."""
    sentence = clause.sentence
    if sentence.lemmas[clause.deed] not in {"possible", "impossible"}:
        return ()
    return tuple(
        child
        for token in (clause.verb, clause.deed)
        for child in sentence.children(token, "xcomp", "acl", "advcl")
    )


def _spares_burden(clause: Clause) -> bool:
    """ "There is no charge", "it's no trouble"."""
    sentence = clause.sentence
    limited = (*clause.subject_words, *sentence.lower[clause.deed : clause.deed + 5])
    if sentence.lemmas[clause.deed] in _RAISING and not _LIMITS.isdisjoint(limited):
        return False  # "we can't raise the limit", "the limit can't be raised"
    if sentence.lower[clause.negation] == "no":
        head = sentence.heads[clause.negation]
        if sentence.lemmas[head] in WANTING and SERVICE & {
            sentence.lemmas[each] for each in sentence.subtree(head)
        }:
            return False  # "we see no reason to replace it"
        if _is_refused_thing(sentence, head):
            return False  # "there is no question of a refund"
        nouns = (head, *sentence.children(head, "compound"))
    else:
        below = (*sentence.children(clause.deed, "dobj", "attr"), clause.deed)
        nouns = tuple(
            token
            for token in below
            if sentence.tags[token].startswith("N")
            and not any(sentence.lower[child] in _WHICHEVER for child in sentence.children(token, "det"))
        )
    if sentence.lemmas[clause.deed] in UNAVAILABLE and sentence.lower[clause.negation] != "no":
        return False  # "the June issue is not available"
    if (
        clause.modal == "can"
        and clause.passive
        and sentence.lemmas[clause.deed] in SERVICE | {"swap", "stop"}
    ):
        return False  # "a running contract cannot be swapped"
    if sentence.lemmas[clause.deed] in RELIEVING | {"give", "provide", "share", "disclose", "state"}:
        return False  # "we can't give reasons"
    if (
        sentence.lemmas[clause.deed] in {"pay", "give"}
        and "back" in sentence.lower[clause.deed : clause.last + 1]
    ):
        return False  # "we can't pay the fee back"
    if sentence.lemmas[clause.deed] == "apply" and _LIMITING & set(clause.subject_words):
        return True
    if clause.subject is not None and clause.deed != clause.subject:
        nouns = (*nouns, clause.subject)
    return any(map(partial(_is_burden, sentence), nouns)) or _falls_due_later(clause)


def _is_burden(sentence: Sentence, noun: int) -> bool:
    """A fee, a worry, "no matter"."""
    return sentence.lemmas[noun] in BURDEN_NOUNS and not _is_matter_of(sentence, noun)


def _is_matter_of(sentence: Sentence, noun: int) -> bool:
    """ "(Not) a warranty matter", as against "no matter"."""
    return sentence.lemmas[noun] == "matter" and bool(sentence.children(noun, "compound", "prep", "amod"))


def _is_refused_thing(sentence: Sentence, noun: int) -> bool:
    """ "There is no question of a refund"; not "no question about it"."""
    below = {sentence.lemmas[each] for each in sentence.subtree(noun)}
    return sentence.lower[noun : noun + 2] == ("question", "of") and bool(below & OURS_TO_GET)


def _falls_due_later(clause: Clause) -> bool:
    """ "Payment isn't due until March"."""
    money = {"nothing", "payment", "invoice", "bill", "rent", "instalment", "installment", "balance"}
    return clause.sentence.lower[clause.deed] == "due" and bool(money & set(clause.subject_words))


def _is_guarded(clause: Clause, tail: tuple[str, ...]) -> bool:
    """ "We don't share it without your consent", "nothing can be bought without your password"."""
    asked = not _CONSENT.isdisjoint(tail[tail.index("without") :])
    nobody = bool({"nothing", "nobody", "no"} & set(clause.subject_words[:1]))
    return asked and (nobody or clause.sentence.lemmas[clause.deed] in HANDLING | _SPYING)


def _protects(clause: Clause) -> bool:
    """ "Nobody else can see it", "can't be used by others", "we don't share your data"."""
    sentence = clause.sentence
    if sentence.lower[clause.negation + 1 : clause.negation + 3] == ("get", "to"):
        return False  # "outsiders don't get to see it"
    if nobody_gets(clause):
        return False
    if PROTECTED & set(clause.subject_words) and sentence.lemmas[clause.deed] not in SERVICE:
        return clause.limit is None
    tail = sentence.lower[clause.deed : clause.last + 1]
    others = sentence.lemmas[clause.deed] in {"see", "read", "view"} and subject_of(clause) == "other"
    if others and ("unless", "you") in pairwise(tail):
        return True  # "a guest never sees them unless you share one"
    if ("without", "your") in pairwise(tail):
        return _is_guarded(clause, tail)
    if sentence.lower[clause.negation] == "never" and sentence.lemmas[clause.deed] in _SPYING:
        return bool(PRIVATE & set(tail[1:4]))
    ours_too = ("by", "us") in pairwise(tail)  # "neither by us nor by anybody else"
    if not ours_too and any(first == "by" and second in PROTECTED for first, second in pairwise(tail)):
        return sentence.lemmas[clause.deed] not in _PUTTING_RIGHT
    if sentence.lemmas[clause.deed] not in HANDLING and "access" not in tail[:3]:
        return False
    if {"with", "to"} & set(tail) and {"anyone", "anybody"} & set(tail):
        return "else" in tail or bool({"your", "you", "personal"} & set(tail))
    return bool({"your", "personal", "card"} & set(tail[1:6]) and PRIVATE & set(tail[1:7]))
