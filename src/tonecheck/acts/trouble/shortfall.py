"""Signs that there is less than was ordered: "only one turned up", "we ordered forty chairs, 25 came"."""

from __future__ import annotations

from tonecheck.acts.trouble.clause import is_denied
from tonecheck.language.sentence import Sentence

_CAME_OR_WORKS = frozenset("turned came arrived received showed delivered works work worked fits".split())
_AGREED_ON = frozenset({"ordered", "booked", "bought", "paid"})


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


SIGNS = (
    (frozenset({"only"}), only_some),
    (frozenset({"came", "arrived"}), fewer_came),
)
