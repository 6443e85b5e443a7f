"""The offers of a sentence: clauses in which somebody can, will or did do something that leads on."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.acts.act import Act
from tonecheck.acts.contact import contact
from tonecheck.acts.offer.clause import is_condition, is_denied, opens, subject_of, words_of
from tonecheck.acts.offer.courtesy import is_courtesy, is_rhetorical, is_to_all
from tonecheck.acts.offer.offer import Form, Offer
from tonecheck.acts.offer.stated import is_day_that_suits, is_online, is_vague, of_be, of_others
from tonecheck.acts.offer.words import (
    ALTERNATIVES,
    BEARING,
    CAN,
    DOING,
    DONE,
    EMPTY,
    HANDED,
    HANDLES,
    HAVING,
    LEADING,
    LOOKING_INTO,
    PAID,
    TERMS,
    WISHED,
)
from tonecheck.acts.words import FONDLING, US, WE, YOU
from tonecheck.language.sentence import Sentence

_SAID = frozenset("comment comments feedback concern concerns thoughts views complaint remarks".split())
_ANEW = frozenset("another fresh new one replacement second".split())
"""What is ordered in place of something: "a new one was ordered"."""
_FULLY = frozenset({"fully", "all", "completely", "solidly"})
_IDLE = frozenset({("stop", "VBG"), ("have", "VBN")})
"""What looks like a request and opens no way: "stop calling", "(I'd) have thought"."""
_ANYBODY = frozenset({"any", "anyone", "anybody", "everyone", "everybody"})
_ECHO = 2  # a word and its mark: "Horns?" takes up what was asked
_ASKED_FOR = frozenset({"what", "who", "which"})


def may_hold(text: str) -> bool:
    """Whether the raw sentence holds a link, a number or an address."""
    return contact(text) is not None


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The offers of one sentence, in order."""
    if is_courtesy(sentence):
        return ()
    return tuple(sorted(_offers(sentence), key=lambda offer: (offer.start, offer.end)))


def _offers(sentence: Sentence) -> Iterator[Offer]:
    size = len(sentence.text)
    asks = sentence.text.rstrip("\"') ").endswith("?") and len(sentence) > _ECHO
    if asks and not (is_rhetorical(sentence) or is_to_all(sentence)):
        yield Offer(_last_break(sentence.text), size, "question")
    reach = contact(sentence.text)
    if reach and not TERMS & set(sentence.lower):
        yield Offer(*reach.span(), "contact")
    for token, lemma in enumerate(sentence.lemmas):
        form = _form(sentence, token, lemma)
        if form:
            form = "blank" if "[" in sentence.lower[token - 1 : token + 4] else form
            yield Offer(sentence.starts[token], sentence.ends[token], form)


def _last_break(text: str) -> int:
    """Where the last clause starts, as far as marks tell."""
    return max(text.rfind(mark) + 1 for mark in ",;:-–—")


def _form(sentence: Sentence, token: int, lemma: str) -> Form | None:
    if lemma == "look" and sentence.lower[token + 1 : token + 2] == ("forward",):
        return None
    if is_day_that_suits(sentence, token):
        return "alternative"
    if lemma in ALTERNATIVES:
        return None if is_denied(sentence, token) else "alternative"
    if sentence.lower[token] in {"can", "will", "would"} and _stands_for_a_deed(sentence, token):
        return "someone"
    if is_online(sentence, token):
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
        idle = (lemma, *sentence.tags[token + 1 : token + 2]) in _IDLE
        idle = idle or sentence.lower[token : token + 2] == ("make", "sure")
        leads = lemma in LEADING and not wished and not idle
        return "request" if leads and opens(sentence, token) else None
    if sentence.lower[token : token + 2] == ("have", "to") and words & YOU:
        return None
    if modals & CAN and words & YOU and len(words) == 1:
        seen = lemma == "see" and sentence.child(token, "dobj", "prep") is not None
        return "choice" if lemma not in EMPTY or seen or lemma == "hear" else None
    if "could" in modals and not words.isdisjoint(_ANYBODY):
        return None  # "any adult could see why"
    if modals & CAN and lemma not in EMPTY:
        if words & US and _is_to_confirm(sentence, token):
            return None
        if lemma in HANDLES and not words & US and is_vague(words):
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
            return "alternative"
    if sentence.tags[token] == "VBG" and lemma in DOING | {"ring", "come", "bring"} and modals == {"be"}:
        return "action"
    done_for = sentence.tags[token] == "VBN" and bool(sentence.children(token, "auxpass"))
    if done_for and (lemma in HANDED or (lemma == "order" and words & _ANEW)):
        full = not _FULLY.isdisjoint(sentence.lower[token - 1 : token])  # "our tailor is fully booked"
        return None if lemma == "book" and (full or words & PAID) else "action"
    if lemma == "be":
        return of_be(sentence, token, words)
    if lemma in {"get", "receive"} and words == {"you"} and sentence.tags[token] in {"VBP", "VB"}:
        return "outcome"
    return of_others(sentence, token, lemma, words)


def _is_to_confirm(sentence: Sentence, token: int) -> bool:
    """ "Confirm that we can close this ticket": asked of them, not offered."""
    above = sentence.heads[token]
    return (
        sentence.labels[token] == "ccomp" and sentence.lemmas[above] == "confirm" and opens(sentence, above)
    )


def _stands_for_a_deed(sentence: Sentence, token: int) -> bool:
    """ "The desk upstairs can": the verb is left out, it is the one that was denied before."""
    ends = token + 1 == len(sentence) or not sentence.words[token + 1][0].isalnum()
    subject = subject_of(sentence, token)
    named = subject is not None and sentence.tags[subject].startswith("N")
    return ends and named and not is_denied(sentence, token)
