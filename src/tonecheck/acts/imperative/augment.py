"""Variants of training sentences as people type them to customers (training only).

Treebank sentences are mostly well typed and seldom greet. Each variant changes one thing and knows
where the imperatives went: no capitals, no end mark, a greeting or handle in front, curly
apostrophes, *please* put in or left out, and another verb in the place of the first imperative,
because a parser trips over the verbs that also are nouns ("email us", "ship it", "book a call").
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence

from tonecheck.acts.imperative.treebank import Example

OPENINGS = (
    "Hi Ana, ", "Hello, ", "@jsmith ", "Thanks, ", "Hi there! ", "Hey Tom - ", "Sorry about that. ",
    "If you like, ", "Thanks for letting us know. ", "OK, ", "Once done, ", "To fix this, ", "Then ",
    "Also, ", "@acme_help ", "When you can, ", "No problem, ", "In the meantime, ", "1. ", "- ",
    "If that doesn't work, ",
)  # fmt: skip
VERBS = tuple(
    """email ship book text message contact call invoice refund mail print cancel reply click submit forward
    post order return charge credit check update track upload download visit request report reset share start
    stop change switch plug press hold tap screenshot restart install confirm attach list name note review
    approve address ticket file log drop pick tell send give write fill sign pay wait use keep make take hang
    try copy paste scan fax ring dial transfer register renew complete verify""".split()
)

_Edit = Callable[[Example, random.Random], tuple[str, int, int] | None]
"""The new text, the offset from which places move, and by how much; None where it does not fit."""
_PLEASE = re.compile(r"(?:please|pls|plz|just|so|also),? +", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")
_FIXED = frozenset({"be", "do", "let", "lets"})


def variants(example: Example, chance: random.Random) -> Iterator[Example]:
    """All variants of a sentence with imperatives; at most one of a sentence without, as there are many."""
    edits: Sequence[_Edit]
    if example.verbs:
        edits = (_lower, _lower_first, _no_end, _opened, _unasked, _asked, _other_verb, _curly)
    else:
        edits = chance.choice(((_lower,), (_lower_first,), (_no_end,), (_opened,), (_curly,), ()))
    for edit in edits:
        edited = edit(example, chance)
        if edited and edited[0].strip() and edited[0] != example.text:
            text, since, by = edited
            moved = frozenset(verb + by if verb >= since else verb for verb in example.verbs)
            yield Example(text, moved, moved, example.document)


def _lower(example: Example, chance: random.Random) -> tuple[str, int, int] | None:
    lowered = example.text.lower()
    return (lowered, 0, 0) if len(lowered) == len(example.text) else None


def _lower_first(example: Example, chance: random.Random) -> tuple[str, int, int]:
    return example.text[:1].lower() + example.text[1:], 0, 0


def _no_end(example: Example, chance: random.Random) -> tuple[str, int, int]:
    return example.text.rstrip(".!? "), 0, 0


def _curly(example: Example, chance: random.Random) -> tuple[str, int, int]:
    return example.text.replace("'", "’"), 0, 0


def _opened(example: Example, chance: random.Random) -> tuple[str, int, int]:
    opening, text = chance.choice(OPENINGS), example.text
    if opening[-2] not in ".!" and not text.startswith("I"):
        text = text[:1].lower() + text[1:]
    return opening + text, 0, len(opening)


def _unasked(example: Example, chance: random.Random) -> tuple[str, int, int] | None:
    please = _PLEASE.match(example.text)
    if not please or please.end() not in example.verbs:
        return None
    rest = example.text[please.end() :]
    return rest[:1].upper() + rest[1:], 0, -please.end()


def _asked(example: Example, chance: random.Random) -> tuple[str, int, int] | None:
    if 0 not in example.verbs:
        return None
    return "Please " + example.text[:1].lower() + example.text[1:], 0, len("Please ")


def _other_verb(example: Example, chance: random.Random) -> tuple[str, int, int] | None:
    at = min(example.verbs)
    word = _WORD.match(example.text, at)
    if not word or word.group().lower() in _FIXED:
        return None
    verb = chance.choice(VERBS)
    verb = verb.capitalize() if word.group()[0].isupper() else verb
    return example.text[:at] + verb + example.text[word.end() :], at + 1, len(verb) - len(word.group())
