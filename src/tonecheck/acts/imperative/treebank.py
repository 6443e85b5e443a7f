"""Sentences with the places of their imperatives (training and benchmark only)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tonecheck.language.treebank import TreebankSentence, read_sentences

_STAR = re.compile(r"\*(?=[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the start offsets of its verbs in the imperative mood.

    ``verbs`` leaves out the *do* of "do not tell": one treebank marks it, the other does not, and
    the verb that says what is asked is the next one. ``marked`` has every token marked Mood=Imp.
    """

    text: str
    verbs: frozenset[int]
    marked: frozenset[int]
    document: str = ""


def read_treebank(path: Path) -> Iterator[Example]:
    """The sentences of one ``.conllu`` or ``.conllu.xz`` file, in order."""
    return map(_example, read_sentences(path))


def read_starred(path: Path) -> Iterator[Example]:
    """Our own sentences: one a line, a star before each imperative; each is a document of its own."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if not line.startswith("#"):
            stars = [match.start() for match in _STAR.finditer(line)]
            verbs = frozenset(star - before for before, star in enumerate(stars))
            yield Example(_STAR.sub("", line), verbs, verbs, f"{path.stem}-{number}")


def _example(sentence: TreebankSentence) -> Example:
    marked = [word for word in sentence.words if "Mood=Imp" in word.features]
    verbs = (word for word in marked if not (word.lemma == "do" and word.relation == "aux"))
    return Example(
        sentence.text,
        frozenset(word.start for word in verbs),
        frozenset(word.start for word in marked),
        sentence.document,
    )
