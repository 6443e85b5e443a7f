"""What is said to be so because it is so: "that's how it is", "that is the way we do it", "gone is gone"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.acts.words import WE
from tonecheck.language.scan import fold
from tonecheck.language.sentence import Sentence

_POINTING = frozenset({"that", "this", "it", "thats"})
_BEING = frozenset({"is", "'s", "s", "was"})
_BESIDE = frozenset(
    {"just", "simply", "really", "exactly", "basically", "literally", "unfortunately", "only"}
)
_SO_IT_IS = frozenset("be work go run design build make set operate function stay remain".split())
_WE_DO = frozenset({"do", "handle", "run", "work"})
_THINGS = frozenset({"it", "things", "this", "that", "business"})
_VERBAL = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN"})
_SAME = re.compile(
    r"\b([a-z]+ [a-z]{3,}|[a-z]{4,}),? (?:is|are|means|stays?|remains?) (?:an? |the )?\1\b"
    r"(?! (?:that|which|who|where|when|of|for|in|you|we|too)\b)",
    re.IGNORECASE,
)

_BEYOND = re.compile(
    r"\b(?:is|are|'s|'re|falls?|lies?) (?:well |far )?(?:beyond|outside) (?:our|my)"
    r" (?!door|gate|office|shop|house|home|hotel|building|window|hall|branch|station|entrance|control)\w+"
    r"|\b(?:is|are|'s) more than (?:we|i|our \w+|the \w+) can (?:take|handle|manage|do|carry|bear)\b",
    re.IGNORECASE,
)
"""Where a thing is said to lie beyond us: "outside our field", "more than our oven can take"."""
_ONCE = re.compile(
    r"\b(?:once|when|if)\b [^.!?;]{0,60}? ([a-z]+),? (?:it|they|that)(?:'s| is|'re| are)"
    r" (?:gone|final|lost|\1)\b(?! \w)",
    re.IGNORECASE,
)

TRIGGERS = frozenset(
    {"it's gone", "it is gone", "they're gone", "they are gone", "it's final", "it is final", "more than"}
    | {"it's sold", "they're sold"}
) | frozenset(
    f"{before} {way}"
    for before in ("is", "'s", "thats", "just", "simply", "really", "exactly", "basically")
    for way in ("how", "the way")
)


def may_hold(text: str) -> bool:
    """Whether the raw sentence says of a thing that it is itself: "a rule is a rule"."""
    return _same(text.lower()) is not None


def _same(lower: str) -> re.Match[str] | None:
    """The thing and itself; most sentences have no verb of being and are passed over at once."""
    being = (
        " is " in lower or " are " in lower or " means " in lower or " stay" in lower or " remain" in lower
    )
    return _SAME.search(lower) if being else None


def as_it_is(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first and the last token of each such saying."""
    for token, word in enumerate(sentence.lower):
        if word in _POINTING and (last := _way(sentence, token)) is not None:
            yield token, last
    lower = fold(sentence.text)
    gone = "gone" in lower or "lost" in lower or "final" in lower or "sold" in lower
    beyond = "beyond" in lower or "outside" in lower or "more than" in lower
    for said in (
        _same(lower),
        _ONCE.search(lower) if gone else None,
        _BEYOND.search(lower) if beyond else None,
    ):
        if said is not None:
            yield from _tokens_of(sentence, said)


def _tokens_of(sentence: Sentence, same: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The first and the last token of what was matched, where the sentence does not go on from it."""
    inside = [
        token
        for token in range(len(sentence))
        if same.start() <= sentence.starts[token] and sentence.ends[token] <= same.end()
    ]
    goes_on = sentence.text[same.end() :].lstrip(" ,").startswith(("and", "but", "so"))
    if inside and not goes_on:
        yield inside[0], inside[-1]


def _way(sentence: Sentence, token: int) -> int | None:
    """The last token of "that is the way it works" where ``token`` is its first word."""
    lower = sentence.lower
    at = token + (lower[token] != "thats")
    if lower[token] != "thats":
        if lower[at : at + 1] == () or lower[at] not in _BEING:
            return None
        at += 1
    while at < len(sentence) and lower[at] in _BESIDE:
        at += 1
    if lower[at : at + 1] in {("not",), ("n't",)}:
        at += 1
    while at < len(sentence) and lower[at] in _BESIDE:
        at += 1
    if lower[at : at + 1] == ("how",):
        at += 1
    elif lower[at : at + 2] == ("the", "way"):
        at += 2
    else:
        return None
    return _clause_of_way(sentence, at)


def _clause_of_way(sentence: Sentence, first: int) -> int | None:
    verb = next(
        (
            at
            for at in range(first + 1, min(first + 7, len(sentence)))
            if sentence.tags[at] in _VERBAL or sentence.lower[at] in {"work", "works"}
        ),
        None,
    )
    while verb is not None and sentence.tags[verb + 1 : verb + 2] in {("VBN",), ("RB",)}:
        verb += 1
    if verb is None or "you" in sentence.lower[first:verb]:
        return None
    if "n't" in sentence.lower[first - 3 : first] or "not" in sentence.lower[first - 3 : first]:
        if sentence.tags[verb] == "VBD":
            return None  # "that's not how it worked when I tried"
    lemma, after = sentence.lemmas[verb], sentence.lower[verb + 1 : verb + 2]
    if sentence.lower[first] in WE:
        if lemma not in _WE_DO or not (after and after[0] in _THINGS):
            return None
        verb += 1
    elif lemma not in _SO_IT_IS:
        return None
    rest = sentence.text[sentence.ends[verb] :].lstrip()
    return None if rest.startswith((":", "!")) or rest.startswith("by default") else verb
