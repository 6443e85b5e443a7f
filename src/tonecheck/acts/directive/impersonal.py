"""Directives without "you must": necessities, duties, passives, our needs and expectations."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.directive.classes import DELIVERED, PROCESS
from tonecheck.acts.directive.clause import clause_end
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import deadline, pressing
from tonecheck.acts.words import NEGATIONS, WE
from tonecheck.language.sentence import Sentence

TRIGGERS = frozenset(
    "required mandatory imperative essential crucial vital compulsory responsibility duty obligation require"
    " requires need expect await".split()
) | {
    "your job", "up to you", "needs to be", "need to be", "must be", "has to be", "have to be", "should be",
    "is to be", "are to be", "need you", "want you", "require you", "expect you", "urge you", "i want",
    "we want", "must have", "must see", "must receive", "have to see", "have to have",
}  # fmt: skip

_REQUIRED = frozenset("required mandatory imperative compulsory".split())
_WEIGHTY = frozenset("essential crucial vital".split())  # "it's crucial to rest" is advice to all the world
_PRESENT = frozenset({"home", "there", "present", "available", "ready", "in"})
_DUTIES = frozenset("responsibility duty obligation job".split())
_WANTING = frozenset("need want require expect urge".split())
_FEELING = frozenset("know be have feel understand enjoy love see get hear like receive think".split())
_THEIRS = frozenset("return sign countersign submit upload fill hand show present".split())
"""What only the customer can do, so that its passive needs no "by you"."""
_EVERYBODY = frozenset({"all", "every", "everyone", "everybody", "customers", "users"})


def necessities(sentence: Sentence) -> Iterator[Found]:
    """ "It is required that you sign", "it's imperative to sign", "it is your responsibility to sign"."""
    lower = sentence.lower
    for it in range(len(sentence) - 3):
        if lower[it : it + 5] == ("it", "is", "up", "to", "you") and lower[it + 5 : it + 6] == ("to",):
            yield _clause(sentence, "duty", it, it + 6)
        if lower[it] != "it" or sentence.lemmas[it + 1] not in {"be", "'s"} or lower[it + 2] in NEGATIONS:
            continue
        word = it + 2
        if lower[word] == "your" and lower[word + 1] in _DUTIES and lower[word + 2 : word + 3] == ("to",):
            yield _clause(sentence, "duty", it, word + 3)
            continue
        while word < len(sentence) - 1 and sentence.tags[word] == "RB" and lower[word] not in NEGATIONS:
            word += 1
        if lower[word] not in _REQUIRED | _WEIGHTY:
            continue
        verb = _asked_verb(sentence, word + 1)
        if verb is None or verb >= len(sentence):
            continue
        found = _clause(sentence, "necessity", it, verb)
        if lower[word] in _REQUIRED or lower[verb - 1] == "you" or pressing(sentence, verb, found.end):
            yield found


def _clause(sentence: Sentence, form: str, start: int, verb: int) -> Found:
    return Found(form, start, verb, clause_end(sentence, verb), (verb,))  # type: ignore[arg-type]


def _asked_verb(sentence: Sentence, token: int) -> int | None:
    """The verb after "(for you) to", "that you", or None where somebody else is meant."""
    ahead = sentence.lower[token : token + 3]
    if ahead[:1] == ("to",):
        return token + 1
    if ahead == ("for", "you", "to"):
        return token + 3
    subject = token + (ahead[:1] == ("that",))
    if sentence.lower[subject : subject + 1] == ("you",) and subject + 1 < len(sentence):
        return subject + 1 if sentence.tags[subject + 1] in {"VB", "VBP"} else None
    return None


def needs_of_ours(sentence: Sentence) -> Iterator[Found]:
    """ "We need you to sign", "we require your passport", "I expect your answer by noon"."""
    lower = sentence.lower
    for subject, word in enumerate(lower):
        if word not in WE:
            continue
        verb = subject + 1
        while verb < len(sentence) and (
            lower[verb] in {"will", "'ll", "do", "am"} or sentence.tags[verb] == "RB"
        ):
            if lower[verb] in NEGATIONS:
                break
            verb += 1
        if verb >= len(sentence) - 1 or lower[verb] in NEGATIONS:
            continue
        found = _need(sentence, subject, verb)
        if found is not None:
            yield found


def _need(sentence: Sentence, subject: int, verb: int) -> Found | None:
    lower = sentence.lower
    wants, ahead = lower[verb], lower[verb + 1 : verb + 4]
    if wants in _WANTING and ahead[:2] == ("you", "to") and len(ahead) == 3:
        present = ahead[2] == "be" and bool(_PRESENT & set(lower[verb + 4 : verb + 6]))
        return (
            _clause(sentence, "we need you", subject, verb + 3)
            if present or ahead[2] not in _FEELING
            else None
        )
    end = clause_end(sentence, verb)
    thing = (verb + 1, end)
    insisted = 1 if wants == "must" else 2 if wants in {"need", "have"} and ahead[:1] == ("to",) else 0
    if insisted and lower[verb + insisted] in {"see", "have", "receive", "get"}:
        thing = (verb + insisted + 1, end)
        return _asked_thing(sentence, "expectation", subject, thing) if _delivered(sentence, *thing) else None
    if wants == "await":
        return _asked_thing(sentence, "expectation", subject, thing)
    if wants == "expect" and _EVERYBODY & set(ahead) and "to" in lower[verb + 1 :]:
        return Found("expectation", subject, verb + 1, clause_end(sentence, lower.index("to", verb)), ())
    if wants == "want" and deadline(sentence, *thing) is not None:
        return _asked_thing(sentence, "expectation", subject, thing) if _delivered(sentence, *thing) else None
    if wants == "expect" and not _forecasts(sentence, verb, end):
        return _asked_thing(sentence, "expectation", subject, thing) if _is_due(sentence, *thing) else None
    if wants in {"require", "need"} and ahead[:1] != ("to",) and _delivered(sentence, *thing):
        pressed = wants == "require" or bool(pressing(sentence, *thing)) or deadline(sentence, *thing)
        return _asked_thing(sentence, "we need", subject, thing) if pressed else None
    return None


def _asked_thing(sentence: Sentence, form: str, subject: int, thing: tuple[int, int]) -> Found | None:
    if thing[0] >= thing[1]:
        return None
    return Found(form, subject, thing[0], thing[1], (), thing=thing)  # type: ignore[arg-type]


def _forecasts(sentence: Sentence, verb: int, end: int) -> bool:
    """ "I expect the van to arrive at nine": what follows is a clause, not a thing."""
    clauses = (token for token in sentence.children(verb, "ccomp", "xcomp") if token < end)
    return any(sentence.child(clause, "nsubj", "nsubjpass") is not None for clause in clauses)


def _is_due(sentence: Sentence, first: int, end: int) -> bool:
    lower = sentence.lower[first:end]
    if "from" in lower and not {"you", "your"} & set(lower):
        return False
    mine = bool({"your", "my"} & set(lower)) and deadline(sentence, first, end) is not None
    return mine or _delivered(sentence, first, end)


def _delivered(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the noun phrase that opens at ``first`` is something a person hands over."""
    for token in range(first, end):
        if sentence.tags[token] in {"IN", "TO", "WDT"}:
            return False
        if sentence.lower[token] in DELIVERED:
            return True
    return False


def passives(sentence: Sentence) -> Iterator[Found]:
    """ "The router needs to be returned by you", "the form must be signed by Friday"."""
    lower = sentence.lower
    for be in range(1, len(sentence) - 1):
        if lower[be] != "be" or sentence.tags[be + 1] not in {"VBN", "VBD"}:
            continue
        marker = be - 2 if lower[be - 1] == "to" else be - 1
        if marker < 1 or lower[marker] not in {"must", "need", "needs", "has", "have", "should", "is", "are"}:
            continue
        if NEGATIONS & set(lower[marker - 1 : be]):
            continue
        subject = sentence.child(_clause_head(sentence, be + 1), "nsubj", "nsubjpass")
        if subject is None or lower[subject] in WE | {"you", "u"}:
            continue
        first = sentence.subtree(subject)[0]
        end = clause_end(sentence, be + 1)
        if _asks_customer(sentence, first, marker, be + 1, end):
            wording = _active(sentence, (first, marker), be + 1, end)
            yield Found("passive", first, first, end, (be + 1,), wording=wording)


def _clause_head(sentence: Sentence, verb: int) -> int:
    if sentence.child(verb, "nsubj", "nsubjpass") is None and sentence.labels[verb] == "xcomp":
        return sentence.heads[verb]
    return verb


def _asks_customer(sentence: Sentence, first: int, marker: int, verb: int, end: int) -> bool:
    after = sentence.lower[verb + 1 : end]
    if any(pair == ("by", "you") for pair in pairwise(after)):
        return True
    if pressing(sentence, verb, end):
        return True
    if sentence.lower[marker] == "should" or (
        sentence.child(verb, "agent") is not None and deadline(sentence, verb, end) is None
    ):
        return False
    if sentence.lemmas[verb] in _THEIRS:
        return True
    return sentence.lemmas[verb] in PROCESS and deadline(sentence, verb, end) is not None


def _active(sentence: Sentence, subject: tuple[int, int], verb: int, end: int) -> str:
    """ "return the router within 14 days" for "the router needs to be returned by you within 14 days"."""
    object_ = sentence.text[sentence.starts[subject[0]] : sentence.ends[subject[1] - 1]]
    rest = sentence.text[sentence.ends[verb] : sentence.ends[end - 1]].replace(" by you", "", 1)
    if object_.split(" ")[0].lower() in {
        "the",
        "your",
        "this",
        "these",
        "it",
        "all",
        "both",
        "a",
        "an",
        "any",
    }:
        object_ = object_[0].lower() + object_[1:]
    return f"{sentence.lemmas[verb]} {object_}{rest}"
