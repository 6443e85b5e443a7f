"""Exit statuses and the two streams of a terminal program."""

from __future__ import annotations

import os
import sys

OK, FOUND, BAD = 0, 1, 2


def write(text: str) -> None:
    """Write to standard output as UTF-8, line ends as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def note(text: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(text + "\n")


def complain(text: str) -> None:
    """Write one line about what is wrong to standard error."""
    note(f"tonecheck: {text}")


def wants_colour() -> bool:
    """Whether standard output is a terminal that may be coloured (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
