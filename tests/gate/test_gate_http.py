"""The service, request by request, with stand-ins for the workers."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from gate_fakes import FakeWorkers, WordChecker
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tonecheck import Draft, Policy, Severity
from tonecheck.gate import Gate, GatePolicy, Terms

pytest.importorskip("starlette", reason="the extra http is not installed")
pytest.importorskip("httpx2", reason="starlette's test client needs httpx2")
jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")

from starlette.testclient import TestClient  # noqa: E402

from tonecheck.gate.http.app import Limits, Service  # noqa: E402
from tonecheck.gate.http.guard import Access  # noqa: E402

POLICY = GatePolicy(Terms(budget=30.0), {"chat": Terms(Policy(ask=Severity.BLOCK), 30.0)})


def service(workers: FakeWorkers | None = None, **options: Any) -> TestClient:
    workers = workers or FakeWorkers()
    app = Service(Gate(POLICY, workers), workers, **options).app
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=False)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with service() as client:
        yield client


def problem(answer: Any, status: int, kind: str) -> dict[str, Any]:
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert (told["type"], told["status"]) == (f"urn:tonecheck:problem:{kind}", status)
    return told


def valid(value: object, name: str, client: TestClient) -> None:
    schema = client.get("/v1/schema.json").json()
    jsonschema.validate(value, schema | {"$ref": f"#/$defs/{name}"})


def test_check_answers_the_report(client: TestClient) -> None:
    answer = client.post("/v1/check", json={"text": "bad words"})
    assert answer.status_code == 200
    assert answer.json() == WordChecker().check(Draft("bad words")).to_dict()
    valid(answer.json(), "Report", client)


def test_gate_answers_by_channel_and_acknowledgement(client: TestClient) -> None:
    def actions(**more: str) -> str:
        answer = client.post("/v1/gate", json={"text": "bad words", **more}).json()
        valid(answer, "Decision", client)
        return answer["action"]

    assert actions() == "ask"
    assert actions(channel="chat") == "send"
    assert actions(acknowledged="the customer's own words") == "send"


def test_gate_answers_even_when_nothing_is_judged() -> None:
    with service(FakeWorkers("the check died")) as client:
        answer = client.post("/v1/gate", json={"text": "bad words"})
    assert answer.status_code == 200
    told = answer.json()
    assert (told["action"], told["judged"], told["report"]) == ("send", False, None)
    assert told["failure"] == "the check died"
    valid(told, "Decision", client)


def test_fix_applies_what_is_safe(client: TestClient) -> None:
    answer = client.post("/v1/fix", json={"text": "bad"}).json()
    assert (answer["text"], answer["verdict"], answer["left"]) == ("Could you", "send", [])
    assert [finding["rule"] for finding in answer["applied"]] == ["demand/fake"]
    valid(answer, "Fixed", client)


@pytest.mark.parametrize("path", ["/v1/check", "/v1/fix"])
def test_what_was_not_judged_is_a_stated_503(path: str) -> None:
    with service(FakeWorkers("the check died")) as client:
        answer = client.post(path, json={"text": "bad"})
    told = problem(answer, 503, "busy")
    assert told["detail"] == "The draft was not judged: the check died."
    assert answer.headers["retry-after"] == "1"


def test_too_many_drafts_are_refused_at_once() -> None:
    with service(limits=Limits(waiting=0)) as client:
        for path in ("/v1/check", "/v1/gate", "/v1/fix"):
            answer = client.post(path, json={"text": "fine"})
            problem(answer, 503, "busy")
            assert answer.headers["retry-after"] == "1"


@pytest.mark.parametrize(
    ("body", "status", "kind", "pointers"),
    [
        (b"", 400, "no-json", []),
        (b"{", 400, "no-json", []),
        (b'\xff{"text": ""}', 400, "no-json", []),
        (b"[" * 100_000, 400, "no-json", []),
        (b"[]", 422, "invalid-draft", [""]),
        (b"null", 422, "invalid-draft", [""]),
        (b"{}", 422, "invalid-draft", ["/text"]),
        (b'{"text": 3}', 422, "invalid-draft", ["/text"]),
        (b'{"text": "\\ud800"}', 422, "invalid-draft", ["/text"]),
        (b'{"text": "", "fromat": "html"}', 422, "invalid-draft", [""]),
        (b'{"text": "", "format": "pdf"}', 422, "invalid-draft", ["/format"]),
        (b'{"text": "", "format": ["html"]}', 422, "invalid-draft", ["/format"]),
        (b'{"text": "", "customer_name": 3}', 422, "invalid-draft", ["/customer_name"]),
        (b'{"text": "", "context": {}}', 422, "invalid-draft", ["/context"]),
        (
            b'{"text": "", "context": [3, {"author": "boss", "text": ""}, {"author": "agent"}]}',
            422,
            "invalid-draft",
            ["/context/0", "/context/1/author", "/context/2/text"],
        ),
    ],
)
def test_a_body_that_is_no_draft_is_told_where_and_why(
    client: TestClient, body: bytes, status: int, kind: str, pointers: list[str]
) -> None:
    for path in ("/v1/check", "/v1/gate", "/v1/fix"):
        answer = client.post(path, content=body, headers={"content-type": "application/json"})
        told = problem(answer, status, kind)
        assert [error["pointer"] for error in told.get("errors", [])] == pointers
        valid(told, "Problem", client)


def test_only_the_gate_knows_channels(client: TestClient) -> None:
    body = {"text": "", "channel": "chat"}
    assert client.post("/v1/gate", json=body).status_code == 200
    problem(client.post("/v1/check", json=body), 422, "invalid-draft")


SOMETHING = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["author", "text", "more"]), inner, max_size=3),
    ),
    max_leaves=6,
)
BODIES = st.fixed_dictionaries(
    {"text": st.one_of(st.text(max_size=20), SOMETHING)},
    optional={
        "context": st.one_of(
            st.lists(
                st.fixed_dictionaries({"author": st.sampled_from(["customer", "agent"]), "text": st.text()})
            ),
            SOMETHING,
        ),
        "customer_name": st.one_of(st.none(), st.text(), SOMETHING),
        "format": st.one_of(st.sampled_from(["plain", "markdown", "html", "email"]), SOMETHING),
        "more": SOMETHING,
    },
)


@given(BODIES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_schema_and_the_service_agree_on_what_a_draft_is(
    client: TestClient, body: dict[str, Any]
) -> None:
    schema = client.get("/v1/schema.json").json() | {"$ref": "#/$defs/Draft"}
    allowed = jsonschema.Draft202012Validator(schema).is_valid(body)
    status = client.post("/v1/check", json=body).status_code
    assert status == (200 if allowed else 422)


def test_a_body_may_be_as_large_as_the_limit_and_no_larger() -> None:
    with service(limits=Limits(body=5000)) as client:
        fits = b'{"text": ""}'.ljust(5000)
        json_kind = {"content-type": "application/json"}
        assert client.post("/v1/check", content=fits, headers=json_kind).status_code == 200
        problem(client.post("/v1/check", content=fits + b" ", headers=json_kind), 413, "too-large")


def test_only_json_is_taken_so_that_no_form_of_another_site_can_post(client: TestClient) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        answer = client.post("/v1/check", content=b'{"text": ""}', headers={"content-type": kind})
        problem(answer, 415, "no-json")


def test_unknown_paths_and_methods_are_problems_too(client: TestClient) -> None:
    problem(client.get("/v2"), 404, "not-found")
    answer = client.get("/v1/check")
    problem(answer, 405, "method-not-allowed")
    assert answer.headers["allow"] == "POST"


def test_a_token_is_asked_for_where_one_is_set() -> None:
    with service(access=Access(token="s3cret")) as client:
        for path in ("/", "/page.js", "/tonecheck.js", "/page.css", "/healthz", "/readyz"):
            assert client.get(path).status_code == 200
        for headers in ({}, {"authorization": "Bearer wrong"}, {"authorization": "Basic s3cret"}):
            answer = client.post("/v1/check", json={"text": ""}, headers=headers)
            problem(answer, 401, "no-token")
            assert answer.headers["www-authenticate"].startswith("Bearer")
            problem(client.get("/metrics", headers=headers), 401, "no-token")
        good = {"authorization": "Bearer s3cret"}
        assert client.post("/v1/check", json={"text": ""}, headers=good).status_code == 200
        assert client.get("/metrics", headers=good).status_code == 200


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8600", "127.0.0.1:8600", "[::1]:8600"])
def test_without_a_token_the_service_goes_by_its_own_names(client: TestClient, host: str) -> None:
    assert client.get("/healthz", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "[::1].evil.example"])
def test_another_name_for_loopback_is_refused(client: TestClient, host: str) -> None:
    problem(client.post("/v1/check", json={"text": ""}, headers={"host": host}), 421, "wrong-host")


def test_other_sites_may_not_read_answers(client: TestClient) -> None:
    answer = client.options(
        "/v1/check", headers={"origin": "https://evil.example", "access-control-request-method": "POST"}
    )
    assert answer.status_code == 405
    answer = client.post("/v1/check", json={"text": ""}, headers={"origin": "https://evil.example"})
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("path", ["/", "/v1/schema.json", "/nowhere"])
def test_every_answer_has_safe_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


def test_readiness_is_the_workers() -> None:
    with service() as client:
        assert client.get("/readyz").json() == {"status": "ready", "refused_rules": False}
    with service(FakeWorkers("rules/a.yaml:3:1: unknown key")) as client:
        told = problem(client.get("/readyz"), 503, "not-ready")
        assert told["detail"] == "No worker can start; the log says why."
        assert client.get("/healthz").status_code == 200


def test_the_workers_end_with_the_service() -> None:
    workers = FakeWorkers()
    with service(workers):
        assert not workers.closed
    assert workers.closed


def test_metrics_count_what_happened() -> None:
    with service() as client:
        for text in ("bad", "awful", "fine"):
            client.post("/v1/gate", json={"text": text})
        client.post("/v1/check", json={"text": "bad"})
        client.post("/v1/check", json={})
        client.get("/nowhere/at/all")
        answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    sample = re.compile(r'^[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [0-9.]+$')
    lines = answer.text.splitlines()
    assert all(line.startswith("# ") or sample.match(line) for line in lines)
    for line in (
        'tonecheck_requests_total{path="/v1/gate",status="200"} 3',
        'tonecheck_requests_total{path="/v1/check",status="422"} 1',
        'tonecheck_requests_total{path="other",status="404"} 1',
        'tonecheck_decisions_total{action="stop",judged="true"} 1',
        'tonecheck_findings_total{rule_set="demand"} 3',
        "tonecheck_answer_seconds_count 5",
        'tonecheck_answer_seconds_bucket{le="+Inf"} 5',
        "tonecheck_ready 1.0",
        "tonecheck_waiting 0",
    ):
        assert line in lines


class Broken(FakeWorkers):
    def check(self, draft: Draft, seconds: float) -> Any:
        raise ZeroDivisionError(draft.text)


def test_nothing_of_a_draft_reaches_logs_or_problems(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), service(Broken()) as client:
        answer = client.post("/v1/check", json={"text": "Xyzzy is a secret"})
        client.post("/v1/check", json={"text": "Xyzzy", "Xyzzy": "Xyzzy", "format": "Xyzzy"})
        client.post("/v1/check", content=b'{"Xyzzy', headers={"content-type": "application/json"})
        client.post("/v1/gate", json={"text": "Xyzzy", "context": [{"author": "Xyzzy", "text": "Xyzzy"}]})
        assert client.post("/v1/gate", json={"text": "Xyzzy"}).json()["action"] == "send"
    problem(answer, 500, "internal")
    ours = [record for record in caplog.records if record.name.startswith("tonecheck")]
    assert any("ZeroDivisionError at " in record.getMessage() for record in ours)
    assert "Xyzzy" not in caplog.text
    assert "Xyzzy" not in answer.text


def test_the_documents_are_sound(client: TestClient) -> None:
    schema = client.get("/v1/schema.json").json()
    jsonschema.Draft202012Validator.check_schema(schema)
    document = client.get("/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    references = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(document)))
    assert references <= document["components"]["schemas"].keys()
    assert {"/v1/check", "/v1/gate", "/v1/fix", "/healthz", "/readyz", "/metrics"} <= document["paths"].keys()
