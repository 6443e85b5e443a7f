"""Words of English with their classes and forms: lemminflect's dictionary, without what else it loads.

The dictionary is read from lemminflect's own file, in its order and looked up by bisection: the library
makes a table of all 80,000 entries first, and imports spaCy wherever that is installed. It knows no
acronyms and no names.
"""

from __future__ import annotations

import gzip
import sys
import threading
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from importlib.abc import MetaPathFinder
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

Entry = Mapping[str, tuple[str, ...]]
"""The base forms of a word by its classes, ``NOUN``, ``VERB``, ``ADJ``, ``ADV``."""


@lru_cache(maxsize=4_096)
def word_classes(word: str) -> frozenset[str]:
    """The classes of a lower-case word; empty for names and codes."""
    return frozenset(_entry(word)) if word.isalpha() else frozenset()


@lru_cache(maxsize=4_096)
def base_form(word: str, word_class: str) -> str:
    """The base form of a lower-case word, guessed by rule where the dictionary has none."""
    known = _entry(word).get(word_class) or _library().getAllLemmasOOV(word, word_class).get(word_class)
    return known[0] if known else word


@lru_cache(maxsize=4_096)
def inflected(base: str, tag: str) -> str | None:
    """The form of a base form that has the Penn ``tag``."""
    forms = _library().getInflection(base, tag=tag)
    return str(forms[0]) if forms else None


def _entry(word: str) -> Entry:
    table, wanted = _dictionary(), word.encode()
    found: dict[str, tuple[str, ...]] = {}
    at = bisect_left(range(len(table)), wanted, key=lambda place: _word_of_line(table, place))
    while at < len(table) and _word_of_line(table, at) == wanted:
        end = table.index(b"\n", at)
        _, word_class, bases = table[at:end].decode().split(",")
        found[word_class.upper()] = tuple(bases.split("/"))
        at = end + 1
    return {**found, **_overrides().get(word, {})}


def _word_of_line(table: bytes, place: int) -> bytes:
    start = table.rfind(b"\n", 0, place) + 1
    return table[start : table.find(b",", start)]


@lru_cache(maxsize=1)
def _dictionary() -> bytes:
    """Lines "books,noun,book", sorted by their first word; not cut up, for few are ever looked at."""
    return gzip.decompress((_resources() / "lemma_lu.csv.gz").read_bytes())


@lru_cache(maxsize=1)
def _overrides() -> Mapping[str, Entry]:
    entries: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in (_resources() / "lemma_overrides.csv").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            word, word_class, base = line.strip().split(",")
            entries.setdefault(word, {})[word_class] = (base,)
    return entries


def _resources() -> Path:
    found = find_spec("lemminflect")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "resources"


@lru_cache(maxsize=1)
def _library() -> Any:
    """The library itself, imported as where no spaCy is installed: it would add its methods to its tokens."""
    with _Unseen("spacy"):
        import lemminflect
    return lemminflect


class _Unseen(MetaPathFinder):
    """While it lasts, this thread cannot import ``name`` anew."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._thread = threading.get_ident()

    def __enter__(self) -> None:
        sys.meta_path.insert(0, self)

    def __exit__(self, *_: object) -> None:
        sys.meta_path.remove(self)

    def find_spec(self, fullname: str, path: object, target: ModuleType | None = None) -> None:
        """Refuse the one name and leave all others to the finders that follow."""
        if fullname == self._name and threading.get_ident() == self._thread:
            raise ImportError(f"{fullname} is not wanted here", name=fullname)
