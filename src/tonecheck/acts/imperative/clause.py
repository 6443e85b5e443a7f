"""Where a word stands in its clause: what is to its left, up to the last break that matters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tonecheck.language.sentence import Sentence

PASSED_OVER = frozenset(
    """please pls plz plse kindly just simply then now also so first firstly second secondly third next
    finally lastly again instead otherwise still always never ever either maybe perhaps ok okay yes yeah
    yep no nope well oh hey hi hello thanks sure alright right anyway anyways meanwhile however therefore
    at least feel only even here there today tomorrow once afterwards later soon quickly carefully
    immediately definitely certainly absolutely seriously""".split()
)
"""Words that may stand between the start of a clause and its imperative."""

CONJUNCTIONS = frozenset({"and", "or", "but", "&", "nor", "plus", "n", "then"})
BREAKS = {
    ",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": "?", "…": ".", "...": ".", "..": ".",
    "-": "-", "--": "-", "–": "-", "—": "-", ">": ">", "*": "*", "•": "*", "/": "/",
    "(": "(", "[": "(", "{": "(", ")": ")", "]": ")", '"': '"', "“": '"', "”": '"', "``": '"', "''": '"',
    "'": '"', "‘": '"', "’": '"',
}  # fmt: skip

_DO = frozenset({"do", "don", "did"})
_NOT = frozenset({"n't", "not", "n’t", "nt", "never"})
_DONT = frozenset({"dont", "don’t", "don't"})
_STRAY_TAGS = frozenset({"LS", "HYPH", "NFP", ".", ":", "ADD"})
# A missing space glues words together: "receipt.pdf)(See", "ok.Send"; addresses look alike and are not.
_GLUED = re.compile(r"[^/@]*[(),.:;!?…](?=[A-Za-z]+$)")


@dataclass(frozen=True, slots=True)
class Place:
    """What stands before a word.

    ``edge`` is the kind of the break to its left (``^`` is the sentence start, ``w`` any other word),
    ``at`` the token of that break (-1 for the start), ``between`` the words passed over on the way, and
    ``opener`` the first word of what lies between this break and the one before it ("if" in "If it fails,
    call us").
    """

    edge: str
    at: int
    between: str
    opener: str


def core(word: str) -> str:
    """The word itself, without what a missing space glued to its front; lower case."""
    glued = None if word.isalpha() else _GLUED.match(word)
    return (word[glued.end() :] if glued else word).lower()


def place(sentence: Sentence, token: int) -> Place:
    """The place of ``token`` in ``sentence``."""
    lower, tags = sentence.lower, sentence.tags
    glued = len(sentence.words[token]) - len(core(sentence.words[token]))
    if glued:
        before = sentence.words[token][glued - 1]
        return Place(BREAKS.get(before, "*"), token - 1, "", "^")
    at = token - 1
    between: list[str] = []
    while at >= 0:
        word = lower[at]
        if word in _NOT and at and lower[at - 1] in _DO:
            at -= 2
            continue
        adverb = tags[at] == "RB" and word not in _NOT
        if not (adverb or word in PASSED_OVER or word in _DONT or tags[at] == "UH"):
            break
        between.append(word)
        at -= 1
    edge = _edge(lower, tags, at)
    first = at
    while first > 0 and _edge(lower, tags, first - 1) in "w&":
        first -= 1
    opener = lower[first] if first >= 0 else "^"
    return Place(edge, at, " ".join(reversed(between)), opener)


def _edge(lower: tuple[str, ...], tags: tuple[str, ...], at: int) -> str:
    if at < 0:
        return "^"
    word = lower[at]
    if word in CONJUNCTIONS:
        return "&"
    known = BREAKS.get(word)
    if known:
        return known
    return "*" if tags[at] in _STRAY_TAGS or not word[0].isalnum() else "w"
