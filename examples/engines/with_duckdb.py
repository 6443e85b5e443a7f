"""How often each rule finds something in a Parquet file of drafts, counted by DuckDB.

    pip install "tonecheck[archive]" duckdb
    python with_duckdb.py drafts.parquet

The drafts stand in the column ``text``. They are read, checked and counted a batch at a time.
"""

import sys

import duckdb
import pyarrow as pa

from tonecheck.integrations.arrow import check_batches, result_schema

COUNT = """
SELECT finding.rule AS rule, count(*) AS times
FROM (SELECT unnest(findings) AS finding FROM checked)
GROUP BY rule ORDER BY times DESC, rule
"""


def counted(path: str) -> list[tuple[str, int]]:
    """The rules with the number of their findings, the most frequent first."""
    connection = duckdb.connect()
    # A cursor each: a connection that is still read from takes no second query.
    drafts = connection.cursor().read_parquet(path).to_arrow_reader(1_000)
    checked = pa.RecordBatchReader.from_batches(result_schema(drafts.schema), check_batches(drafts))
    return connection.cursor().register("checked", checked).sql(COUNT).fetchall()


if __name__ == "__main__":
    for rule, times in counted(sys.argv[1]):
        print(f"{times:7,}  {rule}")
