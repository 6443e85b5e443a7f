"""From the body of a request to a draft: strict, and naming every fault by its place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from tonecheck.gate.http.problems import Fault, ProblemError
from tonecheck.model import AUTHORS, FORMATS, Draft, Format, Message

_DRAFT_KEYS = frozenset({"text", "context", "customer_name", "format"})
_GATE_KEYS = frozenset({"channel", "acknowledged"})
_MESSAGE_KEYS = frozenset({"author", "text"})
_MISSING = object()


@dataclass(frozen=True, slots=True)
class GateBody:
    """What is sent to ``/v1/gate``: the draft, its channel and the agent's reason."""

    draft: Draft
    channel: str
    acknowledged: str


def read_draft(body: bytes) -> Draft:
    """The draft in a body of ``/v1/check`` or ``/v1/fix``. Raises `ProblemError`."""
    reader = _Reader()
    draft = reader.draft(_parse(body), _DRAFT_KEYS)
    reader.finish()
    return draft


def read_gate(body: bytes) -> GateBody:
    """What a body of ``/v1/gate`` asks. Raises `ProblemError`."""
    reader = _Reader()
    value = _parse(body)
    draft = reader.draft(value, _DRAFT_KEYS | _GATE_KEYS)
    table = value if isinstance(value, dict) else {}
    channel = reader.text(table, "channel", "", "")
    acknowledged = reader.text(table, "acknowledged", "", "")
    reader.finish()
    return GateBody(draft, channel, acknowledged)


def _parse(body: bytes) -> object:
    try:
        return json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        raise ProblemError(HTTPStatus.BAD_REQUEST, "no-json", "The body is not JSON in UTF-8.") from None


class _Reader:
    """Collects every fault instead of ending at the first."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def finish(self) -> None:
        if self._faults:
            raise ProblemError(
                HTTPStatus.UNPROCESSABLE_ENTITY,
                "invalid-draft",
                "The body is JSON but no draft.",
                faults=self._faults,
            )

    def draft(self, value: object, keys: frozenset[str]) -> Draft:
        if not isinstance(value, dict):
            self._fault("", "must be an object")
            return Draft("")
        self._known(value, keys, "")
        name = value.get("customer_name")
        return Draft(
            self.text(value, "text", "", _MISSING),
            self._context(value.get("context", [])),
            None if name is None else self.text(value, "customer_name", "", ""),
            self._format(value.get("format", "plain")),
        )

    def text(self, table: Mapping[str, Any], key: str, where: str, otherwise: object) -> str:
        value = table.get(key, otherwise)
        pointer = f"{where}/{key}"
        if value is _MISSING:
            self._fault(pointer, "is required")
        elif not isinstance(value, str):
            self._fault(pointer, "must be a string")
        elif any("\ud800" <= character <= "\udfff" for character in value):
            self._fault(pointer, "holds half a surrogate pair")
        else:
            return value
        return ""

    def _context(self, value: object) -> tuple[Message, ...]:
        if not isinstance(value, list):
            self._fault("/context", "must be an array")
            return ()
        return tuple(self._message(each, f"/context/{index}") for index, each in enumerate(value))

    def _message(self, value: object, where: str) -> Message:
        if not isinstance(value, dict):
            self._fault(where, "must be an object")
            return Message("customer", "")
        self._known(value, _MESSAGE_KEYS, where)
        author = value.get("author", _MISSING)
        if author not in AUTHORS:
            self._fault(f"{where}/author", f"must be one of {', '.join(AUTHORS)}")
            author = "customer"
        return Message(author, self.text(value, "text", where, _MISSING))

    def _format(self, value: object) -> Format:
        if value not in FORMATS:
            self._fault("/format", f"must be one of {', '.join(FORMATS)}")
            return "plain"
        return value

    def _known(self, table: Mapping[str, Any], keys: frozenset[str], where: str) -> None:
        unknown = len(table.keys() - keys)
        if unknown:
            self._fault(where, f"has {unknown} unknown members; known: {', '.join(sorted(keys))}")

    def _fault(self, pointer: str, detail: str) -> None:
        self._faults.append(Fault(pointer, detail))
