# ruff: noqa: E501
from __future__ import annotations

import io
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from archive_damage import DAMAGES

from tonecheck.archive.agents import Agents
from tonecheck.archive.engine import Part, check_safely, here, processes
from tonecheck.archive.journal import Journal
from tonecheck.archive.parts import FAILED, Counts
from tonecheck.archive.progress import Progress
from tonecheck.archive.run import Job, run
from tonecheck.errors import InputError
from tonecheck.integrations.arrow import result_fields
from tonecheck.model import Config

Tables = Callable[[Path], dict[str, list[dict[str, Any]]]]
COMMAND = """
import argparse, sys
from tonecheck.archive import command
parser = argparse.ArgumentParser()
command.add_arguments(parser)
if __name__ == "__main__":
    sys.exit(command.run(parser.parse_args()))
"""


def _silent() -> Progress:
    return Progress(io.StringIO())


def _nothing_found(parts: Iterable[Part], config: Config) -> Iterator[Part]:
    """An engine without a checker: every reply is fine."""
    import pyarrow as pa

    empty = {"verdict": "send", "skipped": None, "words": 1, "findings": []}
    for part, batch in parts:
        columns = {"number": batch.column("number")}
        for field in result_fields():
            columns[field.name] = pa.array([empty[field.name]] * batch.num_rows, field.type)
        yield part, pa.RecordBatch.from_pydict(columns)


def test_every_message_is_accounted_for(undisturbed: tuple[Path, Counts], read_tables: Tables) -> None:
    folder, counts = undisturbed
    found = read_tables(folder)
    numbers = [row["number"] for row in found["messages"] + found["rejected"]]
    assert sorted(numbers) == list(range(1, 3_001))
    assert counts.messages == 3_000
    assert counts.checked == sum(row["status"] == "checked" for row in found["messages"])
    assert counts.rejected == len(found["rejected"]) > 3
    assert counts.findings == len(found["findings"]) == sum(row["findings"] for row in found["messages"])
    assert {row["reason"] for row in found["messages"] if row["status"] == "skipped"} >= {
        "from a customer", "automatic", "bounce", "list", "encrypted", "not English but de: not judged",
    }  # fmt: skip
    assert all(row["reason"] and "sent.mbox:byte " in row["place"] for row in found["rejected"])


def test_a_finding_leads_back_to_its_words(undisturbed: tuple[Path, Counts], read_tables: Tables) -> None:
    findings = read_tables(undisturbed[0])["findings"]
    quoted = [row for row in findings if row["rule"].startswith("shout/") and row["text"] == "!!"]
    assert quoted
    assert all(row["before"].endswith("on its way") for row in quoted if "<" not in row["before"][-20:])
    assert {row["author"].rpartition("@")[2] for row in findings} == {"lanternlamps.example"}


def test_killed_at_any_moment_it_goes_on_and_ends_the_same(
    archive: Path, undisturbed: tuple[Path, Counts], tmp_path: Path, read_tables: Tables
) -> None:
    script = tmp_path / "archive.py"
    script.write_text(COMMAND)
    out = tmp_path / "out"
    command = [sys.executable, str(script), str(archive), "--out", str(out), "--jobs", "1"]
    command += ["--agent-domain", "lanternlamps.example", "--part-size", "200"]
    moments = random.Random(3)
    journal = Journal(out / "journal.jsonl")
    for kill in range(3):
        before = len(journal.done())
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 120
        while len(journal.done()) <= before and process.poll() is None and time.monotonic() < deadline:
            if kill == 0 and (out / "messages.sqlite").exists():
                break  # the first time while it still reads
            time.sleep(0.02)
        time.sleep(moments.random() / 3)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    counts = undisturbed[1]
    assert done.stdout.startswith(
        f"3,000 messages = {counts.checked:,} checked + {counts.skipped:,} skipped + {counts.rejected} rejected\n"
    )
    assert read_tables(out) == read_tables(undisturbed[0])
    assert (out / "report.html").exists()


def test_a_worker_that_dies_is_replaced(tmp_path: Path, read_tables: Tables) -> None:
    path = tmp_path / "all.mbox"
    path.write_text(
        "".join(_eml(number, "kim@shop.example", f"Your lamp {number} is here!!") for number in range(300))
    )
    killed: list[int] = []

    def engine(parts: Iterable[Part], config: Config) -> Iterator[Part]:
        for done in processes(2)(parts, config):
            if not killed:
                victim = multiprocessing.active_children()[0]
                killed.append(victim.pid or 0)
                victim.kill()
            yield done

    agents = Agents(everyone=True)
    counts = run(Job([path], tmp_path / "killed", agents, part_size=20), engine, _silent())
    assert killed
    assert counts == run(Job([path], tmp_path / "here", agents, part_size=20), here, _silent())
    assert read_tables(tmp_path / "killed") == read_tables(tmp_path / "here")


def _children(process: int) -> set[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text()
    return {int(number) for number in listed.split()}


def _alive(process: int) -> bool:
    status = Path(f"/proc/{process}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks at processes through /proc")
def test_the_workers_of_a_killed_run_end_with_it(archive: Path, tmp_path: Path) -> None:
    script = tmp_path / "archive.py"
    script.write_text(COMMAND)
    out = tmp_path / "out"
    command = [sys.executable, str(script), str(archive), "--out", str(out), "--jobs", "2"]
    command += ["--agent-domain", "lanternlamps.example", "--part-size", "100"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    journal = Journal(out / "journal.jsonl")
    deadline = time.monotonic() + 120
    while not journal.done() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    workers = _children(process.pid)
    assert len(workers) >= 2
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    deadline = time.monotonic() + 20
    while any(map(_alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [worker for worker in workers if _alive(worker)]


def test_a_half_written_journal_line_counts_as_not_written(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    journal.add(0, Counts(checked=2, words=9))
    with journal.path.open("a") as file:
        file.write('{"part": 1, "chec')
    assert journal.done() == {0: Counts(checked=2, words=9)}
    journal.add(2, Counts(skipped=1))
    assert journal.done() == {0: Counts(checked=2, words=9), 2: Counts(skipped=1)}


def _eml(number: int, sender: str, text: str, *fields: str) -> str:
    head = [f"Message-ID: <{number}@x>", f"From: Jo Park <{sender}>", *fields]
    return "From x Mon\n" + "\n".join(head) + f"\n\n{text}\n\n"


def _seen(path: Path, out: Path, agents: Agents) -> list[dict[str, Any]]:
    """What the engine is given for the archive at ``path``."""
    seen: list[dict[str, Any]] = []

    def engine(parts: Iterable[Part], config: Config) -> Iterator[Part]:
        parts = list(parts)
        for _, batch in parts:
            seen.extend(batch.to_pylist())
        return _nothing_found(parts, config)

    run(Job([path], out, agents), engine, _silent())
    return seen


def test_a_reply_is_checked_with_the_messages_before_it(tmp_path: Path) -> None:
    path = tmp_path / "all.mbox"
    path.write_text(
        _eml(3, "kim@shop.example", "Sent today.", "References: <1@x> <2@x>")
        + _eml(1, "jo@mail.example", "It broke.")
        + _eml(2, "kim@shop.example", "Which one?", "In-Reply-To: <1@x>")
        + _eml(4, "kim@shop.example", "Hello?", "In-Reply-To: <gone@x>")
    )
    seen = _seen(path, tmp_path / "out", Agents(addresses=frozenset({"kim@shop.example"})))
    told = {
        row["text"].strip(): [(turn["author"], turn["text"].strip()) for turn in row["context"]]
        for row in seen
    }
    assert told == {
        "Sent today.": [("customer", "It broke."), ("agent", "Which one?")],
        "Which one?": [("customer", "It broke.")],
        "Hello?": [],
    }
    assert seen[0]["customer_name"] == "Jo Park"


def test_comments_of_a_ticket_are_the_context_in_time(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(
        "ticket,text,role,date\n8,Third,agent,2024-05-03\n8,First,customer,2024-05-01\n8,Second,agent,2024-05-02\n"
    )
    seen = _seen(path, tmp_path / "out", Agents())
    assert {row["text"]: [turn["text"] for turn in row["context"]] for row in seen} == {
        "Third": ["First", "Second"],
        "Second": ["First"],
    }


def test_copies_and_unknown_writers_are_skipped_with_a_reason(tmp_path: Path, read_tables: Tables) -> None:
    path = tmp_path / "all.mbox"
    path.write_text(_eml(1, "kim@shop.example", "One.") * 2)
    run(Job([path], tmp_path / "a", Agents(everyone=True)), _nothing_found, _silent())
    assert [row["reason"] for row in read_tables(tmp_path / "a")["messages"]] == ["", "duplicate"]
    run(Job([path], tmp_path / "b", Agents()), _nothing_found, _silent())
    reasons = [row["reason"] for row in read_tables(tmp_path / "b")["messages"]]
    assert reasons == ["nobody knows whether an agent wrote it", "duplicate"]


def test_another_archive_or_other_settings_need_another_folder(tmp_path: Path) -> None:
    path = tmp_path / "all.mbox"
    path.write_text(_eml(1, "kim@shop.example", "One."))
    run(Job([path], tmp_path / "out", Agents(everyone=True)), _nothing_found, _silent())
    with pytest.raises(InputError, match="Name another --out"):
        run(Job([path], tmp_path / "out", Agents()), _nothing_found, _silent())


def test_an_empty_archive_is_a_run_too(tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_text("")
    assert run(Job([tmp_path / "none.jsonl"], tmp_path / "out"), here, _silent()) == Counts()


@pytest.mark.parametrize("damage", range(len(DAMAGES)))
def test_a_broken_message_is_a_row_and_never_a_stop(damage: int, tmp_path: Path) -> None:
    good = _eml(1, "kim@shop.example", "You are welcome, and thanks for the photo.")
    head, _, rest = good.partition("\n")
    path = tmp_path / "all.mbox"
    broken = DAMAGES[damage](rest.replace("<1@x>", "<2@x>").encode())
    path.write_bytes(
        good.encode() + head.encode() + b"\n" + broken + b"\n\n" + good.replace("<1@x>", "<3@x>").encode()
    )
    counts = run(Job([path], tmp_path / "out", Agents(everyone=True)), here, _silent())
    assert counts.messages == 3
    assert counts.checked >= 2


def test_a_draft_on_which_the_check_fails_is_rejected_alone(tmp_path: Path, read_tables: Tables) -> None:
    class Failing:
        def check_many(self, drafts: Iterable[Any]) -> Iterator[Any]:
            from tonecheck.model import Report

            for draft in drafts:
                if "bomb" in draft.text:
                    raise MemoryError
                yield Report(draft.text)

    def engine(parts: Iterable[Part], config: Config) -> Iterator[Part]:
        return ((part, check_safely(batch, Failing())) for part, batch in parts)  # type: ignore[arg-type]

    path = tmp_path / "all.mbox"
    texts = ["One.", "Two.", "The bomb.", "Four.", "Five."]
    path.write_text("".join(_eml(number, "kim@shop.example", text) for number, text in enumerate(texts)))
    counts = run(Job([path], tmp_path / "out", Agents(everyone=True)), engine, _silent())
    assert (counts.checked, counts.rejected) == (4, 1)
    (row,) = read_tables(tmp_path / "out")["rejected"]
    assert (row["number"], row["reason"]) == (3, FAILED + "MemoryError")
