"""``tonecheck archive PATH… --out DIR``: what it takes and what it prints."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tonecheck.archive.agents import Agents
from tonecheck.archive.engine import Engine, here, processes
from tonecheck.archive.parts import Counts
from tonecheck.archive.progress import Progress
from tonecheck.archive.run import PART_SIZE, Job
from tonecheck.archive.run import run as run_job
from tonecheck.errors import InputError
from tonecheck.mail.rows import PARTS, Columns, RowParse
from tonecheck.model import FORMATS, Config

DESCRIPTION = (
    "Check what has already been sent: mbox, Maildir, folders of .eml, JSON lines, CSV, Parquet, Zendesk's "
    "ticket export, django-helpdesk's database. The same command goes on where a run was stopped."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes to ``parser``; which rules are in force is added by the caller."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files and folders")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where results go")
    parser.add_argument(
        "--agent", action="append", default=[], metavar="ADDRESS", help="an agent writes from it"
    )
    parser.add_argument(
        "--agent-domain",
        action="append",
        default=[],
        metavar="DOMAIN",
        help="agents write from it",
    )
    parser.add_argument("--all-agents", action="store_true", help="agents sent everything")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="PART=NAME",
        help=f"the column of a table that holds a part; parts: {', '.join(PARTS)}",
    )
    parser.add_argument("--format", choices=FORMATS, default="email", help="of texts in tables (email)")
    parser.add_argument("--engine", choices=("local", "ray"), default="local", help="this machine, or Ray")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes")
    parser.add_argument("--part-size", type=int, default=PART_SIZE, help=argparse.SUPPRESS)
    parser.add_argument("--no-names", action="store_true", help="no people in the report")
    parser.add_argument("--title", default="Tone of what we sent", help="of the report")


def run(options: argparse.Namespace) -> int:
    """Run the command and return 0; raises `TonecheckError` on bad input.

    ``options`` may carry a `Config` as ``settings``; else the settings file is looked for.
    """
    from tonecheck.archive.report import write_report

    job = Job(
        paths=tuple(options.paths),
        out=options.out,
        agents=Agents(
            frozenset(address.lower() for address in options.agent),
            frozenset(domain.lower().lstrip("@") for domain in options.agent_domain),
            options.all_agents,
        ),
        rows=RowParse(_columns(options.column), options.format),
        config=getattr(options, "settings", None) or _default_config(),
        part_size=options.part_size,
    )
    counts = run_job(job, _engine(options), Progress(sys.stderr))
    page = write_report(options.out, title=options.title, names=not options.no_names)
    sys.stdout.write(summary(counts) + f"Report: {page}\n")
    return 0


def summary(counts: Counts) -> str:
    """What became of all messages, so that a reader can add it up."""
    return (
        f"{counts.messages:,} messages = {counts.checked:,} checked + {counts.skipped:,} skipped"
        f" + {counts.rejected:,} rejected\n"
        f"{counts.findings:,} findings in {counts.words:,} words\n"
    )


def _engine(options: argparse.Namespace) -> Engine:
    if options.engine == "ray":
        from tonecheck.integrations.ray import check_parts

        return check_parts
    return here if options.jobs <= 1 else processes(options.jobs)


def _columns(given: list[str]) -> Columns:
    named = dict(each.partition("=")[::2] for each in given)
    unknown = sorted(part for part in named if part not in PARTS)
    if unknown:
        raise InputError(f"unknown part {unknown[0]!r} in --column; known: {', '.join(PARTS)}")
    return Columns(**named)


def _default_config() -> Config:
    from tonecheck import config

    return config.load()
