"""The clause around a verb that may offer: who does it, and whether it is denied, wished or conditional."""

from __future__ import annotations

from tonecheck.acts.offer.words import WISHES
from tonecheck.acts.words import NEGATIONS
from tonecheck.language.sentence import Sentence

_NEGATIVE = NEGATIONS | {"nothing", "nobody"}
_SUPPOSING = frozenset({"if", "unless", "until", "as", "once", "after", "whether"})
_AT_TIMES = frozenset({"when", "whenever", "once"})
_DENYING = _NEGATIVE | {"unable", "impossible"}


def subject_of(sentence: Sentence, verb: int) -> int | None:
    """The subject of ``verb``, its own or that of the verb it is joined to."""
    for token in (verb, *sentence.ancestors(verb)):
        found = sentence.child(token, "nsubj", "nsubjpass", "expl")
        if found is not None:
            return found
        if sentence.labels[token] not in {"conj", "xcomp", "ccomp"}:
            return None
    return None


def words_of(sentence: Sentence, subject: int | None) -> frozenset[str]:
    """The words of a subject in lower case."""
    if subject is None:
        return frozenset()
    return frozenset(sentence.lower[token] for token in sentence.subtree(subject))


def is_denied(sentence: Sentence, token: int) -> bool:
    """Whether a negation stands in the token's clause or above it, or it is only wished for."""
    if sentence.heads[token] != token and sentence.lemmas[sentence.heads[token]] in WISHES:
        return True
    if sentence.vocabulary.isdisjoint(_DENYING):
        return False
    for each in (token, *sentence.ancestors(token)):
        near = sentence.children(each)
        below = (token for child in near for token in (child, *sentence.children(child, "det")))
        if any(sentence.lower[child] in _NEGATIVE for child in below):
            return True
        if sentence.lower[each] in {"unable", "impossible", "nothing"}:
            return True
        if sentence.labels[each] in {"conj", "advcl", "ROOT", "parataxis"}:
            break
        if sentence.labels[each] == "ccomp" and sentence.lemmas[sentence.heads[each]] not in {"think", "be"}:
            break
    return any(word in NEGATIONS for word in sentence.lower[max(0, token - 2) : token])


def is_condition(sentence: Sentence, token: int) -> bool:
    """Whether the clause of ``token`` is a condition."""
    return any(sentence.lower[child] in _SUPPOSING for child in sentence.children(token, "mark")) or any(
        sentence.lower[child] in _AT_TIMES for child in sentence.children(token, "advmod")
    )


def opens(sentence: Sentence, token: int) -> bool:
    """Whether a verb without a subject is an imperative: in base form at the start of a clause."""
    if sentence.tags[token] not in {"VB", "VBP", "NN", "NNP"} or sentence.lower[token + 1 : token + 2] == (
        "-",
    ):
        return False  # "Check-out is at eleven"
    before = sentence.lower[token - 1] if token else ""
    return (
        not before
        or before in {"please", ",", "and", "or", ":", "-", "then", "just", "also", ";", ")", "kindly"}
        or not before[0].isalnum()
    )
