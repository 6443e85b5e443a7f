"""What the formats mean for a whole check, with a rule that every draft can trip: runs of marks."""

from __future__ import annotations

from typing import get_args

import pytest

from tonecheck import Checker, Message
from tonecheck.model import Format, Report


def _marks(report: Report) -> list[str]:
    return [finding.text for finding in report.findings if finding.rule_set == "shout"]


@pytest.mark.parametrize("format", get_args(Format))
def test_findings_point_into_the_source(checker: Checker, format: Format) -> None:
    source = "Hi 😀 {{name}},\n\nIt is done!! See [[link]]."
    report = checker.check(source, format=format)
    (finding,) = (each for each in report.findings if each.rule_set == "shout")
    assert source[finding.start : finding.end] == finding.text == "!!"
    assert "{{name}}" in report.revised()
    assert "done. See" in report.revised() or "done! See" in report.revised()


@pytest.mark.parametrize(
    ("format", "source", "reason"),
    [
        ("html", "<p>Ok.</p><blockquote>NOW!! Come on!!</blockquote>", "quote"),
        ("html", "<p>Ok.</p><pre>x!!</pre>", "preformatted"),
        ("markdown", "Ok.\n\n> NOW!! Come on!!\n", "quote"),
        ("markdown", "Ok.\n\n```\nx!!\n```\n", "code"),
        ("email", "Ok.\n\nOn 3 May 2024 10:00, Jo Park wrote:\n> NOW!! Come on!!\n", "quote"),
        ("email", "Ok.\n\n-- \nSam Poole, ACME!!\n", "signature"),
        ("plain", "Ok.\n\n> NOW!! Come on!!\n", "quote"),
        ("plain", "Ok. {{ shout!! }}", "placeholder"),
    ],
)
def test_what_is_not_the_writers_is_never_judged(
    checker: Checker, format: Format, source: str, reason: str
) -> None:
    report = checker.check(source, format=format)
    assert _marks(report) == []
    assert [hidden.reason for hidden in report.hidden] == [reason]


def test_capitals_of_a_heading_are_no_shouting(checker: Checker) -> None:
    source = "<h2>YOUR ORDER HAS BEEN SENT</h2><p>It is on its way.</p>"
    assert _marks(checker.check(source, format="html")) == []


def test_a_draft_that_is_all_quote_says_so(checker: Checker) -> None:
    report = checker.check("> It broke!!\n> Help me!!\n", format="email")
    assert report.findings == ()
    assert [(skip.subject, skip.reason) for skip in report.skipped] == [
        ("draft", "nothing in it is the writer's own prose")
    ]


def test_the_quote_of_a_mail_is_its_context_unless_one_is_given(checker: Checker) -> None:
    source = "We have sent a new shade today.\n\n> The shade arrived broken and I am very angry about it.\n"
    alone = checker.check(source, format="email")
    told = checker.check(
        "We have sent a new shade today.",
        context=[Message("customer", "The shade arrived broken and I am very angry about it.")],
    )
    given = checker.check(source, context=[Message("customer", "Thank you so much!")], format="email")
    rules = [finding.rule for finding in alone.findings]
    assert rules == [finding.rule for finding in told.findings]
    assert "apology/missing" in rules
    assert "apology/missing" not in [finding.rule for finding in given.findings]
