"""Signs in the state of a thing: broken, down, "an error", in pieces, not what was ordered."""

from __future__ import annotations

from tonecheck.acts.trouble.clause import is_denied
from tonecheck.acts.trouble.people import SELF, subject_word
from tonecheck.acts.trouble.words import (
    ATTEMPTED,
    BAD_STATE,
    BEING,
    CAME,
    ENCOUNTERING,
    FAULT_NOUNS,
    HAVING,
    LIVED_NOUNS,
    SAID_STATE,
    SLIPPING,
)
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_NOT_THERE = frozenset("no any without zero not important potential future possible".split())
_SHOWN = frozenset({("message",), ("messages",), ("code",), ("screen",)})
_OWN_SLIPS = frozenset({"mistake", "error", "fault", "oversight"})


def bad_state(sentence: Sentence, token: int) -> bool | None:
    """Broken, missing, wrong; not "I typed the wrong date"."""
    if sentence.labels[token] == "prep" or is_denied(sentence, token) or _is_own_slip(sentence, token):
        return None
    return None if subject_word(sentence, token) in {"everyone", "everybody"} else True


def said_state(sentence: Sentence, token: int) -> bool | None:
    """The site is down, the soup was cold."""
    if not _is_said(sentence, token) or is_denied(sentence, token):
        return None
    return subject_word(sentence, token) not in WE


def lived_trouble(sentence: Sentence, token: int) -> bool | None:
    """Somebody has a problem; the bare word proves little."""
    if not _is_there(sentence, token):
        return None
    near = (*sentence.lower[max(0, token - 5) : token], *sentence.lower[token + 1 : token + 3])
    return not HAVING.isdisjoint(near)


def named_fault(sentence: Sentence, token: int) -> bool | None:
    """An error, a delay, a shortcoming; not "my mistake"."""
    own = FAULT_NOUNS[sentence.lower[token]] in _OWN_SLIPS and not {"my", "our"}.isdisjoint(
        sentence.lower[max(0, token - 2) : token]
    )
    return True if _is_there(sentence, token) and not own else None


def in_pieces(sentence: Sentence, token: int) -> bool | None:
    """It came in pieces."""
    return True if sentence.lower[token + 1 : token + 2] in {("pieces",), ("bits",), ("shreds",)} else None


def incomplete(sentence: Sentence, token: int) -> bool | None:
    """It came without the lid, all but one; "they left without us"."""
    following = sentence.lower[token + 1 : token + 2]
    if following in {("me",), ("us",)}:
        return True if subject_word(sentence, token) not in WE else None
    return None if CAME.isdisjoint(sentence.lower) else sentence.lower[token] != "instead"


def somebody_elses(sentence: Sentence, token: int) -> bool | None:
    """I got another guest's bill, someone else's coat."""
    whose = "'s" in sentence.lower[token : token + 4]
    return True if whose and not CAME.isdisjoint(sentence.lower) else None


def anyone_else(sentence: Sentence, token: int) -> bool | None:
    """Is anyone else seeing this?"""
    rest = sentence.lower[token + 1 :]
    if rest[:1] != ("else",) or {"this", "these"}.isdisjoint(rest):
        return None
    return not ENCOUNTERING.isdisjoint(rest)


def attempted(sentence: Sentence, token: int) -> bool | None:
    """I've restarted it: one does so when something is wrong."""
    own = subject_word(sentence, token) in SELF
    trying = sentence.lower[token] == "trying" and sentence.labels[token] in {"acl", "relcl"}
    return False if own and not trying else None


def no_way(sentence: Sentence, token: int) -> bool | None:
    """There is no way to reach you."""
    return False if sentence.lower[token : token + 3] == ("no", "way", "to") else None


def _is_there(sentence: Sentence, token: int) -> bool:
    """Whether the noun stands for trouble that is: not "no problem", "a problem-solver", "any issues"."""
    if sentence.tags[token].startswith("V"):
        return False
    if sentence.labels[token] == "compound" and sentence.lower[token + 1 : token + 2] not in _SHOWN:
        return False
    before = {sentence.lower[child] for child in sentence.children(token)}
    return _NOT_THERE.isdisjoint(before.union(sentence.lower[max(0, token - 2) : token]))


def _is_own_slip(sentence: Sentence, token: int) -> bool:
    head = sentence.heads[token] if sentence.labels[token] == "amod" else token
    verb = next((node for node in sentence.ancestors(head) if sentence.tags[node].startswith("V")), head)
    return sentence.lower[verb] in SLIPPING and subject_word(sentence, verb) in SELF


def _is_said(sentence: Sentence, token: int) -> bool:
    """Said of a thing by a verb, not standing before a noun."""
    if sentence.labels[token] in {"acomp", "oprd", "attr"}:
        return True
    loose = sentence.labels[token] in {"advmod", "prt", "ROOT", "conj", "ccomp"}
    return loose and not BEING.isdisjoint(sentence.lower[max(0, token - 3) : token])


SIGNS = (
    (BAD_STATE, bad_state),
    (SAID_STATE, said_state),
    (frozenset(LIVED_NOUNS), lived_trouble),
    (frozenset(FAULT_NOUNS), named_fault),
    (frozenset({"in pieces", "in bits", "in shreds"}), in_pieces),
    (frozenset({"without", "except", "instead"}), incomplete),
    (frozenset({"another", "else"}), somebody_elses),
    (frozenset({"anyone else"}), anyone_else),
    (ATTEMPTED, attempted),
    (frozenset({"no way to"}), no_way),
)
