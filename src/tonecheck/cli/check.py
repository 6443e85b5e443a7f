"""``tonecheck check``: say what will land badly, why, and what to write instead."""

from __future__ import annotations

import argparse

from tonecheck.cli import options as shared
from tonecheck.cli.terminal import wants_colour, write
from tonecheck.render import json, terminal


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    shared.add_draft_options(command)
    command.add_argument("--output", choices=("text", "json"), default="text")
    shared.add_config_options(command)


def run(options: argparse.Namespace) -> int:
    """Check one draft and print the report."""
    draft = shared.read_draft(options)
    report = next(shared.make_checker(options).check_many([draft]))
    if options.output == "json":
        write(json.render(report))
    else:
        write(terminal.render(report, name=shared.display_name(options.file), colour=wants_colour()))
    return shared.status(report.findings, options.fail_on)
