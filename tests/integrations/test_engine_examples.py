"""The examples for other engines find what the checker finds. Spark's was run by hand: docs/archives.md."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tonecheck import Checker
from tonecheck.integrations.arrow import check_batch

pa = pytest.importorskip("pyarrow")

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "examples" / "engines"))
TEXTS = ["You must send us the form!!", "Here is the form.", None, "We cannot mend it, you must buy another."]


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """Two Parquet files of drafts."""
    import pyarrow.parquet as parquet

    folder = tmp_path / "drafts"
    folder.mkdir()
    for half in range(2):
        table = pa.table({"ticket": [half * 4 + at for at in range(4)], "text": TEXTS})
        parquet.write_table(table, folder / f"{half}.parquet")
    return folder


@pytest.fixture
def expected(checker: Checker) -> list[dict[str, Any]]:
    batch = pa.RecordBatch.from_pydict({"ticket": range(8), "text": TEXTS * 2})
    return check_batch(batch, checker).to_pylist()


def test_duckdb_counts_what_is_found(drafts: Path, expected: list[dict[str, Any]]) -> None:
    pytest.importorskip("duckdb")
    from with_duckdb import counted

    found = Counter(finding["rule"] for row in expected for finding in row["findings"])
    assert len(found) > 2
    assert dict(counted(str(drafts / "*.parquet"))) == found


@pytest.mark.filterwarnings("ignore:The inplace keyword")  # Dask's own use of pandas
def test_dask_keeps_rows_and_types(drafts: Path, expected: list[dict[str, Any]]) -> None:
    frames = pytest.importorskip("dask.dataframe")
    from with_dask import checked

    # In this process: a thread each, as Dask does by itself; the command line takes processes.
    rows = checked(frames.read_parquet(drafts)).compute()
    assert pa.Table.from_pandas(rows, preserve_index=False).to_pylist() == expected
