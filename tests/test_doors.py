"""Every door takes the format of a draft, passes it on, and says what was hidden."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tonecheck import Checker, Draft, check
from tonecheck.model import Format

pytest.importorskip("justhtml")
pytest.importorskip("tree_sitter_markdown")

ORDER = "You must send the form back."
DRAFTS: dict[Format, str] = {  # two orders, one the writer's and one quoted
    "html": f"<p>{ORDER}</p><blockquote><p>You must pay us.</p></blockquote>",
    "markdown": f"{ORDER}\n\n> You must pay us.\n",
    "email": f"{ORDER}\n\nOn 3 Jan 2023, Jo wrote:\n> You must pay us.\n",
}
FORMATS = pytest.mark.parametrize("format", DRAFTS)


def _is_read(report: dict[str, Any], format: Format) -> None:
    """Only the writer's own order is found, at its place, and the quote is said to be hidden."""
    text = DRAFTS[format]
    found = [text[finding["start"] : finding["end"]] for finding in report["findings"]]
    assert found
    assert all(quote in ORDER for quote in found)
    hidden = [text[each["start"] : each["end"]] for each in report["hidden"] if each["reason"] == "quote"]
    assert any("pay us" in each for each in hidden)


@FORMATS
def test_the_functions(format: Format, checker: Checker) -> None:
    text = DRAFTS[format]
    _is_read(check(text, format=format).to_dict(), format)
    _is_read(checker.check(text, format=format).to_dict(), format)
    (report,) = checker.check_many([Draft(text, format=format)])
    _is_read(report.to_dict(), format)


def _run(*arguments: str, text: str) -> str:
    command = [sys.executable, "-m", "tonecheck", *arguments]
    return subprocess.run(
        command, input=text, capture_output=True, text=True, check=False, timeout=120
    ).stdout


@FORMATS
def test_the_command_line(format: Format) -> None:
    text = DRAFTS[format]
    _is_read(json.loads(_run("check", "--format", format, "--output", "json", text=text)), format)
    mended = _run("fix", "--format", format, text=text)
    assert mended != text
    assert ORDER not in mended
    assert "You must pay us." in mended


@FORMATS
def test_the_service(format: Format, checker: Checker) -> None:
    pytest.importorskip("starlette")
    pytest.importorskip("httpx2")
    from starlette.testclient import TestClient

    from tonecheck.gate import Gate, GatePolicy, Terms
    from tonecheck.gate.http.app import Service

    class Workers:
        ready, problem, restarts = True, "", 0

        def check(self, draft: Draft, seconds: float) -> Any:
            return next(checker.check_many([draft]))

        def close(self) -> None:
            pass

    workers: Any = Workers()
    app = Service(Gate(GatePolicy(Terms(budget=30.0)), workers), workers).app
    body = {"text": DRAFTS[format], "format": format}
    with TestClient(app, base_url="http://localhost") as client:
        _is_read(client.post("/v1/check", json=body).json(), format)
        _is_read(client.post("/v1/gate", json=body).json()["report"], format)
        mended = client.post("/v1/fix", json=body).json()["text"]
    assert ORDER not in mended
    assert "You must pay us." in mended


@pytest.mark.parametrize("format", ["email", "html"])
def test_mail_on_its_way(format: Format, checker: Checker) -> None:
    from email.message import EmailMessage

    from tonecheck.gate.mail.message import read_mail

    text = DRAFTS[format]
    mail = EmailMessage()
    mail["From"] = "kim@shop.example"
    mail.set_content(text, subtype="html" if format == "html" else "plain")
    draft = read_mail(mail.as_bytes()).draft
    assert draft is not None
    assert (draft.text.strip(), draft.format) == (text.strip(), format)
    (report,) = checker.check_many([draft])
    _is_read(report.to_dict(), format)
