"""The run over an archive: read, check in parts, write, note what is done; and go on after a kill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tonecheck import __version__
from tonecheck.archive.agents import Agents
from tonecheck.archive.engine import Engine, Part
from tonecheck.archive.journal import Journal
from tonecheck.archive.parts import Counts, part_batch, write_part
from tonecheck.archive.progress import Progress
from tonecheck.archive.store import Store
from tonecheck.mail.rows import RowParse
from tonecheck.mail.sources import entries, fingerprint
from tonecheck.model import Config

PART_SIZE = 500


@dataclass(frozen=True, slots=True)
class Job:
    """What to check and how: the same job in the same folder is the same run."""

    paths: Sequence[Path]
    out: Path
    agents: Agents = field(default_factory=Agents)
    rows: RowParse = field(default_factory=RowParse)
    config: Config = field(default_factory=Config)
    part_size: int = PART_SIZE

    def settings(self) -> dict[str, object]:
        """What must not change between two calls that work on one run."""
        return {
            "files": fingerprint(self.paths),
            "rules": [__version__, fingerprint(map(Path, self.config.rule_folders))],
            "agents": [sorted(self.agents.addresses), sorted(self.agents.domains), self.agents.everyone],
            "rows": asdict(self.rows),
            "config": repr(self.config),
            "part_size": self.part_size,
        }


def run(job: Job, engine: Engine, progress: Progress) -> Counts:
    """Run the job, or what is left of it, and return what became of all messages.

    Raises `InputError` where a path is missing or the folder belongs to another job.
    """
    job.out.mkdir(parents=True, exist_ok=True)
    store = Store(job.out / "messages.sqlite", job.settings())
    try:
        for number in store.fill(entries(job.paths, job.rows), job.agents):
            progress.reading(number)
        journal = Journal(job.out / "journal.jsonl")
        done = journal.done()
        parts = range(-(-store.count() // job.part_size))
        progress.checking(store.count(), sum((counts for part, counts in done.items()), Counts()))
        left = (part for part in parts if part not in done)
        for part, results in engine(_batches(store, left, job.part_size), job.config):
            counts = write_part(job.out, part, store.rows(*_numbers(part, job.part_size)), results)
            journal.add(part, counts)
            done[part] = counts
            progress.add(counts)
        progress.close()
        return sum(done.values(), Counts())
    finally:
        store.close()


def _batches(store: Store, parts: Iterator[int], size: int) -> Iterator[Part]:
    for part in parts:
        yield part, part_batch(store, store.rows(*_numbers(part, size)))


def _numbers(part: int, size: int) -> tuple[int, int]:
    return part * size + 1, (part + 1) * size
