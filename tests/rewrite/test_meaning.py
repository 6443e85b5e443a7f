"""What a safe edit may never change, over all examples and real replies: numbers, dates, names, links."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tonecheck import Checker, Draft, Message, Report
from tonecheck.rules.rulebook import shipped_rules

_FACTS = re.compile(
    r"https?://\S+|[\w.+-]+@[\w-]+\.\w+|@\w+|[£$€]\s?\d[\d.,]*"  # links, addresses, handles, amounts
    r"|\d+(?:[.,:/-]\d+)*|%"  # numbers, times, dates
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
# "100%" before a promise nobody can keep is not a fact but the fault itself.
_OVERSTATED = re.compile(r"\b100\s?(?:%|percent)", re.IGNORECASE)


def _facts(text: str) -> Counter[str]:
    found = (match[0].rstrip(".,:;!?)") for match in _FACTS.finditer(_OVERSTATED.sub("", text)))
    return Counter(fact.lower() for fact in found)


def _names(text: str) -> set[str]:
    """Words with a capital within a sentence: names of people, places and products."""
    without_links = re.sub(r"https?://\S+", ".", text)
    return set(re.findall(r"(?<=[a-z,] )(?!Unfortunately)[A-Z][a-z]{2,}\b", without_links))


def _safe_edits(report: Report) -> Iterator[tuple[str, str]]:
    for finding in report.findings:
        for edit in finding.suggestions:
            if edit.safe:
                yield finding.rule, report.text[: edit.start] + edit.replacement + report.text[edit.end :]


def _lost(rule: str, before: str, after: str) -> list[str]:
    lost = [fact for fact, count in (_facts(before) - _facts(after)).items() for _ in range(count)]
    if not rule.startswith(("cold/", "shout/")):  # an address as a number and capitals may go
        lost += sorted(name for name in _names(before) if name.lower() not in after.lower())
    return [] if rule == "cold/number" else lost


def _examples() -> Iterator[Draft]:
    for rule in shipped_rules():
        for example in (*rule.examples.bad, *rule.examples.good):
            yield Draft(example.draft, example.context, example.customer_name)


@pytest.fixture(scope="module")
def replies(shared: Path) -> tuple[Draft, ...]:
    """The support replies and emails beside this checkout."""
    drafts = []
    for line in (shared / "data" / "replies.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["source"] in {"email", "twitter-care"}:
            context = tuple(Message(turn["who"], turn["text"]) for turn in row.get("context") or ())
            drafts.append(Draft(row["text"], context))
    return tuple(drafts)


@pytest.fixture(scope="module")
def example_reports(checker: Checker) -> tuple[Report, ...]:
    """One report for each example of each rule."""
    return tuple(checker.check_many(_examples()))


def test_facts_survive_every_safe_edit_of_the_examples(example_reports: tuple[Report, ...]) -> None:
    edits = [(report.text, *edit) for report in example_reports for edit in _safe_edits(report)]
    assert len(edits) > 250
    lost = [(rule, text, found) for text, rule, after in edits if (found := _lost(rule, text, after))]
    assert lost == []


def test_blanks_are_never_safe(example_reports: tuple[Report, ...]) -> None:
    edits = [edit for report in example_reports for each in report.findings for edit in each.suggestions]
    assert any(edit.blanks for edit in edits)
    assert not [edit for edit in edits if edit.safe and (edit.blanks or "[" in edit.replacement)]


def test_facts_survive_in_real_replies(checker: Checker, replies: tuple[Draft, ...]) -> None:
    lost = []
    for report in checker.check_many(replies):
        for rule, after in _safe_edits(report):
            if found := _lost(rule, report.text, after):
                lost.append((rule, report.text, found))
    assert lost == []


def test_two_rounds_settle_the_examples(checker: Checker, example_reports: tuple[Report, ...]) -> None:
    assert _restless(checker, list(_examples()), example_reports) == []


def test_two_rounds_settle_real_replies(checker: Checker, replies: tuple[Draft, ...]) -> None:
    assert _restless(checker, list(replies), checker.check_many(replies)) == []


def _restless(
    checker: Checker, drafts: list[Draft], reports: Iterator[Report] | tuple[Report, ...]
) -> list[str]:
    """The drafts that a third round of safe edits would still change."""
    again: list[Draft] = []
    for draft, report in zip(drafts, reports, strict=True):
        if (once := report.revised()) != draft.text:
            again.append(Draft(once, draft.context, draft.customer_name, draft.format))
    twice = [
        Draft(report.revised(), draft.context, draft.customer_name, draft.format)
        for draft, report in zip(again, checker.check_many(again), strict=True)
    ]
    return [report.text for report in checker.check_many(twice) if report.revised() != report.text]
