"""Many short replies of each main set, half of them near misses: the classes of wording that are known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tonecheck import Checker, Draft, Message

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> Iterator[tuple[bool, Draft]]:
    for line in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            expected, customer, reply = (part.strip() for part in line.split("|"))
            context = (Message("customer", customer),) if customer else ()
            yield expected == "found", Draft(reply, context)


@pytest.mark.parametrize("name", ["impossible", "demand", "negative"])
def test_what_is_found_and_what_stays_silent(checker: Checker, name: str) -> None:
    expected, drafts = zip(*cases(name), strict=True)
    reports = checker.check_many(drafts)
    found = [any(finding.rule_set == name for finding in report.findings) for report in reports]
    wrong = [draft.text for draft, want, got in zip(drafts, expected, found, strict=True) if want != got]
    assert wrong == []
