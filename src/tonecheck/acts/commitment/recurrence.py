"""Promises that something bad will not come back: *it will never happen again*."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.acts.commitment.commitment import Commitment
from tonecheck.acts.commitment.future import is_open, is_ours, last_of_clause
from tonecheck.acts.words import SUBJECT_LABELS
from tonecheck.language.sentence import Sentence

_RECURRING = frozenset({"happen", "occur", "recur", "repeat"})
_SEE_TO_IT = frozenset({"ensure", "guarantee", "promise", "assure", "sure", "certain"})


def recurrences(sentence: Sentence) -> Iterator[Commitment]:
    """*It will never happen again*, *I'll make sure it doesn't happen again*."""
    for verb, lemma in enumerate(sentence.lemmas):
        subject = sentence.child(verb, *SUBJECT_LABELS)
        again = lemma == "recur" or "again" in _lower(sentence, sentence.children(verb, "advmod"))
        if lemma not in _RECURRING or subject is None or not again or not _is_never(sentence, verb):
            continue
        first = _vouched_from(sentence, verb, subject)
        if first is None or is_open(sentence, verb) or _follows_change(sentence, first):
            continue
        what = _phrase(sentence, subject)
        many = sentence.tags[subject] == "NNS" or sentence.lower[subject] in {"these", "those", "they"}
        yield Commitment(
            sentence.starts[first],
            sentence.ends[last_of_clause(sentence, verb)],
            "others",
            "recurrence",
            change=f"{what} {'do' if many else 'does'} not {lemma}{'' if lemma == 'recur' else ' again'}",
        )


def _phrase(sentence: Sentence, subject: int) -> str:
    """The words of a subject as they stand inside a sentence."""
    tokens = sentence.subtree(subject)
    text = sentence.text[sentence.starts[tokens[0]] : sentence.ends[tokens[-1]]]
    return text if sentence.tags[tokens[0]].startswith("NNP") else text[0].lower() + text[1:]


def _is_never(sentence: Sentence, verb: int) -> bool:
    return bool(sentence.children(verb, "neg")) or "never" in _lower(
        sentence, sentence.children(verb, "advmod")
    )


def _vouched_from(sentence: Sentence, verb: int, subject: int) -> int | None:
    """The first token of what vouches for it: its own *will*, or our *I'll make sure* above it."""
    auxiliaries = {sentence.lemmas[child] for child in sentence.children(verb, "aux")}
    above = sentence.heads[verb]
    if sentence.labels[verb] == "ccomp" and sentence.lemmas[above] in _SEE_TO_IT:
        holder = sentence.heads[above] if sentence.lemmas[above] in {"sure", "certain"} else above
        ours = sentence.child(holder, "nsubj")
        if ours is not None and is_ours(sentence, ours):
            return ours
        return None  # "we are working to make sure that …" only aims
    if sentence.labels[verb] == "advcl" or not auxiliaries & {"will", "shall"}:
        return None
    return sentence.subtree(subject)[0]


def _follows_change(sentence: Sentence, first: int) -> bool:
    """Whether the change that keeps it away is told before: "we replaced the pump, so it won't …"."""
    return "so" in sentence.lower[max(0, first - 2) : first]


def _lower(sentence: Sentence, tokens: tuple[int, ...]) -> frozenset[str]:
    return frozenset(sentence.lower[token] for token in tokens)
