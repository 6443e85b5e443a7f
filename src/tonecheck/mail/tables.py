"""Tables on disk: JSON lines, CSV and Parquet, a row at a time; JSON lines of Zendesk tickets too."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tonecheck.errors import MissingExtraError
from tonecheck.mail.message import LARGEST, Entries, Entry
from tonecheck.mail.rows import RowParse
from tonecheck.mail.zendesk import is_ticket, ticket_entries

_PARQUET_ROWS = 1_000


def json_lines_entries(path: Path, shown: str, parse: RowParse) -> Entries:
    """The rows of a JSON lines file; a line that is a ticket with comments gives one entry a comment."""
    with path.open("rb") as file:
        for number, line in enumerate(_bounded_lines(file), start=1):
            place = f"{shown}:line {number}"
            if line is None:
                yield Entry(place, broken=f"larger than {LARGEST // 1_000_000} MB")
                continue
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                yield Entry(place, broken="not JSON")
                continue
            if is_ticket(row):
                yield from ticket_entries(row, place)
            else:
                yield Entry(place, row, parse)


def csv_entries(path: Path, shown: str, parse: RowParse) -> Entries:
    """The rows of a CSV file with a header line."""
    csv.field_size_limit(LARGEST)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        sample = file.read(8_192)
        file.seek(0)
        reader = csv.reader((line.replace("\x00", "") for line in file), delimiter=_delimiter(sample))
        names = next(reader, [])
        while True:
            number = reader.line_num + 1
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield Entry(f"{shown}:line {number}", broken=f"not CSV: {error}")
                continue
            if not row:
                continue
            if len(row) != len(names):
                yield Entry(
                    f"{shown}:line {number}", broken=f"{len(row)} columns where {len(names)} are named"
                )
            else:
                yield Entry(f"{shown}:line {number}", dict(zip(names, row, strict=True)), parse)


def parquet_entries(path: Path, shown: str, parse: RowParse) -> Entries:
    """The rows of a Parquet file."""
    try:
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise MissingExtraError("archive", "Parquet archives") from error
    number = 0
    for batch in parquet.ParquetFile(path).iter_batches(batch_size=_PARQUET_ROWS):
        for row in batch.to_pylist():
            number += 1
            yield Entry(f"{shown}:row {number}", row, parse)


def _delimiter(sample: str) -> str:
    head = sample.split("\n", 1)[0]
    return max(",;\t|", key=head.count)


def _bounded_lines(file: Any) -> Iterator[bytes | None]:
    """The lines of a file; None for one that is too large to be held."""
    while line := file.readline(LARGEST + 1):
        if len(line) <= LARGEST:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(LARGEST)
        yield None
