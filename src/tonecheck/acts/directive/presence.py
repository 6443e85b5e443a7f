"""What fits in with us: being there, being at home, held ready, done before our visit."""

from __future__ import annotations

from tonecheck.acts.directive.classes import VISITS
from tonecheck.acts.directive.courtesy import stays_in
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import is_limited
from tonecheck.language.sentence import Sentence

CERTIFIED = frozenset(
    "sign signed stamp stamped countersigned certified notarised notarized witnessed".split()
)
"""What papers are that somebody has to vouch for."""
_HANDING_IN = frozenset("bring return hand".split())
"""What is done with a thing of ours after "before you"."""
_HELD_READY = frozenset({"free", "available", "ready", "accessible", "handy", "unlocked", "clear"})
"""How something is to be kept for us: "keep the line free"."""
_READY = frozenset({"someone", "somebody", "ready", "hand", "front", "available"})
_WHEN = frozenset({"from", "between", "until", "till", "all", "on", "at", "by", "before", "when"})
_THERE = frozenset(
    {"home", "here", "there", "present", "desk", "call", "meeting", "ready", "time", "punctual", "late"}
)


def is_for_a_visit(sentence: Sentence, found: Found) -> bool:
    """ "Unlock it before our fitter comes", "before we close": it fits in with us."""
    lower = sentence.lower[found.first : found.end]
    after = next((at for at, word in enumerate(lower) if word in {"before", "when", "until"}), None)
    if after is None:
        return False
    ours = lower[after + 1 : after + 2] in {("we",), ("our",)}
    handed_in = lower[after + 1 : after + 2] == ("you",) and not _HANDING_IN.isdisjoint(
        lower[after + 2 : after + 3]
    )
    return ours or handed_in or bool(VISITS & set(lower[after:]))


def is_held_ready(sentence: Sentence, found: Found) -> bool:
    """ "You need to keep the line free from nine to noon": for somebody of ours, at a time."""
    clause = sentence.lower[found.first : found.end]
    kept = clause[0] in {"keep", "leave", "have"} and not _HELD_READY.isdisjoint(clause[2:5])
    return kept and (is_limited(sentence, found.first, found.end) or not _WHEN.isdisjoint(clause[3:]))


def is_at_home(sentence: Sentence, found: Found) -> bool:
    """ "You need to be in on Saturday": where we want them to be."""
    ahead = sentence.lower[found.first : found.first + 3]
    return ahead[:2] in {("be", "in"), ("be", "home")} or ahead == ("be", "at", "home")


def is_presence(sentence: Sentence, found: Found) -> bool:
    """ "Have your policy in front of you", "Be at desk 4 at nine", "Arrive no later than nine"."""
    arriving = [at for at in found.verbs if sentence.lower[at] == "arrive"]
    if any(is_limited(sentence, at, found.end) for at in arriving) or stays_in(sentence, found):
        return True
    if arriving and "early" in sentence.lower[arriving[0] : found.end]:
        return True
    if sentence.lower[found.first : found.first + 2] == ("hurry", "up"):
        return True
    lower, verb = sentence.lower, found.verbs[0]
    if lower[verb : verb + 2] == ("be", "in") and not (_WHEN | {"for"}).isdisjoint(
        lower[verb + 2 : verb + 3]
    ):
        return True  # "be in for the whole slot"
    clause = set(lower[verb + 1 : found.end])
    if lower[verb] in {"have", "get"}:
        return bool((_READY | CERTIFIED) & clause)
    present = any(
        lower[at] in {"be", "are"} and sentence.tags[at - 1] != "MD"  # "… and it should be there"
        for at in range(found.first, found.end)
    )
    return present and bool(_THERE & clause)
