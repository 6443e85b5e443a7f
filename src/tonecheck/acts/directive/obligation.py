"""Obligations laid on the customer: "you must", "you'll need to", "you have to", "you are to"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tonecheck.acts.directive.classes import AT_A_DEVICE, EVERYBODY, NORMS, PROCESS, SIGNING_IN
from tonecheck.acts.directive.clause import clause_end
from tonecheck.acts.directive.conduct import is_guess
from tonecheck.acts.directive.directive import Form
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import is_due
from tonecheck.acts.directive.phrase import phrase_before
from tonecheck.acts.words import NEGATIONS
from tonecheck.language.sentence import Sentence

_TOLD = frozenset(
    "send return submit provide supply sign upload complete bring inform notify hand vacate pay".split()
)
"""What "you will …" orders where it is to reach us or has a term."""

TRIGGERS = frozenset(
    {
        "must",
        "shall",
        "'d better",
        "had better",
        "you better",
        "u better",
        "need to",
        "needs to",
        "have to",
        "got to",
        "gotta",
        "required to",
        "instructed to",
        "asked to",
        "requested to",
        "hav to",
        "bound to",
    }
    | {f"{you} {verb}" for you in ("you will", "you'll", "you ll", "you should") for verb in _TOLD}
    | {
        "ought to",
        "are not to",
        "aren't to",
        "obliged to",
        "obligated to",
        "expected to",
        "supposed to",
        "are to",
        "'re to",
        "re to",
        "'ve to",
    }
)

_FACTS = (AT_A_DEVICE | {"be", "have"}) - PROCESS - NORMS
"""What is told of everybody as a fact: "members must log in", "applicants must be eighteen"."""
_YOU = frozenset({"you", "u", "ya", "yous"})
_ADDRESSED = _YOU | EVERYBODY
_SOMEBODY = frozenset({"somebody", "someone", "adult"})
"""Who is to be at home for us: "somebody must be there"."""
_AUXILIARIES = frozenset(
    {"'d", "had", "will", "'ll", "ll", "have", "'ve", "ve", "are", "'re", "re", "do", "r", "be"}
)
_SEVERAL = frozenset({"two", "three", "guys", "folks"})
_TENTATIVE = frozenset({"maybe", "perhaps"})
_MILD = frozenset({"just", "only", "simply", "merely"})
_PARTICIPLES: dict[str, Form] = {
    "required": "required", "obliged": "required", "obligated": "required", "expected": "are to",
    "supposed": "are to", "instructed": "required",
    "asked": "required", "requested": "required",
}  # fmt: skip
_BIDDEN = frozenset({"asked", "requested"})
# After these, "you must" is no order but part of a condition, a question or a description.
_SUBORDINATE = frozenset(
    "if when whenever unless whether why how what where which who whatever until before after once while"
    " as than case time do did does will would should must like anything everything something nothing all"
    " steps thing things reason information info more else left".split()
)
_WHICH = frozenset({"which", "what", "whose"})
_ANNOUNCING = frozenset({"reminder", "note", "aware", "advised", "notice", "informed"})


def obligations(sentence: Sentence) -> Iterator[Found]:
    """The obligations of one sentence whose subject is the customer."""
    if sentence.vocabulary.isdisjoint(_ADDRESSED | _SOMEBODY):
        return
    for subject, word in enumerate(sentence.lower):
        if word in _SOMEBODY:
            found = _obligation(sentence, subject)
            if found is not None and sentence.lower[found.first] == "be":
                phrase = phrase_before(sentence, subject + 1) or (subject, subject)
                yield replace(found, start=phrase[0])
        if word in EVERYBODY:
            found = _obligation(sentence, subject)
            if found is not None and found.form != "have to" and not _is_fact(sentence, found.first):
                phrase = phrase_before(sentence, subject + 1) or (subject, subject)
                yield replace(found, start=phrase[0])
        if word in _YOU and not _is_subordinate(sentence, subject):
            found = _obligation(sentence, subject)
            if found is not None and not is_guess(sentence, found):
                yield found


def _is_fact(sentence: Sentence, verb: int) -> bool:
    return sentence.lower[verb] in _FACTS or sentence.lower[verb : verb + 2] in SIGNING_IN


def _obligation(sentence: Sentence, subject: int) -> Found | None:
    lower, token = sentence.lower, subject + 1
    mild = lower[subject - 1] in _TENTATIVE if subject else False
    while token < len(sentence) and lower[token] not in NEGATIONS:
        form, verb = _marker(sentence, token)
        if lower[token] in _BIDDEN and "be" in lower[subject:token]:
            return None  # "you will be asked to enter a code"
        if form is not None:
            return _laid_on(sentence, subject, form, verb, mild)
        if lower[token] in {"will", "'ll", "ll", "should"} and (told := _told(sentence, subject, token + 1)):
            return told
        if lower[token : token + 3] == ("are", "not", "to") and token + 3 < len(sentence):
            verb = token + 3
            return Found("ban", subject, verb, clause_end(sentence, verb), (verb,))
        if not _may_stand_between(sentence, token):
            return None
        mild = mild or lower[token] in _MILD or lower[token : token + 2] == ("'d", "have")
        token += 1
    return None


def _laid_on(sentence: Sentence, subject: int, form: Form, verb: int, mild: bool) -> Found | None:
    """The obligation whose verb is at ``verb`` or after adverbs there; "must not" makes it a ban."""
    lower = sentence.lower
    while verb < len(sentence) and sentence.tags[verb] in {"RB", "CC"} and lower[verb] not in NEGATIONS:
        mild = mild or lower[verb] in _MILD
        verb += 1
    if lower[verb : verb + 1] == ("not",) and form in {"must", "are to"}:
        form, verb = "ban", verb + 1
    if verb >= len(sentence) or lower[verb] in NEGATIONS or not lower[verb].isalpha():
        return None
    end = clause_end(sentence, verb)
    if lower[end:] == ("?",):
        return None  # "So you need to send it again?"
    return Found(form, subject, verb, end, (verb,), hedged=mild)


def _may_stand_between(sentence: Sentence, token: int) -> bool:
    """ "You two will also have to", "you are going to need to"."""
    if sentence.lower[token] in _AUXILIARIES | _SEVERAL or sentence.tags[token] in {"RB", "DT"}:
        return True
    around = sentence.lower[token - 1 : token + 2]
    return around[1:] == ("going", "to") or around[:2] == ("going", "to")


def _told(sentence: Sentence, subject: int, verb: int) -> Found | None:
    """ "You will return both copies by Monday", "you will send us the slip"."""
    if sentence.lower[verb : verb + 1] == () or sentence.lower[verb] not in _TOLD:
        return None
    end = clause_end(sentence, verb)
    for_us = bool({"us", "me", "our"} & set(sentence.lower[verb + 1 : verb + 6]))
    if not for_us and not is_due(sentence, verb, end):
        return None
    return Found("are to", subject, verb, end, (verb,))


def _marker(sentence: Sentence, token: int) -> tuple[Form | None, int]:
    """The form that the words from ``token`` on mark, and the token after them."""
    word, following = sentence.lower[token], sentence.lower[token + 1 : token + 3]
    if word in {"must", "shall"} or (word == "better" and _is_better_to(sentence, token)):
        return "must", token + 1
    if word == "ought" and following[:1] == ("to",):
        return "must", token + 2
    if word == "need" and following[:1] == ("to",):
        return "need", token + 2
    if word in {"have", "hav", "'ve", "ve", "got"} and following[:1] in {("to",), ("ta",)}:
        return "have to", token + 2
    if word == "gotta":
        return "have to", token + 1
    if word == "bound" and following[:1] == ("to",) and not _TOLD.isdisjoint(following[1:]):
        return "required", token + 2
    if word in _PARTICIPLES and following[:1] == ("to",):
        return _PARTICIPLES[word], token + 2
    if word in {"are", "'re", "re"} and following[:1] == ("to",):
        return "are to", token + 2
    return None, token


def _is_better_to(sentence: Sentence, better: int) -> bool:
    """ "You('d) better ring": not "if Friday suits you better, …"."""
    if sentence.lower[better - 1] in {"'d", "had"}:
        return True
    return sentence.lower[better - 1] in _YOU and sentence.tags[better + 1 : better + 2] in {
        ("VB",),
        ("VBP",),
    }


def _is_subordinate(sentence: Sentence, subject: int) -> bool:
    if not subject:
        return False
    last = subject - 1
    while last and sentence.lower[last] in {"*", "_", "**"}:
        last -= 1  # "say *why* you need to know it"
    before = sentence.lower[last]
    if before in _SUBORDINATE or (before == "n't" and sentence.lower[-1] == "?"):
        return True
    if before == "that":
        return sentence.lower[max(0, subject - 2)] not in _ANNOUNCING
    return _names_a_thing(sentence, subject - 1) or _is_asked_about(sentence, subject - 1)


def _is_asked_about(sentence: Sentence, last: int) -> bool:
    """ "(say) which form you are to use", "what sort of permit you must hold"."""
    return not _WHICH.isdisjoint(sentence.lower[max(0, last - 3) : last]) and sentence.tags[last][:2] == "NN"


def _names_a_thing(sentence: Sentence, token: int) -> bool:
    """ "The form you must sign": a noun right before the subject makes it a relative clause."""
    return (
        token >= 0
        and sentence.tags[token] in {"NN", "NNS"}
        and any(sentence.labels[child] in {"relcl", "acl", "ccomp"} for child in sentence.children(token))
    )
