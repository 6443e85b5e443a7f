"""The offers of a sentence: clauses in which somebody can, will or did do something that leads on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from tonecheck.acts.act import Act
from tonecheck.acts.offer.words import (
    ALTERNATIVES,
    ANYTHING_ELSE,
    CAN,
    COURTESIES,
    DONE,
    EMPTY,
    HANDLES,
    HELD,
    LEADING,
    TERMS,
    WILLING,
)
from tonecheck.acts.words import NEGATIONS, WE, YOU
from tonecheck.language.sentence import Sentence

Form = Literal["question", "contact", "request", "ability", "action", "choice", "alternative", "outcome"]
_CONTACT = re.compile(
    r"https?://\S|www\.\S|[\w.+-]+@[\w-]+\.\w|(?<![\w.])[\w-]+\.(?:com|org|net|io|example|co|gov|uk|de|eu)\b"
    r"|\+?\(?\d[\d()\s-]{5,}\d"
)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that leads on from here.

    ``form`` is how: a ``question`` to the customer; a ``contact`` (link, number, address); a
    ``request`` that moves things on; an ``ability`` or promise of ours, "I can", "we'll"; an
    ``action`` already done for them; a ``choice`` of theirs, "you can"; an ``alternative`` named, or
    who else does it; an ``outcome``, what they get, which counts only after the refusal.
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
        return self.form in {"outcome", "question"}


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
    if sentence.text.rstrip("\"') ").endswith("?") and not _is_rhetorical(sentence):
        yield Offer(max(0, sentence.text.rfind(",") + 1), size, "question")
    contact = _CONTACT.search(sentence.text)
    if contact and not TERMS & set(sentence.lower):
        yield Offer(*contact.span(), "contact")
    for token, lemma in enumerate(sentence.lemmas):
        form = _form(sentence, token, lemma)
        if form:
            yield Offer(sentence.starts[token], sentence.ends[token], form)


def _form(sentence: Sentence, token: int, lemma: str) -> Form | None:
    if lemma in ALTERNATIVES:
        return None if _is_denied(sentence, token) else "alternative"
    if not sentence.tags[token].startswith("V"):
        return None
    if _is_denied(sentence, token) or _is_condition(sentence, token):
        return None
    return _of_verb(sentence, token, lemma)


def _of_verb(sentence: Sentence, token: int, lemma: str) -> Form | None:
    subject = _subject(sentence, token)
    words = _words(sentence, subject)
    modals = {sentence.lemmas[child] for child in sentence.children(token, "aux")}
    if subject is None and sentence.lower[token : token + 2] == ("see", "you"):
        return None
    if subject is None:
        return "request" if lemma in LEADING and _opens(sentence, token) else None
    if sentence.lower[token : token + 2] == ("have", "to"):
        return None
    if modals & CAN and words & YOU and len(words) == 1:
        seen = lemma == "see" and sentence.child(token, "dobj", "prep") is not None
        return "choice" if lemma not in EMPTY or seen else None
    if modals & CAN and lemma not in EMPTY:
        return "ability"
    if words & WE and len(words) == 1:
        if "have" in modals and lemma in DONE and sentence.tags[token] in {"VBN", "VBD"}:
            return "action"
        if sentence.tags[token] in {"VBP", "VB"} and lemma in {"suggest", "recommend", "offer", "invite"}:
            return "alternative"
    if lemma == "be":
        return _of_be(sentence, token, words)
    return _of_others(sentence, token, lemma, words)


def _of_be(sentence: Sentence, token: int, words: frozenset[str]) -> Form | None:
    below = [sentence.lemmas[child] for child in sentence.children(token, "acomp", "attr", "advmod", "prep")]
    if words & {"here"} or "here" in sentence.lower[max(0, token - 1) : token]:
        return "alternative"
    willing = set(below) & WILLING and "to" in sentence.lower[token + 1 :]
    if (set(below) & HELD or willing) and sentence.tags[token] != "VBD":
        return "alternative"
    if "there" in words and sentence.tags[token] in {"VBZ", "VBP"}:
        return "alternative"
    return "outcome" if words & {"your", "yours"} and sentence.tags[token] in {"VBZ", "VBP"} else None


def _of_others(sentence: Sentence, token: int, lemma: str, words: frozenset[str]) -> Form | None:
    if sentence.tags[token] not in {"VBZ", "VBP"}:
        return None
    if words & {"yours", "your"}:
        return "outcome"
    if lemma in HANDLES and words and not words & (WE | YOU | {"it", "that", "this", "which", "who", "what"}):
        return "outcome"
    return None


def _subject(sentence: Sentence, verb: int) -> int | None:
    for token in (verb, *sentence.ancestors(verb)):
        found = sentence.child(token, "nsubj", "nsubjpass", "expl")
        if found is not None:
            return found
        if sentence.labels[token] not in {"conj", "xcomp", "ccomp"}:
            return None
    return None


def _words(sentence: Sentence, subject: int | None) -> frozenset[str]:
    if subject is None:
        return frozenset()
    return frozenset(sentence.lower[token] for token in sentence.subtree(subject))


def _is_denied(sentence: Sentence, token: int) -> bool:
    """Whether a negation stands in the token's clause, or above it."""
    for each in (token, *sentence.ancestors(token)):
        near = sentence.children(each)
        below = (token for child in near for token in (child, *sentence.children(child, "det")))
        if any(sentence.lower[child] in NEGATIONS or sentence.lower[child] == "nothing" for child in below):
            return True
        if sentence.lower[each] in {"unable", "impossible", "nothing"}:
            return True
        if sentence.labels[each] in {"conj", "advcl", "ROOT", "parataxis"}:
            break
        if sentence.labels[each] == "ccomp" and sentence.lemmas[sentence.heads[each]] not in {"think", "be"}:
            break
    return any(word in NEGATIONS for word in sentence.lower[max(0, token - 2) : token])


def _is_condition(sentence: Sentence, token: int) -> bool:
    return any(
        sentence.lower[child] in {"if", "unless", "until"} for child in sentence.children(token, "mark")
    )


def _opens(sentence: Sentence, token: int) -> bool:
    """Whether a verb without a subject is an imperative: in base form at the start of a clause."""
    if sentence.tags[token] not in {"VB", "VBP", "NN", "NNP"}:
        return False
    before = sentence.lower[token - 1] if token else ""
    return (
        not before
        or before in {"please", ",", "and", "or", ":", "-", "then", "just", "also", ";", ")", "kindly"}
        or not before[0].isalnum()
    )


def _is_rhetorical(sentence: Sentence) -> bool:
    return any(
        word == "why" and tag == "VB" for word, tag in zip(sentence.lower, sentence.tags[1:], strict=False)
    )


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
