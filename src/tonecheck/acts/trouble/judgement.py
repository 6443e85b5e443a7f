"""Signs in what the customer thinks of us: scathing words, being fed up with us, what we lack."""

from __future__ import annotations

from tonecheck.acts.trouble.clause import clause_head, is_denied, subject
from tonecheck.acts.trouble.people import SELF, is_third_party, subject_word
from tonecheck.acts.trouble_words import OURS, SCATHING
from tonecheck.acts.words import SUBJECT_LABELS
from tonecheck.language.sentence import Sentence

_MILDLY = frozenset({"bit", "little", "slightly", "somewhat", "mildly"})
_ANGRY = frozenset(
    "disappointed frustrated livid furious angry fuming disgusted appalled outraged dismayed".split()
)
_OF_A_NOUN = frozenset({("DT",), ("PRP$",), ("NN",), ("NNS",), ("NNP",)})


def scathing(sentence: Sentence, token: int) -> bool | None:
    """A terrible service; certain only where we are the topic."""
    if sentence.lower[token] == "concerning" and sentence.tags[token + 1 : token + 2] in _OF_A_NOUN:
        return None
    if not _MILDLY.isdisjoint(sentence.lower[max(0, token - 2) : token]):
        return None
    if sentence.labels[token] == "prep" or is_denied(sentence, token):
        return None
    if sentence.labels[token] == "amod" and is_third_party(sentence, sentence.heads[token]):
        return None  # "your rude buyers are a pain"
    who = subject(sentence, clause_head(sentence, token))
    if who is not None and sentence.lower[who + 1 : who + 2] == ("there",):
        return None  # "the wifi there is a joke"
    return None if who is not None and is_third_party(sentence, who) else _is_about_us(sentence)


def let_down(sentence: Sentence, token: int) -> bool | None:
    """Disappointed, frustrated; with whom decides."""
    if subject_word(sentence, token) not in SELF or is_denied(sentence, token):
        return None
    if _is_about_others(sentence):
        return None
    return _is_about_us(sentence) or "with" in sentence.lower


def fed_up(sentence: Sentence, token: int) -> bool | None:
    """Fed up, sick of your hotline."""
    following = sentence.lower[token + 1 : token + 2]
    if following not in {("up",), ("of",)} or subject_word(sentence, token) not in SELF:
        return None
    return _is_about_us(sentence) or "with" in sentence.lower


def lacks(sentence: Sentence, token: int) -> bool | None:
    """The report lacks figures."""
    return True if sentence.tags[token] in {"VBZ", "VBD", "VBP"} else None


def _is_about_others(sentence: Sentence) -> bool:
    """ "My landlord keeps my deposit and I'm furious": somebody else did it."""
    subjects = (token for token, label in enumerate(sentence.labels) if label in SUBJECT_LABELS)
    return not _is_about_us(sentence) and any(is_third_party(sentence, token) for token in subjects)


def _is_about_us(sentence: Sentence) -> bool:
    return not OURS.isdisjoint(sentence.lower) or any(word.startswith("@") for word in sentence.lower)


SIGNS = (
    (SCATHING | {"wtf"}, scathing),
    (_ANGRY, let_down),
    (frozenset({"fed up", "sick of", "tired of"}), fed_up),
    (frozenset({"lacks", "lack", "lacked"}), lacks),
)
