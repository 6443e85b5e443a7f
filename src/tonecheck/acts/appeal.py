"""Appeals: what a customer asks or proposes to look after, "let's discuss it", "please look into this".

A reply that takes it up says what happens next, says what the customer can do, or asks something.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.acts.trouble.over import is_over
from tonecheck.language.sentence import Sentence

_LOOKING_AFTER = (
    *("address", "discuss", "ensure", "fix", "handle", "improve", "investigate", "look into", "prioritise"),
    *("prioritize", "reassess", "rectify", "resolve", "revisit", "solve", "sort out", "tackle", "talk"),
)
_ASKING = (
    "let's", "let us", "please", "we need to", "we have to", "i'd like to", "i would like to", "we'd like to",
    "we would like to", "like you to", "want you to", "can you", "can you please", "can we", "could you",
    "could you please", "could we", "would you", "hope you can", "hope we can",
)  # fmt: skip
_PROPOSING = (
    *("let's find", "let's meet", "let's work", "let us find", "let us meet", "let us work", "open dialogue"),
    *(f"{we} {suggest}{that} {who}" for we, suggest, that, who in product(
        ("i", "we", "i'd", "we'd", "i would", "we would"), ("suggest", "propose", "recommend", "urge"),
        ("", " that"), ("you", "we"),
    )),
    *("appreciate it if you", "appreciate it if we", "imperative that", "imperative to"),
    *("are you able to", "are you open to", "are you willing to"),
    *("would you be able to", "would you be open to", "would you be willing to"),
)  # fmt: skip
_TRIGGERS = frozenset({*map(" ".join, product(_ASKING, _LOOKING_AFTER)), *_PROPOSING})
_AGREED = re.compile(
    r"(?:[^,]{0,40}, )?(?:yes|yep|sure|of course|gladly|absolutely|certainly|will do|with pleasure|agreed)"
    r"(?=[,.!]|$)|(?:[^,]{0,40}, )?happy to\b(?! (?:hear|know|read|see))",
    re.IGNORECASE,
)
"""How a sentence opens that takes up what was asked, after a name: "Hello Jo, of course"."""


@dataclass(frozen=True, slots=True)
class Appeal:
    """Something that the customer asks us to look after. ``over``: the message says that it has passed."""

    start: int
    end: int
    over: bool = False

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The sentence as a whole: any of the triggers makes it an appeal."""
    return (Appeal(0, len(sentence.text)),)


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """None for what the reply agrees to."""
    assert isinstance(act, Appeal)
    if any(_AGREED.match(each.text) for each in reading.sentences):
        return None
    return replace(act, over=is_over(reading.turn_of(sentence).prose.text))


READER = Reader("appeal", Appeal, _TRIGGERS, read, settle=settle, said_by=("customer",), parsed=False)
