"""Signs that something fails or does not do what it should: it crashes, "won't load", "keeps restarting"."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.trouble.clause import is_denied, subject
from tonecheck.acts.trouble.people import CLAUSE_ENDS, SELF, is_own_doing, is_third_party, subject_word
from tonecheck.acts.trouble_words import (
    DEVICES,
    ENCOUNTERING,
    FAILING,
    FAILING_WITH,
    GETTING,
    MILD,
    OFTEN_HARMLESS,
    STILL_DOING,
    WORKING,
)
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_CAN_NOT = frozenset("can't cannot cant couldnt couldn't unable".split())
_NOT = frozenset(
    "n't not nt never didnt doesnt wont isnt hasnt havent dont wasnt dosent doesn arent wouldnt none nobody"
    " noone".split()
)
_AUXILIARIES = frozenset(
    "is does did has have was were am are be been being 's do get getting got gonna seem".split()
)
_BEFORE_TO = frozenset({("able",), ("unable",), ("seem",), ("going",)})
_REACH = 6  # tokens between a negative and its verb
_CLAUSES = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl"})
_SAID_OF_IT = frozenset(
    {("it", is_) for is_ in ("is", "'s", "was", "seems", "proves")}
    | {(find, "it") for find in ("find", "finding", "found")}
)
_WITHOUT = frozenset(
    {("do", "n't", "have"), ("do", "not", "have"), ("have", "n't", "got"), ("have", "not", "got")}
)
_DUE = frozenset({"it", "them", "access", "my", "our", "the", "either"})
_ON_ME = frozenset({("on", "me"), ("on", "us")})
_PERSONS = frozenset({"he", "she", "i", "we", "who"})
_WELCOME = frozenset({"improving", "going", "hoping", "thing", "something", "anything", "everything"})


def fails(sentence: Sentence, token: int) -> bool | None:
    """It crashes, freezes, vanishes."""
    word, tag = sentence.lower[token], sentence.tags[token]
    if is_denied(sentence, token) or sentence.labels[token] == "compound":
        return None
    if is_own_doing(sentence, token, FAILING[word]):
        return None
    return (token > 0 and word.endswith("ing")) or (tag not in {"NN", "VB"} and word not in OFTEN_HARMLESS)


def fails_with(sentence: Sentence, token: int) -> bool | None:
    """It goes blank, falls apart, logs me out."""
    particles = FAILING_WITH[sentence.lower[token]]
    if particles.isdisjoint(sentence.lower[token + 1 : token + 3]) or is_denied(sentence, token):
        return None
    return None if is_own_doing(sentence, token, "") else sentence.tags[token] not in {"NN", "VB"}


def stops(sentence: Sentence, token: int) -> bool | None:
    """It stopped; not "I stopped"."""
    if is_denied(sentence, token) or sentence.lower[token + 1 : token + 2] == ("at",):
        return None
    told = sentence.labels[token] in _CLAUSES and subject_word(sentence, token) not in WE
    return True if told else None


def dies(sentence: Sentence, token: int) -> bool | None:
    """A device died, or anything died on me; not "my father died"."""
    if is_denied(sentence, token) or sentence.lower[token + 1 : token + 2] == ("for",):
        return None
    who = subject(sentence, token)
    if who is None or who > token or sentence.lower[who] in _PERSONS or is_third_party(sentence, who):
        return None
    on_me = sentence.lower[token + 1 : token + 3] in _ON_ME
    return True if on_me or sentence.lower[who] in DEVICES else None


def keeps_on(sentence: Sentence, token: int) -> bool | None:
    """It keeps asking for a code; of oneself it needs more ("I keep getting this")."""
    following = sentence.lower[token + 1 : token + 3]
    gerund = next((word for word in following if word.endswith("ing") and word not in _WELCOME), None)
    if gerund is None:
        return None
    if subject_word(sentence, token) in WE:
        return False if gerund in ENCOUNTERING else None
    who = subject(sentence, token)
    return True if who is None or not is_third_party(sentence, who) else None


def goes_on(sentence: Sentence, token: int) -> bool | None:
    """It still says the same, I still don't have it."""
    if sentence.lower[token + 1 : token + 4] in _WITHOUT and subject_word(sentence, token) in SELF:
        after = sentence.lower[token + 4 : token + 5]
        return True if not after or after[0] in _DUE or not after[0][0].isalpha() else None
    return None if STILL_DOING.isdisjoint(sentence.lower[token + 1 : token + 3]) else False


def no_longer(sentence: Sentence, token: int) -> bool | None:
    """It is no longer there; not "we no longer need it"."""
    if sentence.lower[token + 1 : token + 2] != ("longer",):
        return None
    there = {"is", "are", "'s"} & set(sentence.lower[max(0, token - 3) : token])
    return bool(there) and subject_word(sentence, token) not in WE


def does_not_work(sentence: Sentence, token: int) -> bool | None:
    """What should happen does not: "won't load", "never came", "I can't log in"."""
    negation = _negation_before(sentence, token)
    if negation is None or sentence.labels[token] == "amod":
        return None
    if not sentence.tags[token].startswith("V") and negation != token - 1:
        return None
    if sentence.lower[token] == "happen" and not {"wo", "won't", "wont"}.isdisjoint(sentence.lower[:token]):
        return None  # "that won't happen again"
    if sentence.lower[token] == "speak" and "english" in sentence.lower[token + 1 : token + 4]:
        return None
    if sentence.lower[token + 1 : token + 3] == ("as", "well") or sentence.lower[token : token + 2] == (
        "work",
        "out",
    ):
        return None
    if "down" in sentence.lower[token : token + 4] and WORKING[sentence.lower[token]] == "let":
        return None
    base, who = WORKING[sentence.lower[token]], subject_word(sentence, token)
    if _is_inability(sentence, negation):
        return None if who == "you" or (base in MILD and who in SELF) else True
    if who in WE:
        if base not in GETTING or "any" in sentence.lower[token : token + 2]:
            return None
        return sentence.tags[token] != "VB" or "did" in sentence.lower
    if who == "" and (base == "help" or _is_order(sentence, token, base)):
        return None
    return None if "want" in sentence.lower[negation:token] else True


def unable(sentence: Sentence, token: int) -> bool | None:
    """I'm unable to sign in, we haven't been able to book."""
    held = sentence.lower[token] == "unable" or is_denied(sentence, token)
    if (
        not held
        or sentence.lower[token + 1 : token + 2] != ("to",)
        or subject_word(sentence, token) not in SELF
    ):
        return None
    return MILD.isdisjoint(sentence.lower[token + 2 : token + 3])


def out_of_reach(sentence: Sentence, token: int) -> bool | None:
    """It is impossible to connect both, I find it impossible to recover; not "is it impossible to"."""
    before = token - (sentence.tags[token - 1] == "RB")  # "almost impossible"
    said = sentence.lower[max(0, before - 2) : before] in _SAID_OF_IT
    return True if said and sentence.lower[token + 1 : token + 2] == ("to",) else None


def works_elsewhere(sentence: Sentence, token: int) -> bool | None:
    """It works in the app but not on my desktop."""
    ahead = tuple(pairwise(sentence.lower[token + 1 : token + 14]))
    return True if not {("but", "not"), ("and", "not")}.isdisjoint(ahead) else None


def _negation_before(sentence: Sentence, token: int) -> int | None:
    """The negative that governs ``token``, looked for backwards in its own clause."""
    for before in range(token - 1, max(-1, token - 1 - _REACH), -1):
        word = sentence.lower[before]
        if word in _NOT or word in _CAN_NOT:
            return before
        if word in CLAUSE_ENDS or (sentence.tags[before].startswith("V") and word not in _AUXILIARIES):
            return None
        if word == "to" and sentence.lower[before - 1 : before] not in _BEFORE_TO:
            return None
    return None


def _is_inability(sentence: Sentence, negation: int) -> bool:
    return sentence.lower[negation] in _CAN_NOT or (
        negation > 0 and sentence.lower[negation - 1] in {"ca", "can", "could"}
    )


def _is_order(sentence: Sentence, token: int, base: str) -> bool:
    """Told to us, not of us: "Please don't send …", "Don't call"."""
    opening = sentence.lower[:1]
    return base != "work" and subject(sentence, token) is None and opening in {
        ("please",), ("do",), ("dont",), ("kindly",)
    }  # fmt: skip


SIGNS = (
    (frozenset(FAILING), fails),
    (frozenset(FAILING_WITH), fails_with),
    (frozenset({"stopped", "stops"}), stops),
    (frozenset({"died", "dies", "dying"}), dies),
    (frozenset({"keep", "keeps", "kept"}), keeps_on),
    (frozenset({"still"}), goes_on),
    (frozenset({"no longer"}), no_longer),
    (frozenset(WORKING), does_not_work),
    (frozenset({"unable", "able"}), unable),
    (frozenset({"impossible to"}), out_of_reach),
    (frozenset({"works"}), works_elsewhere),
)
