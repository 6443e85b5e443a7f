"""Checks in processes of their own: one that dies, hangs or grows takes nothing with it."""

from __future__ import annotations

import logging
import multiprocessing
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from queue import Empty, Full, Queue, SimpleQueue
from typing import TYPE_CHECKING

from tonecheck.gate.judge import WARM_UP, NotJudgedError, milliseconds, reason
from tonecheck.model import Draft, Report

if TYPE_CHECKING:
    from tonecheck.checker import Checker

_log = logging.getLogger(__name__)
_spawning = multiprocessing.get_context("spawn")  # fork would copy the locks of running threads

_FIRST_RETRY, _LAST_RETRY = 1.0, 60.0  # seconds between attempts to start a worker
_LOOK_UP = 0.2  # seconds after which an idle worker is looked after


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
        self._crew = self._new_crew(keep_trying=True)

    def check(self, draft: Draft, seconds: float) -> Report:
        """The report on ``draft``. Raises `NotJudgedError` when there is none after ``seconds``."""
        crew = self._crew
        if crew.problem and not self.ready:
            raise NotJudgedError(crew.problem)  # there is nothing to wait for
        job = _Job(draft, time.monotonic() + seconds)
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
        return sum(worker.restarts for worker in self._crew.workers)

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
            crew.keep_trying.set()
            old.retired.set()
            return ""

    def close(self) -> None:
        """End all workers. Drafts still waiting are not judged."""
        self._crew.close()

    def _new_crew(self, *, keep_trying: bool) -> _Crew:
        crew = _Crew(Queue(self._queue_size))
        if keep_trying:
            crew.keep_trying.set()
        crew.workers = [
            _Worker(crew, self._build, self._patience, self._start_within) for _ in range(self._count)
        ]
        for worker in crew.workers:
            threading.Thread(target=worker.run, daemon=True).start()
        return crew


@dataclass(frozen=True, slots=True)
class _Job:
    draft: Draft
    deadline: float
    answers: SimpleQueue[Report | str] = field(default_factory=SimpleQueue)


@dataclass(slots=True)
class _Crew:
    """The workers that share one queue and one set of rules.

    A crew that is ``retired`` ends when its queue is empty, one that is ``closed`` at once.
    """

    jobs: Queue[_Job]
    workers: list[_Worker] = field(default_factory=list)
    problem: str = ""
    keep_trying: threading.Event = field(default_factory=threading.Event)
    retired: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)

    def wait_ready(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while not all(worker.ready.is_set() for worker in self.workers):
            failed = bool(self.problem) and not self.keep_trying.is_set()
            if failed or self.closed.is_set() or time.monotonic() > deadline:
                return False
            self.closed.wait(0.02)
        return True

    def close(self) -> None:
        self.closed.set()
        for worker in self.workers:
            worker.end()


class _Worker:
    """One process and the thread that hands it drafts, one at a time."""

    def __init__(
        self, crew: _Crew, build: Callable[[], Checker], patience: float, start_within: float
    ) -> None:
        self._crew, self._build = crew, build
        self._patience, self._start_within = patience, start_within
        self.ready = threading.Event()
        self.process: multiprocessing.process.BaseProcess | None = None
        self.restarts = 0

    def run(self) -> None:
        """Keep a process running and answer the crew's jobs with it, until the crew is closed."""
        pause = _FIRST_RETRY
        while not self._crew.closed.is_set():
            connection = self._start()
            if connection is not None:
                self._crew.problem, pause = "", _FIRST_RETRY
                self.ready.set()
                self._answer_jobs(connection)
                self.ready.clear()
                connection.close()
            self.end()
            if connection is None:
                if not self._crew.keep_trying.is_set():
                    return
                self._crew.closed.wait(pause)
                pause = min(2 * pause, _LAST_RETRY)

    def end(self) -> None:
        """End the process, whatever it is doing."""
        if self.process is not None and self.process.pid is not None:
            self.process.kill()
            self.process.join()

    def _start(self) -> Connection | None:
        ours, theirs = _spawning.Pipe()
        process = _spawning.Process(target=_judge, args=(theirs, self._build), daemon=True)
        process.start()
        self.process = process
        theirs.close()
        problem = "the check did not start in time"
        try:
            if ours.poll(self._start_within):
                problem = ours.recv()
        except (EOFError, OSError):
            problem = "the check died while it started"
        if problem:
            ours.close()
            self._crew.problem = problem
            _log.error("A worker could not start: %s", problem)
            return None
        return ours

    def _answer_jobs(self, connection: Connection) -> None:
        while not self._crew.closed.is_set():
            try:
                job = self._crew.jobs.get(timeout=_LOOK_UP)
            except Empty:
                if self._crew.retired.is_set():
                    self._crew.closed.set()
                if self.process is not None and self.process.is_alive():
                    continue
                break
            if time.monotonic() < job.deadline and not self._answer(job, connection):
                break
        if not self._crew.closed.is_set():
            self.restarts += 1
            _log.error("A worker died or hung and is replaced")

    def _answer(self, job: _Job, connection: Connection) -> bool:
        """Answer one job; whether the process can go on."""
        try:
            connection.send(job.draft)
            if connection.poll(self._patience):
                job.answers.put(connection.recv())
                return True
            job.answers.put("the check hung")
        except Exception:  # the pipe broke, or what came through it was cut short
            job.answers.put("the check died")
        return False


def _judge(connection: Connection, build: Callable[[], Checker]) -> None:
    """The worker's process: say ready (nothing) or why not, then answer drafts until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
    try:
        checker = build()
        for _ in checker.check_many([WARM_UP]):
            pass
    except Exception as error:
        connection.send(reason(error))
        return
    connection.send("")
    while True:
        try:
            draft = connection.recv()
        except (EOFError, OSError):
            return
        connection.send(_answer(checker, draft))


def _answer(checker: Checker, draft: Draft) -> Report | str:
    try:
        return next(checker.check_many([draft]))
    except Exception as error:
        return reason(error)
