from __future__ import annotations

import io

from tonecheck.archive.parts import Counts
from tonecheck.archive.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _told(stream: io.StringIO) -> str:
    seconds = iter(range(0, 1_000, 10))
    progress = Progress(stream, clock=lambda: float(next(seconds)))
    progress.checking(200, Counts())
    progress.add(Counts(checked=50, words=1_000))
    progress.add(Counts(checked=50, words=1_000))
    progress.close()
    return stream.getvalue()


def test_rate_and_time_left_on_a_terminal() -> None:
    told = _told(Terminal())
    assert told.count("\r") == 4
    assert "50%  100 of 200" in told
    assert told.endswith("\n")


def test_plain_lines_elsewhere_and_not_too_many() -> None:
    told = _told(io.StringIO())
    assert "\r" not in told
    assert "\x1b" not in told
    assert 2 <= told.count("\n") <= 4


def test_rates_count_only_what_this_call_did() -> None:
    seconds = iter([0.0, 0.0, 10.0, 10.0, 10.0, 10.0, 10.0])
    progress = Progress(io.StringIO(), clock=lambda: next(seconds))
    progress.checking(300, Counts(checked=100, words=500))
    progress.add(Counts(checked=50, words=400))
    assert progress.rates() == (5.0, 40.0)
