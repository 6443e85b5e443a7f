"""Load on the service: many connections, real replies, malformed requests between, every answer matched.

As a program: ``python tests/gate/load.py PORT REPLIES.jsonl [REQUESTS] [CONNECTIONS]``.
"""

from __future__ import annotations

import json
import random
import socket
import statistics
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Self

TIMEOUT = 120.0

MALFORMED = (
    ("/v1/check", b'{"text": ', "application/json", 400),
    ("/v1/gate", b'{"text": 3}', "application/json", 422),
    ("/v1/fix", b'{"text": "\\ud800"}', "application/json", 422),
    ("/v1/check", b"\xff\xfe", "application/json", 400),
    ("/v1/gate", b'{"text": "' + b"x" * 300_000 + b'"}', "application/json", 413),
    ("/v1/check", b"text=hello", "application/x-www-form-urlencoded", 415),
)


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    retry_after: str | None = None


class Client:
    """One connection that is kept open."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._connection.close()

    def post(self, path: str, body: bytes, kind: str = "application/json") -> Answer:
        self._connection.request("POST", path, body, {"Content-Type": kind})
        return self._answer()

    def get(self, path: str) -> Answer:
        self._connection.request("GET", path)
        return self._answer()

    def send_head(self, path: str, length: int) -> None:
        """Start a POST and leave its body for later; the service has read the start when this returns."""
        self._connection.putrequest("POST", path)
        self._connection.putheader("Content-Type", "application/json")
        self._connection.putheader("Content-Length", str(length))
        self._connection.putheader("Expect", "100-continue")
        self._connection.endheaders()
        assert self._connection.sock.recv(1024).startswith(b"HTTP/1.1 100 ")

    def send_rest(self, body: bytes) -> Answer:
        self._connection.send(body)
        return self._answer()

    def _answer(self) -> Answer:
        response = self._connection.getresponse()
        return Answer(response.status, response.read(), response.getheader("Retry-After"))


@dataclass
class Outcome:
    """What became of the requests."""

    statuses: Counter[int] = field(default_factory=Counter)
    lost: int = 0
    mixed_up: int = 0
    seconds: list[float] = field(default_factory=list)

    def quantile(self, share: float) -> float:
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def run_load(port: int, texts: Sequence[str], *, requests: int, connections: int) -> Outcome:
    """Send ``requests`` over ``connections``; one in ten is malformed."""
    outcome, lock = Outcome(), threading.Lock()
    numbers = iter(range(requests))

    def work(seed: int) -> None:
        chance = random.Random(seed)
        client = Client(port)
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                client.__exit__()
                return
            started = time.perf_counter()
            try:
                good, answer = _ask(client, chance, f"[{number}]", texts[number % len(texts)])
            except (OSError, ValueError):
                with lock:
                    outcome.lost += 1
                client = Client(port)
                continue
            with lock:
                outcome.seconds.append(time.perf_counter() - started)
                outcome.statuses[answer.status] += 1
                outcome.mixed_up += not good
            if answer.status == 413:  # the service closes such a connection
                client.__exit__()
                client = Client(port)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcome


def _ask(client: Client, chance: random.Random, mark: str, text: str) -> tuple[bool, Answer]:
    """One request, and whether its answer can be nobody else's."""
    if chance.random() < 0.1:
        path, body, kind, status = chance.choice(MALFORMED)
        try:
            answer = client.post(path, body, kind)
        except (BrokenPipeError, ConnectionResetError):  # refused before all of it was sent
            answer = Answer(413, b"")
        return answer.status == status or _stated(answer), answer
    marked = f"{mark} {text}"
    answer = client.post("/v1/fix", json.dumps({"text": marked}).encode())
    if answer.status != 200:
        return _stated(answer), answer
    told = json.loads(answer.body)
    spans = (*told["applied"], *told["left"])
    right = mark in told["text"] and all(marked[f["start"] : f["end"]] == f["text"] for f in spans)
    return right, answer


def _stated(answer: Answer) -> bool:
    return answer.status == 503 and answer.retry_after is not None


def main() -> None:
    port, replies, *more = sys.argv[1:]
    requests, connections = (int(number) for number in (*more, "10000", "50")[:2])
    with Path(replies).open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    started = time.perf_counter()
    outcome = run_load(int(port), texts, requests=requests, connections=connections)
    took = time.perf_counter() - started
    print(f"{requests} requests, {connections} connections, {took:.1f} s, {requests / took:.0f}/s")  # noqa: T201
    print(f"answers by status: {dict(sorted(outcome.statuses.items()))}")  # noqa: T201
    print(f"lost: {outcome.lost}, mixed up: {outcome.mixed_up}")  # noqa: T201
    median = statistics.median(outcome.seconds)
    print(f"median {median * 1000:.1f} ms, p99 {outcome.quantile(0.99) * 1000:.1f} ms")  # noqa: T201


if __name__ == "__main__":
    socket.setdefaulttimeout(TIMEOUT)
    main()
