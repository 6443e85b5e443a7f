from __future__ import annotations

import dataclasses
import json

import pytest

from tonecheck import Draft, Finding, InputError, Message, Policy, Report, Severity, Suggestion


def _finding(severity: Severity = Severity.WARN, **changes: object) -> Finding:
    values = {
        "rule": "demand/must",
        "severity": severity,
        "start": 0,
        "end": 4,
        "text": "Send",
        "message": "m",
        "why": "w",
        "source": "s",
    }
    return Finding(**{**values, **changes})  # type: ignore[arg-type]


def test_severities_are_ordered_and_read_from_names() -> None:
    assert Severity.INFORM < Severity.SUGGEST < Severity.WARN < Severity.BLOCK
    assert Severity.parse("Warn") is Severity.WARN
    with pytest.raises(ValueError, match="known: inform, suggest, warn, block"):
        Severity.parse("fatal")


@pytest.mark.parametrize("text", [b"bytes", None, 5])
def test_a_draft_is_text(text: object) -> None:
    with pytest.raises(InputError, match="A draft's text is str"):
        Draft(text)  # type: ignore[arg-type]


def test_a_draft_checks_its_parts() -> None:
    with pytest.raises(InputError, match="one of customer, agent; got 'boss'"):
        Message("boss", "hello")
    with pytest.raises(InputError, match=r"sequence of tonecheck\.Message"):
        Draft("x", ("hello",))  # type: ignore[arg-type]
    with pytest.raises(InputError, match="format is one of plain"):
        Draft("x", format="rtf")  # type: ignore[arg-type]
    with pytest.raises(InputError, match="customer's name"):
        Draft("x", customer_name=7)  # type: ignore[arg-type]


def test_values_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        _finding().start = 3  # type: ignore[misc]


def test_the_rule_set_is_the_folder() -> None:
    assert _finding().rule_set == "demand"


@pytest.mark.parametrize(
    ("worst", "verdict"),
    [(None, "send"), (Severity.SUGGEST, "send"), (Severity.WARN, "ask"), (Severity.BLOCK, "stop")],
)
def test_the_verdict_follows_the_worst(worst: Severity | None, verdict: str) -> None:
    findings = (_finding(Severity.INFORM), *([_finding(worst)] if worst else []))
    assert Policy().verdict(findings) == verdict


def test_a_policy_can_be_stricter() -> None:
    assert Policy(ask=Severity.INFORM, stop=Severity.WARN).verdict((_finding(),)) == "stop"
    assert Policy(ask=Severity.INFORM, stop=Severity.WARN).verdict((_finding(Severity.INFORM),)) == "ask"


def test_a_report_turns_into_json() -> None:
    edit = Suggestion(0, 4, "Could you send", blanks=("[date]",))
    content = Report("Send it.", (_finding(suggestions=(edit,)),), verdict="ask").to_dict()
    assert json.loads(json.dumps(content)) == content
    assert content["findings"][0]["severity"] == "warn"
    assert content["findings"][0]["suggestions"][0]["blanks"] == ["[date]"]
