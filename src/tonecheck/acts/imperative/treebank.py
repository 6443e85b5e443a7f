"""Sentences of a CoNLL-U treebank with the places of their imperatives (training and benchmark only)."""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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
            yield _example(text, rows, document)
            rows = []


def read_starred(path: Path) -> Iterator[Example]:
    """Our own sentences: one a line, a star before each imperative; each is a document of its own."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if not line.startswith("#"):
            stars = [match.start() for match in _STAR.finditer(line)]
            verbs = frozenset(star - before for before, star in enumerate(stars))
            yield Example(_STAR.sub("", line), verbs, verbs, f"{path.stem}-{number}")


def _example(text: str, rows: list[list[str]], document: str) -> Example:
    verbs, marked = set(), set()
    for start, row in zip(_starts(text, rows), rows, strict=True):
        if start >= 0 and "Mood=Imp" in row[5].split("|"):
            marked.add(start)
            if not (row[2] == "do" and row[7] == "aux"):
                verbs.add(start)
    return Example(text, frozenset(verbs), frozenset(marked), document)


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
