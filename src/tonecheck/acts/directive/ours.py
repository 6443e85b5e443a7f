"""What we want of the customer, said as our need: "we need you to", "we require", "I expect"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.accusation.words import VIRTUES, WORK
from tonecheck.acts.directive.classes import DELIVERED, NORMS
from tonecheck.acts.directive.clause import clause_end
from tonecheck.acts.directive.directive import Form
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import deadline, pressing
from tonecheck.acts.words import NEGATIONS, WE
from tonecheck.language.sentence import Sentence

_OUR_WORDS = frozenset(
    " ".join(filter(None, (we, will, also, want)))
    for we in ("we", "i")
    for will in ("", "will", "do", "would", "must", "have to")
    for also in ("", *"also still now just urgently really only first therefore always".split())
    for want in "need require expect await anticipate insist demand".split()
)
"""Our want and what may stand before it, for "need" alone announces nothing."""
TRIGGERS = (
    frozenset(
        {*_OUR_WORDS, *(words.replace(" will ", "'ll ") for words in _OUR_WORDS), "need you to", "need u to"}
    )
    | frozenset({"expecting you", "i want", "we want", "urge you", "instruct you", "order you", "direct you"})
    | frozenset({"must have", "must see", "must receive", "have to see", "have to have"})
)

_WANTING_OF_YOU = frozenset("need want require expect urge instruct order direct".split())
_NOT_DONE_FOR_US = frozenset(
    "know be have feel understand enjoy love see hear like receive think shine win succeed relax rest sleep"
    " smile".split()
)
_BEFORE_THINGS = frozenset((tag,) for tag in ("DT", "CD", "PRP$", "JJ", "NN", "NNS"))
_AUXILIARIES = frozenset({"will", "'ll", "do", "am", "'m", "are", "'re"})
_LEFT_AS = frozenset("clean empty fold label launder press stack sweep wash wipe".split())
_LENT = frozenset("key fob badge tent tool costume gear kit skis van bike locker".split())
"""What customers have of ours for a while: "we expect both keys in the box by ten"."""
_KEYS = frozenset({"key", "fob", "badge"})
_PLACED = frozenset((at, the) for at in ("in", "on", "at", "with") for the in ("the", "our", "my"))
_UNSURE = frozenset({"probably", "perhaps", "maybe", "possibly"})
_STANDING_FOR_IT = frozenset({"it", "this", "that", "these", "them", "both", "everything"})
_PLANNED = frozenset("approach plan plans effort efforts strategy proposal action steps".split())
"""Nouns that "to" and a verb belong to: "a plan to halve the delays"."""
_INSISTING = frozenset({"insist", "demand"})
_WANTING = _WANTING_OF_YOU | _INSISTING | {"expecting", "await", "anticipate", "must", "have"}
_NO_ERRAND = frozenset("help patience support understanding opinion trust time".split())
"""What we may say that we need of somebody without sending them on an errand."""
_RUNNING = frozenset({"up", "on", "online", "running", "live", "service", "site", "line"})
"""With these something works again: "we need the server back up before noon"."""
_THEIR_OWN = frozenset({"to", "you", "my", "from"})
"""With these what comes back is not sent by the customer: "I need to ring back", "him back to you"."""
_PRESENT = frozenset({"home", "there", "present", "available", "ready", "in"})
_RECEIVING = frozenset({"see", "have", "receive", "get"})
_HAVING = frozenset({"receiving", "having", "seeing", "getting"})
_EVERYBODY = frozenset({"all", "every", "everyone", "everybody", "customers", "users"})


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


def _main_verb(sentence: Sentence, subject: int) -> int | None:
    """The verb of "we (will now) need"; None where it is negated or nothing follows."""
    verb = subject + 1
    while verb < len(sentence) - 1 and sentence.lower[verb] not in NEGATIONS:
        if sentence.lower[verb] in _UNSURE:
            return None  # "we probably need to see it"
        if sentence.lower[verb] not in _AUXILIARIES and sentence.tags[verb] != "RB":
            return verb
        verb += 1
    return None


def _want(sentence: Sentence, subject: int, verb: int) -> Found | None:
    if sentence.lower[verb] not in _WANTING:
        return None
    verb = _past_must(sentence, verb)
    word, ahead = sentence.lower[verb], sentence.lower[verb + 1 : verb + 4]
    word = "expect" if word == "expecting" else word
    if word in _WANTING_OF_YOU and ahead[:2] in {("you", "to"), ("u", "to")} and len(ahead) == 3:
        return _of_you(sentence, subject, verb + 3)
    there = ahead in {("someone", "to", "be"), ("somebody", "to", "be")}
    if word == "expect" and there and not _PRESENT.isdisjoint(sentence.lower[verb + 4 : verb + 5]):
        return Found("we need you", subject, verb + 3, clause_end(sentence, verb + 3), (verb + 3,))
    if word in _INSISTING | {"require"} and (that := _that_you(sentence, verb)) is not None:
        return Found("we need you", subject, that, clause_end(sentence, that), (that,))
    if word == "expect" and _EVERYBODY & set(ahead) and _states_norm(sentence, verb):
        return Found(
            "expectation", subject, verb + 1, clause_end(sentence, sentence.lower.index("to", verb)), ()
        )
    insisting = _insisting(sentence, verb)
    if insisting is not None and sentence.lower[insisting] in {"my", "our"}:
        return None  # "I need to have my order with the grower"
    if word == "insist":
        insisting = verb + 2 if ahead[:1] == ("on",) and verb + 2 < len(sentence) else None
        if insisting is None:
            return None
        if sentence.lower[insisting] in _HAVING and insisting + 1 < len(sentence):
            insisting += 1  # "on receiving the signed copy": the copy
    first, end = insisting or verb + 1, clause_end(sentence, verb)
    form: Form = "we need" if word in {"require", "need"} and not insisting else "expectation"
    if first < end and _is_claimed(sentence, word, verb, first, end, bool(insisting)):
        return Found(form, subject, first, end, (), thing=(first, end))
    return None


def _past_must(sentence: Sentence, verb: int) -> int:
    """The verb itself in "we must insist", "I have to insist"."""
    for insisting in (verb + 1, verb + 2):
        if sentence.lower[insisting : insisting + 1] in {("insist",), ("demand",)}:
            return insisting if sentence.lower[verb] in {"must", "have"} else verb
    return verb


def _of_you(sentence: Sentence, subject: int, verb: int) -> Found | None:
    """ "We need you to sign"; not "I want you to know"."""
    present = sentence.lower[verb] == "be" and bool(_PRESENT & set(sentence.lower[verb + 1 : verb + 3]))
    done = sentence.lower[verb] == "have" and "VBN" in sentence.tags[verb + 1 : verb + 6]
    if sentence.lower[verb] in _NOT_DONE_FOR_US and not (present or done):
        return None
    if sentence.lower[verb] == "get" and sentence.tags[verb + 1 : verb + 2] not in _BEFORE_THINGS:
        return None  # "I want you to get well"; not "I need you to get two quotes"
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
    if word == "anticipate":
        return sentence.lower[first] == "your" and bool(pressing(sentence, first, end))
    if sentence.tags[first] == "VBG":
        return False  # "we insist on paying"
    dated = deadline(sentence, first, end) is not None
    if word == "expect":
        return _is_expected(sentence, verb, first, end, dated)
    delivered = _is_delivered(sentence, first, end)
    if word == "require" and {("from", "you"), ("from", "your")} & set(pairwise(sentence.lower[first:end])):
        return True
    if insisting or word in {"require", "demand"}:
        pressed = word == "require" and bool(pressing(sentence, first, end))
        return delivered or pressed or (insisting and dated and sentence.lower[first] in _STANDING_FOR_IT)
    asked = sentence.lower[first] == "your" or ("from", "you") in pairwise(sentence.lower[first:end])
    definite = sentence.lower[first] == "the"  # "the time from you", as against "some time from you"
    theirs = asked and (definite or not _NO_ERRAND & set(sentence.lower[first : first + 4]))
    hasty = dated or bool(pressing(sentence, first, end))
    if word not in {"want", "need"}:
        return False
    on_my_desk = ("on", "my") in pairwise(sentence.lower[first:end])
    if (on_my_desk or dated) and sentence.lower[first] in _STANDING_FOR_IT:
        return True
    if word == "want" and sentence.tags[first] in {"DT", "PRP$"}:
        return hasty or on_my_desk
    returned = "back" in sentence.lower[first + 1 : end] and not _THEIR_OWN & set(sentence.lower[first:end])
    returned = returned and _RUNNING.isdisjoint(sentence.lower[first:end])
    return hasty and (delivered or theirs or returned)


def _is_expected(sentence: Sentence, verb: int, first: int, end: int, dated: bool) -> bool:
    """Whether what we expect is to come from the customer, and is no forecast."""
    better = sentence.tags[first] == "JJR" and not (VIRTUES | WORK).isdisjoint(
        sentence.lower[first + 1 : first + 2]
    )
    if better or _is_change_due(sentence, verb, first, end):
        return True  # "I expect better cooperation"
    opens = verb == 1 and sentence.lower[0] == "i"
    if dated and opens and sentence.lower[first + 1 : first + 2] == ("back",):
        return True  # "I expect it back by noon"; "we expect the line back by nine" is a forecast
    if sentence.lower[first] in {"his", "her", "their", "its"}:
        return False  # "I expect his answer on Monday"
    pairs = frozenset(pairwise(sentence.lower[first:end]))
    placed = dated and (("in", "the") in pairs or "back" in sentence.lower[first:end])
    lent = _LENT if placed else _KEYS
    if (placed or (opens and _PLACED & pairs)) and not lent.isdisjoint(sentence.lemmas[first : first + 4]):
        return True
    left = not _LEFT_AS.isdisjoint(sentence.lemmas[first + 1 : first + 2])
    if left and sentence.lower[first] in _STANDING_FOR_IT:
        return True  # "we expect them cleaned"; "we expect them delivered" is a forecast
    return not _forecasts(sentence, first, end) and _comes_from_you(sentence, first, end, dated)


def _is_change_due(sentence: Sentence, verb: int, first: int, end: int) -> bool:
    """ "I expect repairs to be done promptly"; "I expect the lift to be repaired promptly" is a forecast."""
    aims = {("to", "be"), ("to", "see"), ("to", "happen")}
    bare = sentence.tags[first] in {"NN", "NNS"} and sentence.lower[verb - 1] == "i"
    return (
        bare
        and not aims.isdisjoint(pairwise(sentence.lower[first:end]))
        and bool(pressing(sentence, first, end))
    )


def _states_norm(sentence: Sentence, verb: int) -> bool:
    """ "We expect all visitors to wear a badge": a rule of the house for everybody."""
    return any(word == "to" and norm in NORMS for word, norm in pairwise(sentence.lower[verb + 1 :]))


def _forecasts(sentence: Sentence, first: int, end: int) -> bool:
    """ "I expect the van to arrive at nine": what follows is a clause, not a thing."""
    for token in range(first, end):
        tag, word = sentence.tags[token], sentence.lower[token]
        if tag in {"WDT", "WP"} or (word == "that" and token > first):
            return False
        if tag in {"MD", "VBZ", "VBP", "VBD"}:
            return True
        if word == "to" and sentence.tags[token + 1 : token + 2] == ("VB",):
            return sentence.lower[token - 1] not in _PLANNED
    return False


def _comes_from_you(sentence: Sentence, first: int, end: int, dated: bool) -> bool:
    words = set(sentence.lower[first:end])
    if "from" in words and not {"you", "your"} & words:
        return False
    yours = {"your", "my"} & words or ("from", "you") in pairwise(sentence.lower[first:end])
    return (dated and bool(yours)) or _is_delivered(sentence, first, end)


def _is_delivered(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the noun phrase that opens at ``first`` is something a person hands over."""
    for token in range(first, end):
        if sentence.tags[token] in {"IN", "TO", "WDT", "POS"}:
            return False
        if sentence.lower[token] in DELIVERED | {"signed", "countersigned", "completed"}:
            return True
    return False
