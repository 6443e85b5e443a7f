"""A no and nothing else: "No.", "Sorry, afraid not.", "Absolutely not, it is full.", "There isn't one."."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.language.sentence import Sentence

_NO = frozenset({"no", "nope", "nah", "not", "nothing", "none", "never", "late"})
_AROUND = frozenset(
    "sorry unfortunately sadly regrettably afraid i we 'm am 're are absolutely definitely certainly but of"
    " course probably mate really just simply too under circumstances condition i'm im".split()
)
_FIRM = frozenset({"afraid", "absolutely", "definitely", "certainly", "sadly", "unfortunately", "course"})
_GREETING = frozenset({"hi", "hello", "hey", "hiya", "dear", "good", "morning", "thanks", "thank", "sorry"})
_ENDS = frozenset({".", "!", ",", ";", "-", "–", "—", ":", "..."})

_SUBJECTS = frozenset("there it we i you they that he she nobody".split())
_HELPERS = frozenset("is are 's 're 'm am do does can ca will wo would could have has".split())
_UNSAID = frozenset({"one", "any", "none"})
_SUBORDINATE = frozenset(
    "if when whether that why because as than which who what where unless but and or".split()
)

TRIGGERS = frozenset({"nope", "nah", "too late"})


def bare_answers(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first and the last token of each answer that only says no."""
    yield from _opening_no(sentence)
    if not sentence.text.rstrip("\"') ").endswith(("?", "!")):
        yield from _short_answers(sentence)


def _short_answers(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """ "There isn't one", "we don't", "there is none": a denial that leaves out what it denies."""
    lower = sentence.lower
    for subject in range(len(sentence) - 2):
        if lower[subject] not in _SUBJECTS or lower[subject + 1] not in _HELPERS:
            continue
        if subject and lower[subject - 1] in _SUBORDINATE:
            continue
        last = subject + 2
        if lower[last] in {"not", "n't", "nt"} and lower[last + 1 : last + 2] in {
            (word,) for word in _UNSAID
        }:
            last += 1
        elif lower[last] not in {"not", "n't", "nt", "none"}:
            continue
        if last + 1 == len(sentence) or lower[last + 1] in _ENDS:
            yield subject, last


def _opening_no(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The no that the sentence opens with, greetings passed over."""
    first = after_greeting(sentence)
    last = first
    while last < len(sentence) and sentence.lower[last] in _NO | _AROUND | {","}:
        last += 1
    words = [word for word in sentence.lower[first:last] if word != ","]
    if not set(words) & _NO or "!" in sentence.words:
        return
    ends = last >= len(sentence) or not any(word[0].isalnum() for word in sentence.lower[last:])
    firm = (words[-1] == "not" and bool(set(words[:-1]) & _FIRM)) or words[-2:] == ["too", "late"]
    goes_on = firm and not ends and (sentence.lower[last - 1] == "," or _leads_on(sentence, last))
    if ends or goes_on:
        last = next(token for token in range(last - 1, first - 1, -1) if sentence.lower[token] != ",")
        yield first, last


def _leads_on(sentence: Sentence, token: int) -> bool:
    return sentence.tags[token] in {"IN", "CC", ":", ","} or sentence.labels[token] == "mark"


def after_greeting(sentence: Sentence) -> int:
    """The token after "Hello Jo,"."""
    if not len(sentence) or sentence.lower[0] not in _GREETING or "," not in sentence.lower[:7]:
        return 0
    return sentence.lower.index(",") + 1
