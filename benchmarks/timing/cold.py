"""The rows about the command line, cold: a new process for one reply."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from timing.contenders import SPACY_MODEL
from timing.row import Row

UNPARSED = "Hello Jo,\n\nYour parcel left our shop on Tuesday.\n\nThe team"
PARSED = (
    "Hello Jo,\n\nSend us the receipt and the old hinge. We cannot take it back without them.\n\nThe team"
)
_SPACY = f"import spacy; spacy.load({SPACY_MODEL!r}, exclude=['ner', 'senter'])"


def cold(rounds: int) -> Iterator[Row]:
    """Both kinds of reply beside loading spaCy's model; user and system seconds, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {"spaCy": [sys.executable, "-c", _SPACY]}
        for name, text in (("parse", PARSED), ("no parse", UNPARSED)):
            path = Path(folder) / f"{name.replace(' ', '-')}.txt"
            path.write_text(text, encoding="utf-8")
            commands[name] = [sys.executable, "-m", "tonecheck", "check", str(path)]
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder  # as after an installation, wherever this one lies
        spent: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(rounds + 1):
            for name, command in commands.items():
                seconds = _seconds(command, environment)
                if number:  # the first writes byte code and fills the disk cache
                    spent[name].append(seconds)
    middle = {name: median(each) for name, each in spent.items()}
    seen = {"rounds": rounds, **middle}
    yield Row("cold command line, a parse, against loading spaCy", middle["parse"] / middle["spaCy"],
              at_most=1.25, seen=seen)  # fmt: skip
    yield Row("cold command line, no parse, against loading spaCy", middle["no parse"] / middle["spaCy"],
              at_most=0.3)  # fmt: skip


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    if done.returncode not in {0, 1}:
        raise RuntimeError(done.stderr.decode("utf-8", "replace").strip())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
