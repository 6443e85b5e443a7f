"""From paths to the entries of an archive, always in the same order."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tonecheck.errors import InputError
from tonecheck.mail.django_helpdesk import helpdesk_entries, is_helpdesk
from tonecheck.mail.mailbox import eml_entry, is_maildir, is_mbox, maildir_entries, mbox_entries
from tonecheck.mail.message import Entries, Entry
from tonecheck.mail.rows import RowParse
from tonecheck.mail.tables import csv_entries, json_lines_entries, parquet_entries

_DATABASES = frozenset({".db", ".sqlite", ".sqlite3"})
_LINES = frozenset({".jsonl", ".ndjson", ".json"})
_TABLES = frozenset({".csv", ".tsv"})


def entries(paths: Iterable[Path], parse: RowParse) -> Entries:
    """Every entry below the paths. Raises `InputError` for a path that is not there."""
    for path in paths:
        if not path.exists():
            raise InputError(f"{path} does not exist.")
        if path.is_dir():
            yield from _folder_entries(path, path.name, parse)
        else:
            yield from _file_entries(path, path.name, parse)


def fingerprint(paths: Iterable[Path]) -> list[list[object]]:
    """What tells one state of an archive from another: each file's name, size and time of change."""
    files: list[Path] = []
    for path in paths:
        found = (file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
        files.extend(sorted(found))
    return [[str(file), file.stat().st_size, file.stat().st_mtime_ns] for file in files]


def _folder_entries(path: Path, shown: str, parse: RowParse) -> Entries:
    if is_maildir(path):
        yield from maildir_entries(path, shown)
        return
    for child in sorted(path.iterdir()):
        name = f"{shown}/{child.name}"
        if child.is_dir():
            yield from _folder_entries(child, name, parse)
        elif child.is_file() and not child.name.startswith("."):
            yield from _file_entries(child, name, parse)


def _file_entries(path: Path, shown: str, parse: RowParse) -> Entries:
    kind = path.suffix.lower()
    if kind in _LINES:
        yield from json_lines_entries(path, shown, parse)
    elif kind in _TABLES:
        yield from csv_entries(path, shown, parse)
    elif kind == ".parquet":
        yield from parquet_entries(path, shown, parse)
    elif kind == ".eml":
        yield eml_entry(path, shown)
    elif kind in _DATABASES:
        if is_helpdesk(path):
            yield from helpdesk_entries(path, shown)
        else:
            yield Entry(shown, broken="not a database of django-helpdesk")
    elif is_mbox(path):
        yield from mbox_entries(path, shown)
    else:
        yield Entry(shown, broken="not a kind of file that is known")
