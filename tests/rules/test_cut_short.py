"""A draft is checked while it is being written: wherever it breaks off, it is read and nothing fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tonecheck import Checker, Draft, Message
from tonecheck.model import Config
from tonecheck.proof import everything

CASES = Path(__file__).parent / "cases"


def _whole() -> Iterator[Draft]:
    """Every example of every rule, and every case of the main sets sentence by sentence."""
    for rule in everything(Config()).rules:
        for example in (*rule.examples.bad, *rule.examples.good):
            yield Draft(example.draft, example.context)
    for path in sorted(CASES.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                _, customer, reply = (part.strip() for part in line.split("|"))
                context = (Message("customer", customer),) if customer else ()
                yield from (Draft(sentence.rstrip("."), context) for sentence in reply.split(". "))


def _cut_short() -> Iterator[Draft]:
    """Each broken off after each of its words, with a full stop and without."""
    for draft in _whole():
        words = draft.text.split(" ")
        for count in range(1, len(words)):
            begun = " ".join(words[:count])
            yield from (Draft(begun + mark, draft.context) for mark in ("", "."))


def test_a_draft_may_break_off_anywhere(checker: Checker) -> None:
    drafts = list(_cut_short())
    assert len(drafts) > 20_000
    reports = list(checker.check_many(drafts))
    assert [report.text for report in reports] == [draft.text for draft in drafts]
