"""The phrase language of rule files: plain words with choices, spelt out to plain phrases.

``(we|I) can't (offer|extend) it`` stands for four phrases, ``(just |)because`` for two. Contracted,
full and apostrophe-less forms need no mention: *can't* also finds *cannot*, *can not* and *cant*.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from tonecheck.language.scan import fold
from tonecheck.prose.normal import normalise

MOST = 600
"""More phrases than this from one entry are refused: a rule that broad wants an act or a tree."""

_CHOICE = re.compile(r"\(([^()]*)\)")
_FULL_FORMS = (
    ("can't", ("cannot", "cant")),
    ("won't", ("will not", "wont")),
    ("shan't", ("shall not", "shant")),
    ("n't", (" not", "nt")),
    ("i'm", ("i am", "im")),
    ("'re", (" are", "re")),
    ("'ve", (" have", "ve")),
    ("'ll", (" will", None)),
    ("let's", ("let us", "lets")),
    ("there's", ("there is", "theres")),
    ("that's", ("that is", "thats")),
    ("it's", ("it is", None)),
    ("nothing's", ("nothing is", "nothings")),
    ("what's", ("what is", "whats")),
)
_CONTRACTIONS = tuple(
    (
        contracted,
        re.compile(
            ("" if contracted[0] == "'" or contracted == "n't" else r"(?<![a-z'])") + contracted + r"\b"
        ),
        forms,
    )
    for contracted, forms in _FULL_FORMS
)
_WORDS_OF_THEIR_OWN = frozenset({"were", "well", "ill", "hell", "shell", "wed", "its"})


def expand(entry: str) -> frozenset[str]:
    """All folded phrases that ``entry`` stands for.

    Raises `ValueError` when the brackets do not match, a choice is blank throughout, or there are
    more than `MOST`.
    """
    outer = _CHOICE.sub("", entry)
    if "(" in outer or ")" in outer or "|" in outer:
        raise ValueError("choices are written (one|other), not nested, and the brackets must match")
    phrases = {" ".join(form.split()) for form in _choices(fold(normalise(entry)))}
    if "" in phrases:
        raise ValueError("a phrase may not be empty")
    spelt = phrases.union(*(_spellings(phrase) for phrase in phrases if "'" in phrase or "cannot" in phrase))
    if len(spelt) > MOST:
        raise ValueError(f"stands for {len(spelt)} phrases; at most {MOST} are allowed")
    return frozenset(spelt)


def _choices(entry: str) -> Iterator[str]:
    parts = _CHOICE.split(entry)
    options = [part.split("|") if index % 2 else [part] for index, part in enumerate(parts)]
    count = 1
    for option in options:
        count *= len(option)
    if count > MOST:
        raise ValueError(f"stands for {count} phrases; at most {MOST} are allowed")
    return map("".join, itertools.product(*options))


def _spellings(phrase: str) -> Iterator[str]:
    """The phrase again with every contraction in full, and with none of its apostrophes."""
    full, bare = phrase, phrase
    for contracted, pattern, (long, short) in _CONTRACTIONS:
        if contracted not in phrase:
            continue
        full = pattern.sub(long, full)
        if short is not None:
            bare = pattern.sub(short, bare)
    yield full
    yield full.replace("cannot", "can not")
    bare_words = bare.split()
    if "'" not in bare and not any(
        word in _WORDS_OF_THEIR_OWN and word not in phrase.split() for word in bare_words
    ):
        yield bare
