"""Trouble that the reply itself owns up to: "we accidentally deleted your filters"."""

from __future__ import annotations

from tonecheck.acts.forms import verb_forms
from tonecheck.acts.trouble.clause import is_asserted, is_denied, subject
from tonecheck.acts.trouble.words import BAD_STATE, FAILING, FAULT_NOUNS
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_SLIPS = verb_forms(
    "mix swap delay lose forget overcharge damage break misplace misread misspell mislead ruin"
    " spill overlook neglect overbook miss botch mishandle scratch undercharge misunderstand misroute"
    " wrongfoot fail"
)
_BY_MISTAKE = frozenset(
    "accidentally mistakenly wrongly erroneously inadvertently unintentionally incorrectly".split()
)
_TWICE = frozenset({"twice", "double"})
_LAPSED = frozenset("lost damaged delayed overlooked misplaced forgotten mislaid misrouted swapped".split())
_BREAKING = frozenset({"failed", "broke", "crashed", "burst", "froze", "collapsed"})
_OUR_END = frozenset({"side", "end", "part"})
_FAULTS = frozenset(FAULT_NOUNS) | frozenset(FAILING) | BAD_STATE | {"wrong", "held", "issue", "problem"}
_SENDING = verb_forms("send deliver ship give post print book quote charge put issue mail bring install show")
_TAKING = verb_forms("take charge bill debit send")

ADMITTED_BY = frozenset(_SLIPS) | _BY_MISTAKE | _TWICE | _LAPSED | _BREAKING | BAD_STATE | {
    "by mistake", "in error", "by accident", "on our side", "on our end", "on our part"
}  # fmt: skip
"""Words and phrases without one of which no sentence admits anything."""


def admission(sentence: Sentence) -> int | None:
    """The word at which the sentence admits a slip of the writer's side, if it does."""
    for token, word in enumerate(sentence.lower):
        verb = _slip(sentence, token, word)
        if verb is not None and is_asserted(sentence, verb) and not is_denied(sentence, verb):
            return verb
    return None


def _slip(sentence: Sentence, token: int, word: str) -> int | None:
    if word in _SLIPS and sentence.tags[token] in {"VBD", "VBN"}:
        if _is_ours(sentence, token) and _touches_you(sentence, token):
            return token
    if word in _LAPSED and _is_yours(sentence, token):
        return token
    if word in _BREAKING and sentence.tags[token] == "VBD" and _is_ours_itself(sentence, token):
        return token
    if word in _OUR_END and sentence.lower[token - 2 : token] == ("on", "our"):
        return None if _FAULTS.isdisjoint(sentence.lower) else _verb_above(sentence, token)
    if word in BAD_STATE:
        verb = _verb_above(sentence, token)
        sent = (
            verb is not None
            and sentence.lower[verb] in _SENDING
            and (word == "wrong" or _touches_you(sentence, verb))
        )
        return verb if sent and verb is not None and _is_ours(sentence, verb) else None
    if word in _BY_MISTAKE or (
        word in {"mistake", "error", "accident"} and sentence.lower[token - 1] in {"by", "in"}
    ):
        verb = _verb_above(sentence, token)
        return verb if verb is not None and _is_ours(sentence, verb) else None
    if word in _TWICE:
        verb = _verb_above(sentence, token)
        taken = verb is not None and sentence.lower[verb] in _TAKING and sentence.tags[verb] in {"VBD", "VBN"}
        return verb if taken and verb is not None and _is_ours(sentence, verb) else None
    return None


def _is_ours_itself(sentence: Sentence, verb: int) -> bool:
    """Whether something of ours is the subject: "our pump failed"."""
    who = subject(sentence, verb)
    return who is not None and any(sentence.lower[token] == "our" for token in sentence.children(who, "poss"))


def _is_yours(sentence: Sentence, verb: int) -> bool:
    """The passive of a slip, told of what is the customer's: "your parcel was lost"."""
    who = subject(sentence, verb)
    passive = sentence.child(verb, "auxpass") is not None
    return (
        passive and who is not None and "your" in {sentence.lower[token] for token in sentence.subtree(who)}
    )


def _verb_above(sentence: Sentence, token: int) -> int | None:
    return next((node for node in sentence.ancestors(token) if sentence.tags[node] in {"VBD", "VBN"}), None)


def _is_ours(sentence: Sentence, verb: int) -> bool:
    """Our side is the actor: "we", "our courier", or a passive with nobody else named."""
    who = subject(sentence, verb)
    if who is None:
        return False
    words = {sentence.lower[token] for token in sentence.subtree(who)}
    return bool(words & (WE | {"our"}))


def _touches_you(sentence: Sentence, verb: int) -> bool:
    below = {sentence.lower[token] for token in sentence.subtree(verb)}
    return bool(below & {"you", "your", "u", "ur"})
