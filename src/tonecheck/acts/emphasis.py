"""Emphasis that shouts: capitals on ordinary words, runs of exclamation and question marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.language.lexicon import word_classes
from tonecheck.language.sentence import Sentence

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
# It opens with the capital and looks back from there, so that the search leaps from capital to capital.
_CAPITALS = re.compile(r"[A-Z](?<![\w#@/.-][A-Z])[A-Z]+(?:'[A-Z]+)?(?![\w@/-]|\.\w)")
_TWO_MARKS = re.compile(r"[!?][!?]")
_MARKS = re.compile(r"(?<=[\w\"')\]%*.…])(?P<run> ?[!?]{2,})(?=[\s\"')\]]|$)")
_LONGEST_HEADING = 8  # words; a longer line in capitals is a shouted sentence

_SHORT_LABEL = 3  # words before a colon that head what follows
_CLAUSE = 4  # words in capitals after which it is no name any more
_SHORTEST = 4  # letters; below that, too many acronyms look like words
_ACRONYMS = frozenset("pin led ram sim vat id zip faq aids app tv rom cd dvd er ad gps pat sos".split())

_CAPITALISED = frozenset(
    day + ending for day in "mon tues wednes thurs fri satur sun".split() for ending in ("day", "days")
) | frozenset("january february april june july august september october november december english i".split())

# Short or much used words that no acronym shares, with those that are mostly there for weight.
_STRESSED = frozenset(
    "do not no never nothing none nobody nowhere don't can't won't didn't doesn't isn't aren't wasn't"
    " couldn't shouldn't wouldn't cannot dont cant must should does did are was were been will would"
    " can could have has had all any every each both only very too such much many most more less least"
    " ever always again now today immediately please this that these those here there you your our she"
    " they them their his her one two three four five six seven eight nine ten first last once twice"
    " same own why what when where how which because before after until without with from into than"
    " then yes still already enough really just even still great huge everything anything everyone"
    " anyone everybody anybody somebody half wrong eleven twelve fifteen twenty thirty forty fifty"
    " sixty hundred thousand".split()
)
# Stressed where they stand alone; in a run they may be part of a name ("BAD ACCESS").
_STRESSED_ALONE = frozenset(
    "need needs want know told said love good best better bad worse worst safe sure late important urgent"
    " serious whole entire separate".split()
)
# Short function words that join a shouted run but are acronyms or names when they stand alone.
_JOINING = frozenset(
    "the a an of to in on at or it us as by for i am up out off who get let go via so is he me if"
    " my we and but be".split()
)
_BEFORE_LABEL = frozenset(
    "press click clicking clicked select selecting tap tapping choose choosing hit hold open under"
    " type text enter reply labelled labeled marked called named says saying reads reading titled button key"
    " menu tab option field code word words section > gt → send switch".split()
)
_PASSED_OVER = frozenset({"the", "on", "to", "a"})
_AFTER_LABEL = frozenset(
    "button key menu tab option field page section screen link icon mode folder column switch box"
    " code setting settings light sign label status > →".split()
)


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words in capitals or a run of marks. ``calm`` is the same without the shouting."""

    start: int
    end: int
    form: Literal["capitals", "marks"]
    calm: str

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {"calm": self.calm}


def may_hold(text: str) -> bool:
    """Whether the raw sentence shouts; no parse is needed to see that."""
    return any(True for _ in _shouting(text))


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The shouting in one sentence."""
    return tuple(_shouting(sentence.text))


def _shouting(text: str) -> Iterator[Emphasis]:
    if _TWO_MARKS.search(text):
        yield from _marks(text)
    if _CAPITALS.search(text):
        yield from _capitals(text)


def _marks(text: str) -> Iterator[Emphasis]:
    for match in _MARKS.finditer(text):
        run = match["run"]
        if text[match.end() :].startswith(")") and "!" not in run:
            continue  # "(spelling??)" doubts itself
        yield Emphasis(*match.span("run"), "marks", "?" if "?" in run else "!")


def _capitals(text: str) -> Iterator[Emphasis]:
    words = list(_WORD.finditer(text))
    run: list[int] = []
    for index, word in enumerate(words):
        if _is_capital(text, word) and (not run or _adjoins(text, words[index - 1], word)):
            run.append(index)
            continue
        yield from _shouted(text, words, run)
        run = [index] if _is_capital(text, word) else []
    yield from _shouted(text, words, run)


def _is_capital(text: str, word: re.Match[str]) -> bool:
    return bool(_CAPITALS.match(text, word.start())) or word[0] in {"I", "A"}


def _adjoins(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    return not text[left.end() : right.start()].strip(" ,;")


def _shouted(text: str, words: list[re.Match[str]], run: list[int]) -> Iterator[Emphasis]:
    """The run of capital words as one act, without what may be a name or an acronym at its ends."""
    belongs = _weighs if len(run) < _CLAUSE else _is_ordinary
    while run and not belongs(words[run[0]][0].lower()):
        run = run[1:]
    while run and not belongs(words[run[-1]][0].lower()):
        run = run[:-1]
    if not run or not _is_shouting([words[index][0].lower() for index in run]):
        return
    first, last = words[run[0]], words[run[-1]]
    if _is_label(text, first.start(), last.end()):
        return
    shouted = [words[index] for index in run]
    yield Emphasis(first.start(), last.end(), "capitals", _calm(text, shouted))


def _weighs(lower: str) -> bool:
    return _is_ordinary(lower) and lower not in _JOINING


def _is_ordinary(lower: str) -> bool:
    if lower in _STRESSED or lower in _JOINING or lower in _CAPITALISED:
        return True
    return lower not in _ACRONYMS and bool(word_classes(lower))


def _is_shouting(lower: list[str]) -> bool:
    """A word of emphasis among ordinary words, or a whole clause of ordinary words."""
    if len(lower) == 1:
        return lower[0] in _STRESSED_ALONE or _is_stressed(lower[0], {"ADV", "ADJ"})
    ordinary = sum(_is_ordinary(word) for word in lower)
    stressed = any(_is_stressed(word, {"ADV"}) for word in lower)
    return ordinary * 4 >= len(lower) * 3 and (stressed or len(lower) > _CLAUSE)


def _is_stressed(lower: str, classes: set[str]) -> bool:
    """A word that is there for its weight, or a longer one of nothing but these classes.

    An adverb names no product, button or file; an adjective does not either when it stands alone.
    """
    if lower in _STRESSED:
        return True
    known = word_classes(lower)
    return len(lower) >= _SHORTEST and bool(known) and known <= classes


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether this is written on a button, a menu or in a message by the words around, or heads a line."""
    if text.startswith(":", end) and not text[:start].strip() and text[start:end].count(" ") < _SHORT_LABEL:
        return True  # "PLEASE NOTE: the desk closes at noon"
    before = [word for word in re.findall(r"[\w>→]+", text[:start].lower()) if word not in _PASSED_OVER]
    after = re.findall(r"[\w>→]+", text[end:].lower())[:1]
    return bool(_BEFORE_LABEL.intersection(before[-1:]) or _AFTER_LABEL.intersection(after))


def _calm(text: str, shouted: list[re.Match[str]]) -> str:
    parts: list[str] = []
    at = shouted[0].start()
    for word in shouted:
        parts.append(text[at : word.start()])
        lower = word[0].lower()
        if lower in _CAPITALISED:
            parts.append(lower.capitalize())
        else:
            parts.append(lower if _is_ordinary(lower) else word[0])
        at = word.end()
    return "".join(parts)


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """None for the capitals of a heading."""
    assert isinstance(act, Emphasis)
    if act.form == "marks":
        return act
    at = sentence.start + act.start
    prose = reading.turn_of(sentence).prose
    for start, end in prose.headings:
        if start <= at < end and len(prose.text[start:end].split()) <= _LONGEST_HEADING:
            return None
    return act


READER = Reader(
    "emphasis",
    Emphasis,
    frozenset(),
    read,
    may_hold=may_hold,
    settle=settle,
    parts=frozenset({"calm"}),
    parsed=False,
)
