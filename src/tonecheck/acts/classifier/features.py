"""The features of a text: its words and the shapes of its sentences, in short runs, each once.

A shape stands for all words of its kind: "my chair arrived cracked" and "our desk arrived dented" share
"~7 ~_work ~_bad", furniture that did something and is in a bad state. What was never seen in training is thus
still heard by what it does and what it is like.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from math import sqrt

from tonecheck.acts import trouble_words as classes

MOST_WORDS = 600
"""Of a long message the first words decide; hostile ones stay bounded."""

_LINK = re.compile(r"(?:https?://|www\.)\S+")
_HANDLE = re.compile(r"@\w+")
_DIGITS = re.compile(r"\d+")
_TOKEN = re.compile(r"[a-z0-9_]+(?:'[a-z]+)?|[!?]+|[^\sa-z0-9_]")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_GREETING = re.compile(
    r"\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))\b[^,.!:]{0,40}[,!:]\s*",
    re.IGNORECASE,
)
_FULL = 4  # a feature of a text of fifteen words counts one
_ENDINGS = ("ing", "ed", "ly", "s")
_FUNCTION_WORDS = frozenset(
    "i you he she it we they me him her us them my your his its our their mine yours this that these those"
    " the a an and or but so if when while because since until before after than as of in on at to for from"
    " with by about into over under up down out off again still yet is are was were be been being am do does"
    " did done have has had having will would can could may might must shall should what which who how why"
    " where whose there here just only also too very much more most any some every each all both half an"
    " other one two three first second third last next same other another now then today yesterday tomorrow"
    " tonight please thanks thank sorry yes like get got go going went come came".split()
)
_NEGATIVES = frozenset(
    "not no never nothing nobody none nor without can't won't don't didn't isn't wasn't hasn't haven't"
    " doesn't couldn't wouldn't aren't cant wont dont didnt doesnt isnt wasnt cannot".split()
)
_CLASSES: tuple[tuple[str, frozenset[str] | Mapping[str, str]], ...] = (
    ("_negative", _NEGATIVES), ("_bad", classes.BAD_STATE), ("_state", classes.SAID_STATE),
    ("_fault", classes.FAULT_NOUNS), ("_issue", classes.LIVED_NOUNS), ("_harm", classes.HARMING),
    ("_take", classes.TAKING), ("_fail", classes.FAILING), ("_work", classes.WORKING),
    ("_verdict", classes.SCATHING), ("_contact", classes.CONTACTING), ("_time", classes.DURATIONS),
    ("_theirs", classes.THIRD_PARTIES), ("_staff", classes.STAFF), ("_answer", classes.ANSWERS),
)  # fmt: skip


def features(text: str) -> tuple[set[str], float]:
    """Each word, pair of words and short run of shapes in ``text``, and how much each of them counts.

    Numbers, links and handles are folded. The longer the text, the less counts each: a letter says much
    beside what it is about.
    """
    words, found = tokens(text), set[str]()
    found.update(words, _runs(words, words[1:]), map(" * ".join, zip(words, words[2:], strict=False)))
    share = _FULL / sqrt(len(words) + 1)
    left = MOST_WORDS
    sentences = _SENTENCE.split(text)
    for sentence in sentences:
        words = ["^", *(words if len(sentences) == 1 else tokens(sentence)[:left]), "$"]
        left -= len(words) - 2
        _add_shapes(words, found)
        if left <= 0:
            break
    return found, share


def without_greeting(sentence: str) -> str:
    """``sentence`` after "Hi Jo,": whom a reply greets says nothing of how it sounds."""
    greeting = _GREETING.match(sentence)
    return sentence[greeting.end() :] if greeting else sentence


def asking(message: str) -> tuple[set[str], float]:
    """Each word and pair of words in a message that a text answers, marked as the customer's, and how
    much each counts: one in a message of fifteen words, in a shorter one no more.
    """
    words = tokens(message)
    return {f"?{each}" for each in (*words, *_runs(words, words[1:]))}, min(1.0, _FULL / sqrt(len(words) + 1))


def tokens(text: str) -> list[str]:
    """The words and marks of ``text`` in lower case."""
    plain = text.lower().replace("’", "'")
    if "://" in plain or "www." in plain:
        plain = _LINK.sub(" _link ", plain)
    if "@" in plain:
        plain = _HANDLE.sub(" _handle ", plain)
    return _TOKEN.findall(_DIGITS.sub("0", plain))[:MOST_WORDS]


def _add_shapes(words: list[str], found: set[str]) -> None:
    """Add the runs of shapes in one sentence."""
    shapes = list(map(_shape, words))
    second = shapes[1:]
    found.update(shapes, _runs(shapes, second), _runs(shapes, second, shapes[2:]))


def _runs(*columns: list[str]) -> Iterator[str]:
    return map(" ".join, zip(*columns, strict=False))


@lru_cache(maxsize=16_384)
def _shape(word: str) -> str:
    """What stands for the word, marked by a tilde: its class, itself where it is a function word or a mark,
    or the number of its cluster, if it is in one, and its ending.
    """
    known = _SHAPES.get(word)
    if known is not None:
        return f"~{known}"
    if not is_open_class(word):
        return f"~{word}"
    ending = next((ending for ending in _ENDINGS if word.endswith(ending) and len(word) > 4), "")
    return f"~{_clusters().get(word, '_')}{ending}"


def is_open_class(word: str) -> bool:
    """Whether something else may stand for the word: no mark, function word or word of a class of ours."""
    return word[0].isalpha() and word not in _FUNCTION_WORDS and word not in _SHAPES


@lru_cache(maxsize=1)
def _clusters() -> Mapping[str, int]:
    """The number of the cluster that a word is in; DATA.md tells how they were made."""
    packed = files(__package__).joinpath("clusters.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()
    return {word: number for number, words in enumerate(lines) for word in words.split()}


_SHAPES = {word: name for name, members in reversed(_CLASSES) for word in members}
