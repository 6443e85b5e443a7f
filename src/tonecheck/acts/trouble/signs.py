"""All signs of trouble, by the word that announces them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tonecheck.acts.trouble import agreed, failure, happening, harm, judgement, lost_time, shortfall, state
from tonecheck.acts.trouble.clause import is_asserted
from tonecheck.acts.trouble_words import FAILING, WORKING
from tonecheck.language.sentence import Sentence

Sign = Callable[[Sentence, int], bool | None]
"""Of the word at a token: is it a sign, and a certain one? None where it is none.

An uncertain sign counts only when the rest of the message bears it out.
"""

_TABLE: tuple[tuple[frozenset[str], Sign], ...] = (
    *failure.SIGNS,
    *state.SIGNS,
    *agreed.SIGNS,
    *shortfall.SIGNS,
    *harm.SIGNS,
    *lost_time.SIGNS,
    *judgement.SIGNS,
    *happening.SIGNS,
)

_TIME = (
    *(lost_time.waiting, lost_time.on_hold, lost_time.spent, lost_time.nth_time),
    lost_time.sent_around,
)
# What a machine or a program does: of a letter unanswered nobody would say that it is not working.
_WORKS = frozenset(
    "work load open start connect download install update sync print charge turn play save sign log login"
    " access watch stream show appear display verify redeem upload launch boot render scan unlock recover"
    " reset".split()
)
# A cup that breaks or a coat that tears does not fail at its work.
_FAILS_AT_WORK = frozenset(
    "crash freeze fail stutter lag glitch malfunction buffer flicker overheat jam corrupt misfire"
    " stall".split()
)
_FAILURE = (failure.fails, failure.fails_with, failure.stops, failure.does_not_work)

ANNOUNCED_BY: frozenset[str] = frozenset().union(*(phrases for phrases, _ in _TABLE))
"""The words and phrases without one of which no sentence holds a sign."""


def signs(sentence: Sentence) -> Iterator[tuple[int, bool]]:
    """Each ``(token, certain)`` at which the sentence asserts trouble, in the order of its words."""
    for token, word in enumerate(sentence.lower):
        for sign in _BY_WORD.get(word, ()):
            certain = sign(sentence, token)
            if certain is not None and is_asserted(sentence, token):
                yield token, certain


def costs_time(sentence: Sentence, token: int) -> bool:
    """Whether the sign at a token is time that went by: waiting, asking again."""
    return any(sign in _TIME and sign(sentence, token) for sign in _BY_WORD.get(sentence.lower[token], ()))


def fails_to_work(sentence: Sentence, token: int) -> bool:
    """Whether the sign at a token is a thing that does not do what it should."""
    word, lemma = sentence.lower[token], sentence.lemmas[token]
    if (word in WORKING and lemma not in _WORKS) or (word in FAILING and lemma not in _FAILS_AT_WORK):
        return False
    return any(sign in _FAILURE and sign(sentence, token) for sign in _BY_WORD.get(sentence.lower[token], ()))


def _by_first_word() -> Mapping[str, tuple[Sign, ...]]:
    found: dict[str, tuple[Sign, ...]] = {}
    for phrases, sign in _TABLE:
        for first in sorted({phrase.split()[0] for phrase in phrases}):
            found[first] = (*found.get(first, ()), sign)
    return found


_BY_WORD = _by_first_word()
