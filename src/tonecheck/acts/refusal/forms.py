"""Which way of turning something down a negated clause is, if it is one."""

from __future__ import annotations

from collections.abc import Iterable

from tonecheck.acts.refusal.act import Form
from tonecheck.acts.refusal.clause import Clause, is_raised
from tonecheck.acts.refusal.denials import denied_service, denied_state
from tonecheck.acts.refusal.standing import denied_being, denied_due, denied_right, denied_say, denied_will
from tonecheck.acts.refusal.subject import subject_of
from tonecheck.acts.refusal.supply import denied_supply
from tonecheck.acts.refusal.words import BARRING, PEOPLE_OF_OURS, REFUSING, SERVICE

_THEIRS_TO_GIVE = frozenset(
    "consent permission agreement approval ok okay knowledge say say-so help support wish".split()
)
_DUE = frozenset((due, until) for due in ("due", "payable") for until in ("until", "till", "before"))
_ABLE = frozenset({"able", "unable", "position", "capable", "liberty"})


def form_of(clause: Clause) -> Form | None:
    """The form of the refusal, or None when the clause turns nothing down."""
    if is_raised(clause):
        return "inability"
    if clause.sentence.lower[clause.negation] in BARRING:
        return "decline"
    if clause.sentence.lemmas[clause.negation] in REFUSING:
        return "decline" if _is_ours_to_refuse(clause) and not _is_undone(clause) else None
    return (
        _limited(clause)
        or denied_right(clause)
        or denied_due(clause)
        or denied_will(clause)
        or denied_say(clause)
        or denied_being(clause)
        or _inability(clause)
        or denied_state(clause)
        or denied_service(clause)
        or denied_supply(clause)
    )


def _is_undone(clause: Clause) -> bool:
    """ "We never decline a claim unread": the negation takes the refusal back."""
    return bool(
        {"never", "not", "n't"} & set(clause.sentence.lower[max(0, clause.negation - 3) : clause.negation])
    )


def _is_ours_to_refuse(clause: Clause) -> bool:
    """ "We must decline", "your request was denied"; not what a bank declined or the customer refused."""
    sentence = clause.sentence
    if clause.passive:
        by_others = "by" in sentence.lower[clause.negation : clause.negation + 2]
        going_on = {"was", "were"} & set(sentence.lower[: clause.negation - 1])
        if going_on and sentence.lower[clause.negation - 1] == "being":
            return False  # "each card was being refused at the gate" tells what went wrong
        return not by_others and not {"payment", "card", "transaction"} & set(clause.subject_words)
    ours = set(clause.subject_words) & PEOPLE_OF_OURS and clause.subject_words[:1] != ("your",)
    if ours and sentence.tags[clause.negation] == "VBZ":
        return True  # "the owner refuses"
    return subject_of(clause) == "us" and sentence.tags[clause.negation] in {"VB", "VBP"}


def _limited(clause: Clause) -> Form | None:
    """Not until, before or after a time; not until, unless or without something."""
    sentence = clause.sentence
    bare = sentence.lower[clause.negation] in {"impossible", "unable"}
    bare = bare or clause.limit == clause.negation + 1 == clause.first + 1  # "Not before six."
    if clause.limit is None or clause.past or (clause.subject is None and not bare):
        return None
    limit, below = sentence.lower[clause.limit], sentence.children(clause.limit, "pobj", "pcomp")
    if limit == "without":
        able = clause.modal in {"can", "could"}  # of anybody: "he can't use it without a pass"
        known = (
            able
            or _is_held_back(clause, below)
            or _inability(clause)
            or denied_state(clause)
            or denied_service(clause)
        )
        return "condition" if known and below else None
    if sentence.lower[clause.deed] == "safe" or sentence.lower[clause.deed : clause.deed + 2] in _DUE:
        return None  # "it is not safe near a flame until then", "your books aren't due until May"
    if sentence.lower[clause.negation : clause.negation + 2] == ("nothing", "to"):
        return None  # "there is nothing to pay until June"
    if limit == "unless":
        return "condition"
    if limit == "after" and not (_inability(clause) or denied_service(clause) or denied_state(clause)):
        return None
    # "Not after it was opened" closes what was open before, as a time does.
    return "condition" if sentence.labels[clause.limit] == "mark" and limit != "after" else "delay"


def _is_held_back(clause: Clause, without: Iterable[int]) -> bool:
    """ "The crate will not leave the yard without your code"; their consent is asked for their own sake."""
    sentence = clause.sentence
    owned = (each for each in without if sentence.child(each, "poss") is not None)
    theirs = [each for each in owned if "your" in sentence.lower[clause.limit : each]]
    return clause.modal == "will" and any(sentence.lemmas[each] not in _THEIRS_TO_GIVE for each in theirs)


def _inability(clause: Clause) -> Form | None:
    sentence = clause.sentence
    between = sentence.lemmas[clause.verb : clause.deed + 1]
    ahead = sentence.lower[clause.negation + 1 : clause.negation + 4]
    able = (
        bool(_ABLE & {*between, *ahead})
        or _is_permitted(clause)
        or sentence.lower[clause.negation] == "unable"
    )
    who = subject_of(clause)
    if able and clause.modal in {"may", "might"}:
        return None
    if able:
        if who == "us" or (who == "other" and _is_person_of_ours(clause)):
            return "attempt" if clause.past else "inability"
        named = clause.modal == "" and sentence.lower[clause.verb] == "are"  # "you aren't able to"
        return "inability" if who == "you" and (named or clause.modal == "will") else None
    if clause.modal not in {"can", "could"} or clause.deed != clause.verb:
        return None
    if clause.modal == "could" and clause.subject_words in {("nobody",), ("no", "one")}:
        return "inability"  # "nobody could do it in a day"
    if clause.modal == "could" and "possibly" not in sentence.lower:
        tried = who == "us" and sentence.lemmas[clause.deed] in SERVICE | {"register", "verify", "confirm"}
        return "attempt" if tried else None
    if clause.passive:
        return "impossibility" if sentence.lemmas[clause.deed] == "do" else "inability"
    if who in {"us", "you"} or _is_person_of_ours(clause):
        return "inability"
    if any(sentence.lower[child] == "you" for child in sentence.children(clause.deed, "dobj")):
        return "inability"  # "the nurse can't see you today"
    return None


def _is_permitted(clause: Clause) -> bool:
    """ "We are not allowed to share it"."""
    sentence = clause.sentence
    below = sentence.children(clause.verb, "auxpass")
    return (
        bool(below)
        and clause.modal != "can"
        and sentence.lemmas[clause.verb] in {"allow", "permit", "authorise", "authorize"}
    )


def _is_person_of_ours(clause: Clause) -> bool:
    sentence = clause.sentence
    ours = clause.subject_words[:1] == ("our",) or set(clause.subject_words) & PEOPLE_OF_OURS
    if not ours and not _is_person(clause):
        return False
    return sentence.lemmas[clause.deed] in SERVICE


def _is_person(clause: Clause) -> bool:
    words = clause.subject_words
    return words in {("he",), ("she",), ("anyone",), ("nobody",)} or words[:2] == ("no", "one")
