"""The clauses of a sentence, for edits that take one out whole or lead over to the next."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from itertools import pairwise

from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.acts.words import SUBJECT_LABELS
from tonecheck.language.sentence import Sentence
from tonecheck.rules.place import greeting_end

_CONCEDES = frozenset({"while", "although", "though", "whereas"})
_SAID = frozenset("say think know hope believe see feel mean tell guess suggest wish note notice".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as offsets into the prose, its closing mark left out.

    ``start`` includes what binds it from the front (the *while* of a concession, the *if* of a
    condition); ``verb`` is its head in ``sentence.parse``. ``index`` of ``count`` is its place.
    """

    sentence: ReadSentence
    start: int
    end: int
    verb: int
    index: int
    count: int
    conceded: bool = False

    @property
    def subject(self) -> str:
        """The words of its subject in lower case, blank for an order."""
        parse = self.sentence.parse
        assert parse is not None
        found = parse.child(self.verb, *SUBJECT_LABELS)
        return "" if found is None else " ".join(parse.lower[token] for token in parse.subtree(found))


def clauses(sentence: ReadSentence) -> tuple[Clause, ...]:
    """The clauses that could stand as sentences, in order; none where they interlock or nothing is known.

    What greets ("Hi Jo, …") is no part of the first.
    """
    parse = sentence.parse
    if parse is None:
        return ()
    greeted = greeting_end(sentence.text)
    owned: dict[int, list[int]] = {token: [] for token in range(len(parse)) if _is_head(parse, token)}
    for token, start in enumerate(parse.starts):
        if start >= greeted:
            owned[_clause_of(parse, token, owned)].append(token)
    spans: list[tuple[int, int, int]] = []
    for head, tokens in owned.items():
        tokens = _trimmed(parse, tokens)
        if tokens:
            spans.append((tokens[0], tokens[-1], head))
    spans.sort()
    if any(one[1] >= other[0] for one, other in pairwise(spans)):
        return ()
    return tuple(
        Clause(
            sentence,
            sentence.start + parse.starts[first],
            sentence.start + parse.ends[last],
            head,
            index,
            len(spans),
            _concedes(parse, head),
        )
        for index, (first, last, head) in enumerate(spans)
    )


def clause_at(reading: Reading, start: int, end: int) -> Clause | None:
    """The clause of the reply that holds the prose range."""
    if not reading.sentences:
        return None
    sentence = reading.sentences[reading.sentence_at(start)]
    return next((each for each in clauses(sentence) if each.start < end and start < each.end), None)


def _is_head(parse: Sentence, token: int) -> bool:
    """Whether the token heads a clause that could stand alone."""
    label, head = parse.labels[token], parse.heads[token]
    if head == token:
        return True
    if label in {"conj", "parataxis"}:
        return _stands_alone(parse, token) and _is_head(parse, head)
    if label == "ccomp":  # "Calm down, the plumber is on his way": run on, not said
        run_on = (
            token < head and {",", ":"} & set(parse.lower[token:head]) and parse.lemmas[head] not in _SAID
        )
        return bool(run_on) and _stands_alone(parse, token) and _is_head(parse, head)
    return _concedes(parse, token) and _is_head(parse, head)


def _stands_alone(parse: Sentence, token: int) -> bool:
    """Whether the verb has a subject before it, or is an order, and nothing binds it to another."""
    if parse.children(token, "mark"):
        return False
    subject = parse.child(token, *SUBJECT_LABELS)
    if subject is None:
        return parse.tags[token] == "VB" and not parse.children(token, "aux")
    return subject < token


def _concedes(parse: Sentence, token: int) -> bool:
    marks = {parse.lower[child] for child in parse.children(token, "mark")}
    return parse.labels[token] == "advcl" and bool(marks & _CONCEDES)


def _clause_of(parse: Sentence, token: int, heads: Container[int]) -> int:
    """The nearest of ``heads`` at or above ``token``; the root is always one."""
    while token not in heads:
        token = parse.heads[token]
    return token


def _trimmed(parse: Sentence, tokens: list[int]) -> list[int]:
    """Without the marks and conjunctions at either end."""
    while tokens and _joins(parse, tokens[0]):
        tokens = tokens[1:]
    while tokens and _joins(parse, tokens[-1]):
        tokens = tokens[:-1]
    return tokens


def _joins(parse: Sentence, token: int) -> bool:
    return parse.labels[token] == "cc" or not any(char.isalnum() for char in parse.words[token])
