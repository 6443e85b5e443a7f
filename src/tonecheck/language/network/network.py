"""The forward pass: rows of words in, tags, heads and labels out, for many sentences at once.

Word vectors do not depend on their neighbours, so each form is looked up and mixed once. Four layers
of convolutions of growing width mix neighbours; arcs are scored by a bilinear form and a bias for their
length (Dozat and Manning 2017), labels by a second one for the head that was chosen.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tonecheck.language.network.arcs import heads_from
from tonecheck.language.network.forms import Vocabulary

Array = np.ndarray[Any, Any]

TABLES = ("forms", "endings", "beginnings", "shapes")
"""The traits of a word that have vectors, in the order of `Vocabulary.rows`."""

_NEVER = np.float32(-1e9)
_KNOWN_FORMS = 16_384  # after that many different words the bank starts anew, so memory stays bounded


@dataclass(frozen=True, slots=True)
class Analysis:
    """Per sentence and token: tags and labels as indices, heads as 0 for the root, else index plus one."""

    tags: Array
    heads: Array
    labels: Array


class Network:
    """The trained weights and a bank of word vectors; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        with np.load(path) as stored:
            arrays = {name: stored[name] for name in stored.files}
        tables = {name: _numbered(_lines(arrays.pop(f"{name}.txt"))) for name in TABLES}
        self.vocabulary = Vocabulary(**tables)
        self.tag_names = _lines(arrays.pop("tags.txt"))
        self.label_names = _lines(arrays.pop("labels.txt"))
        self._reaches = tuple(int(reach) for reach in arrays.pop("reaches"))
        self._offsets = arrays.pop("offsets")
        self._weights = {name: array.astype(np.float32) for name, array in arrays.items()}
        self._bank: dict[str, int] = {}
        self._vectors = np.zeros((1, self._weights["mix_gain"].size), np.float32)
        self._lock = threading.Lock()

    def analyse(self, sentences: Sequence[Sequence[str]]) -> Analysis:
        """Analyse tokenised sentences, none of them empty, padded to the longest."""
        weights = self._weights
        longest = max(map(len, sentences))
        lengths = np.array([len(words) for words in sentences])
        real = np.arange(longest) < lengths[:, None]
        vectors = self._word_vectors(sentences, longest)
        for layer, reach in enumerate(self._reaches):
            vectors = self._mix_neighbours(vectors, layer, reach)
            vectors *= real[..., None]
        flat = vectors.reshape(-1, vectors.shape[-1])
        tags = (flat @ weights["tag"] + weights["tag_bias"]).argmax(-1).reshape(real.shape)
        buckets = buckets_of(longest, self._offsets)
        heads = heads_from(self._arc_scores(vectors, real, buckets))
        return Analysis(tags, heads, self._labels(vectors, heads, buckets))

    def _word_vectors(self, sentences: Sequence[Sequence[str]], longest: int) -> Array:
        rows = np.zeros((len(sentences), longest), np.intp)  # row 0 is that of the padding
        with self._lock:
            bank = self._bank
            new = dict.fromkeys(word for words in sentences for word in words if word not in bank)
            if len(bank) + len(new) > _KNOWN_FORMS:
                bank = self._bank = {}
                new = dict.fromkeys(word for words in sentences for word in words)
            if new:
                self._learn_words(list(new))
            for row, words in zip(rows, sentences, strict=True):
                row[: len(words)] = [bank[word] for word in words]
            return self._vectors[rows]

    def _learn_words(self, words: Sequence[str]) -> None:
        first, end = len(self._bank) + 1, len(self._bank) + 1 + len(words)
        if end > len(self._vectors):
            grown = np.zeros((2 * end, self._vectors.shape[1]), np.float32)
            grown[:first] = self._vectors[:first]
            self._vectors = grown
        self._vectors[first:end] = self._mix_traits(words)
        self._bank.update(zip(words, range(first, end), strict=True))

    def _mix_traits(self, words: Sequence[str]) -> Array:
        weights = self._weights
        rows = np.array([self.vocabulary.rows(word) for word in words])
        traits = np.concatenate([weights[name][rows[:, at]] for at, name in enumerate(TABLES)], axis=1)
        mixed = traits @ weights["mix"] + weights["mix_bias"]
        half = mixed.shape[1] // 2
        best = np.maximum(mixed[:, :half], mixed[:, half:])
        return _normed(best, weights["mix_gain"], weights["mix_shift"])

    def _mix_neighbours(self, vectors: Array, layer: int, reach: int) -> Array:
        weights = self._weights
        count, longest, width = vectors.shape
        windows = (vectors.reshape(-1, width) @ weights[f"window{layer}"]).reshape(count, longest, 3, width)
        mixed = windows[:, :, 1] + weights[f"window_bias{layer}"]
        if reach < longest:
            mixed[:, reach:] += windows[:, :-reach, 0]
            mixed[:, :-reach] += windows[:, reach:, 2]
        np.maximum(mixed, 0, out=mixed)
        mixed += vectors
        return _normed(mixed, weights[f"window_gain{layer}"], weights[f"window_shift{layer}"])

    def _arc_scores(self, vectors: Array, real: Array, buckets: Array) -> Array:
        weights = self._weights
        count, longest, _ = vectors.shape
        dependents = self._projected(vectors, "dependent") @ weights["arc"]
        heads = self._projected(vectors, "head")
        scores = np.empty((count, longest, longest + 1), np.float32)
        words = scores[..., 1:]
        np.matmul(dependents, heads.transpose(0, 2, 1), out=words)
        words += (heads @ weights["headness"])[..., 0][:, None, :]
        reach = vectors @ weights["distance"] + weights["distance_bias"]
        each = np.arange(longest)
        words += reach[:, each[:, None], buckets]
        words[:, each, each] = _NEVER
        words += np.where(real, np.float32(0), _NEVER)[:, None, :]
        rootness = (vectors @ weights["rootness"])[..., 0] + weights["root_bias"]
        scores[..., 0] = dependents @ weights["root"] + rootness
        scores[..., 0][~real] = -_NEVER  # the padding hangs on the root, where it is in nobody's way
        return scores

    def _labels(self, vectors: Array, heads: Array, buckets: Array) -> Array:
        weights = self._weights
        count, longest, _ = vectors.shape
        below = self._projected(vectors, "below")
        above = np.empty((count, longest + 1, below.shape[-1]), np.float32)
        above[:, 0] = weights["label_root"]
        above[:, 1:] = self._projected(vectors, "above")
        chosen = above[np.arange(count)[:, None], heads]
        products = (below @ weights["pair_below"]) * (chosen @ weights["pair_above"])
        scores = np.concatenate([below, chosen, products], -1) @ weights["label"] + weights["label_bias"]
        spans = buckets[np.arange(longest), np.maximum(heads - 1, 0)]
        scores += weights["label_distance"][spans] * (heads > 0)[..., None]
        best: Array = scores.argmax(-1)
        return best

    def _projected(self, vectors: Array, name: str) -> Array:
        projected: Array = np.maximum(vectors @ self._weights[name] + self._weights[f"{name}_bias"], 0)
        return projected


def _normed(vectors: Array, gain: Array, shift: Array) -> Array:
    width = np.float32(vectors.shape[-1])
    centred: Array = vectors - np.add.reduce(vectors, axis=-1, keepdims=True) / width
    spread = np.einsum("...i,...i->...", centred, centred)[..., None] / width
    centred /= np.sqrt(spread + np.float32(1e-5))
    centred *= gain
    centred += shift
    return centred


def buckets_of(length: int, offsets: Array | tuple[int, ...]) -> Array:
    """``[token, head]`` → the index of the largest listed offset that their distance reaches."""
    distance = np.arange(length)[None, :] - np.arange(length)[:, None]
    right = np.searchsorted(offsets, distance, side="right") - 1
    left = np.searchsorted(offsets, distance, side="left")
    return np.where(distance > 0, right, np.where(distance < 0, left, 0))


def _lines(stored: Array) -> list[str]:
    return stored.tobytes().decode("utf-8").split("\n")


def _numbered(lines: Sequence[str]) -> dict[str, int]:
    return {line: row for row, line in enumerate(lines, 1)}
