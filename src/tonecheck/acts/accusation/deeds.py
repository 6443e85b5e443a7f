"""Accusations in a clause with *you* as its subject: what you failed to do, did wrong, claim, keep doing."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.acts.accusation.accusation import Accusation
from tonecheck.acts.accusation.clause import (
    in_present,
    is_asked,
    is_negated,
    is_softened,
    is_supposed,
    last_of,
    passive,
    text_of,
    you_before,
)
from tonecheck.acts.accusation.words import DUTIES, FAILING, MISDEEDS, NAGGING, UNDERGOING
from tonecheck.language.sentence import Sentence


def deeds(sentence: Sentence) -> Iterator[Accusation]:
    """Every accusation that a verb with *you* as its subject makes."""
    for verb, tag in enumerate(sentence.tags):
        if tag[:2] not in {"VB", "NN", "JJ"}:
            continue
        you = you_before(sentence, verb)
        if you is None:
            continue
        for read in (_undone, _why, _hindsight, _claim, _habit, _wrong):
            found = read(sentence, you, verb)
            if found is not None:
                yield found
                break


def _undone(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*You failed to sign it*, *you didn't sign it*, *you still haven't signed it*."""
    deed: int | None = verb
    if sentence.lemmas[verb] in FAILING:
        deed = sentence.child(verb, "xcomp")
        if deed is None or is_negated(sentence, verb) or sentence.lemmas[deed] in UNDERGOING:
            return None
        if sentence.lemmas[verb] == "forget" and is_softened(sentence, verb):
            return None
        if not _is_told(sentence, verb):
            return None
    elif _is_yet_to(sentence, verb):
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


def _is_yet_to(sentence: Sentence, verb: int) -> bool:
    """*You have yet to answer*."""
    deed = sentence.child(verb, "xcomp")
    return (
        sentence.lemmas[verb] in {"have", "'ve"}
        and deed is not None
        and sentence.lemmas[deed] in DUTIES
        and any(sentence.lower[child] == "yet" for child in range(verb + 1, deed))
    )


def _is_omission(sentence: Sentence, verb: int) -> bool:
    if sentence.lemmas[verb] not in DUTIES or not is_negated(sentence, verb) or is_softened(sentence, verb):
        return False
    if any(sentence.lower[child] == "yet" for child in sentence.children(verb, "advmod")):
        return False
    if sentence.text.rstrip("\"') ").endswith("?"):
        return False
    if sentence.labels[verb] in {"advcl", "relcl", "acl"}:
        return False
    helpers = {sentence.lower[child] for child in sentence.children(verb, "aux")}
    adverbs = {sentence.lower[child] for child in sentence.children(verb, "advmod", "neg")}
    if "did" in helpers or ("never" in adverbs and sentence.tags[verb] in {"VBD", "VBN"}):
        return True
    return bool(helpers & {"have", "'ve"}) and "still" in adverbs


def _why(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*Why didn't you tell us?*."""
    why = next((child for child in sentence.children(verb, "advmod") if sentence.lower[child] == "why"), None)
    helpers = {sentence.lower[child] for child in sentence.children(verb, "aux")}
    if why is None or not is_negated(sentence, verb) or not helpers & {"did", "have"}:
        return None
    if not is_asked(sentence, verb) or sentence.lemmas[verb] in UNDERGOING:
        return None
    last = last_of(sentence, verb)
    deed = sentence.lemmas[verb] + sentence.text[sentence.ends[verb] : sentence.ends[last]]
    return Accusation(sentence.starts[why], sentence.ends[last], "why", clause=deed)


def _hindsight(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*You should have cancelled in May*, *if you had read the page, …*."""
    if sentence.tags[verb] not in {"VBN", "VBD"} or sentence.child(verb, "auxpass", "nsubjpass") is not None:
        return None
    helpers = [sentence.lower[child] for child in sentence.children(verb, "aux")]
    if sentence.lemmas[verb] in UNDERGOING or (is_asked(sentence, verb) and "had" not in helpers):
        return None
    should = {"should", "ought"} & set(helpers) and {"have", "'ve", "of"} & set(helpers)
    supposed = sentence.labels[verb] == "advcl" and (
        any(sentence.lower[child] == "if" for child in sentence.children(verb, "mark"))
        or is_asked(sentence, verb)
    )
    if should and not is_negated(sentence, verb):
        return _next_time(sentence, you, verb, last_of(sentence, verb), "to")
    if should and sentence.lemmas[verb] in DUTIES | {"open", "buy", "order", "touch", "press", "throw"}:
        return _next_time(sentence, you, verb, last_of(sentence, verb), "not to")
    if (
        supposed
        and {"had", "'d"} & set(helpers)
        and sentence.lemmas[verb] in DUTIES
        and not is_negated(sentence, verb)
    ):
        first = min(sentence.subtree(verb)[0], you)
        return _next_time(sentence, first, verb, last_of(sentence, sentence.heads[verb]), "to")
    return None


def _next_time(sentence: Sentence, first: int, verb: int, last: int, to: str) -> Accusation:
    clause = f"{to} {in_present(sentence, verb)}"
    return Accusation(sentence.starts[first], sentence.ends[last], "hindsight", clause=clause)


def _claim(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*You claim that it broke*, *you claim to have paid*."""
    if sentence.lemmas[verb] not in {"claim", "allege"} or sentence.children(verb, "aux", "neg"):
        return None
    said, infinitive = sentence.child(verb, "ccomp"), sentence.child(verb, "xcomp")
    if is_supposed(sentence, verb) or (said is None and infinitive is None):
        return None
    last = last_of(sentence, verb)
    told = text_of(sentence, verb + 1, last)
    if told.startswith("to have "):
        told = "you have " + told.removeprefix("to have ")
    elif said is None:
        return Accusation(sentence.starts[you], sentence.ends[last], "claim")
    return Accusation(sentence.starts[you], sentence.ends[last], "claim", told=told)


def _habit(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*You keep sending the wrong form*."""
    doing = sentence.child(verb, "xcomp")
    if sentence.lemmas[verb] not in {"keep", "continue"} or doing is None or sentence.children(verb, "aux"):
        return None
    if sentence.lemmas[doing] not in NAGGING or is_supposed(sentence, verb):
        return None
    last = last_of(sentence, verb)
    return Accusation(
        sentence.starts[you],
        sentence.ends[last],
        "habit",
        clause=sentence.lemmas[doing] + sentence.text[sentence.ends[doing] : sentence.ends[last]],
    )


def _wrong(sentence: Sentence, you: int, verb: int) -> Accusation | None:
    """*You entered the wrong code*, *you overlooked it*, *you are mistaken*."""
    if is_supposed(sentence, verb) or is_negated(sentence, verb) or is_asked(sentence, verb):
        return None
    if sentence.labels[verb] in {"relcl", "acl"} or is_softened(sentence, verb):
        return None
    thing = sentence.child(verb, "dobj")
    last = last_of(sentence, verb)
    past = sentence.tags[verb] in {"VBD", "VBN"} and not sentence.children(verb, "auxpass")
    if sentence.labels[verb] == "xcomp" and sentence.tags[sentence.heads[verb]] in {"VBD", "VBN"}:
        past = True  # "you have chosen to ignore it"
    past = past and not any(sentence.tags[child] == "MD" for child in sentence.children(verb, "aux"))
    if past and sentence.lemmas[verb] in MISDEEDS and thing is not None:
        return Accusation(sentence.starts[you], sentence.ends[last], "wrong")
    if past and thing is not None and _is_wrong(sentence, thing) and sentence.lemmas[verb] not in UNDERGOING:
        fact = passive(sentence, verb, negated=False)
        return Accusation(sentence.starts[you], sentence.ends[last], "wrong", fact=fact)
    if sentence.lemmas[verb] == "be" and any(
        sentence.lower[child] in {"wrong", "mistaken", "incorrect"}
        for child in sentence.children(verb, "acomp")
    ):
        return Accusation(sentence.starts[you], sentence.ends[last], "wrong")
    return None


def _is_wrong(sentence: Sentence, thing: int) -> bool:
    return any(
        sentence.lower[child] in {"wrong", "incorrect"} for child in sentence.subtree(thing) if child < thing
    )
