"""Check Parquet files of drafts with Spark; the machines need tonecheck[archive] in their Python.

    pip install "tonecheck[archive]" pyspark
    python with_spark.py drafts/ checked/

The drafts stand in the column ``text``; the other columns are kept.
"""

import os
import sys

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

from tonecheck.integrations.arrow import check_batches, result_schema


def checked(drafts: DataFrame) -> DataFrame:
    """The drafts' rows with what was found in each."""
    return drafts.mapInArrow(check_batches, from_arrow_schema(result_schema(to_arrow_schema(drafts.schema))))


if __name__ == "__main__":
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else workers take the first python3 on the path
    spark = SparkSession.builder.appName("tonecheck").getOrCreate()
    checked(spark.read.parquet(sys.argv[1])).write.parquet(sys.argv[2])
