"""Accusations by possession: *your mistake*, *your lack of care*, *the gaps in your report*."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.acts.accusation.accusation import Accusation
from tonecheck.acts.accusation.clause import is_negated, last_of, text_of
from tonecheck.acts.accusation.words import FAULTS, FLAWS, STANDARDS, THANKS, VIRTUES, WORK
from tonecheck.acts.words import US, YOUR
from tonecheck.language.sentence import Sentence


def faults(sentence: Sentence) -> Iterator[Accusation]:
    """Every accusation that stands in a noun of fault or in what is said of the customer's work."""
    for token, word in enumerate(sentence.lower):
        if word in YOUR:
            yield from _owned(sentence, token)
        elif word == "lack" and sentence.labels[token] == "nsubj":
            yield from _lack(sentence, token)
        elif word in FLAWS:
            yield from _flaw_in_work(sentence, token)
        elif sentence.lemmas[token] in {"lack", "meet", "fall", "miss"}:
            yield from _falls_short(sentence, token)


def _owned(sentence: Sentence, your: int) -> Iterator[Accusation]:
    """*Your mistake*: the noun of fault that *your* belongs to."""
    noun = sentence.heads[your]
    if sentence.labels[your] != "poss" or sentence.lower[noun] not in FAULTS or noun < your:
        return
    if sentence.labels[noun] == "compound" or _is_denied_or_praised(sentence, noun):
        return
    if sentence.lower[noun] == "lack" and not _is_of_virtue(sentence, noun):
        return
    if sentence.lower[noun] == "oversight" and "of" in sentence.lower[noun + 1 : noun + 2]:
        return  # that is supervision
    last = noun
    if sentence.lower[noun] in {"lack", "failure", "refusal", "disregard", "insistence"}:
        last = last_of(sentence, noun)
    fact = (
        None
        if sentence.lower[noun] == "lack"
        else f"the {text_of(sentence, your + 1, last).removeprefix('own ')}"
    )
    yield Accusation(sentence.starts[your], sentence.ends[last], "owner", fact=fact)


def _lack(sentence: Sentence, lack: int) -> Iterator[Accusation]:
    """*Lack of care in this task*: nobody is named, and everybody knows who is meant."""
    span = sentence.subtree(lack)
    if sentence.child(lack, "poss") is not None:
        return
    if _is_of_virtue(sentence, lack) and not any(sentence.lower[token] in US for token in span):
        yield Accusation(sentence.starts[span[0]], sentence.ends[span[-1]], "work")


def _is_denied_or_praised(sentence: Sentence, noun: int) -> bool:
    above = sentence.ancestors(noun)
    governor = above[0] if above else noun
    before = sentence.lower[max(0, noun - 4) : noun]
    return (
        "not" in before
        or "n't" in before
        or "no" in before
        or is_negated(sentence, governor)
        or any(sentence.lemmas[token] in THANKS for token in above)
        or bool({"if", "whether"} & set(sentence.lower[:noun]))
        or sentence.text.rstrip().endswith("?")
    )


def _is_of_virtue(sentence: Sentence, lack: int) -> bool:
    of = sentence.child(lack, "prep")
    if of is None or sentence.lower[of] != "of":
        return False
    return any(sentence.lemmas[token] in VIRTUES for token in sentence.subtree(of)[:5])


def _flaw_in_work(sentence: Sentence, flaw: int) -> Iterator[Accusation]:
    """*The gaps in your report*."""
    after = (flaw + 1,) if flaw + 1 < len(sentence) else ()  # it may hang on the verb: "we see flaws in …"
    for preposition in (*sentence.children(flaw, "prep"), *after):
        work = sentence.child(preposition, "pobj")
        if sentence.lower[preposition] not in {"in", "of"} or work is None:
            continue
        if _is_your_work(sentence, work):
            span = sentence.subtree(flaw)
            last = last_of(sentence, work)
            better = None
            if sentence.labels[flaw] in {"dobj", "pobj"} or (
                sentence.labels[flaw] == "attr" and sentence.tags[flaw] == "NN"  # "there is", not "are"
            ):
                kept = text_of(sentence, sentence.subtree(work)[0], last)
                better = f"room for improvement in {kept}"
            yield Accusation(sentence.starts[span[0]], sentence.ends[last], "work", better=better)
            return


def _is_your_work(sentence: Sentence, work: int) -> bool:
    owner = sentence.child(work, "poss")
    return sentence.lower[work] in WORK and owner is not None and sentence.lower[owner] in YOUR


def _falls_short(sentence: Sentence, verb: int) -> Iterator[Accusation]:
    """*Your report lacks depth*, *your work does not meet our standards*."""
    subject = sentence.child(verb, "nsubj")
    if subject is None and sentence.labels[verb] == "xcomp":
        subject = sentence.child(sentence.heads[verb], "nsubj")
    if subject is not None and sentence.lower[subject] == "you" and sentence.lemmas[verb] == "miss":
        if "the mark" in sentence.text.lower() and sentence.tags[verb] in {"VBD", "VBN"}:
            yield Accusation(sentence.starts[subject], sentence.ends[last_of(sentence, verb)], "work")
        return
    if subject is None or not _is_your_work(sentence, subject) or not sentence.tags[verb].startswith("VB"):
        return
    first, last = sentence.subtree(subject)[0], last_of(sentence, verb)
    better = None
    if sentence.lemmas[verb] == "lack":
        thing = sentence.child(verb, "dobj")
        if thing is None or not {sentence.lemmas[token] for token in sentence.subtree(thing)} & VIRTUES:
            return
        work = text_of(sentence, first, sentence.subtree(subject)[-1])
        better = f"{work} would benefit from {text_of(sentence, sentence.subtree(thing)[0], last)}"
    elif sentence.lemmas[verb] == "fall":
        if "short" not in sentence.lower[verb + 1 : verb + 3]:
            return
    else:
        things = {sentence.lower[token] for token in sentence.children(verb, "dobj")}
        if not things & STANDARDS or (sentence.lemmas[verb] == "meet") != is_negated(sentence, verb):
            return
    yield Accusation(sentence.starts[first], sentence.ends[last], "work", better=better)
