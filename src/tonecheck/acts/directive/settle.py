"""What a directive is for, seen in the whole reply and after what the customer asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from tonecheck.acts.act import Act
from tonecheck.acts.directive import sake
from tonecheck.acts.directive.classes import CONTACT, DELIVERED, PASSES, PROCESS
from tonecheck.acts.directive.directive import Directive
from tonecheck.acts.question import Question
from tonecheck.acts.reading import Reading, ReadSentence

_SOFT = (
    *("please", "could you", "can you", "would you", "kindly", "we'd like you", "if you could"),
    *("feel free to", "feel free", "we'd appreciate", "i'd appreciate", "we would appreciate", "would help"),
    *("grateful", "may i ask", "may we ask", "you may", "you're welcome to", "you are welcome to"),
)
_CHEERS = (
    *("congrat", "good luck", "best of luck", "well done", "fingers crossed"),
    *("don't worry", "no worries", "no rush", "no hurry", "take your time", "nothing to worry"),
)
_TIPS = frozenset("tip tips recommend recommendation recommendations suggestion suggestions advice".split())
_WORD = re.compile(r"[a-z]+")
_STEPS = re.compile(
    r"\bif (?:that|this) (?:does|do)(?:n['’]t| not)\b|\bif it['’]?s? (?:is )?still\b"
    r"|(?:^|[.!?:;,]\s+|\b(?:and|then) )(?:click|tap|press|select|type|log in|install|scroll)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""What shows that a reply is of steps: one at a device, or what to do if they have not helped."""
_FOR_THE_FILE = frozenset(
    "dm email hand inform mail message notify provide quote report send state submit supply surrender".split()
)
_OBLIGED = frozenset({"need", "have to", "must"})
_ENTERED = frozenset({"log", "record", "enter", "note", "register"})
_ADDRESSED = re.compile(r"://|www\.|@|\d{3}|\bhere\b")
_LEAVE = re.compile(r"\b(?:can|could|may|should|shall|do) (?:i|we)\b([^?]{0,40})")
_ROW = 3  # sentences of advice that make a guide
_IDLE = frozenset("allow bear believe calm excuse forgive hesitate let pardon rest see think".split())
"""Verbs of idioms, which order nothing whatever they stand beside: "bear with us", "let me look"."""
_SUPPOSING = re.compile(r"\W*(?:if|should|in case|when)\b", re.IGNORECASE)
"""What opens an invitation to get in touch: "Should it come back, reply here"."""
_LISTING = frozenset({"following", "these", "things", "steps", "below", "two", "three"})
_GUIDING = ("step", "steps", "here's how", "how to", "try", "following", "instructions", "walk you through",
            "you can", "solution", "guide")  # fmt: skip


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """The directive with the list it stands in and the customer's question taken into account."""
    assert isinstance(act, Directive)
    intro = _list_intro(reading, sentence)
    if intro is not None:
        words = f" {intro.text.lower().rstrip(' :?!.')} "
        if any(f" {soft} " in words for soft in _SOFT):
            act = replace(act, softened=True)
        if not act.clear and any(guide in words for guide in _GUIDING):
            return replace(act, purpose="help")
    return _as_it_sounds(reading, sentence, act, _in_the_reply(reading, sentence, act))


def _in_the_reply(reading: Reading, sentence: ReadSentence, act: Directive) -> Directive:
    """The directive for the sake that the rest of the reply and the question show."""
    if act.clear:
        return act
    if act.form == "imperative" and act.parts.get("verb") not in PROCESS and _cheers(reading):
        return replace(act, purpose="courtesy")
    if act.form == "imperative" and _is_answer(reading, sentence, act):
        return replace(act, purpose="help")
    if act.purpose == "ours" and _asked_how(reading) and not _is_for_the_file(reading, act):
        return replace(act, purpose="help")
    if act.purpose == "open" and _asked_for_no_steps(reading) and sentence.text[act.end : act.end + 1] != "!":
        return replace(act, purpose="ours")
    return act


def _as_it_sounds(reading: Reading, sentence: ReadSentence, act: Directive, settled: Directive) -> Directive:
    """``settled``, or for the other's sake where the order surely sounds like that."""
    idle = act.parts.get("verb") in _IDLE
    if settled.softened or idle or act.form not in sake.WEIGHED or not reading.reply.holds(sentence):
        return settled
    orders = sum(1 for _ in islice(_imperatives(reading), sake.MANY))
    acts = (each for each in sentence.act("directive") if isinstance(each, Directive))
    score = sake.score(sentence.text, acts, orders, reading.asked())
    if settled.purpose == "ours":
        return replace(settled, purpose="help") if score < sake.HARDLY else settled
    invited = settled.purpose == "courtesy" and settled.clear
    doubted = invited or act.form == "ban"
    surely = score >= (sake.SURELY_DOUBTED if doubted else sake.SURELY)
    surely = surely and not (invited and _SUPPOSING.match(sentence.text))
    return replace(settled, purpose="ours") if surely else settled


def _is_answer(reading: Reading, sentence: ReadSentence, act: Directive) -> bool:
    """ "Can I bring it back?" "Bring it with the receipt": what they asked leave for; "just …" is a tip."""
    verb = act.parts.get("verb")
    if verb not in PROCESS and sentence.text[: act.start].rstrip().lower().endswith("just"):
        return True
    return verb in _asked_leave(reading.asked())


@lru_cache(maxsize=4)
def _asked_leave(text: str) -> frozenset[str]:
    """The words of what the writer asks whether they can; remembered as in `_holds_cheer`."""
    return frozenset(word for asked in _LEAVE.findall(text.lower()) for word in _WORD.findall(asked))


def _is_for_the_file(reading: Reading, act: Directive) -> bool:
    """ "How do I move the slot?" "Mail the bakers your order number": no step, but what we want for it.

    What they asked how to do themselves, and what goes to a number or a page, is a step.
    """
    verb, clause = act.parts.get("verb"), act.parts.get("clause", "")
    asked = _words_of(reading.asked())
    wanted = _FOR_THE_FILE | CONTACT if act.dated else _FOR_THE_FILE
    words = set(_WORD.findall(clause.lower()))
    if verb in _ENTERED and "our" in words:
        return True  # "log the firing in our studio book"
    if (act.form == "reminder" and words & DELIVERED) or (act.form in _OBLIGED and words & PASSES):
        return True  # "make sure you put the invoice in", "you'll have to come in with your passport"
    return verb in wanted - asked and not _ADDRESSED.search(clause)


@lru_cache(maxsize=4)
def _words_of(text: str) -> frozenset[str]:
    """The words of a message; remembered as in `_holds_cheer`."""
    return frozenset(_WORD.findall(text.lower()))


def _asked_for_no_steps(reading: Reading) -> bool:
    """Whether the customer wrote, told of no trouble, asked for no steps: then a step is our task."""
    turns = reading.customer_turns()
    if not turns or "://" in reading.prose.text or _is_of_steps(reading.prose.text) or _guides(reading):
        return False  # a reply with a link points the way
    if any(turn.has("trouble", "feeling") for turn in turns):
        return False
    asked = (act for turn in turns for _, act in turn.acts("question"))
    return not any(isinstance(act, Question) and (act.how_to or act.advice) for act in asked)


def _guides(reading: Reading) -> bool:
    """Whether the reply is a row of advice: "Choose a wide pot. Water it at dusk. Wrap it in fleece."."""
    said = {sentence.start for sentence, act in _imperatives(reading) if act.purpose in {"open", "help"}}
    return len(said) >= _ROW


def _imperatives(reading: Reading) -> Iterator[tuple[ReadSentence, Directive]]:
    """The imperatives of the reply, each with its sentence."""
    for sentence, act in reading.reply.acts("directive"):
        if isinstance(act, Directive) and act.form == "imperative":
            yield sentence, act


@lru_cache(maxsize=4)
def _is_of_steps(text: str) -> bool:
    """Whether another sentence of the reply shows that this may be one step of several."""
    return _STEPS.search(text) is not None


def _cheers(reading: Reading) -> bool:
    """Whether the reply wishes well or comforts, so that an order in it is none: "Break a leg!"."""
    return _holds_cheer(reading.prose.text)


@lru_cache(maxsize=4)
def _holds_cheer(text: str) -> bool:
    """Remembered, for every order of a long reply asks it anew."""
    lower = text.lower()
    return any(cheer in lower for cheer in _CHEERS)


@lru_cache(maxsize=4)
def _asks_for_tips(text: str) -> bool:
    return not _TIPS.isdisjoint(_WORD.findall(text.lower()))


def _asked_how(reading: Reading) -> bool:
    turns = reading.customer_turns()
    if turns and _asks_for_tips(turns[-1].prose.text):
        return True
    return bool(turns) and any(
        isinstance(question, Question) and question.how_to for _, question in turns[-1].acts("question")
    )


def _list_intro(reading: Reading, sentence: ReadSentence) -> ReadSentence | None:
    """The sentence that opens the list of which ``sentence`` is an item."""
    sentences = reading.reply.sentences
    index = reading.reply.sentence_at(sentence.start)
    if sentences[index] is not sentence:
        return None
    text, marked = reading.prose.text, False
    while index:
        gap = text[sentences[index - 1].end : sentences[index].start]
        if "\n" not in gap:
            return None
        marked = bool(gap.strip())
        index -= 1
        if not marked and _is_marked(text, sentences, index):
            return None  # a line of its own after the list
        intro = sentences[index].text
        if intro.endswith(":") or (
            marked and not _is_marked(text, sentences, index) and (intro[-1] not in ".!" or _counts(intro))
        ):
            return sentences[index]
    return None


def _counts(intro: str) -> bool:
    """ "Please do these things for us.": a full sentence that announces the list all the same."""
    return bool(_LISTING & set(intro.lower().strip(".!").split()))


def _is_marked(text: str, sentences: tuple[ReadSentence, ...], index: int) -> bool:
    """Whether a list marker stands before the sentence."""
    before = sentences[index - 1].end if index else 0
    return bool(text[before : sentences[index].start].strip())
