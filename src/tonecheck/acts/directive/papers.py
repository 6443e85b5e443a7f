"""Papers that are due: "your signature is required", "the plans must reach us by 1 March"."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.acts.directive.classes import DELIVERED
from tonecheck.acts.directive.clause import clause_end
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import deadline, pressing
from tonecheck.acts.directive.phrase import inner_text_of, phrase_before, text_of
from tonecheck.acts.words import US
from tonecheck.language.sentence import Sentence

_AWAITED = frozenset({"expected", "awaited"})
_WANTED = _AWAITED | frozenset("required needed mandatory compulsory".split())
_HASTY = frozenset({"prompt", "immediate", "swift", "urgent"})
_CLAIMING = frozenset("requires require needs need".split())
_ASKING = _WANTED | _CLAIMING
_BINDING = frozenset({"must", "has", "have", "needs", "need"})

_WITH_US = tuple(
    tuple(words.split())
    for words in (
        "reach us", "reach me", "reach our", "be with us", "be with me", "be on my desk", "be on our desk",
        "arrive at our", "arrive in our",
    )
)  # fmt: skip
_BY_A_DATE = (("be", "back"), ("be", "here"))
"""What is due with us where a date is set or something follows otherwise."""
_ARRIVING = frozenset(words[0] for words in _WITH_US)

TRIGGERS = (
    frozenset(f"{be} {wanted}" for be in ("is", "are") for wanted in _WANTED)
    | frozenset(f"{claiming} your" for claiming in _CLAIMING)
    | frozenset(map(" ".join, (*_WITH_US, *_BY_A_DATE)))
)


def papers_required(sentence: Sentence) -> Iterator[Found]:
    """ "Your signature is required on page 3", "the form requires your signature"."""
    if sentence.vocabulary.isdisjoint(_ASKING):
        return
    lower = sentence.lower
    for wanted in range(2, len(sentence)):
        if lower[wanted] in _WANTED and lower[wanted - 1] in {"is", "are"}:
            found = _required(sentence, wanted)
        elif lower[wanted] in _CLAIMING and lower[wanted + 1 : wanted + 2] == ("your",):
            found = _claiming(sentence, wanted)
        else:
            continue
        if found is not None:
            yield found


def _required(sentence: Sentence, wanted: int) -> Found | None:
    """ "(Your signature) is required": something of the customer's, or a paper with a date set."""
    phrase, end = phrase_before(sentence, wanted - 1), clause_end(sentence, wanted)
    if phrase is None or not DELIVERED & set(sentence.lower[phrase[0] : phrase[1] + 1]):
        phrase = _whole_subject(sentence, wanted) or phrase
    if phrase is None:
        return None
    first, last = phrase
    words = set(sentence.lower[first : last + 1])
    forecast = sentence.lower[wanted : wanted + 2] == ("expected", "to")
    if "no" in words or forecast:
        return None  # "no form is needed", "your balance is expected to be right by noon"
    pressed = deadline(sentence, wanted, end) is not None or bool(pressing(sentence, wanted, end))
    if not DELIVERED & words or not (pressed or "your" in words):
        return None
    pressed = pressed or not _HASTY.isdisjoint(words)
    if sentence.lower[wanted] in _AWAITED and not (pressed and "your" in words):
        return None
    return _due(sentence, phrase, wanted + 1, end)


def _whole_subject(sentence: Sentence, wanted: int) -> tuple[int, int] | None:
    """ "Your signature on page four", "your name and the size": the subject as the parse has it."""
    subject = sentence.child(wanted, "nsubj", "nsubjpass")
    if subject is None or subject > wanted:
        return None
    below = sentence.subtree(subject)
    return below[0], below[-1]


def _claiming(sentence: Sentence, verb: int) -> Found | None:
    """ "The lease requires your signature", "page 2 needs your signature by noon"."""
    phrase, end = phrase_before(sentence, verb), clause_end(sentence, verb)
    last = next((at for at in range(verb + 2, min(verb + 5, end)) if sentence.lower[at] in DELIVERED), None)
    if phrase is None or last is None or sentence.lower[phrase[0]] in US:
        return None
    pressed = deadline(sentence, verb, end) is not None or bool(pressing(sentence, verb, end))
    if not pressed and sentence.lower[verb] not in {"requires", "require"}:
        return None
    thing, rest = text_of(sentence, verb + 1, last + 1), text_of(sentence, last + 1, end)
    wording = f"{thing} for {inner_text_of(sentence, phrase[0], phrase[1] + 1)} {rest}".rstrip()
    return Found("we need", phrase[0], phrase[0], end, (), wording=wording)


def due_with_us(sentence: Sentence) -> Iterator[Found]:
    """ "The documents must reach us by 1 March", "has to be on my desk by noon"."""
    if sentence.vocabulary.isdisjoint(_BINDING | {"is", "are"}) or sentence.vocabulary.isdisjoint(_ARRIVING):
        return
    lower = sentence.lower
    for reach in range(2, len(sentence) - 1):
        place = _place(sentence, reach)
        modal = reach - 2 if lower[reach - 1] == "to" else reach - 1
        binding = lower[modal] in _BINDING or (lower[modal] in {"is", "are"} and lower[reach - 1] == "to")
        if place is None or not binding:
            continue
        phrase = _before_both(sentence, modal) or phrase_before(sentence, modal)
        if phrase is None or lower[phrase[0]] in US:
            continue
        after = reach + len(place)
        while place[-1] == "our" and sentence.tags[after : after + 1] in {("NN",), ("NNP",), ("NNS",)}:
            after += 1
        yield _due(sentence, phrase, after, clause_end(sentence, reach))


def _place(sentence: Sentence, verb: int) -> tuple[str, ...] | None:
    """The words from ``verb`` on that say that something has to be with us."""
    lower = sentence.lower
    place = next((words for words in _WITH_US if lower[verb : verb + len(words)] == words), None)
    if place is None and lower[verb : verb + 2] in _BY_A_DATE:
        end = clause_end(sentence, verb)
        if deadline(sentence, verb, end) is not None or lower[end : end + 1] in {("or",), ("otherwise",)}:
            return lower[verb : verb + 2]
    return place


def _before_both(sentence: Sentence, modal: int) -> tuple[int, int] | None:
    """For "(the slip) has to be signed and must (reach us)" the phrase that both are said of."""
    if sentence.lower[modal - 1] != "and":
        return None
    other = next((at for at in range(modal - 2, 0, -1) if sentence.lower[at] in _BINDING), None)
    return None if other is None else phrase_before(sentence, other)


def _due(sentence: Sentence, phrase: tuple[int, int], after: int, end: int) -> Found:
    """What is wanted by its phrase and what is said about it from ``after`` on."""
    wording = f"{inner_text_of(sentence, phrase[0], phrase[1] + 1)} {text_of(sentence, after, end)}"
    return Found("we need", phrase[0], phrase[0], end, (), wording=wording.rstrip())
