"""Every decision as one line of JSON."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tonecheck.gate.policy import Decision
from tonecheck.model import Draft


def _now() -> datetime:
    return datetime.now(UTC)


class AuditLog:
    """Appends decisions to the file at ``path``; safe to share between threads and processes.

    The draft is written as its SHA-256, so that a reply at hand can be looked up and none can be
    read; ``keep_text`` writes the words themselves, of the draft and of what was underlined. The
    agent's reason is always written. The file is opened for each line, so it may be rotated.
    """

    def __init__(
        self, path: str | Path, *, keep_text: bool = False, now: Callable[[], datetime] = _now
    ) -> None:
        self._path = Path(path)
        self._keep_text = keep_text
        self._now = now
        self._lock = threading.Lock()

    def write(self, draft: Draft | str, channel: str, decision: Decision) -> None:
        """Append one decision. Raises `OSError` when the file cannot be written."""
        text = draft.text if isinstance(draft, Draft) else str(draft)
        line = json.dumps(self._entry(text, channel, decision), ensure_ascii=True) + "\n"
        with self._lock:
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(handle, line.encode("ascii"))
            finally:
                os.close(handle)

    def _entry(self, text: str, channel: str, decision: Decision) -> dict[str, Any]:
        findings = decision.report.findings if decision.report else ()
        entry: dict[str, Any] = {
            "time": self._now().isoformat(timespec="milliseconds"),
            "channel": channel,
            "action": decision.action,
            "judged": decision.report is not None,
            "failure": decision.failure,
            "acknowledged": decision.acknowledged,
            "sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            "characters": len(text),
            "findings": [
                {"rule": finding.rule, "severity": finding.severity.label}
                | ({"text": finding.text} if self._keep_text else {})
                for finding in findings
            ],
        }
        return entry | ({"text": text} if self._keep_text else {})
