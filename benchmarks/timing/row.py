"""One row of the table: what was measured, what it gave, what is aimed at."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """``figure`` is a ratio; ``at_least`` or ``at_most`` is the aim; ``seen`` what the ratio was made of."""

    name: str
    figure: float
    at_least: float | None = None
    at_most: float | None = None
    seen: dict[str, Any] = field(default_factory=dict)

    @property
    def reached(self) -> bool:
        """Whether the aim is met."""
        low = self.at_least is None or self.figure >= self.at_least
        return low and (self.at_most is None or self.figure <= self.at_most)

    @property
    def aim(self) -> str:
        """The aim as people write it."""
        if self.at_least is not None:
            return f"≥ {self.at_least:g}"
        return f"≤ {self.at_most:g}" if self.at_most is not None else "none"


def machine() -> str:
    """Name, processor and cores of this machine."""
    model = platform.processor() or platform.machine()
    try:
        with Path("/proc/cpuinfo").open(encoding="utf-8") as file:
            model = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{platform.node()}, {model}, {os.cpu_count()} cores, Python {platform.python_version()}"


def as_text(rows: Iterable[Row]) -> str:
    """The table for a terminal."""
    lines = []
    for row in rows:
        seen = ", ".join(f"{name} {_short(value)}" for name, value in row.seen.items())
        mark = "" if row.aim == "none" else "reached" if row.reached else "NOT reached"
        lines.append(f"{row.name:58} {row.figure:7.2f}  aim {row.aim:7} {mark:11}  ({seen})")
    return "\n".join(lines)


def as_json(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """The rows as plain values."""
    return [{**asdict(row), "reached": row.reached} for row in rows]


def _short(value: object) -> str:
    return (
        f"{value:,.3g}"
        if isinstance(value, float) and value < 100
        else f"{value:,.0f}"
        if isinstance(value, int | float)
        else str(value)
    )
