"""The values that go in and come out: frozen, comparable, free of behaviour that needs a model.

All offsets are code points, half-open, into the draft exactly as it was given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Literal

from tonecheck.errors import InputError

Format = Literal["plain", "markdown", "html", "email"]
FORMATS: tuple[Format, ...] = ("plain", "markdown", "html", "email")

Verdict = Literal["send", "ask", "stop"]

AUTHORS = ("customer", "agent")


class Severity(IntEnum):
    """How much a finding matters, ordered: ``INFORM < SUGGEST < WARN < BLOCK``."""

    INFORM = 1
    SUGGEST = 2
    WARN = 3
    BLOCK = 4

    @classmethod
    def parse(cls, name: str) -> Severity:
        """The severity called ``name`` in any case. Raises `ValueError` for other names."""
        try:
            return cls[name.upper()]
        except KeyError:
            known = ", ".join(severity.label for severity in cls)
            raise ValueError(f"unknown severity {name!r}; known: {known}") from None

    @property
    def label(self) -> str:
        """The name as rule files, settings and output write it: lower case."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Message:
    """An earlier message of the conversation; ``author`` is ``"customer"`` or ``"agent"``.

    Raises `InputError` for another author or a text that is not `str`.
    """

    author: str
    text: str

    def __post_init__(self) -> None:
        if self.author not in AUTHORS:
            raise InputError(f"A message's author is one of {', '.join(AUTHORS)}; got {self.author!r}.")
        _require_text(self.text, "A message's text")


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply that is about to be sent, with what is known of the conversation before it.

    ``context`` holds the earlier messages, oldest first. Raises `InputError` when a part is of the
    wrong type or ``format`` is unknown.
    """

    text: str
    context: tuple[Message, ...] = ()
    customer_name: str | None = None
    format: Format = "plain"

    def __post_init__(self) -> None:
        _require_text(self.text, "A draft's text")
        object.__setattr__(self, "context", tuple(self.context))
        if not all(isinstance(message, Message) for message in self.context):
            raise InputError("A draft's context is a sequence of tonecheck.Message.")
        if self.customer_name is not None:
            _require_text(self.customer_name, "A customer's name")
        if self.format not in FORMATS:
            raise InputError(f"A draft's format is one of {', '.join(FORMATS)}; got {self.format!r}.")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One edit that mends a finding: replace ``[start, end)`` by ``replacement``.

    ``blanks`` are the visible gaps such as ``[date]`` that only the writer can fill; a suggestion
    with blanks is never ``safe``. ``safe`` means it may be applied without being read first.
    """

    start: int
    end: int
    replacement: str
    blanks: tuple[str, ...] = ()
    safe: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that will land badly, or the place (``start == end``) where something is missing.

    ``message`` says what it is in one line, ``why`` what it does to the reader, ``source`` which
    teaching says so. ``suggestions`` come best first; ``idea`` is advice where no edit exists.
    """

    rule: str
    severity: Severity
    start: int
    end: int
    text: str
    message: str
    why: str
    source: str
    suggestions: tuple[Suggestion, ...] = ()
    idea: str = ""

    @property
    def rule_set(self) -> str:
        """The part of the rule's id before the slash."""
        return self.rule.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Skip:
    """Something that was not judged: a rule by its id, or ``"draft"`` as a whole, and the reason."""

    subject: str
    reason: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """A stretch of the draft that is not the writer's prose, and what it is (``"quote"``, ``"code"``)."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, in the order of the text.

    ``skipped`` names what could not be judged; nothing is passed over in silence. ``hidden`` says
    which stretches of the draft were left out because they are not the writer's prose.
    """

    text: str
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skip, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    verdict: Verdict = "send"

    def revised(self) -> str:
        """The draft with the first suggestion of each finding applied where that one is safe.

        Of two edits that overlap, the more severe finding's wins, then the one that starts first.
        """
        from tonecheck.rewrite.apply import apply_safe

        return apply_safe(self.text, self.findings).text

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON types, severities by name."""
        return {
            "verdict": self.verdict,
            "findings": [_finding_dict(finding) for finding in self.findings],
            "skipped": [{"subject": skip.subject, "reason": skip.reason} for skip in self.skipped],
            "hidden": [
                {"start": hidden.start, "end": hidden.end, "reason": hidden.reason} for hidden in self.hidden
            ],
        }


@dataclass(frozen=True, slots=True)
class Policy:
    """From the worst severity in a report to a verdict: below ``ask`` it may be sent."""

    ask: Severity = Severity.WARN
    stop: Severity = Severity.BLOCK

    def verdict(self, findings: tuple[Finding, ...]) -> Verdict:
        """``"send"``, ``"ask"`` or ``"stop"`` for these findings."""
        worst = max((finding.severity for finding in findings), default=None)
        if worst is None or worst < min(self.ask, self.stop):
            return "send"
        return "stop" if worst >= self.stop else "ask"


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a checker. `tonecheck.config.load` reads them from a file.

    ``select`` and ``ignore`` hold rule ids or sets; ``severities`` overrides by id or set;
    ``allow`` are phrases never reported; ``rule_folders`` add own rules; ``model`` names a
    spaCy model in place of our own parser; ``strict`` raises when a rule fails instead of adding a `Skip`.
    ``cache_size`` is how many sentences are remembered with what was found in them, some 6 KB each.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    rule_folders: tuple[str, ...] = ()
    profile: str = "default"
    policy: Policy = Policy()
    model: str | None = None
    strict: bool = False
    cache_size: int = 10_000


def _require_text(value: object, what: str) -> None:
    if not isinstance(value, str):
        raise InputError(f"{what} is str; got {type(value).__name__}.")


def _finding_dict(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "rule_set": finding.rule_set,
        "severity": finding.severity.label,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "message": finding.message,
        "why": finding.why,
        "source": finding.source,
        "suggestions": [
            {
                "start": suggestion.start,
                "end": suggestion.end,
                "replacement": suggestion.replacement,
                "blanks": list(suggestion.blanks),
                "safe": suggestion.safe,
                "reason": suggestion.reason,
            }
            for suggestion in finding.suggestions
        ],
        "idea": finding.idea,
    }
