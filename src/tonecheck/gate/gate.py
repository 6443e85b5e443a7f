"""The gate: one decision about one draft, in time, whatever happens."""

from __future__ import annotations

import logging

from tonecheck.gate.audit import AuditLog
from tonecheck.gate.judge import InProcess, Judge, NotJudgedError
from tonecheck.gate.policy import Decision, GatePolicy, Terms, decide, decide_unjudged
from tonecheck.model import Draft

_log = logging.getLogger(__name__)


class Gate:
    """Decides about drafts by a policy; safe to share between threads.

    ``judge`` checks the drafts, by default in this process with the default settings. Every decision
    is written to ``audit`` where one is given.
    """

    def __init__(
        self, policy: GatePolicy | None = None, judge: Judge | None = None, audit: AuditLog | None = None
    ) -> None:
        self.policy = policy or GatePolicy()
        self.judge = judge or InProcess()
        self.audit = audit

    def decide(self, draft: Draft | str, *, channel: str = "", acknowledged: str = "") -> Decision:
        """Send, ask or stop, by the terms of ``channel``. Never raises, and keeps the time budget.

        ``acknowledged`` is the agent's reason for sending the reply although the gate would ask.
        """
        terms = self.policy.for_channel(channel)
        decision = self._decide(draft, terms, acknowledged)
        self._record(draft, channel, decision)
        return decision

    def _decide(self, draft: Draft | str, terms: Terms, acknowledged: str) -> Decision:
        try:
            report = self.judge.check(Draft(draft) if isinstance(draft, str) else draft, terms.budget)
            return decide(report, terms, acknowledged)
        except NotJudgedError as failure:
            return decide_unjudged(str(failure), terms, acknowledged)
        except Exception as error:  # a judge of somebody else's may raise anything
            return decide_unjudged(f"the check failed ({type(error).__name__})", terms, acknowledged)

    def _record(self, draft: Draft | str, channel: str, decision: Decision) -> None:
        if self.audit is None:
            return
        try:
            self.audit.write(draft, channel, decision)
        except Exception as error:  # a full disk must not hold up mail either
            _log.error("The audit log could not be written: %s", type(error).__name__)
