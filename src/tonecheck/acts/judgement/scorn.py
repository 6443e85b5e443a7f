"""Judgements of what the customer made or said: *your hasty remarks*, *your email was rather sharp*."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.acts.accusation.clause import is_negated, last_of
from tonecheck.acts.accusation.words import WORK
from tonecheck.acts.judgement.judgement import Judgement, Target
from tonecheck.acts.judgement.words import (
    ABILITIES,
    ASTONISHED,
    DOUBTS,
    FINDING,
    HARSH,
    MANNER,
    SCORNFUL,
    SEEMING,
    WORDS,
)
from tonecheck.acts.words import YOUR
from tonecheck.language.sentence import Sentence


def scorn(sentence: Sentence) -> Iterator[Judgement]:
    """Every bad word for the customer's work, words or abilities."""
    if sentence.text.rstrip().endswith("?"):
        return
    for token, word in enumerate(sentence.lower):
        if word in SCORNFUL or word in HARSH:
            yield from _called(sentence, token)
        if sentence.lemmas[token] in FINDING:
            yield from _found(sentence, token)
        if word in ASTONISHED:
            yield from _astonished(sentence, token)
        if sentence.lemmas[token] in {"raise", "doubt", "question"}:
            yield from _doubted(sentence, token)


def _found(sentence: Sentence, verb: int) -> Iterator[Judgement]:
    """*I find your email rude*, read off the words, for the parse may take *email rude* for one thing."""
    lower = sentence.lower[verb + 1 : verb + 6]
    if lower[:1] != ("your",) or sentence.labels[verb + 2] != "compound":
        return
    bad = next((at for at, word in enumerate(lower[2:4]) if word in SCORNFUL | HARSH), None)
    if bad is not None and lower[1] in WORDS | ABILITIES:
        target: Target = "words" if lower[1] in WORDS else "work"
        yield Judgement(sentence.starts[verb + 1], sentence.ends[verb + 3 + bad], target)


def _called(sentence: Sentence, adjective: int) -> Iterator[Judgement]:
    """*Your hasty remarks*, *your email was rather sharp*, *your advice, albeit rude*."""
    noun = _noun_described(sentence, adjective)
    if noun is None:
        return
    if sentence.child(adjective, "conj") is not None:
        return  # "direct and helpful"
    word, adjoined = sentence.lower[adjective], sentence.labels[adjective] == "amod"
    if word in HARSH:
        fits = sentence.lower[noun] in (MANNER if adjoined else WORDS)
    else:
        fits = sentence.lower[noun] in WORDS | ABILITIES
    if fits:
        owner = sentence.child(noun, "poss")
        first = min(adjective, noun if owner is None else owner)
        start, end = sentence.starts[first], sentence.ends[max(adjective, noun)]
        target: Target = "words" if sentence.lower[noun] in WORDS else "work"
        yield Judgement(start, end, target, *_without_scorn(sentence, adjective, noun, first))


def _without_scorn(
    sentence: Sentence, adjective: int, noun: int, first: int
) -> tuple[str, tuple[int, int]] | tuple[None, None]:
    """*Your remarks* for *your hasty remarks* and for *your remarks, albeit hasty,*, with its offsets."""
    last = max(adjective, noun)
    if sentence.words[adjective][0].isupper() and adjective > first:
        return None, None  # in a title the capital may be a name's
    if sentence.labels[adjective] == "amod" and first < adjective < noun:
        scorn = set(sentence.subtree(adjective))
        plain = " ".join(sentence.words[token] for token in range(first, noun + 1) if token not in scorn)
        return plain, sentence.span(first, last)
    after = sentence.lower[last + 1 : last + 2]
    if noun < adjective and sentence.lower[noun + 1] == "," and after in {(",",), (".",), ("!",), ()}:
        return sentence.text[slice(*sentence.span(first, noun))], sentence.span(
            first, last + (after == (",",))
        )
    return None, None


def _noun_described(sentence: Sentence, adjective: int) -> int | None:
    """The noun of the customer's that an adjective is said of."""
    above = sentence.heads[adjective]
    if sentence.labels[adjective] == "amod":
        noun = above
    else:
        if sentence.lemmas[above] in FINDING and (thing := sentence.child(above, "dobj")) is not None:
            return thing if _is_yours(sentence, thing) and not is_negated(sentence, above) else None
        clause = adjective if sentence.child(adjective, "nsubj") is not None else above
        if is_negated(sentence, clause):
            return None
        subject = sentence.child(clause, "nsubj", "nsubjpass")
        if subject is None and sentence.labels[adjective] in {"appos", "advcl", "acl"}:
            subject = above
        elif subject is None:
            return None
        elif clause != adjective and sentence.lemmas[clause] not in SEEMING:
            if sentence.child(adjective, "mark") is None:
                return None  # "your feedback, albeit rude, was read" has its mark
        if sentence.lower[subject] in {"it", "they", "which", "that"}:
            return _named_before(sentence, subject)
        noun = subject
    return noun if _is_yours(sentence, noun) else None


def _named_before(sentence: Sentence, pronoun: int) -> int | None:
    """What *it* stands for: the last of the customer's words named before it in the sentence."""
    for token in range(pronoun - 1, -1, -1):
        if sentence.lower[token] in WORDS and _is_yours(sentence, token):
            return token
    return None


def _is_yours(sentence: Sentence, noun: int) -> bool:
    owner = sentence.child(noun, "poss")
    return owner is not None and sentence.lower[owner] in YOUR


def _astonished(sentence: Sentence, adjective: int) -> Iterator[Judgement]:
    """*I'm surprised by your tone*, *it's astonishing that your report lacks it*."""
    for token in range(adjective + 1, min(adjective + 16, len(sentence))):
        subject = sentence.labels[token] == "nsubj" and sentence.lower[token] in WORK
        cause = sentence.labels[token] == "pobj" and sentence.lower[token] in WORK | WORDS
        if not (subject or cause) or not _is_yours(sentence, token):
            continue
        if cause and sentence.lower[sentence.heads[token]] not in {"by", "at", "with"}:
            continue
        if subject and not is_negated(sentence, sentence.heads[token]):
            continue
        yield Judgement(sentence.starts[adjective], sentence.ends[token], "work")
        return


def _doubted(sentence: Sentence, verb: int) -> Iterator[Judgement]:
    """*This raises questions about your commitment*, *I doubt your judgement*."""
    if not sentence.tags[verb].startswith("VB") or is_negated(sentence, verb):
        return
    thing = sentence.child(verb, "dobj")
    if thing is None:
        return
    if sentence.lemmas[verb] == "raise":
        about = [token for token in sentence.subtree(verb) if sentence.lower[token] in {"about", "regarding"}]
        target = sentence.child(about[0], "pobj") if about else None
        if sentence.lemmas[thing] not in DOUBTS:
            return
    else:
        target = thing
    if target is None or sentence.lower[target] not in ABILITIES or not _is_yours(sentence, target):
        return
    yield Judgement(sentence.starts[verb], sentence.ends[min(last_of(sentence, verb), target)], "work")
