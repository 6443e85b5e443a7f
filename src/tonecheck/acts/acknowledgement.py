"""Acknowledgements: words that show the writer has taken in how things are for the customer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.phrases import whole
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_UNDERSTANDING = frozenset(
    "understand imagine see appreciate realise realize recognise recognize know get"
    " acknowledge share hear".split()
)
# What is understood: a feeling, its cause, or that it is one.
_TAKEN_IN = frozenset(
    "how why that frustration frustrating disappointment disappointing disappointed worry worrying"
    " worried concern concerns concerned upset upsetting annoying annoyed annoyance anger angry stressful"
    " stress difficult hard tough unpleasant inconvenient inconvenience feel feeling feelings scary"
    " anxious you".split()
)
_HARDSHIP = frozenset(
    "frustrating annoying upsetting worrying stressful awful terrible horrible unpleasant scary"
    " disappointing unacceptable inconvenient infuriating dreadful heartbreaking tough hard rough painful"
    " difficult shocking maddening exhausting confusing angry furious".split()
)
_POINTING = frozenset({"that", "this", "it", "must", "would", "sounds", "how"})
_EXCLAIMING = frozenset({("what", "a"), ("what", "an"), ("how", "very")})
_PHRASES = (
    "hear you", "poor you", "poor thing", "poor little", "oh no", "of course you", "ouch", "yikes", "oh dear",
    "no fun", "no wonder", "understandable", "it's natural", "it is natural", "only natural",
    "it's normal to", "it is normal to", "big day", "big step", "every reason to", "every right to",
    "know the feeling", "in your shoes", "in your place", "feel the same", "would feel", "not good enough",
    "not ok", "not okay", "fell short", "not what we like to hear", "not what we want", "not how we want",
    "not the experience", "every right to be", "condolences", "our thoughts", "that sounds", "sounds like",
    "must have been", "must be", "concerning to hear", "sad to hear", "bummer", "not fun",
    "we're concerned", "share your", "your frustration", "your concern", "your concerns",
    "your disappointment", "your worry", "i agree", "we agree", "you're right", "you are right",
    "bear with us", "make this right", "make it right", "that's rough", "that's tough", "your feelings",
    "the urgency",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """Words that take in what the customer went through or feels."""

    start: int
    end: int

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The first acknowledgement of one sentence."""
    lower = sentence.text.lower()
    if (said := whole(_PHRASES).search(lower)) is not None:
        return (Acknowledgement(*said.span()),)
    if "?" not in lower and not _EXCLAIMING.isdisjoint(pairwise(sentence.lower)):
        return (Acknowledgement(0, len(sentence.text)),)
    for token, word in enumerate(sentence.lower):
        if (word in _UNDERSTANDING and _takes_in(sentence, token)) or (
            word in _HARDSHIP and _POINTING & set(sentence.lower[:token])
        ):
            return (Acknowledgement(sentence.starts[token], sentence.ends[token]),)
    return ()


def _takes_in(sentence: Sentence, token: int) -> bool:
    """I understand how, we can see why you, I know this is hard; not "see how we can help"."""
    if not _is_ours(sentence, token):
        return False
    rest = sentence.lower[token + 1 : token + 9]
    if rest[:1] in {("how",), ("why",)}:
        return rest[1:2] not in {("we",), ("i",), ("to",)}
    if sentence.lower[token] in {"understand", "imagine"}:
        return rest[:1] not in {("there",), ("if",), ("whether",), ("which",), ("what",)}
    return bool(_TAKEN_IN & set(rest[:3]) and _HARDSHIP & set(rest))


def _is_ours(sentence: Sentence, token: int) -> bool:
    before = sentence.lower[max(0, token - 4) : token]
    return bool(WE & set(before)) and not {"n't", "not", "do", "please"} & set(before[-2:])


READER = Reader(
    "acknowledgement",
    Acknowledgement,
    _UNDERSTANDING | _HARDSHIP | frozenset(_PHRASES) | {"what a", "what an", "how very"},
    read,
)
