"""Sentences of a CoNLL-U treebank with the place of each word in the text (training and benchmarks only)."""

from __future__ import annotations

import lzma
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDS = 4


def fold_of(document: str) -> int:
    """The part, 0 to 3, that a document belongs to when one part is learnt without and judged with."""
    return zlib.crc32(document.encode()) % FOLDS


@dataclass(frozen=True, slots=True)
class TreebankWord:
    """One row: ``start`` is the offset of its first letter in the sentence's text.

    Words of a contraction share its letters: "don't" is "do" + "n't", "gimme" is "gim" + "me".
    """

    start: int
    form: str
    lemma: str
    tag: str
    features: frozenset[str]
    relation: str


@dataclass(frozen=True, slots=True)
class TreebankSentence:
    """A sentence with its words; those without a place of their own in the text are left out."""

    text: str
    words: tuple[TreebankWord, ...]
    document: str = ""


def read_sentences(path: Path) -> Iterator[TreebankSentence]:
    """The sentences of one ``.conllu`` or ``.conllu.xz`` file, in order."""
    packed = path.read_bytes()
    whole = (lzma.decompress(packed) if path.suffix == ".xz" else packed).decode("utf-8")
    document, text = "", ""
    rows: list[list[str]] = []
    for line in whole.split("\n"):
        if line.startswith("# newdoc id = "):
            document = line[len("# newdoc id = ") :].strip()
        elif line.startswith("# text = "):
            text, rows = line[len("# text = ") :], []
        elif line[:1].isdigit():
            rows.append(line.split("\t"))
        elif not line.strip() and rows:
            yield TreebankSentence(text, tuple(_words(text, rows)), document)
            rows = []


def _words(text: str, rows: list[list[str]]) -> Iterator[TreebankWord]:
    for start, (_, form, lemma, _, tag, features, _, relation, *_) in zip(
        _starts(text, rows), rows, strict=True
    ):
        if start >= 0:
            yield TreebankWord(start, form, lemma, tag, frozenset(features.split("|")), relation)


def _starts(text: str, rows: list[list[str]]) -> list[int]:
    """The offset of each row; -1 for rows without a place of their own (contractions, empty nodes)."""
    starts: list[int] = []
    at = inner_at = inner_until = last_inner = 0
    for number, form, *_ in rows:
        if "-" in number:
            inner_at = text.index(form, at)
            at = inner_until = inner_at + len(form)
            last_inner = int(number.split("-")[1])
            starts.append(-1)
        elif "." in number:
            starts.append(-1)
        elif int(number) <= last_inner:
            # Words of a contraction share its letters: "don't" is "do" + "n't", "gimme" "gim" + "me".
            starts.append(inner_at)
            inner_at = min(inner_at + len(form), inner_until)
        else:
            starts.append(text.index(form, at))
            at = starts[-1] + len(form)
    return starts
