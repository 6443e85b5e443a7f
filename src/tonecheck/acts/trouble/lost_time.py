"""Signs of lost time: waiting, on hold, no answer, asking again and again, sleepless nights."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.trouble.clause import is_denied, subject
from tonecheck.acts.trouble.people import SELF, is_third_party, subject_word
from tonecheck.acts.trouble_words import ANSWERS, CONTACTING, DROPPING, DURATIONS, ORDINALS
from tonecheck.language.sentence import Sentence

_LONG = frozenset({"long", "forever", "ages", "still"})
_SPANS = frozenset("minutes mins hours hrs days weeks months years".split())
_WAITING_PLACES = frozenset({"room", "area", "hall", "lounge", "list"})
_UNHURT = frozenset({"hurt", "injured", "harmed", "died", "damaged", "broken", "late", "missing"})
_MESSAGES = frozenset(
    "mail email e-mail message letter call tweet ticket request reminder complaint"
    " replacement attempt".split()
)
_COMING = frozenset(
    "hear work happen help arrive come change show receive let do try".split()
)  # what one hopes for after "nothing"
_ASKING_TO = frozenset({"can", "could", "would", "will", "please"})
_LYING = frozenset("standing sitting lying stood sat".split())
_NO_ANSWERS = frozenset(f"no {answer}" for answer in ANSWERS)


def waiting(sentence: Sentence, token: int) -> bool | None:
    """Still waiting, waited an hour; not "I'll wait", "can't wait"."""
    before = sentence.lower[max(0, token - 3) : token]
    if not _WAITING_PLACES.isdisjoint(sentence.lower[token + 1 : token + 2]):
        return None
    who = subject(sentence, token)
    if who is not None and is_third_party(sentence, who):
        return None
    if is_denied(sentence, token, 3) or not {"will", "'ll", "can"}.isdisjoint(before):
        return None
    if sentence.lower[token] == "wait" and sentence.lower[0] in _ASKING_TO:
        return None  # "can the bus wait ten minutes"
    if sentence.lower[token] == "wait":
        return "long" in before
    return not _LONG.isdisjoint(sentence.lower) or not DURATIONS.keys().isdisjoint(sentence.lower)


def on_hold(sentence: Sentence, token: int) -> bool | None:
    """An hour on hold; not "put my order on hold"."""
    if sentence.lower[token + 1 : token + 2] != ("hold",):
        return None
    return not DURATIONS.keys().isdisjoint(sentence.lower) and "put" not in sentence.lower


def spent(sentence: Sentence, token: int) -> bool | None:
    """Sat there for two hours; not "she spent an hour finding me a pair", which is service."""
    if sentence.lower[token] == "spent" and (
        subject_word(sentence, token) not in SELF or _is_service(sentence, token)
    ):
        return None
    return None if _SPANS.isdisjoint(sentence.lower[token + 1 : token + 9]) else True


def _is_service(sentence: Sentence, token: int) -> bool:
    """ "Spent an hour showing me round": a gerund done to the customer is somebody else's."""
    ahead = sentence.lower[token + 1 : token + 8]
    return any(word.endswith("ing") and after in {"me", "us"} for word, after in pairwise(ahead))


def no_answer(sentence: Sentence, token: int) -> bool | None:
    """No reply, no refund, no signal."""
    after = sentence.lower[token + 1 : token + 4]
    if after[:1] == ("money",):  # "no money back", not "no money left", "no money-back guarantee"
        return True if after[1:2] == ("back",) and "guarantee" not in after else None
    return None if ANSWERS.isdisjoint(after[:2]) else True


def in_vain(sentence: Sentence, token: int) -> bool | None:
    """Nobody answered, heard nothing, nothing works. Still nothing."""
    nothing = sentence.lower[token] == "nothing"
    if nothing and sentence.lower[token + 1 : token + 2] in {("here",), ("there",)}:
        return True
    if sentence.lower[token] == "no" and sentence.lower[token + 1 : token + 2] != ("one",):
        return None
    if not _UNHURT.isdisjoint(sentence.lower[token + 1 : token + 4]):
        return None
    if nothing and len(sentence) <= 4:
        return True
    governed = sentence.labels[token] in {"dobj", "nsubj", "nsubjpass", "det"}
    if nothing and not governed:
        return None
    noun = sentence.heads[token] if sentence.labels[token] == "det" else token
    verb = sentence.heads[noun]
    if sentence.lemmas[verb] in _COMING or (
        not nothing and sentence.tags[verb] in {"VBD", "VBZ", "VBN", "VB"}
    ):
        return True
    return None


def nth_time(sentence: Sentence, token: int) -> bool | None:
    """The third time I write; any other nth time may be welcome."""
    if not _MESSAGES.isdisjoint(sentence.lower[token + 1 : token + 2]):
        return True
    if {"time", "month", "week", "day"}.isdisjoint(sentence.lower[token + 1 : token + 2]):
        return None
    contacted = not CONTACTING.keys().isdisjoint(sentence.lower)
    return contacted and sentence.lower[token] not in {"second", "2nd"}


def many_times(sentence: Sentence, token: int) -> bool | None:
    """I rang six times, asked twice; the line dropped four times."""
    if not DROPPING.isdisjoint(sentence.lower[max(0, token - 4) : token]):
        return None if is_denied(sentence, token, 6) else True
    contacted = "tried" in sentence.lower or not CONTACTING.keys().isdisjoint(sentence.lower)
    asked = sentence.lower[:1] == ("how",)
    return True if contacted and not asked and subject_word(sentence, token) in SELF | {"it"} else None


def sent_around(sentence: Sentence, token: int) -> bool | None:
    """Passed around, in circles."""
    pair = sentence.lower[token : token + 2]
    return True if pair in {("run", "around"), ("passed", "around"), ("in", "circles")} else None


def was_due(sentence: Sentence, token: int) -> bool | None:
    """It was due on Monday."""
    return None if {"was", "were"}.isdisjoint(sentence.lower[max(0, token - 2) : token]) else True


def had_to(sentence: Sentence, token: int) -> bool | None:
    """We had to leave early."""
    following = sentence.lower[token + 1 : token + 2] == ("to",)
    return False if following and subject_word(sentence, token) in SELF else None


def sleepless(sentence: Sentence, token: int) -> bool | None:
    """We hardly slept."""
    return True if is_denied(sentence, token) else None


def idle(sentence: Sentence, token: int) -> bool | None:
    """Our painters are standing idle; not "the pump can stand idle for a week"."""
    before = sentence.lower[max(0, token - 1) : token]
    return True if _LYING.intersection(before) and not is_denied(sentence, token, 3) else None


SIGNS = (
    (frozenset({"waiting", "waited", "wait"}), waiting),
    (frozenset({"on hold"}), on_hold),
    (frozenset("held queued sat stood spent wasted took".split()), spent),
    (_NO_ANSWERS, no_answer),
    (frozenset({"nothing", "nobody", "no one"}), in_vain),
    (ORDINALS, nth_time),
    (frozenset({"times", "twice"}), many_times),
    (frozenset({"run around", "passed around", "in circles"}), sent_around),
    (frozenset({"due"}), was_due),
    (frozenset({"had to"}), had_to),
    (frozenset({"slept", "sleep"}), sleepless),
    (frozenset({"idle"}), idle),
)
