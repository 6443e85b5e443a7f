"""How well imperatives are found: ``python benchmarks/imperatives.py TREEBANK_DIR``.

Prints precision, recall and F1 of `imperatives` on the dev files of two treebanks, and recall, share
of sentences let through and speed of `may_hold_imperative`. A treebank verb counts as found when the
token returned covers its first letter. "verbs" leaves out the auxiliary of "do not send", which only
one of the two treebanks marks; "all marked" counts it as a miss.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tonecheck.acts.imperative import imperatives, may_hold_imperative
from tonecheck.acts.imperative.treebank import Example, read_treebank
from tonecheck.language.engine import load_parser
from tonecheck.language.sentence import Sentence

FILES = ("ewt-dev.conllu.xz", "gum-dev.conllu.xz")


def counts(examples: Sequence[Example], sentences: Sequence[Sentence], gold: str) -> Counter[str]:
    """Hits, false alarms and misses; each treebank verb is found once at most."""
    result: Counter[str] = Counter()
    for example, sentence in zip(examples, sentences, strict=True):
        open_verbs = set(getattr(example, gold))
        for token in imperatives(sentence):
            span = range(sentence.starts[token], sentence.ends[token])
            hit = max(open_verbs.intersection(span), default=None)
            result["hit" if hit is not None else "false"] += 1
            open_verbs.discard(hit)  # type: ignore[arg-type]
        result["miss"] += len(open_verbs)
    return result


def figures(count: Counter[str]) -> str:
    precision = count["hit"] / max(1, count["hit"] + count["false"])
    recall = count["hit"] / max(1, count["hit"] + count["miss"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({count['hit'] + count['miss']} verbs)"


def main(folder: Path) -> None:
    parser = load_parser()
    sums = {"verbs": Counter[str](), "marked": Counter[str]()}
    everything: list[Example] = []
    may_hold_imperative("Warm up.")
    for name in FILES:
        examples = list(read_treebank(folder / name))
        sentences = list(parser.parse([example.text for example in examples]))
        passed = [sentence for sentence in sentences if may_hold_imperative(sentence.text)]
        started = time.process_time()
        list(parser.parse([sentence.text for sentence in passed]))
        parsing = time.process_time() - started
        for sentence in passed[:1]:
            imperatives(sentence)
        started = time.process_time()
        for sentence in passed:
            imperatives(sentence)
        scoring = (time.process_time() - started) / parsing
        for gold, label in (("verbs", "verbs"), ("marked", "all marked")):
            count = counts(examples, sentences, gold)
            sums[gold] += count
            print(f"{name:18} {label:11} {figures(count)}")
        print(f"{name:18} scoring the sentences that pass takes {scoring:.1%} of parsing them")
        everything += examples
    for gold, label in (("verbs", "verbs"), ("marked", "all marked")):
        print(f"{'both':18} {label:11} {figures(sums[gold])}")

    wanted = [example for example in everything if example.marked]
    caught = sum(may_hold_imperative(example.text) for example in wanted)
    texts = [example.text for example in everything]
    started = time.process_time()
    through = sum(map(may_hold_imperative, texts))
    speed = sum(len(text.split()) for text in texts) / (time.process_time() - started)
    print(f"pre-test: recall {caught / len(wanted):.3f}, passes {through / len(texts):.1%} of sentences, "
          f"{speed:,.0f} words a second")  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]))
