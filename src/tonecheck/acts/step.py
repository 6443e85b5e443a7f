"""Steps: what happens next, what the customer can do, what is asked, or what has already been done.

A reply to an open problem without a single one leaves the customer to ask again: thanks, regret,
understanding, explanations and good intentions are none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.contact import contact
from tonecheck.acts.imperative import imperatives
from tonecheck.acts.words import NEGATIONS, WE, YOU
from tonecheck.language.sentence import Sentence

_WHEN = re.compile(
    r"(?<![\w-])(?:today|tonight|tomorrow|now|shortly|soon|within|noon|midnight|until|meanwhile|immediately"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![\w-])"
)
_PHRASES = (
    "this morning", "this afternoon", "this evening", "this week", "next step", "next week", "at once",
    "on its way", "on their way", "on the way", "in the post", "free of charge", "on the house", "on us",
    "once more", "right away", "straight away", "as soon as", "full refund", "at no cost",
    "here is", "here are", "here's", "here it is", "you can:",
)  # fmt: skip
_DONE_WORDS = frozenset("done fixed sorted solved attached enclosed corrected refunded replaced".split())
_COURTEOUS = frozenset(
    "accept forgive excuse pardon rest be have enjoy take bear know understand thank believe note hope"
    " appreciate apologise apologize sorry regret".split()
)
# Said of ourselves without anything that anybody could wait for.
_VAGUE = frozenset(
    "continue strive endeavour endeavor appreciate value understand take hope apologise apologize thank"
    " imagine assure think believe see agree admit regret accept be know feel hear remain say only require"
    " need demand".split()
)
_TAKEN_IN = frozenset(
    "receive note read hear see understand notice try be have fail forget lose make get miss learn"
    " appreciate value regret want hope feel know think believe mean expect do disappoint balance manage"
    " cause break strive experience commit acknowledge recognise recognize say upset let".split()
)
_STATES = frozenset("feel experience struggle suffer have strive hope see try balance face fail mean".split())
_SETTING_OUT = frozenset("appreciate love like recommend suggest welcome propose invite ask".split())
_GENERIC = frozenset("sometimes always often usually occasionally generally rarely can may might".split())
_MOVING = frozenset(
    "come go leave arrive run stop start open work cost cover take ship reach follow replace bring wait fix"
    " contain include return lie hold book call visit look carry drop move travel finish end land fly"
    " begin close suit answer ring meet collect deliver resume belong stay switch change last".split()
)
_STANDING = frozenset(
    "back due ready available here there free yours up live on at in with complete fine okay attached"
    " online off enclosed open welcome valid active out booked fixed sorted solved repaired mended"
    " replaced".split()
)
_KEPT = frozenset({("held",), ("reserved",), ("kept",), ("saved",), ("waiting",)})
_CARRYING = frozenset({"is", "are", "am", "'re", "'m", "'s", "being"})
_TALKS = frozenset(
    "dialogue dialog call conversation discussion discussions meeting suggestions talk talks".split()
)
_READY = frozenset({"open", "willing", "happy", "glad", "ready", "welcome"})
# What one can be committed to without doing anything about it.
_IDEALS = frozenset("work collaborate provide excel serve strive uphold be maintain offer give".split())
_PLACING = frozenset({"in", "on", "at", "with", "up", "live"})
_PROMISING = frozenset({"will", "'ll", "wo", "shall", "ll", "gonna"})
_ALLOWING = frozenset({"can", "could", "may", "might", "should"})


@dataclass(frozen=True, slots=True)
class Step:
    """Words that lead on from here: a deed, a date, an invitation, a question."""

    start: int
    end: int

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}


def sure(text: str) -> bool:
    """Whether the raw sentence asks, gives a link or a number, or says when."""
    if text.rstrip("\"') ").endswith("?") or contact(text):
        return True
    lower = text.lower()
    return _WHEN.search(lower) is not None or any(phrase in lower for phrase in _PHRASES)


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The first step that the sentence names."""
    if sure(sentence.text):
        return (Step(0, len(sentence.text)),)
    if (asked := _request(sentence)) is not None:
        return (Step(sentence.starts[asked], sentence.ends[asked]),)
    for token in range(len(sentence)):
        if _leads_on(sentence, token):
            return (Step(sentence.starts[token], sentence.ends[token]),)
    return ()


def _leads_on(sentence: Sentence, token: int) -> bool:
    word = sentence.lower[token]
    if (word in _DONE_WORDS and token < 2) or _is_readiness(sentence, token):
        return True
    if not sentence.tags[token].startswith(("V", "MD")) and word not in _PROMISING:
        return False
    if word in _PROMISING | _ALLOWING | {"would", "'d"}:
        return _of_modal(sentence, token)
    return _is_deed(sentence, token) or _is_under_way(sentence, token) or _is_standing(sentence, token)


def _request(sentence: Sentence) -> int | None:
    """The verb that asks for something: "Please send …", "Reply to …"; no courtesy."""
    for token in imperatives(sentence):
        if sentence.lemmas[token] not in _COURTEOUS and sentence.lower[token + 1 : token + 2] != ("forward",):
            return token
    return None


def _is_readiness(sentence: Sentence, token: int) -> bool:
    """ "I'm happy to meet", "open to further talks", "committed to resolving it"; not "glad to hear"."""
    if sentence.lower[token + 1 : token + 2] != ("to",) or token + 2 >= len(sentence):
        return False
    if sentence.lower[token] in {"open", "willing"} and not _TALKS.isdisjoint(
        sentence.lower[token + 2 : token + 6]
    ):
        return True
    aim = next(
        (each for each in range(token + 2, min(token + 5, len(sentence))) if sentence.tags[each][0] == "V"),
        None,
    )
    if aim is None or sentence.lemmas[aim] in _VAGUE | _TAKEN_IN:
        return False
    if sentence.lower[token] == "committed":
        return sentence.lemmas[aim] not in _IDEALS
    return sentence.lower[token] in _READY


def _of_modal(sentence: Sentence, token: int) -> bool:
    """What we will do, what you can do, what should come: not "errors may occur"."""
    word, ahead = sentence.lower[token], range(token + 1, min(token + 5, len(sentence)))
    verb = next((each for each in ahead if sentence.tags[each] in {"VB", "VBP"}), None)
    if verb is None or not NEGATIONS.isdisjoint(sentence.lower[token + 1 : verb]):
        return False
    before = set(sentence.lower[max(0, token - 2) : token])
    lemma = sentence.lemmas[verb]
    if word in {"would", "'d"}:
        return bool(before & WE) and (lemma in _SETTING_OUT or _is_glad_to(sentence, verb))
    if before & WE:
        joined = {
            sentence.lemmas[each] for each in sentence.children(verb, "conj") if sentence.tags[each] == "VB"
        }
        firm = lemma not in _VAGUE or bool(joined - _VAGUE)  # "I will take it in and assess the options"
        return firm or (lemma == "be" and word in _PROMISING | {"should"})
    if word in _PROMISING or word == "should":
        return lemma not in _VAGUE - {"be"}
    return bool(before & YOU) and lemma not in _VAGUE and sentence.labels[verb] not in {"relcl", "acl"}


def _is_glad_to(sentence: Sentence, verb: int) -> bool:
    after = sentence.lower[verb + 1 : verb + 5]
    return "to" in after and not {"happy", "glad", "delighted", "pleased"}.isdisjoint(after)


def _is_deed(sentence: Sentence, token: int) -> bool:
    """What we did about it, or what was done: "I've asked the depot", "it has been repaired"."""
    if sentence.tags[token] not in {"VBD", "VBN"} or sentence.lemmas[token] in _TAKEN_IN:
        return False
    if sentence.tags[token] == "VBN" and "been" in sentence.lower[max(0, token - 2) : token]:
        return True
    before = sentence.lower[max(0, token - 4) : token]
    helped = not {"have", "'ve", "has", "ve"}.isdisjoint(before)
    passive = sentence.tags[token] == "VBN" and "has" in before[-2:]
    return helped and (passive or not WE.isdisjoint(before)) and NEGATIONS.isdisjoint(before)


def _is_under_way(sentence: Sentence, token: int) -> bool:
    """We're looking into it, a colleague is coming, it is being checked."""
    carrier = token - 1
    while carrier > 0 and sentence.tags[carrier] == "RB" and sentence.lower[carrier] not in NEGATIONS:
        carrier -= 1
    if carrier < 0 or sentence.lower[carrier] not in _CARRYING:
        return False
    doing = sentence.tags[token] == "VBG" or sentence.lower[carrier] == "being"
    return doing and sentence.lemmas[token] not in _STATES


def _is_standing(sentence: Sentence, token: int) -> bool:
    """How things stand, or run: "The 8.05 stops at all stations", "it works again", "box two is here"."""
    if sentence.tags[token] not in {"VBZ", "VBP"} or not _GENERIC.isdisjoint(sentence.lower):
        return False
    before = sentence.lower[max(0, token - 4) : token]
    if sentence.lemmas[token] == "get" and before[-1:] == ("you",):
        return True  # "you get one night back"
    if not before or not (WE | {"that", "this", "what"}).isdisjoint(before[-1:]):
        return False
    if sentence.lemmas[token] == "be":
        after = sentence.lower[token + 1 : token + 3]
        if after[:1] in _KEPT:
            return True  # "two seats are held in your name"
        stands = not _STANDING.isdisjoint(after) and _PLACING.isdisjoint(after[1:])
        return stands and {"she", "he", "you"}.isdisjoint(before[-1:])
    if sentence.lower[token + 1 : token + 2] == ("across",):
        return False
    return sentence.lemmas[token] in _MOVING and NEGATIONS.isdisjoint(sentence.lower[token + 1 : token + 2])


def _may_hold(text: str) -> bool:
    """Any sentence may name a step."""
    return bool(text)


READER = Reader("step", Step, frozenset({"?"}), read, may_hold=_may_hold, sure=sure)
