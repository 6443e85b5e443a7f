"""Signs that there is less than was ordered: "only one turned up", "we ordered forty chairs, 25 came"."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.trouble.clause import is_denied
from tonecheck.acts.trouble.people import SELF, subject_word
from tonecheck.language.sentence import Sentence

_CAME_OR_WORKS = frozenset("turned came arrived received showed delivered works work worked fits".split())
_AGREED_ON = frozenset({"ordered", "booked", "bought", "paid"})
_CHOSEN = frozenset("ordered booked bought chose picked requested selected agreed".split())
_HELD_OUT = frozenset("advertised described promised quoted stated listed shown pictured agreed".split())
_WELCOME = frozenset("better earlier sooner faster quicker nicer easier cheaper kinder happier".split())
_THAN_BEFORE = frozenset({("than", "before"), ("than", "ever")})
_SENT = frozenset((who, sent) for who in ("you", "u") for sent in ("sent", "gave", "shipped", "delivered"))


def only_some(sentence: Sentence, token: int) -> bool | None:
    """Only one turned up, only half of them work."""
    ahead = sentence.lower[token + 1 : token + 7]
    counted = sentence.tags[token + 1 : token + 2] == ("CD",) or ahead[:1] in {
        ("half",),
        ("part",),
        ("some",),
    }
    return (
        True if counted and not _CAME_OR_WORKS.isdisjoint(ahead) and not is_denied(sentence, token) else None
    )


def fewer_came(sentence: Sentence, token: int) -> bool | None:
    """We ordered forty chairs, and 25 came."""
    counted = sentence.tags[max(0, token - 1) : token] == ("CD",)
    return True if counted and not _AGREED_ON.isdisjoint(sentence.lower[:token]) else None


def worse_than(sentence: Sentence, token: int) -> bool | None:
    """It squeals worse than before your repair."""
    than = sentence.lower[token + 1 : token + 6]
    before = than[:2] in _THAN_BEFORE or (than[:1] == ("than",) and "old" in than)
    return True if before and not is_denied(sentence, token) else None


def sent_another(sentence: Sentence, token: int) -> bool | None:
    """Ordered L, you sent S."""
    after = sentence.lower[token + 1 :]
    turned = any(pair in _SENT for pair in pairwise(after[after.index(",") :])) if "," in after else False
    return True if turned and subject_word(sentence, token) in SELF else None


def unlike_agreed(sentence: Sentence, token: int) -> bool | None:
    """Two inches shorter than what I ordered, dearer than advertised; not "I paid more than I wanted"."""
    before, ahead = sentence.lower[max(0, token - 2) : token], sentence.lower[token + 1 : token + 6]
    tags = sentence.tags[max(0, token - 2) : token]
    compared = not {"JJR", "RBR"}.isdisjoint(tags) and _WELCOME.isdisjoint(before)
    agreed = not _HELD_OUT.isdisjoint(ahead) or (not SELF.isdisjoint(ahead) and not _CHOSEN.isdisjoint(ahead))
    own = subject_word(sentence, sentence.heads[token]) in SELF
    return True if compared and agreed and not own and not is_denied(sentence, token) else None


SIGNS = (
    (frozenset({"than"}), unlike_agreed),
    (frozenset({"worse", "slower", "louder"}), worse_than),
    (frozenset({"ordered", "booked", "paid"}), sent_another),
    (frozenset({"only"}), only_some),
    (frozenset({"came", "arrived"}), fewer_came),
)
