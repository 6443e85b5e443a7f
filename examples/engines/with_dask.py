"""Check Parquet files of drafts with Dask, one partition at a time in each process.

    pip install "tonecheck[archive]" "dask[dataframe]"
    python with_dask.py drafts/ checked/

The drafts stand in the column ``text``; the other columns are kept.
"""

import sys

import dask.dataframe as dd
import pandas as pd
import pyarrow as pa

from tonecheck.integrations.arrow import check_batches, result_schema


def checked(drafts: dd.DataFrame) -> dd.DataFrame:
    """The drafts' rows with what was found in each."""
    return drafts.map_partitions(check_partition, meta=check_partition(drafts._meta))


def check_partition(part: pd.DataFrame) -> pd.DataFrame:
    """Check one partition, or an empty one, which shows what columns come out.

    They stay Arrow's own types: Dask cannot tell the type of a column of Python lists.
    """
    drafts = pa.Table.from_pandas(part, preserve_index=False)
    found = check_batches(drafts.to_batches())
    return pa.Table.from_batches(found, result_schema(drafts.schema)).to_pandas(types_mapper=pd.ArrowDtype)


if __name__ == "__main__":
    checked(dd.read_parquet(sys.argv[1])).to_parquet(sys.argv[2], compute_kwargs={"scheduler": "processes"})
