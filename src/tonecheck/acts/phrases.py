"""Phrases looked for in the raw words of a sentence."""

from __future__ import annotations

import re
from functools import cache


@cache
def whole(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of the phrases as words of their own: there is no "ouch" in "get in touch".

    What ends in a noun may stand in the plural; the phrase as given is the group. Compiled when first asked
    for, since many a process never does.
    """
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, phrases))})s?(?!\w)")
