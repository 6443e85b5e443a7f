"""One message of an archive as a value, whatever it was stored in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tonecheck.model import Format, Message

LARGEST = 20_000_000
"""Bytes of one message above which it is not opened."""

LONGEST = 1_000_000
"""Characters of text above which a message is no letter that a person wrote."""


class UnreadableError(Exception):
    """This entry of an archive is no message that can be read; ``str()`` says why in a few words."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A message with what is known about it.

    ``id`` is its Message-ID or comment id, ``thread`` its ticket, ``parents`` the ids it answers,
    nearest first. ``agent`` says who wrote it where the archive does, else None. ``date`` is ISO 8601
    in UTC or empty. ``passed_over`` says why it is not a person's letter ("automatic", "list", …).
    ``context`` are earlier messages where the entry itself brings them.
    """

    text: str
    format: Format = "email"
    id: str = ""
    thread: str = ""
    parents: tuple[str, ...] = ()
    sender: str = ""
    name: str = ""
    agent: bool | None = None
    date: str = ""
    queue: str = ""
    subject: str = ""
    passed_over: str = ""
    context: tuple[Message, ...] = ()


Parse = Callable[[Any], Mail]
"""Turns what a source yielded into a `Mail`; raises `UnreadableError`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of an archive, not parsed yet: where it stands, its payload, and what reads it.

    ``broken`` says why there is nothing to parse.
    """

    place: str
    payload: Any = None
    parse: Parse | None = None
    broken: str = ""

    def read(self) -> Mail:
        """The message. Raises `UnreadableError`."""
        if self.broken or self.parse is None:
            raise UnreadableError(self.broken or "nothing to read")
        try:
            mail = self.parse(self.payload)
        except UnreadableError:
            raise
        except Exception as error:  # the standard library's parsers fail in many ways on broken mail
            raise UnreadableError(f"cannot be parsed: {type(error).__name__}") from error
        if len(mail.text) > LONGEST:
            raise UnreadableError(f"the text is longer than {LONGEST:,} characters")
        return mail


Entries = Iterator[Entry]
