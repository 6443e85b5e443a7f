"""What the customer left undone: *you failed to sign it*, *you still haven't signed it*."""

from __future__ import annotations

from tonecheck.acts.accusation.accusation import Accusation
from tonecheck.acts.accusation.clause import (
    is_asked,
    is_negated,
    is_softened,
    is_supposed,
    last_of,
    passive,
    text_of,
)
from tonecheck.acts.accusation.words import (
    DUTIES,
    ENCLOSURES,
    FAILING,
    HEEDING,
    UNDERGOING,
)
from tonecheck.language.sentence import Sentence

_EVIDENTLY = frozenset({"evidently", "clearly", "obviously"})


def undone(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*You failed to sign it*, *you didn't sign it*, *you still haven't signed it*."""
    deed: int | None = verb
    if sentence.lemmas[verb] in FAILING:
        deed = sentence.child(verb, "xcomp")
        if deed is None:
            return _left_out(sentence, you, verb)
        if is_negated(sentence, verb) or sentence.lemmas[deed] in UNDERGOING:
            return None
        if sentence.lemmas[verb] == "forget" and is_softened(sentence, verb):
            return None
        if not _is_told(sentence, verb):
            return None
    elif _is_yet_to(sentence, verb) or _is_supposed_to(sentence, verb):
        deed = sentence.child(verb, "xcomp")
    elif not _is_omission(sentence, verb):
        return None
    if deed is None or is_asked(sentence, verb) or is_supposed(sentence, verb):
        return None
    last = last_of(sentence, deed)
    return Accusation(
        sentence.starts[you],
        sentence.ends[last],
        "undone",
        fact=passive(sentence, deed, negated=True),
        clause=sentence.lemmas[deed] + sentence.text[sentence.ends[deed] : sentence.ends[last]],
    )


def _is_told(sentence: Sentence, verb: int) -> bool:
    """Whether the clause tells what has happened, or happens again and again; not what may come."""
    modals = [child for child in sentence.children(verb, "aux") if sentence.tags[child] in {"MD", "TO"}]
    return not modals


def _left_out(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*You forgot the receipt*."""
    thing = sentence.child(verb, "dobj")
    if sentence.lemmas[verb] != "forget" or thing is None or sentence.lower[thing] not in ENCLOSURES:
        return None
    if is_asked(sentence, verb) or is_supposed(sentence, verb) or is_softened(sentence, verb):
        return None
    span = sentence.subtree(thing)
    what = text_of(sentence, span[0], span[-1])
    return Accusation(
        sentence.starts[you], sentence.ends[span[-1]], "undone", fact=f"we could not find {what}"
    )


def _is_supposed_to(sentence: Sentence, verb: int) -> bool:
    """*You were supposed to return it*."""
    deed = sentence.child(verb, "xcomp")
    past = any(sentence.lower[child] == "were" for child in sentence.children(verb, "aux", "auxpass"))
    return (
        past and sentence.lower[verb] == "supposed" and deed is not None and sentence.lemmas[deed] in DUTIES
    )


def _is_yet_to(sentence: Sentence, verb: int) -> bool:
    """*You have yet to answer*."""
    deed = sentence.child(verb, "xcomp")
    return (
        sentence.lemmas[verb] in {"have", "'ve"}
        and deed is not None
        and sentence.lemmas[deed] in DUTIES
        and any(sentence.lower[child] == "yet" for child in range(verb + 1, deed))
    )


def _is_answer(sentence: Sentence, verb: int) -> bool:
    """ "Come back to us", "get back to me"."""
    back = sentence.lower[verb + 1 : verb + 3] == ("back", "to")
    return back and sentence.lemmas[verb] in {"come", "get"}


def _is_omission(sentence: Sentence, verb: int) -> bool:
    due = sentence.lemmas[verb] in DUTIES or _is_answer(sentence, verb)
    if not due or not is_negated(sentence, verb) or is_softened(sentence, verb):
        return False
    if sentence.children(verb, "auxpass", "nsubjpass"):
        return False  # "you were never charged"
    if any(sentence.lower[child] == "yet" for child in sentence.children(verb, "advmod")):
        return False
    if sentence.text.rstrip("\"') ").endswith("?"):
        return False
    marks = {sentence.lower[child] for child in sentence.children(verb, "mark")}
    marks |= _EVIDENTLY & {sentence.lower[child] for child in sentence.children(verb, "advmod")}
    if sentence.labels[verb] in {"advcl", "relcl", "acl"} and not marks & (
        {"because", "since", "as"} | _EVIDENTLY
    ):
        return False
    helpers = {sentence.lower[child] for child in sentence.children(verb, "aux")}
    adverbs = {sentence.lower[child] for child in sentence.children(verb, "advmod", "neg")}
    if helpers & {"did", "had"} or ("never" in adverbs and sentence.tags[verb] in {"VBD", "VBN"}):
        return True
    return bool(helpers & {"have", "'ve"}) and ("still" in adverbs or sentence.lemmas[verb] in HEEDING)
