"""The network as JAX trains it; `network.py` is the same forward pass in NumPy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp

from tonecheck.language.network.network import TABLES, buckets_of

WIDTH = 80
REACHES = (1, 1, 2, 4)
OFFSETS = (-12, -8, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 8, 12)
_TRAITS = {"forms": 64, "endings": 32, "beginnings": 16, "shapes": 16}
_ARC, _LABEL = 64, 48
_NEVER = -1e9

Weights = Mapping[str, Any]


class Batch(NamedTuple):
    """Padded sentences: rows of the tables, which tokens are real, and what each should become."""

    rows: Any
    real: Any
    tags: Any
    labels: Any
    heads: Any  # 0 for the root, else index plus one


def initial(sizes: Mapping[str, int], tags: int, labels: int) -> dict[str, Any]:
    """Random weights; ``sizes`` are the numbers of rows of the four tables."""
    keys = iter(jax.random.split(jax.random.PRNGKey(0), 64))

    def normal(*shape: int, scale: float | None = None) -> Any:
        return jax.random.normal(next(keys), shape) * (scale or shape[0] ** -0.5)

    weights = {name: normal(sizes[name], _TRAITS[name], scale=0.3) for name in TABLES}
    shapes = {
        "mix": (sum(_TRAITS.values()), 2 * WIDTH), "tag": (WIDTH, tags), "distance": (WIDTH, len(OFFSETS)),
        "dependent": (WIDTH, _ARC), "head": (WIDTH, _ARC), "below": (WIDTH, _LABEL), "above": (WIDTH, _LABEL),
        "label": (3 * _LABEL, labels),
    } | {f"window{layer}": (WIDTH, 3 * WIDTH) for layer in range(len(REACHES))}  # fmt: skip
    weights |= {name: normal(*shape) for name, shape in shapes.items()}
    weights |= {f"{name}_bias": jnp.zeros(shape[1]) for name, shape in shapes.items() if "window" not in name}
    weights |= {"arc": normal(_ARC, _ARC), "headness": normal(_ARC, 1), "root": normal(_ARC, scale=0.1)}
    weights |= {
        "rootness": normal(WIDTH, 1),
        "root_bias": jnp.zeros(1),
        "label_root": normal(_LABEL, scale=0.1),
    }
    weights |= {"pair_below": normal(_LABEL, _LABEL), "pair_above": normal(_LABEL, _LABEL)}
    weights["label_distance"] = normal(len(OFFSETS), labels, scale=0.1)
    for name in ("mix", *(f"window{layer}" for layer in range(len(REACHES)))):
        gain, shift = _norm_names(name)
        weights |= {gain: jnp.ones(WIDTH), shift: jnp.zeros(WIDTH)}
        if name != "mix":
            weights[name.replace("window", "window_bias")] = jnp.zeros(WIDTH)
    return weights


def loss(weights: Weights, batch: Batch, key: Any) -> Any:
    """The mean of the three losses (tag, head, label) over the real tokens."""
    tags, arcs, labels = _forward(weights, batch, jax.random.split(key, 16))
    wanted = ((tags, batch.tags), (arcs, batch.heads), (labels, batch.labels))
    return sum(_surprise(scores, right, batch.real) for scores, right in wanted) / batch.real.sum()


def _forward(weights: Weights, batch: Batch, keys: Sequence[Any]) -> tuple[Any, Any, Any]:
    real = batch.real[..., None]
    rows = batch.rows.at[..., 0].multiply(jax.random.bernoulli(keys[0], 0.93, batch.real.shape))
    traits = jnp.concatenate([weights[name][rows[..., at]] for at, name in enumerate(TABLES)], -1)
    mixed = _dropped(keys[1], traits, 0.1) @ weights["mix"] + weights["mix_bias"]
    vectors = _normed(weights, "mix", jnp.maximum(mixed[..., :WIDTH], mixed[..., WIDTH:])) * real
    for layer, reach in enumerate(REACHES):
        left, here, right = jnp.split(vectors @ weights[f"window{layer}"], 3, -1)
        around = jnp.pad(left, ((0, 0), (reach, 0), (0, 0)))[:, :-reach]
        around += jnp.pad(right, ((0, 0), (0, reach), (0, 0)))[:, reach:]
        fresh = jax.nn.relu(here + around + weights[f"window_bias{layer}"])
        vectors = _normed(weights, f"window{layer}", vectors + _dropped(keys[2 + layer], fresh, 0.15)) * real
    tags = vectors @ weights["tag"] + weights["tag_bias"]
    vectors = _dropped(keys[8], vectors, 0.15)
    return tags, _arcs(weights, vectors, batch.real), _labels(weights, vectors, batch.heads)


def _arcs(weights: Weights, vectors: Any, real: Any) -> Any:
    count, longest, _ = vectors.shape
    dependents = _projected(weights, "dependent", vectors) @ weights["arc"]
    heads = _projected(weights, "head", vectors)
    scores = jnp.einsum("bik,bjk->bij", dependents, heads) + (heads @ weights["headness"])[..., 0][:, None]
    reach = vectors @ weights["distance"] + weights["distance_bias"]
    scores += jnp.take_along_axis(reach, _buckets(count, longest), -1)
    scores += (real[:, None] - 1) * -_NEVER + jnp.eye(longest) * _NEVER
    roots = dependents @ weights["root"] + (vectors @ weights["rootness"])[..., 0] + weights["root_bias"]
    return jnp.concatenate([roots[..., None], scores], -1)


def _labels(weights: Weights, vectors: Any, heads: Any) -> Any:
    count, longest, _ = vectors.shape
    below = _projected(weights, "below", vectors)
    root = jnp.broadcast_to(weights["label_root"], (count, 1, _LABEL))
    above = jnp.concatenate([root, _projected(weights, "above", vectors)], 1)
    chosen = jnp.take_along_axis(above, heads[..., None], 1)
    spans = jnp.take_along_axis(_buckets(count, longest), jnp.maximum(heads - 1, 0)[..., None], -1)[..., 0]
    products = (below @ weights["pair_below"]) * (chosen @ weights["pair_above"])
    scores = jnp.concatenate([below, chosen, products], -1) @ weights["label"] + weights["label_bias"]
    return scores + weights["label_distance"][spans] * (heads > 0)[..., None]


def _buckets(count: int, longest: int) -> Any:
    return jnp.broadcast_to(buckets_of(longest, OFFSETS), (count, longest, longest))


def _projected(weights: Weights, name: str, vectors: Any) -> Any:
    return jax.nn.relu(vectors @ weights[name] + weights[f"{name}_bias"])


def _normed(weights: Weights, name: str, vectors: Any) -> Any:
    gain, shift = _norm_names(name)
    centred = vectors - vectors.mean(-1, keepdims=True)
    return centred / jnp.sqrt((centred**2).mean(-1, keepdims=True) + 1e-5) * weights[gain] + weights[shift]


def _norm_names(name: str) -> tuple[str, str]:
    return (
        ("mix_gain", "mix_shift")
        if name == "mix"
        else (name.replace("window", "window_gain"), name.replace("window", "window_shift"))
    )


def _dropped(key: Any, values: Any, share: float) -> Any:
    return values * jax.random.bernoulli(key, 1 - share, values.shape) / (1 - share)


def _surprise(scores: Any, right: Any, real: Any) -> Any:
    chosen = jnp.take_along_axis(scores, right[..., None], -1)[..., 0]
    return ((jax.nn.logsumexp(scores, -1) - chosen) * real).sum()
