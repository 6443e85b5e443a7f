"""Questions: what is asked, and whether it asks for the way to do something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from tonecheck.acts.act import Act, Reader
from tonecheck.language.sentence import Sentence
from tonecheck.model import AUTHORS

_ASKER = frozenset({"i", "we", "you", "u", "one", "someone", "people"})
_AUXILIARIES = frozenset("do does can could should would must might shall am are".split())
_KNOWING = frozenset(
    "know tell explain wonder wondering figure find understand sure idea clue show ask asking see learn"
    " remember work instructions steps advise me us out on about".split()
)  # fmt: skip
_CONTROLS = frozenset(
    "button menu option setting settings tab page link form key field switch icon box step steps app".split()
)
_MODALS = frozenset({"can", "could", "may", "might", "would", "will"})
_ALLOWANCES = frozenset(
    {("any", "chance"), ("any", "way"), ("a", "way"), ("a", "chance"), ("it", "possible"), ("i", "allowed")}
    | {("we", "allowed"), ("can", "i"), ("should", "i")}
)
_ADVICE = frozenset(
    {("is", "there"), ("are", "there"), ("you", "need"), ("i", "should"), ("we", "should"), ("i", "must")}
    | {(modal, asker) for modal in ("should", "shall", "must", "can", "may") for asker in ("i", "we")}
)
_OPEN = frozenset(
    "what which where how anything something tell explain advise advice help tips recommend".split()
)
_FINE = frozenset({"ok", "okay", "fine", "safe", "alright", "best", "better"})
_TIMES = frozenset({("what", "time"), ("what", "day"), ("which", "day"), ("how", "long"), ("how", "soon")})
_SUPPLY = frozenset({("is", "there"), ("are", "there"), ("do", "you"), ("have", "you")})
_NOT_WISHED = frozenset(
    "be charge lose pay need tell say confirm know think fee fees charge charges cost costs hidden limit"
    " risk problem catch delete cancel see mind worry late".split()
)
"""What one asks about in the hope of a no, or only to know."""
CONTENTS = frozenset(
    "alcohol allergen asbestos caffeine dairy egg fat fish gelatine gluten lactose latex lead meat milk nut"
    " pork salt soy sugar wheat".split()
)
"""What one asks about only to know whether it is in there."""
_STEPS = (("any", "way", "to"), ("a", "way", "to"), ("what", "now"), ("steps", "to"), ("what", "next"))
_HELP_ME = (("help", "me"), ("help", "us"))
_ASKING = frozenset({"how", "where", "what", "which", "help"}.union(phrase[0] for phrase in _STEPS))
"""The words of which one opens whatever asks for the way to do something."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question.

    ``how_to``: it asks how, where or by which steps the asker can do something. ``advice``: it asks
    what the asker should or has to do, or for an explanation. ``request``: it asks for something to be
    done, given or allowed ("could you", "may I", "any chance").
    """

    start: int
    end: int
    how_to: bool
    advice: bool = False
    request: bool = False

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The question that the sentence is, if it is one."""
    how_to = _asks_how(sentence)
    if not how_to and not sentence.text.rstrip("\"') ").endswith("?"):
        return ()
    return (Question(0, len(sentence.text), how_to, _seeks_advice(sentence), _is_request(sentence)),)


def _seeks_advice(sentence: Sentence) -> bool:
    """ "Should I sign both?", "Do I have to bring it?", "What do you need?", "Is it safe to wash?"."""
    pairs = set(pairwise(sentence.lower))
    if _OPEN & set(sentence.lower) and not _TIMES & pairs:
        return True
    needed = ("do", "i") in pairs and bool({"need", "have", "bring", "send"} & set(sentence.lower))
    allowed = sentence.lower[:2] == ("is", "it") and not _FINE.isdisjoint(sentence.lower[2:4])
    return needed or (allowed and "to" in sentence.lower[3:6]) or bool(_ADVICE & pairs)


def _is_request(sentence: Sentence) -> bool:
    """ "Could you still take it?", "May I bring a friend?", "Is there a student rate?"."""
    lower = sentence.lower
    for token in range(len(sentence) - 2):
        if lower[token] in _MODALS and lower[token + 1] in _ASKER | {"my", "our"}:
            return not set(sentence.lemmas[token + 2 : token + 5]) & _NOT_WISHED
        if lower[token : token + 2] in _ALLOWANCES or lower[token] == "options":
            return True
        if lower[token : token + 2] in _SUPPLY:
            unwished = _NOT_WISHED | CONTENTS if lower[token + 1] == "there" else _NOT_WISHED
            return not set(sentence.lemmas[token + 2 : token + 5]) & unwished
    return False


def _asks_how(sentence: Sentence) -> bool:
    lower = sentence.lower
    for token, word in enumerate(lower):
        if word not in _ASKING:
            continue
        ahead = lower[token + 1 : token + 4]
        if word == "how" and not any(each[0].isalnum() for each in lower[token + 1 :]):
            return True  # "I want to give it to my cousin, how?"
        if word in {"how", "where", "what"} and len(ahead) > 1 and _own_action(word, ahead):
            return True
        if word == "how" and ahead[:1] == ("to",) and (token == 0 or lower[token - 1] in _KNOWING):
            return True
        if word in {"where", "which", "what"} and _CONTROLS & set(ahead):
            return True
        if any(lower[token : token + len(phrase)] == phrase for phrase in _STEPS):
            return True
        if lower[token : token + 2] in _HELP_ME and set(sentence.tags[token + 2 : token + 3]) & {"VB", "TO"}:
            return True
    return False


def _own_action(word: str, ahead: tuple[str, ...]) -> bool:
    """ "How do I …", "where can I …", "what should I do", "I don't see where I can …"."""
    if ahead[0] in _AUXILIARIES and ahead[1] in _ASKER:
        return True
    return word != "what" and ahead[0] in {"i", "we"} and ahead[1] in _AUXILIARIES


READER = Reader(
    kind="question",
    act=Question,
    triggers=frozenset({"?", "how", "where", "which", "what", "way to", "steps to", "help me", "help us"}),
    read=read,
    said_by=AUTHORS,
)
