"""For whose sake a directive is: our process, a step of help, or a courtesy. From its words alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.directive.classes import (
    ADVERTISED,
    AT_A_DEVICE,
    COMFORTS,
    CONTACT,
    COURTEOUS,
    HELPING,
    PAPERWORK,
    PROCESS,
    SIGNING_IN,
    TOWARDS_US,
    VISITS,
)
from tonecheck.acts.directive.clause import is_link
from tonecheck.acts.directive.courtesy import (
    CONDITIONS,
    ceases,
    has_benefit,
    is_contact,
    is_courtesy,
    stays_in,
)
from tonecheck.acts.directive.directive import Purpose
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.goal import names_goal
from tonecheck.acts.directive.manner import is_due, is_limited, pressing
from tonecheck.acts.words import YOU
from tonecheck.language.sentence import Sentence

_GETTING_IN_TOUCH = frozenset("contacting calling writing emailing ringing messaging phoning".split())
_US = frozenset({"us", "me", "our", "my"})
_TYPED = frozenset("send write type paste drop share reply answer post".split())
_COPYING = frozenset({"scan", "photograph", "copy", "upload"})
"""What is done with a paper that we want."""
_PAPERS = frozenset(
    "receipt form document documentation passport licence license contract agreement declaration statement"
    " certificate letter application payslip report invoice permit slip bill page".split()
)
_CARRYING = frozenset({"get", "take", "bring", "drop", "hand", "carry"})
"""What is done with a thing on its way to our office."""
_SENT = frozenset("send text email mail forward give hand bring message".split())
_TO_COLLEAGUES = frozenset(("to", whom) for whom in ("him", "her", "them"))
_SIGNING_UP = frozenset({"register", "check", "enrol", "enroll", "confirm"})
_AGAIN = frozenset({"again", "twice", "another"})
_PUTTING = frozenset(
    {"put", "leave", "place", "bring", "come", "arrive", "enter", "park", "collect", "fetch"}
)
"""What is not to be done with us or for us before a time."""
_RETURNING = frozenset({"write", "report", "text"})
"""What is done towards us with *back*: "text it back"."""
_IN_HERE = frozenset(
    {(this, talk) for this in ("this", "the") for talk in ("chat", "thread", "ticket", "conversation")}
)
_KEEPING_SAFE = frozenset("change reset unplug turn switch lock block freeze disconnect stop log".split())
"""What one does at once for one's own safety: "change your password now"."""
_UNTIL_WE = frozenset({"we", "i", "our"})
_PEOPLE = _UNTIL_WE | {"she", "he", "they", "someone", "somebody", "us", "me"}
_FROM_NOW_ON = (
    *(("from", "now", "on"), ("from", "here", "on"), ("in", "future"), ("in", "the", "future")),
    *(("next", "time"), ("going", "forward"), ("from", "today", "on")),
)
_OUR_PLACES = frozenset("branch centre desk helpdesk hotline office reception shop switchboard team".split())
_LODGING = frozenset({"lodge", "file", "raise", "submit", "open", "log"})
_LODGED = frozenset({"appeal", "application", "case", "claim", "complaint", "dispute", "report", "ticket"})
_PLEASANT = frozenset({"enjoy", "relax", "rest", "treat"})
_GREETED = frozenset({("hello",), ("hi",), ("goodbye",), ("cheers",)})
_READY = frozenset({"someone", "somebody", "ready", "hand", "front", "available"})
_CERTIFIED = frozenset(
    "sign signed stamp stamped countersigned certified notarised notarized witnessed".split()
)
_THERE = frozenset(
    {"home", "here", "there", "present", "desk", "call", "meeting", "ready", "time", "punctual", "late"}
)
_OBJECT_TAGS = frozenset({"DT", "PRP$", "PRP", "CD"})
_IMPERATIVE = frozenset({"imperative", "prohibition", "ban"})
_ORDINARY_OBLIGATION = frozenset({"must", "need", "have to"})


def purpose(sentence: Sentence, found: Found) -> tuple[Purpose, bool]:
    """The purpose as far as the sentence tells, and whether that settles it."""
    if found.form == "reminder":
        return _purpose_of_reminder(sentence, found)
    if found.form == "ban" and sentence.lower[found.start] in YOU:
        return _purpose_of_obligation(sentence, found)
    if found.form in _IMPERATIVE:
        return _purpose_of_imperative(sentence, found)
    if found.form in _ORDINARY_OBLIGATION:
        return _purpose_of_obligation(sentence, found)
    return "ours", True


def _purpose_of_obligation(sentence: Sentence, found: Found) -> tuple[Purpose, bool]:
    """Obligation wording presses by itself; a goal of the customer's or a device makes it help."""
    clause = sentence.lower[found.first : found.end]
    if _reaches_us(sentence, found) or PAPERWORK & set(clause) or _lodges(sentence, found):
        return "ours", not names_goal(sentence, found.start)
    if names_goal(sentence, found.start):
        return "help", True
    if sentence.lower[found.first] not in PROCESS and _is_linked(sentence, found):
        return "help", True
    return "ours", is_due(sentence, found.first, found.end)


def _purpose_of_reminder(sentence: Sentence, found: Found) -> tuple[Purpose, bool]:
    """ "Make sure you …" is an order too; what a device or a page does makes it help."""
    if (
        _reaches_us(sentence, found)
        or pressing(sentence, found.start, found.end)
        or _is_from_now_on(sentence)
    ):
        return "ours", True
    verb = sentence.lower[found.verbs[0]]
    if verb in _COPYING and not _PAPERS.isdisjoint(sentence.lemmas[found.verbs[0] : found.end]):
        return "ours", True
    if verb in _PLEASANT or sentence.lower[found.verbs[0] + 1 : found.verbs[0] + 2] in _GREETED:
        return "courtesy", True
    if names_goal(sentence, found.start) or _is_linked(sentence, found):
        return "help", True
    return ("help", False) if verb in HELPING - PROCESS else ("ours", verb in PROCESS)


def _purpose_of_imperative(sentence: Sentence, found: Found) -> tuple[Purpose, bool]:
    clause = set(sentence.lower[found.first : found.end])
    if is_courtesy(sentence, found):
        return "courtesy", True
    if found.form == "ban":
        late = _is_presence(sentence, found) and "late" in clause
        kept = sentence.lower[found.first + 1 : found.first + 2] in {
            ("our",),
            ("my",),
        }  # "don't use my phone"
        ours = late or kept or _reaches_us(sentence, found) or _waits_for_us(sentence, found)
        verb = sentence.lower[found.first]
        if not ours and verb in _PUTTING and is_limited(sentence, found.first, found.end):
            return "ours", False  # "do not put it out before seven"
        ours = ours or (verb in PROCESS | _LODGING and _is_again(sentence, found))
        return ("ours", True) if ours else ("help", False)
    if found.form == "prohibition":
        to = sentence.lower[found.first + 1 : found.first + 2] == ("to",)
        object_ = sentence.lower[found.first + 1 + to : found.first + 2 + to]
        shut = sentence.lower[found.first] not in CONTACT or (
            bool(_US & clause)
            or _holds_off(sentence, found)
            or set(object_) <= {"before", "until", "again", "back", "this"}
            or is_limited(sentence, found.first, found.end)
            or not _OUR_PLACES.isdisjoint(sentence.lower[found.first + 2 + to : found.first + 4 + to])
        )
        return ("ours", True) if shut else ("help", False)
    if is_contact(sentence, found) and has_benefit(sentence, found):
        return "courtesy", True
    suggested = sentence.lower[found.first] in {"try", "consider"} or has_benefit(sentence, found)
    if _is_from_now_on(sentence) and not suggested:
        return "ours", True
    if _holds_off(sentence, found) or _waits_for_people(sentence, found) or _lodges(sentence, found):
        return "ours", True
    if _has_it_done(sentence, found):
        return "ours", True
    if _explains_how(sentence, found):
        return "help", True
    if _reaches_us(sentence, found):
        return "ours", not names_goal(sentence, found.start)
    if pressing(sentence, found.start, found.end):
        safety = sentence.lower[found.first] in _KEEPING_SAFE
        return ("help", False) if safety else ("ours", True)
    if names_goal(sentence, found.start) or _is_linked(sentence, found):
        return "help", True
    if _is_for_their_sake(sentence, found):
        return "help", True
    if any(_is_process(sentence, verb) for verb in found.verbs):
        return "ours", bool(PAPERWORK & clause)
    if any(sentence.lower[verb] in _COPYING for verb in found.verbs):
        if not _PAPERS.isdisjoint(sentence.lemmas[found.first : found.end]):
            return "ours", False
    if _is_presence(sentence, found) or _is_for_a_visit(sentence, found):
        return "ours", False
    helping = sentence.lower[found.first] in HELPING
    if sentence.lower[found.first] in ADVERTISED:
        return "help", False
    if is_limited(sentence, found.first, found.end) or (
        not helping and is_due(sentence, found.first, found.end)
    ):
        return "ours", False
    return ("open", False) if _is_task(sentence, found) else ("help", False)


def _is_process(sentence: Sentence, verb: int) -> bool:
    """A verb of dealings with an office; "sign in" is done at a device."""
    return sentence.lower[verb] in PROCESS and sentence.lower[verb : verb + 2] not in SIGNING_IN


def _is_for_their_sake(sentence: Sentence, found: Found) -> bool:
    """ "Bring a rug so he is comfy", "bring a scarf": what it is good for is theirs."""
    if sentence.lower[found.first] in {"bring", "pack"}:
        if not COMFORTS.isdisjoint(sentence.lower[found.first + 1 : found.first + 4]):
            return True
    return any(
        one == "so" and other in {"you", "your", "he", "she", "they"}
        for one, other in pairwise(sentence.lower[found.first :])
    )


def _reaches_us(sentence: Sentence, found: Found) -> bool:
    """Whether "us", "me" or "our" stands with one of the verbs: "send us", "write to our office"."""
    verbs = sorted({*found.verbs, *_joined(sentence, found)})
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
        if words[0] in _CARRYING and "to" in words and not _OUR_PLACES.isdisjoint(words[words.index("to") :]):
            return True
        if words[0] in _SENT and not _TO_COLLEAGUES.isdisjoint(pairwise(words)):
            return True
        if words[0] in _SIGNING_UP and ("with", "us") in pairwise(words):
            return True
        if words[0] in TOWARDS_US and _has_us(words[: _before_statement(words)]):
            return True
    return False


def _joined(sentence: Sentence, found: Found) -> Iterator[int]:
    """The verbs that go on from the first: "ask your manager and tell me"."""
    for verb in range(found.first + 1, found.end):
        led = sentence.lower[verb - 1] in {"and", "then"} and sentence.labels[verb] == "conj"
        if led and sentence.tags[verb] in {"VB", "VBP"} and sentence.lower[verb] in TOWARDS_US:
            yield verb


def _has_us(words: tuple[str, ...]) -> bool:
    """Whether "us", "me" or "our" is among the words; "any of our shops" is a choice of theirs."""
    return any(word in _US and before != "of" for before, word in pairwise(words))


def _before_statement(words: tuple[str, ...]) -> int:
    """Where a clause of ours inside the directive starts: "so that we can …", "if my …"."""
    return next(
        (at for at, word in enumerate(words) if word in {"so", "if", "when", "while", "as"}), len(words)
    )


def _holds_off(sentence: Sentence, found: Found) -> bool:
    """ "Read the guide before you write again": something to do first, before we may be asked."""
    for at in range(found.first, len(sentence) - 2):
        if sentence.lower[at : at + 2] == ("before", "you") and sentence.lower[at + 2] in CONTACT:
            return True
        if sentence.lower[at] == "before" and sentence.lower[at + 1] in _GETTING_IN_TOUCH:
            return True
    return False


def _waits_for_us(sentence: Sentence, found: Found) -> bool:
    """ "Do not send anything until we tell you": held back till our word comes."""
    ahead = sentence.lower[found.first :]
    waits = any(one in {"until", "till", "before"} and other in _UNTIL_WE for one, other in pairwise(ahead))
    return waits and ahead[0] in PROCESS


def _has_it_done(sentence: Sentence, found: Found) -> bool:
    """ "Get her to log one", "have your manager approve it": somebody of theirs does it for our process."""
    words = sentence.lower[found.first : found.end]
    if words[0] != "get" or "to" not in words[2:5]:
        return False
    deed = words[words.index("to", 2) + 1 :][:1]
    return bool(deed) and deed[0] in PROCESS | _LODGING | {"approve", "sign", "check"}


def _is_again(sentence: Sentence, found: Found) -> bool:
    words = sentence.lower[found.first : found.end]
    return not _AGAIN.isdisjoint(words) or ("second", "time") in pairwise(words)


def _is_from_now_on(sentence: Sentence) -> bool:
    """ "From now on, stick to one thread", "In future, use the side door": how to behave towards us."""
    known = sentence.vocabulary
    return any(
        known.issuperset(words)
        and words in zip(*(sentence.lower[at:] for at in range(len(words))), strict=False)
        for words in _FROM_NOW_ON
    )


def _waits_for_people(sentence: Sentence, found: Found) -> bool:
    """ "Wait until she rings"; not "wait until it beeps"."""
    ahead = sentence.lower[found.first : found.first + 4]
    return ahead[0] == "wait" and any(
        one in {"until", "till", "for"} and other in _PEOPLE for one, other in pairwise(ahead)
    )


def _lodges(sentence: Sentence, found: Found) -> bool:
    """ "File a claim", "Raise a ticket": a paper for our process."""
    ahead = sentence.lower[found.first : found.first + 5]
    return ahead[0] in _LODGING and not _LODGED.isdisjoint(ahead) and not _is_linked(sentence, found)


def _explains_how(sentence: Sentence, found: Found) -> bool:
    """ "You can give it to a friend: just tell us the name": how to have what was offered."""
    before = sentence.lower[: found.start]
    return before[-1:] in {(":",), ("-",), ("–",)} and ("you", "can") in pairwise(before)


def _is_linked(sentence: Sentence, found: Found) -> bool:
    """ "Fill in the form here", "Report it at https://…": the way to it is given; not "write it here"."""
    ahead = sentence.lower[found.first :]
    if ahead[:2] in {("be", "here"), ("come", "here"), ("stay", "here")}:
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


def _is_for_a_visit(sentence: Sentence, found: Found) -> bool:
    """ "Unlock it before our fitter comes", "before we close": it fits in with us."""
    lower = sentence.lower[found.first : found.end]
    after = next((at for at, word in enumerate(lower) if word in {"before", "when", "until"}), None)
    if after is None:
        return False
    return bool(VISITS & set(lower[after:])) or lower[after + 1 : after + 2] in {("we",), ("our",)}


def _is_task(sentence: Sentence, found: Found) -> bool:
    """ "Pack the lamp in its box": something done to a thing, not at a device, and under no condition."""
    verb, ahead = found.first, sentence.tags[found.first + 1 : found.first + 2]
    conditional = bool(CONDITIONS & set(sentence.lower[: found.start])) or has_benefit(sentence, found)
    return (
        sentence.lower[verb] not in AT_A_DEVICE | {"keep"}
        and not conditional
        and bool(_OBJECT_TAGS & set(ahead))
    )


def _is_presence(sentence: Sentence, found: Found) -> bool:
    """ "Have your policy in front of you", "Be at desk 4 at nine", "Arrive no later than nine"."""
    arriving = [at for at in found.verbs if sentence.lower[at] == "arrive"]
    if any(is_limited(sentence, at, found.end) for at in arriving) or stays_in(sentence, found):
        return True
    if arriving and "early" in sentence.lower[arriving[0] : found.end]:
        return True
    if sentence.lower[found.first : found.first + 2] == ("hurry", "up"):
        return True
    lower, verb = sentence.lower, found.verbs[0]
    clause = set(lower[verb + 1 : found.end])
    if lower[verb] in {"have", "get"}:
        return bool((_READY | _CERTIFIED) & clause)
    present = any(lower[at] in {"be", "are"} for at in range(found.first, found.end))
    return present and bool(_THERE & clause)
