"""The act itself: read from one sentence; the customer's message decides what is left open."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.apology.hollow import Hollow, hollow
from tonecheck.acts.apology.other_words import TRIGGERS as OTHER_WORDS
from tonecheck.acts.apology.other_words import in_other_words
from tonecheck.acts.apology.owning_up import TRIGGERS as OWNING_UP
from tonecheck.acts.apology.owning_up import owning_up
from tonecheck.acts.apology.regret import TRIGGERS, Regret, regrets
from tonecheck.acts.apology.taken_back import taken_back
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.language.sentence import Sentence

_WOULD = re.compile(r"(?: would|['’]d)(?= (?!like|love|want|wish))")
"""What a hollow apology is better without: "we would apologise, but …"."""


@dataclass(frozen=True, slots=True)
class Apology:
    """An apology and whether it takes itself back.

    ``twist``: ``none``, or it doubts the harm ("if you feel"), regrets the customer's ``reaction``
    ("you see it that way"), brings an ``excuse`` ("but you did …"), or sounds as if it did one of
    these (``heard``, only where there was trouble or a feeling). ``if_told``: it is only hollow
    when the customer has told of trouble. ``opening`` is the regret up to its clause, ``about`` the
    same with the preposition it takes; ``kept`` the apology with its object and without the excuse after
    it; ``clause`` tells what we regret, ``what`` what the customer told.
    """

    start: int
    end: int
    twist: Literal["none", "doubt", "reaction", "excuse", "heard"] = "none"
    if_told: bool = False
    opening: str | None = None
    about: str | None = None
    kept: str | None = None
    clause: str | None = None
    thing: str | None = None
    what: str | None = None

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        named = {name: getattr(self, name) for name in _PARTS}
        return {name: text for name, text in named.items() if text}


_BEFORE_HARM = frozenset("was caused you any some a an".split())
_PARTS = ("opening", "about", "kept", "clause", "thing", "what")


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The apologies of one sentence."""
    found = tuple(_apology(sentence, regret) for regret in regrets(sentence))
    if not found and (owned := owning_up(sentence) or in_other_words(sentence)):
        return (Apology(*owned),)
    return found


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """Whether what the customer told makes it hollow; what it is that should be regretted."""
    assert isinstance(act, Apology)
    told = [each for turn in reading.customer_turns() for _, each in turn.acts("trouble")]
    harmed = bool(told) or any(turn.has("feeling") for turn in reading.customer_turns())
    if act.twist == "none":
        return _as_it_sounds(sentence, act) if harmed and act.about else act
    needs_trouble = act.if_told or (act.twist == "excuse" and bool(reading.context))
    if needs_trouble and not harmed:
        return replace(act, twist="none")
    what = next((each.parts["what"] for each in reversed(told) if "what" in each.parts), None)
    return replace(act, what=what)


def _as_it_sounds(sentence: ReadSentence, act: Apology) -> Apology:
    """The regret, or the whole sentence where that sounds as if it took it back.

    It does not in "sorry, but we can't" and "sorry, but you can …", nor a second time where grammar has found
    how.
    """
    others = (each for each in sentence.act("apology") if isinstance(each, Apology))
    if any(each.twist != "none" for each in others) or sentence.act("refusal") or sentence.act("offer"):
        return act
    heard = taken_back(sentence.text)
    return replace(act, start=heard[0], end=heard[1], twist="heard") if heard else act


def _apology(sentence: Sentence, regret: Regret) -> Apology:
    start, end = sentence.span(regret.first, regret.token)
    twisted = hollow(sentence, regret.token)
    if twisted is None:
        return Apology(start, end, about=_about(sentence, regret))
    preposed = twisted.clause[0] < regret.first  # "If you were hurt, we apologise"
    return Apology(
        sentence.starts[0] if preposed else start,
        end if preposed else sentence.ends[twisted.clause[1] - 1],
        twisted.twist,
        twisted.only_if_told,
        _WOULD.sub("", sentence.text[start : sentence.ends[regret.token]]),
        _about(sentence, regret),
        _kept(sentence, regret, twisted),
        _clause(sentence, twisted),
        twisted.thing or _doubted_thing(sentence, twisted),
    )


def _about(sentence: Sentence, regret: Regret) -> str:
    opening = sentence.text[sentence.starts[regret.first] : sentence.ends[regret.token]]
    word = sentence.lower[regret.token]
    verb = word.startswith("regret") and not sentence.tags[regret.token].startswith("NN")
    return opening + (" about" if word.startswith("s") else "" if verb else " for")


def _kept(sentence: Sentence, regret: Regret, twisted: Hollow) -> str | None:
    """ "I apologise for the wait" of "I apologise for the wait, but you …", where it says what for."""
    but = twisted.clause[0]
    if twisted.twist != "excuse" or sentence.lower[regret.token + 1] not in {"for", "about", "that"}:
        return None
    text = sentence.text[sentence.starts[regret.first] : sentence.starts[but]].rstrip(" ,-–")
    return text if regret.token + 2 < but else None


def _doubted_thing(sentence: Sentence, twisted: Hollow) -> str | None:
    """ "Confusion about the date" of "if there was any confusion about the date"."""
    first, last = twisted.clause
    if twisted.twist != "doubt":
        return None
    for token in range(first, last - 1):
        said = sentence.lower[token : token + 2] in {("there", "was"), ("caused", "any"), ("cause", "any")}
        if said or (sentence.lower[token] == "caused" and sentence.lower[token + 1] == "you"):
            at = token + 1
            while at < last and sentence.lower[at] in _BEFORE_HARM:
                at += 1
            whole = at < last and sentence.tags[at] in {"NN", "NNS", "JJ"}
            return sentence.text[sentence.starts[at] : sentence.ends[last - 1]] if whole else None
    return None


def _clause(sentence: Sentence, twisted: Hollow) -> str | None:
    if not twisted.of_ours:
        return None
    first, last = twisted.clause
    return sentence.text[sentence.starts[first] : sentence.ends[last - 1]]


READER = Reader(
    "apology",
    Apology,
    TRIGGERS | OWNING_UP | OTHER_WORDS,
    read,
    settle=settle,
    parts=frozenset(_PARTS),
    uses=frozenset({"trouble", "feeling", "refusal", "offer"}),
)
