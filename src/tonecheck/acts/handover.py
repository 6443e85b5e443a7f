"""Handovers: the matter was passed to somebody, is being looked into, or somebody is named who can help.

They excuse "that's not my department" and "I don't know": the customer is not left to find the way alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.forms import verb_forms
from tonecheck.acts.offer.clause import is_condition, is_denied, subject_of, words_of
from tonecheck.acts.offer.stated import is_vague
from tonecheck.acts.words import NEGATIONS, WE, YOU, YOUR
from tonecheck.language.sentence import Sentence

Form = Literal["passed", "taken", "settled", "named"]

_PASSING = verb_forms(
    "alert ask brief call chase connect contact copy email escalate flag forward hand inform involve message"
    " move notify order pass phone post pull put raise refer report ring send share speak talk tell text"
    " transfer warn write"
)
_PASSED = verb_forms("alert ask escalate flag forward hand inform notify pass refer transfer")
"""What is done with a case even where nobody says who does it: "it has been passed on"."""
_THROUGH = verb_forms("connect forward hand pass put transfer")
_SETTLING = verb_forms(
    "arrange book cancel correct credit fix mend refund remove repair replace resend settle solve sort"
)
_LOOKING = verb_forms("check chase find investigate look work")
_RETURNING = verb_forms("come follow get let")
_REACHING = verb_forms("call contact email get message phone reply ring text write")
_HELPING = verb_forms("answer assist help know tell")
_HOLDING = verb_forms("deal handle look see take")
_GOING = verb_forms("go")
_WORDS = frozenset().union(_PASSING, _SETTLING, _LOOKING, _RETURNING, _REACHING, _HELPING, _HOLDING, _GOING)
_PROMISING = frozenset({"will", "'ll", "ll", "shall", "gonna"})
_MISSED = frozenset({"should", "could", "would", "might", "'d"})
"""Before *have* and a participle they tell of what was not done: "I should have phoned you"."""
_ABLE = frozenset({"can", "could", "will", "'ll", "would", "should", "may", "might"})
_NOBODY = NEGATIONS | frozenset(
    "nobody who whoever anybody anyone god heaven goodness lord that this there which none you".split()
)
_TURNED_TO = frozenset({"after", "with"})
"""What follows the verb where somebody is said to have a thing in hand: "Mia deals with permits"."""
_WHAT_IS_PASSED = frozenset("it that this them you your".split())
_OUT = frozenset({"out", "back", "to", "off"})


@dataclass(frozen=True, slots=True)
class Handover:
    """Words by which the matter goes on without the customer.

    ``form`` is how: ``passed`` to somebody by us; ``taken`` up or looked into, or somebody gets in touch;
    ``settled`` or sent; ``named``, somebody definite who knows or can help.
    """

    start: int
    end: int
    form: Form

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The handovers of one sentence, in order."""
    found: list[Act] = []
    for token, word in enumerate(sentence.lower):
        form = _form(sentence, token) if word in _WORDS and sentence.tags[token][0] == "V" else None
        if form is not None:
            found.append(Handover(sentence.starts[token], sentence.ends[token], form))
    return tuple(found)


def _form(sentence: Sentence, token: int) -> Form | None:
    if is_denied(sentence, token) or is_condition(sentence, token):
        return None
    subject = subject_of(sentence, token)
    if subject is None:
        return "passed" if _is_through(sentence, token) else None
    words = words_of(sentence, subject)
    if sentence.lower[subject] in {"me", "us"}:
        return "taken" if "let" in sentence.lower[:token] else None  # "let me ask them"
    if words & WE and not words & YOU:
        return _of_ours(sentence, token)
    if sentence.children(token, "auxpass"):
        return "passed" if sentence.lower[token] in _PASSED else None
    nobody = sentence.lower[subject] in _NOBODY or sentence.words[subject] in {"it", "It"} or "no" in words
    if nobody or is_vague(words):
        return None
    return _of_others(sentence, token, words)


def _is_through(sentence: Sentence, token: int) -> bool:
    """ "Putting you through now": not "thank you for passing it on"."""
    going = sentence.tags[token] == "VBG" and sentence.labels[token] != "pcomp"
    aimed = not _WHAT_IS_PASSED.isdisjoint(sentence.lower[token + 1 : token + 2])
    return going and aimed and sentence.lower[token] in _THROUGH


def _of_ours(sentence: Sentence, token: int) -> Form | None:
    """ "I've passed it on", "we're checking with the depot", "I'll find out": not "as I told you"."""
    word, tag, before = sentence.lower[token], sentence.tags[token], sentence.lower[max(0, token - 4) : token]
    if sentence.children(token, "auxpass"):
        return None  # "we were told"
    if tag in {"VBD", "VBN"}:
        to_you = sentence.lower[token + 1 : token + 2] == ("you",)
        if not _MISSED.isdisjoint(before) or (to_you and _PASSING.get(word) in {"ask", "tell", "inform"}):
            return None
        if word in _PASSING:
            return "passed"
        if word in _SETTLING:
            return "settled"
        return "taken" if word in _LOOKING else None
    ahead = tag == "VBG" or not _PROMISING.isdisjoint(before) or before[-2:] == ("going", "to")
    doing = word in _PASSING or word in _SETTLING or word in _LOOKING or word in _RETURNING
    return "taken" if ahead and (doing or word in _REACHING) else None


def _of_others(sentence: Sentence, token: int, words: frozenset[str]) -> Form | None:
    """ "Mia will ring you", "IT is looking into it"; "she knows", "Tom can tell you more"."""
    word, ahead = sentence.lower[token], sentence.lower[token + 1 : token + 4]
    able = not _ABLE.isdisjoint(sentence.lower[max(0, token - 3) : token])
    present = sentence.tags[token] in {"VBZ", "VBP"}
    if word in _REACHING and "you" in ahead and (able or present):
        return "taken"
    if word in _LOOKING and sentence.tags[token] == "VBG" and sentence.children(token, "aux"):
        return "taken"
    if word in _GOING and not words.isdisjoint(YOUR | {"yours"}) and not _OUT.isdisjoint(ahead[:1]):
        return "settled"  # "your refund went out on Monday"
    if word in _HELPING:
        return "named" if able or (present and _HELPING[word] == "know") else None
    return "named" if word in _HOLDING and present and not _TURNED_TO.isdisjoint(ahead[:1]) else None


READER = Reader("handover", Handover, _WORDS, read)
