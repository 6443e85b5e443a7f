"""Figures for Prometheus, in its text format. Used from the event loop only, so nothing is locked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from tonecheck.gate.policy import Decision
from tonecheck.model import Report

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """Counts requests, decisions and findings, and how long answers took."""

    def __init__(self) -> None:
        self._requests: Counter[tuple[str, int]] = Counter()
        self._decisions: Counter[tuple[str, bool]] = Counter()
        self._findings: Counter[str] = Counter()
        self._durations = [0] * (len(_BUCKETS) + 1)
        self._seconds = 0.0
        self.failed_reloads = 0

    def request(self, path: str, status: int, seconds: float) -> None:
        """Count one answer of ``/v1/…`` or another known path."""
        self._requests[path, status] += 1
        if path.startswith("/v1/"):
            self._seconds += seconds
            self._durations[sum(seconds > limit for limit in _BUCKETS)] += 1

    def decision(self, decision: Decision) -> None:
        """Count one decision of the gate."""
        self._decisions[decision.action, decision.report is not None] += 1

    def report(self, report: Report) -> None:
        """Count the findings of one report by rule set."""
        self._findings.update(finding.rule_set for finding in report.findings)

    def render(self, gauges: Mapping[str, tuple[str, float]]) -> str:
        """All figures; ``gauges`` are those of this moment, with what they mean."""
        blocks = [
            _family(
                "tonecheck_requests_total",
                "counter",
                "Answers by path and status.",
                (
                    (f'{{path="{path}",status="{status}"}}', n)
                    for (path, status), n in sorted(self._requests.items())
                ),
            ),
            _family(
                "tonecheck_decisions_total",
                "counter",
                "Decisions of the gate, and whether the draft was judged.",
                (
                    (f'{{action="{action}",judged="{str(judged).lower()}"}}', n)
                    for (action, judged), n in sorted(self._decisions.items())
                ),
            ),
            _family(
                "tonecheck_findings_total",
                "counter",
                "Findings by rule set.",
                ((f'{{rule_set="{name}"}}', n) for name, n in sorted(self._findings.items())),
            ),
            _family(
                "tonecheck_failed_reloads_total",
                "counter",
                "Changed rules that could not be used.",
                [("", self.failed_reloads)],
            ),
            self._histogram(),
        ]
        blocks += [_family(name, "gauge", says, [("", value)]) for name, (says, value) in gauges.items()]
        return "".join(blocks)

    def _histogram(self) -> str:
        name, total = "tonecheck_answer_seconds", 0
        lines = [f"# HELP {name} Time from request to answer.\n# TYPE {name} histogram\n"]
        for limit, count in zip((*_BUCKETS, "+Inf"), self._durations, strict=True):
            total += count
            lines.append(f'{name}_bucket{{le="{limit}"}} {total}\n')
        return "".join(lines) + f"{name}_sum {self._seconds:.6f}\n{name}_count {total}\n"


def _family(name: str, kind: str, says: str, samples: Iterable[tuple[str, float]]) -> str:
    lines = "".join(f"{name}{labels} {value}\n" for labels, value in samples)
    return f"# HELP {name} {says}\n# TYPE {name} {kind}\n{lines}"
