"""Matters: what a customer leaves with us, a trouble that goes on or something to be looked after.

A reply that takes a matter up says what happens next, says what the customer can do, or asks something.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.acts.trouble import READER as TROUBLE
from tonecheck.acts.trouble import Trouble
from tonecheck.acts.trouble.harm import doing_of_ours
from tonecheck.acts.trouble.signs import signs
from tonecheck.acts.trouble.told import may_tell
from tonecheck.language.sentence import Sentence

_LOOK_AFTER = (
    "(?:address|discuss|ensure|fix|handle|improve|investigate|look into|prioriti[sz]e|reassess|rectify"
    "|resolve|revisit|solve|sort out|tackle|talk)"
)
_APPEAL = re.compile(
    rf"\b(?:let(?:'s| us) (?:{_LOOK_AFTER}|find|meet|work)|please (?:\w+ly )?{_LOOK_AFTER}"
    rf"|we (?:need|have) to {_LOOK_AFTER}"
    rf"|(?:i|we)(?:'d| would) (?:really )?(?:like|love|want) (?:you )?to {_LOOK_AFTER}"
    rf"|(?:can|could|would) (?:you|we) (?:please )?{_LOOK_AFTER}|hope (?:you|we) can {_LOOK_AFTER}"
    r"|(?:i|we)(?:'d| would)? (?:suggest|propose|recommend|urge)(?: that)? (?:you|we)"
    r"|(?:i|we)(?:'d| would) (?:really )?appreciate it if (?:you|we)"
    r"|(?:are|would) you (?:be )?(?:able|open|willing) to|imperative (?:that|to)|open dialogue)\b",
    re.IGNORECASE,
)

_AGREED = re.compile(
    r"(?:[^,]{0,40}, )?(?:yes|yep|sure|of course|gladly|absolutely|certainly|will do|with pleasure|agreed)"
    r"(?=[,.!]|$)|(?:[^,]{0,40}, )?happy to\b",
    re.IGNORECASE,
)
"""How a sentence opens that takes up what was asked, after a name: "Hello Jo, of course"."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A sentence of the customer's that leaves something with us.

    ``appeal``: they ask or propose to look after it ("let's discuss it", "please look into this"); else they
    tell of trouble that goes on.
    """

    start: int
    end: int
    appeal: bool

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}


def may_hold(text: str) -> bool:
    """Whether the raw sentence appeals to us or sounds like trouble."""
    return _appeals(text) or may_tell(text)


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The matter that one sentence may leave with us."""
    appeal = _appeals(sentence.text)
    if appeal or _may_tell(sentence):
        return (Matter(0, len(sentence.text), appeal),)
    return ()


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """An appeal, or trouble that the whole conversation bears out and that has not passed."""
    assert isinstance(act, Matter)
    goes_on = (isinstance(told, Trouble) and not told.over for told in sentence.act("trouble"))
    appeals = act.appeal and not any(_AGREED.match(each.text) for each in reading.sentences)
    return act if appeals or any(goes_on) else None


def _may_tell(sentence: Sentence) -> bool:
    """Whether trouble may be told; `settle` looks at what was really told."""
    return any(signs(sentence)) or doing_of_ours(sentence) is not None or may_tell(sentence.text)


def _appeals(text: str) -> bool:
    return _APPEAL.search(text.replace("’", "'")) is not None


READER = Reader(
    "matter",
    Matter,
    TROUBLE.triggers,
    read,
    settle=settle,
    may_hold=may_hold,
    said_by=("customer",),
    uses=frozenset({"trouble"}),
)
