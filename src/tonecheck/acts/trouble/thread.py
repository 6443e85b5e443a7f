"""What became of a trouble in the conversation: apologised for already, or answered and left behind."""

from __future__ import annotations

import re

from tonecheck.acts.reading import Reading, Turn

_SAID_SORRY = re.compile(
    r"\b(?:your|the|for (?:an|the)) (?:\w+ )?apolog(?:y|ies)\b|\byou(?:'ve| have)?(?: \w+)? apologi[sz]ed\b"
    r"|\bfor apologi[sz]ing\b|\b(?:you said|for saying|saying you(?:'re| are)) (?:\w+ )?sorry\b"
)
_NOT_YET = re.compile(
    r"\b(?:want|expect|demand|no|without|await|awaiting|owe|deserve|need|still|not|never)\b"
)
_WE_WERE_SORRY = re.compile(r"\b(?:sorry|apolog\w+)\b")
_TAKEN_WELL = re.compile(
    r"\b(?:thanks?|thx|ty|cheers|great|perfect|lovely|wonderful|got it|understood|good to know)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\?|\b(?:please|dm|send|let (?:us|me) know|tell us|tell me|share)\b", re.IGNORECASE)


def is_apologised(turn: Turn) -> bool:
    """Whether the customer speaks of our apology, or quotes the message that holds it."""
    text = turn.prose.text.lower()
    for said in _SAID_SORRY.finditer(text):
        if not _NOT_YET.search(" ".join(text[: said.start()].split()[-4:])):
            return True
    return bool(_WE_WERE_SORRY.search(turn.prose.quoted.lower()))


def is_answered(reading: Reading, turn: Turn) -> bool:
    """Whether we have answered ``turn`` without asking back, and the customer took that with thanks."""
    place = next(index for index, each in enumerate(reading.context) if each is turn)
    later = reading.context[place + 1 :]
    answers = [index for index, each in enumerate(later) if each.author == "agent"]
    if not answers or any(_ASKS.search(later[index].prose.text) for index in answers):
        return False
    went_on = [each for each in later[answers[-1] :] if each.author == "customer"]
    content = any(_TAKEN_WELL.search(each.prose.text) for each in went_on)
    return content and not any(each.has("trouble", "feeling") for each in went_on)
