"""Ray itself, on this machine: two workers, one of which is killed in the middle."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tonecheck.archive.agents import Agents
from tonecheck.archive.engine import here
from tonecheck.archive.parts import TABLES
from tonecheck.archive.progress import Progress
from tonecheck.archive.run import Job, run
from tonecheck.integrations.ray import check_parts

ray = pytest.importorskip("ray", reason="the extra ray is not installed")
pytest.importorskip("pyarrow")

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))
AGENTS = Agents(domains=frozenset({"lanternlamps.example"}))

pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # Ray warns of its own future
    pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="workers are found in /proc"),
]


@pytest.fixture(scope="module")
def cluster() -> Iterator[None]:
    ray.init(num_cpus=2, log_to_driver=False, logging_level="error", include_dashboard=False)
    yield
    ray.shutdown()


def _workers() -> list[int]:
    """The processes in which a map of this run is at work."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                command = (folder / "cmdline").read_bytes()
            except OSError:
                continue
            if command.startswith(b"ray::MapBatches"):
                found.append(int(folder.name))
    return found


def _tables(folder: Path) -> dict[str, list[dict[str, Any]]]:
    import pyarrow.parquet as parquet

    return {name: parquet.read_table(folder / name).to_pylist() for name in TABLES}


def test_with_a_worker_killed_the_result_is_the_same(cluster: None, tmp_path: Path) -> None:
    from archive_generator import write_archive

    archive = tmp_path / "sent.mbox"
    write_archive(archive, 500, seed=11)
    killed: list[int] = []
    finished = threading.Event()

    def kill_one() -> None:
        while not killed and not finished.is_set():
            for worker in _workers()[:1]:
                os.kill(worker, signal.SIGKILL)
                killed.append(worker)
            time.sleep(0.01)

    killer = threading.Thread(target=kill_one)
    killer.start()
    try:
        job = Job([archive], tmp_path / "ray", AGENTS, part_size=50)
        counts = run(job, check_parts, Progress(io.StringIO()))
    finally:
        finished.set()
        killer.join()
    assert killed
    alone = run(Job([archive], tmp_path / "here", AGENTS, part_size=50), here, Progress(io.StringIO()))
    assert counts == alone
    assert counts.messages == 500
    assert _tables(tmp_path / "ray") == _tables(tmp_path / "here")
