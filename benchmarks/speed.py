"""Every row of the table in docs/performance.md: what tonecheck costs beside spaCy's pipeline and proselint.

    python benchmarks/speed.py REPLIES.jsonl [--only streams …] [--json] [--limit N] [--sentences N]

REPLIES.jsonl has one object a line with a ``text`` (and, for the mail, the ``context`` and ``source`` that
the archive generator needs). One core. All figures are CPU time, and ratios of it where a row has an aim:
contenders take turns over texts that none of them has read before, the median of the rounds counts.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from timing.cold import cold  # noqa: E402  (threads are counted before NumPy loads)
from timing.growth import longer_text, more_rules  # noqa: E402
from timing.memory import memory  # noqa: E402
from timing.row import Row, as_json, as_text, machine  # noqa: E402
from timing.single import single  # noqa: E402
from timing.streams import archive_mail, streams  # noqa: E402
from timing.texts import in_rounds, texts_of  # noqa: E402


def parts(options: argparse.Namespace) -> dict[str, Callable[[], Iterator[Row]]]:
    """The parts of the table by the name that ``--only`` takes."""
    texts = in_rounds(texts_of(options.replies, options.limit), options.rounds)
    return {
        "streams": lambda: streams(texts),
        "mail": lambda: archive_mail(options.replies, options.messages, options.rounds),
        "single": lambda: single(texts),
        "cold": lambda: cold(options.rounds),
        "rules": lambda: more_rules(texts),
        "text": lambda: longer_text(texts),
        "memory": lambda: memory(options.replies, options.sentences),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("replies", type=Path)
    parser.add_argument(
        "--only", nargs="+", metavar="PART", help="streams mail single cold rules text memory"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=int, help="texts to read; all by default")
    parser.add_argument("--messages", type=int, default=6_000, help="messages of the generated archive")
    parser.add_argument("--sentences", type=int, default=200_000, help="sentences of the stream for memory")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    options.replies = options.replies.resolve()
    known = parts(options)
    unknown = set(options.only or ()) - known.keys()
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    rows: list[Row] = []
    if not options.json:
        print(machine())
    for part in options.only or known:
        for row in known[part]():
            rows.append(row)
            if not options.json:
                print(as_text([row]), flush=True)
    if options.json:
        print(json.dumps({"machine": machine(), "rows": as_json(rows)}, indent=1))


if __name__ == "__main__":
    main()
