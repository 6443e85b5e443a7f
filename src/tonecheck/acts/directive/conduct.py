"""What an obligation is about: a guess, a state, or what the customer is to do or be for us."""

from __future__ import annotations

from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import deadline
from tonecheck.acts.words import US
from tonecheck.language.sentence import Sentence

_AT_HAND = frozenset({"ready", "hand", "available"})
_CERTIFIED = frozenset("signed stamped countersigned certified notarised notarized witnessed".split())
"""What papers are after "you'll need to have the form …"."""
_CONDUCT = frozenset("home there present available punctual reachable early specific patient precise".split())
_STAYING_IN = frozenset({"to", "when", "between", "from", "all", "until", "till", "while"})
_AT_A_PLACE = frozenset((out, at) for out in ("be", "out", "back", "down") for at in ("at", "by", "outside"))
_STANDING = frozenset("below above under in out off on down up back clear clean empty ready done".split())
"""How a thing is to be by a date."""
_TOYING = frozenset(
    "love admit laugh wait admire agree smile see taste".split()
)  # "you have to love it", "sorry you have to wait"
_REGRETS = frozenset("sorry apologies apologise apologize regret hate shame unfortunate".split())
_AHEAD_OF_TIME = frozenset({"early", "minutes", "sharp", "punctually", "at", "by", "before"})
_QUALITIES = frozenset({("JJ",), ("VBG",), ("RB",), ("CD",)})
_AGED = frozenset("over under aged least older younger old".split())
_GUESSING = frozenset(
    "believe bet feel think wonder mean miss love like want wish hear worry remember".split()
)


def is_guess(sentence: Sentence, found: Found) -> bool:
    """ "You must be tired", "you have to love it", "you'll have to get used to it": no errand."""
    verb = found.first
    word, quality = sentence.lower[verb], sentence.tags[verb + 1 : verb + 2]
    finished = quality == ("VBN",) and deadline(sentence, verb, found.end) is not None
    if found.form in {"must", "ban"} and word == "have" and not (finished or _is_to_stand(sentence, found)):
        return True  # "you must have missed it", "you must have your card by now"
    if word == "be" and not _AGED.isdisjoint(sentence.lower[verb + 1 : verb + 4]):
        return True  # "you need to be at least eighteen"
    if found.form == "must" and (word in _GUESSING or (word == "be" and quality in _QUALITIES)):
        return not is_conduct(sentence, found) and deadline(sentence, verb, found.end) is None
    if found.form == "have to" and word in _TOYING:
        return word != "wait" or not _is_for_us(sentence, verb)
    return sentence.lower[verb : verb + 3] == ("get", "used", "to")


def _is_for_us(sentence: Sentence, verb: int) -> bool:
    """ "(You'll have to wait) for our text", "for us to ring": our process, and no regret for theirs."""
    ahead = sentence.lower[verb + 1 : verb + 3]
    sorry = not _REGRETS.isdisjoint(sentence.lower[:verb])
    return ahead[:1] == ("for",) and not sorry and not US.isdisjoint(ahead[1:])


def _is_to_stand(sentence: Sentence, found: Found) -> bool:
    """ "(You must have) the bay open at seven": a thing, and how it is to be."""
    after = range(found.first + 1, found.end)
    noun = next((token for token in after if sentence.tags[token] in {"NN", "NNS"}), found.end)
    owned = sentence.tags[found.first + 1 : found.first + 2] in {("DT",), ("PRP$",)}
    if not owned or noun + 1 >= found.end:
        return False
    return sentence.tags[noun + 1] in {"JJ", "VBN", "RB"} or sentence.lower[noun + 1] in _STANDING | {"with"}


def is_state(sentence: Sentence, found: Found) -> bool:
    """ "You need to be signed in", "you must have a card": what is so, and only perhaps for our sake."""
    verb, following = found.first, found.first + 1
    word = sentence.lower[verb]
    if word == "have" and (_AT_HAND | _CERTIFIED) & set(sentence.lower[following : found.end]):
        return False
    if word == "have" and sentence.lower[found.end - 2 : found.end] in {
        ("with", "you"),
        ("with", "u"),
        ("on", "you"),
    }:
        return False
    if word == "have" and sentence.tags[following : following + 1] in {("DT",), ("PRP$",)}:
        placed = not _STANDING.isdisjoint(sentence.lower[following + 1 : found.end])
        if placed and deadline(sentence, verb, found.end) is not None:
            return False  # "you must have the hedge below six feet by June"
    if word == "have":
        return found.form != "have to" or sentence.tags[min(following, len(sentence) - 1)] != "DT"
    if word != "be" or deadline(sentence, verb, found.end) is not None:
        return False
    return not is_conduct(sentence, found)


def is_conduct(sentence: Sentence, found: Found) -> bool:
    """ "You need to be more specific", "you must be there": what one does, not what one is."""
    quality = found.first + 1
    while quality < found.end and sentence.tags[quality] == "RB" and sentence.lower[quality] not in _CONDUCT:
        quality += 1
    if quality >= found.end:
        return False
    here = sentence.lower[found.first + 1] == "here"
    if here and not _AHEAD_OF_TIME.isdisjoint(sentence.lower[quality : found.end]):
        return True  # "you must be here ten minutes early"
    staying_in = sentence.lower[quality] == "in" and not _STAYING_IN.isdisjoint(
        sentence.lower[quality + 1 : quality + 2]
    )
    if (
        staying_in
        or sentence.lower[quality : quality + 2] == ("at", "home")
        or sentence.lower[quality] in _CONDUCT
        or sentence.tags[quality] == "JJR"
        or "more" in sentence.lower[found.first : quality + 1]
    ):
        return True
    strict = (
        found.form in {"required", "are to"} and "supposed" not in sentence.lower[found.start : found.first]
    )
    if strict and sentence.lower[quality - 1 : quality + 1] in _AT_A_PLACE:
        return True
    return strict and sentence.tags[quality] not in {"VBN", "VBG", "IN"}
