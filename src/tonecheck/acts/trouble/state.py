"""Signs in the state of a thing: broken, down, "an error", in pieces, not what was ordered."""

from __future__ import annotations

from tonecheck.acts.trouble.clause import clause_head, is_denied, subject
from tonecheck.acts.trouble.people import SELF, is_third_party, subject_word
from tonecheck.acts.trouble_words import (
    ATTEMPTED,
    BAD_STATE,
    BEING,
    CAME,
    FAULT_NOUNS,
    FOREIGN_BODIES,
    HAVING,
    LIVED_NOUNS,
    SAID_STATE,
    SLIPPING,
)
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_NOT_THERE = frozenset("no any without zero not important potential future possible".split())
_SHOWN = frozenset({("message",), ("messages",), ("code",), ("screen",)})
_MEASURES_AGAINST = frozenset({("logging",), ("handling",), ("reporting",), ("tracking",), ("monitoring",)})
"""What is offered for errors: "error logging"."""
_OUT_OF = frozenset(("out", "of", what) for what in ("order", "service", "sync", "date", "use", "control"))
_SET_PHRASES = frozenset(
    {("called", "off"), ("nothing", "like"), ("made", "fun"), ("turned", "down"), ("turned", "away")}
    | {("left", "standing"), ("left", "waiting"), ("left", "stranded"), ("left", "out")}
)
_ELSEWHERE = frozenset(
    "traffic jam motorway highway work bed meeting meetings question lesson class"
    " level page chapter puzzle step clue".split()
)
_IN_THE_HEAD = frozenset({"understanding", "deciding", "choosing", "remembering", "seeing"})
"""What somebody has trouble with by themselves: "trouble understanding the bill"."""
_WEATHER = frozenset({"cold", "dark", "late", "freezing", "boiling", "loud"})
_OWN_SLIPS = frozenset({"mistake", "error", "fault", "oversight"})


def bad_state(sentence: Sentence, token: int) -> bool | None:
    """Broken, missing, wrong; not "I typed the wrong date"."""
    if sentence.labels[token] == "prep" or is_denied(sentence, token) or _is_own_slip(sentence, token):
        return None
    if sentence.lower[token] == "stuck" and _is_held_up(sentence, token):
        return None
    who = subject(sentence, clause_head(sentence, token))
    if who is not None and (
        is_third_party(sentence, who) or sentence.lower[who] in {"everyone", "everybody"}
    ):
        return None
    return True


def said_state(sentence: Sentence, token: int) -> bool | None:
    """The site is down, the soup was cold; not "I'm down for Friday", "is it gone if I cancel?"."""
    if not _is_said(sentence, token) or is_denied(sentence, token):
        return None
    planned = sentence.lower[token : token + 2] in {("down", "for"), ("down", "as"), ("down", "to")}
    supposed = sentence.lower[-1] == "?" and "if" in sentence.lower[token:]
    if planned or supposed:
        return None
    who = subject(sentence, token)
    if who is not None and is_third_party(sentence, who):
        return None
    if sentence.lower[token] in _WEATHER and subject_word(sentence, token) == "it":
        return False
    own = subject_word(sentence, token) in WE | {"im"}
    return None if own and sentence.lower[token] not in {"locked", "blocked"} else True


def lived_trouble(sentence: Sentence, token: int) -> bool | None:
    """Somebody has a problem; the bare word proves little."""
    if not _is_there(sentence, token) or not _IN_THE_HEAD.isdisjoint(sentence.lower[token + 1 : token + 3]):
        return None
    who = subject(sentence, clause_head(sentence, token))
    if who is not None and is_third_party(sentence, who):
        return None
    near = (*sentence.lower[max(0, token - 5) : token], *sentence.lower[token + 1 : token + 3])
    return not HAVING.isdisjoint(near)


def named_fault(sentence: Sentence, token: int) -> bool | None:
    """An error, a delay, a shortcoming; not "my mistake"."""
    before = sentence.lower[max(0, token - 4) : token]
    own = FAULT_NOUNS[sentence.lower[token]] in _OWN_SLIPS and (
        not {"my", "our"}.isdisjoint(before) or ("by" in before and subject_word(sentence, token) in WE)
    )
    who = subject(sentence, clause_head(sentence, token))
    theirs = who is not None and is_third_party(sentence, who)  # "the old tenant left a mess"
    return True if _is_there(sentence, token) and not own and not theirs else None


def in_pieces(sentence: Sentence, token: int) -> bool | None:
    """It came in pieces."""
    return True if sentence.lower[token + 1 : token + 2] in {("pieces",), ("bits",), ("shreds",)} else None


def out_of_order(sentence: Sentence, token: int) -> bool | None:
    """Out of order, out of sync; not "out of town"."""
    return True if sentence.lower[token : token + 3] in _OUT_OF else None


def set_phrase(sentence: Sentence, token: int) -> bool | None:
    """Called off, nothing like the picture, left standing; not "we left out the sugar"."""
    own = sentence.lower[token] == "left" and sentence.lower[token - 1] in WE
    return True if sentence.lower[token : token + 2] in _SET_PHRASES and not own else None


def although(sentence: Sentence, token: int) -> bool | None:
    """It was closed although your site said open: something runs counter to what we hold."""
    return False


def found_in(sentence: Sentence, token: int) -> bool | None:
    """I found glass in my salad."""
    rest = sentence.lower[token + 1 : token + 6]
    own = subject_word(sentence, token) in SELF and "in" in sentence.lower[token + 1 : token + 8]
    if own and not FOREIGN_BODIES.isdisjoint(rest):
        return True
    own = own and "in" in rest
    return True if own and not {"my", "our", "his", "her"}.isdisjoint(rest[rest.index("in") :]) else None


def somebody_elses(sentence: Sentence, token: int) -> bool | None:
    """I got another guest's bill, someone else's coat."""
    if "'s" not in sentence.lower[token : token + 4]:
        return None
    return not CAME.isdisjoint(sentence.lower)


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
    if sentence.tags[token].startswith("V") or sentence.lower[token + 1 : token + 2] == ("-",):
        return False
    if sentence.lower[token + 1 : token + 2] in _MEASURES_AGAINST:
        return False
    if sentence.labels[token] == "compound" and sentence.lower[token + 1 : token + 2] not in _SHOWN:
        return False
    before = {sentence.lower[child] for child in sentence.children(token)}
    return _NOT_THERE.isdisjoint(before.union(sentence.lower[max(0, token - 2) : token]))


def _is_held_up(sentence: Sentence, token: int) -> bool:
    """Stuck in traffic, on the A4, at work, on question 4: where we have no part in it."""
    where = set(sentence.lower[token + 2 : token + 5])
    road = any(word[:1] in "am" and word[1:].isdigit() for word in where)
    return sentence.lower[token + 1 : token + 2] in {("in",), ("on",), ("at",)} and (
        road or not _ELSEWHERE.isdisjoint(where)
    )


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
    (frozenset(" ".join(phrase) for phrase in _OUT_OF), out_of_order),
    (frozenset(" ".join(phrase) for phrase in _SET_PHRASES), set_phrase),
    (frozenset({"although", "though"}), although),
    (frozenset({"found"}), found_in),
    (frozenset({"another", "else"}), somebody_elses),
    (ATTEMPTED, attempted),
    (frozenset({"no way to"}), no_way),
)
