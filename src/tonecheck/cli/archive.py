"""``tonecheck archive``: check what has already been sent."""

from __future__ import annotations

import argparse

from tonecheck.archive import command
from tonecheck.cli import options as shared


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_arguments(parser)
    shared.add_config_options(parser)


def run(options: argparse.Namespace) -> int:
    """Check an archive and write its results and report."""
    options.settings = shared.read_config(options)
    return command.run(options)
