"""Where a word stands in its clause: what is to its left, up to the last break that matters."""

from __future__ import annotations

from dataclasses import dataclass

from tonecheck.language.sentence import Sentence

PASSED_OVER = frozenset(
    [
        "please",
        "pls",
        "plz",
        "plse",
        "kindly",
        "just",
        "simply",
        "then",
        "now",
        "also",
        "so",
        "first",
        "firstly",
        "second",
        "secondly",
        "third",
        "next",
        "finally",
        "lastly",
        "again",
        "instead",
        "otherwise",
        "still",
        "always",
        "never",
        "ever",
        "either",
        "maybe",
        "perhaps",
        "ok",
        "okay",
        "yes",
        "yeah",
        "yep",
        "no",
        "nope",
        "well",
        "oh",
        "hey",
        "hi",
        "hello",
        "thanks",
        "sure",
        "alright",
        "right",
        "anyway",
        "anyways",
        "meanwhile",
        "however",
        "therefore",
        "at",
        "least",
        "feel",
        "only",
        "even",
        "here",
        "there",
        "today",
        "tomorrow",
        "once",
        "afterwards",
        "later",
        "soon",
        "quickly",
        "carefully",
        "immediately",
        "definitely",
        "certainly",
        "absolutely",
        "seriously",
    ]
) - {"at", "least", "feel"}

_BREAKS = {
    ",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": "?", "…": ".", "...": ".", "..": ".",
    "-": "-", "--": "-", "–": "-", "—": "-", ">": ">", "*": "*", "•": "*", "/": "/",
    "(": "(", "[": "(", "{": "(", ")": ")", "]": ")", '"': '"', "“": '"', "”": '"', "``": '"', "''": '"',
    "'": '"', "‘": '"', "’": '"',
}  # fmt: skip
_CONJUNCTIONS = frozenset({"and", "or", "but", "&", "nor", "plus", "n", "then"})
_NEGATED = frozenset({"do", "don", "dont", "did"})
_NOT = frozenset({"n't", "not", "n’t", "nt", "never"})


@dataclass(frozen=True, slots=True)
class Place:
    """What stands before a word.

    ``edge`` is the kind of the break to its left (``^`` is the sentence start, ``w`` any other word),
    ``at`` the token of that break (-1 for the start), ``between`` the words passed over on the way,
    ``negated`` whether *don't* stands before the word, and ``opener`` the first word of what is
    between this break and the one before it ("If" in "If it fails, call us").
    """

    edge: str
    at: int
    between: tuple[str, ...]
    negated: bool
    opener: str
    opener_length: int


def place(sentence: Sentence, token: int) -> Place:
    """The place of ``token`` in ``sentence``."""
    lower, tags = sentence.lower, sentence.tags
    at, negated = token - 1, False
    between: list[str] = []
    while at >= 0:
        word = lower[at]
        if word in _NOT and at and lower[at - 1] in _NEGATED:
            negated = True
            at -= 2
            continue
        if word == "dont" or word == "don’t" or word == "don't":
            negated = True
        elif not (word in PASSED_OVER or (tags[at] == "RB" and word not in _NOT) or tags[at] == "UH"):
            break
        between.append(word)
        at -= 1
    edge = _edge(lower, tags, at)
    first = at
    while first > 0 and _edge(lower, tags, first - 1) in "w&":
        first -= 1
    opener = lower[first] if first >= 0 else "^"
    return Place(edge, at, tuple(reversed(between)), negated, opener, at - first)


def _edge(lower: tuple[str, ...], tags: tuple[str, ...], at: int) -> str:
    if at < 0:
        return "^"
    word = lower[at]
    if word in _CONJUNCTIONS:
        return "&"
    known = _BREAKS.get(word)
    if known:
        return known
    if tags[at] in {"LS", "HYPH", "NFP", ".", ":", "ADD"} or not word[0].isalnum():
        return "*"
    return "w"
