"""Noun phrases by their words: where the subject before a verb starts, and its text in a new place."""

from __future__ import annotations

from tonecheck.language.sentence import Sentence

_TAGS = frozenset("DT PRP$ JJ NN NNS NNP VBN CD RB POS HYPH".split())


def phrase_before(sentence: Sentence, token: int) -> tuple[int, int] | None:
    """The first and last token of the noun phrase before ``token``, with what hangs on it by "of"."""
    last = token - 1
    while last > 0 and sentence.tags[last] == "RB":
        last -= 1
    if last < 0 or sentence.tags[last] not in _TAGS | {"PRP"}:
        return None
    first = last
    while first and _belongs(sentence, first - 1):
        opened = sentence.tags[first] in {"DT", "PRP$"}
        if opened and sentence.lower[first - 1] not in {"of", "for", "all", "both"}:
            break
        first -= 1
    while first < last and (sentence.tags[first] == "RB" or sentence.lower[first] in {"of", "for"}):
        first += 1
    return first, last


def _belongs(sentence: Sentence, token: int) -> bool:
    """Whether ``token`` may stand in a noun phrase: "the remaining amount of money"."""
    if sentence.tags[token] == "VBG":
        return token > 0 and sentence.tags[token - 1] in {"DT", "PRP$"}
    return sentence.tags[token] in _TAGS or sentence.lower[token] in {"of", "for"}


def text_of(sentence: Sentence, first: int, end: int) -> str:
    """The text of the tokens ``[first, end)``; empty where there are none."""
    return sentence.text[sentence.starts[first] : sentence.ends[end - 1]] if first < end else ""


def inner_text_of(sentence: Sentence, first: int, end: int) -> str:
    """The same for the middle of a sentence: with a small first letter, unless a name or a code opens it."""
    text, word = text_of(sentence, first, end), sentence.words[first]
    keeps = sentence.tags[first] in {"NNP", "NNPS"} or not (word[1:].islower() or word == "A")
    return text if keeps else text[:1].lower() + text[1:]
