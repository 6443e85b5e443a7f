"""Who does the checking: this machine's cores, one process each, or this process alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, Any

from tonecheck.archive.parts import FAILED
from tonecheck.errors import TonecheckError
from tonecheck.integrations.arrow import INPUTS, check_batch, result_fields
from tonecheck.model import Config

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    import pyarrow as pa

    from tonecheck.checker import Checker

Part = tuple[int, "pa.RecordBatch"]
Engine = Callable[[Iterable[Part], Config], Iterator[Part]]
"""Parts in, parts out, in any order; each row of a part comes back with its results."""

_ATTEMPTS = 3


class WorkerDiedError(TonecheckError, RuntimeError):
    """The workers of a run were killed again and again."""


def here(parts: Iterable[Part], config: Config) -> Iterator[Part]:
    """Check in this process."""
    for part, batch in parts:
        yield part, check_safely(batch, checker_for(config))


def processes(jobs: int) -> Engine:
    """Check in ``jobs`` processes of this machine; one that dies is replaced and its parts repeated."""

    def engine(parts: Iterable[Part], config: Config) -> Iterator[Part]:
        stream = iter(parts)
        waiting: dict[int, pa.RecordBatch] = {}
        deaths = 0  # since the last result
        while deaths < _ATTEMPTS:
            try:
                for part, result in _pool_run(jobs, waiting, stream, config):
                    deaths = 0
                    yield part, result
                return
            except BrokenProcessPool:
                deaths += 1
        raise WorkerDiedError(
            f"The worker processes died {_ATTEMPTS} times in a row; is there enough memory for {jobs}? "
            "The same command goes on where it stopped; --jobs takes a smaller number."
        )

    return engine


def check_safely(batch: pa.RecordBatch, checker: Checker) -> pa.RecordBatch:
    """`check_batch`, but a draft on which the check fails gets a row that says so."""
    try:
        return check_batch(batch, checker)
    except Exception as error:  # one draft must not cost its neighbours; alone it shows which it was
        if batch.num_rows > 1:
            import pyarrow as pa

            halves = (batch.slice(0, batch.num_rows // 2), batch.slice(batch.num_rows // 2))
            table = pa.Table.from_batches([check_safely(half, checker) for half in halves])
            return table.combine_chunks().to_batches()[0]
        return _failed(batch, type(error).__name__)


def _failed(batch: pa.RecordBatch, reason: str) -> pa.RecordBatch:
    import pyarrow as pa

    results: dict[str, Any] = {"verdict": None, "skipped": FAILED + reason, "words": 0, "findings": []}
    columns = {name: batch.column(name) for name in batch.schema.names if name not in INPUTS}
    for field in result_fields():
        columns[field.name] = pa.array([results[field.name]], field.type)
    return pa.RecordBatch.from_pydict(columns)


def _pool_run(
    jobs: int, waiting: dict[int, pa.RecordBatch], stream: Iterator[Part], config: Config
) -> Iterator[Part]:
    """Results as they come. ``waiting`` holds what has been handed out and is not back yet."""
    running: dict[Future[bytes], int] = {}
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_end_with_parent) as pool:
        for part, batch in waiting.items():
            running[pool.submit(_work, _packed(batch), config)] = part
        while True:
            for part, batch in islice(stream, max(0, 2 * jobs - len(running))):
                waiting[part] = batch
                running[pool.submit(_work, _packed(batch), config)] = part
            if not running:
                return
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                part = running.pop(future)
                result = _unpacked(future.result())
                del waiting[part]
                yield part, result


def _end_with_parent() -> None:
    """End this worker when the run is killed: the pool's queue, held open by its workers, never would."""
    parent = parent_process()
    if parent is not None:
        Thread(target=_exit_after, args=(parent,), daemon=True).start()


def _exit_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)  # at once: what the worker has in hand is done again by the next run


def _work(packed: bytes, config: Config) -> bytes:
    return _packed(check_safely(_unpacked(packed), checker_for(config)))


def _packed(batch: pa.RecordBatch) -> bytes:
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    return bytes(sink.getvalue().to_pybytes())


def _unpacked(packed: bytes) -> pa.RecordBatch:
    import pyarrow as pa

    return pa.ipc.open_stream(packed).read_next_batch()


def checker_for(config: Config) -> Checker:
    """This process's checker with these settings: a worker loads its model once."""
    return _checker_of(_Key(config))


class _Key:
    """A config as a key; equal configs share a checker though their mappings cannot be hashed."""

    def __init__(self, config: Config) -> None:
        self.config = config

    def __hash__(self) -> int:
        return hash(repr(self.config))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.config == other.config


@lru_cache(maxsize=2)
def _checker_of(key: _Key) -> Checker:
    from tonecheck.checker import Checker

    return Checker(key.config)
