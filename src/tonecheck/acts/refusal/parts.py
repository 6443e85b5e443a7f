"""The pieces of a refusal that a positive wording can be made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tonecheck.acts.refusal.clause import Clause
from tonecheck.acts.refusal.wish import wish
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_SOMEONE = {"nobody": "someone", "unable": "able", "unavailable": "available", "impossible": "possible"}
_FULL = {"ca": "can", "wo": "will", "sha": "shall"}
# What happens at one moment is not open "from" a time on.
_ONCE = frozenset("receive get arrive happen reply hear come deliver leave depart".split())
_SPANS = frozenset({"minute", "hour", "day", "night", "week", "month", "year"})
_DROPPED = frozenset({"yet", "either", "still"})
_KEPT_NEGATIVE = frozenset(
    {"anything", "anyone", "anybody", "anywhere", "ever", "any", "much", "many", "longer", "definitely"}
)
_BARE = frozenset({"VB", "VBP"})


def parts_of(clause: Clause) -> Mapping[str, str]:
    """The parts by name; see `Refusal` for what each holds."""
    parts = dict(_limit_parts(clause))
    affirmed = _affirmed(clause)
    if affirmed:
        parts["affirmed"] = affirmed
    subject = _subject(clause)
    if subject and subject.lower() in WE:
        parts["subject"] = subject if subject == "I" else subject.lower()
    sentence = clause.sentence
    if sentence.tags[clause.deed] in _BARE and clause.deed > clause.negation:
        parts["action"] = _text(sentence, clause.deed, _stem_end(clause))
    parts.update(wish(clause, parts.get("action")))
    return parts


def _limit_parts(clause: Clause) -> Iterator[tuple[str, str]]:
    sentence, limit = clause.sentence, clause.limit
    if limit is None:
        return
    rest = _text(sentence, limit + 1, clause.last)
    word = sentence.lower[limit]
    if sentence.labels[limit] == "mark" and word != "after":
        if sentence.tags[limit + 1] not in {"VBG", "VBN", "TO"}:
            yield "condition", rest
    elif word == "without":
        if not any(sentence.tags[token] == "VBG" for token in sentence.children(limit, "pcomp", "pobj")):
            yield "thing", rest
    elif word == "after":
        yield ("within" if _is_span(sentence, limit + 1) else "end"), rest
    elif "than" in sentence.lower[limit : limit + 3]:
        yield "time", _text(sentence, sentence.lower.index("than", limit) + 1, clause.last)
    elif word in {"until", "till", "til", "'til", "before"}:
        once = clause.modal == "will" and sentence.lemmas[clause.deed] in _ONCE
        later = rest.lower().startswith("after ")
        yield ("later" if later else "earliest" if once else "time"), rest


def _is_span(sentence: Sentence, first: int) -> bool:
    """ "14 days", as against "noon" or "10:30"."""
    unit = sentence.lemmas[first + 1] if first + 1 < len(sentence) else ""
    return sentence.tags[first] == "CD" and unit in _SPANS


def _subject(clause: Clause) -> str | None:
    if clause.subject is None:
        return None
    tokens = clause.sentence.subtree(clause.subject)
    return _text(clause.sentence, tokens[0], tokens[-1])


def _stem_end(clause: Clause) -> int:
    return clause.last if clause.limit is None else clause.limit - 1


def _affirmed(clause: Clause) -> str | None:
    """The clause up to its limit without its negation, or None where that takes more than leaving out."""
    sentence, end = clause.sentence, _stem_end(clause)
    if clause.subject is None or clause.negation > end or clause.first > clause.negation:
        return None
    words = sentence.lower[clause.first : end + 1]
    if _KEPT_NEGATIVE & set(words) or clause.past:
        return None
    helper = sentence.lower[clause.negation - 1] if clause.negation else ""
    if helper == "does" or sentence.lower[clause.negation] in {
        "no",
        "never",
        "nothing",
        "none",
        "nor",
        "neither",
    }:
        return None
    pieces: list[str] = []
    for token in range(clause.first, end + 1):
        word = _affirmative(sentence, clause, token)
        if word is not None:
            space = " " if token < end and sentence.starts[token + 1] > sentence.ends[token] else ""
            attached = " " if token + 1 == clause.negation and token < end else space
            pieces.append(word + attached)
    return "".join(pieces).strip(" ,")


def _affirmative(sentence: Sentence, clause: Clause, token: int) -> str | None:
    word = sentence.lower[token]
    if token == clause.negation:
        replacement = _SOMEONE.get(word)
        if replacement and sentence.words[token][0].isupper():
            return replacement.capitalize()
        return replacement
    if word in _DROPPED or (token + 1 == clause.negation and word == "do"):
        return None
    if token + 1 == clause.negation and word in _FULL:
        return _FULL[word]
    return sentence.words[token]


def _text(sentence: Sentence, first: int, last: int) -> str:
    return sentence.text[sentence.starts[first] : sentence.ends[last]] if first <= last else ""
