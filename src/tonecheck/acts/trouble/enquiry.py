"""Whether the customer comes to buy: what happened to them is why, and no doing of ours."""

from __future__ import annotations

import re

_ENQUIRES = re.compile(
    r"\b(?:a quote|an estimate|do you (?:sell|stock)|how much|what (?:would|does|do) (?:\w+ ){1,4}cost"
    r"|you recommend|when can you fit|we'd pay|i'd pay)\b|\bdo you have (?:a )?spares?\b"
)
_ABOUT_US = re.compile(r"\b(?:you|your|u|ur|they|nobody|again)\b")


def is_enquiry(message: str, telling: str) -> bool:
    """Whether they come to buy: "my roof leaks, what does a new one cost?", with no word of us in it."""
    text = message.lower().replace("’", "'")
    return bool(_ENQUIRES.search(text)) and not _ABOUT_US.search(_ENQUIRES.sub(" ", telling.lower()))
