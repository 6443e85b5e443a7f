"""Run the archive command over a generated archive: rate, peak memory, and the same result after kills.

    python benchmarks/archive_run.py 10000 FOLDER [--replies replies.jsonl] [--kills 10] [--jobs 2]

Prints one JSON line. Peak memory is that of the largest process, parent and workers each on its own.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

from archive_generator import write_archive

COMMAND = (
    "import argparse, json, resource, sys\n"
    "from tonecheck.archive import command\n"
    "parser = argparse.ArgumentParser()\n"
    "command.add_arguments(parser)\n"
    "if __name__ == '__main__':\n"
    "    command.run(parser.parse_args())\n"
    "    peaks = [resource.getrusage(who).ru_maxrss // 1024\n"
    "             for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]\n"
    "    print(json.dumps(peaks))\n"
)


def main() -> None:
    """The command line of the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("messages", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--replies", type=Path)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    archive = options.folder / f"{options.messages}.mbox"
    if not archive.exists():
        write_archive(archive, options.messages, replies=options.replies)
    out = options.folder / f"{options.messages}-{options.kills}-kills"
    script = options.folder / "run.py"
    script.write_text(COMMAND, encoding="utf-8")
    command = [sys.executable, str(script), str(archive), "--out", str(out), "--jobs", str(options.jobs)]
    command += ["--agent-domain", "lanternlamps.example"]
    for _ in range(options.kills):
        killed(command)
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - started
    *said, peaks = done.stdout.splitlines()
    parent, worker = json.loads(peaks)
    told = {
        "messages": options.messages,
        "seconds": round(seconds, 1),
        "per_second": round(options.messages / seconds),
        "kills": options.kills, "parent_mb": parent, "worker_mb": worker,
        "benchmark_mb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
        "result": digest(out), "said": said[:2], "last": done.stderr.strip().splitlines()[-1:],
    }  # fmt: skip
    print(json.dumps(told))


def killed(command: list[str]) -> None:
    """Start the run and kill it after a random while."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.uniform(2, 25))
    os.kill(process.pid, signal.SIGKILL)
    process.wait()


def digest(out: Path) -> str:
    """One value for all rows of all tables, in order."""
    import pyarrow.parquet as parquet

    told = hashlib.sha256()
    for table in ("messages", "findings", "rejected"):
        for path in sorted((out / table).glob("*.parquet")):
            for row in parquet.read_table(path).to_pylist():
                told.update(json.dumps(row, sort_keys=True).encode())
    return told.hexdigest()[:16]


if __name__ == "__main__":
    main()
