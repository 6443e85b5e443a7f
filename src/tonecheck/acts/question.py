"""Questions: what is asked, and whether it asks for the way to do something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
_STEPS = (("any", "way", "to"), ("a", "way", "to"), ("what", "now"), ("steps", "to"), ("what", "next"))
_HELP_ME = (("help", "me"), ("help", "us"))


@dataclass(frozen=True, slots=True)
class Question:
    """A question. ``how_to``: it asks how, where or by which steps the asker can do something."""

    start: int
    end: int
    how_to: bool

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
    return (Question(0, len(sentence.text), how_to),)


def _asks_how(sentence: Sentence) -> bool:
    lower = sentence.lower
    for token, word in enumerate(lower):
        ahead = lower[token + 1 : token + 4]
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
