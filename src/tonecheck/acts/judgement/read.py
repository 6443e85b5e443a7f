"""The reader of judgements."""

from __future__ import annotations

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.judgement.judgement import Judgement
from tonecheck.acts.judgement.scorn import scorn
from tonecheck.acts.judgement.wits import wits
from tonecheck.acts.judgement.words import ASTONISHED, HARSH, SCORNFUL
from tonecheck.acts.words import YOUR
from tonecheck.language.sentence import Sentence

_ADVERBS = frozenset({"obviously", "clearly"})
_TRIGGERS = (
    _ADVERBS
    | {'your "'}
    | {f"{verb} your" for verb in ("doubt", "question", "questions", "doubts")}
    | {
        f"{noun} {about} your"
        for noun in ("questions", "concerns", "doubts")
        for about in ("about", "regarding")
    }
    | SCORNFUL
    | HARSH
    | ASTONISHED
)


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The judgements of one sentence."""
    kept: list[Judgement] = []
    for act in (*wits(sentence), *scorn(sentence)):
        if all(act.end <= other.start or other.end <= act.start for other in kept):
            kept.append(act)
    return tuple(sorted(kept, key=lambda act: act.start))


READER = Reader(
    "judgement",
    Judgement,
    _TRIGGERS,
    read,
    company=YOUR | _ADVERBS,
    parts=frozenset({"plain"}),
    looks_on=True,
)
