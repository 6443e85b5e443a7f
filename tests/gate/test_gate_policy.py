"""Report + policy → decision, and the policy file."""

from __future__ import annotations

from pathlib import Path

import pytest
from gate_fakes import finding

from tonecheck import ConfigError, Policy, Report, Severity
from tonecheck.gate import GatePolicy, Terms, load_policy
from tonecheck.gate.policy import decide, decide_unjudged


@pytest.mark.parametrize(
    ("severity", "action"),
    [(Severity.INFORM, "send"), (Severity.SUGGEST, "send"), (Severity.WARN, "ask"), (Severity.BLOCK, "stop")],
)
def test_the_worst_finding_decides(severity: Severity, action: str) -> None:
    report = Report("You must go", (finding(Severity.INFORM), finding(severity)))
    assert decide(report, Terms()).action == action


def test_nothing_found_is_sent_without_ado() -> None:
    decision = decide(Report("Thanks"), Terms())
    assert (decision.action, decision.message) == ("send", "The reply may be sent.")


def test_the_message_names_what_led_to_the_action_and_nothing_milder() -> None:
    mild, bad = finding(Severity.SUGGEST, "mild"), finding(Severity.WARN, "bad")
    assert decide(Report("x", (mild, bad)), Terms()).message == "Please look at this again:\n- “bad” orders."


@pytest.mark.parametrize(
    ("severity", "reason", "action", "kept"),
    [
        (Severity.WARN, " the customer asked for plain words ", "send", "the customer asked for plain words"),
        (Severity.WARN, "   ", "ask", ""),
        (Severity.BLOCK, "I am in a hurry", "stop", ""),
        (Severity.INFORM, "needless", "send", ""),
    ],
)
def test_a_reason_passes_an_ask_and_nothing_else(
    severity: Severity, reason: str, action: str, kept: str
) -> None:
    decision = decide(Report("x", (finding(severity),)), Terms(), reason)
    assert (decision.action, decision.acknowledged) == (action, kept)


@pytest.mark.parametrize("on_failure", ["send", "ask", "stop"])
def test_what_was_not_judged_goes_by_the_terms(on_failure: str) -> None:
    decision = decide_unjudged("the check died", Terms(on_failure=on_failure))
    assert (decision.action, decision.report, decision.failure) == (on_failure, None, "the check died")
    assert "was not checked: the check died" in decision.message


def test_a_channel_has_its_own_terms() -> None:
    chat = Terms(Policy(ask=Severity.BLOCK))
    policy = GatePolicy(Terms(), {"chat": chat})
    assert policy.for_channel("chat") is chat
    assert policy.for_channel("mail") is policy.terms


def test_a_policy_file_says_it_all(tmp_path: Path) -> None:
    path = tmp_path / "gate.toml"
    path.write_text('ask = "suggest"\nbudget_ms = 500\n[channels.chat]\nstop = "warn"\non_failure = "stop"\n')
    policy = load_policy(path)
    assert policy.terms == Terms(Policy(ask=Severity.SUGGEST), 0.5)
    assert policy.for_channel("chat") == Terms(Policy(Severity.SUGGEST, Severity.WARN), 0.5, "stop")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("buget_ms = 3", "unknown setting 'buget_ms'"),
        ("budget_ms = 0", "budget_ms is a number above 0"),
        ("budget_ms = true", "budget_ms is a number above 0"),
        ("budget_ms = nan", "budget_ms is a number above 0"),
        ('ask = "loud"', "unknown severity 'loud'"),
        ("stop = 3", "unknown severity '3'"),
        ('on_failure = "explode"', "on_failure is one of send, ask, stop"),
        ("channels = 3", "channels holds one table"),
        ("[channels.chat]\nhue = 1", "channels.chat: unknown setting 'hue'"),
        ("ask = ", "gate.toml: "),
    ],
)
def test_a_bad_policy_file_is_refused(tmp_path: Path, content: str, complaint: str) -> None:
    path = tmp_path / "gate.toml"
    path.write_text(content)
    with pytest.raises(ConfigError, match=r"gate\.toml") as caught:
        load_policy(path)
    assert complaint in str(caught.value)


def test_a_policy_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_policy(tmp_path / "none.toml")
