"""Whether a message praises one of us: what cost them time or came with a "but" is then no trouble."""

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


def is_praise(message: str) -> bool:
    """Whether ``message`` says that somebody here deserves a prize or their thanks."""
    return _EARNED.search(message.lower().replace("’", "'")) is not None
