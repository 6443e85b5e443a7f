"""What we want of the customer, said as our need: "we need you to", "we require", "I expect"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.directive.classes import DELIVERED, NORMS
from tonecheck.acts.directive.clause import clause_end
from tonecheck.acts.directive.directive import Form
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import deadline, pressing
from tonecheck.acts.words import NEGATIONS, WE
from tonecheck.language.sentence import Sentence

TRIGGERS = frozenset(
    {"need", "require", "requires", "required", "expect", "await", "i want", "we want", "urge you"}
    | {"must have", "must see", "must receive", "have to see", "have to have", "is needed", "are needed"}
    | {"mandatory", "compulsory", "reach us", "reach me", "insist", "demand", "instruct you", "order you"}
    | {"direct you", "be with us", "be with me", "on my desk", "on our desk"}
)

_WANTING_OF_YOU = frozenset("need want require expect urge instruct order direct".split())
_NOT_DONE_FOR_US = frozenset(
    "know be have feel understand enjoy love see get hear like receive think".split()
)
_PRESENT = frozenset({"home", "there", "present", "available", "ready", "in"})
_RECEIVING = frozenset({"see", "have", "receive", "get"})
_EVERYBODY = frozenset({"all", "every", "everyone", "everybody", "customers", "users"})
_WANTED = frozenset("required needed mandatory compulsory".split())


def wants(sentence: Sentence) -> Iterator[Found]:
    """The wants of one sentence whose subject is "we" or "I"."""
    if sentence.lower[:3] in {("need", "u", "to"), ("need", "you", "to")} and len(sentence) > 3:
        yield Found("we need you", 0, 3, clause_end(sentence, 3), (3,))
    for subject, word in enumerate(sentence.lower):
        if word in WE:
            verb = _main_verb(sentence, subject)
            found = None if verb is None else _want(sentence, subject, verb)
            if found is not None:
                yield found


def papers_required(sentence: Sentence) -> Iterator[Found]:
    """ "Your signature is required on page 3"."""
    lower = sentence.lower
    for wanted in range(3, len(sentence)):
        noun = wanted - 2
        if (
            lower[wanted] not in _WANTED
            or lower[wanted - 1] not in {"is", "are"}
            or lower[noun] not in DELIVERED
        ):
            continue
        first = next((at for at in range(noun, max(-1, noun - 4), -1) if lower[at] == "your"), None)
        if first is not None:
            end = clause_end(sentence, wanted)
            thing = sentence.text[sentence.ends[first] : sentence.ends[noun]]
            rest = sentence.text[sentence.ends[wanted] : sentence.ends[end - 1]]
            yield Found("we need", first, first, end, (), wording=f"your{thing}{rest}")


def due_with_us(sentence: Sentence) -> Iterator[Found]:
    """ "The documents must reach us by 1 March", "has to be on my desk by noon"."""
    lower = sentence.lower
    for reach in range(2, len(sentence) - 1):
        if not _with_us(lower[reach : reach + 4]):
            continue
        modal = reach - 2 if lower[reach - 1] == "to" else reach - 1
        subject = sentence.child(reach, "nsubj") or sentence.child(modal, "nsubj")
        if lower[modal] not in {"must", "has", "have", "needs", "need"} or subject is None:
            continue
        first, end = sentence.subtree(subject)[0], clause_end(sentence, reach)
        thing = sentence.text[sentence.starts[first] : sentence.ends[subject]]
        after = reach + (1 if lower[reach] == "reach" else 2 if lower[reach + 1] == "with" else 3)
        rest = sentence.text[sentence.ends[after] : sentence.ends[end - 1]]
        yield Found("we need", first, first, end, (), wording=f"{thing[0].lower()}{thing[1:]}{rest}")


def _with_us(ahead: tuple[str, ...]) -> bool:
    """ "reach us", "be with us", "be on my desk"."""
    if ahead[:2] in {("reach", "us"), ("reach", "me")} or ahead[:3] in {
        ("be", "with", "us"),
        ("be", "with", "me"),
    }:
        return True
    return ahead[:2] == ("be", "on") and ahead[2:] in {("my", "desk"), ("our", "desk")}


def _main_verb(sentence: Sentence, subject: int) -> int | None:
    """The verb of "we (will now) need"; None where it is negated or nothing follows."""
    verb = subject + 1
    while verb < len(sentence) - 1 and sentence.lower[verb] not in NEGATIONS:
        if sentence.lower[verb] not in {"will", "'ll", "do", "am"} and sentence.tags[verb] != "RB":
            return verb
        verb += 1
    return None


def _want(sentence: Sentence, subject: int, verb: int) -> Found | None:
    word, ahead = sentence.lower[verb], sentence.lower[verb + 1 : verb + 4]
    if word in _WANTING_OF_YOU and ahead[:2] in {("you", "to"), ("u", "to")} and len(ahead) == 3:
        return _of_you(sentence, subject, verb + 3)
    if word in {"insist", "demand"} and (that := _that_you(sentence, verb)) is not None:
        return Found("we need you", subject, that, clause_end(sentence, that), (that,))
    if word == "expect" and _EVERYBODY & set(ahead) and _states_norm(sentence, verb):
        return Found(
            "expectation", subject, verb + 1, clause_end(sentence, sentence.lower.index("to", verb)), ()
        )
    insisting = _insisting(sentence, verb)
    if word == "insist":
        insisting = verb + 2 if ahead[:1] == ("on",) and verb + 2 < len(sentence) else None
        if insisting is None:
            return None
    first, end = insisting or verb + 1, clause_end(sentence, verb)
    form: Form = "we need" if word in {"require", "need"} and not insisting else "expectation"
    if first < end and _is_claimed(sentence, word, verb, first, end, bool(insisting)):
        return Found(form, subject, first, end, (), thing=(first, end))
    return None


def _of_you(sentence: Sentence, subject: int, verb: int) -> Found | None:
    """ "We need you to sign"; not "I want you to know"."""
    present = sentence.lower[verb] == "be" and bool(_PRESENT & set(sentence.lower[verb + 1 : verb + 3]))
    if sentence.lower[verb] in _NOT_DONE_FOR_US and not present:
        return None
    return Found("we need you", subject, verb, clause_end(sentence, verb), (verb,))


def _that_you(sentence: Sentence, verb: int) -> int | None:
    """The verb of "(insist) that you sign", or None where somebody else is meant."""
    you = verb + 1 + (sentence.lower[verb + 1 : verb + 2] == ("that",))
    if sentence.lower[you : you + 1] != ("you",) or you + 1 >= len(sentence):
        return None
    return you + 1 if sentence.tags[you + 1] in {"VB", "VBP"} else None


def _insisting(sentence: Sentence, verb: int) -> int | None:
    """For "we must receive", "I need to see" the token where the thing wanted starts."""
    lower = sentence.lower
    skip = (
        1 if lower[verb] == "must" else 2 if lower[verb : verb + 2] in {("need", "to"), ("have", "to")} else 0
    )
    if skip and verb + skip + 1 < len(sentence) and lower[verb + skip] in _RECEIVING:
        return verb + skip + 1
    return None


def _is_claimed(sentence: Sentence, word: str, verb: int, first: int, end: int, insisting: bool) -> bool:
    """Whether the thing wanted is one that the customer is told to come up with."""
    if word == "await":
        return True
    if sentence.tags[first] == "VBG":
        return False  # "we insist on paying"
    dated = deadline(sentence, first, end) is not None
    if word == "expect":
        return not _forecasts(sentence, verb, end) and _comes_from_you(sentence, first, end, dated)
    delivered = _is_delivered(sentence, first, end)
    if insisting or word in {"require", "demand"}:
        return delivered
    return delivered and word in {"want", "need"} and (dated or bool(pressing(sentence, first, end)))


def _states_norm(sentence: Sentence, verb: int) -> bool:
    """ "We expect all visitors to wear a badge": a rule of the house for everybody."""
    return any(word == "to" and norm in NORMS for word, norm in pairwise(sentence.lower[verb + 1 :]))


def _forecasts(sentence: Sentence, verb: int, end: int) -> bool:
    """ "I expect the van to arrive at nine": what follows is a clause, not a thing."""
    clauses = (token for token in sentence.children(verb, "ccomp", "xcomp") if token < end)
    return any(sentence.child(clause, "nsubj", "nsubjpass") is not None for clause in clauses)


def _comes_from_you(sentence: Sentence, first: int, end: int, dated: bool) -> bool:
    words = set(sentence.lower[first:end])
    if "from" in words and not {"you", "your"} & words:
        return False
    return (dated and bool({"your", "my"} & words)) or _is_delivered(sentence, first, end)


def _is_delivered(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the noun phrase that opens at ``first`` is something a person hands over."""
    for token in range(first, end):
        if sentence.tags[token] in {"IN", "TO", "WDT", "POS"}:
            return False
        if sentence.lower[token] in DELIVERED:
            return True
    return False
