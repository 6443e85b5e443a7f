"""The reader of accusations."""

from __future__ import annotations

from tonecheck.acts.accusation.accusation import Accusation
from tonecheck.acts.accusation.deeds import deeds
from tonecheck.acts.accusation.faults import faults
from tonecheck.acts.accusation.words import FAULTS, FLAWS, HARMING, MISDEEDS, UNTRUE
from tonecheck.acts.act import Act, Reader
from tonecheck.acts.forms import verb_forms
from tonecheck.acts.words import YOU_AS_WRITTEN
from tonecheck.language.sentence import Sentence

_VERBS = (
    "fail forget neglect omit refuse claim allege lack miss skip break waste",
    *sorted(MISDEEDS | HARMING | UNTRUE),
)
_UNREAD = tuple(
    f"{have} {read}"
    for have in ("haven't", "have not")
    for read in ("read", "listened", "followed", "answered")
)
_TURNS = (
    "didn't|did not|didnt|had not|hadn't|never|still haven't|still have not|yet to|supposed to|because you"
    "|why did you not|why have you not|why haven't|why havent|should have|should've|shouldn't have"
    "|should not have|should of|ought to|could have|must have|if you had|if you'd|had you|wrong|incorrect"
    "|mistaken|misunderstood"
    "|made a mistake|made an error|incorrectly|wrongly|improperly|carelessly|backwards|upside down"
    "|inside out|wrong way|too late|too long|too early|too soon|too tight|too hot"
    "|supposedly|allegedly|purportedly|yourself"
)
_HABITS = tuple(
    " ".join(filter(None, (you, still, keep)))
    for you in ("you", "u")
    for still in ("", "just", "still", "always", "simply", "constantly", "only")
    for keep in ("keep", "kept", "continue", "continued")
)
_SHORT = tuple(
    " ".join(filter(None, words))
    for words in (
        *(
            (negation, fully, meet)
            for negation in ("not", "'t")
            for fully in ("", "fully", "quite", "yet", "always")
            for meet in ("meet", "met")
        ),
        *((fall, well, "short") for fall in verb_forms("fall") for well in ("", "well", "far", "somewhat")),
    )
)
"""Verbs so common that they announce something only with what has to stand beside them."""
_TRIGGERS = frozenset(verb_forms(" ".join(_VERBS))) | {
    *FAULTS, *FLAWS, *_UNREAD, *_HABITS, *_SHORT, *_TURNS.split("|")
}  # fmt: skip


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The accusations of one sentence, the first of those that overlap."""
    kept: list[Accusation] = []
    for act in (*deeds(sentence), *faults(sentence)):
        if all(act.end <= other.start or other.end <= act.start for other in kept):
            kept.append(act)
    return tuple(sorted(kept, key=lambda act: act.start))


READER = Reader(
    "accusation",
    Accusation,
    _TRIGGERS,
    read,
    company=YOU_AS_WRITTEN | {"lack"},  # "lack of care" blames without naming anybody
    parts=frozenset({"fact", "clause", "told", "better"}),
)
