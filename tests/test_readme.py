"""The README tells the truth: its Python runs, its commands and files exist."""

from __future__ import annotations

import doctest
import re
import shlex
from pathlib import Path

import pytest

from tonecheck.cli import main

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_tour_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    example = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "README", "README.md", 0)
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    results = runner.run(example, out=report.append)
    assert results.attempted >= 10
    assert results.failed == 0, "".join(report)


def test_there_are_exactly_two_commands_of_one_line() -> None:
    commands = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    assert len(commands) == 2
    assert all(command.count("\n") == 1 for command in commands)
    files = [word for word in shlex.split(commands[0]) if word.startswith("examples/")]
    assert len(files) == 2
    assert all((ROOT / file).is_file() for file in files)


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([\w./-]+)\)", README))))
def test_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


def test_the_commands_listed_exist() -> None:
    block = README.partition("## On the command line")[2].split("```")[1]
    listed = re.findall(r"^tonecheck (\w+(?: (?:list|show|test))?)", block, re.MULTILINE)
    assert len(listed) >= 5
    for command in listed:
        with pytest.raises(SystemExit) as stopped:
            main([*command.split(), "--help"])
        assert stopped.value.code == 0
