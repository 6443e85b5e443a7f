"""Sentences of a CoNLL-U treebank with the places of their imperatives (training and benchmark only)."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_DO_SUPPORT = frozenset({"aux"})


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the start offsets of its verbs in the imperative mood.

    ``verbs`` leaves out the *do* of "do not tell": one treebank marks it, the other does not, and
    the verb that says what is asked is the next one. ``marked`` has every token marked Mood=Imp.
    """

    text: str
    verbs: frozenset[int]
    marked: frozenset[int]


def read_treebank(path: Path) -> Iterator[Example]:
    """The sentences of one ``.conllu`` or ``.conllu.xz`` file, in order."""
    opened = lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8")
    with opened as lines:
        text, rows = "", []
        for line in lines:
            if line.startswith("# text = "):
                text, rows = line[len("# text = ") :].rstrip("\n"), []
            elif line[:1].isdigit():
                rows.append(line.rstrip("\n").split("\t"))
            elif not line.strip() and rows:
                yield _example(text, rows)
                rows = []


def _example(text: str, rows: list[list[str]]) -> Example:
    verbs, marked = set(), set()
    for (start, _), row in zip(_places(text, rows), rows, strict=True):
        if start >= 0 and "Mood=Imp" in row[5].split("|"):
            marked.add(start)
            if not (row[2] == "do" and row[7] in _DO_SUPPORT):
                verbs.add(start)
    return Example(text, frozenset(verbs), frozenset(marked))


def _places(text: str, rows: list[list[str]]) -> list[tuple[int, int]]:
    """The offsets of each row; -1 for rows without a place of their own (empty nodes)."""
    places: list[tuple[int, int]] = []
    at, inner_at, inner_until, last_inner = 0, 0, 0, 0
    for row in rows:
        number, form = row[0], row[1]
        if "-" in number:
            inner_at = text.index(form, at)
            at = inner_until = inner_at + len(form)
            last_inner = int(number.split("-")[1])
            places.append((-1, -1))
        elif "." in number:
            places.append((-1, -1))
        elif int(number) <= last_inner:
            # Words of a contraction share its letters: "don't" is "do" + "n't", "gimme" "gim" + "me".
            end = min(inner_at + len(form), inner_until)
            places.append((inner_at, end))
            inner_at = end
        else:
            start = text.index(form, at)
            at = start + len(form)
            places.append((start, at))
    return places
