"""Whether anything in a reply leads on from a refusal: an offer to the point, or one right behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from tonecheck.acts.offer.offer import Offer
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.acts.refusal import asked, onward
from tonecheck.acts.refusal.act import Form
from tonecheck.acts.words import DAYS

_LONG = 45
"""Words of a reply from which on not all that it says is to the point."""
_STATED = frozenset({"outcome", "someone", "alternative"})
"""Offers that only state how things are."""
_NEAR = 20
"""Sentences to either side in which a way on is listened for: time stays bounded in a long draft."""
_MORE = 30
"""Characters of a sentence beside the refusal in it that say something by themselves."""
_SPOKEN = frozenset({"choice", "ability", "request", "question", "contact"})
"""Offers made to the customer in so many words, or by an address."""
_WORD = re.compile(r"[a-z']+")
_LINK = re.compile(r"\w\S*[./@]\w\S*")
_LEADING_ON = frozenset(
    "you your help more details info information option options form page guide list instead alternative"
    " alternatives contact team call ring write email phone ask reach visit check look try see read"
    " here".split()
)
"""What shows that a link or a number leads on from a refusal."""
_ABSOLUTE = re.compile(
    r"\b(?:under (?:any|no) circumstances|no exceptions?|without exception|whatsoever|no matter what"
    r"|whatever the (?:reason|circumstances)|not ever|on principle|full stop"
    r"|that['’]?s that|that is that|stays? (?:as|the way) (?:it|they) (?:is|are))\b",
    re.IGNORECASE,
)
"""What leaves no room: only a real offer leads on from it, not a word on how things are."""
_ASIDE = re.compile(
    r"\bitself\b|\b(?:everything|all|anything|nothing) else\b|\bthe rest of (?:the|your)\b"
    r"|\bas (?:usual|planned|before|always|normal|booked|arranged)\b|\bstays? as\b",
    re.IGNORECASE,
)
"""What says that things are as they were before the request: "The tent itself comes on Thursday"."""
_TURNING = frozenset(
    "but instead however though next earliest soon otherwise meanwhile another other alternatively".split()
)
"""What turns from a refusal to something else."""


class Declined(Protocol):
    """What was turned down, and how; offsets into its sentence."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def form(self) -> Form: ...


def is_led_on(reading: Reading, sentence: ReadSentence, act: Declined) -> bool:
    """Whether an offer of the reply leads on from the refusal."""
    absolute = asked.was_requested(reading) and _ABSOLUTE.search(sentence.text, act.start) is not None
    if not absolute and _is_heard(reading, sentence, act):
        return True
    for other, offer in reading.reply.acts("offer"):
        assert isinstance(offer, Offer)
        if absolute and offer.form in _STATED:
            continue
        if other is not sentence and _is_beside_the_point(reading, sentence, other, offer):
            continue
        if offer.form == "blank" or (offer.form == "outcome" and act.form == "dismissal"):
            continue  # what is so, is no way past "no exceptions"
        if offer.form in {"contact", "outcome"} and _is_other_link(reading, sentence, other):
            continue
        if offer.form in _STATED and other is not sentence and _ASIDE.search(other.text):
            continue
        if offer.form in _STATED and _is_small_talk(reading, sentence, other):
            continue
        after = other.start + offer.start >= sentence.start + act.end
        if offer.form == "outcome":
            after = _is_next(reading, sentence, other) or _follows_from_it(sentence, act, offer)
        before = other.start + offer.end <= sentence.start + act.start
        if after or (before and not offer.only_after):
            return True
    return False


def _is_heard(reading: Reading, sentence: ReadSentence, act: Declined) -> bool:
    """Whether a sentence surely sounds like a way on, its own only where that says more than the refusal."""
    alone = len(sentence.text) - (act.end - act.start) < _MORE
    at = reading.sentence_at(sentence.start)
    return any(
        _score(reading, sentence, other)
        >= (onward.SURELY_NEXT if _is_next(reading, sentence, other) else onward.SURELY)
        for other in reading.sentences[max(0, at - _NEAR) : at + _NEAR + 1]
        if not (alone and other is sentence) and not other.text.endswith("?")
    )


def _score(reading: Reading, sentence: ReadSentence, other: ReadSentence) -> int:
    """How much ``other`` sounds like a way on from the refusal in ``sentence``."""
    away = reading.sentence_at(other.start) - reading.sentence_at(sentence.start)
    place: onward.Place = "same" if not away else "before" if away < 0 else "next" if away == 1 else "later"
    return onward.score(other.text, place, (offer.form for offer in _offers(other)))


def _is_beside_the_point(reading: Reading, sentence: ReadSentence, other: ReadSentence, offer: Offer) -> bool:
    """ "Our next show opens in May" after a refund was turned down; far off it is not weighed."""
    if abs(reading.sentence_at(other.start) - reading.sentence_at(sentence.start)) > _NEAR:
        return False
    least = onward.HARDLY_SPOKEN if offer.form in _SPOKEN else onward.HARDLY
    return _score(reading, sentence, other) < least


def _offers(sentence: ReadSentence) -> Iterator[Offer]:
    return (act for act in sentence.act("offer") if isinstance(act, Offer))


def _is_small_talk(reading: Reading, sentence: ReadSentence, other: ReadSentence) -> bool:
    """Whether a long reply goes on to something else: "The rooftop bar is open again" after no refund."""
    asked_for = reading.asked()
    if not asked_for or other is sentence or len(reading.prose.text.split()) < _LONG:
        return False
    matter = f"{asked_for} {sentence.text}"
    words = _words(other.text)
    if not words.isdisjoint(_TURNING) or not asked.stems(other.text).isdisjoint(asked.stems(matter)):
        return False
    return words.isdisjoint(DAYS) or _words(matter).isdisjoint(DAYS)


def _is_next(reading: Reading, sentence: ReadSentence, other: ReadSentence) -> bool:
    """Whether ``other`` is the sentence after: a plain statement answers only what stands right before it."""
    at = reading.reply.sentence_at
    return at(other.start) == at(sentence.start) + 1


def _is_other_link(reading: Reading, sentence: ReadSentence, other: ReadSentence) -> bool:
    """ "Our autumn courses are at example.org/autumn": a link to what nobody asked about."""
    asked_for = reading.asked()
    words = _words(other.text)
    elsewhere = other is not sentence and "." in other.text and _LINK.search(other.text) is not None
    if not asked_for or not words.isdisjoint(_LEADING_ON) or not elsewhere:
        return False
    about = asked.stems(_LINK.sub(" ", other.text))
    return bool(about) and about.isdisjoint(asked.stems(f"{asked_for} {sentence.text}"))


def _follows_from_it(sentence: ReadSentence, act: Declined, offer: Offer) -> bool:
    """ "We don't deliver on Sundays, so your order comes on Monday"."""
    between = sentence.text[act.end : offer.start].lower()
    return between.lstrip(" ,;").startswith(("so your ", "so it ", "so you'll "))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
