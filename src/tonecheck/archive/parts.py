"""The work in parts: what of the store goes into one Arrow batch, and where its results land."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tonecheck.archive.store import REJECTED, REPLY, Row, Store
from tonecheck.errors import MissingExtraError
from tonecheck.integrations.arrow import result_fields

if TYPE_CHECKING:
    import pyarrow as pa

FAILED = "failed: "
"""How the reason starts where a draft could not be checked; such a message counts as rejected."""

TABLES = ("messages", "findings", "rejected")


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of a number of messages."""

    checked: int = 0
    skipped: int = 0
    rejected: int = 0
    findings: int = 0
    words: int = 0

    @property
    def messages(self) -> int:
        """All of them."""
        return self.checked + self.skipped + self.rejected

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.checked + other.checked,
            self.skipped + other.skipped,
            self.rejected + other.rejected,
            self.findings + other.findings,
            self.words + other.words,
        )


def part_batch(store: Store, rows: Sequence[Row]) -> pa.RecordBatch:
    """The replies among the rows, each with the messages before it, as `check_batch` takes them."""
    try:
        import pyarrow as pa
    except ImportError as error:
        raise MissingExtraError("archive", "Archive runs") from error
    turn = pa.struct([("author", pa.string()), ("text", pa.string()), ("format", pa.string())])
    replies = [row for row in rows if row.status == REPLY]
    threads = [store.before(row) if not row.context else [] for row in replies]
    contexts = [_context(row, before) for row, before in zip(replies, threads, strict=True)]
    names = [_customer_name(before) for before in threads]
    return pa.RecordBatch.from_pydict(
        {
            "number": pa.array([row.number for row in replies], pa.int64()),
            "text": pa.array([row.text for row in replies], pa.string()),
            "format": pa.array([row.format for row in replies], pa.string()),
            "context": pa.array(contexts, pa.list_(turn)),
            "customer_name": pa.array(names, pa.string()),
        }
    )


def write_part(folder: Path, part: int, rows: Sequence[Row], results: pa.RecordBatch) -> Counts:
    """Write the three tables of one part, each file whole or not at all."""
    checked = {result["number"]: result for result in results.to_pylist()}
    messages: list[dict[str, Any]] = []
    findings: list[dict[str, Any]] = []
    rejected: list[dict[str, Any]] = []
    for row in rows:
        result = checked.get(row.number)
        reason = (result["skipped"] or "") if result else row.reason
        if row.status == REJECTED or reason.startswith(FAILED):
            rejected.append({"number": row.number, "place": row.place, "reason": reason})
            continue
        messages.append(_message(row, result, reason))
        if result and not reason:
            findings.extend(_finding(row, finding) for finding in result["findings"])
    for name, table in zip(TABLES, (messages, findings, rejected), strict=True):
        _write(folder / name / f"{part:06}.parquet", table, _schemas()[name])
    done = [message for message in messages if message["status"] == "checked"]
    return Counts(
        checked=len(done),
        skipped=len(messages) - len(done),
        rejected=len(rejected),
        findings=len(findings),
        words=sum(message["words"] for message in done),
    )


def _context(row: Row, before: Sequence[Row]) -> list[dict[str, str]]:
    if row.context:
        return [{"author": author, "text": text, "format": "plain"} for author, text in row.context]
    return [
        {"author": "agent" if turn.agent else "customer", "text": turn.text, "format": turn.format}
        for turn in before
    ]


def _customer_name(before: Sequence[Row]) -> str | None:
    return next((turn.name for turn in reversed(before) if not turn.agent and turn.name), None)


def _message(row: Row, result: Mapping[str, Any] | None, reason: str) -> dict[str, Any]:
    return {
        "number": row.number,
        "place": row.place,
        "status": "skipped" if reason or not result else "checked",
        "reason": reason,
        "id": row.id,
        "thread": row.thread,
        "author": row.sender,
        "agent": row.agent,
        "date": row.date,
        "queue": row.queue,
        "words": result["words"] if result else 0,
        "verdict": result["verdict"] if result else None,
        "findings": len(result["findings"]) if result and not reason else 0,
    }


def _finding(row: Row, finding: Mapping[str, Any]) -> dict[str, Any]:
    told = {
        "number": row.number,
        "place": row.place,
        "author": row.sender,
        "date": row.date,
        "queue": row.queue,
    }
    return told | dict(finding)


def _schemas() -> dict[str, pa.Schema]:
    import pyarrow as pa

    text, whole = pa.string(), pa.int64()
    finding_type = next(field.type.value_type for field in result_fields() if field.name == "findings")
    message = [(name, text) for name in "place status reason id thread author".split()]
    shown = [("place", text), ("author", text), ("date", text), ("queue", text)]
    return {
        "messages": pa.schema(
            [("number", whole), *message, ("agent", pa.bool_()), ("date", text), ("queue", text),
             ("words", whole), ("verdict", text), ("findings", whole)]
        ),
        "findings": pa.schema(
            [("number", whole), *shown, *((field.name, field.type) for field in finding_type)]
        ),
        "rejected": pa.schema([("number", whole), ("place", text), ("reason", text)]),
    }  # fmt: skip


def _write(path: Path, rows: list[dict[str, Any]], schema: pa.Schema) -> None:
    import pyarrow as pa
    import pyarrow.parquet as parquet

    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}")  # readers of a folder pass over hidden files
    parquet.write_table(pa.Table.from_pylist(rows, schema), unfinished, compression="zstd")
    with unfinished.open("rb") as file:
        os.fsync(file.fileno())
    unfinished.replace(path)
