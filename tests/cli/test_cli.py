"""The command line end to end, in a process of its own."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

ORDER = "Hi Tom,\n\nYou must send us the receipt.\n"


def _run(
    *arguments: str, text: bytes = b"", folder: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tonecheck", *arguments],
        input=text,
        capture_output=True,
        cwd=folder,
        env={**os.environ, **environment},
        check=False,
        timeout=120,
    )


def test_a_finding_is_shown_and_sets_the_status() -> None:
    done = _run("check", text=ORDER.encode())
    output = done.stdout.decode()
    assert done.returncode == 1
    assert "draft:3:1" in output
    assert "    You must send us the receipt." in output
    assert "    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~" in output
    assert "→ Could you send us the receipt?" in output
    assert "\x1b" not in output


def test_nothing_found_is_status_zero() -> None:
    done = _run("check", "-", text=b"Thank you, the lamp is here.")
    assert (done.returncode, done.stdout.decode()) == (0, "nothing found: fine to send\n")


def test_json_has_offsets_and_places(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(ORDER, encoding="utf-8")
    done = _run("check", str(draft), "--output", "json", "--fail-on", "never")
    report = json.loads(done.stdout)
    (finding,) = report["findings"]
    assert done.returncode == 0
    assert ORDER[finding["start"] : finding["end"]] == finding["text"]
    assert (finding["line"], finding["column"]) == (3, 1)


def test_the_bar_can_be_moved() -> None:
    assert _run("check", "--fail-on", "block", text=ORDER.encode()).returncode == 0
    assert _run("check", "--ignore", "demand", text=ORDER.encode()).returncode == 0
    assert _run("check", "--select", "cold", text=ORDER.encode()).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "text", "reason"),
    [
        (["check", "/no/such/file"], b"", "No such file"),
        (["check"], b"caf\xe9", "not UTF-8 (byte 3)"),
        (["check", "--select", "demnd"], b"x", "did you mean 'demand'"),
        (["check", "--context", "/no/such.json"], b"x", "No such file"),
        (["rules", "show", "demand/nothing"], b"", "unknown rule"),
        (["rules", "test", "nowhere"], b"", "no rule folder, file, id or set"),
        (["fix", "--interactive"], b"x", "need a file"),
    ],
)
def test_bad_input_is_one_line_and_status_two(arguments: list[str], text: bytes, reason: str) -> None:
    done = _run(*arguments, text=text)
    lines = done.stderr.decode().splitlines()
    assert done.returncode == 2
    assert len(lines) == 1
    assert lines[0].startswith("tonecheck: ")
    assert reason in lines[0]


def test_bad_usage_is_status_two() -> None:
    assert _run("check", "--output", "yaml").returncode == 2
    assert _run().returncode == 2


def test_a_broken_rule_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "bad.yaml").write_text("message: x\nmesage: y\n")
    done = _run("rules", "test", str(tmp_path))
    assert done.returncode == 2
    assert "bad.yaml:2:9: unknown key 'mesage'" in done.stderr.decode()


def test_settings_are_read_from_the_working_folder(tmp_path: Path) -> None:
    (tmp_path / "tonecheck.toml").write_text('[severity]\ndemand = "inform"\n')
    assert _run("check", text=ORDER.encode(), folder=tmp_path).returncode == 0


def test_context_is_text_or_json(tmp_path: Path) -> None:
    (tmp_path / "said.json").write_text(json.dumps([{"author": "customer", "text": "Where is it?"}]))
    (tmp_path / "odd.json").write_text('[{"author": "boss"}]')
    assert _run("check", "--context", str(tmp_path / "said.json"), text=ORDER.encode()).returncode == 1
    odd = _run("check", "--context", str(tmp_path / "odd.json"), text=b"x")
    assert (odd.returncode, b"a JSON context is" in odd.stderr) == (2, True)


def test_fix_mends_and_says_what_it_did() -> None:
    done = _run("fix", text=ORDER.replace("\n", "\r\n").encode())
    assert done.stdout.decode() == "Hi Tom,\r\n\r\nCould you send us the receipt?\r\n"
    assert "1 of 1 findings mended" in done.stderr.decode()
    assert done.returncode == 0


def test_fix_shows_a_difference_or_writes_the_file(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(ORDER, encoding="utf-8")
    shown = _run("fix", str(draft), "--diff").stdout.decode()
    assert "-You must send us the receipt." in shown
    assert "+Could you send us the receipt?" in shown
    assert draft.read_text(encoding="utf-8") == ORDER
    assert _run("fix", str(draft), "--write").stdout == b""
    assert draft.read_text(encoding="utf-8") == "Hi Tom,\n\nCould you send us the receipt?\n"


def test_fix_asks_when_told_to(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(ORDER, encoding="utf-8")
    assert (
        "Please send us the receipt." in _run("fix", str(draft), "--interactive", text=b"2\n").stdout.decode()
    )
    kept = _run("fix", str(draft), "--interactive", text=b"\n")
    assert "  1  Could you send us the receipt?  (asks instead of telling)" in kept.stdout.decode()
    assert "  2  Please send us the receipt  (shorter, and still a request)" in kept.stdout.decode()
    assert kept.returncode == 1
    assert "You must send us the receipt." in kept.stdout.decode()


def test_an_alternative_is_shown_to_the_end_of_its_last_word(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Unfortunately, the hall is let. The barn is free.", encoding="utf-8")
    assert "  1  The …\n" in _run("fix", str(draft), "--interactive", text=b"\n").stdout.decode()


def test_rules_are_listed_shown_and_tested() -> None:
    listed = _run("rules", "list").stdout.decode()
    name = next(line.split()[0] for line in listed.splitlines() if line.startswith("demand/"))
    shown = _run("rules", "show", name).stdout.decode()
    assert shown.startswith(name)
    assert "source" in shown
    tested = _run("rules", "test", name)
    assert tested.returncode == 0
    assert "1 rules" in tested.stdout.decode()


def _in_terminal(*arguments: str, **environment: str) -> str:
    """Run with a pseudo-terminal as standard output and return what appears on it."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tonecheck", *arguments],
        stdout=theirs,
        env={**os.environ, "TERM": "xterm", **environment},
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            chunk = os.read(ours, 4096)
        except OSError:
            break
        if not chunk:
            break
        seen += chunk
    process.wait(timeout=120)
    os.close(ours)
    return seen.decode()


def test_colour_only_on_a_terminal_that_wants_it(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(ORDER, encoding="utf-8")
    environment = dict.fromkeys(("NO_COLOR",), "")
    assert "\x1b[33m" in _in_terminal("check", str(draft), **environment)
    assert "\x1b" not in _in_terminal("check", str(draft), NO_COLOR="1")


def test_a_draft_cannot_steer_the_terminal() -> None:
    done = _run("check", text="You must send us \x1b]0;owned\x07 the \u202ereceipt.".encode())
    assert "\x1b" not in done.stdout.decode()
    assert "\u202e" not in done.stdout.decode()
