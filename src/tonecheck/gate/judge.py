"""The port behind the gate: something that judges a draft within a time, and the one in this process."""

from __future__ import annotations

import threading
import time
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Protocol

from tonecheck.errors import ConfigError, ModelError, RuleError
from tonecheck.model import Config, Draft, Report

if TYPE_CHECKING:
    from tonecheck.checker import Checker

WARM_UP = Draft("You must send us the receipt.")
"""A draft that makes a checker load everything it loads late."""


class NotJudgedError(Exception):
    """A draft got no report. The message says why and holds no word of the draft."""


class Judge(Protocol):
    """Judges one draft at a time per caller; safe to share between threads."""

    def check(self, draft: Draft, seconds: float) -> Report:
        """The report on ``draft``. Raises `NotJudgedError` when there is none after ``seconds``."""
        ...


class InProcess:
    """A judge that checks in threads of this process.

    ``checker`` or, built when the first draft comes, a `Checker` for ``config``. At most ``at_once``
    checks run at a time, so that checks which never end cannot pile up. A check that is out of time
    runs on to its end unheard; `tonecheck.gate.workers` can also end one.
    """

    def __init__(
        self, config: Config | None = None, *, checker: Checker | None = None, at_once: int = 4
    ) -> None:
        self._config = config
        self._checker = checker
        self._building = threading.Lock()
        self._free = threading.BoundedSemaphore(at_once)

    def warm(self) -> None:
        """Load rules and model now, in this thread. Raises `TonecheckError` where that fails."""
        for _ in self._load().check_many([WARM_UP]):
            pass

    def check(self, draft: Draft, seconds: float) -> Report:
        """The report on ``draft``. Raises `NotJudgedError` when there is none after ``seconds``."""
        deadline = time.monotonic() + seconds
        if not self._free.acquire(timeout=seconds):
            raise NotJudgedError(f"all checks were busy for {milliseconds(seconds)}")
        answers: SimpleQueue[Report | NotJudgedError] = SimpleQueue()
        threading.Thread(target=self._run, args=(draft, answers), daemon=True).start()
        try:
            answer = answers.get(timeout=max(0.0, deadline - time.monotonic()))
        except Empty:
            raise NotJudgedError(f"no answer within {milliseconds(seconds)}") from None
        if isinstance(answer, NotJudgedError):
            raise answer
        return answer

    def _run(self, draft: Draft, answers: SimpleQueue[Report | NotJudgedError]) -> None:
        try:
            answers.put(next(self._load().check_many([draft])))
        except Exception as error:  # whatever broke, the reply must not be lost to it
            answers.put(NotJudgedError(reason(error)))
        finally:
            self._free.release()

    def _load(self) -> Checker:
        with self._building:
            if self._checker is None:
                from tonecheck.checker import Checker

                self._checker = Checker(self._config)
            return self._checker


def reason(error: Exception) -> str:
    """Why a check failed, for logs and people; only errors known to hold no draft are quoted."""
    if isinstance(error, RuleError | ConfigError | ModelError):
        return str(error).rstrip(".")
    return f"the check failed ({type(error).__name__})"


def milliseconds(seconds: float) -> str:
    """A time as people read it: ``300 ms``."""
    return f"{seconds * 1000:.0f} ms"
