"""The processes behind `tonecheck.gate.workers`, and the thread that hands drafts to each."""

from __future__ import annotations

import logging
import multiprocessing
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from queue import Empty, Queue, SimpleQueue
from typing import TYPE_CHECKING

from tonecheck.gate.judge import WARM_UP, reason
from tonecheck.model import Draft, Report

if TYPE_CHECKING:
    from tonecheck.checker import Checker

_log = logging.getLogger(__name__)
_spawning = multiprocessing.get_context("spawn")  # fork would copy the locks of running threads

_FIRST_RETRY, _LAST_RETRY = 1.0, 60.0  # seconds between attempts to start a worker
_LOOK_UP = 0.2  # seconds after which an idle worker is looked after


@dataclass(frozen=True, slots=True)
class Job:
    """A draft that waits until ``deadline``; its report, or why there is none, is put in ``answers``."""

    draft: Draft
    deadline: float
    answers: SimpleQueue[Report | str] = field(default_factory=SimpleQueue)


@dataclass(slots=True)
class Crew:
    """The workers that share one queue and one set of rules.

    A crew that is ``retired`` ends when its queue is empty, one that is ``closed`` at once.
    """

    jobs: Queue[Job]
    workers: list[Worker] = field(default_factory=list)
    problem: str = ""
    keep_trying: threading.Event = field(default_factory=threading.Event)
    retired: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)

    @property
    def restarts(self) -> int:
        return sum(worker.restarts for worker in self.workers)

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


class Worker:
    """One process and the thread that hands it drafts, one at a time."""

    def __init__(
        self, crew: Crew, build: Callable[[], Checker], patience: float, start_within: float
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

    def _answer(self, job: Job, connection: Connection) -> bool:
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
