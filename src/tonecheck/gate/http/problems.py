"""Errors as RFC 9457 problem details. None of them quotes what was sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from starlette.responses import JSONResponse


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a body: where, as a JSON pointer, and what."""

    pointer: str
    detail: str


class ProblemError(Exception):
    """A request that gets no answer but a problem."""

    def __init__(
        self,
        status: HTTPStatus,
        kind: str,
        detail: str,
        *,
        faults: Sequence[Fault] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.problem = Problem(status, kind, detail, tuple(faults), headers or {})


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem; ``kind`` is the last part of its ``type``, for programs to tell it by."""

    status: HTTPStatus
    kind: str
    detail: str
    faults: tuple[Fault, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def response(self) -> JSONResponse:
        """The answer with this problem in it."""
        content: dict[str, Any] = {
            "type": f"urn:tonecheck:problem:{self.kind}",
            "title": self.status.phrase,
            "status": int(self.status),
            "detail": self.detail,
        }
        if self.faults:
            content["errors"] = [{"pointer": fault.pointer, "detail": fault.detail} for fault in self.faults]
        return JSONResponse(
            content, self.status, headers=dict(self.headers), media_type="application/problem+json"
        )


def busy(detail: str) -> ProblemError:
    """Too much to do: the caller should come back in a second."""
    return ProblemError(HTTPStatus.SERVICE_UNAVAILABLE, "busy", detail, headers={"Retry-After": "1"})
