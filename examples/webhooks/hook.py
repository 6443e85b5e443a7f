"""What both handlers share: a signed request comes in, the gate is asked, and mail never waits for it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import urllib.request
from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Any
from wsgiref.simple_server import make_server

GATE = os.environ.get("TONECHECK_URL", "http://127.0.0.1:8600") + "/v1/gate"
TOKEN = os.environ.get("TONECHECK_TOKEN", "")

Decision = dict[str, Any]
Ask = Callable[[dict[str, Any]], Decision]
Handler = Callable[[dict[str, str], bytes], tuple[int, dict[str, Any]]]


def ask(draft: dict[str, Any]) -> Decision:
    """The gate's decision; when it cannot be reached the reply is sent, and the decision says so."""
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {TOKEN}"} if TOKEN else {})
    request = urllib.request.Request(GATE, json.dumps(draft).encode(), headers)
    try:
        with urllib.request.urlopen(request, timeout=2) as answer:
            decision: Decision = json.load(answer)
            return decision
    except (OSError, ValueError):
        return {"action": "send", "judged": False, "message": "The tone check could not be reached."}


def signed(secret: str, signature: str, content: bytes, digest: Any = hashlib.sha256) -> bool:
    """Whether ``signature`` is the base64 HMAC of ``content``."""
    expected = base64.b64encode(hmac.new(secret.encode(), content, digest).digest()).decode()
    return hmac.compare_digest(expected.encode(), signature.encode())


def call(method: str, url: str, body: dict[str, Any], authorization: str) -> None:
    """One call of the helpdesk's own API."""
    headers = {"Content-Type": "application/json", "Authorization": authorization}
    request = urllib.request.Request(url, json.dumps(body).encode(), headers, method=method)
    with urllib.request.urlopen(request, timeout=10):
        pass


def serve(handler: Handler, port: int) -> None:
    """Run a handler; put a real WSGI server and TLS in front for more than a trial."""

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        body = environ["wsgi.input"].read(min(int(environ.get("CONTENT_LENGTH") or 0), 1_000_000))
        headers = {
            name[5:].replace("_", "-").lower(): value
            for name, value in environ.items()
            if name.startswith("HTTP_")
        }
        status, answer = handler(headers, body)
        start_response(f"{status} {HTTPStatus(status).phrase}", [("Content-Type", "application/json")])
        return [json.dumps(answer).encode()]

    with make_server("127.0.0.1", port, application) as server:
        server.serve_forever()
