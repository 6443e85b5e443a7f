"""The command line: a thin layer over the library.

Exit status: 0 nothing to stop, 1 findings at or above the bar, 2 bad usage or input.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from tonecheck import __version__
from tonecheck.cli import check, fix, rules
from tonecheck.cli.terminal import BAD, OK, complain
from tonecheck.errors import TonecheckError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status; errors of tonecheck become one line."""
    parser = argument_parser()
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


def argument_parser() -> argparse.ArgumentParser:
    """The parser of all commands; each command sets ``run``."""
    parser = argparse.ArgumentParser(
        prog="tonecheck", description="Read a draft reply to a customer before it is sent."
    )
    parser.add_argument("--version", action="version", version=f"tonecheck {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    check.add_command(commands)
    fix.add_command(commands)
    rules.add_commands(commands)
    return parser
