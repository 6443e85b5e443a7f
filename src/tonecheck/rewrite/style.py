"""The draft's own style, so that a suggestion reads as if its writer had written it.

Only the words of a recipe are adapted, never those taken from the draft.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

_TO_AMERICAN = {
    "apologise": "apologize",
    "apologising": "apologizing",
    "realise": "realize",
    "recognise": "recognize",
    "organise": "organize",
    "favour": "favor",
    "colour": "color",
    "centre": "center",
    "cancelled": "canceled",
    "enquiry": "inquiry",
    "cheque": "check",
}
_AMERICAN = frozenset("color favor center canceled inquiry gotten".split())
_BRITISH = frozenset(
    "colour favour centre cancelled cheque whilst enquiry enquiries enquire enquired".split()
)
_IZE = ("ize", "izes", "ized", "izing", "ization")
_ISE = ("ise", "ises", "ised", "ising", "isation")
_SPELT = re.compile(
    r"(?!(?:size|prize|seize|\w*(?:wise|raise|promise|exercise))[sd]?$)\w{3,}i[sz](?:e[sd]?|ing|ation)"
)

_FULL = {
    "I'm": "I am",
    "I'll": "I will",
    "I've": "I have",
    "I'd": "I would",
    "we're": "we are",
    "we'll": "we will",
    "we've": "we have",
    "we'd": "we would",
    "you're": "you are",
    "you'll": "you will",
    "you've": "you have",
    "it's": "it is",
    "that's": "that is",
    "here's": "here is",
    "what's": "what is",
    "don't": "do not",
    "didn't": "did not",
    "can't": "cannot",
    "isn't": "is not",
    "hasn't": "has not",
}
_CONTRACTION = re.compile(r"\b\w+(?:n't|'(?:ll|re|ve|m))\b", re.IGNORECASE)
_UNCONTRACTED = re.compile(
    r"\b(?:(?:I|we|you|they|it) (?:will|have|am|are|is)"
    r"|(?:do|does|did|is|are|was|has|have|will|can) not|cannot)\b",
    re.IGNORECASE,
)
_WE = frozenset({"we", "our", "us", "we're", "we'll", "we've"})
_I = frozenset({"i", "my", "me", "i'm", "i'll", "i've", "i'd"})
_TO_WE = {"I": "we", "me": "us", "my": "our", "mine": "ours", "I am": "we are", "I'm": "we're", "am": "are"}
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")


@dataclass(frozen=True, slots=True)
class Style:
    """How a draft is written: its spelling, whether it contracts, whether it says only "we"."""

    american: bool = False
    contracted: bool = True
    says_we: bool = False

    def adapt(self, words: str) -> str:
        """The words of a recipe in this style."""
        if self.says_we:
            words = _swap(words, _person)
        if not self.contracted:
            words = _swap(words, _FULL.get)
        if self.american:
            words = _swap(words, _TO_AMERICAN.get)
        return words


@lru_cache(maxsize=16)  # the draft at hand, however long it is, and those of other threads
def style_of(text: str) -> Style:
    """The style of a draft's prose; where it gives no sign, British spelling and contractions."""
    words = [word.lower() for word in _WORD.findall(text)]
    american = _spelt(words, _AMERICAN, _IZE) + text.count("zip code")
    british = _spelt(words, _BRITISH, _ISE) + text.count("£")
    contracted = bool(_CONTRACTION.search(text)) or len(_UNCONTRACTED.findall(text)) < 2
    says_we = not _WE.isdisjoint(words)
    says_i = not _I.isdisjoint(words)
    return Style(american > british, contracted, says_we and not says_i)


def _spelt(words: Iterable[str], whole: Container[str], endings: tuple[str, ...]) -> int:
    """How many of the words are spelt one way; only one that ends so is looked at closely."""
    return sum(word in whole or (word.endswith(endings) and bool(_SPELT.fullmatch(word))) for word in words)


def _person(word: str) -> str | None:
    if word.startswith("I'"):
        return {"I'm": "we're"}.get(word, "we" + word[1:])
    return _TO_WE.get(word)


def _swap(words: str, swap: Callable[[str], str | None] | Mapping[str, str]) -> str:
    """``words`` with every word swapped that has another form, a capital first letter kept."""
    look = swap if callable(swap) else swap.get

    def other(match: re.Match[str]) -> str:
        word = match[0]
        found = look(word) or look(word[0].lower() + word[1:])
        if found is None:
            return word
        opens = word[0].isupper() and (word[:1] != "I" or _opens(match))
        return found[0].upper() + found[1:] if opens else found

    return _WORD.sub(other, words)


def _opens(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rstrip()
    return not before or before[-1] in ".!?"
