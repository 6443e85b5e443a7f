"""One generated archive and one undisturbed run over it, shared by the tests of the archive run."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("justhtml")

from tonecheck.archive.agents import Agents
from tonecheck.archive.engine import processes
from tonecheck.archive.parts import TABLES, Counts
from tonecheck.archive.progress import Progress
from tonecheck.archive.run import Job, run

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))
AGENTS = Agents(domains=frozenset({"lanternlamps.example"}))
MESSAGES = 3_000


def tables(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """All rows of a run's tables."""
    import pyarrow.parquet as parquet

    return {name: parquet.read_table(folder / name).to_pylist() for name in TABLES}


@pytest.fixture(scope="session")
def read_tables() -> Callable[[Path], dict[str, list[dict[str, Any]]]]:
    return tables


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An mbox of generated mail, one message in a hundred of it broken."""
    from archive_generator import write_archive

    path = tmp_path_factory.mktemp("archive") / "sent.mbox"
    write_archive(path, MESSAGES, seed=7)
    return path


@pytest.fixture(scope="session")
def undisturbed(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Counts]:
    """The folder of a run with two processes that nothing disturbed, and its counts."""
    folder = tmp_path_factory.mktemp("run")
    return folder, run(Job([archive], folder, AGENTS), processes(2), Progress(io.StringIO()))
