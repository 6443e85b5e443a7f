"""The learnt weights: two small files beside this one, each read once and only when it is needed."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

SCALE = 100
"""Weights are kept as whole hundredths: exact sums, the same on every machine, and small files."""


@dataclass(frozen=True, slots=True)
class Pretest:
    """``lexicon`` maps a verb to the word classes it can have; scores are sums of ``weights``."""

    lexicon: Mapping[str, str]
    weights: Mapping[str, int]
    threshold: int


@dataclass(frozen=True, slots=True)
class Finder:
    """A candidate is an imperative when the ``weights`` of its features sum to ``threshold`` or more."""

    weights: Mapping[str, int]
    threshold: int


@lru_cache(maxsize=1)
def pretest() -> Pretest:
    """The weights of the test on raw text, with the verb lexicon."""
    data = _read("pretest.json.gz")
    lexicon = {word: kind for kind, words in data["lexicon"].items() for word in words.split()}
    return Pretest(lexicon, data["weights"], data["threshold"])


@lru_cache(maxsize=1)
def finder() -> Finder:
    """The weights of the test on the parse."""
    data = _read("finder.json.gz")
    return Finder(data["weights"], data["threshold"])


def _read(name: str) -> dict[str, Any]:
    packed = files(__package__).joinpath(name).read_bytes()
    data: dict[str, Any] = json.loads(gzip.decompress(packed))
    return data
