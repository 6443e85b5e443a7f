"""The refusals of a sentence, and what the rest of the reply makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, pairwise

from tonecheck.acts.act import Act
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.acts.refusal import asked, openers, sayings
from tonecheck.acts.refusal.act import Form, Refusal, Subject
from tonecheck.acts.refusal.answers import bare_answers
from tonecheck.acts.refusal.ceased import ceased
from tonecheck.acts.refusal.clause import Clause, bounds, negated_clauses
from tonecheck.acts.refusal.excused import turns_nothing_down
from tonecheck.acts.refusal.forms import form_of
from tonecheck.acts.refusal.leads import is_led_on
from tonecheck.acts.refusal.parts import parts_of
from tonecheck.acts.refusal.retorts import retorts
from tonecheck.acts.refusal.subject import subject_of
from tonecheck.acts.refusal.ways import as_it_is
from tonecheck.acts.refusal.words import PROPOSING
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_HEADERS = frozenset({"re", "fw", "fwd", "subject", "re:", "subject:"})
_CONDITIONS = frozenset({"without", "unless", "until"})
_NO_CONDITION = {("exception",), ("exceptions",), ("doubt",), ("question",)}
_REFUSING = re.compile(
    r"\b(?:not?|nothing|never|none|nobody|cannot|\w+n['’]t|cant|dont|doesnt|wont"
    r"|impossible|unable|without)\b",
    re.IGNORECASE,
)
_THERE = frozenset({("there", "'s"), ("there", "is")})
_BESIDE = 3  # refusals of a sentence that another is held against, so that time grows no faster than it
_LESSER: frozenset[Form] = frozenset({"answer", "denial", "lack", "shortage"})
"""What by itself is no wall, or only where nothing else is said."""
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
    if _is_quoted(reading, sentence, act):
        return None
    if act.form == "answer" and not asked.was_requested(reading):
        return None
    if act.form == "denial" and not asked.is_all_that_is_said(reading, sentence, act.start, act.end):
        hoped = asked.is_hoped_for(reading, sentence, act.start, act.end)
        led_on = hoped and (not act.open or is_led_on(reading, sentence, act))
        return replace(act, open=False) if led_on else None
    if act.form == "delay" and _is_past(reading, sentence, act):
        return replace(act, form="decline", open=True)
    closed = replace(act, open=False) if act.open and is_led_on(reading, sentence, act) else act
    lesser = not closed.open or closed.form in _LESSER
    return None if lesser and _is_said_outright(reading, sentence, act) else closed


def _is_said_outright(reading: Reading, sentence: ReadSentence, act: Refusal) -> bool:
    """Whether the sentence shuts the door beside ``act`` too: one finding is enough for both."""
    others = islice(
        (each for each in sentence.act("refusal") if isinstance(each, Refusal) and each is not act), _BESIDE
    )
    return act.form not in _LEADS_ON and any(
        other.open and other.form not in _LESSER and not is_led_on(reading, sentence, other)
        for other in others
    )


def _is_quoted(reading: Reading, sentence: ReadSentence, act: Refusal) -> bool:
    """Whether the word that refuses is somebody else's: 'The notice "No entry" is an old one'."""
    if not reading.prose.spoken:
        return False
    refusing = [
        (sentence.start + said.start(), sentence.start + said.end())
        for said in _REFUSING.finditer(sentence.text, act.start, act.end)
    ]
    return bool(refusing) and all(reading.prose.is_spoken(*said) for said in refusing)


def _is_past(reading: Reading, sentence: ReadSentence, act: Refusal) -> bool:
    """ "Refunds are not given after check-out" to whom asks for one: for them the time is over."""
    late = " after " in sentence.text[act.start : act.end]
    return late and asked.was_requested(reading) and not is_led_on(reading, sentence, act)


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
            there = sentence.lower[max(0, clause.first - 2) : clause.first] in _THERE
            refusal = _refusal(sentence, form, clause.first - 2 * there, clause.last)
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
    proposed = not PROPOSING.isdisjoint(pairwise(sentence.lower[first:]))
    leads_on = form in _LEADS_ON or proposed or _is_conditioned(sentence, last) or _turns(sentence, last)
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
