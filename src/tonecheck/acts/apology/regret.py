"""Where a sentence expresses regret for what went wrong, and where such words do something else."""

from __future__ import annotations

from dataclasses import dataclass

from tonecheck.acts.words import NEGATIONS, WE
from tonecheck.language.sentence import Sentence

SORRY = frozenset({"sorry", "soz", "sry", "sorrry", "soory", "srry"})
APOLOGY_NOUNS = frozenset(
    "apology apologies appology appologies apologises apoligies apolgies appologises apologys apols".split()
)
APOLOGISING = frozenset(
    "apologise apologize apologising apologizing apologised apologized appologise appologize apoligise"
    " apoligize apolgise apolgize".split()
)
REGRETTING = frozenset({"regret", "regrets", "regretted"})
PARDONING = frozenset({"pardon", "forgive", "excuse"})
_OTHERS = frozenset(
    "you you'll you'd people customers guests others who few many nobody everyone they".split()
)
"""Whose regret is not ours: "few people regret it"."""
REGRETTABLE = frozenset({"regrettable"})

TRIGGERS = SORRY | APOLOGY_NOUNS | APOLOGISING | REGRETTING | PARDONING | REGRETTABLE


@dataclass(frozen=True, slots=True)
class Regret:
    """The regret word and the token at which its expression starts, its subject included."""

    token: int
    first: int


def regrets(sentence: Sentence) -> list[Regret]:
    """The words in the sentence that regret what went wrong, in order."""
    return [
        Regret(token, _first(sentence, token))
        for token, word in enumerate(sentence.lower)
        if _regrets(sentence, token, word)
    ]


def _regrets(sentence: Sentence, token: int, word: str) -> bool:
    before = _same_breath(sentence, token)
    after = sentence.lower[token + 1 : token + 5]
    if word in SORRY:
        return not _is_no_regret(sentence, token, before, after)
    if word in APOLOGY_NOUNS:
        return {"no", "your", "for"}.isdisjoint(before[-2:]) and "accepted" not in after
    if word in APOLOGISING:
        return (NEGATIONS | {"you", "he", "she", "they"}).isdisjoint(before)
    if word in REGRETTING:
        theirs = {"you", "you'll", "no", "not", "to"} | (
            _OTHERS if WE.isdisjoint(before[-1:]) else frozenset()
        )
        return not _announces(after) and theirs.isdisjoint(before[-3:])
    if word == "pardon" and before[-1:] == ("your",):
        return "ask" in before
    if word in PARDONING:
        ours = not {"us", "me", "our", "my", "the"}.isdisjoint(after)
        return ours and "french" not in after and (word, *after[:1]) != ("excuse", "me")
    return word in REGRETTABLE


def _same_breath(sentence: Sentence, token: int) -> tuple[str, ...]:
    """Up to four words before ``token``, back to the nearest mark."""
    words: list[str] = []
    for word in reversed(sentence.lower[max(0, token - 4) : token]):
        if word in {",", ".", "!", ";", ":"}:
            break
        words.insert(0, word)
    return tuple(words)


def _is_no_regret(sentence: Sentence, token: int, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Said without regret: "better safe than sorry", "no need to be sorry", "sorry, could you …"."""
    if before[-1:] in {("than",), ("feel",), ("feels",), ("a",), ("you'll",), ("their",)}:
        return True
    if before[-1:] == ("be",) and not _OTHERS.isdisjoint(before):
        return True  # "you would be sorry to miss it"
    if before[-4:] == ("for", "you", "to", "say"):
        return True  # "there is no need for you to say sorry"
    denied = not {"no", "not", "n't", "never", "without", "needn't", "don't"}.isdisjoint(before)
    return (denied and "if" not in before) or _says_again(sentence, token) or _interrupts(after)


def _says_again(sentence: Sentence, token: int) -> bool:
    """Please say that again: "Sorry?"."""
    words = [word for word in sentence.lower if word[:1].isalnum()]
    return sentence.text.rstrip()[-1:] == "?" and words == [sentence.lower[token]]


def _interrupts(after: tuple[str, ...]) -> bool:
    """Asks leave and regrets no harm: "sorry, but could you …", "sorry to bother you"."""
    words = [word for word in after if word not in {",", "-", "but"}]
    if words[:2] in (
        ["to", "bother"],
        ["to", "trouble"],
        ["to", "interrupt"],
        ["to", "chase"],
        ["to", "ask"],
    ):
        return True
    if words[:1] == ["what"] and words[1:2] in (["a"], ["an"]):
        return False  # "sorry, what a sad end"
    return bool(words) and words[0] in {"could", "can", "would", "may", "what", "which"}


def _announces(after: tuple[str, ...]) -> bool:
    """Opens a refusal: "we regret to inform you"."""
    return (
        after[:1] == ("to",)
        and after[1:2] != ("hear",)
        and after[1:2] != ("learn",)
        and after[1:2] != ("see",)
    )


def _first(sentence: Sentence, token: int) -> int:
    """Where the expression starts: "We are very sorry", "Please accept my apologies"."""
    first = token
    for before in range(token - 1, max(-1, token - 8), -1):
        word = sentence.lower[before]
        if word in {",", ";", ".", ":", "!", "-", "and", "but", "so", "because", "which", "that", "for"}:
            break
        first = before
        if word in WE or word == "please":
            break
    return first
