"""What stands further off: verbs and subjects to the left, verdicts so far, finite verbs to the right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tonecheck.acts.imperative.clause import Place
from tonecheck.language.sentence import Sentence

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_GOVERNED = _SUBJECTS | {"aux", "mark"}
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_STOPS = frozenset({".", "!", "?", ";", ":", "...", "…"})
_SUBORDINATORS = frozenset(
    """if when once while since unless before after as because although though whether where until that who
    which what how why""".split()
)
_PLEASE = frozenset({"please", "pls", "plz", "kindly"})


def before(sentence: Sentence, token: int, where: Place, decided: Mapping[int, bool]) -> Iterator[str]:
    """The clause so far and the verbs in it."""
    lower, tags, labels = sentence.lower, sentence.tags, sentence.labels
    first = token
    while first and lower[first - 1] not in _STOPS:
        first -= 1
    finite = subjects = subordinators = 0
    for left in range(first, token):
        finite += tags[left] in _FINITE
        subordinators += lower[left] in _SUBORDINATORS
        subjects += labels[left] in _SUBJECTS
    yield f"sg={min(finite, 3)}{min(subjects, 3)}{min(subordinators, 2)}{where.edge}{tags[token]}"
    yield f"pl={not _PLEASE.isdisjoint(lower[max(0, token - 4) : token]):d}{where.edge}"
    yield from _verdicts(sentence, token, where, decided)


def _verdicts(sentence: Sentence, token: int, where: Place, decided: Mapping[int, bool]) -> Iterator[str]:
    tags = sentence.tags
    tag, label, edge = tags[token], sentence.labels[token], where.edge
    if label == "conj":
        yield f"pv={decided.get(sentence.heads[token], False):d}"
    many = min(sum(decided.values()), 2)
    yield f"an={many}"
    yield f"ae={many}{edge}{tag}"
    left = token - 1
    while left >= 0 and not (tags[left][0] == "V" or tags[left] == "MD" or decided.get(left)):
        left -= 1
    verb = f"{tags[left]}{_governed(sentence, left)}{decided.get(left, False):d}" if left >= 0 else "^"
    yield f"nv={verb}{edge}{tag}"
    yield f"nd={verb}{label}{edge}"


def beyond(sentence: Sentence, token: int, where: Place) -> str:
    """Whether another finite verb claims the rest of the sentence."""
    tags = sentence.tags
    near = range(token + 1, min(len(tags), token + 10))
    finite = next((right for right in near if tags[right] in _FINITE), 0)
    verb = tags[finite] + str(min(4, finite - token)) if finite else ""
    return f"rv={verb}{where.edge}{tags[token][:2]}{sentence.labels[token]}"


def _governed(sentence: Sentence, token: int) -> str:
    found = {sentence.labels[child][:4] for child in sentence.children(token)}
    return "".join(sorted(label for label in found if label in _SHORT))


_SHORT = frozenset(label[:4] for label in _GOVERNED)
