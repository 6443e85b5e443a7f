"""The act itself: a sentence that sounds like a no to what the customer wrote, and nothing leads on from it.

In the study of refusals these are the indirect ones (Beebe, Takahashi and Uliss-Weltz, "Pragmatic transfer in
ESL refusals", 1990): a rule, a fact or a principle is stated, and the no is left to be understood.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tonecheck.acts.act import Act
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.acts.rebuff import heard
from tonecheck.acts.refusal.act import Form, Refusal
from tonecheck.acts.refusal.answers import after_greeting
from tonecheck.acts.refusal.leads import is_led_on
from tonecheck.language.sentence import Sentence
from tonecheck.prose.prose import Prose

_HELPING = re.compile(
    r"https?:|www\.|\w@\w|\d{3}[ -]?\d{3}"
    r"|\byou(?:'re| are) in\b|\b(?:how|what) about\b|\bshall (?:i|we)\b"
    r"|\b(?:please|(?:will|'ll)(?! not| never| stay| remain| always| be (?:no|closed|staying))"
    r"|you (?:can|could|may)\b(?!'t| not)|(?:we|i) can\b(?!'t| not| only)|instead|let (?:me|us)"
    r"|(?:we|i)(?:'ve| have)|just as (?:well|good)|attached|happy to|glad|here's|here is|of course|sure"
    r"|certainly|yes|done|try|but|though|however)\b"
)
"""Words of which hardly a reply is without that leaves the customer with something."""
_DENYING = re.compile(
    r"\b(?:not?|nope|nothing|never|none|nobody|nowhere|cannot|nor|neither|without|hardly)\b|n['’]t\b",
    re.IGNORECASE,
)
_PASSED_ON = re.compile(r"\b(?:something|anything) (?:i|we|my|our)\b(?: \w+)? (?:deal|handle)", re.IGNORECASE)
"""Whose job it is, passed on rather than turned down."""
_SUPPOSING = frozenset({"if", "should", "when", "unless"})
"""What opens a condition, and hardly ever a no."""
_LONG = 1_500
"""Characters of a reply that is no more than a no; each of its sentences is weighed against all others."""
_CONTRAST = re.compile(
    r"(?:[^.!?]*, )?(?:it|they) (?!is\b|are\b|was\b|were\b|stays?\b|remains?\b|takes?\b|needs?\b"
    r"|says?\b|just\b|only\b|never\b|isn|has|have|had|do)[a-z]+\b"
)


@dataclass(frozen=True, slots=True)
class Rebuff:
    """A sentence, greeting and end mark left out, that turns down what the customer wrote."""

    start: int
    end: int

    @property
    def form(self) -> Form:
        """As for what is denied of the very thing that was asked for."""
        return "denial"

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}


def fits(turns: Sequence[tuple[str, Prose]]) -> bool:
    """Whether the reply of a conversation may hold one: a customer wrote, and nothing sounds like help."""
    reply = turns[0][1].text.lower().replace("’", "'")
    asked = any(author == "customer" for author, _ in turns[1:])
    return asked and len(reply) <= _LONG and _HELPING.search(reply) is None


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The sentence as a rebuff, whatever it says: what it answers decides."""
    words = [token for token, word in enumerate(sentence.words) if any(map(str.isalnum, word))]
    first = after_greeting(sentence)
    if not words or words[-1] < first or sentence.lower[first] in _SUPPOSING:
        return ()
    return (Rebuff(*sentence.span(first, words[-1])),)


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """The rebuff, where it is the surest of the reply and its only no, and nothing leads on from it."""
    assert isinstance(act, Rebuff)
    if _PASSED_ON.search(sentence.text):
        return None
    score = _score(reading, sentence, act)
    denied = _DENYING.search(sentence.text, act.start, act.end) is not None
    if score < (heard.SURELY_DENIED if denied else heard.SURELY) or any(map(_is_refusal, reading.sentences)):
        return None
    surest = max(reading.reply.acts("rebuff"), key=lambda other: _score(reading, *other))
    if surest[1] is not act or (denied and _is_contrasted(reading, sentence)):
        return None
    return None if is_led_on(reading, sentence, act) else act


def _is_contrasted(reading: Reading, sentence: ReadSentence) -> bool:
    """ "It can't go by road. It goes by boat.": the next sentence says how it is instead."""
    after = reading.sentences[reading.sentence_at(sentence.start) + 1 :]
    return bool(after) and _CONTRAST.match(after[0].text.lower()) is not None


def _score(reading: Reading, sentence: ReadSentence, act: Act) -> int:
    """How much it sounds like a no to the customer's last message."""
    return heard.score(sentence.text[act.start :], reading.asked())


def _is_refusal(sentence: ReadSentence) -> bool:
    """Whether grammar has found a no there, and judged it."""
    return any(isinstance(each, Refusal) and each.form != "opener" for each in sentence.act("refusal"))
