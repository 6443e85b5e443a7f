"""The messages of an archive in one SQLite file, so that threads are found without holding them.

Reading the sources is the first half of a run. It is done in order and in transactions, so a run
that was killed goes on at the entry where it stopped.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from tonecheck.archive.agents import Agents
from tonecheck.errors import InputError
from tonecheck.mail.message import Entry, Mail, UnreadableError

_SCHEMA = """
CREATE TABLE IF NOT EXISTS message (
  number INTEGER PRIMARY KEY, place TEXT, status TEXT, reason TEXT, agent INTEGER,
  id TEXT, thread TEXT, parents TEXT, sender TEXT, name TEXT, date TEXT, queue TEXT, subject TEXT,
  format TEXT, text BLOB, context TEXT);
CREATE INDEX IF NOT EXISTS by_id ON message (id);
CREATE INDEX IF NOT EXISTS by_thread ON message (thread, date, number);
CREATE TABLE IF NOT EXISTS run (key TEXT PRIMARY KEY, value TEXT);
"""
_COLUMNS = (
    "number, place, status, reason, agent, id, thread, parents, sender, name, date, queue, subject, format,"
    " text, context"
)
_BATCH = 500
_TURNS = 4  # earlier messages given to the checker with a reply

REPLY, SKIPPED, REJECTED = "reply", "skipped", "rejected"


@dataclass(frozen=True, slots=True)
class Row:
    """A stored message. ``status`` is ``"reply"`` (to be checked), ``"skipped"`` or ``"rejected"``."""

    number: int
    place: str
    status: str
    reason: str
    agent: bool
    id: str
    thread: str
    parents: tuple[str, ...]
    sender: str
    name: str
    date: str
    queue: str
    subject: str
    format: str
    text: str
    context: tuple[tuple[str, str], ...]


class Store:
    """The messages of one run. ``settings`` are remembered; another run has to have the same."""

    def __init__(self, path: Path, settings: dict[str, Any]) -> None:
        self._database = sqlite3.connect(path)
        self._database.executescript(_SCHEMA)
        wanted = json.dumps(settings, sort_keys=True)
        known = self._remembered("settings")
        if known is not None and known != wanted:
            self.close()
            raise InputError(
                f"{path.parent} holds a run over another archive or with other settings. Name another --out."
            )
        self._remember("settings", wanted)

    def fill(self, entries: Iterable[Entry], agents: Agents) -> Iterator[int]:
        """Read what has not been read yet; yields the number of messages so far."""
        if self._remembered("filled"):
            yield self.count()
            return
        number = self.count()
        stream = islice(entries, number, None)
        while batch := list(islice(stream, _BATCH)):
            with self._database:
                for entry in batch:
                    number += 1
                    self._add(number, entry, agents)
            yield number
        self._remember("filled", "yes")

    def count(self) -> int:
        """How many messages have been read."""
        return int(self._one("SELECT COALESCE(MAX(number), 0) FROM message"))

    def replies(self) -> int:
        """How many of them are replies to check."""
        return int(self._one("SELECT COUNT(*) FROM message WHERE status = ?", REPLY))

    def rows(self, first: int, last: int) -> list[Row]:
        """The messages with these numbers, both included."""
        query = f"SELECT {_COLUMNS} FROM message WHERE number BETWEEN ? AND ? ORDER BY number"
        return [_row(values) for values in self._database.execute(query, (first, last))]

    def before(self, row: Row) -> list[Row]:
        """The messages that a reply answers, oldest first."""
        found = self._ticket(row) if row.thread else self._chain(row)
        return found[::-1]

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _ticket(self, row: Row) -> list[Row]:
        query = (
            f"SELECT {_COLUMNS} FROM message WHERE thread = ? AND (date, number) < (?, ?) AND status != ?"
            " AND text IS NOT NULL AND reason NOT IN ('internal note', 'automatic', 'duplicate')"
            " ORDER BY date DESC, number DESC LIMIT ?"
        )
        values = (row.thread, row.date, row.number, REJECTED, _TURNS)
        return [_row(found) for found in self._database.execute(query, values)]

    def _chain(self, row: Row) -> list[Row]:
        chain: list[Row] = []
        seen = {row.id}
        while len(chain) < _TURNS:
            parent = self._parent(row, seen)
            if parent is None:
                break
            chain.append(parent)
            seen.add(parent.id)
            row = parent
        return chain

    def _parent(self, row: Row, seen: set[str]) -> Row | None:
        query = f"SELECT {_COLUMNS} FROM message WHERE id = ? AND status != ? ORDER BY number LIMIT 1"
        for wanted in row.parents:
            if wanted in seen:
                continue
            found = self._database.execute(query, (wanted, REJECTED)).fetchone()
            if found is not None:
                return _row(found)
        return None

    def _add(self, number: int, entry: Entry, agents: Agents) -> None:
        try:
            mail = entry.read()
        except UnreadableError as error:
            self._insert(number, entry.place, REJECTED, str(error), Mail(""), agent=False)
            return
        wrote = agents.wrote(mail)
        reason = mail.passed_over or self._not_a_reply(mail, wrote)
        self._insert(number, entry.place, SKIPPED if reason else REPLY, reason, mail, agent=bool(wrote))

    def _not_a_reply(self, mail: Mail, wrote: bool | None) -> str:
        if mail.id and self._one(
            "SELECT COUNT(*) FROM message WHERE id = ? AND thread = ?", mail.id, mail.thread
        ):
            return "duplicate"
        if wrote is None:
            return "nobody knows whether an agent wrote it"
        return "" if wrote else "from a customer"

    def _insert(self, number: int, place: str, status: str, reason: str, mail: Mail, *, agent: bool) -> None:
        context = [[message.author, message.text] for message in mail.context]
        values = (
            number, place, status, reason, agent, mail.id, mail.thread, json.dumps(mail.parents),
            mail.sender, mail.name, mail.date, mail.queue, mail.subject, mail.format,
            zlib.compress(_clean(mail.text).encode(), 1), json.dumps(context),
        )  # fmt: skip
        marks = ", ".join("?" * len(values))
        clean = [_clean(value) if isinstance(value, str) else value for value in values]
        self._database.execute(f"INSERT INTO message ({_COLUMNS}) VALUES ({marks})", clean)

    def _one(self, query: str, *values: object) -> Any:
        return self._database.execute(query, values).fetchone()[0]

    def _remembered(self, key: str) -> str | None:
        with closing(self._database.execute("SELECT value FROM run WHERE key = ?", (key,))) as found:
            row = found.fetchone()
        return None if row is None else str(row[0])

    def _remember(self, key: str, value: str) -> None:
        with self._database:
            self._database.execute("INSERT OR REPLACE INTO run VALUES (?, ?)", (key, value))


def _clean(text: str) -> str:
    """The text without lone surrogates, which no file format takes."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _row(values: Any) -> Row:
    (number, place, status, reason, agent, id, thread, parents, sender, name, date, queue, subject, format,
     text, context) = values  # fmt: skip
    return Row(
        number, place, status, reason, bool(agent), id, thread, tuple(json.loads(parents)), sender, name,
        date, queue, subject, format, zlib.decompress(text).decode("utf-8"),
        tuple((author, told) for author, told in json.loads(context)),
    )  # fmt: skip
