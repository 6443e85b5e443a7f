"""Whether a message praises one of us: what cost them time or what plagued them before is then no trouble."""

from __future__ import annotations

import re

_EARNED = re.compile(
    r"(?<!not )(?<!n't )(?<!never )\b(?:deserves?|earned)(?: \w+)?"
    r" (?:an? |the |some |every |your |our )?(?:\w+ )?"
    r"(?:raise|rise|medal|bonus|promotion|award|prize|praise|credit|compliments?|commendation|applause|stars?"
    r"|shout-?out|recognition)\b"
    r"|\b(?:hats off|kudos|compliments|well done|massive thanks|huge thanks|a big thank you) to\b"
    r"|\b(?:is|was|were|are) (?:such )?(?:a|an absolute|a total|a real)"
    r" (?:star|gem|credit to|hero|legend|angel|treasure)\b(?! rating)"
)
_CURED = re.compile(
    r"\b(?:bug|crack|draught|error|hum|itch|itching|leak|noise|pain|problem|rattle|smell|squeak|stain|wobble)\b"
    r"[^.!?]{0,40}\b(?:is|has|'s) (?:all |now |finally )?(?:gone|vanished|disappeared|stopped)\b"
)
"""What plagued them and does no more."""
_YET = re.compile(r"\b(?:but|however|still|except|only|although|though|back|again|since|now (?:the|it))\b")


def is_praise(message: str) -> bool:
    """Whether ``message`` says that somebody deserves a prize or their thanks, or that a plague is over."""
    text = message.lower().replace("’", "'")
    return _EARNED.search(text) is not None or (_CURED.search(text) is not None and not _YET.search(text))
