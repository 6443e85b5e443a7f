"""Checks in processes of their own: one that dies, hangs or grows takes nothing with it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from queue import Empty, Full, Queue
from typing import TYPE_CHECKING

from tonecheck.gate.crew import Crew, Job, Worker
from tonecheck.gate.judge import NotJudgedError, milliseconds
from tonecheck.model import Draft, Report

if TYPE_CHECKING:
    from tonecheck.checker import Checker


class Workers:
    """A judge with ``count`` processes, each with a checker made by ``build``.

    ``build`` must be picklable. A worker that dies, or gives no answer for ``patience`` seconds, is
    replaced; whoever waits for it gets `NotJudgedError` and nobody gets another's answer. Drafts wait in
    a queue of ``queue_size``.
    """

    def __init__(
        self,
        build: Callable[[], Checker],
        count: int = 1,
        *,
        patience: float = 10.0,
        start_within: float = 120.0,
        queue_size: int = 256,
    ) -> None:
        self._build, self._count, self._queue_size = build, count, queue_size
        self._patience, self._start_within = patience, start_within
        self._changing = threading.Lock()
        self._restarts_of_old_crews = 0
        self._crew = self._new_crew(keep_trying=True)

    def check(self, draft: Draft, seconds: float) -> Report:
        """The report on ``draft``. Raises `NotJudgedError` when there is none after ``seconds``."""
        crew = self._crew
        if crew.problem and not self.ready:
            raise NotJudgedError(crew.problem)  # there is nothing to wait for
        job = Job(draft, time.monotonic() + seconds)
        try:
            crew.jobs.put_nowait(job)
            answer = job.answers.get(timeout=seconds)
        except Full:
            raise NotJudgedError("too many drafts are waiting") from None
        except Empty:
            raise NotJudgedError(f"no answer within {milliseconds(seconds)}") from None
        if isinstance(answer, Report):
            return answer
        raise NotJudgedError(answer)

    @property
    def ready(self) -> bool:
        """Whether at least one worker can judge now."""
        return any(worker.ready.is_set() for worker in self._crew.workers)

    @property
    def problem(self) -> str:
        """Why a worker cannot start, or nothing."""
        return self._crew.problem

    @property
    def restarts(self) -> int:
        """How many workers died or hung and were replaced."""
        return self._restarts_of_old_crews + self._crew.restarts

    @property
    def pids(self) -> list[int]:
        """The process ids of the workers that run now."""
        processes = [worker.process for worker in self._crew.workers]
        return [process.pid for process in processes if process is not None and process.pid is not None]

    def wait_ready(self, seconds: float) -> bool:
        """Wait until every worker can judge; False when that took longer than ``seconds``."""
        return self._crew.wait_ready(seconds)

    def reload(self) -> str:
        """Build the checkers anew. When that fails the old ones stay, and the reason comes back."""
        with self._changing:
            crew = self._new_crew(keep_trying=False)
            if not crew.wait_ready(self._start_within):
                crew.close()
                return crew.problem or "the new workers did not start in time"
            old, self._crew = self._crew, crew
            self._restarts_of_old_crews += old.restarts
            crew.keep_trying.set()
            old.retired.set()
            return ""

    def close(self) -> None:
        """End all workers. Drafts still waiting are not judged."""
        self._crew.close()

    def _new_crew(self, *, keep_trying: bool) -> Crew:
        crew = Crew(Queue(self._queue_size))
        if keep_trying:
            crew.keep_trying.set()
        crew.workers = [
            Worker(crew, self._build, self._patience, self._start_within) for _ in range(self._count)
        ]
        for worker in crew.workers:
            threading.Thread(target=worker.run, daemon=True).start()
        return crew
