"""Regret in other words: "gutted to hear that", "careless of us", "we could have done better", "hands up"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.words import NEGATIONS, WE
from tonecheck.language.sentence import Sentence

_PAINED = frozenset(
    "gutted dismayed upset disappointed heartbroken horrified shocked embarrassed appalled distressed"
    " devastated troubled alarmed pained disheartened crushed concerned".split()
)
"""What we are when we learn of it."""
_LEARNING = frozenset("hear read learn see find know".split())
_LOW = frozenset("bad terrible awful rotten dreadful horrible lousy wretched".split())
_CARELESS = frozenset(
    "careless thoughtless wrong sloppy remiss poor clumsy silly stupid foolish rude".split()
)
_OUGHT = frozenset("should could can must will need 'll ought".split())
_INEXCUSABLE = frozenset({"unacceptable", "inexcusable", "unforgivable", "indefensible"})
_MESS = frozenset({"mess", "hash", "muddle", "pig's"})
_STANDARD = frozenset({"standard", "standards", "scratch", "par", "snuff"})
_SETTLED = frozenset(
    tuple(pair.split())
    for pair in (
        "hands up;beg your;missed the;wish this;wish it;wish that;unfair to;unfair on;fair to;fair on"
        ";to blame;the blame;down to;botched it;botched this;botched that"
    ).split(";")
)
_THIRD_WORD = {
    ("beg", "your"): frozenset({"pardon"}),
    ("missed", "the"): frozenset({"mark"}),
    **{("wish", it): frozenset({"had", "'d"}) for it in ("this", "it", "that")},
    ("unfair", "to"): frozenset({"you"}),
    ("unfair", "on"): frozenset({"you"}),
    ("fair", "to"): frozenset({"you"}),
    ("fair", "on"): frozenset({"you"}),
    ("down", "to"): frozenset({"us", "me"}),
}
_DENIED_ONLY = frozenset({("fair", "to"), ("fair", "on")})
_OURS_ONLY = frozenset({("to", "blame"), ("the", "blame"), ("hands", "up")})

TRIGGERS = (
    _PAINED
    | _LOW
    | _INEXCUSABLE
    | {f"{do} {much}better" for do in ("do", "done", "expect") for much in ("", "a lot ", "much ", "far ")}
    | {f"up to {what}" for what in ("our", "the", "standard", "scratch", "par")}
    | {"below par", "below our"}
    | {f"{word} of {who}" for word in _CARELESS for who in ("us", "me")}
    | {f"a {mess} of" for mess in _MESS}
    | {" ".join(pair) for pair in _SETTLED}
)


def in_other_words(sentence: Sentence) -> tuple[int, int] | None:
    """The character range of a regret that uses no word of regret, or None."""
    for first, last in _found(sentence):
        return sentence.span(first, last)
    return None


def _found(sentence: Sentence) -> Iterator[tuple[int, int]]:
    for token, word in enumerate(sentence.lower):
        if (word in _PAINED and _is_ours(sentence, token) and _learns(sentence, token)) or (
            word in _LOW and _feels(sentence, token)
        ):
            yield token, token
        elif word in _CARELESS and sentence.lower[token + 1 : token + 3] in {("of", "us"), ("of", "me")}:
            yield token, token + 2
        elif (word == "better" and _should_do(sentence, token)) or (
            word in _INEXCUSABLE and "your" not in sentence.lower[:token] and not _denied(sentence, token)
        ):
            yield token, token
        elif word in _MESS and sentence.lower[token + 1 : token + 2] == ("of",) and _is_ours(sentence, token):
            yield token, token + 1
        elif word in _STANDARD and _is_short_of(sentence, token):
            yield token, token
    for token, pair in enumerate(pairwise(sentence.lower)):
        if pair in _SETTLED and _is_meant(sentence, token, pair):
            yield token, token + 1


def _is_ours(sentence: Sentence, token: int) -> bool:
    """Whether we are who is or does it, or nobody is named: "Gutted to hear it"."""
    before = sentence.lower[max(0, token - 5) : token]
    return "you" not in before and (not WE.isdisjoint(before) or token < 4)


def _denied(sentence: Sentence, token: int) -> bool:
    return not NEGATIONS.isdisjoint(sentence.lower[max(0, token - 4) : token])


def _learns(sentence: Sentence, token: int) -> bool:
    """ "Dismayed to see it", "embarrassed that it left our house"."""
    after = sentence.lower[token + 1 : token + 3]
    learnt = after[:1] == ("to",) and not _LEARNING.isdisjoint(after[1:])
    return learnt or after[:1] in {("that",), ("by",), ("about",)}


def _feels(sentence: Sentence, token: int) -> bool:
    before = sentence.lower[max(0, token - 4) : token]
    return not {"feel", "felt", "feeling"}.isdisjoint(before) and _is_ours(sentence, token)


def _should_do(sentence: Sentence, token: int) -> bool:
    """ "We should have done better", "you had every right to expect better"."""
    before = sentence.lower[max(0, token - 7) : token]
    if "expect" in before or "expected" in before:
        return not {"right", "reason", "entitled"}.isdisjoint(before)
    done = not {"do", "done"}.isdisjoint(before)
    return done and not _OUGHT.isdisjoint(before) and not WE.isdisjoint(before)


def _is_short_of(sentence: Sentence, token: int) -> bool:
    """ "Not up to our usual standard", "below par"."""
    before = sentence.lower[max(0, token - 5) : token]
    measured = ("up", "to") in pairwise(before) or "below" in before
    short = "below" in before or not NEGATIONS.isdisjoint(sentence.lower[max(0, token - 7) : token])
    return measured and short and "your" not in before


def _is_meant(sentence: Sentence, token: int, pair: tuple[str, str]) -> bool:
    third = _THIRD_WORD.get(pair)
    if third is not None and third.isdisjoint(sentence.lower[token + 2 : token + 3]):
        return False
    if pair in _DENIED_ONLY:
        return _denied(sentence, token)
    if pair in _OURS_ONLY:
        return not WE.isdisjoint(sentence.lower[max(0, token - 6) : token]) and not _denied(sentence, token)
    return True
