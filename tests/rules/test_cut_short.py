"""A draft is checked while it is being written: wherever it breaks off, it is read and nothing fails."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck import Checker, Draft
from tonecheck.model import Config
from tonecheck.proof import everything


def _cut_short() -> Iterator[Draft]:
    """Every example of every rule, broken off after each of its words, with a full stop and without."""
    for rule in everything(Config()).rules:
        for example in (*rule.examples.bad, *rule.examples.good):
            words = example.draft.split(" ")
            for count in range(1, len(words)):
                begun = " ".join(words[:count])
                yield from (Draft(begun + mark, example.context) for mark in ("", "."))


def test_a_draft_may_break_off_anywhere(checker: Checker) -> None:
    drafts = list(_cut_short())
    assert len(drafts) > 1_000
    reports = list(checker.check_many(drafts))
    assert [report.text for report in reports] == [draft.text for draft in drafts]
