"""Does a grammar checker find more faults after the suggestions than before?

    python benchmarks/grammar.py REPLIES.jsonl [--show] [--limit N]

For each reply (``text``, optional ``context``): every suggestion by itself, and all safe ones together as
`Report.revised()` applies them. Counted are replies where Harper finds no more than before. Spelling is left
out: it judges names, not what we wrote. Needs `pip install harper-py` (brings its own engine, no network).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import harper

from tonecheck import Checker, Draft, Message, Report

SOURCES = ("email", "twitter-care")
NOT_COUNTED = {"Spelling"}


def drafts_of(path: Path) -> Iterator[Draft]:
    """The support replies and emails of the file, with their context."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row.get("source", SOURCES[0]) in SOURCES:
            context = tuple(Message(turn["who"], turn["text"]) for turn in row.get("context") or ())
            yield Draft(row["text"], context)


def faults(linter: harper.Linter, text: str) -> Counter[str]:
    """What Harper finds, by kind and message."""
    lints = linter.lint(text, language=harper.Language.PLAINTEXT)
    return Counter(f"{lint.lint_kind}: {lint.message}" for lint in lints if lint.lint_kind not in NOT_COUNTED)


def revisions(report: Report) -> Iterator[tuple[str, str]]:
    """Each text that a writer could end with, and the rule that led to it."""
    for finding in report.findings:
        for edit in finding.suggestions:
            yield finding.rule, report.text[: edit.start] + edit.replacement + report.text[edit.end :]
    yield "revised()", report.revised()


def main() -> None:
    """Print the shares and, with --show, what got worse."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("replies", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--show", action="store_true", help="print each text that got worse and why")
    options = parser.parse_args()
    linter = harper.Linter()
    tried: Counter[str] = Counter()
    worse: Counter[str] = Counter()
    for number, report in enumerate(Checker().check_many(drafts_of(options.replies))):
        if number == options.limit:
            break
        before = faults(linter, report.text)
        for rule, text in revisions(report):
            new = faults(linter, text) - before if text != report.text else Counter()
            kind = rule if rule == "revised()" else "suggestion"
            tried[kind] += 1
            worse[kind] += bool(new)
            if new and options.show:
                print(f"{rule}: {'; '.join(new)}\n  {report.text!r}\n  {text!r}")
    for kind, count in tried.items():
        print(f"{kind:12} {1 - worse[kind] / count:.3f} of {count} without a new fault")


if __name__ == "__main__":
    main()
