"""Trouble that the reply itself owns up to: "we accidentally deleted your filters"."""

from __future__ import annotations

from tonecheck.acts.forms import noun_forms, verb_forms
from tonecheck.acts.trouble.clause import is_asserted, is_denied, subject
from tonecheck.acts.trouble_words import BAD_STATE, FAILING, FAULT_NOUNS
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
_OUR_HANDS = frozenset(
    "lab laboratory driver courier carrier warehouse depot workshop kitchen printer printers fitter cleaner"
    " cleaners colleague office crew technician engineer engraver factory supplier system team tailor packer"
    " receptionist florist glazier bindery".split()
)
"""Whose slips are ours, with "the" before them: "the lab lost your sample"."""
_ISSUED = noun_forms(
    "bill card certificate confirmation contract invoice label letter order parcel pass permit policy receipt"
    " statement ticket voucher"
)
"""What we write and send: "your ticket shows the wrong time"."""
_SAYING = verb_forms("show say have carry list give name state bear print")
_EXPECTED = noun_forms(
    "bus card coach courier delivery driver engineer ferry flight item order package parcel plumber refund"
    " repair shipment technician train van"
)
"""What comes late to the customer by no doing of theirs."""
_EVENTS = noun_forms(
    "class coach concert course ferry flight lesson match performance screening session show tour train trip"
    " workshop"
)
_ON_CONDITION = frozenset({"if", "unless", "says"})
"""With these it has not happened, or somebody else tells of it."""
_MISHAPS = frozenset("mix-up mixup breakdown hiccup glitch outage burst".split())
"""What "we had": "we had a mix-up in the store"."""
CALLED_OFF = frozenset({"cancelled", "canceled", "postponed"})
"""What was done to an event of theirs, which they may have asked for."""
_SENDING = verb_forms("send deliver ship give post print book quote charge put issue mail bring install show")
_TAKING = verb_forms("take charge bill debit send")

ADMITTED_BY = frozenset(_SLIPS) | _BY_MISTAKE | _TWICE | _LAPSED | _BREAKING | BAD_STATE | CALLED_OFF | {
    *_MISHAPS,
    "by mistake", "in error", "by accident", "on our side", "on our end", "on our part", "held up",
    "days late", "weeks late", "hours late", "running late", "behind schedule",
}  # fmt: skip
"""Words and phrases without one of which no sentence admits anything."""


def admission(sentence: Sentence) -> int | None:
    """The word at which the sentence admits a slip of the writer's side, if it does."""
    if not _ON_CONDITION.isdisjoint(sentence.lower):
        return None
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
    if word in _MISHAPS and sentence.lower[token - 2 : token] in {("had", "a"), ("had", "an")}:
        had = token - 2
        who = subject(sentence, had)
        return had if who is not None and sentence.lower[who] in WE else None
    if word == "held" and sentence.lower[token + 1 : token + 2] == ("up",) and _is_with_us(sentence, token):
        return token
    if word in {"late", "behind"} and _is_running_late(sentence, token):
        return token
    if word in CALLED_OFF and _is_event_of_theirs(sentence, token):
        return token
    if word == "wrong" and (verb := _got_wrong(sentence, token)) is not None:
        return verb
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
        slipped = verb is not None and (_is_ours(sentence, verb) or _is_done_here(sentence, verb))
        return verb if slipped else None
    if word in _TWICE:
        verb = _verb_above(sentence, token)
        taken = verb is not None and sentence.lower[verb] in _TAKING and sentence.tags[verb] in {"VBD", "VBN"}
        return verb if taken and verb is not None and _is_ours(sentence, verb) else None
    return None


def _is_with_us(sentence: Sentence, verb: int) -> bool:
    """ "It has been held up at our workshop"."""
    return "our" in {sentence.lower[token] for token in sentence.subtree(verb)}


def _is_running_late(sentence: Sentence, late: int) -> bool:
    """ "Your order is running nine days late"; not "your books are nine days late"."""
    verb = sentence.heads[late]
    who = subject(sentence, verb)
    if who is None or who > late or sentence.lower[who] not in _EXPECTED:
        return False
    if sentence.lower[late] == "behind" and sentence.lower[late + 1 : late + 2] != ("schedule",):
        return False
    measured = sentence.lower[late - 1] in {"days", "weeks", "hours", "minutes", "running"}
    return measured and any(sentence.lower[token] == "your" for token in sentence.children(who, "poss"))


def _is_event_of_theirs(sentence: Sentence, verb: int) -> bool:
    """ "Your class tonight is cancelled"."""
    who = subject(sentence, verb)
    if who is None or sentence.lower[who] not in _EVENTS or sentence.child(verb, "auxpass") is None:
        return False
    by = {sentence.lower[token] for token in sentence.children(verb, "agent", "prep")}
    return "by" not in by and any(sentence.lower[token] == "your" for token in sentence.children(who, "poss"))


def _got_wrong(sentence: Sentence, wrong: int) -> int | None:
    """The verb of "your ticket shows the wrong time", "your box was put in the wrong van", "the driver had
    the wrong address".
    """
    verb = next((node for node in sentence.ancestors(wrong) if sentence.tags[node].startswith("V")), None)
    who = None if verb is None else subject(sentence, verb)
    if verb is None or who is None or who > verb:
        return None
    if sentence.lower[who] in _OUR_HANDS:
        return verb if sentence.tags[verb] in {"VBD", "VBN"} and _is_definite(sentence, who) else None
    if not any(sentence.lower[token] == "your" for token in sentence.children(who, "poss")):
        return None
    passive = sentence.tags[verb] == "VBN" and sentence.child(verb, "auxpass") is not None
    issued = sentence.lower[who] in _ISSUED and sentence.lower[verb] in _SAYING
    return verb if issued or (passive and sentence.child(verb, "agent") is None) else None


def _is_definite(sentence: Sentence, noun: int) -> bool:
    return any(sentence.lower[token] in {"the", "our"} for token in sentence.children(noun, "det", "poss"))


def _is_done_here(sentence: Sentence, verb: int) -> bool:
    """ "The cloth was cut wrongly in our workshop": in the passive, with us named beside it."""
    passive = sentence.child(verb, "auxpass") is not None and sentence.child(verb, "agent") is None
    return passive and _is_with_us(sentence, verb)


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
    in_our_hands = sentence.lower[who] in _OUR_HANDS and _is_definite(sentence, who)
    return in_our_hands or bool(words & (WE | {"our"}))


def _touches_you(sentence: Sentence, verb: int) -> bool:
    below = {sentence.lower[token] for token in sentence.subtree(verb)}
    return bool(below & {"you", "your", "u", "ur"})
