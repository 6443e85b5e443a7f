"""How far a run is: a line that is written over on a terminal, plain lines now and then elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

from tonecheck.archive.parts import Counts

_ON_TERMINAL, _ELSEWHERE = 0.2, 15.0  # seconds between two lines
_BAR = 24


class Progress:
    """Writes to ``stream``. ``clock`` gives seconds, so that tests need not wait."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._clock = stream, clock
        self._terminal = stream.isatty()
        self._last = self._started = clock()
        self._total = 0
        self._before = self._now = Counts()

    def reading(self, number: int) -> None:
        """So many messages have been read."""
        self._tell(f"read {number:,} messages")

    def checking(self, total: int, before: Counts) -> None:
        """Checking starts: so many messages in all, and what earlier calls have done of them."""
        self._total, self._before, self._now = total, before, before
        self._started = self._clock()
        self._tell(self._state(), always=True)

    def add(self, counts: Counts) -> None:
        """One more part is done."""
        self._now = self._now + counts
        self._tell(self._state())

    def close(self) -> None:
        """Leave the last state standing."""
        self._tell(self._state(), always=True)
        if self._terminal:
            self._stream.write("\n")

    def rates(self) -> tuple[float, float]:
        """Messages and words a second since checking started in this call."""
        seconds = max(1e-9, self._clock() - self._started)
        words = self._now.words - self._before.words
        return (self._now.messages - self._before.messages) / seconds, words / seconds

    def _state(self) -> str:
        messages, words = self.rates()
        share = self._now.messages / self._total if self._total else 1.0
        rest = self._total - self._now.messages
        left = rest / messages if messages > 0 else (None if rest else 0.0)
        bar = "█" * round(share * _BAR) + "░" * (_BAR - round(share * _BAR))
        return (
            f"{bar} {share:4.0%}  {self._now.messages:,} of {self._total:,}  {messages:,.0f} messages/s"
            f"  {words:,.0f} words/s  {_time(left)} left"
        )

    def _tell(self, text: str, *, always: bool = False) -> None:
        now = self._clock()
        if not always and now - self._last < (_ON_TERMINAL if self._terminal else _ELSEWHERE):
            return
        self._last = now
        self._stream.write(f"\r\x1b[K{text}" if self._terminal else text + "\n")
        self._stream.flush()


def _time(seconds: float | None) -> str:
    if seconds is None:
        return "?:??"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
