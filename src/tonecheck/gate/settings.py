"""A policy from a TOML file.

::

    ask = "warn"            # from this severity on the agent is asked
    stop = "block"          # from this one on the reply is stopped
    budget_ms = 300
    on_failure = "send"     # fail open; "ask" and "stop" fail closed

    [channels.chat]         # whatever is not said here is as above
    ask = "block"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from tonecheck.errors import ConfigError
from tonecheck.gate.policy import GatePolicy, Terms
from tonecheck.model import Severity, Verdict
from tonecheck.rules.strict import nearest

_KEYS = ("ask", "stop", "budget_ms", "on_failure")


def load_policy(path: str | Path, otherwise: Terms | None = None) -> GatePolicy:
    """The policy in the file at ``path``; what it does not say is as in ``otherwise``.

    Raises `ConfigError` for what it cannot mean.
    """
    try:
        table = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
    return read_policy(table, otherwise or Terms(), where=str(path))


def read_policy(table: Mapping[str, Any], otherwise: Terms, *, where: str) -> GatePolicy:
    """The policy that a table of settings means. ``where`` stands in front of what `ConfigError` says."""
    own = dict(table)
    channels = own.pop("channels", {})
    if not isinstance(channels, Mapping) or not all(
        isinstance(terms, Mapping) for terms in channels.values()
    ):
        raise ConfigError(f"{where}: channels holds one table for each channel")
    terms = _read_terms(own, otherwise, where)
    return GatePolicy(
        terms,
        {name: _read_terms(each, terms, f"{where}: channels.{name}") for name, each in channels.items()},
    )


def _read_terms(table: Mapping[str, Any], otherwise: Terms, where: str) -> Terms:
    for key in table:
        if key not in _KEYS:
            raise ConfigError(f"{where}: unknown setting {key!r}{nearest(key, _KEYS)}")
    verdict = replace(
        otherwise.verdict,
        ask=_severity(table.get("ask", otherwise.verdict.ask), where),
        stop=_severity(table.get("stop", otherwise.verdict.stop), where),
    )
    budget = table.get("budget_ms", otherwise.budget * 1000)
    if isinstance(budget, bool) or not isinstance(budget, int | float) or not 0 < budget <= 60_000:
        raise ConfigError(f"{where}: budget_ms is a number above 0 and at most 60000")
    on_failure = table.get("on_failure", otherwise.on_failure)
    if on_failure not in get_args(Verdict):
        raise ConfigError(f"{where}: on_failure is one of {', '.join(get_args(Verdict))}")
    return Terms(verdict, budget / 1000, on_failure)


def _severity(value: object, where: str) -> Severity:
    if isinstance(value, Severity):
        return value
    try:
        return Severity.parse(value if isinstance(value, str) else repr(value))
    except ValueError as error:
        raise ConfigError(f"{where}: {error}") from None
