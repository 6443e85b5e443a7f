"""Offers that only state how things are: "Tuesday works", "the red one is free", "our partner hems them"."""

from __future__ import annotations

from tonecheck.acts.offer.clause import is_denied, subject_of
from tonecheck.acts.offer.offer import Form
from tonecheck.acts.offer.words import (
    COMING,
    EXPLAINING,
    FINE,
    HANDLES,
    HELD,
    LIMITING,
    ON_SCREEN,
    OWED,
    PAID,
    PEOPLE,
    REASONS,
    SPANS,
    TERMS,
    WILLING,
)
from tonecheck.acts.words import DAYS, WE, YOU
from tonecheck.language.sentence import Sentence

_PRONOUNS = frozenset({"it", "that", "this", "these", "those", "which", "who", "what", "they", "there"})
_TEAMS = frozenset({"team", "department", "office", "desk", "firm", "colleague"})
_DOES = frozenset({("does",), ("do",)})
_COMES_IN = frozenset((comes, "in") for comes in ("come", "comes"))


def is_vague(words: frozenset[str]) -> bool:
    """Whether the subject is nobody to turn to: "somebody else", "another team", "one of their people"."""
    other = "another" in words and not words.isdisjoint(_TEAMS)
    return other or not words.isdisjoint({"else", "whoever", "others"}) or {"one", "of"} <= words


def of_be(sentence: Sentence, token: int, words: frozenset[str]) -> Form | None:
    """What a form of *be* offers, ``words`` being its subject: "Friday is free", "there is a form for it"."""
    below = [sentence.lemmas[child] for child in sentence.children(token, "acomp", "attr", "advmod", "prep")]
    if sentence.lower[token - 1 : token] == ("here",):
        return "alternative"
    willing = set(below) & WILLING and "to" in sentence.lower[token + 1 :]
    if set(below) & HELD == {"open"} and words <= _PRONOUNS | WE and sentence.tags[token] != "VBD":
        return "outcome"  # "it's open from nine": told beside the point as often as not
    if (set(below) & HELD or willing) and sentence.tags[token] != "VBD":
        return "alternative"
    if sentence.lower[token + 1 : token + 4] in COMING:
        return "someone"  # "new ones are on their way", "coffee is on us"
    if "due" in below and words & OWED:
        return None  # "the fee is due as usual"
    told = sentence.tags[token] in {"VBZ", "VBP"} and not words & (_PRONOUNS | PEOPLE)
    if set(below) & FINE and told:
        return "alternative"
    if "there" in words and sentence.tags[token] in {"VBZ", "VBP"}:  # not "that's all there is to it"
        return None if sentence.lower[token - 2 : token - 1] == ("all",) else "someone"
    if sentence.tags[token] not in {"VBZ", "VBP"}:
        return None
    if words == {"yours"} and sentence.child(token, "prep") is not None:
        return "alternative"  # "we don't post them; yours is at the desk"
    return "outcome" if words & {"your", "yours"} else _statement(sentence, token)


def of_others(sentence: Sentence, token: int, lemma: str, words: frozenset[str]) -> Form | None:
    """What any other verb offers that states: "your pass opens it", "our partner hems them"."""
    does = sentence.lower[token - 1 : token] in _DOES  # "it does come in olive"
    if sentence.tags[token] not in {"VBZ", "VBP"} and not does:
        return None
    if words & {"yours", "your"}:
        return "outcome"
    if sentence.lower[token : token + 2] in _COMES_IN and words <= _PRONOUNS:
        return None if LIMITING & set(sentence.lower) else "alternative"
    if lemma in HANDLES and words and not words & (WE | YOU | _PRONOUNS | PAID):
        # "The warranty covers faults of manufacture only" tells why not.
        vague = not {"only", "full"}.isdisjoint(sentence.lower[token:]) or is_vague(words)
        return None if vague else "someone"
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


def is_day_that_suits(sentence: Sentence, token: int) -> bool:
    """ "Tuesday works", "Friday suits us": read off the words, for taggers take *works* for a noun."""
    if token == 0 or sentence.lower[token] not in {"works", "suits"}:
        return False
    return not DAYS.isdisjoint(sentence.lower[max(0, token - 3) : token]) and not is_denied(sentence, token)


def is_online(sentence: Sentence, token: int) -> bool:
    """ "It takes two minutes online", "it's in the app": where it can be done, told in the present."""
    if sentence.lower[token] != "online" and sentence.lower[token - 2 : token + 1] not in ON_SCREEN:
        return False
    if sentence.tags[token] != "RB" and "".join(sentence.tags[token + 1 : token + 2])[:2] in {"NN", "HY"}:
        return False  # "online check-in"
    past = not {"VBD", "VBN"}.isdisjoint(sentence.tags)
    return not past and not is_denied(sentence, token) and "not" not in sentence.lower
