"""``tonecheck fix``: apply the suggestions that are safe, or those that you choose; say what was left."""

from __future__ import annotations

import argparse
import difflib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from tonecheck.cli import options as shared
from tonecheck.cli.terminal import note, write
from tonecheck.errors import InputError
from tonecheck.model import Finding, Report, Suggestion
from tonecheck.render.terminal import visible
from tonecheck.rewrite.apply import Applied, apply_chosen, apply_safe

_WORD = re.compile(r"\w+")


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    shared.add_draft_options(command)
    how = command.add_mutually_exclusive_group()
    how.add_argument("--diff", action="store_true", help="show the changes instead of the text")
    how.add_argument("--write", action="store_true", help="change the file itself")
    command.add_argument("--interactive", action="store_true", help="ask about each suggestion")
    shared.add_config_options(command)


def run(options: argparse.Namespace) -> int:
    """Mend one draft and print it, its changes, or nothing when the file itself is changed."""
    if options.file == "-" and (options.interactive or options.write):
        raise InputError("--interactive and --write need a file for the draft")
    draft = shared.read_draft(options)
    report = next(shared.make_checker(options).check_many([draft]))
    if options.interactive:
        applied = apply_chosen(draft.text, choose(report, ask=input, show=write))
    else:
        applied = apply_safe(draft.text, report.findings)
    if options.diff:
        write(difference(draft.text, applied.text, shared.display_name(options.file)))
    elif options.write:
        Path(options.file).write_bytes(applied.text.encode("utf-8"))
    else:
        write(applied.text)
    note(left_over(report, applied))
    left = [finding for finding in report.findings if finding not in applied.done]
    return shared.status(left, options.fail_on)


def choose(
    report: Report, ask: Callable[[str], str], show: Callable[[str], None]
) -> Iterator[tuple[Finding, Suggestion]]:
    """Ask about each finding that has suggestions and yield what was chosen.

    The answer is the number of a suggestion, anything else leaves the words as they are, ``q`` ends.
    """
    for finding in report.findings:
        if not finding.suggestions:
            continue
        show(f"\n{visible(finding.message)}\n")
        if finding.text:
            show(f"  “{visible(finding.text)}”\n")
        for number, suggestion in enumerate(finding.suggestions, 1):
            show(f"  {number}  {alternative(report.text, suggestion)}\n")
        try:
            answer = ask("number, or Enter to keep it: ").strip().lower()
        except EOFError:
            return
        if answer == "q":
            return
        if answer.isdigit() and 1 <= int(answer) <= len(finding.suggestions):
            yield finding, finding.suggestions[int(answer) - 1]


def alternative(text: str, suggestion: Suggestion) -> str:
    """A suggestion on one line: its words, up to the end of a word that goes on behind it, and its reason."""
    words = suggestion.replacement
    if words and words[-1].isalnum() and (rest := _WORD.match(text, suggestion.end)):
        words += f"{rest[0]} …"
    shown = visible(words).strip() or "(leave it out)"
    return f"{shown}  ({visible(suggestion.reason)})" if suggestion.reason else shown


def difference(before: str, after: str, name: str) -> str:
    """A unified diff, empty when nothing changed."""
    rows = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), name, f"{name} (mended)"
    )
    return "".join(row if row.endswith("\n") else f"{row}\n" for row in rows)


def left_over(report: Report, applied: Applied) -> str:
    """One line for what was mended and one for each finding that was not, with the reason."""
    rows = [f"{len(applied.done)} of {len(report.findings)} findings mended"]
    rows += [
        f"  left: {found.rule}: {_reason(found)}" for found in report.findings if found not in applied.done
    ]
    return "\n".join(rows)


def _reason(finding: Finding) -> str:
    if not finding.suggestions:
        return visible(finding.idea) or "there is no suggestion"
    first = finding.suggestions[0]
    if first.blanks:
        return f"only you can fill {', '.join(first.blanks)}"
    return "another edit stands there" if first.safe else "read it first"
