"""Whether a message says that its trouble has passed: "all good now", "it works again"."""

from __future__ import annotations

import re

from tonecheck.acts.words import NEGATIONS

_PASSED = re.compile(
    r"\b(?:works?|working|fine|back|sorted|solved|fixed|resolved|mended|found it|got it)"
    r"(?: \w+)? (?:again|now|on its own|by itself|by themselves|in the end|meanwhile|after all)\b"
    r"|\b(?:all (?:good|sorted|fine|well)|false alarm|sorted it|no need to (?:send|come|reply|do|call))\b"
)
_ONLY_NOW = frozenset({"n't", "isn't", "doesn't", "still", "until", "when", "want", "cannot", "can't"})
_REACH = 4


def is_over(message: str) -> bool:
    """Whether the customer reports the end of it, and does not deny, await or ask for it."""
    text = message.lower().replace("’", "'")
    for passed in _PASSED.finditer(text):
        before = text[: passed.start()].split()[-_REACH:]
        asked = text[passed.end() :].lstrip()[:1] == "?"
        if not asked and (NEGATIONS | _ONLY_NOW).isdisjoint(before):
            return True
    return False
