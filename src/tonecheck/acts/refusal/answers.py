"""A no and nothing else: "No.", "Sorry, afraid not.", "Absolutely not, it is full."."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.language.sentence import Sentence

_NO = frozenset({"no", "nope", "nah", "not", "nothing", "none", "never", "late"})
_AROUND = frozenset(
    "sorry unfortunately sadly regrettably afraid i we 'm am 're are absolutely definitely certainly of"
    " course probably mate really just simply too under circumstances condition i'm im".split()
)
_FIRM = frozenset({"afraid", "absolutely", "definitely", "certainly", "sadly", "unfortunately", "course"})
_GREETING = frozenset({"hi", "hello", "hey", "hiya", "dear", "good", "morning", "thanks", "thank", "sorry"})
_ENDS = frozenset({".", "!", ",", ";", "-", "–", "—", ":", "..."})

TRIGGERS = frozenset({"nope", "nah", "too late"})


def bare_answers(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first and the last token of the no that the sentence opens with, greetings passed over."""
    first = _after_greeting(sentence)
    last = first
    while last < len(sentence) and sentence.lower[last] in _NO | _AROUND | {","}:
        last += 1
    words = [word for word in sentence.lower[first:last] if word != ","]
    if not set(words) & _NO or "!" in sentence.words:
        return
    ends = last >= len(sentence) or not any(word[0].isalnum() for word in sentence.lower[last:])
    firm = (words[-1] == "not" and bool(set(words[:-1]) & _FIRM)) or words[-2:] == ["too", "late"]
    goes_on = firm and (sentence.lower[last - 1] == "," or sentence.tags[last] in {"IN", "CC", ":", ","})
    if ends or goes_on:
        last = next(token for token in range(last - 1, first - 1, -1) if sentence.lower[token] != ",")
        yield first, last


def _after_greeting(sentence: Sentence) -> int:
    """The token after "Hello Jo,"."""
    if not len(sentence) or sentence.lower[0] not in _GREETING or "," not in sentence.lower[:7]:
        return 0
    return sentence.lower.index(",") + 1
