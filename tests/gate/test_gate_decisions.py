"""The gate in process: it never raises, keeps its time, and writes everything down."""

from __future__ import annotations

import hashlib
import json
import logging
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from gate_fakes import WordChecker
from hypothesis import given, settings
from hypothesis import strategies as st

from tonecheck import Checker, Config, Draft, Message, Report
from tonecheck.gate import AuditLog, Gate, GatePolicy, InProcess, Terms

PATIENT = Terms(budget=60.0)


def gate(terms: Terms = PATIENT, audit: AuditLog | None = None) -> Gate:
    return Gate(GatePolicy(terms), InProcess(checker=WordChecker()), audit)


@pytest.mark.parametrize(("text", "action"), [("fine", "send"), ("bad", "ask"), ("awful", "stop")])
def test_a_draft_is_sent_asked_about_or_stopped(text: str, action: str) -> None:
    assert gate().decide(text).action == action
    assert gate().decide(Draft(text)).action == action


def test_the_real_checker_stands_behind_it(checker: Checker) -> None:
    judged = Gate(GatePolicy(PATIENT), InProcess(checker=checker)).decide(
        Draft("You must send us the receipt.", (Message("customer", "Where is my parcel?"),))
    )
    assert judged.report == checker.check(
        "You must send us the receipt.", [Message("customer", "Where is my parcel?")]
    )


@pytest.mark.parametrize("on_failure", ["send", "ask", "stop"])
def test_a_check_that_breaks_goes_by_the_policy_and_tells_nothing_of_the_draft(on_failure: str) -> None:
    decision = gate(Terms(budget=60.0, on_failure=on_failure)).decide("raise a secret")
    assert decision.action == on_failure
    assert decision.failure == "the check failed (ZeroDivisionError)"
    assert "secret" not in decision.message


@pytest.mark.parametrize("on_failure", ["send", "stop"])
def test_a_check_that_takes_too_long_goes_by_the_policy(on_failure: str) -> None:
    decision = gate(Terms(budget=0.05, on_failure=on_failure)).decide("hang")
    assert (decision.action, decision.failure) == (on_failure, "no answer within 50 ms")


class Endless(WordChecker):
    """Never answers, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def check(self, draft: Draft) -> Report:
        self.asked += 1
        return super().check(Draft("hang"))


def test_checks_that_never_end_do_not_pile_up() -> None:
    endless = Endless()
    stuck = Gate(GatePolicy(Terms(budget=0.05)), InProcess(checker=endless, at_once=2))
    failures = {stuck.decide("x").failure for _ in range(8)}
    assert endless.asked == 2
    assert failures == {"no answer within 50 ms", "all checks were busy for 50 ms"}


def test_settings_that_cannot_be_used_fail_open_and_say_so() -> None:
    broken = Gate(GatePolicy(PATIENT), InProcess(Config(rule_folders=("/no/such/folder",))))
    assert broken.decide("fine").failure == "no such rule folder: /no/such/folder"


@given(st.one_of(st.none(), st.integers(), st.binary(), st.text(), st.lists(st.text())))
@settings(max_examples=50, deadline=None)
def test_whatever_comes_in_a_decision_comes_out(draft: object) -> None:
    assert gate().decide(draft).action == "send"  # type: ignore[arg-type]


def test_a_decision_is_one_line_with_a_hash_instead_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    moment = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    with_audit = gate(audit=AuditLog(path, now=lambda: moment))
    with_audit.decide("bad wörds", channel="chat", acknowledged="quoted back")
    assert json.loads(path.read_text()) == {
        "time": "2026-03-01T12:00:00.000+00:00",
        "channel": "chat",
        "action": "send",
        "judged": True,
        "failure": "",
        "acknowledged": "quoted back",
        "sha256": hashlib.sha256("bad wörds".encode()).hexdigest(),
        "characters": 9,
        "findings": [{"rule": "demand/fake", "severity": "warn"}],
    }
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_words_are_kept_where_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    gate(audit=AuditLog(path, keep_text=True)).decide("bad words")
    entry = json.loads(path.read_text())
    assert (entry["text"], entry["findings"][0]["text"]) == ("bad words", "bad words")


def test_every_decision_of_many_threads_is_one_whole_line(tmp_path: Path) -> None:
    path = tmp_path / "audit.jsonl"
    shared = Gate(GatePolicy(PATIENT), InProcess(checker=WordChecker(), at_once=8), AuditLog(path))
    threads = [
        threading.Thread(target=lambda n=n: [shared.decide(f"bad {n} {i}") for i in range(20)])
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    hashes = {json.loads(line)["sha256"] for line in path.read_text().splitlines()}
    assert hashes == {
        hashlib.sha256(f"bad {n} {i}".encode()).hexdigest() for n in range(8) for i in range(20)
    }


def test_an_audit_log_that_cannot_be_written_holds_nothing_up(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        decision = gate(audit=AuditLog(tmp_path / "missing" / "audit.jsonl")).decide("bad words")
    assert decision.action == "ask"
    assert caplog.messages == ["The audit log could not be written: FileNotFoundError"]
