"""The options that commands share, and what they stand for: settings, a checker, a draft."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tonecheck.cli.terminal import FOUND, OK
from tonecheck.errors import InputError
from tonecheck.model import FORMATS, Config, Draft, Finding, Message, Severity

if TYPE_CHECKING:
    from tonecheck.checker import Checker


def add_draft_options(command: argparse.ArgumentParser) -> None:
    """The draft, what is known of the conversation, and the bar."""
    command.add_argument("file", nargs="?", default="-", help="the draft; - or nothing reads standard input")
    command.add_argument(
        "--context", metavar="FILE", help="the customer's message; a .json file holds [{author, text}, …]"
    )
    command.add_argument("--customer-name", metavar="NAME")
    command.add_argument("--format", choices=FORMATS, default="plain")
    command.add_argument(
        "--fail-on",
        metavar="SEVERITY",
        choices=[*(severity.label for severity in Severity), "never"],
        default="warn",
        help="exit with 1 from this severity on: inform, suggest, warn (default), block or never",
    )


def add_config_options(command: argparse.ArgumentParser) -> None:
    """Which rules are in force."""
    command.add_argument("--select", metavar="RULES", help="only these rules or sets, comma between them")
    command.add_argument("--ignore", metavar="RULES", help="not these rules or sets")
    command.add_argument("--profile", metavar="NAME", help="default, chat, formal or technical")
    command.add_argument("--config", metavar="FILE", type=Path, help="settings; else found from here upwards")


def read_config(options: argparse.Namespace) -> Config:
    """The settings file with the options over it."""
    from tonecheck import config

    loaded = config.load(options.config)
    return replace(
        loaded,
        select=loaded.select if options.select is None else _names(options.select),
        ignore=loaded.ignore if options.ignore is None else _names(options.ignore),
        profile=options.profile or loaded.profile,
    )


def make_checker(options: argparse.Namespace) -> Checker:
    """A checker with the settings that the options ask for."""
    from tonecheck.checker import Checker

    return Checker(read_config(options))


def read_draft(options: argparse.Namespace) -> Draft:
    """The draft that the options name. Raises `InputError` where it cannot be read."""
    return Draft(
        read_text(options.file), _read_context(options.context), options.customer_name, options.format
    )


def read_text(file: str) -> str:
    """A file, or standard input for ``-``, as text with its line ends kept."""
    try:
        source = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return source.decode("utf-8")
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{display_name(file)}: not UTF-8 (byte {error.start})") from None


def display_name(file: str) -> str:
    """How output calls the draft."""
    return "draft" if file == "-" else file


def status(findings: Iterable[Finding], bar: str) -> int:
    """The exit status for these findings and the ``--fail-on`` bar."""
    if bar == "never":
        return OK
    return FOUND if any(finding.severity >= Severity.parse(bar) for finding in findings) else OK


def _names(value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip())


def _read_context(file: str | None) -> tuple[Message, ...]:
    if file is None:
        return ()
    text = read_text(file)
    if not file.endswith(".json"):
        return (Message("customer", text),)
    try:
        return tuple(Message(turn["author"], turn["text"]) for turn in json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise InputError(f"{file}: a JSON context is [{{author, text}}, …] ({error})") from None
