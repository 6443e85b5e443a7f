"""Signs that something is not as agreed: late, off, without a part, the wrong way round."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.trouble.clause import clause_head, is_denied, subject
from tonecheck.acts.trouble.people import SELF, is_third_party, subject_word
from tonecheck.acts.trouble_words import AGREED, BEING, CAME, DURATIONS, NOT_MISSED
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_PUT = frozenset({"took", "seated", "put", "brought"})
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday christmas".split())
_TODAY = _WEEKDAYS | {"now", "today"}
_TURNED = (("upside", "down"), ("inside", "out"), ("back", "to", "front"), ("wrong", "way"))
_PUT_TOGETHER = CAME | frozenset("printed fitted hung built put mounted sewn installed assembled".split())
_NOTICE = frozenset("warning notice explanation telling informing".split())


def incomplete(sentence: Sentence, token: int) -> bool | None:
    """It came without the lid, all but one; "they left without us"."""
    following = sentence.lower[token + 1 : token + 2]
    if sentence.lower[token] == "without" and _is_unannounced(sentence, token):
        return True
    if sentence.lower[token] == "without" and "still" in sentence.lower[max(0, token - 3) : token]:
        return True
    if following in {("me",), ("us",)}:
        return True if subject_word(sentence, token) not in WE else None
    return None if CAME.isdisjoint(sentence.lower) else sentence.lower[token] != "instead"


def _is_unannounced(sentence: Sentence, token: int) -> bool:
    """Cancelled without a word, changed without notice; not "can I leave without notice?"."""
    ahead = sentence.lower[token + 1 : token + 4]
    silent = ahead[:2] == ("a", "word") and ahead[2:] != ("of",)  # "of complaint" is praise
    past = any(tag in {"VBD", "VBN"} for tag in sentence.tags[:token])
    told = past and (silent or bool(_NOTICE & set(ahead)))
    return told and subject_word(sentence, sentence.heads[token]) not in SELF


def none_there(sentence: Sentence, token: int) -> bool | None:
    """There was no cot, we've had no water; not "I have no questions"."""
    nouns = [
        each for each in range(token + 1, min(token + 4, len(sentence))) if sentence.tags[each][:2] == "NN"
    ]
    if not nouns or not NOT_MISSED.isdisjoint(sentence.lower[token + 1 : nouns[0] + 1]):
        return None
    if "yet" in sentence.lower[nouns[0] + 1 : nouns[0] + 3]:
        return True
    if sentence.lower[token - 1 : token] == ("still",):  # "still no engineer, and it's four"
        return not (DURATIONS.keys() | _TODAY | {"since", "pm", "am"}).isdisjoint(sentence.lower[token:])
    if (
        sentence.lower[max(0, token - 3) : token][:1] == ("you",)
        and "got" in sentence.lower[token - 1 : token]
    ):
        return False  # "you've got no cinema there"
    told = not {"was", "were", "had", "been", "got"}.isdisjoint(sentence.lower[max(0, token - 3) : token])
    return True if told else None


def not_as_agreed(sentence: Sentence, token: int) -> bool | None:
    """I ordered the large and got the small; it was supposed to be here."""
    if sentence.lower[token] == "supposed":
        past = not {"was", "were"}.isdisjoint(sentence.lower[max(0, token - 4) : token])
        return True if past and subject_word(sentence, token) not in WE else None
    if _is_past_the_day(sentence, token):
        return True
    if sentence.lower[token] != "promised" and subject_word(sentence, token) not in WE:
        return None
    turned = not {"and", "but", "yet", "although", "though"}.isdisjoint(sentence.lower)
    return True if turned and not (CAME | _PUT).isdisjoint(sentence.lower) else None


def _is_past_the_day(sentence: Sentence, token: int) -> bool:
    """Promised for Monday, and it's Thursday now."""
    ahead = sentence.lower[token + 1 :]
    today = (
        at for at, pair in enumerate(pairwise(ahead)) if pair in {("it", "'s"), ("it", "is"), ("its", "now")}
    )
    return any(_TODAY & set(ahead[at + 2 : at + 5]) for at in today)


def turned_about(sentence: Sentence, token: int) -> bool | None:
    """It came with the pages upside down, it is printed back to front."""
    if not any(sentence.lower[token : token + len(words)] == words for words in _TURNED):
        return None
    own = subject_word(sentence, token) in WE
    return True if not own and not _PUT_TOGETHER.isdisjoint(sentence.lower) else None


def not_ready(sentence: Sentence, token: int) -> bool | None:
    """Both times it wasn't ready; not "I'm not ready yet"."""
    past = not {"was", "were"}.isdisjoint(sentence.lower[max(0, token - 3) : token])
    own = subject_word(sentence, token) in WE
    return True if past and not own and is_denied(sentence, token) else None


def called_off_again(sentence: Sentence, token: int) -> bool | None:
    """The class was cancelled twice."""
    passive = not {"was", "were", "been", "got"}.isdisjoint(sentence.lower[max(0, token - 3) : token])
    again = not {"twice", "again", "times"}.isdisjoint(sentence.lower[token + 1 : token + 4])
    return True if passive and again else None


def late_by(sentence: Sentence, token: int) -> bool | None:
    """It started an hour late; not "I'll be two days late"."""
    lasting = not DURATIONS.keys().isdisjoint(sentence.lower[max(0, token - 2) : token])
    return True if lasting and subject_word(sentence, token) not in WE | {"im"} else None


def out_for(sentence: Sentence, token: int) -> bool | None:
    """The lift has been out for nine days, out since Monday; not "I was out for a week"."""
    timed = sentence.lower[token + 1 : token + 2] in {("for",), ("since",)} and not (
        DURATIONS.keys() | _WEEKDAYS
    ).isdisjoint(sentence.lower[token + 2 : token + 6])
    lasting = "been" in sentence.lower[max(0, token - 2) : token] and timed
    person = subject_word(sentence, token) in SELF | {"she", "he", "they"}
    who = subject(sentence, clause_head(sentence, token))
    theirs = who is None or is_third_party(sentence, who)
    return True if lasting and not person and not theirs else None


def off_by(sentence: Sentence, token: int) -> bool | None:
    """The bill is off by ten, the heating is off again."""
    after, before = sentence.lower[token + 1 : token + 2], sentence.lower[max(0, token - 3) : token]
    return True if after in {("by",), ("again",)} and not BEING.isdisjoint(before) else None


def out_all(sentence: Sentence, token: int) -> bool | None:
    """The heating was off the whole weekend; not "I was off all week"."""
    if BEING.isdisjoint(sentence.lower[max(0, token - 2) : token]):
        return None
    who = subject(sentence, clause_head(sentence, token))
    person = subject_word(sentence, token) in SELF | {"she", "he", "they", "you"}
    timed = not (DURATIONS.keys() | {"weekend"}).isdisjoint(sentence.lower[token + 2 : token + 5])
    return True if timed and not person and who is not None and not is_third_party(sentence, who) else None


SIGNS = (
    (frozenset({"without", "except", "instead"}), incomplete),
    (frozenset({"no"}), none_there),
    (AGREED | {"supposed to", "bought"}, not_as_agreed),
    (frozenset({"late"}), late_by),
    (frozenset({"out for", "out since", "off for", "off since"}), out_for),
    (frozenset({"off by", "off again"}), off_by),
    (
        frozenset(f"{off} {all_}" for off in ("off", "out") for all_ in ("all", "the whole", "most of")),
        out_all,
    ),
    (frozenset(map(" ".join, _TURNED)), turned_about),
    (frozenset({"ready"}), not_ready),
    (frozenset("cancelled canceled postponed rescheduled moved".split()), called_off_again),
)
