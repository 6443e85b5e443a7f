from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from tonecheck.archive import command
from tonecheck.errors import InputError


def _options(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return parser.parse_args(arguments)


def test_named_columns_and_the_sum_at_the_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sent.jsonl"
    rows = [
        {"letter": "Your lamp is on its way!!", "by": "agent"},
        {"letter": "Where is it?", "by": "customer"},
        {},
    ]
    path.write_text("\n".join(map(json.dumps, rows)))
    options = _options(
        str(path),
        "--out",
        str(tmp_path / "out"),
        "--jobs",
        "1",
        "--column",
        "text=letter",
        "--column",
        "agent=by",
    )
    assert command.run(options) == 0
    said = capsys.readouterr()
    assert said.out.startswith("3 messages = 1 checked + 1 skipped + 1 rejected\n")
    assert "100%  3 of 3" in said.err
    assert (tmp_path / "out" / "report.html").exists()


def test_an_unknown_part_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"unknown part 'colour' in --column; known: text, id"):
        command.run(_options(str(tmp_path), "--out", str(tmp_path / "out"), "--column", "colour=red"))
