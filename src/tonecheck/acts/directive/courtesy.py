"""Wishes, idioms, patience and getting in touch: imperatives that order nothing."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.directive.classes import (
    CONTACT,
    CONTACT_NOUNS,
    COURTEOUS,
    COURTEOUS_WITH,
    GREETINGS,
    HAIL,
    PROCESS,
    WAITING,
    WISHED,
)
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import is_due, pressing
from tonecheck.acts.words import FONDLING
from tonecheck.language.sentence import Sentence

_BENEFIT = frozenset({"so", "if", "when", "whenever", "should", "anytime"})
_ANY_TROUBLE = frozenset(
    "question questions problem problems issue issues trouble concern concerns doubt doubts ideas further"
    " more other additional time".split()
)
_OFFICE = frozenset(
    "our verification approval processing record records review inspection file files audit paperwork".split()
)
"""What a paper is asked *for* that is our process: "email us your passport page for verification"."""
_INDOORS = frozenset({"home", "in", "indoors", "inside"})
_WHILE = frozenset({"until", "till", "between", "during", "from", "so", "when", "while", "all"})
_AT_ONCE = frozenset({("here",), ("and",), (".",), (",",), ("straight",)})
_OBJECTS = frozenset({("DT",), ("PRP$",)})
_LITTLE = frozenset({"little", "bit", "lot"})
_HELPERS = frozenset({"we", "i", "our", "ill", "someone", "somebody", "they", "she", "he"})
_ASKING = frozenset({("which",), ("what",), ("when",), ("where",)})
_WISHING = frozenset({"'d", "like", "prefer", "want", "suits", "fancy"})
_FOR_US = frozenset({"hand", "confirm", "reconfirm"})
"""What somebody gets in touch for on our account: "ring us to confirm"."""
_GAINS = frozenset({("you", "get"), ("you", "save"), ("you", "receive"), ("it", "'s"), ("it", "is")})
_IDIOMS = frozenset(
    {("leave", "it", link, us) for link in ("with", "to") for us in ("us", "me")}
    | {("come", "as", "you", "are")}
    | {("tell", us, "more", about) for us in ("us", "me") for about in ("about", "!", ".", "on")}
)
_WILL = frozenset({"will", "'ll", "can"})
_JOINED = frozenset({("and",), (",",)})
_TO_US = frozenset({("to", "us"), ("to", "me")})
_BEST = frozenset({("our", "best"), ("my", "best")})
_POSTS = frozenset(
    "messages message calls emails mails tickets posts reminders comments requests complaints enquiries"
    " inquiries".split()
)
_SLIGHT = frozenset({"a", "an", "another", "quick", "short", "little", "direct", "us", "me"})
_IF_IT_FAILS = frozenset({("if", "it"), ("if", "that"), ("if", "this"), ("if", "they")})
_COMING = frozenset({"bring", "drop", "pop", "come", "take", "call", "swing", "stop"})
_ON_A_MATTER = frozenset({"with", "on", "about", "regarding", "today", "tomorrow"})
_ON_A_DAY = frozenset({(), ("on",), ("at",), ("when",), ("whenever",), ("any",)})
_SENDING = frozenset({"send", "forward", "post", "share", "tell", "give"})
_COMPANY = frozenset("family kids children friends pack gang crew".split())
_IN_PERSON = frozenset({"in", "by", "round", "around", "over", "along", "back", "off"})
_CEASING = frozenset({"stop", "refrain", "cease"})
CONDITIONS = frozenset({"if", "when", "should", "unless", "any", "anything", "otherwise"})
_THEIR_OWN = frozenset(
    "him her them everyone everybody one husband wife partner mum mom mother dad father son daughter kids"
    " children friend sister brother".split()
)
"""Those to whom a customer carries a greeting or good news."""
_GLADLY = frozenset({("happy", "to"), ("glad", "to"), ("pleased", "to")})
_TURNING_OUT = frozenset(
    "turns turn goes go went gets get fares tastes taste looks look likes like works".split()
)
_FINE = frozenset(
    "good great nice lovely wonderful fantastic pleasant safe super happy splendid fabulous restful relaxing"
    " brilliant sunny merry joyful peaceful terrific amazing".split()
)
"""What somebody is told to have only as a wish."""


def is_courtesy(sentence: Sentence, found: Found) -> bool:
    """Whether it is a wish, a comfort, an idiom or an offer: "Have fun", "Let us help", "Give it a try"."""
    verb, lower = found.first, sentence.lower
    word, following = lower[verb], lower[verb + 1] if verb + 1 < len(sentence) else ""
    if word == "allow" and following in {"me", "us"}:
        return True
    if word == "leave" and not _TO_US.isdisjoint(pairwise(lower[verb : found.end])):
        return True  # "leave the broken one to us"
    if "compliments" in lower[verb : found.end]:
        return True  # "keep the pair, with our compliments"
    if word == "let" and following == "'s":
        return True
    if word == "let":
        return not _lets_us_have(lower[verb : verb + 5])
    if (word == "remember" and following == "to") or ceases(sentence, verb) or stays_in(sentence, found):
        return False
    if (
        _is_wish(sentence, found)
        or _is_sociable(sentence, found)
        or (word == "give" and _asks_patience(sentence, found))
    ):
        return True
    if word in {"get", "come"} and lower[verb + 1 : verb + 4] in {("back", "to", "us"), ("back", "to", "me")}:
        invited = _ON_A_MATTER.isdisjoint(lower[verb : found.end]) or has_benefit(sentence, found)
        pressed = pressing(sentence, verb, found.end)
        return invited and not pressed and not is_due(sentence, verb, found.end)
    if word == "call" and following == "me" and sentence.tags[verb + 2 : verb + 3] == ("NNP",):
        return True  # "Call me Bo"
    if _is_idiom(lower[verb : found.end]) or _invites(sentence, found) or _is_offer(sentence, found):
        return True
    return word in COURTEOUS or following in COURTEOUS_WITH.get(word, ())


def stays_in(sentence: Sentence, found: Found) -> bool:
    """ "Stay at home until he has been", "stay in between eight and twelve"; not "stay home, stay safe"."""
    words = sentence.lower[found.first : found.end]
    if words[:2] in {("stay", "off"), ("stay", "away"), ("stay", "out")} and "until" in words:
        return "we" in words[words.index("until") :]  # "stay off the site until we write to you"
    return words[0] == "stay" and not _INDOORS.isdisjoint(words[1:3]) and not _WHILE.isdisjoint(words[2:])


def _is_offer(sentence: Sentence, found: Found) -> bool:
    """ "Invite a friend and get a month free", "Ask me anything", "Post the log if it still fails"."""
    clause = sentence.lower[found.first : found.end]
    pairs = set(pairwise(clause))
    gives = "free" in clause or bool({("percent", "off"), ("%", "off")} & pairs)
    asks = any(sentence.lower[at : at + 2] in {("ask", "us"), ("ask", "me")} for at in found.verbs)
    return (gives and not {"us", "me"} & set(clause)) or asks or bool(_IF_IT_FAILS & pairs)


def _invites(sentence: Sentence, found: Found) -> bool:
    """ "Bring it in and we'll mend it", "Bring it by on Monday": come, and be helped."""
    clause = sentence.lower[found.first : found.end]
    joined = sentence.lower[found.end : found.end + 1] in _JOINED and has_benefit(sentence, found)
    joined = joined or _and_somebody_will(sentence, found)
    if clause[0] in {"bring", "take"} and joined and not CONDITIONS.isdisjoint(sentence.lower[: found.start]):
        return True  # "if it still hums, bring it to a shop and we'll look at it"
    if clause[0] in _SENDING and joined and "if" in (*sentence.lower[: found.start], *clause):
        return True  # "if you kept the slips, send them over and I'll add those too"
    if clause[:2] in {("bring", "the"), ("bring", "your")} and not _COMPANY.isdisjoint(clause[2:4]):
        return True  # "bring the whole family"
    comes = clause[0] in _COMING and not _IN_PERSON.isdisjoint(clause[1:])
    by = clause[2:4]
    if comes and by[:1] == ("by",) and by[1:] in _ON_A_DAY:
        return True
    if comes and not {("any", "time"), ("any", "day")}.isdisjoint(pairwise(clause)):
        return True
    return comes and joined


def _lets_us_have(words: tuple[str, ...]) -> bool:
    """ "Let us have your answer", "Let our office know": as much an order as "send us"."""
    if words[1:2] in {("us",), ("me",)}:
        return words[2:3] == ("have",)
    return words[1:2] in {("our",), ("the",)} and "know" in words[2:]


def _is_wish(sentence: Sentence, found: Found) -> bool:
    """ "Have a lovely day", "Sit down and enjoy it", "Give her a hug", "Give us a shout"."""
    lower, word, clause = (
        sentence.lower,
        sentence.lower[found.first],
        set(sentence.lower[found.first : found.end]),
    )
    if any(lower[at] == "enjoy" or lower[at : at + 2] == ("make", "yourself") for at in found.verbs):
        return True
    near = lower[found.first : min(found.first + 8, found.end)]
    wished = WISHED if len(found.verbs) == 1 else WISHED - {"one"}  # "take one and enter it"
    if GREETINGS & clause or (word in {"have", "take"} and not wished.isdisjoint(near)):
        return True
    if word == "have" and lower[found.first + 1 : found.first + 2] in {("a",), ("an",)}:
        if not _FINE.isdisjoint(lower[found.first + 2 : found.first + 3]):
            return True  # "have a good term"
    if word == "give" and not FONDLING.isdisjoint(lower[found.first + 2 : found.first + 6]):
        return True
    return word in {"give", "drop", "send"} and bool(HAIL & clause)


def _is_sociable(sentence: Sentence, found: Found) -> bool:
    """News to carry home, interest, help held out: "tell your mum she is back", "tell us how it tastes"."""
    lower, word = sentence.lower, sentence.lower[found.first]
    if word in {"tell", "say"} and not _THEIR_OWN.isdisjoint(lower[found.first + 1 : found.first + 5]):
        return True
    if word in {"tell", "show", "let"} and _asks_after_it(lower[found.first + 1 : found.end]):
        return True
    held_out = bool(found.start) and lower[found.start - 1] in {",", "just"}
    return held_out and not _GLADLY.isdisjoint(pairwise(lower[: found.start]))


def _asks_after_it(words: tuple[str, ...]) -> bool:
    """ "Tell us how the bread turns out", "show us how it looks": friendly interest."""
    asks = words[:1] in {("us",), ("me",)} and "how" in words[1:3]
    return asks and not _TURNING_OUT.isdisjoint(words[2:])


def _is_idiom(words: tuple[str, ...]) -> bool:
    """ "Leave it to us", "Tell us more about it", "Tell us a little about you", "Forget it"."""
    if words[:1] == ("tell",) and _LITTLE & set(words[2:4]) and words[4:5] == ("about",):
        return True
    return words[:2] == ("forget", "it") or words[:4] in _IDIOMS or bool(_BEST & set(pairwise(words)))


def _asks_patience(sentence: Sentence, found: Found) -> bool:
    """ "Give us a minute", "give it a try"; not "give us the name and the time"."""
    object_ = sentence.lower[found.first + 1 : min(found.first + 6, found.end)]
    joint = next((at for at, word in enumerate(object_) if word in {"and", "of", ","}), len(object_))
    tags = sentence.tags[found.first + 1 : found.first + 1 + joint]
    noun = next((at for at, tag in enumerate(tags) if tag in {"NN", "NNS"}), joint)
    if object_[noun : noun + 1] and object_[noun] not in WAITING:
        return False  # "give me two dates next week"
    return bool(WAITING & set(object_[:joint])) and "notice" not in object_ and "your" not in object_[:joint]


def is_contact(sentence: Sentence, found: Found) -> bool:
    """ "Call us", "Drop us a note", "If it is lost, lock it and call us": getting in touch, nothing else."""
    in_touch = [_gets_in_touch(sentence, verb) for verb in found.verbs]
    if len(in_touch) == 1:
        return in_touch[0]
    conditional = bool(CONDITIONS & set(sentence.lower[: found.start]))
    steps = all(sentence.lower[verb] not in PROCESS - CONTACT for verb in found.verbs)
    return any(in_touch) and steps and (conditional or "or" in sentence.lower[found.first : found.end])


def _gets_in_touch(sentence: Sentence, verb: int) -> bool:
    """ "Call", "Drop us a quick note", "Send a DM our way"; not "Give him a signed note"."""
    if (
        sentence.lower[verb : verb + 2] in {("tell", "us"), ("tell", "me")}
        and sentence.lower[verb + 2 : verb + 3] in _AT_ONCE
    ):
        return True  # "tell us here and we'll send another"
    if sentence.lower[verb : verb + 2] in {("tell", "us"), ("tell", "me")}:
        ahead = sentence.lower[verb + 2 : verb + 8]
        if ahead[:1] in _ASKING and not _WISHING.isdisjoint(ahead):
            return True  # "tell me which row you'd like"
    if sentence.lower[verb] in CONTACT:
        on_a_thing = sentence.lower[verb] == "write" and sentence.tags[verb + 1 : verb + 2] in _OBJECTS
        return not on_a_thing  # "write your number on it"
    near = pairwise(sentence.lower[verb + 1 : verb + 6])
    light = sentence.lower[verb] in {"give", "drop", "send", "shoot", "leave"}
    return light and any(noun in CONTACT_NOUNS and before in _SLIGHT for before, noun in near)


def has_benefit(sentence: Sentence, found: Found) -> bool:
    """Whether the point is our help: "… and we'll take a look", "… if it comes back", "… to learn more"."""
    lower = sentence.lower
    if _BENEFIT & set(lower[found.first + 1 : found.end]) or CONDITIONS & set(lower[: found.start]):
        return True
    inside = range(found.first, found.end - 1)
    if any(lower[at] == "any" and _ANY_TROUBLE & set(lower[at + 1 : at + 3]) for at in inside):
        return True
    if any(lower[at] == "for" and _OFFICE.isdisjoint(_without_the(lower[at + 1 : at + 3])) for at in inside):
        return True
    if any(
        lower[at] == "to" and sentence.tags[at + 1] == "VB" and lower[at + 1] not in _FOR_US for at in inside
    ):
        return True
    following = lower[found.end : found.end + 4]
    if "and" in following and not _GAINS.isdisjoint(pairwise(following)):
        return True  # "show your card and you get a tenth off"
    return not _HELPERS.isdisjoint(following) and {"or", "otherwise"}.isdisjoint(following)


def _and_somebody_will(sentence: Sentence, found: Found) -> bool:
    """ "(Bring it in) and Jess will look at it", though the parser may put her in the same clause."""
    named = range(found.first, min(found.end + 1, len(sentence) - 2))
    return any(
        sentence.lower[at] == "and" and sentence.tags[at + 1] == "NNP" and sentence.lower[at + 2] in _WILL
        for at in named
    )


def _without_the(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[1:] if words[:1] == ("the",) else words[:1]


def ceases(sentence: Sentence, verb: int) -> bool:
    """ "Stop sending the form", "Refrain from calling"; not "Stop worrying"."""
    if sentence.lower[verb] not in _CEASING:
        return False
    near = sentence.lower[verb + 1 : verb + 7]
    return bool(PROCESS & set(sentence.lemmas[verb + 1 : verb + 3])) or bool(_POSTS & set(near))
