"""How fast other checkers read the same texts, and how many times faster or slower tonecheck is.

    python benchmarks/peers.py REPLIES.jsonl [--node NODE_MODULES] [--json] [--limit N]

proselint, TextBlob, VADER (vaderSentiment) and Harper (harper-py) come from PyPI; write-good and alex from
npm: `npm install write-good alex` in a folder of its own, whose node_modules is given. What is not installed
is left out and said so. None of them reads who is asked to do what; two are sentiment lexicons.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from timing import contenders  # noqa: E402  (threads are counted before NumPy loads)
from timing.rounds import Reads, Turns, in_turn  # noqa: E402
from timing.row import machine  # noqa: E402
from timing.texts import Texts, in_rounds, texts_of, words_in  # noqa: E402

OURS = "tonecheck, no cache"
PYTHON_PEERS: dict[str, Callable[[], Reads]] = {
    "spaCy pipeline": contenders.spacy,
    "proselint": contenders.proselint,
    "TextBlob sentiment": contenders.textblob,
    "VADER sentiment": contenders.vader,
    "Harper": contenders.harper,
}
NODE_PEERS = {"write-good": contenders.WRITE_GOOD, "alex": contenders.ALEX}


def measure(texts: Texts, modules: Path | None) -> tuple[dict[str, Turns], dict[str, str]]:
    """The turns of all that could be loaded, and why the others could not."""
    loaded: dict[str, Reads] = {OURS: contenders.tonecheck_uncached()}
    missing: dict[str, str] = {}
    for name, load in PYTHON_PEERS.items():
        try:
            loaded[name] = load()
        except ImportError as error:
            missing[name] = str(error)
    turns = in_turn(loaded, texts)
    words = tuple(map(words_in, texts.rounds))
    for name, imported in NODE_PEERS.items():
        try:
            run = contenders.in_node(imported, modules or Path("node_modules"))
            turns[name] = Turns(tuple(run(texts.warm_up, texts.rounds)), words)
        except ImportError as error:
            missing[name] = str(error)
    return turns, missing


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("replies", type=Path)
    parser.add_argument("--node", type=Path, help="the node_modules with write-good and alex")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    texts = in_rounds(texts_of(options.replies, options.limit), options.rounds)
    turns, missing = measure(texts, options.node and options.node.resolve())
    ours = turns[OURS]
    if options.json:
        figures = {
            name: {"words_per_cpu_second": each.words_per_second, "ours_against_it": ours.against(each)}
            for name, each in turns.items()
        }
        print(json.dumps({"machine": machine(), "words": words_in(texts.measured), "peers": figures,
                          "missing": missing}, indent=1))  # fmt: skip
        return
    print(f"{machine()}\n{len(texts.measured)} texts, {words_in(texts.measured)} words, one core")
    for name, each in turns.items():
        print(f"{name:22} {each.words_per_second:10,.0f} words / CPU s, ours {ours.against(each):6.2f} x")
    for name, reason in missing.items():
        print(f"{name:22} left out: {reason}")


if __name__ == "__main__":
    main()
