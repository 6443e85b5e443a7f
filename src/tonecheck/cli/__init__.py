"""The command line: a thin layer over the library, one file a command.

Exit status: 0 nothing to stop, 1 findings at or above the bar, 2 bad usage or input.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import importlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence

from tonecheck import __version__
from tonecheck.cli.terminal import BAD, OK, complain
from tonecheck.errors import TonecheckError

COMMANDS: Mapping[str, str] = {
    "check": "say what will land badly, why, and what to write instead",
    "fix": "apply the suggestions that are safe; say what was left",
    "rules": "list the rules, show one, let them prove themselves",
    "archive": "check what has already been sent",
    "serve": "answer over HTTP, with a page to try it",
    "milter": "stand in front of Postfix",
}
"""What there is, each in the module of its name: ``add_arguments(parser)`` and ``run(options)``."""

_OBJECTS = 50_000
"""New objects before Python looks for garbage: what is made at the start stays, and a search takes time."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status; errors of tonecheck become one line."""
    gc.set_threshold(_OBJECTS)
    atexit.register(gc.freeze)  # nor is what is left at the end searched: it goes with the process
    arguments = sys.argv[1:] if arguments is None else arguments
    parser = argument_parser(arguments)
    options = parser.parse_args(arguments)
    if "run" not in options:
        parser.print_help()
        return BAD
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except TonecheckError as error:
        complain(str(error))
        return BAD
    except BrokenPipeError:
        # The reader went away, as `head` does: no more output, and no complaint at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return BAD


def argument_parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser for these arguments: only the command that they name is imported."""
    parser = argparse.ArgumentParser(
        prog="tonecheck", description="Read a draft reply to a customer before it is sent."
    )
    parser.add_argument("--version", action="version", version=f"tonecheck {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        if name in arguments:
            module = importlib.import_module(f"tonecheck.cli.{name}")
            command.set_defaults(run=module.run)
            module.add_arguments(command)
    return parser
