"""Workers that die, hang or cannot start: the caller hears of it, and the next draft is judged again."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from gate_fakes import FileRules, WordChecker

from tonecheck import Draft
from tonecheck.gate import Gate, GatePolicy, NotJudgedError, Terms
from tonecheck.gate.workers import Workers

LONG = 60.0


def until(condition: Callable[[], bool], seconds: float = LONG) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never came to pass"
        time.sleep(0.02)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    crew = Workers(WordChecker, 2, patience=1.0)
    assert crew.wait_ready(LONG)
    yield crew
    crew.close()


def test_a_draft_goes_there_and_its_report_comes_back(workers: Workers) -> None:
    report = workers.check(Draft("bad wörds 🙂"), LONG)
    assert (report.text, report.verdict) == ("bad wörds 🙂", "ask")


def test_nobody_gets_the_answer_of_another(workers: Workers) -> None:
    answers: dict[str, str] = {}

    def ask(name: int) -> None:
        for number in range(40):
            text = f"bad {name} {number}"
            answers[text] = workers.check(Draft(text), LONG).text

    threads = [threading.Thread(target=ask, args=(name,)) for name in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 320
    assert all(text == answer for text, answer in answers.items())


def test_an_error_is_told_without_the_draft_and_the_worker_goes_on(workers: Workers) -> None:
    restarts = workers.restarts
    with pytest.raises(NotJudgedError, match=r"^the check failed \(ZeroDivisionError\)$"):
        workers.check(Draft("raise a secret"), LONG)
    assert workers.restarts == restarts


def test_a_worker_that_dies_is_replaced(workers: Workers) -> None:
    restarts = workers.restarts
    with pytest.raises(NotJudgedError, match=r"^the check died$"):
        workers.check(Draft("die"), LONG)
    until(lambda: workers.restarts == restarts + 1)
    assert workers.wait_ready(LONG)
    assert workers.check(Draft("bad"), LONG).verdict == "ask"


def test_an_idle_worker_that_is_killed_is_replaced(workers: Workers) -> None:
    restarts = workers.restarts
    os.kill(workers.pids[0], signal.SIGKILL)
    until(lambda: workers.restarts == restarts + 1)
    assert workers.wait_ready(LONG)


def test_a_worker_that_hangs_is_given_up_in_time_and_replaced(workers: Workers) -> None:
    restarts = workers.restarts
    with pytest.raises(NotJudgedError, match=r"^no answer within 50 ms$"):
        workers.check(Draft("hang"), 0.05)
    assert workers.check(Draft("bad"), LONG).verdict == "ask"  # the other one
    until(lambda: workers.restarts == restarts + 1)
    assert workers.wait_ready(LONG)


def test_the_gate_answers_by_its_policy_while_a_worker_dies(workers: Workers) -> None:
    closed = Gate(GatePolicy(Terms(budget=LONG, on_failure="stop")), workers)
    opened = Gate(GatePolicy(Terms(budget=LONG)), workers)
    assert closed.decide("die").action == "stop"
    assert opened.decide("die").action == "send"
    assert opened.decide("bad").action == "ask"


def test_broken_rules_are_refused_and_the_old_ones_stay(tmp_path: Path) -> None:
    rules = tmp_path / "word"
    rules.write_text("old")
    crew = Workers(FileRules(rules))
    try:
        assert crew.check(Draft("old words"), LONG).verdict == "ask"
        rules.write_text("broken")
        assert crew.reload() == f"{rules}:1:1: unknown key"
        assert crew.check(Draft("old words"), LONG).verdict == "ask"
        rules.write_text("new")
        assert crew.reload() == ""
        assert crew.check(Draft("old words"), LONG).verdict == "send"
        assert crew.check(Draft("new words"), LONG).verdict == "ask"
    finally:
        crew.close()


def test_no_draft_is_lost_to_a_change_of_rules(tmp_path: Path) -> None:
    rules = tmp_path / "word"
    rules.write_text("old")
    crew = Workers(FileRules(rules))
    assert crew.wait_ready(LONG)
    done, judged = threading.Event(), []

    def ask() -> None:
        while not done.is_set():
            judged.append(crew.check(Draft("words"), LONG).verdict)

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        assert crew.reload() == ""
    finally:
        done.set()
        thread.join()
        crew.close()
    assert set(judged) == {"send"}


def test_workers_that_cannot_start_say_why_and_start_later(tmp_path: Path) -> None:
    rules = tmp_path / "word"
    rules.write_text("broken")
    crew = Workers(FileRules(rules))
    try:
        until(lambda: crew.problem != "")
        assert not crew.ready
        decision = Gate(GatePolicy(Terms(budget=0.02)), crew).decide("fine")
        assert (decision.action, decision.failure) == ("send", f"{rules}:1:1: unknown key")
        rules.write_text("mended")
        assert crew.wait_ready(LONG)
        assert crew.check(Draft("mended"), LONG).verdict == "ask"
    finally:
        crew.close()


def test_a_worker_whose_rules_are_gone_when_it_dies_says_so_until_they_are_back(tmp_path: Path) -> None:
    rules = tmp_path / "word"
    rules.write_text("silly")
    crew = Workers(FileRules(rules))
    try:
        assert crew.check(Draft("silly"), LONG).verdict == "ask"
        rules.unlink()
        assert crew.check(Draft("silly"), LONG).verdict == "ask"
        os.kill(crew.pids[0], signal.SIGKILL)
        until(lambda: crew.problem != "")
        decision = Gate(GatePolicy(Terms(on_failure="stop")), crew).decide("silly")
        assert (decision.action, decision.failure) == ("stop", "the check failed (FileNotFoundError)")
        rules.write_text("silly")
        assert crew.wait_ready(LONG)
        assert crew.check(Draft("silly"), LONG).verdict == "ask"
    finally:
        crew.close()


def test_a_full_queue_is_said_at_once() -> None:
    crew = Workers(WordChecker, queue_size=1)
    try:
        assert crew.wait_ready(LONG)
        with pytest.raises(NotJudgedError, match="no answer"):
            crew.check(Draft("hang"), 2.0)
        with pytest.raises(NotJudgedError, match="no answer"):
            crew.check(Draft("waits"), 0.02)
        with pytest.raises(NotJudgedError, match=r"^too many drafts are waiting$"):
            crew.check(Draft("too many"), LONG)
    finally:
        crew.close()


def test_closing_leaves_no_process_behind() -> None:
    crew = Workers(WordChecker, 2)
    assert crew.wait_ready(LONG)
    pids = crew.pids
    crew.close()
    assert len(pids) == 2
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)
