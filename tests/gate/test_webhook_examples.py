"""The webhook handlers of examples/webhooks, with a stand-in for the gate and for the helpdesk."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "webhooks"
SECRET = "s3cret"


@pytest.fixture(scope="module")
def modules() -> Iterator[dict[str, ModuleType]]:
    sys.path.insert(0, str(FOLDER))
    names = ("hook", "zendesk", "helpscout")
    yield {name: import_module(name) for name in names}
    sys.path.remove(str(FOLDER))
    for name in names:
        del sys.modules[name]


class Gate:
    """Asks about what is silly; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []

    def __call__(self, draft: dict[str, Any]) -> dict[str, Any]:
        self.asked.append(draft)
        bad = "silly" in draft["text"] and not draft.get("acknowledged")
        return {"action": "ask" if bad else "send", "message": "Look again:\n- <silly>"}


def sign(content: bytes, digest: str) -> str:
    return base64.b64encode(hmac.new(SECRET.encode(), content, digest).digest()).decode()


def zendesk(modules: dict[str, ModuleType], gate: Any, **told: str) -> tuple[int, list[Any]]:
    body = json.dumps({"ticket": "7", "customer_message": "Where is it?", "queue": "orders", **told}).encode()
    moment = "2026-01-01T00:00:00Z"
    headers = {
        "x-zendesk-webhook-signature-timestamp": moment,
        "x-zendesk-webhook-signature": sign(moment.encode() + body, "sha256"),
    }
    done: list[Any] = []
    status, _ = modules["zendesk"].handle(
        headers, body, secret=SECRET, ask=gate, update=lambda ticket, changes: done.append((ticket, changes))
    )
    return status, done


def test_zendesk_a_good_draft_becomes_a_public_comment(modules: dict[str, ModuleType]) -> None:
    gate = Gate()
    status, done = zendesk(modules, gate, draft="On its way.", customer_name="Jo")
    assert status == 200
    assert done == [("7", {"comment": {"body": "On its way.", "public": True}, "remove_tags": ["to_send"]})]
    assert gate.asked == [
        {
            "text": "On its way.",
            "context": [{"author": "customer", "text": "Where is it?"}],
            "customer_name": "Jo",
            "channel": "orders",
            "acknowledged": "",
        }
    ]


def test_zendesk_a_bad_draft_is_answered_with_a_note(modules: dict[str, ModuleType]) -> None:
    _, done = zendesk(modules, Gate(), draft="That is silly.")
    assert done[0][1]["comment"] == {"body": "Look again:\n- <silly>", "public": False}


def test_zendesk_an_acknowledged_draft_is_sent(modules: dict[str, ModuleType]) -> None:
    _, done = zendesk(modules, Gate(), draft="That is silly.", acknowledged="tagged by Sam")
    assert done[0][1]["comment"]["public"]


def test_mail_goes_out_when_the_gate_cannot_be_reached(
    modules: dict[str, ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(modules["hook"], "GATE", "http://127.0.0.1:1/v1/gate")
    _, done = zendesk(modules, modules["hook"].ask, draft="That is silly.")
    assert done[0][1]["comment"]["public"]


CONVERSATION = {
    "id": 9,
    "mailboxId": 4,
    "primaryCustomer": {"first": "Jo"},
    "_embedded": {
        "threads": [
            {"type": "message", "body": "<p>That is silly.</p>"},
            {"type": "note", "body": "Be nice."},
            {"type": "customer", "body": "Why?"},
            {"type": "message", "body": "On its way."},
            {"type": "customer", "body": "Where is it?"},
        ]
    },
}


def helpscout(
    modules: dict[str, ModuleType], gate: Gate, event: str, conversation: Any
) -> tuple[int, list[Any]]:
    body = json.dumps(conversation).encode()
    headers = {"x-helpscout-event": event, "x-helpscout-signature": sign(body, "sha1")}
    notes: list[Any] = []
    status, _ = modules["helpscout"].handle(
        headers, body, secret=SECRET, ask=gate, note=lambda number, text: notes.append((number, text))
    )
    return status, notes


def test_helpscout_a_bad_reply_is_noted(modules: dict[str, ModuleType]) -> None:
    gate = Gate()
    status, notes = helpscout(modules, gate, "convo.agent.reply.created", CONVERSATION)
    assert (status, notes) == (200, [(9, "Look again:<br>- &lt;silly&gt;")])
    asked = gate.asked[0]
    assert (asked["text"], asked["format"], asked["customer_name"]) == ("<p>That is silly.</p>", "html", "Jo")
    assert [turn["text"] for turn in asked["context"]] == ["Where is it?", "On its way.", "Why?"]


def test_helpscout_other_events_and_customers_are_left_alone(modules: dict[str, ModuleType]) -> None:
    gate = Gate()
    assert helpscout(modules, gate, "convo.note.created", CONVERSATION) == (200, [])
    threads = CONVERSATION["_embedded"]["threads"][2:]  # type: ignore[index]
    by_customer = CONVERSATION | {"_embedded": {"threads": threads}}
    assert helpscout(modules, gate, "convo.agent.reply.created", by_customer) == (200, [])
    assert gate.asked == []


@pytest.mark.parametrize("name", ["zendesk", "helpscout"])
def test_a_wrong_signature_is_refused(modules: dict[str, ModuleType], name: str) -> None:
    digest = hashlib.sha256(b"").hexdigest()
    for headers in ({}, {"x-zendesk-webhook-signature": digest, "x-helpscout-signature": digest}):
        status, _ = modules[name].handle(headers, b"{}", secret=SECRET, ask=Gate())
        assert status == 401
