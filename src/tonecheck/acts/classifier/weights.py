"""What a model has learnt, as shipped: whole hundredths of a logit, gzipped JSON."""

from __future__ import annotations

import gzip
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import repeat
from pathlib import Path

SCALE = 100
"""Weights are whole hundredths of a logit: the same sums on every machine, and a small file."""

FILE = "weights.json.gz"


@dataclass(frozen=True, slots=True)
class Weights:
    """The score of a text is ``bias`` plus the ``weights`` of its features, each times how much it counts."""

    bias: int
    weights: Mapping[str, int]

    def sum(self, features: Collection[str], share: float) -> int:
        """What features add that count ``share`` each, in hundredths of a logit."""
        return round(share * sum(map(self.weights.get, features, repeat(0))))

    def write(self, folder: Path) -> None:
        """Write them beside the package that uses them; equal weights are equal bytes."""
        content = json.dumps(
            {"bias": self.bias, "weights": self.weights}, separators=(",", ":"), sort_keys=True
        )
        (folder / FILE).write_bytes(gzip.compress(content.encode(), mtime=0))


@lru_cache(maxsize=8)
def load(package: str) -> Weights:
    """The weights that lie in ``package``; read once."""
    data = json.loads(gzip.decompress(files(package).joinpath(FILE).read_bytes()))
    return Weights(data["bias"], data["weights"])
