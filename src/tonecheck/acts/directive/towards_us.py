"""What in a directive shows that it serves our process: words for us, papers, waiting."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.directive.classes import CONTACT, COURTEOUS, PROCESS, TOWARDS_US
from tonecheck.acts.directive.clause import is_link
from tonecheck.acts.directive.courtesy import ceases
from tonecheck.acts.directive.found import Found
from tonecheck.language.sentence import Sentence

_GETTING_IN_TOUCH = frozenset(
    "contacting calling writing emailing ringing messaging phoning chasing mailing texting e-mailing".split()
)
US_OR_OURS = frozenset({"us", "me", "our", "my"})
_TYPED = frozenset("send write type paste drop share reply answer post".split())
_CARRYING = frozenset({"get", "take", "bring", "drop", "hand", "carry"})
"""What is done with a thing on its way to our office."""
_SENT = frozenset("send text email mail forward give hand bring message".split())
_TO_COLLEAGUES = frozenset(("to", whom) for whom in ("him", "her", "them"))
_PUT_TO_US = frozenset("question post ticket report request application case complaint query".split())
_SHOWN = frozenset("code work effort research output log logs query config schema stacktrace trace".split())
_ITS_OWNER = frozenset({"your", "some", "the", "any"})
_SIGNING_UP = frozenset({"register", "check", "enrol", "enroll", "confirm"})
_AGAIN = frozenset({"again", "twice", "another"})
_RETURNING = frozenset({"write", "report", "text"})
"""What is done towards us with *back*: "text it back"."""
_IN_HERE = frozenset(
    {(this, talk) for this in ("this", "the") for talk in ("chat", "thread", "ticket", "conversation")}
)
_UNTIL_WE = frozenset({"we", "i", "our"})
_PEOPLE = _UNTIL_WE | {"she", "he", "they", "their", "his", "her", "someone", "somebody", "us", "me"}
_TO_BE_HERE = frozenset((be, "here") for be in ("be", "come", "stay", "get"))
_FROM_NOW_ON = (
    *(("from", "now", "on"), ("from", "here", "on"), ("in", "future"), ("in", "the", "future")),
    *(("next", "time"), ("going", "forward"), ("from", "today", "on")),
)
OUR_PLACES = frozenset("branch centre desk helpdesk hotline office reception shop switchboard team".split())
LODGING = frozenset({"lodge", "file", "raise", "submit", "open", "log"})
_LODGED = frozenset({"appeal", "application", "case", "claim", "complaint", "dispute", "report", "ticket"})


def reaches_us(sentence: Sentence, found: Found) -> bool:
    """Whether "us", "me" or "our" stands with one of the verbs: "send us", "write to our office"."""
    verbs = sorted(
        {*found.verbs, *(verb for verb in joined(sentence, found) if sentence.lower[verb] in TOWARDS_US)}
    )
    for verb, bound in zip(verbs, (*verbs[1:], found.end), strict=True):
        words = sentence.lower[verb:bound]
        if ceases(sentence, verb) or (words[0] in _RETURNING and "back" in words[1:3]):
            return True
        if words[0] == "let" and words[2:3] != ("have",):
            continue
        if words[0] in {"put", "state", "confirm"} and ("in", "writing") in pairwise(words):
            return True
        if words[0] in _TYPED | PROCESS and _IN_HERE & set(pairwise(words)):
            return True
        if {("to", "us"), ("to", "me"), ("for", "us")} & set(pairwise(words)) and words[0] not in COURTEOUS:
            return True
        if words[0] in _CARRYING and "to" in words and not OUR_PLACES.isdisjoint(words[words.index("to") :]):
            return True
        if words[0] in _SENT and not _TO_COLLEAGUES.isdisjoint(pairwise(words)):
            return True
        if words[0] in _SIGNING_UP and ("with", "us") in pairwise(words):
            return True
        if words[0] in TOWARDS_US and _goes_into_theirs(words):
            return True
        if words[0] == "show" and words[1:2] and words[1] in _ITS_OWNER and "to" not in words:
            if not _SHOWN.isdisjoint(words[2:4]):
                return True
        if words[0] in TOWARDS_US and _has_us(words[: _before_statement(words)]):
            return True
    return False


def _goes_into_theirs(words: tuple[str, ...]) -> bool:
    """ "Add the error to your question": into what they have put to us."""
    return any(
        into in {"to", "in", "into"} and your == "your" and paper in _PUT_TO_US
        for into, your, paper in zip(words, words[1:], words[2:], strict=False)
    )


def joined(sentence: Sentence, found: Found) -> Iterator[int]:
    """The verbs that go on from the first: "ask your manager and tell me"."""
    for verb in range(found.first + 1, found.end):
        plain = sentence.tags[verb] == "VB" or (sentence.tags[verb], sentence.labels[verb]) == ("VBP", "conj")
        if plain and sentence.lower[verb - 1] in {"and", "then"}:
            yield verb


def _has_us(words: tuple[str, ...]) -> bool:
    """Whether "us", "me" or "our" is among the words; "any of our shops" is a choice of theirs."""
    return any(word in US_OR_OURS and before != "of" for before, word in pairwise(words))


def _before_statement(words: tuple[str, ...]) -> int:
    """Where a clause of ours inside the directive starts: "so that we can …", "if my …"."""
    return next(
        (at for at, word in enumerate(words) if word in {"so", "if", "when", "while", "as"}), len(words)
    )


def holds_off(sentence: Sentence, found: Found) -> bool:
    """ "Read the guide before you write again": something to do first, before we may be asked."""
    if sentence.lower[found.first : found.first + 2] == ("hold", "off"):
        if not _GETTING_IN_TOUCH.isdisjoint(sentence.lower[found.first + 2 : found.first + 3]):
            return True
    for at in range(found.first, len(sentence) - 2):
        if sentence.lower[at : at + 2] == ("before", "you") and sentence.lower[at + 2] in CONTACT:
            return True
        if sentence.lower[at] == "before" and sentence.lower[at + 1] in _GETTING_IN_TOUCH:
            return True
    return False


def waits_for_us(sentence: Sentence, found: Found) -> bool:
    """ "Do not send anything until we tell you": held back till our word comes."""
    ahead = sentence.lower[found.first :]
    waits = any(one in {"until", "till", "before"} and other in _UNTIL_WE for one, other in pairwise(ahead))
    return waits and ahead[0] in PROCESS


def has_it_done(sentence: Sentence, found: Found) -> bool:
    """ "Get her to log one", "have your manager approve it": somebody of theirs does it for our process."""
    words = sentence.lower[found.first : found.end]
    if words[0] != "get" or "to" not in words[2:5]:
        return False
    deed = words[words.index("to", 2) + 1 :][:1]
    return bool(deed) and deed[0] in PROCESS | LODGING | {"approve", "sign", "check"}


def is_again(sentence: Sentence, found: Found) -> bool:
    """ "Write to us again", "a second time"."""
    words = sentence.lower[found.first : found.end]
    return not _AGAIN.isdisjoint(words) or ("second", "time") in pairwise(words)


def is_from_now_on(sentence: Sentence) -> bool:
    """ "From now on, stick to one thread", "In future, use the side door": how to behave towards us."""
    known = sentence.vocabulary
    return any(
        known.issuperset(words)
        and words in zip(*(sentence.lower[at:] for at in range(len(words))), strict=False)
        for words in _FROM_NOW_ON
    )


def waits_for_people(sentence: Sentence, found: Found) -> bool:
    """ "Wait until she rings", "keep it free and wait for her call"; not "wait until it beeps"."""
    for verb in (found.first, *joined(sentence, found)):
        ahead = sentence.lower[verb : verb + 4]
        if ahead[0] == "wait" and any(
            one in {"until", "till", "for"} and other in _PEOPLE for one, other in pairwise(ahead)
        ):
            return True
    return False


def lodges(sentence: Sentence, found: Found) -> bool:
    """ "File a claim", "Raise a ticket": a paper for our process."""
    ahead = sentence.lower[found.first : found.first + 5]
    return ahead[0] in LODGING and not _LODGED.isdisjoint(ahead) and not is_linked(sentence, found)


def is_linked(sentence: Sentence, found: Found) -> bool:
    """ "Fill in the form here", "Report it at https://…": the way to it is given; not "write it here"."""
    ahead = sentence.lower[found.first :]
    if not _TO_BE_HERE.isdisjoint(pairwise(ahead)):
        return False
    led = "link" in sentence.lower[: found.first]  # "visit the link below and select …"
    return (
        led
        or any(map(is_link, ahead))
        or (
            "here" in sentence.lower[found.first : found.end]
            and not any(sentence.lower[verb] in _TYPED for verb in found.verbs)
        )
    )
