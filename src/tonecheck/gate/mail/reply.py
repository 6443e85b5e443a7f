"""The words of a refusal, as SMTP wants them: short lines of ASCII."""

from __future__ import annotations

from tonecheck.gate.mail.message import ACKNOWLEDGED
from tonecheck.gate.policy import Decision

_CODE, _STATUS = "550", "5.7.1"
_MOST_LINES = 12
_LONGEST = 300  # an SMTP reply line has at most 512 octets
_ASCII = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "\xa0": " "})


def refusal(decision: Decision) -> bytes:
    """The reply to a mail that is not taken: what the decision says, one line per finding."""
    lines = [_line(line) for line in decision.message.splitlines()]
    if len(lines) > _MOST_LINES:
        lines[_MOST_LINES - 1 :] = [f"- and {len(lines) - _MOST_LINES + 1} more"]
    if decision.action == "ask":
        lines.append(f"To send it as it is, add the header {ACKNOWLEDGED}: acknowledged; your reason")
    start = [f"{_CODE}-{_STATUS} "] * (len(lines) - 1) + [f"{_CODE} {_STATUS} "]
    return "\r\n".join(code + line for code, line in zip(start, lines, strict=True)).encode("ascii")


def _line(text: str) -> str:
    plain = " ".join(text.translate(_ASCII).encode("ascii", "replace").decode().split())
    short = plain if len(plain) <= _LONGEST else plain[: _LONGEST - 3] + "..."
    return short.replace("%", "%%")  # the milter protocol reads a single one as the start of a code
