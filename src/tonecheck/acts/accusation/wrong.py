"""What the customer did wrong: *you entered the wrong code*, *you overlooked it*, *you are mistaken*."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.accusation.accusation import Accusation
from tonecheck.acts.accusation.clause import (
    is_asked,
    is_negated,
    is_softened,
    is_supposed,
    last_of,
    passive,
)
from tonecheck.acts.accusation.words import (
    BROKEN,
    HARMING,
    MISDEEDS,
    MISSED,
    SKIPPED,
    TAMPERING,
    UNDERGOING,
    UNTRUE,
)
from tonecheck.acts.words import US, YOU
from tonecheck.language.sentence import Sentence

_SAME_IN_THE_PAST = frozenset({"misread"})
_WRONGLY = frozenset({"incorrectly", "wrongly", "improperly", "wrong", "carelessly", "backwards"})
_WRONG_WAYS = frozenset({("wrong", "way"), ("upside", "down"), ("inside", "out"), ("wrong", "order")})
_TOO_MUCH = frozenset(("too", measure) for measure in "late long early soon tight tightly hot".split())
_EVERYBODY = frozenset({"everyone", "everybody", "people", "time"})
_FIGURES = frozenset("leg arm bone record news silence ground ice mould mold internet bank".split())
_PASSING = frozenset({"ignore", "overlook", "skip", "disregard"})
"""Said of a message after a comma: "the code was in it, which you skipped"."""
_CHOOSING = frozenset(
    "approve book cancel choose click confirm delete enter order pick put select set sign type".split()
)
"""What they are reminded of having done with their own hands."""


def wrong(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*You entered the wrong code*, *you overlooked it*, *you are mistaken*."""
    if is_supposed(sentence, verb) or is_negated(sentence, verb) or is_asked(sentence, verb):
        return None
    passed_over = (
        sentence.lower[max(0, you - 2) : you] == (",", "which") and sentence.lemmas[verb] in _PASSING
    )
    if (sentence.labels[verb] in {"relcl", "acl"} and not passed_over) or is_softened(sentence, verb):
        return None
    span = sentence.starts[you], sentence.ends[last_of(sentence, verb)]
    if _is_done(sentence, verb) and (passed_over or _is_misdeed(sentence, verb)):
        return Accusation(*span, "wrong")
    thing = sentence.child(verb, "dobj")
    if _is_done(sentence, verb) and thing is not None and _is_wrong(sentence, thing):
        if sentence.lemmas[verb] not in UNDERGOING | {"reach"}:  # "you have reached the wrong desk" passes on
            return Accusation(*span, "wrong", fact=passive(sentence, verb, negated=False))
    if sentence.lemmas[verb] == "be" and any(
        sentence.lower[child] in {"wrong", "mistaken", "incorrect"}
        for child in sentence.children(verb, "acomp")
    ):
        return Accusation(*span, "wrong")
    return None


def _is_done(sentence: Sentence, verb: int) -> bool:
    """Whether the deed is told as done: past, *must have*, or *have chosen to*."""
    if sentence.labels[verb] == "xcomp":
        return sentence.tags[sentence.heads[verb]] in {"VBD", "VBN"}
    helpers = {sentence.lower[child] for child in sentence.children(verb, "aux")}
    if sentence.lower[verb] in _SAME_IN_THE_PAST and not helpers:
        return True
    if sentence.tags[verb] not in {"VBD", "VBN"} or sentence.children(verb, "auxpass"):
        return False
    guessed = "must" in helpers and "have" in helpers
    modal = any(sentence.tags[child] == "MD" for child in sentence.children(verb, "aux"))
    return guessed or not modal


def _is_misdeed(sentence: Sentence, verb: int) -> bool:
    """*You ignored the note*, *you made a mistake*, *you missed the deadline*, *you used it wrong*."""
    lemma, thing = sentence.lemmas[verb], sentence.child(verb, "dobj")
    if any(sentence.lower[child] == "must" for child in sentence.children(verb, "aux")):
        held = thing is not None and not _is_wrong(sentence, thing)
        wrongly = _is_wrong_way(sentence, verb) or _is_out_of_measure(sentence, verb)
        return held and (lemma in TAMPERING or wrongly)
    adverbs = {sentence.lower[child] for child in sentence.children(verb, "advmod", "acomp")}
    if lemma not in UNDERGOING | {"go"} and (adverbs & _WRONGLY or _is_wrong_way(sentence, verb)):
        return True
    if _is_out_of_measure(sentence, verb):
        return True
    if lemma in _CHOOSING and sentence.labels[verb] in {"ROOT", "conj"}:
        if "yourself" in sentence.lower[verb + 2 : verb + 5]:
            return True  # "you entered the number yourself"
    if lemma in UNTRUE and sentence.lower[verb] != "lay":
        return True
    if thing is None:
        return False
    what = sentence.lower[thing]
    return (
        lemma in MISDEEDS
        or sentence.lower[verb] == "misunderstood"  # unknown to the lemma tables
        or (lemma in {"make", "commit"} and what in {"mistake", "error", "mistakes", "errors", "blunder"})
        or (lemma == "miss" and what in MISSED)
        or (lemma == "skip" and what in SKIPPED)
        or any(_is_wrong(sentence, place) for place in _places(sentence, verb))
        or (lemma in HARMING and _is_ours(sentence, thing))
        or (lemma == "waste" and not (US | _EVERYBODY).isdisjoint(_words_of(sentence, thing)))
        or (lemma == "break" and what in BROKEN)
    )


def _is_wrong_way(sentence: Sentence, verb: int) -> bool:
    """ "You put it in the wrong way round", "upside down"."""
    clause = sentence.lower[verb + 1 : last_of(sentence, verb) + 1]
    return any(pair in _WRONG_WAYS for pair in pairwise(clause))


def _is_out_of_measure(sentence: Sentence, verb: int) -> bool:
    """ "You cancelled too late", "you waited too long to use it"; not "you waited too long for your meal"."""
    if sentence.lemmas[verb] in UNDERGOING - {"wait"}:
        return False
    near = sentence.lower[verb + 1 : verb + 6]
    at = next((at for at, pair in enumerate(pairwise(near)) if pair in _TOO_MUCH), None)
    if at is None:
        return False
    return sentence.lemmas[verb] != "wait" or bool({"to", "before", "with"} & set(near[at + 2 : at + 3]))


def _is_ours(sentence: Sentence, thing: int) -> bool:
    """Whether what was broken is a thing of ours or the one spoken of; not their own leg, phone or record."""
    words = _words_of(sentence, thing)
    owned = sentence.tags[thing] == "PRP" or bool({"the", "our", "this", "that"} & words)
    return owned and not words & (YOU | _FIGURES)


def _words_of(sentence: Sentence, thing: int) -> frozenset[str]:
    return frozenset(sentence.lower[token] for token in sentence.subtree(thing))


def _places(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """What something was put in or sent to: "you sent it to the wrong address"."""
    return tuple(
        place
        for link in sentence.children(verb, "prep", "dative")
        for place in sentence.children(link, "pobj")
    )


def _is_wrong(sentence: Sentence, thing: int) -> bool:
    return any(
        sentence.lower[child] in {"wrong", "incorrect"} for child in sentence.subtree(thing) if child < thing
    )
