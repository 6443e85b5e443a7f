"""What stands around every answer: who may ask, what is counted and logged, and safe headers."""

from __future__ import annotations

import hmac
import logging
import time
import traceback
from dataclasses import dataclass
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tonecheck.gate.http.metrics import Metrics
from tonecheck.gate.http.problems import Problem, ProblemError

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")

_OPEN = frozenset({"/", "/page.js", "/page.css", "/tonecheck.js", "/healthz", "/readyz"})
_SAFE = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask: whoever has the ``token``; without one, whoever names one of ``hosts``.

    The names matter on loopback: a web page elsewhere that had its own name resolve to 127.0.0.1
    would otherwise reach a service that asks for no token.
    """

    token: str = ""
    hosts: tuple[str, ...] = LOOPBACK

    def check(self, path: str, headers: Headers) -> None:
        """Raise `ProblemError` for a request that may not pass."""
        if self.token:
            if path not in _OPEN and not self._knows_token(headers.get("authorization", "")):
                raise ProblemError(
                    HTTPStatus.UNAUTHORIZED,
                    "no-token",
                    "Send the service's token as Authorization: Bearer TOKEN.",
                    headers={"WWW-Authenticate": 'Bearer realm="tonecheck"'},
                )
        elif self.hosts and _host(headers.get("host", "")) not in self.hosts:
            raise ProblemError(
                HTTPStatus.MISDIRECTED_REQUEST, "wrong-host", "The service does not go by this name."
            )

    def _knows_token(self, authorization: str) -> bool:
        scheme, _, token = authorization.partition(" ")
        same = hmac.compare_digest(token.strip().encode(), self.token.encode())
        return same and scheme.lower() == "bearer"


class Guard:
    """ASGI around the service: access, headers, figures, one log line, and no exception gets out."""

    def __init__(self, app: ASGIApp, access: Access, metrics: Metrics, paths: frozenset[str]) -> None:
        self._app, self._access, self._metrics, self._paths = app, access, metrics, paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; other kinds of connections pass to the service."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        status = 0

        async def send_safely(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in _SAFE.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            self._access.check(scope["path"], Headers(scope=scope))
            await self._app(scope, receive, send_safely)
        except ProblemError as error:
            await error.problem.response()(scope, receive, send_safely)
        except Exception as error:  # answered already; what it says may hold a draft, where it was does not
            place = traceback.extract_tb(error.__traceback__)[-1]
            _log.error("%s at %s:%s", type(error).__name__, place.filename, place.lineno)
        seconds = time.perf_counter() - started
        path = scope["path"] if scope["path"] in self._paths else "other"
        self._metrics.request(path, status, seconds)
        _log.info("%s %s %s %.1f ms", scope["method"], path, status, seconds * 1000)


def problem_of(error: Exception) -> Problem:
    """The problem that an error of the service, of the router or of anything else is answered with."""
    if isinstance(error, ProblemError):
        return error.problem
    if isinstance(error, HTTPException):
        status = HTTPStatus(error.status_code)
        kind = status.phrase.lower().replace(" ", "-")
        return Problem(status, kind, f"{status.description}.", headers=error.headers or {})
    return Problem(HTTPStatus.INTERNAL_SERVER_ERROR, "internal", "Something broke; the log says where.")


def _host(header: str) -> str:
    """The name in a Host header, without its port."""
    name, _, port = header.lower().rpartition(":")
    return name if port.isdigit() else header.lower()
