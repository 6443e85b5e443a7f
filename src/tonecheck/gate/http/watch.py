"""Rule folders that are looked at while the service runs: good changes are taken, broken ones refused."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from pathlib import Path

Fingerprint = frozenset[tuple[str, int, int]]

_log = logging.getLogger(__name__)


def fingerprint(folders: Iterable[str]) -> Fingerprint:
    """Changes whenever a rule file in ``folders`` is changed, added or taken away."""
    return frozenset(_stamps(folders))


def _stamps(folders: Iterable[str]) -> Iterable[tuple[str, int, int]]:
    for folder in folders:
        for path in Path(folder).expanduser().rglob("*.yaml"):
            try:
                stamp = path.stat()
            except OSError:  # gone between listing and looking: that is a change as well
                continue
            yield str(path), stamp.st_mtime_ns, stamp.st_size


async def watch(
    folders: tuple[str, ...],
    reload: Callable[[], str],
    report: Callable[[str], None],
    *,
    every: float = 2.0,
) -> None:
    """Call ``reload`` after each change, for ever, and ``report`` with the reason it gave, if any."""
    seen = await asyncio.to_thread(fingerprint, folders)
    while True:
        await asyncio.sleep(every)
        now = await asyncio.to_thread(fingerprint, folders)
        if now == seen:
            continue
        seen = now
        problem = await asyncio.to_thread(reload)
        report(problem)
        if problem:
            _log.error("The changed rules are refused, the old ones stay: %s", problem)
        else:
            _log.info("The changed rules are in force")
