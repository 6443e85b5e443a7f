"""Whether the customer's own goal stands before what they are told to do."""

from __future__ import annotations

from tonecheck.language.sentence import Sentence

_WISHING = frozenset({"want", "wish", "like", "prefer", "trying", "looking", "order"})


def names_goal(sentence: Sentence, start: int) -> bool:
    """Whether a goal of the customer's stands in front: "To reset it, …", "If you want to move it, …"."""
    lower = sentence.lower
    for token in range(start - 1):
        if lower[token] == "to" and sentence.tags[token + 1] == "VB":
            if token == 0 or lower[token - 1] in {",", "and", ":"} or _is_wished(lower, token - 1):
                return True
    return False


def _is_wished(lower: tuple[str, ...], verb: int) -> bool:
    """ "You want to move it"; "you'll want to bring it" is our advice."""
    return lower[verb] in _WISHING and lower[verb - 1] not in {"'ll", "will"}
