"""The archive run on Ray Data: the same Arrow batches through the same function, on many machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from tonecheck.archive.engine import Part, check_safely, checker_for
from tonecheck.errors import MissingExtraError
from tonecheck.model import Config

if TYPE_CHECKING:
    import pyarrow as pa

_PARTS_PER_CORE = 4  # handed to Ray at a time, so that neither side holds the whole archive


def check_parts(parts: Iterable[Part], config: Config) -> Iterator[Part]:
    """Check the parts on the Ray cluster that is running, or on one started on this machine.

    A worker that is killed costs a repetition of what it had in hand, which Ray sees to. Workers need
    tonecheck and its model installed. Raises `MissingExtraError` where Ray is not.
    """
    try:
        import ray
        import ray.data
    except ImportError as error:
        raise MissingExtraError("ray", "Runs on Ray") from error
    context: Any = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    if not ray.is_initialized():
        ray.init(log_to_driver=False, logging_level="error")
    stream = iter(parts)
    wave = max(1, int(ray.cluster_resources().get("CPU", 1))) * _PARTS_PER_CORE
    while some := list(islice(stream, wave)):
        yield from _check_wave(some, config)


def _check_wave(parts: list[Part], config: Config) -> Iterator[Part]:
    import pyarrow as pa
    import pyarrow.compute as compute
    import ray

    tables = [pa.Table.from_batches([_numbered(part, batch)]) for part, batch in parts if batch.num_rows]
    for part, batch in parts:
        if not batch.num_rows:
            yield part, check_safely(batch, checker_for(config))
    if not tables:
        return
    work = ray.data.from_arrow(tables).map_batches(
        _work, batch_format="pyarrow", batch_size=None, fn_kwargs={"config": config}
    )
    found: dict[int, list[pa.Table]] = {}
    for table in work.iter_batches(batch_size=None, batch_format="pyarrow"):
        for part in table["part"].unique().to_pylist():
            rows = table.filter(compute.equal(table["part"], part))
            found.setdefault(part, []).append(rows.drop_columns("part"))
    for part in sorted(found):
        yield part, pa.concat_tables(found[part]).sort_by("number").combine_chunks().to_batches()[0]


def _numbered(part: int, batch: pa.RecordBatch) -> pa.RecordBatch:
    import pyarrow as pa

    return batch.append_column("part", pa.array([part] * batch.num_rows, pa.int64()))


def _work(table: pa.Table, config: Config) -> pa.Table:
    import pyarrow as pa

    batches = table.combine_chunks().to_batches()
    return pa.Table.from_batches([check_safely(batch, checker_for(config)) for batch in batches])
