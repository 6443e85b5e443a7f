"""The words that announce bad news before it comes: unfortunately, I'm afraid, we regret to inform you."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

Word = Literal["unfortunately", "afraid", "regret"]
_ADVERBS = frozenset({"unfortunately", "regrettably", "sadly", "regretfully", "unfortunatly"})
_GRAVE = frozenset(
    "die pass lose loss death accident injure hospital break damage steal crash destroy happen fail occur"
    " forget miss experience affect hurt suffer".split()
)
_FINITE_VERBS = frozenset({"VBZ", "VBP", "MD", "VBD"})
_PRESENT = frozenset({"VBZ", "VBP", "MD"})
TRIGGERS = _ADVERBS | {"afraid", "we regret", "i regret", "regret to", "sorry to say"}


def openers(sentence: Sentence) -> Iterator[tuple[Word, int, int]]:
    """Each opener of bad news as ``(kind, first token, last token)``."""
    for token, word in enumerate(sentence.lower):
        if word in _ADVERBS and _opens_clause(sentence, token):
            kind: Word = "unfortunately"
            first = last = token
        elif word == "afraid" and _is_we(sentence, token):
            kind, first, last = "afraid", token - 2, token
            if sentence.lower[token + 1 : token + 2] == ("that",) and sentence.tags[token + 1] == "IN":
                last = token + 1
        elif (
            word == "sorry"
            and _is_we(sentence, token)
            and sentence.lower[token + 1 : token + 3] == ("to", "say")
        ):
            kind, first, last = "afraid", token - 2, token + 2
        elif word == "regret" and sentence.lower[token + 1 : token + 3] in _TO_SAY:
            kind, first = "regret", token - 1
            last = _after_saying(sentence, token + 2)
        else:
            continue
        if first >= 0 and _tells_a_limit(sentence, first, last):
            yield kind, first, last


_TO_SAY = {("to", word) for word in ("inform", "tell", "say", "advise", "announce", "let")}


def _opens_clause(sentence: Sentence, token: int) -> bool:
    """Not the manner of a verb ("smiled sadly") and not inside a condition."""
    before = sentence.lower[token - 1] if token else ""
    after = sentence.lower[token + 1 : token + 2]
    placed = not token or after == (",",) or before in {",", "but", "and", "so", "-", ":", ";", "—", "–"}
    return placed or sentence.lower[token].startswith("unf")


def _is_we(sentence: Sentence, token: int) -> bool:
    before = sentence.lower[max(0, token - 2) : token]
    return len(before) == 2 and before[0] in WE and before[1] in {"'m", "am", "'re", "are", "m", "re"}


def _after_saying(sentence: Sentence, token: int) -> int:
    """The last word of "regret to inform you that"."""
    for word in sentence.lower[token + 1 : token + 4]:
        if word not in {"you", "that", "know"}:
            break
        token += 1
    return token


def _tells_a_limit(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what follows says what is not or no more; harm done in the past is told, not refused."""
    if sentence.text.rstrip().endswith("?") and not any(
        tag in _FINITE_VERBS for tag in sentence.tags[:first] + sentence.tags[last + 1 :]
    ):
        return False
    if {"you", "they"} & set(sentence.lower[:first]) and {"write", "say", "tell", "mention"} & set(
        sentence.lemmas[:first]
    ):
        return False
    bare_no = "no" in sentence.lower[:first]  # "no rooms left, unfortunately"
    if (
        not _FINITE_VERBS & set(sentence.tags)
        and sentence.lemmas[last + 1 : last + 2] != ("not",)
        and not bare_no
    ):
        return False
    lemmas = sentence.lemmas[last + 1 :] or sentence.lemmas[:first]
    if set(lemmas[:1]) & {"of", "for", "about"}:
        return False
    if {"not", "no", "unable", "only", "unavailable", "impossible", "nothing", "never"} & set(lemmas):
        return not _is_past_harm(sentence, last)
    if sentence.lower[first] == "if" or "if" in sentence.lower[:first]:
        return False
    return not set(lemmas) & _GRAVE and _nearest_tense(sentence, first, last) in _PRESENT


def _nearest_tense(sentence: Sentence, first: int, last: int) -> str:
    """The tag of the first finite verb after the opener, or of the last one before it."""
    after = [tag for tag in sentence.tags[last + 1 :] if tag in _FINITE_VERBS]
    before = [tag for tag in sentence.tags[:first] if tag in _FINITE_VERBS]
    return after[0] if after else before[-1] if before else ""


def _is_past_harm(sentence: Sentence, last: int) -> bool:
    return bool(set(sentence.lemmas) & {"die", "death", "accident", "injure"})
