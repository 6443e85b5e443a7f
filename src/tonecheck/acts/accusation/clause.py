"""Clauses whose subject is the customer, and the same facts without a culprit."""

from __future__ import annotations

from tonecheck.acts.words import SUBJECT_LABELS
from tonecheck.language.lexicon import inflected
from tonecheck.language.sentence import Sentence

_PERSONS = frozenset({"you", "u", "ya"})
_PRONOUNS = {"them": "they", "it": "it", "this": "this", "that": "that", "these": "these", "those": "those"}
_MANY = frozenset({"they", "these", "those"})
_SUPPOSING = frozenset("if whether unless case when whenever once until till".split())
_SOFTENING = frozenset("seem look appear sorry think believe suspect wonder guess sound".split())


def you_before(sentence: Sentence, verb: int) -> int | None:
    """The *you* that is the subject of ``verb``, its own or that of the clause it is joined to."""
    while True:
        subject = sentence.child(verb, *SUBJECT_LABELS)
        if subject is not None:
            return subject if sentence.lower[subject] in _PERSONS and subject < verb else None
        if sentence.labels[verb] not in {"conj", "xcomp"} or sentence.heads[verb] == verb:
            return None
        verb = sentence.heads[verb]


def is_asked(sentence: Sentence, verb: int) -> bool:
    """Whether an auxiliary stands before the subject: *did you forget …?*."""
    subject = sentence.child(verb, *SUBJECT_LABELS)
    return subject is not None and any(token < subject for token in sentence.children(verb, "aux"))


def is_supposed(sentence: Sentence, verb: int) -> bool:
    """Whether the clause, or one above it, is a condition: *if you forgot to …*."""
    return any(
        sentence.lower[child] in _SUPPOSING
        for clause in (verb, *sentence.ancestors(verb))
        for child in sentence.children(clause, "mark", "advmod")
        if child < verb
    )


def is_softened(sentence: Sentence, verb: int) -> bool:
    """Whether it is told as an impression or with regret: *it looks like …*, *sorry that …*."""
    return any(sentence.lemmas[above] in _SOFTENING for above in sentence.ancestors(verb)) or any(
        sentence.lower[token] in {"may", "might", "perhaps", "maybe", "probably", "possibly"}
        for token in sentence.children(verb, "aux", "advmod")
    )


def is_negated(sentence: Sentence, verb: int) -> bool:
    """Whether *not* or *never* hangs on the verb."""
    return any(
        sentence.labels[child] == "neg" or sentence.lower[child] == "never"
        for child in sentence.children(verb)
    )


def last_of(sentence: Sentence, verb: int) -> int:
    """The last token of the clause of ``verb``, without joined clauses and closing marks."""
    last = sentence.subtree(verb)[-1]
    for joined in sentence.children(verb, "conj"):
        last = min(last, sentence.subtree(joined)[0] - 1)
    while last > verb and (sentence.labels[last] == "cc" or not sentence.words[last][0].isalnum()):
        last -= 1
    return last


def text_of(sentence: Sentence, first: int, last: int) -> str:
    """The words from the first to the last token."""
    return sentence.text[sentence.starts[first] : sentence.ends[last]]


def passive(sentence: Sentence, verb: int, *, negated: bool) -> str | None:
    """The deed with its object for a subject: *the box was not ticked on page 3*, or None."""
    thing = sentence.child(verb, "dobj")
    if thing is None or sentence.child(verb, "dative", "prt") is not None or not verb < thing:
        return None
    if any(sentence.tags[token].startswith("VB") for token in sentence.children(verb, "conj")):
        return None  # "sign it and date it": the second deed would be left hanging
    span = sentence.subtree(thing)
    subject = _PRONOUNS.get(sentence.lower[thing]) if sentence.tags[thing] == "PRP" else None
    if subject is None and sentence.tags[thing] in {"PRP", "WP", "WDT"}:
        return None
    subject = subject or text_of(sentence, span[0], span[-1])
    many = (
        sentence.tags[thing] in {"NNS", "NNPS"} or subject in _MANY or bool(sentence.children(thing, "conj"))
    )
    be = ("were" if many else "was") + (" not" if negated else "")
    last = last_of(sentence, verb)
    rest = " " + text_of(sentence, span[-1] + 1, last) if last > span[-1] else ""
    return f"{subject} {be} {_participle(sentence.lemmas[verb])}{rest}"


def _participle(lemma: str) -> str:
    return inflected(lemma, "VBN") or lemma


def in_present(sentence: Sentence, verb: int) -> str:
    """The deed from its bare verb on, with the past of the clauses below it made present."""
    words = [sentence.lemmas[verb]]
    for token in range(verb + 1, last_of(sentence, verb) + 1):
        word = sentence.words[token]
        if sentence.tags[token] == "VBD":
            subject = sentence.child(token, *SUBJECT_LABELS)
            plural = (
                subject is None
                or sentence.tags[subject] == "NNS"
                or sentence.lower[subject] in {"you", "we", "i"}
            )
            word = inflected(sentence.lemmas[token], "VBP" if plural else "VBZ") or word
        space = " " if sentence.starts[token] > sentence.ends[token - 1] else ""
        words.append(space + word)
    return "".join(words)
