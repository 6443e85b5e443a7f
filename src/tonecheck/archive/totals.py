"""What the tables of a run say in sum: the figures behind the report, gathered part by part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from heapq import heappush, heapreplace
from pathlib import Path
from typing import Any

from tonecheck.archive.excerpt import Excerpt, excerpt

_EXAMPLES = 8  # kept for each rule
_PHRASES = 20_000  # kept while counting; rarer ones are let go, so that memory does not grow
UNDATED = "undated"
"""The month of messages whose date cannot be read."""

Cell = tuple[str, str, str]
"""Month, agent, queue."""


@dataclass(frozen=True, slots=True)
class Volume:
    """How much was checked in one cell."""

    replies: int = 0
    words: int = 0
    stopped: int = 0


@dataclass(slots=True)
class Totals:
    """The sums of a run. ``examples`` holds a fixed random choice for each rule."""

    volumes: dict[Cell, Volume] = field(default_factory=dict)
    findings: Counter[tuple[Cell, str]] = field(default_factory=Counter)
    phrases: Counter[tuple[str, str]] = field(default_factory=Counter)
    rewrites: dict[tuple[str, str], str] = field(default_factory=dict)
    examples: dict[str, list[tuple[int, Excerpt]]] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)

    @property
    def replies(self) -> int:
        """All replies that were checked."""
        return sum(volume.replies for volume in self.volumes.values())


def gather(folder: Path, *, names: bool = True) -> Totals:
    """The totals of the run in ``folder``; without ``names`` no person appears in them."""
    totals = Totals()
    for row in _rows(folder / "messages"):
        _add_message(totals, row, names)
    for row in _rows(folder / "findings"):
        _add_finding(totals, row, names)
    totals.rejected.update(row["reason"] for row in _rows(folder / "rejected"))
    return totals


def _rows(folder: Path) -> Iterator[dict[str, Any]]:
    import pyarrow.parquet as parquet

    for path in sorted(folder.glob("*.parquet")):
        yield from parquet.read_table(path).to_pylist()


def _cell(row: Mapping[str, Any], names: bool) -> Cell:
    return row["date"][:7] or UNDATED, row["author"] if names else "", row["queue"]


def _add_message(totals: Totals, row: Mapping[str, Any], names: bool) -> None:
    if row["status"] != "checked":
        totals.skipped[row["reason"]] += 1
        return
    cell = _cell(row, names)
    was = totals.volumes.get(cell, Volume())
    stopped = row["verdict"] != "send"
    totals.volumes[cell] = Volume(was.replies + 1, was.words + row["words"], was.stopped + stopped)


def _add_finding(totals: Totals, row: Mapping[str, Any], names: bool) -> None:
    totals.findings[_cell(row, names), row["rule_set"]] += 1
    found = excerpt(row, names=names)
    if found.quote:
        key = row["rule"], found.quote.lower()
        totals.phrases[key] += 1
        totals.rewrites.setdefault(key, found.rewrite)
        if len(totals.phrases) > 2 * _PHRASES:
            totals.phrases = Counter(dict(totals.phrases.most_common(_PHRASES)))
            totals.rewrites = {key: totals.rewrites[key] for key in totals.phrases}
    kept = totals.examples.setdefault(row["rule"], [])
    digest = blake2b(f"{row['number']} {row['rule']} {row['start']}".encode(), digest_size=6).digest()
    rank = -int.from_bytes(digest, "big")  # the same choice whatever the order of the parts
    if len(kept) < _EXAMPLES:
        heappush(kept, (rank, found))
    elif rank > kept[0][0]:
        heapreplace(kept, (rank, found))
