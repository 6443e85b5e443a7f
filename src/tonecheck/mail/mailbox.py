"""Mail on disk: mbox files, Maildirs and folders of .eml files, one message in memory at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tonecheck.mail.eml import parse_eml
from tonecheck.mail.message import LARGEST, Entries, Entry

_LONGEST_LINE = 1 << 20
_QUOTED_FROM = re.compile(rb">+From ")


def is_mbox(path: Path) -> bool:
    """Whether the file starts as an mbox does."""
    with path.open("rb") as file:
        return file.read(5) == b"From "


def is_maildir(path: Path) -> bool:
    """Whether the folder is a Maildir."""
    return (path / "cur").is_dir() and (path / "new").is_dir()


def mbox_entries(path: Path, shown: str) -> Entries:
    """The messages of an mbox file, in order."""
    for at, raw, too_large in _mbox_messages(path):
        place = f"{shown}:byte {at}"
        if too_large:
            yield Entry(place, broken=f"larger than {LARGEST // 1_000_000} MB")
        else:
            yield Entry(place, raw, parse_eml)


def maildir_entries(path: Path, shown: str) -> Entries:
    """The messages of a Maildir and of its subfolders, by file name."""
    folders = [path, *sorted(child for child in path.iterdir() if child.is_dir() and is_maildir(child))]
    for folder in folders:
        files = [file for part in ("cur", "new") for file in (folder / part).iterdir() if file.is_file()]
        for file in sorted(files, key=lambda file: (file.name.partition(":")[0], file.name)):
            yield eml_entry(file, f"{shown}/{file.relative_to(path).as_posix()}")


def eml_entry(path: Path, shown: str) -> Entry:
    """The message in a file of its own."""
    try:
        if path.stat().st_size > LARGEST:
            return Entry(shown, broken=f"larger than {LARGEST // 1_000_000} MB")
        return Entry(shown, path.read_bytes(), parse_eml)
    except OSError as error:
        return Entry(shown, broken=f"cannot be opened: {error.strerror}")


def _mbox_messages(path: Path) -> Iterator[tuple[int, bytes, bool]]:
    """Each message with the offset of its ``From `` line; a message too large keeps only that."""
    message = bytearray()  # not a list of lines: a million short ones would fill far more memory
    start = size = at = 0
    blank = True
    open_message = False
    with path.open("rb") as file:
        while line := file.readline(_LONGEST_LINE):
            if blank and line.startswith(b"From "):
                if open_message:
                    yield start, bytes(message), size > LARGEST
                message, start, size, open_message = bytearray(), at, 0, True
            else:
                size += len(line)
                if size <= LARGEST:
                    message += line[1:] if _QUOTED_FROM.match(line) else line
                else:
                    message.clear()
            at += len(line)
            blank = not line.strip()
    if open_message:
        yield start, bytes(message), size > LARGEST
