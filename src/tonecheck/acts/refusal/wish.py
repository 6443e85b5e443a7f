"""What was asked for and is turned down, in words that can lead on to what is possible instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.acts.refusal.clause import Clause
from tonecheck.language.sentence import Sentence

_HELPING = frozenset({"help", "assist"})
# What is done with a request or a piece of news: "for help with refunds" is what it was about.
_HANDLING = frozenset("provide share process discuss handle answer disclose".split())
# Where and when it is refused, which says nothing of what was asked for.
_PLACE = re.compile(
    r" (?:here|yet|(?:to|with) any(?:one|body)|currently|today|right now|at (?:this|the) (?:time|moment)"
    r"|under (?:any|no) circumstances|whatsoever|at all"
    r"|(?:over|via|on|through|in|by) (?:social media|twitter|chat|this (?:channel|chat|platform)|here))$",
    re.IGNORECASE,
)
_ANY = re.compile(r"^(\w+) any (?=\w)")
_POINTING = frozenset({"this", "that", "it", "so", "these", "those", "them", "one"})
_STANDARDS = frozenset("meet align support comply fulfil fulfill match satisfy reach".split())
_SEEMING = re.compile(r"^(?:seem|appear) to ")
_CAUSE = re.compile(r",? (?:due to|because of|owing to) .*$")
_CONTRAST = re.compile(r", (?:only|nor|except|but|not)\b")
_REASONS = frozenset({"as", "because", "since"})


def wish(clause: Clause, action: str | None) -> Iterator[tuple[str, str]]:
    """What was asked for by name; see `Refusal` for what each part holds."""
    if action is not None:
        yield from _asked(clause, _PLACE.sub("", _ANY.sub(r"\1 ", action)))
    elif (deed := _passive_deed(clause) or _possible_deed(clause)) is not None:
        yield "deed", deed
    elif (lacking := _had_none(clause)) is not None:
        yield "lacking", lacking
    if (effort := _effort(clause)) is not None:
        yield "effort", effort
    yield from _being(clause)


def _had_none(clause: Clause) -> str | None:
    """ "We have no beds by the wall" → "beds by the wall"."""
    sentence, negation = clause.sentence, clause.negation
    if sentence.lower[negation] != "no" or sentence.lemmas[clause.verb] != "have" or clause.limit is not None:
        return None
    lacking = _PLACE.sub("", _text(sentence, negation + 1, clause.last))
    return lacking if sentence.labels[negation] == "det" and clause.verb == negation - 1 else None


def _effort(clause: Clause) -> str | None:
    """ "The kettle isn't worth fixing" → "fixing the kettle"."""
    sentence = clause.sentence
    worth = next((at for at in range(clause.first, clause.last) if sentence.lower[at] == "worth"), None)
    if worth is None or worth + 1 != clause.last or sentence.tags[worth + 1] not in {"VBG", "NN"}:
        return None
    if clause.subject is None or not sentence.lower[worth + 1].endswith("ing"):
        return None
    if sentence.tags[clause.subject] in {"PRP", "DT", "EX"}:
        return None
    return f"{sentence.lower[worth + 1]} {_subject_inside(sentence, clause.subject)}"


def _asked(clause: Clause, action: str) -> Iterator[tuple[str, str]]:
    """A deed, a topic of help or a thing to have."""
    sentence, deed = clause.sentence, clause.deed
    lemma = sentence.lemmas[deed]
    if lemma in _HELPING:
        _, found, topic = action.partition(" with ")
        if found and topic.lower() not in _POINTING:
            yield "topic", topic
        return
    if lemma == "have":
        thing = sentence.child(deed, "dobj")
        lacking = action.partition(" ")[2].removeprefix("any ")
        if thing is not None and not _POINTING & set(lacking.lower().split()):
            yield "lacking", lacking
        return
    named = _without_reason(clause, action)
    if (
        named is None
        or _CONTRAST.search(named)
        or " " not in named
        or named.lower().rpartition(" ")[2] in _POINTING
    ):
        return
    yield "deed", named
    needed = _CAUSE.sub("", _SEEMING.sub("", named))
    if not _STANDARDS.isdisjoint(needed.lower().split()[:2]):
        yield "standard", needed
    if lemma in _HANDLING and sentence.child(deed, "dobj") is not None and named.count(" ") > 1:
        yield "topic", named.partition(" ")[2]


def _without_reason(clause: Clause, action: str) -> str | None:
    """The deed without a "because …" behind it; None where a condition or a further clause hangs on it."""
    sentence = clause.sentence
    start = sentence.starts[clause.deed]
    for token in range(clause.deed + 1, clause.last + 1):
        if sentence.labels[token] == "mark" and sentence.tags[sentence.heads[token]].startswith("V"):
            if sentence.lower[token] not in _REASONS:
                return None
            return action[: sentence.starts[token] - start].rstrip(" ,")
        if sentence.labels[token] == "conj" and sentence.heads[token] in {clause.deed, clause.verb}:
            return None
    return action


def _passive_deed(clause: Clause) -> str | None:
    """ "Tickets can't be posted abroad" → "post tickets abroad"."""
    sentence, deed = clause.sentence, clause.deed
    if not clause.passive or clause.subject is None or sentence.tags[deed] != "VBN":
        return None
    if sentence.tags[clause.subject] in {"PRP", "DT"} or clause.subject > deed or clause.limit is not None:
        return None
    if sentence.labels[clause.subject] not in {"nsubjpass", "nsubj"}:
        return None
    subject = _subject_inside(sentence, clause.subject)
    rest = _PLACE.sub("", " " + _text(sentence, deed + 1, clause.last)).removesuffix(" now")
    return f"{sentence.lemmas[deed]} {subject}{rest.rstrip()}" if subject else None


def _possible_deed(clause: Clause) -> str | None:
    """ "It isn't possible to swap seats" → "swap seats"."""
    sentence = clause.sentence
    for token in range(clause.first, clause.last - 1):
        if sentence.lower[token] in {"possible", "impossible"} and sentence.lower[token + 1] == "to":
            deed = _PLACE.sub("", _text(sentence, token + 2, clause.last))
            last = deed.lower().rpartition(" ")[2]
            return (
                deed if " " in deed and last not in _POINTING and sentence.tags[token + 2] == "VB" else None
            )
    return None


def _being(clause: Clause) -> Iterator[tuple[str, str]]:
    """What is said of a thing, with the word that tells it left off: "the lamp is", "it is made by"."""
    sentence, verb = clause.sentence, clause.verb
    if clause.subject is None or clause.subject > verb:
        return
    tokens = sentence.subtree(clause.subject)
    subject = _text(sentence, tokens[0], tokens[-1])
    helper = next(iter(sentence.children(clause.deed, "auxpass")), None)
    if clause.passive and helper is not None and sentence.tags[helper] in {"VBZ", "VBP"}:
        by = [token for token in range(clause.deed, clause.last) if sentence.lower[token] == "by"]
        if by == [clause.deed + 1] and sentence.tags[clause.deed] == "VBN":
            yield "done_by", f"{subject} {sentence.words[helper]} {sentence.words[clause.deed]} by"
    elif sentence.lemmas[verb] == "be" and sentence.tags[verb] in {"VBZ", "VBP"}:
        copula = "is" if sentence.tags[verb] == "VBZ" else "are"
        yield "holder", f"{subject} {copula}"


def _subject_inside(sentence: Sentence, subject: int) -> str:
    """The subject as it reads within a sentence; a name keeps its capital."""
    tokens = sentence.subtree(subject)
    words = _text(sentence, tokens[0], tokens[-1])
    keeps = sentence.tags[tokens[0]] in {"NNP", "NNPS"} or words[:2].isupper()
    return words if keeps else words[:1].lower() + words[1:]


def _text(sentence: Sentence, first: int, last: int) -> str:
    return sentence.text[sentence.starts[first] : sentence.ends[last]] if first <= last else ""
