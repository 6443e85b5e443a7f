"""Signs of harm done by somebody: charged twice, lost it, drove over my lawn, broke a promise."""

from __future__ import annotations

from tonecheck.acts.trouble.clause import is_asserted, is_denied, subject
from tonecheck.acts.trouble.people import (
    is_competitor,
    is_customers,
    is_done_to_customer,
    is_own_doing,
    is_passive,
    is_staff,
    subject_word,
)
from tonecheck.acts.trouble_words import HARMING, KINDLY, PAYING, STAFF, TAKING
from tonecheck.language.sentence import Sentence

OURS_TO_SAY = frozenset({"you", "your", "u", "ur"})
"""Without one of these words no sentence tells of a doing of ours."""
_TOO_OFTEN = frozenset({"twice", "double", "again"})
# What strangers do in the street: calls for sympathy, and for help.
_UNKNOWN = frozenset("someone somebody people guy idiot thief thieves burglar burglars robber kids".split())
_CRIMES = frozenset({"hit", "steal", "dent", "scratch", "smash", "break", "tow", "rob"})
_SHUT = frozenset("declined blocked locked suspended disabled denied restricted disconnected".split())
_FROM_US = frozenset("my our me us you money payment from".split())
_PAID = frozenset(form for form in PAYING if form.endswith(("ed", "ing")))
_ONTO = tuple(
    f"{way} {whose}" for way in ("over", "through", "into", "away", "up", "past") for whose in ("my", "our")
)


def charged(sentence: Sentence, token: int) -> bool | None:
    """I was charged, you billed me twice; "why was I billed?" only asks."""
    around = set(sentence.lower[max(0, token - 4) : token + 7])
    too_often = not around.isdisjoint(_TOO_OFTEN)
    if is_denied(sentence, token) or subject_word(sentence, token) == "it":
        return None
    if not (too_often or "extra" in around or is_done_to_customer(sentence, token)):
        return None
    return too_often or sentence.lower[0] != "why" or "still" in around


def took_twice(sentence: Sentence, token: int) -> bool | None:
    """You took the payment twice, took three payments off me."""
    around = set(sentence.lower[max(0, token - 4) : token + 7])
    several = "payments" in around and "CD" in sentence.tags[token : token + 4]
    return True if (several or around & {"twice", "double"}) and around & _FROM_US else None


def harmed(sentence: Sentence, token: int) -> bool | None:
    """Lost, forgot, ruined, laughed: a verb of harm and somebody other than the customer."""
    word, tag = sentence.lower[token], sentence.tags[token]
    if tag in {"NN", "NNS", "VB", "JJ"} or word in {"lie", "lies"} or is_denied(sentence, token):
        return None
    if tag == "VBG" and sentence.child(token, "aux") is None:
        return None
    if is_own_doing(sentence, token, HARMING[word]):
        return None
    who = subject(sentence, token)
    if who is not None and sentence.lower[who] in _UNKNOWN and HARMING[word] in _CRIMES:
        return None
    thing = sentence.child(token, "dobj")
    if thing is not None and any(is_competitor(sentence, each) for each in sentence.subtree(thing)):
        return None  # "they lost a parcel from another shop"
    if (
        who is not None
        and sentence.lower[who] in {"he", "she"}
        and STAFF.isdisjoint(set(sentence.lower) - {"he", "she"})
    ):
        return False
    return who is None or not is_passive(sentence, token) or is_customers(sentence, who)


def taken_away(sentence: Sentence, token: int) -> bool | None:
    """They cancelled my order, my account was suspended."""
    told = sentence.tags[token] != "VB" or sentence.lower[:1] == ("why",)  # "Why do you close my account?"
    if not sentence.tags[token].startswith("V") or not told or is_denied(sentence, token):
        return None
    return True if is_done_to_customer(sentence, token) or _is_headline(sentence, token) else None


def _is_headline(sentence: Sentence, token: int) -> bool:
    """Card declined three times, account frozen: noun and participle open the message."""
    opens = token == 1 and sentence.tags[0] in {"NN", "NNP"} and sentence.tags[1] in {"VBN", "VBD"}
    return opens and sentence.lower[1] in _SHUT


def run_over(sentence: Sentence, token: int) -> bool | None:
    """Your driver drove over my lawn, you gave away my seat."""
    verb = token - 1
    if sentence.lower[token + 1 : token + 2] not in {("my",), ("our",)}:
        return None
    done = verb >= 0 and sentence.tags[verb] in {"VBD", "VBN"} and is_staff(sentence, verb)
    return True if done else None


def broke_word(sentence: Sentence, token: int) -> bool | None:
    """You said you'd ring back."""
    if subject_word(sentence, token) not in {"you", "u", "they", "agent", "rep"}:
        return None
    promised = not {"would", "'d", "youd", "theyd"}.isdisjoint(sentence.lower[token + 1 :])
    return True if promised and not sentence.text.endswith("?") else None


def doing_of_ours(sentence: Sentence) -> int | None:
    """The verb of something we did: "your courier threw the box", "you gave my number away".

    Most doings of ours are no harm: this alone is no sign.
    """
    for token, word in enumerate(sentence.lower):
        if word not in OURS_TO_SAY:
            continue
        noun = sentence.heads[token] if word in {"your", "ur"} else token
        verb = sentence.heads[noun]
        acting = sentence.labels[noun] in {"nsubj", "nsubjpass"} and noun < verb
        if (
            acting
            and is_asserted(sentence, verb)
            and sentence.tags[verb] in {"VBD", "VBZ", "VBN"}
            and sentence.lower[verb] not in KINDLY
        ):
            return verb
    return None


SIGNS = (
    (_PAID, charged),
    (frozenset({"took", "taken"}), took_twice),
    (frozenset(HARMING), harmed),
    (frozenset(TAKING) - frozenset(PAYING), taken_away),
    (frozenset(_ONTO), run_over),
    (frozenset({"said", "promised", "told"}), broke_word),
)
