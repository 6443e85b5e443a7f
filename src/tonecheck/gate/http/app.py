"""The service: its addresses, and what each answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from importlib.resources import files
from typing import TypeVar

import anyio
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tonecheck.gate.gate import Gate
from tonecheck.gate.http.bodies import read_draft, read_gate
from tonecheck.gate.http.guard import Access, Guard, problem_of
from tonecheck.gate.http.metrics import CONTENT_TYPE, Metrics
from tonecheck.gate.http.problems import ProblemError, busy
from tonecheck.gate.http.schema import json_schema, openapi
from tonecheck.gate.http.watch import watch
from tonecheck.gate.judge import NotJudgedError
from tonecheck.gate.workers import Workers
from tonecheck.model import Draft, Report, Verdict
from tonecheck.rewrite.apply import apply_safe

_PAGE = {
    "/": ("index.html", "text/html; charset=utf-8"),
    "/page.css": ("page.css", "text/css; charset=utf-8"),
    "/page.js": ("page.js", "text/javascript; charset=utf-8"),
    "/tonecheck.js": ("tonecheck.js", "text/javascript; charset=utf-8"),
}

_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Limits:
    """What the service takes on: bytes in a body, drafts at a time, seconds for a check and a body."""

    body: int = 256 * 1024
    waiting: int = 64
    check_seconds: float = 10.0
    body_seconds: float = 10.0


@dataclass(slots=True)
class _State:
    """What changes while the service runs. Touched from the event loop only."""

    threads: anyio.CapacityLimiter
    waiting: int = 0
    refused_rules: str = ""
    metrics: Metrics = field(default_factory=Metrics)


class Service:
    """The gate and its workers over HTTP; `app` is the ASGI application.

    ``gate`` decides with ``workers`` as its judge. When files in ``rule_folders`` change the workers
    are built anew.
    """

    def __init__(
        self,
        gate: Gate,
        workers: Workers,
        access: Access | None = None,
        limits: Limits | None = None,
        rule_folders: tuple[str, ...] = (),
    ) -> None:
        self._gate, self._workers = gate, workers
        self._limits = limits or Limits()
        self._rule_folders = rule_folders
        self._state = _State(anyio.CapacityLimiter(self._limits.waiting))
        routes = [
            Route("/v1/check", self._check, methods=["POST"]),
            Route("/v1/gate", self._decide, methods=["POST"]),
            Route("/v1/fix", self._fix, methods=["POST"]),
            Route("/v1/schema.json", _constant(JSONResponse(json_schema()))),
            Route("/openapi.json", _constant(JSONResponse(openapi()))),
            Route("/healthz", _constant(JSONResponse({"status": "ok"}))),
            Route("/readyz", self._ready),
            Route("/metrics", self._metrics),
            *(Route(path, _constant(_page_file(*file))) for path, file in _PAGE.items()),
        ]
        starlette = Starlette(
            routes=routes,
            lifespan=self._lifespan,
            exception_handlers=dict.fromkeys((HTTPException, ProblemError, Exception), _answer_error),
        )
        paths = frozenset(route.path for route in routes)
        self.app = Guard(starlette, access or Access(), self._state.metrics, paths)

    @asynccontextmanager
    async def _lifespan(self, app: Starlette) -> AsyncIterator[None]:
        watching = asyncio.create_task(self._watch()) if self._rule_folders else None
        try:
            yield
        finally:
            if watching is not None:
                watching.cancel()
                with suppress(asyncio.CancelledError):
                    await watching
            await asyncio.to_thread(self._workers.close)

    async def _watch(self) -> None:
        def report(problem: str) -> None:
            self._state.refused_rules = problem
            self._state.metrics.failed_reloads += bool(problem)

        await watch(self._rule_folders, self._workers.reload, report)

    async def _check(self, request: Request) -> Response:
        draft = read_draft(await self._body(request))
        report = await self._report(draft)
        return JSONResponse(report.to_dict())

    async def _fix(self, request: Request) -> Response:
        draft = read_draft(await self._body(request))
        report = await self._report(draft)
        applied = apply_safe(draft.text, report.findings)
        done, left = (
            Report(draft.text, findings).to_dict()["findings"] for findings in (applied.done, applied.left)
        )
        verdict: Verdict = self._gate.policy.terms.verdict.verdict(applied.left)
        return JSONResponse({"text": applied.text, "verdict": verdict, "applied": done, "left": left})

    async def _decide(self, request: Request) -> Response:
        asked = read_gate(await self._body(request))
        decide = partial(
            self._gate.decide, asked.draft, channel=asked.channel, acknowledged=asked.acknowledged
        )
        decision = await self._in_turn(decide)
        self._state.metrics.decision(decision)
        if decision.report is not None:
            self._state.metrics.report(decision.report)
        return JSONResponse(decision.to_dict())

    async def _report(self, draft: Draft) -> Report:
        try:
            report = await self._in_turn(partial(self._workers.check, draft, self._limits.check_seconds))
        except NotJudgedError as failure:
            raise busy(f"The draft was not judged: {failure}.") from None
        self._state.metrics.report(report)
        return report

    async def _in_turn(self, work: Callable[[], _Answer]) -> _Answer:
        """Run ``work`` in a thread, or refuse it when too many drafts are waiting already."""
        state = self._state
        if state.waiting >= self._limits.waiting:
            raise busy("Too many drafts are waiting.")
        state.waiting += 1
        try:
            return await anyio.to_thread.run_sync(work, limiter=state.threads)
        finally:
            state.waiting -= 1

    async def _body(self, request: Request) -> bytes:
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            raise ProblemError(
                HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "no-json", "Send the body as application/json."
            )
        body = bytearray()
        try:
            async with asyncio.timeout(self._limits.body_seconds):
                async for chunk in request.stream():
                    body += chunk
                    if len(body) > self._limits.body:
                        raise _too_large(self._limits.body)
        except (TimeoutError, ClientDisconnect):
            raise ProblemError(
                HTTPStatus.REQUEST_TIMEOUT, "slow-body", "The body did not come in time."
            ) from None
        return bytes(body)

    async def _ready(self, request: Request) -> Response:
        if not self._workers.ready:
            raise ProblemError(
                HTTPStatus.SERVICE_UNAVAILABLE,
                "not-ready",
                "No worker can start; the log says why."
                if self._workers.problem
                else "The rules and the language model are being loaded.",
                headers={"Retry-After": "1"},
            )
        return JSONResponse({"status": "ready", "refused_rules": bool(self._state.refused_rules)})

    async def _metrics(self, request: Request) -> Response:
        gauges = {
            "tonecheck_ready": ("Whether drafts can be judged.", float(self._workers.ready)),
            "tonecheck_waiting": ("Drafts that are being judged or wait for it.", self._state.waiting),
            "tonecheck_worker_restarts": ("Workers that died or hung.", self._workers.restarts),
        }
        return Response(self._state.metrics.render(gauges), media_type=CONTENT_TYPE)


def _too_large(limit: int) -> ProblemError:
    detail = f"The body is larger than {limit} bytes."
    return ProblemError(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", detail, headers={"Connection": "close"}
    )


async def _answer_error(request: Request, error: Exception) -> Response:
    return problem_of(error).response()


def _constant(response: Response) -> Callable[[Request], Response]:
    return lambda request: response


def _page_file(name: str, media_type: str) -> Response:
    return Response(files("tonecheck.gate").joinpath("page", name).read_bytes(), media_type=media_type)
