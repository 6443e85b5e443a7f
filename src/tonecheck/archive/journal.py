"""Which parts of a run are done: one line each, on disk before the next part counts."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path

from tonecheck.archive.parts import Counts


class Journal:
    """The journal file of a run. A line that was cut off by a kill counts as not written."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def done(self) -> dict[int, Counts]:
        """The finished parts with what was counted in them."""
        if not self.path.exists():
            return {}
        found: dict[int, Counts] = {}
        for line in self.path.read_text(encoding="utf-8").splitlines():
            try:
                entry = json.loads(line)
                part = int(entry.pop("part"))
                found[part] = Counts(**entry)
            except (ValueError, KeyError, TypeError):
                continue
        return found

    def add(self, part: int, counts: Counts) -> None:
        """Note that a part is done."""
        line = json.dumps({"part": part, **asdict(counts)})
        with self.path.open("a", encoding="utf-8") as file:
            if file.tell() and not self._ends_line():
                file.write("\n")
            file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())

    def _ends_line(self) -> bool:
        with self.path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) == b"\n"
