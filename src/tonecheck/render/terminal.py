"""A report as people read it: the line, what is underlined, why, and the rewrite."""

from __future__ import annotations

import textwrap
import unicodedata

from tonecheck.model import Finding, Report, Severity, Suggestion
from tonecheck.render.place import Lines

_COLOURS = {Severity.INFORM: "36", Severity.SUGGEST: "34", Severity.WARN: "33", Severity.BLOCK: "31"}
_VERDICTS = {"send": ("32", "fine to send"), "ask": ("33", "read again first"), "stop": ("31", "do not send")}
_CONTEXT = 38  # columns kept on either side of the underlined words


def render(report: Report, *, name: str = "draft", colour: bool = False, width: int = 88) -> str:
    """The report as text. ``name`` stands before each line number, as compilers do it.

    Characters that could steer a terminal are shown as a replacement mark.
    """
    paint = _Paint(colour)
    lines = Lines.of(report.text)
    blocks = [_finding(finding, lines, name, paint, width) for finding in report.findings]
    blocks.extend(paint.dim(f"not judged: {skip.subject}: {skip.reason}") for skip in report.skipped)
    blocks.append(_summary(report, paint))
    return "\n\n".join(blocks) + "\n"


class _Paint:
    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour else text

    def dim(self, text: str) -> str:
        return self(text, "2")

    def bold(self, text: str) -> str:
        return self(text, "1")


def _finding(finding: Finding, lines: Lines, name: str, paint: _Paint, width: int) -> str:
    line, column = lines.place(finding.start)
    head = f"{name}:{line}:{column}"
    colour = _COLOURS[finding.severity]
    parts = [
        f"{paint.bold(head)}  {paint(finding.severity.label, colour)}  {finding.rule}",
        *_quoted(finding, lines, paint, colour),
        *_wrapped(visible(finding.message), "  ", width),
        *(paint.dim(row) for row in _wrapped(visible(finding.why), "  ", width)),
    ]
    for index, suggestion in enumerate(finding.suggestions):
        parts.append(_suggestion(suggestion, paint, lines.text, first=index == 0))
    if finding.idea:
        parts.extend(_wrapped(visible(finding.idea), "  → ", width))
    return "\n".join(parts)


def _quoted(finding: Finding, lines: Lines, paint: _Paint, colour: str) -> list[str]:
    number, column = lines.place(finding.start)
    line = lines.line(number)
    begin = column - 1
    end = min(begin + finding.end - finding.start, len(line))
    left = max(0, begin - _CONTEXT) if len(line) > 2 * _CONTEXT else 0
    right = min(len(line), max(end + _CONTEXT, 2 * _CONTEXT)) if len(line) > 2 * _CONTEXT else len(line)
    before = ("…" if left else "") + visible(line[left:begin])
    marked = visible(line[begin:end])
    after = visible(line[end:right]) + ("…" if right < len(line) else "")
    underline = "^" if begin == end else "~" * max(1, columns(marked))
    return [
        f"    {before}{paint(marked, colour)}{after}",
        f"    {' ' * columns(before)}{paint(underline, colour)}",
    ]


def _suggestion(suggestion: Suggestion, paint: _Paint, text: str, *, first: bool) -> str:
    words = visible(suggestion.replacement.strip())
    if not words:
        old = visible(text[suggestion.start : suggestion.end].strip())
        words = f"leave out “{old}”"
    elif len(words) == 1 and suggestion.end - suggestion.start > 1:
        words = f"leave out “{visible(text[suggestion.start : suggestion.end - 1].strip())}”"
    reason = paint.dim(f"  ({suggestion.reason})") if suggestion.reason else ""
    return f"  {'→' if first else '  or'} {paint(words, '32')}{reason}"


def _summary(report: Report, paint: _Paint) -> str:
    colour, verdict = _VERDICTS[report.verdict]
    count = len(report.findings)
    found = "nothing found" if not count else f"{count} finding{'s' if count > 1 else ''}"
    safe = sum(1 for finding in report.findings if finding.suggestions and finding.suggestions[0].safe)
    fixable = f", {safe} that `tonecheck fix` can mend" if safe else ""
    return f"{found}{fixable}: {paint(verdict, colour)}"


def _wrapped(text: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=" " * len(indent))


def visible(text: str) -> str:
    """``text`` on one line with nothing in it that could steer a terminal."""
    return "".join(
        " " if char in "\t\n\r" else "\ufffd" if unicodedata.category(char) in {"Cc", "Cf", "Cs"} else char
        for char in text
    )


def columns(text: str) -> int:
    """How many columns ``text`` takes in a terminal."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )
