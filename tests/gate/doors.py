"""Real doors for the tests: rules of their own, processes, ports."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from load import Answer, Client

LONG = 60.0

RULE = """\
message: "“{{text}}” is {what}."
why: It hurts.
source: the tests
severity: {severity}
match:
  phrases: ["{phrase}"]
rewrite: ["{better}"]
examples:
  bad: []
  good: []
"""


def house_rules(folder: Path) -> Path:
    """A settings file with two rules: ``silly`` is to be asked about, ``stupid`` to be stopped."""
    rules = folder / "rules" / "house"
    rules.mkdir(parents=True)
    silly = RULE.format(what="unkind", severity="warn", phrase="silly", better="unusual")
    (rules / "silly.yaml").write_text(silly, encoding="utf-8")
    stupid = RULE.format(what="an insult", severity="block", phrase="stupid", better="hard")
    (rules / "stupid.yaml").write_text(stupid, encoding="utf-8")
    settings = folder / "tonecheck.toml"
    settings.write_text(f'rules = ["{rules.parent}"]\nselect = ["house"]\n', encoding="utf-8")
    return settings


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def start_door(command: str, *arguments: object, log: Path) -> subprocess.Popen[bytes]:
    """``tonecheck serve`` or ``tonecheck milter`` as a process that logs to a file."""
    script = (
        "import argparse, sys\n"
        "from tonecheck.gate import commands\n"
        "parser = argparse.ArgumentParser()\n"
        f"commands.add_{command}_arguments(parser)\n"
        f"if __name__ == '__main__': sys.exit(commands.{command}(parser.parse_args()))\n"
    )
    with log.open("ab") as out:
        return subprocess.Popen(
            [sys.executable, "-c", script, *map(str, arguments)], stdout=out, stderr=out, env=dict(os.environ)
        )


def until(condition: Callable[[], object], what: str, seconds: float = LONG) -> None:
    """Wait until ``condition`` holds."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"still not: {what}"
        time.sleep(0.05)


def listens(port: int) -> bool:
    with socket.socket() as door:
        door.settimeout(1)
        return door.connect_ex(("127.0.0.1", port)) == 0


@dataclass
class Service:
    """``tonecheck serve`` as a process."""

    port: int
    process: subprocess.Popen[bytes]
    folder: Path
    log: Path
    settings: Path

    def post(self, path: str, body: object) -> Answer:
        with Client(self.port) as client:
            return client.post(path, json.dumps(body).encode())

    def get(self, path: str) -> Answer:
        with Client(self.port) as client:
            return client.get(path)

    def ready(self) -> bool:
        try:
            return self.get("/readyz").status == 200
        except OSError:
            return False

    def metric(self, name: str) -> float:
        figures = self.get("/metrics").body.decode()
        return float(re.search(rf"^{name} ([0-9.]+)$", figures, re.MULTILINE).group(1))  # type: ignore[union-attr]

    def worker(self) -> int:
        """The process id of the worker, as the system knows it."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        pids = [int(pid) for task in tasks for pid in (task / "children").read_text().split()]
        assert pids, children
        return max(pid for pid in pids if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes())
