"""Report + policy → send, ask or stop. Pure: no clock, no threads, no files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tonecheck.model import Policy, Report, Verdict


@dataclass(frozen=True, slots=True)
class Terms:
    """What one queue or channel demands of a reply.

    ``verdict`` says how bad is too bad. ``budget`` is how many seconds a decision may take. When
    nothing was judged in that time, or the check broke, ``on_failure`` is the action: ``"send"``
    fails open, so that a tone check never holds up mail because it broke; ``"ask"`` and ``"stop"``
    fail closed.
    """

    verdict: Policy = field(default_factory=Policy)
    budget: float = 0.3
    on_failure: Verdict = "send"


@dataclass(frozen=True, slots=True)
class GatePolicy:
    """The terms of every channel: those under its name in ``channels``, else ``terms``."""

    terms: Terms = field(default_factory=Terms)
    channels: Mapping[str, Terms] = field(default_factory=dict)

    def for_channel(self, channel: str) -> Terms:
        """The terms that hold in ``channel``."""
        return self.channels.get(channel, self.terms)


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with a reply.

    ``action`` is ``"send"``, ``"ask"`` (show the findings; the agent mends them or acknowledges them
    with a reason) or ``"stop"``. ``report`` is None when nothing was judged; ``failure`` then says
    why, without a word of the draft. ``message`` is for the agent. ``acknowledged`` is the agent's
    reason where that turned an ``ask`` into a ``send``.
    """

    action: Verdict
    report: Report | None
    message: str
    failure: str = ""
    acknowledged: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The decision as plain JSON types."""
        return {
            "action": self.action,
            "judged": self.report is not None,
            "message": self.message,
            "failure": self.failure,
            "acknowledged": self.acknowledged,
            "report": None if self.report is None else self.report.to_dict(),
        }


def decide(report: Report, terms: Terms, acknowledged: str = "") -> Decision:
    """The decision for a report. ``acknowledged``, the agent's reason, passes an ``ask``, no ``stop``."""
    action = terms.verdict.verdict(report.findings)
    return _acknowledge(Decision(action, report, describe(report, action, terms.verdict)), acknowledged)


def decide_unjudged(failure: str, terms: Terms, acknowledged: str = "") -> Decision:
    """The decision when there is no report, because of ``failure``."""
    outcome = {
        "send": "The reply may be sent.",
        "ask": "Please read it once more before you send it.",
        "stop": "Replies are not sent unchecked here.",
    }[terms.on_failure]
    message = f"The tone of this reply was not checked: {failure}. {outcome}"
    return _acknowledge(Decision(terms.on_failure, None, message, failure), acknowledged)


def describe(report: Report, action: Verdict, policy: Policy) -> str:
    """What the agent is told: nothing to do, or one line for each finding that led to ``action``."""
    if action == "send":
        return "The reply may be sent."
    least = policy.stop if action == "stop" else policy.ask
    bad = [finding for finding in report.findings if finding.severity >= least]
    opening = "Please change this first:" if action == "stop" else "Please look at this again:"
    return "\n".join([opening, *(f"- {' '.join(finding.message.split())}" for finding in bad)])


def _acknowledge(decision: Decision, reason: str) -> Decision:
    reason = reason.strip()
    if decision.action != "ask" or not reason:
        return decision
    return Decision("send", decision.report, decision.message, decision.failure, reason)
