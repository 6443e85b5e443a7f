"""``tonecheck serve`` as a process: load, killed workers, changed rules, same answers as in process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from doors import Service, free_port, house_rules, start_door, until
from hypothesis import given, settings
from hypothesis import strategies as st
from load import Answer, Client, run_load

from tonecheck import Checker, Message, config

pytest.importorskip("uvicorn", reason="the extra http is not installed")


WORDS = st.sampled_from(
    ["silly", "stupid", "fine", "Hi Jo,", "\n", ".", "“", "🙂", "é", "We are sorry", "<b>", "> "]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(max_size=60))


@given(
    TEXTS, st.lists(st.tuples(st.sampled_from(["customer", "agent"]), TEXTS), max_size=2), st.none() | TEXTS
)
@settings(max_examples=60, deadline=None)
def test_an_answer_over_http_is_the_report_in_process(
    service: Service, text: str, context: list[tuple[str, str]], name: str | None
) -> None:
    checker = _checker(service.settings)
    report = checker.check(text, [Message(*turn) for turn in context], name)
    messages = [{"author": author, "text": words} for author, words in context]
    body = {"text": text, "context": messages, "customer_name": name}
    assert json.loads(service.post("/v1/check", body).body) == report.to_dict()
    assert json.loads(service.post("/v1/gate", body).body)["report"] == report.to_dict()
    assert json.loads(service.post("/v1/fix", body).body)["text"] == report.revised()


_CHECKERS: dict[Path, Checker] = {}


def _checker(path: Path) -> Checker:
    if path not in _CHECKERS:
        _CHECKERS[path] = Checker(config.load(path))
    return _CHECKERS[path]


def test_a_budget_that_is_too_short_is_said(service: Service) -> None:
    told = json.loads(service.post("/v1/gate", {"text": "silly", "channel": "hasty"}).body)
    assert (told["action"], told["judged"]) == ("send", False)


def test_no_answer_is_lost_or_mixed_up_under_load_with_malformed_requests_between(service: Service) -> None:
    outcome = run_load(
        service.port, [f"Message {n} is silly." for n in range(50)], requests=600, connections=20
    )
    assert outcome.lost == 0
    assert outcome.mixed_up == 0
    assert outcome.statuses.keys() <= {200, 400, 413, 415, 422, 503}
    assert outcome.statuses[200] > 400


def test_the_gate_answers_while_its_worker_is_killed_again_and_again(service: Service) -> None:
    def ask(number: int) -> Answer:
        return service.post("/v1/gate", {"text": f"silly {number}", "channel": "strict"})

    restarts = service.metric("tonecheck_worker_restarts")
    with ThreadPoolExecutor(8) as pool:
        answers = [pool.submit(ask, number) for number in range(100)]
        os.kill(service.worker(), signal.SIGKILL)
        answers += [pool.submit(ask, number) for number in range(100)]
        told = [json.loads(answer.result(120).body) for answer in answers]
    judged = [answer for answer in told if answer["judged"]]
    assert len(told) == 200
    assert {answer["action"] for answer in judged} == {"ask"}
    assert {answer["action"] for answer in told if not answer["judged"]} <= {"stop"}
    until(lambda: service.metric("tonecheck_worker_restarts") > restarts, "the worker is replaced")
    until(service.ready, "the service is ready again")
    assert json.loads(service.post("/v1/gate", {"text": "silly"}).body)["judged"]


def test_broken_rules_are_refused_while_running_and_mended_ones_taken(service: Service) -> None:
    def found(text: str) -> bool:
        return bool(json.loads(service.post("/v1/check", {"text": text}).body)["findings"])

    rule = service.folder / "rules" / "house" / "silly.yaml"
    good = rule.read_text()
    assert found("silly")
    refused = service.metric("tonecheck_failed_reloads_total")
    rule.write_text(good + "colour: red\n")
    until(lambda: service.metric("tonecheck_failed_reloads_total") > refused, "the broken rule is refused")
    assert found("silly")
    assert json.loads(service.get("/readyz").body)["refused_rules"]
    assert "silly.yaml:" in service.log.read_text()
    rule.write_text(good.replace('"silly"]', '"daft"]'))
    until(lambda: found("daft"), "the new rule is in force")
    assert not found("silly")
    assert not json.loads(service.get("/readyz").body)["refused_rules"]
    rule.write_text(good)
    until(lambda: found("silly"), "the old rule is back")


def test_the_log_holds_no_draft(service: Service) -> None:
    service.post("/v1/check", {"text": "Xyzzy is silly"})
    service.post("/v1/gate?Xyzzy", {"text": "Xyzzy", "Xyzzy": 1})
    assert "Xyzzy" not in service.log.read_text()


def test_requests_under_way_are_answered_when_the_service_is_told_to_stop(tmp_path: Path) -> None:
    port, log = free_port(), tmp_path / "serve.log"
    process = start_door("serve", "--port", port, "--config", house_rules(tmp_path), log=log)
    service = Service(port, process, tmp_path, log, tmp_path / "tonecheck.toml")
    with Client(port) as client:
        until(service.ready, "the service is ready")
        client.send_head("/v1/check", length=17)
        process.terminate()
        until(lambda: "Shutting down" in log.read_text(), "the service is stopping")
        answer = client.send_rest(b'{"text": "silly"}')
    assert answer.status == 200
    assert json.loads(answer.body)["verdict"] == "ask"
    assert process.wait(60) in (0, -signal.SIGTERM)


def test_a_service_without_its_model_still_answers_by_its_policy(tmp_path: Path) -> None:
    settings_file = tmp_path / "tonecheck.toml"
    settings_file.write_text('model = "no_such_model"\n')
    port = free_port()
    process = start_door("serve", "--port", port, "--config", settings_file, log=tmp_path / "serve.log")
    service = Service(port, process, tmp_path, tmp_path / "serve.log", settings_file)
    try:
        until(lambda: "could not start" in service.log.read_text(), "the worker has failed")
        assert service.get("/healthz").status == 200
        assert service.get("/readyz").status == 503
        told = json.loads(service.post("/v1/gate", {"text": "silly"}).body)
        assert (told["action"], told["judged"]) == ("send", False)
        assert "no_such_model" in told["failure"]
        assert service.post("/v1/check", {"text": "silly"}).status == 503
    finally:
        process.terminate()
        process.wait(60)


@pytest.mark.parametrize("arguments", [["--host", "0.0.0.0"], ["--token-file", "/dev/null"]])
def test_beyond_loopback_a_token_is_demanded(tmp_path: Path, arguments: list[str]) -> None:
    log = tmp_path / "log"
    assert start_door("serve", "--port", 0, *arguments, log=log).wait(60) == 1
    assert "TONECHECK_TOKEN" in log.read_text()


@pytest.mark.parametrize(
    ("command", "module", "extra"),
    [("serve", "uvicorn", "http"), ("serve", "starlette", "http"), ("milter", "kilter", "milter")],
)
def test_a_missing_extra_is_a_sentence_that_says_what_to_install(
    command: str, module: str, extra: str
) -> None:
    script = (
        f"import sys; sys.modules[{module!r}] = None\n"
        "import argparse\n"
        "from tonecheck.errors import ConfigError\n"
        "from tonecheck.gate import commands\n"
        "try:\n"
        f"    commands.{command}(argparse.Namespace())\n"
        "except ConfigError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.stdout.endswith(f"is not installed. Install it with: pip install 'tonecheck[{extra}]'\n")
