"""What in an order's words points to whose sake it is for, where no other room knows it."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.accusation.words import FLAWS, WORK
from tonecheck.acts.directive.classes import AT_A_DEVICE, COMFORTS, DELIVERED, PROCESS, SIGNING_IN
from tonecheck.acts.directive.courtesy import CONDITIONS, has_benefit
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.presence import CERTIFIED
from tonecheck.acts.directive.towards_us import joined
from tonecheck.language.sentence import Sentence

_MENDING = frozenset("amend correct improve reassess reconsider rectify redo revise revisit rethink".split())
_LOOKING = frozenset({"check", "look", "read", "glance", "peek"})
_SHELTER = frozenset({"indoors", "outdoors"})
_KEEPING = frozenset("archive close complete file finalise finalize finish update".split())
_BOOKS = frozenset("ticket tickets case cases file files form record records books report list".split())
"""What we keep for ourselves: "so that I can close the ticket"."""
_TURNED = frozenset(
    "turn shake wipe push twist rinse stir tap pull knock squeeze brush scrub polish tug soak".split()
)
"""What a thing is given by whoever mends it."""
_OTHERS = frozenset("them it him her each every yourself".split())
_SCREENED = frozenset("fingerprint finger face code pin password button tap click".split())
"""With what one confirms at a device."""
_OBJECT_TAGS = frozenset({"DT", "PRP$", "PRP", "CD"})
_FIRST = frozenset({"before", "after", "while", "once"})
"""With a gerund these open a step: "Before starting, plug it in"."""


def is_for_our_books(sentence: Sentence, found: Found) -> bool:
    """ "Email me a photo so that I can close the ticket": that is for our own order."""
    after = sentence.lower[found.first + 1 : found.end + 8]
    so = after.index("so") if "so" in after else len(after)
    can = after[so + 1 + (after[so + 1 : so + 2] == ("that",)) :]
    ours = can[:2] in {("i", "can"), ("we", "can")} and not _KEEPING.isdisjoint(can[2:3])
    return ours and not _BOOKS.isdisjoint(can[3:6])


def is_last_resort(sentence: Sentence, found: Found) -> bool:
    """ "If it still comes loose, send us a photo": what to do when the steps before have not helped."""
    before = set(sentence.lower[: found.start])
    failing = {"still", "not", "n't", "again"} & before
    thing = {"it", "that", "this", "they"} & before or "still" in before  # "if the tips still go brown"
    return "if" in before and bool(failing and thing)


def is_to_mend(sentence: Sentence, found: Found) -> bool:
    """ "Correct this mistake", "revisit your proposals": their work and its flaws."""
    clause = sentence.lower[found.first : found.end]
    flawed = clause[1:2] and clause[1] in {"this", "these", "those", "your"} and FLAWS & set(clause[2:5])
    return clause[0] in _MENDING and bool(flawed or (clause[1:2] == ("your",) and WORK & set(clause[2:6])))


def is_process(sentence: Sentence, verb: int) -> bool:
    """A verb of dealings with an office; "sign in" is done at a device, "give them water" for a plant."""
    if sentence.lower[verb] not in PROCESS or sentence.lower[verb : verb + 2] in SIGNING_IN:
        return False
    if sentence.lower[verb] == "confirm":
        return _SCREENED.isdisjoint(sentence.lower[verb + 1 : verb + 5])
    given = sentence.lower[verb + 1 : verb + 8]
    if sentence.lower[verb] == "give" and not _TURNED.isdisjoint(given[2:6]):
        return False  # "give the jar a firm quarter turn"
    to_others = sentence.lower[verb] == "give" and not _OTHERS.isdisjoint(given[:1])
    return not to_others or not (DELIVERED | CERTIFIED).isdisjoint(given)


def goes_on_to_order(sentence: Sentence, found: Found) -> bool:
    """ "Check it over and report any slips": looking is a courtesy, what comes of it is for our process."""
    if _LOOKING.isdisjoint(sentence.lower[found.first : found.first + 5]) or has_benefit(sentence, found):
        return False
    return any(is_process(sentence, verb) for verb in joined(sentence, found))


def is_for_their_sake(sentence: Sentence, found: Found) -> bool:
    """ "Bring a rug so he is comfy", "bring a scarf": what it is good for is theirs."""
    if not _SHELTER.isdisjoint(sentence.lower[found.first : found.end]):
        return True  # "bring it indoors before the first cold night"
    if sentence.lower[found.first] in {"bring", "pack"}:
        if not COMFORTS.isdisjoint(sentence.lower[found.first + 1 : found.first + 4]):
            return True
    return any(
        one == "so" and other in {"you", "your", "he", "she", "they"}
        for one, other in pairwise(sentence.lower[found.first :])
    )


def explains_how(sentence: Sentence, found: Found) -> bool:
    """ "You can give it to a friend: just tell us the name", "Try this first: unplug it"."""
    before = sentence.lower[: found.start]
    if before[:1] == ("try",) and before[-1] == ":":
        return True
    return before[-1:] in {(":",), ("-",), ("–",)} and ("you", "can") in pairwise(before)


def is_task(sentence: Sentence, found: Found) -> bool:
    """ "Pack the lamp in its box": something done to a thing, not at a device, and under no condition."""
    verb, ahead = found.first, sentence.tags[found.first + 1 : found.first + 2]
    conditional = bool(CONDITIONS & set(sentence.lower[: found.start])) or has_benefit(sentence, found)
    first = sentence.lower[0] in _FIRST and sentence.tags[1:2] == ("VBG",)
    return (
        sentence.lower[verb] not in AT_A_DEVICE | {"keep"}
        and not (conditional or first)
        and bool(_OBJECT_TAGS & set(ahead))
    )
