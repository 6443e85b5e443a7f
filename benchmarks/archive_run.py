"""Run the archive command over a generated archive: rate, peak memory, and the same result after kills.

    python benchmarks/archive_run.py 10000 FOLDER [--replies replies.jsonl] [--kills 10] [--jobs 2] [--seed 1]

First a run that nothing disturbs. With ``--kills``, then a second one over the same archive that is killed
(SIGKILL) at so many random shares of the work, gone on with by the same command each time, and compared with
the first row for row. Prints one JSON line a run and exits with 1 where the results differ. Peak memory is
that of the largest process, parent and workers each on its own.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from archive_generator import write_archive

TABLES = ("messages", "findings", "rejected")
READING = 0.2  # the share of the work that counts for reading the archive; the rest is checking
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


def main() -> int:
    """The command line of the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("messages", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--replies", type=Path)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1, help="of the archive and of the kills")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    archive = options.folder / f"{options.messages}.mbox"
    if not archive.exists():
        write_archive(archive, options.messages, options.seed, options.replies)
    script = options.folder / "run.py"
    script.write_text(COMMAND, encoding="utf-8")
    command = [sys.executable, str(script), str(archive), "--jobs", str(options.jobs)]
    command += ["--agent-domain", "lanternlamps.example", "--out"]

    undisturbed = emptied(options.folder / f"{options.messages}-undisturbed")
    print(json.dumps(finished(command, undisturbed, options.messages)), flush=True)
    if not options.kills:
        return 0
    disturbed = emptied(options.folder / f"{options.messages}-killed")
    choice = random.Random(options.seed)
    shares = sorted(choice.random() for _ in range(options.kills))
    fell = [killed_at(share, command, disturbed, options.messages, choice) for share in shares]
    told = finished(command, disturbed, options.messages)
    for rate in ("seconds", "messages_per_second", "words_per_second"):
        del told[rate]  # they would tell of what was left after the last kill alone
    same = [equal(undisturbed / table, disturbed / table) for table in TABLES]
    print(json.dumps({**told, "killed_at": fell, "same": dict(zip(TABLES, same, strict=True))}))
    return 0 if all(same) else 1


def emptied(out: Path) -> Path:
    """The folder without what an earlier benchmark left in it."""
    shutil.rmtree(out, ignore_errors=True)
    return out


def finished(command: list[str], out: Path, messages: int) -> dict[str, Any]:
    """Let the run come to its end and tell about it."""
    started = time.perf_counter()
    done = subprocess.run([*command, str(out)], capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - started
    total, found, _, peaks = done.stdout.splitlines()
    words = int(found.split()[-2].replace(",", ""))
    parent, worker = json.loads(peaks)
    return {
        "run": out.name, "seconds": round(seconds, 1), "total": total, "found": found,
        "messages_per_second": round(messages / seconds), "words_per_second": round(words / seconds),
        "parent_mb": parent, "worker_mb": worker, "result": digest(out),
    }  # fmt: skip


def killed_at(share: float, command: list[str], out: Path, messages: int, choice: random.Random) -> float:
    """Start the run, kill it soon after so much of the work is done; returns the share that was done."""
    process = subprocess.Popen([*command, str(out)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while work_done(out, messages) < share and process.poll() is None:
        time.sleep(0.05)
    time.sleep(choice.random() * 2)  # somewhere within a part, or while the workers start
    process.kill()
    process.wait()
    return round(work_done(out, messages), 3)


def work_done(out: Path, messages: int) -> float:
    """The share of the work that is on disk, from what was read and from the journal."""
    try:
        with closing(sqlite3.connect(f"file:{out / 'messages.sqlite'}?mode=ro", uri=True)) as store:
            read = store.execute("SELECT COALESCE(MAX(number), 0) FROM message").fetchone()[0]
    except sqlite3.OperationalError:  # not there yet, or locked for a moment
        return 0.0
    checked = 0
    journal = out / "journal.jsonl"
    if journal.exists():
        for line in journal.read_text(encoding="utf-8").splitlines():
            try:
                counts = json.loads(line)
            except ValueError:
                continue  # a line that a kill cut off
            checked += counts["checked"] + counts["skipped"] + counts["rejected"]
    return float(READING * read + (1 - READING) * checked) / messages


def rows(folder: Path) -> Iterator[dict[str, Any]]:
    """All rows of a table in order."""
    import pyarrow.parquet as parquet

    for path in sorted(folder.glob("*.parquet")):
        yield from parquet.read_table(path).to_pylist()


def equal(one: Path, other: Path) -> bool:
    """Whether two tables hold the same rows in the same order."""
    return all(a == b for a, b in zip(rows(one), rows(other), strict=True))


def digest(out: Path) -> str:
    """One value for all rows of all tables, in order."""
    told = hashlib.sha256()
    for table in TABLES:
        for row in rows(out / table):
            told.update(json.dumps(row, sort_keys=True).encode())
    return told.hexdigest()[:16]


if __name__ == "__main__":
    sys.exit(main())
