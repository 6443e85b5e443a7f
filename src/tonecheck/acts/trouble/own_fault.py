"""Whether the customer takes the blame: "my own fault", "I forgot to cancel"."""

from __future__ import annotations

import re

_TAKEN = re.compile(
    r"\b(?:my|our) (?:own )?(?:\w+ )?(?:fault|mistake|error|bad|oversight|doing|stupidity)\b|\bmea culpa\b"
    r"|\b(?:silly|stupid|foolish|clumsy) (?:me|of me)\b|\bi messed up\b|\boverslept\b"
    r"|\b(?:i|we|and|,) forgot (?:to|my|our|the|about)\b"
    r"|\bi (?:do not|don't|dont|cannot|can't|cant) remember\b"
    r"|\bi (?:\w+ )?(?:accidentally|stupidly|mistakenly|foolishly|clumsily)\b"
    r"|\bi (?:was|am) (?:\w+ )?(?:wrong|mistaken)\b"
    r"|\bi (?:\w+ )?(?:chose|deleted|dialled|e-?mailed|entered|erased|filled in|packed|picked|posted|put"
    r"|removed|selected|sent|submitted|took|typed|uploaded) (?:in )?the wrong\b"
    r"|\bi (?:\w+ ){1,6}by (?:accident|mistake)\b"
    r"|\bi (?:\w+ )?(?:dropped (?!(?:\w+ ){0,3}off\b)|spilled|spilt|knocked)"
    r"|\b(?:i|we) (?:cannot|can't|cant|won't|wont) make"
    r" (?:today|tomorrow|it(?= (?:at|on|before|by|today)|\W|$)"
    r"|(?:our|my|the) (?:\d|appointment|meeting|call|slot|class|lesson|visit))"
)
_REFUSED = re.compile(r"\b(?:not|n't|isn't|never|nor|if|because of|is it|was it)(?: \w+)?$")


def takes_the_blame(message: str) -> bool:
    """Whether the writer of ``message`` names the cause as their own doing."""
    text = message.lower().replace("’", "'")
    return any(not _REFUSED.search(text[: taken.start()].rstrip()) for taken in _TAKEN.finditer(text))
