"""The one place where edits are applied to a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tonecheck.model import Finding, Suggestion


@dataclass(frozen=True, slots=True)
class Applied:
    """The text after the edits, the findings whose edit was made, and those it was not made for."""

    text: str
    done: tuple[Finding, ...]
    left: tuple[Finding, ...]


def apply_safe(text: str, findings: Iterable[Finding]) -> Applied:
    """Apply the first suggestion of each finding where that one is safe.

    Of two edits that overlap, the more severe finding's wins, then the one that starts first, then
    the longer. No character outside the edits changes.
    """
    findings = tuple(findings)
    safe = [(finding, finding.suggestions[0]) for finding in findings if _is_safe(finding)]
    return _apply(text, findings, safe)


def apply_chosen(text: str, chosen: Iterable[tuple[Finding, Suggestion]]) -> Applied:
    """Apply the suggestions that a person chose, blanks and all, by the same rule for overlaps."""
    pairs = list(chosen)
    return _apply(text, tuple(finding for finding, _ in pairs), pairs)


def _apply(text: str, findings: tuple[Finding, ...], pairs: list[tuple[Finding, Suggestion]]) -> Applied:
    kept: list[tuple[Finding, Suggestion]] = []
    for finding, edit in sorted(pairs, key=lambda pair: _rank(*pair)):
        if not any(_overlap(edit, other) for _, other in kept):
            kept.append((finding, edit))
    for _, edit in sorted(kept, key=lambda pair: (pair[1].start, pair[1].end), reverse=True):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    done = tuple(finding for finding in findings if any(finding is other for other, _ in kept))
    return Applied(text, done, tuple(finding for finding in findings if finding not in done))


def _is_safe(finding: Finding) -> bool:
    return bool(finding.suggestions) and finding.suggestions[0].safe


def _rank(finding: Finding, edit: Suggestion) -> tuple[int, int, int, str]:
    return -finding.severity, edit.start, -edit.end, finding.rule


def _overlap(one: Suggestion, other: Suggestion) -> bool:
    if one.start == one.end and other.start == other.end:
        return one.start == other.start  # two sentences at one place would say the same thing twice
    # An insertion right before or after the words of another edit leaves them whole.
    return one.start < other.end and other.start < one.end
