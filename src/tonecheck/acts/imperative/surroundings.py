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
    tag, label, edge = tags[token], labels[token], where.edge
    at = edge + tag
    first = token
    while first and lower[first - 1] not in _STOPS:
        first -= 1
    finite = subjects = subordinators = 0
    subject = -1
    for left in range(first, token):
        finite += tags[left] in _FINITE
        subordinators += lower[left] in _SUBORDINATORS
        if labels[left] in _SUBJECTS:
            subjects, subject = subjects + 1, left
    yield f"sg={min(finite, 3)}{min(subjects, 3)}{min(subordinators, 2)}{at}"
    yield f"sd={max(-2, min(2, subjects - finite))}{min(subordinators, 1)}{at}{label}"
    yield f"sf={lower[first] if first < token else '^'}{at}"
    if subject >= 0 and token - subject <= 6:
        yield f"ns={token - subject}{at}"
        yield f"nw={lower[subject]}{at}"
    else:
        yield f"ns={at}"
    near = range(max(0, token - 8), token)
    yield f"to={any(tags[left] == 'TO' for left in near):d}{at}"
    yield f"pl={any(lower[left] in _PLEASE for left in near[-4:]):d}{edge}"
    yield from _verdicts(sentence, token, where, decided)


def _verdicts(sentence: Sentence, token: int, where: Place, decided: Mapping[int, bool]) -> Iterator[str]:
    tags, labels = sentence.tags, sentence.labels
    tag, label, edge = tags[token], labels[token], where.edge
    head = sentence.heads[token]
    if label == "conj":
        governed = _governed(sentence, head)
        yield f"cj={governed}{tags[head]}"
        yield f"pv={decided.get(head, False):d}"
        yield f"pj={decided.get(head, False):d}{edge}{tag}"
    many = min(sum(decided.values()), 2)
    yield f"an={many}"
    yield f"ae={many}{edge}{tag}"
    left = token - 1
    while left >= 0 and not (tags[left][0] == "V" or tags[left] == "MD" or decided.get(left)):
        left -= 1
    if left < 0:
        yield f"nv=^{edge}{tag}"
        yield f"nd=^{label}{edge}"
        return
    verdict = decided.get(left, False)
    verb = f"{tags[left]}{_governed(sentence, left)}{verdict:d}"
    right = tags[token + 1] if token + 1 < len(tags) else "$"
    yield f"nv={verb}{edge}{tag}"
    yield f"nd={verb}{label}{edge}"
    yield f"nr={verb}{right}{edge}"


def beyond(sentence: Sentence, token: int, where: Place) -> Iterator[str]:
    """What follows: whether another finite verb claims the rest of the sentence."""
    lower, tags, labels = sentence.lower, sentence.tags, sentence.labels
    tag, label, edge = tags[token], labels[token], where.edge
    at = edge + tag
    finite = subject = 0
    for right in range(token + 1, min(len(lower), token + 10)):
        if not finite and tags[right] in _FINITE:
            finite = right
        if labels[right] in _SUBJECTS and sentence.heads[right] != token:
            subject = right
    right_tag = tags[token + 1] if token + 1 < len(tags) else "$"
    yield f"rf={subject > 0:d}{finite > 0:d}{at}{right_tag[:2]}"
    yield f"rv={tags[finite] + str(min(4, finite - token)) if finite else ''}{at[0]}{tag[:2]}{label}"
    yield f"qu={lower[-1] == '?':d}{at}{label}"


def _governed(sentence: Sentence, token: int) -> str:
    found = {sentence.labels[child][:4] for child in sentence.children(token)}
    return "".join(sorted(label for label in found if label in _SHORT))


_SHORT = frozenset(label[:4] for label in _GOVERNED)
