"""Signs in what happens: a thing acts by itself, nothing one does helps, a promise passes unkept."""

from __future__ import annotations

from tonecheck.acts.trouble.people import subject_word
from tonecheck.acts.trouble_words import ENCOUNTERING
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_WORTHY = frozenset(
    "pay pays paid speak speaks speaking explain explains prove proves proved sell sells by in of for the as"
    " clean cleans heals heal lends sets".split()
)
_VAIN = frozenset({"do", "try", "did", "tried", "click", "press"})
_SEVERAL = frozenset("two three four five six seven eight many several a hundred thousand".split())
_LASTING = frozenset("all since again for yet still".split())
_SPELL = frozenset({"since", "again", "all", "still"})
_SUPPLIES = frozenset(
    "boiler power internet heating lift electricity gas wifi wi-fi light lights phone elevator line broadband"
    " signal oven pump".split()
)
_WELCOME = frozenset("love loving enjoy enjoying excited going coming using like liking looking".split())
_SUFFERED = frozenset(
    "getting get seeing see receiving having have experiencing unable locked stuck missing losing".split()
)


def by_itself(sentence: Sentence, token: int) -> bool | None:
    """It turns itself off, the basket emptied itself; not "it pays for itself"."""
    if token == 0 or sentence.lower[token - 1] in _WORTHY:
        return None
    return True if sentence.tags[token - 1] in {"VBZ", "VBD", "VBG", "VBN"} else None


def nothing_helps(sentence: Sentence, token: int) -> bool | None:
    """Nothing I do will let me in."""
    following = sentence.lower[token + 1 : token + 3]
    return (
        True if following[:1] in {("i",), ("we",)} and following[1:] in {(each,) for each in _VAIN} else None
    )


def in_some_pieces(sentence: Sentence, token: int) -> bool | None:
    """One is in three pieces."""
    before = sentence.lower[max(0, token - 2) : token]
    came = not {"is", "was", "are", "were", "came", "arrived", "'s"}.isdisjoint(sentence.lower[:token])
    return True if before[:1] == ("in",) and before[1:] in {(each,) for each in _SEVERAL} and came else None


def is_down(sentence: Sentence, token: int) -> bool | None:
    """App down all day: the verb is left out."""
    after = sentence.lower[token + 1 : token + 2]
    bare = token > 0 and sentence.tags[token - 1].startswith("N") and not _LASTING.isdisjoint(after)
    return True if bare else None


def was_told(sentence: Sentence, token: int) -> bool | None:
    """I was told that it would be here by Friday."""
    if sentence.lower[token + 1 : token + 2] != ("told",):
        return None
    would = not {"would", "'d", "'ll", "will"}.isdisjoint(sentence.lower[token + 2 :])
    asked = sentence.text.rstrip().endswith("?")
    return True if would and subject_word(sentence, token + 1) in WE and not asked else None


def others_too(sentence: Sentence, token: int) -> bool | None:
    """Anyone else getting a blank screen?"""
    rest = sentence.lower[token + 2 : token + 5]
    return True if not _SUFFERED.isdisjoint(rest[:2]) and _WELCOME.isdisjoint(rest) else None


def anyone_else(sentence: Sentence, token: int) -> bool | None:
    """Is anyone else seeing this?"""
    rest = sentence.lower[token + 1 :]
    if rest[:1] != ("else",) or {"this", "these"}.isdisjoint(rest):
        return None
    return not ENCOUNTERING.isdisjoint(rest)


def is_out(sentence: Sentence, token: int) -> bool | None:
    """The boiler's out, the lights went out."""
    before = sentence.lower[max(0, token - 3) : token]
    verbal = not {"is", "'s", "are", "was", "were", "went", "been"}.isdisjoint(before)
    lasts = token == 1 and not _SPELL.isdisjoint(sentence.lower[2:8])  # "Internet out since six"
    return True if (verbal or lasts) and not _SUPPLIES.isdisjoint(before) else None


def goes_into_days(sentence: Sentence, token: int) -> bool | None:
    """No line, day 19; day 3 now."""
    number = "".join(sentence.lower[token + 1 : token + 2])
    counted = number.isdecimal() and number != "1"
    after = sentence.lower[token + 2 : token + 3]
    ends = not after or after[0] in {".", "!", "now", "without", "and", "#"}
    free = sentence.lower[max(0, token - 1) : token] not in {("on",), ("of",), ("for",), ("by",), ("after",)}
    return True if counted and ends and free else None


def still_not(sentence: Sentence, token: int) -> bool | None:
    """Still not there, still nothing."""
    following = sentence.lower[token + 1 : token + 3]
    return True if following in {("not", "there"), ("not", "here"), ("not", "arrived")} else None


SIGNS = (
    (frozenset({"itself"}), by_itself),
    (frozenset({"nothing i", "nothing we"}), nothing_helps),
    (frozenset({"pieces", "bits"}), in_some_pieces),
    (frozenset({"down"}), is_down),
    (frozenset({"was told", "were told"}), was_told),
    (frozenset({"out"}), is_out),
    (frozenset({"day"}), goes_into_days),
    (frozenset({"still not"}), still_not),
    (frozenset({"anyone else", "anybody else"}), others_too),
    (frozenset({"anyone else"}), anyone_else),
)
