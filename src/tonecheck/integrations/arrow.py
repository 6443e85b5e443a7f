"""Drafts in an Arrow batch, results in an Arrow batch: for Spark, Dask, DuckDB, Ray and the archive run.

>>> table.to_batches()[0].schema.names
['id', 'text']
>>> check_batch(table.to_batches()[0]).schema.names
['id', 'verdict', 'skipped', 'words', 'findings']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from tonecheck.errors import InputError, MissingExtraError
from tonecheck.model import Draft, Finding, Format, Hidden, Message, Report

if TYPE_CHECKING:
    import pyarrow as pa

    from tonecheck.checker import Checker

INPUTS = ("text", "format", "context", "customer_name")
"""The columns that are read; only ``text`` has to be there. All others are passed through.

``context`` is a list of structs with ``author``, ``text`` and, where it is not plain, ``format``.
"""

_AROUND = 160  # characters of the draft kept on each side of a finding, so that it can be shown
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_TAG = re.compile(r"<[^<>]{1,2000}>")


def check_batch(batch: pa.RecordBatch, checker: Checker | None = None) -> pa.RecordBatch:
    """Check every draft of the batch; one row comes out for each that goes in, in order.

    Without a ``checker`` the process's default one is used, so that a worker loads its model once.
    Raises `InputError` where the batch has no column ``text``.
    """
    import pyarrow as pa

    if "text" not in batch.schema.names:
        raise InputError("A batch of drafts has a column 'text'.")
    columns = {name: batch.column(name) for name in batch.schema.names if name not in INPUTS}
    reports = (checker or _shared_checker()).check_many(_drafts(batch))
    rows = [_row(report) for report in reports]
    for field in result_fields():
        columns[field.name] = pa.array([row[field.name] for row in rows], field.type)
    return pa.RecordBatch.from_pydict(columns, result_schema(batch.schema))


def check_batches(
    batches: Iterable[pa.RecordBatch], checker: Checker | None = None
) -> Iterator[pa.RecordBatch]:
    """Batch for batch, the form that Spark's ``mapInArrow`` takes."""
    return (check_batch(batch, checker) for batch in batches)


def result_fields() -> list[pa.Field]:
    """The columns that a check adds: ``verdict``, ``skipped`` (why not), ``words``, ``findings``."""
    try:
        import pyarrow as pa
    except ImportError as error:
        raise MissingExtraError("archive", "Arrow batches") from error
    finding = pa.struct(
        [
            ("rule", pa.string()),
            ("rule_set", pa.string()),
            ("severity", pa.string()),
            ("start", pa.int32()),
            ("end", pa.int32()),
            ("text", pa.string()),
            ("before", pa.string()),
            ("after", pa.string()),
            ("message", pa.string()),
            ("replace_start", pa.int32()),
            ("replace_end", pa.int32()),
            ("replacement", pa.string()),
            ("safe", pa.bool_()),
        ]
    )
    return [
        pa.field("verdict", pa.string()),
        pa.field("skipped", pa.string()),
        pa.field("words", pa.int32()),
        pa.field("findings", pa.list_(finding)),
    ]


def result_schema(given: pa.Schema) -> pa.Schema:
    """The schema of what `check_batch` makes of a batch with the schema ``given``: engines ask first."""
    import pyarrow as pa

    return pa.schema([*(field for field in given if field.name not in INPUTS), *result_fields()])


def _drafts(batch: pa.RecordBatch) -> Iterator[Draft]:
    names = [name for name in INPUTS if name in batch.schema.names]
    for row in batch.select(names).to_pylist():
        yield Draft(
            row["text"] or "",
            tuple(_message(message) for message in row.get("context") or ()),
            row.get("customer_name") or None,
            row.get("format") or "plain",
        )


def _message(message: Mapping[str, Any]) -> Message:
    from tonecheck.prose import read_prose

    text, format = message["text"] or "", message.get("format") or "plain"
    return Message(
        message["author"], text if format == "plain" else read_prose(text, cast(Format, format)).text
    )


def _row(report: Report) -> dict[str, Any]:
    skipped = next((skip.reason for skip in report.skipped if skip.subject == "draft"), None)
    return {
        "verdict": None if skipped else report.verdict,
        "skipped": skipped,
        "words": _words(report.text, report.hidden),
        "findings": [_finding(finding, report.text) for finding in report.findings],
    }


def _finding(finding: Finding, text: str) -> dict[str, Any]:
    first = finding.suggestions[0] if finding.suggestions else None
    return {
        "rule": finding.rule,
        "rule_set": finding.rule_set,
        "severity": finding.severity.label,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "before": text[max(0, finding.start - _AROUND) : finding.start],
        "after": text[finding.end : finding.end + _AROUND],
        "message": finding.message,
        "replace_start": first.start if first else None,
        "replace_end": first.end if first else None,
        "replacement": first.replacement if first else None,
        "safe": first.safe if first else None,
    }


def _words(text: str, hidden: tuple[Hidden, ...]) -> int:
    """About how many words are the writer's own."""
    at, count = 0, 0
    for each in (*hidden, Hidden(len(text), len(text), "")):
        count += len(_WORD.findall(_TAG.sub(" ", text[at : each.start])))
        at = max(at, each.end)
    return count


@lru_cache(maxsize=1)
def _shared_checker() -> Checker:
    from tonecheck.checker import Checker

    return Checker()
