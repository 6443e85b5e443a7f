"""Where a sentence shuts the door in one of the set phrases, and means it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.refusal.act import Form
from tonecheck.acts.refusal.answers import after_greeting
from tonecheck.acts.refusal.set_phrases import SAYINGS
from tonecheck.acts.refusal.words import BURDEN_NOUNS, HARM, KNOWING
from tonecheck.acts.words import DAYS
from tonecheck.language.sentence import Sentence

_HEDGES = frozenset(
    "just simply really quite absolutely currently unfortunately sadly literally completely entirely actually"
    " basically at present all , exactly strictly house internal own shipping pricing cancellation"
    " payment luggage".split()
)
_SPELLINGS = {
    "i": "we",
    "me": "us",
    "my": "our",
    "n't": "not",
    "nt": "not",
    "ca": "can",
    "wo": "will",
    "'s": "is",
    "s": "is",
    "'re": "are",
    "'m": "am",
    "'d": "would",
    "'ll": "will",
}
_LAST_WORDS = re.compile(
    r"(?:that|it|'s|is|those) .*(?:policy|rules?)|done .*|answer (?:will|remains|is) .*same|end of .*"
    r"|we .*done .*|.* (?:said|says) no|missed the boat|nothing (?:left|(?:more|further|else) to be) .*"
)
"""What means it only as the last words: "we've done all we can", not "… to speed it up"."""
_OF_WHAT = frozenset({("on", "that"), *(("as", then) for then in ("last", "before", "yesterday", "ever"))})
_ABSTRACT = re.compile(
    r"(?:ment|tion|sion|ing|out|val|ver|repair|fund|count|grade|change|swap|credit|rate|deal|return|\bthat)s?$"
)
_UNSETTLED = frozenset("if where whether when see understand know hear not n't never nobody".split())
_DECIDED = frozenset("choice date draw grade mark offer price result score term that this".split())
_LETTING_DOWN = HARM | {"leave"}
_TROUBLES = BURDEN_NOUNS | frozenset("bug error fault glitch leak noise smell virus warning".split())
_BY_OPENING: dict[tuple[str, ...], list[tuple[Form, tuple[str, ...]]]] = {}
for _form, _phrases in SAYINGS.items():
    for _phrase in _phrases:
        _words = tuple(_phrase.split())
        _BY_OPENING.setdefault(_words[:2], []).append((_form, _words))
_AFTER_NO_CHANCE = frozenset(", . to around we i - round on today tomorrow tonight this".split())
_WHEN = DAYS | {"same-day", "day", "today", "tomorrow", "slot", "weekend", "week"}
_SORRY = frozenset({"sorry", "apologies", "apologise", "apologize", "apology"})
_ENDING_MARKS = frozenset({(), (".",), ("!",), (",",), (";",)})


def sayings(sentence: Sentence) -> Iterator[tuple[Form, int, int]]:
    """Each saying as ``(form, first token, last token)``; of two that start together the longer."""
    kept = [token for token, word in enumerate(sentence.lower) if word not in _HEDGES]
    words = [_SPELLINGS.get(sentence.lower[token], sentence.lower[token]) for token in kept]
    for at, opening in enumerate(pairwise(words)):
        opened = _BY_OPENING.get(opening, ())
        fitting = [(form, saying) for form, saying in opened if tuple(words[at : at + len(saying)]) == saying]
        if fitting:
            form, saying = max(fitting, key=lambda each: len(each[1]))
            yield form, kept[at], kept[at + len(saying) - 1]


_OF_A_THING = frozenset({"has", "have", "is", "are", "was", "were"})
_KEPT = frozenset({"your", "you", "nothing"})
_RELATIVE = frozenset({"that", "which", "who"})
_SAID_OF_IT = frozenset((it, be) for it in ("that", "it", "this") for be in ("'s", "is", "was"))


def is_meant(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the saying is said of the matter: not asked, supposed, or cried out in surprise."""
    near, after = sentence.lower[max(0, first - 3) : first], sentence.lower[last + 1 : last + 3]
    before = near[max((at + 1 for at, word in enumerate(near) if word in {",", ";"}), default=0) :]
    phrase = " ".join(sentence.lower[first : last + 1])
    if _UNSETTLED & set(before) and phrase != "and never will":
        return False
    if _is_boast(sentence, first, last) or sentence.lower[:first].count('"') % 2:
        return False  # inside quotation marks: a title, or somebody else's words
    if {"told", "said"} & set(sentence.lower[:first]):
        return False
    if first and sentence.lower[first] in _OF_A_THING and sentence.lower[first - 1] in _RELATIVE:
        return False  # "points that have expired can't be put back" refuses further on
    if phrase.startswith("non") and sentence.tags[min(last + 1, len(sentence) - 1)].startswith("N"):
        return False  # "a non-refundable fare" names a thing
    if phrase == "no way" and before[-2:] in _SAID_OF_IT and after[:1] == ("to",):
        return False  # "that's no way to spend a birthday"
    if phrase == "no way" and sentence.text.rstrip()[-1:] in {"?", "!"} and after[:1] == (",",):
        return False  # "No way, tomorrow already?"
    if phrase in {"no way", "no chance", "zero chance"}:
        ahead = sentence.lemmas[last + 1 : last + 6]
        if after[1:2] in {("would",), ("'d",)} or not _LETTING_DOWN.isdisjoint(ahead):
            return False  # "no way we'd let you down", "no way we will leave you waiting"
        return not sentence.text.rstrip().endswith("!") and (not after or after[0] in _AFTER_NO_CHANCE)
    if "against" in phrase and _is_harm_avoided(sentence, last):
        return False
    if phrase.endswith("happen") and phrase.startswith(("will", "wo", "it")):
        return first == 0 and after[:1] in _ENDING_MARKS  # "Won't happen."
    if phrase.endswith(("happening", "happen")) and after[:1] == ("again",):
        return False
    if _LAST_WORDS.fullmatch(phrase) and _goes_on(sentence, last + 1):
        return False
    if phrase.startswith("no place") and ("had" in before or not _SORRY.isdisjoint(sentence.lower[:first])):
        return False  # "sorry for a remark that had no place in our hall"
    if phrase.endswith(("beyond us", "hopeless")):
        return _is_of_a_deed(sentence, first, after)
    if phrase.endswith("do without"):  # not "do without lunch", "do without it for a day"
        return after[:1] in _ENDING_MARKS or (after[:1] == ("the",) and "for" not in sentence.lower[last:])
    if phrase.endswith((" change", "what we do")):
        return after[:1] in _ENDING_MARKS and after[:1] != (",",)
    if phrase.endswith("gone for good") and "then" in sentence.lower[:last]:
        return False  # "it stays 30 days and is then gone for good": how it works
    if phrase.startswith("see no") and first and sentence.lower[first - 1] not in {"we", "i", "can", "could"}:
        return False  # "the banks see no way"
    if phrase.endswith("off the table") and not _is_abstract(sentence, first):
        return False  # "the glass is off the table"
    if phrase.endswith(("have it", "have that")):
        # "The owner won't have it"; not "you won't have it before Monday".
        return before[-1:] != ("you",) and after[:1] in _ENDING_MARKS
    if phrase.endswith("turned down") and after[:1] == ("by",):
        return False  # somebody else's no
    if phrase == "is final":
        ends = not after or not after[0][0].isalnum()
        return ends and not _DECIDED.isdisjoint(sentence.lower[max(0, first - 5) : first])
    if phrase.startswith("stay") and (before[-1:] == ("to",) or _KEPT & set(sentence.lower[:first])):
        return False  # "we want it to stay the way it is", "your price stays the way it is"
    if phrase == "full stop":
        return first == 0 or not sentence.lower[first - 1][0].isalnum()
    if phrase in {"no point", "a no from us"} or phrase.endswith("stands"):
        return not after or not after[0][0].isalnum() or after[0] == "and"
    if phrase.startswith(("gone", "lost")):
        return not _TROUBLES & set(sentence.lemmas[:first])
    if phrase.startswith(("not something", "not anything")):
        # Whose job it is, passed on; or that nobody knows.
        return after[:2] != ("deal", "with") and KNOWING.isdisjoint(after)
    if phrase.startswith("company"):
        return "is" in before or "'s" in before
    return not (sentence.text.rstrip().endswith("?") and last >= len(sentence) - 3)


def _is_of_a_deed(sentence: Sentence, first: int, after: tuple[str, ...]) -> bool:
    """ "Sending wine is beyond us", "today is hopeless"; not "the lakes are beyond us", "he's hopeless"."""
    before = sentence.lower[:first]
    if after[:1] not in _ENDING_MARKS or not _UNSETTLED.isdisjoint(before) or "no" in before:
        return False
    done = "VBG" in sentence.tags[:first]
    return done or not _WHEN.isdisjoint(before) or before[-1:] in {("that",), ("this",)}


def _goes_on(sentence: Sentence, token: int) -> bool:
    """Whether a word or a colon follows; "on that one" and "as last week" only say of what and since when."""
    word = sentence.lower[token] if token < len(sentence) else "."
    if word == "here":
        return False  # "that's the rule here"
    return word == ":" or (word[0].isalnum() and sentence.lower[token : token + 2] not in _OF_WHAT)


def _is_abstract(sentence: Sentence, first: int) -> bool:
    """ "Late checkout is off the table", as against a glass."""
    return any(
        _ABSTRACT.search(sentence.lower[token])
        for token in range(first)
        if sentence.tags[token] in {"NN", "NNS", "NNP", "DT", "VBG"}
    )


def _is_boast(sentence: Sentence, first: int, last: int) -> bool:
    """ "No refunds" refuses as a sentence of its own; as one of several, or before a verb, it tells."""
    if sentence.lower[first] != "no" or sentence.tags[last] != "NNS" or sentence.lower[last] == "exceptions":
        return False
    return first > after_greeting(sentence) or len(sentence) > last + 6 or "," in sentence.lower[last:]


def _is_harm_avoided(sentence: Sentence, last: int) -> bool:
    """ "It would be against our policy to charge for that"."""
    harm = sentence.lemmas[min(last + 2, len(sentence) - 1)]
    if harm == "charge" and sentence.lower[last + 3 : last + 4] not in {("for",), ("you",), ("extra",)}:
        return False  # "to charge a bike"
    return sentence.lower[last + 1 : last + 2] == ("to",) and harm in HARM
