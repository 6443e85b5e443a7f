"""Whether what a reply seems to admit is a slip of ours, and nothing asked for, refused or blamed."""

from __future__ import annotations

import re

from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.acts.refusal.act import Refusal
from tonecheck.acts.trouble.admitted import CALLED_OFF

_CALLING_OFF = re.compile(
    r"\b(?:cancel|call(?:ing|ed)? off|can['’]?t|cannot|won['’]?t|unable|instead|move|change|postpone|swap"
    r"|stop|refund|sick|ill|another (?:day|time|date)|later|earlier|reschedul|delay)",
    re.IGNORECASE,
)
"""What somebody writes who wants something called off, or knows that it is."""


def is_slip_of_ours(reading: Reading, sentence: ReadSentence, admitted: str, *, heard: bool) -> bool:
    """Whether ``admitted``, words of ``sentence`` in the reply, counts as an admission.

    ``heard``: no word of grammar says so, the sentence only sounds like one; that is believed where a
    customer wrote and the sentence neither turns something down nor puts the fault on them.
    """
    asked = reading.asked()
    if admitted.lower() in CALLED_OFF and _CALLING_OFF.search(asked):
        return False
    if not heard:
        return True
    refused = any(isinstance(act, Refusal) and act.form != "opener" for act in sentence.act("refusal"))
    return bool(asked) and not refused and not sentence.act("accusation")
