"""The offers of a sentence: clauses in which somebody can, will or did do something that leads on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tonecheck.acts.act import Act
from tonecheck.acts.offer.clause import is_condition, is_denied, opens, subject_of, words_of
from tonecheck.acts.offer.words import (
    ALTERNATIVES,
    ANYTHING_ELSE,
    BEARING,
    CAN,
    COMING,
    COURTESIES,
    DAYS,
    DOING,
    DONE,
    EMPTY,
    EXPLAINING,
    FINE,
    HANDED,
    HANDLES,
    HAVING,
    HELD,
    LEADING,
    LIMITING,
    LOOKING_INTO,
    ON_SCREEN,
    OWED,
    PAID,
    PEOPLE,
    REASONS,
    SPANS,
    TERMS,
    WILLING,
    WISHED,
)
from tonecheck.acts.words import FONDLING, US, WE, YOU
from tonecheck.language.sentence import Sentence

Form = Literal[
    "question",
    "contact",
    "request",
    "ability",
    "action",
    "choice",
    "alternative",
    "someone",
    "outcome",
    "blank",
]
_PRONOUNS = frozenset({"it", "that", "this", "these", "those", "which", "who", "what", "they", "there"})
_SAID = frozenset("comment comments feedback concern concerns thoughts views complaint remarks".split())
_ASKED_FOR = frozenset({"what", "who", "which"})
_COMES_IN = frozenset((comes, "in") for comes in ("come", "comes"))
_TO_ALL = frozenset((do, who) for do in ("do", "does", "did", "can", "has") for who in ("anyone", "anybody"))
_CONTACT = re.compile(
    r"https?://\S|www\.\S|[\w.+-]+@[\w-]+\.\w|(?<![\w.])[\w-]+\.(?:com|org|net|io|example|co|gov|uk|de|eu)\b"
    r"|(?:\+|\b0|\(\d)\d[\d()\s-]{5,}\d|\b(?:\d{1,3}[- ])*\d{3}-\d{4}\b"
)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that leads on from here.

    ``form`` is how: a ``question`` to the customer; a ``contact`` (link, number, address); a
    ``request`` that moves things on; an ``ability`` or promise of ours, "I can", "we'll"; an
    ``action`` done or under way for them; a ``choice`` of theirs, "you can"; an ``alternative`` named;
    ``someone`` or something else that does it; an ``outcome``, how things stand for them; a
    ``blank``, announced and still to be filled in ("What I can do is [alternative]"), which leads nowhere
    yet. Questions, someone and outcomes lead on only from what stands before them, an outcome from another
    sentence.
    """

    start: int
    end: int
    form: Form

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}

    @property
    def only_after(self) -> bool:
        """Whether it leads on only from what stands before it."""
        return self.form in {"outcome", "question", "someone"}


def may_hold(text: str) -> bool:
    """Whether the raw sentence holds a link, a number or an address."""
    return _CONTACT.search(text) is not None


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The offers of one sentence, in order."""
    if _is_courtesy(sentence):
        return ()
    return tuple(sorted(_offers(sentence), key=lambda offer: (offer.start, offer.end)))


def _offers(sentence: Sentence) -> Iterator[Offer]:
    size = len(sentence.text)
    if sentence.text.rstrip("\"') ").endswith("?") and not (_is_rhetorical(sentence) or _is_to_all(sentence)):
        yield Offer(_last_break(sentence.text), size, "question")
    contact = _CONTACT.search(sentence.text)
    if contact and not TERMS & set(sentence.lower):
        yield Offer(*contact.span(), "contact")
    for token, lemma in enumerate(sentence.lemmas):
        form = _form(sentence, token, lemma)
        if form:
            form = "blank" if "[" in sentence.lower[token - 1 : token + 4] else form
            yield Offer(sentence.starts[token], sentence.ends[token], form)


def _last_break(text: str) -> int:
    """Where the last clause starts, as far as marks tell."""
    return max(text.rfind(mark) + 1 for mark in ",;:-–—")


def _form(sentence: Sentence, token: int, lemma: str) -> Form | None:
    if sentence.lower[token + 1 : token + 2] == ("forward",) and lemma == "look":
        return None
    if _is_day_that_suits(sentence, token):
        return "alternative"
    if lemma in ALTERNATIVES:
        return None if is_denied(sentence, token) else "alternative"
    if sentence.lower[token] in {"can", "will", "would"} and _stands_for_a_deed(sentence, token):
        return "someone"
    if _is_online(sentence, token):
        return "someone"
    if not sentence.tags[token].startswith("V"):
        return None
    if is_denied(sentence, token) or is_condition(sentence, token):
        return None
    return _of_verb(sentence, token, lemma)


def _of_verb(sentence: Sentence, token: int, lemma: str) -> Form | None:
    subject = subject_of(sentence, token)
    words = words_of(sentence, subject)
    modals = {sentence.lemmas[child] for child in sentence.children(token, "aux")}
    if subject is not None and sentence.lower[subject] in _ASKED_FOR and sentence.labels[token] == "ccomp":
        return None  # "I'm not sure what could make it jump"
    if lemma in HANDLES and sentence.tags[token] == "VBZ" and words & WE:
        return "someone"  # "knows" is said of one person: whose name the parse took for something else
    if subject is None and sentence.lower[token : token + 2] == ("see", "you"):
        return None
    if sentence.lower[token : token + 3] in BEARING:
        return None
    if subject is None:
        wished = sentence.lower[token : token + 2] in WISHED
        if lemma == "give" and not FONDLING.isdisjoint(sentence.lower[token + 2 : token + 6]):
            return None  # "give her a hug from us"
        if lemma == "let" and US.isdisjoint(sentence.lower[token + 1 : token + 3]):
            return None  # "let the direct debit run"
        ceasing = lemma == "stop" and sentence.tags[token + 1 : token + 2] == ("VBG",)
        leads = lemma in LEADING and not wished and not ceasing
        return "request" if leads and opens(sentence, token) else None
    if sentence.lower[token : token + 2] == ("have", "to") and words & YOU:
        return None
    if modals & CAN and words & YOU and len(words) == 1:
        seen = lemma == "see" and sentence.child(token, "dobj", "prep") is not None
        return "choice" if lemma not in EMPTY or seen or lemma == "hear" else None
    if modals & CAN and lemma not in EMPTY:
        if words & US and _is_to_confirm(sentence, token):
            return None
        return "ability" if words & US else "someone"
    if words & WE and len(words) == 1:
        acted = lemma in DONE or (lemma == "do" and sentence.child(token, "dobj") is not None)
        if acted and sentence.tags[token] == "VBD" and sentence.labels[token] == "relcl":
            return None  # "the reminders we sent"
        if lemma == "pass" and not _SAID.isdisjoint(sentence.lower[:token]):
            return None  # "I've read your comments and passed them on"
        if acted and (sentence.tags[token] == "VBD" or "have" in modals):
            return "someone" if lemma in LOOKING_INTO and "have" not in modals else "action"
        if lemma in DOING and sentence.tags[token] == "VBG":
            return "action"
        if sentence.tags[token] in {"VBP", "VB"} and lemma in {"suggest", "recommend", "offer", "invite"}:
            return "alternative"
        if sentence.tags[token] == "VBP" and lemma in HAVING and sentence.child(token, "dobj") is not None:
            return "someone"
    if sentence.tags[token] == "VBG" and lemma in DOING | {"ring", "come", "bring"} and modals == {"be"}:
        return "action"
    if lemma in HANDED and sentence.tags[token] == "VBN" and sentence.children(token, "auxpass"):
        return None if lemma == "book" and words & PAID else "action"
    if lemma == "be":
        return _of_be(sentence, token, words)
    if lemma in {"get", "receive"} and words == {"you"} and sentence.tags[token] in {"VBP", "VB"}:
        return "outcome"
    return _of_others(sentence, token, lemma, words)


def _is_to_confirm(sentence: Sentence, token: int) -> bool:
    """ "Confirm that we can close this ticket": asked of them, not offered."""
    above = sentence.heads[token]
    return (
        sentence.labels[token] == "ccomp" and sentence.lemmas[above] == "confirm" and opens(sentence, above)
    )


def _of_be(sentence: Sentence, token: int, words: frozenset[str]) -> Form | None:
    below = [sentence.lemmas[child] for child in sentence.children(token, "acomp", "attr", "advmod", "prep")]
    if sentence.lower[token - 1 : token] == ("here",):
        return "alternative"
    willing = set(below) & WILLING and "to" in sentence.lower[token + 1 :]
    if (set(below) & HELD or willing) and sentence.tags[token] != "VBD":
        return "alternative"
    if sentence.lower[token + 1 : token + 4] in COMING:
        return "someone"  # "new ones are on their way", "coffee is on us"
    if "due" in below and words & OWED:
        return None  # "the fee is due as usual"
    told = sentence.tags[token] in {"VBZ", "VBP"} and not words & (_PRONOUNS | PEOPLE)
    if set(below) & FINE and told:
        return "alternative"
    if "there" in words and sentence.tags[token] in {"VBZ", "VBP"}:
        return "someone"
    if sentence.tags[token] not in {"VBZ", "VBP"}:
        return None
    return "outcome" if words & {"your", "yours"} else _statement(sentence, token)


def _of_others(sentence: Sentence, token: int, lemma: str, words: frozenset[str]) -> Form | None:
    if sentence.tags[token] not in {"VBZ", "VBP"}:
        return None
    if words & {"yours", "your"}:
        return "outcome"
    if sentence.lower[token : token + 2] in _COMES_IN and words <= _PRONOUNS:
        return None if LIMITING & set(sentence.lower) else "alternative"
    if lemma in HANDLES and words and not words & (WE | YOU | _PRONOUNS | PAID):
        # "The warranty covers faults of manufacture only" tells why not.
        return None if "only" in sentence.lower[token:] else "someone"
    spans = sentence.lemmas[token + 1 : token + 5]
    if lemma == "take" and words & {"it", "that"} and not SPANS.isdisjoint(spans):
        return "someone"  # "it takes three days"
    return _statement(sentence, token)


def _statement(sentence: Sentence, token: int) -> Form | None:
    """A plain present statement of a thing, or of a way: "Tuesday works", "By mail it takes a day"."""
    subject = subject_of(sentence, token)
    if sentence.labels[token] != "ROOT" or subject is None or LIMITING & set(sentence.lower[token:]):
        return None
    if sentence.lemmas[token] in EXPLAINING or sentence.lower[token + 1 : token + 2] == ("to",):
        return None  # "the invoice is to be paid by Friday"
    if sentence.lower[0] in {"by", "with", "for", "in", "on", "at", "from", "after", "through", "via"}:
        return "outcome"
    noun = sentence.tags[subject] in {"NN", "NNS", "NNP", "NNPS", "CD"} or sentence.lower[subject] == "one"
    below = sentence.subtree(subject)
    named = {sentence.lemmas[each] for each in below} | {sentence.lower[each] for each in below}
    explains = named & (REASONS | TERMS)
    return "outcome" if noun and not explains else None


def _is_day_that_suits(sentence: Sentence, token: int) -> bool:
    """ "Tuesday works", "Friday suits us": read off the words, for taggers take *works* for a noun."""
    if token == 0 or sentence.lower[token] not in {"works", "suits"}:
        return False
    return not DAYS.isdisjoint(sentence.lower[max(0, token - 3) : token]) and not is_denied(sentence, token)


def _is_online(sentence: Sentence, token: int) -> bool:
    """ "It takes two minutes online", "it's in the app": where it can be done, told in the present."""
    here = sentence.lower[token] == "online" or sentence.lower[token - 2 : token + 1] in ON_SCREEN
    past = not {"VBD", "VBN"}.isdisjoint(sentence.tags)
    if sentence.tags[token] != "RB" and "".join(sentence.tags[token + 1 : token + 2])[:2] in {"NN", "HY"}:
        return False  # "online check-in"
    return here and not past and not is_denied(sentence, token) and "not" not in sentence.lower


def _stands_for_a_deed(sentence: Sentence, token: int) -> bool:
    """ "The desk upstairs can": the verb is left out, it is the one that was denied before."""
    ends = token + 1 == len(sentence) or not sentence.words[token + 1][0].isalnum()
    subject = subject_of(sentence, token)
    named = subject is not None and sentence.tags[subject].startswith("N")
    return ends and named and not is_denied(sentence, token)


def _is_rhetorical(sentence: Sentence) -> bool:
    """ "Why bother?", "did you even look?": questions that want no answer."""
    if ("you", "even") in pairwise(sentence.lower):
        return True
    return any(
        word == "why" and (tag == "VB" or after == "bother")
        for word, tag, after in zip(sentence.lower, sentence.tags[1:], sentence.lower[1:], strict=False)
    )


def _is_to_all(sentence: Sentence) -> bool:
    """ "Does anyone know a good inn?": put to the public, as a forum repeats it above an answer."""
    return any(pair in _TO_ALL for pair in pairwise(sentence.lower[:3])) and "else" not in sentence.lower


def _is_courtesy(sentence: Sentence) -> bool:
    """ "Have a nice day", "Let us know if you have any other questions": leads nowhere."""
    text = " ".join(sentence.lower)
    if any(phrase in text for phrase in ANYTHING_ELSE) and _CONTACT.search(sentence.text) is None:
        return True
    first = sentence.lemmas[0] if sentence.lemmas else ""
    return (
        first in COURTESIES
        and len(sentence) < 12
        and "?" not in sentence.text
        and _CONTACT.search(sentence.text) is None
    )
