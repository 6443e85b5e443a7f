"""Whether the customer names a cause that is not ours: "my own fault", "at another garage"."""

from __future__ import annotations

import re
from functools import lru_cache

_TAKEN = re.compile(
    r"\b(?:my|our) (?:own )?(?:\w+ )?(?:fault|mistake|error|bad|oversight|doing|stupidity)\b|\bmea culpa\b"
    r"|\b(?:silly|stupid|foolish|clumsy) (?:me|of me)\b|\bi messed up\b|\boverslept\b"
    r"|\b(?:i|we|and|,) forgot (?:to|my|our|the|about)\b"
    r"|\bi (?:do not|don't|dont|cannot|can't|cant) remember\b"
    r"|\bi (?:\w+ )?(?:accidentally|stupidly|mistakenly|foolishly|clumsily)\b"
    r"|\bi (?:was|am) (?:\w+ )?(?:wrong|mistaken)\b"
    r"|\bi (?:\w+ )?(?:chose|deleted|dialled|e-?mailed|entered|erased|filled in|packed|picked|posted|put"
    r"|removed|selected|sent|submitted|took|typed|uploaded) (?:in )?the wrong\b"
    r"|\bi (?:\w+ ){1,6}by (?:accident|mistake)\b|\b(?:typo|mistake|slip|error) in my own\b"
    r"|\bi (?:\w+ )?(?:cracked|smashed|tore|ripped|burnt|burned|dented|bent|snapped|shattered) my"
    r" (?!(?:\w+ )?(?:tooth|teeth|leg|arm|knee|head|hand|ankle|wrist|finger|tongue|mouth)\b)"
    r"|\b(?:mine|my \w+) (?:\w+ )?(?:stopped|died|broke) (?:\w+ )?(?:when|after) i"
    r" (?:went|dropped|fell|sat|spilt|spilled)\b"
    r"|\bi emptied (?:the|my) (?:\w+ )?(?:trash|bin|basket)\b"
    r"|\bi (?:\w+ )?(?:dropped (?!(?:\w+ ){0,3}off\b)|spilled|spilt|knocked)"
    r"|\b(?:it|this|that) (?:may|might|could) (?:well )?be (?:me\b|my )"
    r"|\bmy (?:\w+ )?(?:cat|dog|puppy|kitten|toddler|son|daughter|kid|baby|husband|wife|nephew|niece)s?"
    r" (?:\w+ )?(?:knocked|spilled|spilt|dropped|chewed|broke|ate|sat on|trod on|stepped on|scratched)\b"
    r"|\b(?:i|we) (?:cannot|can't|cant|won't|wont) make"
    r" (?:today|tomorrow|it(?= (?:at|on|before|by|today)|\W|$)"
    r"|(?:our|my|the) (?:\d|appointment|meeting|call|slot|class|lesson|visit))"
)
_OTHERS = re.compile(
    r"\b(?:at|by|from) (?:another|a different|some other) (?:\w+ )?(?:bank|garage|shop|store|firm|company"
    r"|supplier|provider|dealer|clinic|dentist|airline|workshop)\b"
    r"|\b(?:to|with) the wrong (?:firm|company|shop|supplier|provider)\b"
    r"|\bby the (?:railway|bank|airline|police|council|post office)\b"
    r"|\bmy bank (?:\w+ )?(?:closed|blocked|cancelled)\b"
)
_NOT_OURS = re.compile(
    r"^\W*false alarm\b"
    r"|\b(?:not|never) (?:with |at )?you(?:rs|r (?:fault|doing|mistake))?(?=[.!,;]|$)|\bno fault of yours\b"
    r"|(?:\bnot|n't) (?:blaming you|your fault)\b|\bnothing to do with you\b"
)
_BEFORE = 80  # characters in which the cause is denied, so that time grows no faster than a message
_REFUSED = re.compile(r"\b(?:not|n't|isn't|never|nor|if|because of|is it|was it)(?: \w+)?$")


@lru_cache(maxsize=4)
def takes_the_blame(message: str) -> bool:
    """Whether the writer of ``message`` names the cause as their own doing; asked for each trouble of one."""
    text = message.lower().replace("’", "'")
    return any(
        not _REFUSED.search(text[max(0, taken.start() - _BEFORE) : taken.start()].rstrip())
        for taken in _TAKEN.finditer(text)
    )


def lets_us_off(message: str) -> bool:
    """Whether the writer of ``message`` says outright that it is not ours: "I'm cross with him, not you"."""
    return _NOT_OURS.search(message.lower().replace("’", "'")) is not None


def names_another_firm(message: str) -> bool:
    """Whether the writer of ``message`` tells of it as another firm's doing."""
    return _OTHERS.search(message.lower()) is not None
