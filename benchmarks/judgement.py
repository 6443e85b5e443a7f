"""How right tonecheck is, on replies that people have labelled.

    python benchmarks/judgement.py --suite tests/judgement/suite.jsonl [--show SET] [--json]
    python benchmarks/judgement.py --labels LABELS.jsonl --replies REPLIES.jsonl

A suite has one case a line: ``text``, ``context`` (the customer's message), ``name``, ``expect`` (quotes
with their category), optionally ``either`` (quotes that may be found or not) and ``missing_apology``.
Labels name a reply by ``id`` and hold ``quotes`` with ``sure`` 1 to 3 and whole-reply flags; replies hold
``text`` and ``context``.

A quote labelled 2 or 3 must be found (recall). A finding is right (precision) when it overlaps a quote of its
own set at any sureness. What is missing is judged once a reply.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tonecheck import Checker, Draft, Finding, Message

SETS = {"hollow": "apology"}  # the category of a label → the rule set, where they differ
MISSING = {
    "missing_apology": "apology/missing",
    "missing_empathy": "empathy/missing",
    "no_next_step": "nextstep/missing",
}


@dataclass(frozen=True, slots=True)
class Gold:
    """A quote that a person marked; ``required`` when it must be found."""

    rule_set: str
    quote: str
    required: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A draft, what is to be found in it, and per whole-reply rule whether it is due (None: disputed)."""

    id: str
    draft: Draft
    gold: tuple[Gold, ...]
    missing: Mapping[str, bool | None]

    @property
    def clean(self) -> bool:
        """Whether nothing at all is to be found."""
        return not self.gold and not any(self.missing.values())


@dataclass
class Score:
    """Counts of one rule set; ``mistakes`` are the lines that ``--show`` prints."""

    right: int = 0
    found: int = 0
    hit: int = 0
    wanted: int = 0
    mistakes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """The share of findings that are right."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of what is wanted that is found."""
        return self.hit / self.wanted if self.wanted else None


@dataclass(frozen=True, slots=True)
class Result:
    """Scores by rule set and the share of clean replies without a finding."""

    scores: Mapping[str, Score]
    clean: float | None


def suite_cases(path: Path) -> Iterator[Case]:
    """The cases of a functional suite."""
    for row in _rows(path):
        gold = [Gold(_set(item["cat"]), item["quote"], True) for item in row["expect"]]
        gold += [Gold(_set(item["cat"]), item["quote"], False) for item in row.get("either", ())]
        context = (Message("customer", row["context"]),) if row["context"] else ()
        draft = Draft(row["text"], context, row["name"] or None)
        yield Case(row["id"], draft, tuple(gold), {MISSING["missing_apology"]: row["missing_apology"]})


def label_cases(labels: Path, replies: Path) -> Iterator[Case]:
    """The cases of labelled replies."""
    by_id = {row["id"]: row for row in _rows(replies)}
    for row in _rows(labels):
        reply = by_id[row["id"]]
        context = tuple(Message(turn["who"], turn["text"]) for turn in reply["context"] or ())
        gold = tuple(
            Gold(_set(item["cat"]), item.get("quote") or reply["text"][slice(*item["at"])], item["sure"] > 1)
            for item in row["quotes"]
        )
        missing = {rule: row[flag] for flag, rule in MISSING.items()}
        yield Case(row["id"], Draft(reply["text"], context), gold, missing)


def score(cases: Iterable[Case], checker: Checker) -> Result:
    """Check every case and count."""
    cases = list(cases)
    scores: dict[str, Score] = defaultdict(Score)
    clean = untouched = 0
    for case, report in zip(cases, checker.check_many(case.draft for case in cases), strict=True):
        _count(case, report.findings, scores)
        clean += case.clean
        untouched += case.clean and not report.findings
    return Result(dict(sorted(scores.items())), untouched / clean if clean else None)


def _count(case: Case, findings: Iterable[Finding], scores: dict[str, Score]) -> None:
    findings = tuple(findings)
    for finding in findings:
        if finding.rule in MISSING.values():
            due = case.missing.get(finding.rule)
            if due is not None:
                _found(scores[finding.rule], due, f"FALSE  {case.id}  {case.draft.text[:160]!r}")
        else:
            right = any(
                gold.rule_set == finding.rule_set and _overlaps(case, gold, finding) for gold in case.gold
            )
            _found(scores[finding.rule_set], right, f"FALSE  {case.id}  {finding.rule}  {finding.text!r}")
    for gold in {gold for gold in case.gold if gold.required}:
        hit = any(found.rule_set == gold.rule_set and _overlaps(case, gold, found) for found in findings)
        _wanted(scores[gold.rule_set], hit, f"MISSED {case.id}  {gold.quote!r}")
    for rule, due in case.missing.items():
        if due:
            hit = any(found.rule == rule for found in findings)
            _wanted(scores[rule], hit, f"MISSED {case.id}  {case.draft.text[:160]!r}")


def _found(score: Score, right: bool, mistake: str) -> None:
    score.found += 1
    score.right += right
    if not right:
        score.mistakes.append(mistake)


def _wanted(score: Score, hit: bool, mistake: str) -> None:
    score.wanted += 1
    score.hit += hit
    if not hit:
        score.mistakes.append(mistake)


def _overlaps(case: Case, gold: Gold, finding: Finding) -> bool:
    at = case.draft.text.find(gold.quote)
    while at >= 0:
        if at < finding.end and finding.start < at + len(gold.quote):
            return True
        at = case.draft.text.find(gold.quote, at + 1)
    return False


def _set(category: str) -> str:
    return SETS.get(category, category)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _number(value: float | None) -> str:
    return "   -" if value is None else f"{value:.2f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--suite", type=Path)
    parser.add_argument("--labels", type=Path)
    parser.add_argument("--replies", type=Path)
    parser.add_argument("--show", metavar="SET", default="", help="print the mistakes of one rule set")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.suite:
        cases = suite_cases(options.suite)
    elif options.labels and options.replies:
        cases = label_cases(options.labels, options.replies)
    else:
        parser.error("give --suite, or --labels and --replies")
    result = score(cases, Checker())
    if options.json:
        table = {
            name: {
                "precision": each.precision,
                "recall": each.recall,
                "found": each.found,
                "wanted": each.wanted,
            }
            for name, each in result.scores.items()
        }
        print(json.dumps({"sets": table, "clean replies left alone": result.clean}))
        return
    for name, each in result.scores.items():
        print(
            f"{name:18} P {_number(each.precision)}  R {_number(each.recall)}"
            f"   {each.found:4} found, {each.wanted:4} wanted"
        )
        if name == options.show:
            print(*each.mistakes, sep="\n")
    print(f"clean replies left alone  {_number(result.clean)}")


if __name__ == "__main__":
    main()
