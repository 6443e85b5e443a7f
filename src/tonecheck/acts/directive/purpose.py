"""For whose sake a directive is: our process, a step of help, or a courtesy. From its words alone."""

from __future__ import annotations

from tonecheck.acts.directive.classes import (
    ADVERTISED,
    CONTACT,
    HELPING,
    PAPERWORK,
    PASSES,
    PROCESS,
)
from tonecheck.acts.directive.conduct import is_state
from tonecheck.acts.directive.courtesy import (
    CONDITIONS,
    has_benefit,
    is_contact,
    is_courtesy,
)
from tonecheck.acts.directive.directive import Purpose
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.goal import names_goal
from tonecheck.acts.directive.manner import is_due, is_limited, pressing
from tonecheck.acts.directive.pointers import (
    explains_how,
    goes_on_to_order,
    is_for_our_books,
    is_for_their_sake,
    is_last_resort,
    is_process,
    is_task,
    is_to_mend,
)
from tonecheck.acts.directive.presence import (
    is_at_home,
    is_for_a_visit,
    is_held_ready,
    is_presence,
)
from tonecheck.acts.directive.towards_us import (
    LODGING,
    OUR_PLACES,
    US_OR_OURS,
    has_it_done,
    holds_off,
    is_again,
    is_from_now_on,
    is_linked,
    joined,
    lodges,
    reaches_us,
    waits_for_people,
    waits_for_us,
)
from tonecheck.acts.words import YOU
from tonecheck.language.sentence import Sentence

_COPYING = frozenset({"scan", "photograph", "copy", "upload"})
"""What is done with a paper that we want."""
_PAPERS = frozenset(
    "receipt form document documentation passport licence license contract agreement declaration statement"
    " certificate letter application payslip report invoice permit slip bill page".split()
)
_ENCLOSING = frozenset({"add", "include", "enclose"})
_EVIDENCE = frozenset("photo photograph picture copy receipt proof screenshot scan signature invoice".split())
"""What goes with a claim of theirs: "Add two photos"; where they asked how, it is a step."""
_PUTTING = frozenset(
    {"put", "leave", "place", "bring", "come", "arrive", "enter", "park", "collect", "fetch"}
)
"""What is not to be done with us or for us before a time."""
_KEEPING_SAFE = frozenset("change reset unplug turn switch lock block freeze disconnect stop log".split())
"""What one does at once for one's own safety: "change your password now"."""
_DOSING = frozenset("add apply feed follow give hide mix offer pour put sprinkle take".split())
"""What one does in a row of steps, at once or not: "follow it with a second lump straight away"."""
_PLEASANT = frozenset({"enjoy", "relax", "rest", "treat"})
_GREETED = frozenset({("hello",), ("hi",), ("goodbye",), ("cheers",)})
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
    if is_state(sentence, found):
        return "help", False
    if reaches_us(sentence, found) or PAPERWORK & set(clause) or lodges(sentence, found):
        return "ours", not names_goal(sentence, found.start)
    if is_for_a_visit(sentence, found) or is_held_ready(sentence, found):
        return "ours", True
    if names_goal(sentence, found.start):
        return "help", True
    if is_at_home(sentence, found):
        return "ours", True
    return "ours", is_due(sentence, found.first, found.end)


def _purpose_of_reminder(sentence: Sentence, found: Found) -> tuple[Purpose, bool]:
    """ "Make sure you …" is an order too; what a device or a page does makes it help."""
    if reaches_us(sentence, found) or pressing(sentence, found.start, found.end) or is_from_now_on(sentence):
        return "ours", True
    verb = sentence.lower[found.verbs[0]]
    if verb in _COPYING and not _PAPERS.isdisjoint(sentence.lemmas[found.verbs[0] : found.end]):
        return "ours", True
    if verb in _ENCLOSING | {"put"} and not _PAPERS.isdisjoint(sentence.lemmas[found.verbs[0] : found.end]):
        return "ours", True  # "make sure you put the invoice in the box"
    if verb in _PLEASANT or sentence.lower[found.verbs[0] + 1 : found.verbs[0] + 2] in _GREETED:
        return "courtesy", True
    if names_goal(sentence, found.start) or is_linked(sentence, found):
        return "help", True
    return ("help", False) if verb in HELPING - PROCESS else ("ours", verb in PROCESS)


def _purpose_of_imperative(sentence: Sentence, found: Found) -> tuple[Purpose, bool]:
    clause = set(sentence.lower[found.first : found.end])
    answered = sentence.lower[found.first] in {"answer", "reply", "respond"}
    if answered and is_limited(sentence, found.first, found.end) and not has_benefit(sentence, found):
        return "ours", True
    if is_for_our_books(sentence, found):
        return "ours", True
    if is_courtesy(sentence, found) and not goes_on_to_order(sentence, found):
        return "courtesy", True
    if found.form == "ban":
        late = is_presence(sentence, found) and "late" in clause
        kept = sentence.lower[found.first + 1 : found.first + 2] in {
            ("our",),
            ("my",),
        }  # "don't use my phone"
        ours = late or kept or reaches_us(sentence, found) or waits_for_us(sentence, found)
        verb = sentence.lower[found.first]
        if not ours and verb in _PUTTING and is_limited(sentence, found.first, found.end):
            return "ours", False  # "do not put it out before seven"
        ours = ours or (verb in PROCESS | LODGING and is_again(sentence, found))
        return ("ours", True) if ours else ("help", False)
    if found.form == "prohibition":
        to = sentence.lower[found.first + 1 : found.first + 2] == ("to",)
        object_ = sentence.lower[found.first + 1 + to : found.first + 2 + to]
        shut = sentence.lower[found.first] not in CONTACT or (
            bool(US_OR_OURS & clause)
            or holds_off(sentence, found)
            or set(object_) <= {"before", "until", "again", "back", "this", "support"}
            or is_limited(sentence, found.first, found.end)
            or not OUR_PLACES.isdisjoint(sentence.lower[found.first + 2 + to : found.first + 4 + to])
        )
        return ("ours", True) if shut else ("help", False)
    pressed = pressing(sentence, found.start, found.end) and CONDITIONS.isdisjoint(sentence.lower)
    if is_contact(sentence, found) and has_benefit(sentence, found) and not pressed:
        return "courtesy", True
    suggested = sentence.lower[found.first] in {"try", "consider"} or has_benefit(sentence, found)
    if is_from_now_on(sentence) and not suggested:
        return "ours", True
    if is_last_resort(sentence, found):
        return "help", True
    if holds_off(sentence, found) or waits_for_people(sentence, found) or lodges(sentence, found):
        return "ours", True
    if has_it_done(sentence, found):
        return "ours", True
    if is_to_mend(sentence, found):
        return "ours", False
    if explains_how(sentence, found):
        return "help", True
    if reaches_us(sentence, found):
        return "ours", not names_goal(sentence, found.start)
    if pressing(sentence, found.start, found.end):
        if sentence.lower[found.first] in _KEEPING_SAFE:
            return "help", False
        return "ours", sentence.lower[found.first] not in (HELPING - PROCESS) | _DOSING
    if names_goal(sentence, found.start) or is_linked(sentence, found):
        return "help", True
    if is_for_their_sake(sentence, found):
        return "help", True
    if any(is_process(sentence, verb) for verb in (*found.verbs, *joined(sentence, found))):
        return "ours", bool(PAPERWORK & clause)
    if any(sentence.lower[verb] in _COPYING for verb in found.verbs):
        if not _PAPERS.isdisjoint(sentence.lemmas[found.first : found.end]):
            return "ours", False
    if sentence.lower[found.first] == "show" and not PASSES.isdisjoint(clause):
        return ("help" if has_benefit(sentence, found) else "ours"), False
    if sentence.lower[found.first] in _ENCLOSING:
        if not _EVIDENCE.isdisjoint(sentence.lemmas[found.first + 1 : found.first + 5]):
            return "ours", False
    if is_presence(sentence, found) or is_for_a_visit(sentence, found):
        return "ours", False
    helping = sentence.lower[found.first] in HELPING
    if sentence.lower[found.first] in ADVERTISED:
        return "help", False
    if is_limited(sentence, found.first, found.end) or (
        not helping and is_due(sentence, found.first, found.end)
    ):
        return "ours", False
    return ("open", False) if is_task(sentence, found) else ("help", False)
