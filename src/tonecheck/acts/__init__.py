"""Speech acts: who asks what of whom, what is refused, regretted, promised, felt. One file an act."""

from collections.abc import Mapping

from tonecheck.acts import (
    accusation,
    acknowledgement,
    apology,
    appeal,
    commitment,
    directive,
    emphasis,
    feeling,
    greeting,
    handover,
    judgement,
    offer,
    question,
    rebuff,
    refusal,
    step,
    trouble,
)
from tonecheck.acts.act import Act, Reader
from tonecheck.acts.reading import Reading, ReadSentence, Turn

READERS: tuple[Reader, ...] = (
    # The order is that of settling: later acts may look at earlier ones.
    question.READER,
    trouble.READER,
    appeal.READER,
    feeling.READER,
    acknowledgement.READER,
    apology.READER,
    offer.READER,
    handover.READER,
    refusal.READER,
    rebuff.READER,
    directive.READER,
    emphasis.READER,
    greeting.READER,
    commitment.READER,
    accusation.READER,
    judgement.READER,
    step.READER,
)
KINDS: Mapping[str, Reader] = {reader.kind: reader for reader in READERS}

__all__ = ["KINDS", "READERS", "Act", "Reader", "Reading", "ReadSentence", "Turn"]
