"""The refusals of a sentence, and what the rest of the reply makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tonecheck.acts.act import Act
from tonecheck.acts.offer.read import Offer
from tonecheck.acts.question import Question
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.acts.refusal import asked, openers, sayings
from tonecheck.acts.refusal.act import Form, Refusal, Subject
from tonecheck.acts.refusal.answers import bare_answers
from tonecheck.acts.refusal.ceased import ceased
from tonecheck.acts.refusal.clause import Clause, bounds, negated_clauses
from tonecheck.acts.refusal.excused import turns_nothing_down
from tonecheck.acts.refusal.forms import form_of
from tonecheck.acts.refusal.parts import parts_of
from tonecheck.acts.refusal.retorts import retorts
from tonecheck.acts.refusal.subject import subject_of
from tonecheck.acts.refusal.ways import as_it_is
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_HEADERS = frozenset({"re", "fw", "fwd", "subject", "re:", "subject:"})
_CONDITIONS = frozenset({"without", "unless", "until"})
_NO_CONDITION = {("exception",), ("exceptions",), ("doubt",), ("question",)}
_YOURS = re.compile(r"\W*your\b( other\b)?", re.IGNORECASE)
_WORD = re.compile(r"[a-z']+")
_LINK = re.compile(r"\w\S*[./@]\w\S*")
_LEADING_ON = frozenset(
    "you your help more details info information option options form page guide list instead alternative"
    " alternatives contact team call ring write email phone ask reach visit check look try see read"
    " here".split()
)
"""What shows that a link or a number leads on from a refusal."""
_LEADS_ON: frozenset[Form] = frozenset({"delay", "condition", "opener", "attempt"})


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The refusals of one sentence, in order; no two share a word but for openers."""
    if sentence.lower[:1] and sentence.lower[0] in _HEADERS:
        return ()
    opened = list(openers.openers(sentence))
    found: list[Refusal] = []
    said = tuple(_said(sentence))
    dates = (refusal for refusal in said if refusal.form == "answer")  # a clause that says no goes before
    firm = (refusal for refusal in said if refusal.form != "answer")
    clauses = tuple(clause for clause in negated_clauses(sentence) if not turns_nothing_down(clause))
    denied = _denied(sentence, clauses)
    for refusal in (*firm, *_negated(sentence, clauses), *dates, *_answered(sentence), *denied):
        if all(refusal.end <= other.start or other.end <= refusal.start for other in found):
            found.append(refusal)
    found = [_with_opener(sentence, refusal, opened) for refusal in found]
    found.extend(_opener(sentence, *opener) for opener in opened)
    return tuple(sorted(found, key=lambda act: (act.start, act.end)))


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """The refusal with ``open`` as the whole reply has it: does any offer lead on from here?

    A bare no is a refusal only where the customer asked for something.
    """
    assert isinstance(act, Refusal)
    if act.form == "answer" and not _was_requested(reading):
        return None
    if act.form == "denial" and not asked.is_all_that_is_said(reading, sentence, act.start, act.end):
        hoped = asked.is_hoped_for(reading, sentence, act.start, act.end)
        return replace(act, open=False) if hoped and _is_led_on(reading, sentence, act) else None
    return replace(act, open=False) if act.open and _is_led_on(reading, sentence, act) else act


def _is_led_on(reading: Reading, sentence: ReadSentence, act: Refusal) -> bool:
    """Whether an offer of the reply leads on from the refusal."""
    for other, offer in reading.reply.acts("offer"):
        assert isinstance(offer, Offer)
        if offer.form == "blank" or (offer.form == "outcome" and act.form == "dismissal"):
            continue  # what is so, is no way past "no exceptions"
        after = other.start + offer.start >= sentence.start + act.end
        if offer.form == "outcome":
            next_to_it = _is_next(reading, sentence, other) and not _is_beside_the_point(reading, other)
            after = next_to_it or _follows_from_it(sentence, act, offer)
        if offer.form in {"contact", "outcome"} and _is_other_link(reading, sentence, other):
            continue
        before = other.start + offer.end <= sentence.start + act.start
        if after or (before and not offer.only_after):
            return True
    return False


def _is_next(reading: Reading, sentence: ReadSentence, other: ReadSentence) -> bool:
    """Whether ``other`` is the sentence after: a plain statement answers only what stands right before it."""
    at = reading.reply.sentence_at
    return at(other.start) == at(sentence.start) + 1


def _is_beside_the_point(reading: Reading, other: ReadSentence) -> bool:
    """ "Your account is paid until June" after a call back was turned down: theirs, and never asked about."""
    asked_for = " ".join(turn.prose.text for turn in reading.customer_turns()[-1:])
    theirs = _YOURS.match(other.text)
    if theirs and theirs[1]:
        return True  # "your other two domains run until June"
    return bool(asked_for and theirs) and asked.stems(other.text).isdisjoint(asked.stems(asked_for))


def _is_other_link(reading: Reading, sentence: ReadSentence, other: ReadSentence) -> bool:
    """ "Our autumn courses are at example.org/autumn": a link to what nobody asked about."""
    asked_for = " ".join(turn.prose.text for turn in reading.customer_turns()[-1:])
    words = frozenset(_WORD.findall(other.text.lower()))
    elsewhere = other is not sentence and "." in other.text and _LINK.search(other.text) is not None
    if not asked_for or not words.isdisjoint(_LEADING_ON) or not elsewhere:
        return False
    about = asked.stems(_LINK.sub(" ", other.text))
    return bool(about) and about.isdisjoint(asked.stems(f"{asked_for} {sentence.text}"))


def _follows_from_it(sentence: ReadSentence, act: Refusal, offer: Offer) -> bool:
    """ "We don't deliver on Sundays, so your order comes on Monday"."""
    between = sentence.text[act.end : offer.start].lower()
    return between.lstrip(" ,;").startswith(("so your ", "so it ", "so you'll "))


def _was_requested(reading: Reading) -> bool:
    """Whether the customer's last message asks for something to be done or allowed."""
    asked = (act for turn in reading.customer_turns()[-1:] for _, act in turn.acts("question"))
    return any(isinstance(act, Question) and act.request for act in asked)


def _said(sentence: Sentence) -> Iterator[Refusal]:
    ways: list[tuple[Form, int, int]] = [("dismissal", *tokens) for tokens in as_it_is(sentence)]
    for form, first, last in (*sayings.sayings(sentence), *ways):
        if sayings.is_meant(sentence, first, last):
            first, last = bounds(sentence, first, last)
            yield _refusal(sentence, form, first, last)
    for form, first, last in ceased(sentence):
        subject: Subject = "us" if sentence.lower[first] in WE else "other"
        yield replace(_refusal(sentence, form, *bounds(sentence, first, last)), subject=subject)
    for first, last in retorts(sentence):
        yield _refusal(sentence, "dismissal", first, last)


def _answered(sentence: Sentence) -> Iterator[Refusal]:
    for first, last in bare_answers(sentence):
        yield _refusal(sentence, "answer", first, last)


def _negated(sentence: Sentence, clauses: Iterable[Clause]) -> Iterator[Refusal]:
    for clause in clauses:
        form = form_of(clause)
        if form:
            refusal = _refusal(sentence, form, clause.first, clause.last)
            yield replace(refusal, subject=subject_of(clause), parts=parts_of(clause))


def _denied(sentence: Sentence, clauses: Iterable[Clause]) -> Iterator[Refusal]:
    for clause in clauses:
        if asked.denied(clause):
            yield _refusal(sentence, "denial", clause.first, clause.last)
    for first, last in (*asked.outright(sentence), *asked.limited(sentence)):
        yield _refusal(sentence, "denial", first, last)


def _turns(sentence: Sentence, last: int) -> bool:
    """Whether its own sentence goes on with *but*, *though* or *instead*."""
    rest = sentence.lower[last + 1 : last + 4]
    return bool({"but", "though", "however", "instead"} & set(rest)) and len(sentence) > last + 4


def _refusal(sentence: Sentence, form: Form, first: int, last: int) -> Refusal:
    start, end = sentence.span(first, last)
    leads_on = form in _LEADS_ON or _is_conditioned(sentence, last) or _turns(sentence, last)
    return Refusal(start, end, form, open=not leads_on, extent=(start, end))


def _is_conditioned(sentence: Sentence, last: int) -> bool:
    """ "Without the form we can't do anything", "Unless you sign it, …": the condition leads on."""
    before = sentence.lower[: last + 1]
    return any(
        word in _CONDITIONS and sentence.lower[at + 1 : at + 2] not in _NO_CONDITION
        for at, word in enumerate(before[:-1])
        if at == 0 or before[at - 1] in {",", "but", "and", "-", ":"}
    )


def _with_opener(
    sentence: Sentence, refusal: Refusal, opened: list[tuple[openers.Word, int, int]]
) -> Refusal:
    """A rewrite of what an opener opens takes the opener with it."""
    for _, first, last in opened:
        between = sentence.text[sentence.ends[last] : refusal.start]
        if sentence.ends[last] <= refusal.start and not between.strip(" ,"):
            return replace(refusal, extent=(sentence.starts[first], refusal.end))
    return refusal


def _opener(sentence: Sentence, word: openers.Word, first: int, last: int) -> Refusal:
    start, end = sentence.span(first, last)
    begin = start
    if sentence.lower[last + 1 : last + 2] in {(), (".",), ("!",)} and sentence.lower[first - 1] == ",":
        begin = sentence.starts[first - 1]  # the comma before "I'm afraid." goes with it
    return Refusal(start, end, "opener", subject="us", open=False, word=word, extent=(begin, end))
