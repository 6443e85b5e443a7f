"""The gate of this project, made of the setting ``TONECHECK``."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from tonecheck import config
from tonecheck.errors import TonecheckError
from tonecheck.gate import AuditLog, Gate, GatePolicy, InProcess, Terms, load_policy

_PATIENCE = 10.0  # seconds; by then the model is loaded even where it is slow
_KEYS = ("config", "policy", "audit", "audit_text")


@lru_cache(maxsize=1)
def gate() -> Gate:
    """The gate that replies pass. The model is loaded meanwhile, in a thread of its own."""
    chosen = _settings()
    try:
        settings_of_rules = config.load(Path(chosen["config"]) if chosen.get("config") else None)
        terms = Terms(verdict=settings_of_rules.policy)
        policy = load_policy(chosen["policy"], terms) if chosen.get("policy") else GatePolicy(terms)
    except TonecheckError as error:
        raise ImproperlyConfigured(f"TONECHECK: {error}") from error
    judge = InProcess(settings_of_rules)
    threading.Thread(target=_warm, args=(judge,), daemon=True).start()
    audit = chosen.get("audit")
    log = AuditLog(audit, keep_text=bool(chosen.get("audit_text"))) if audit else None
    return Gate(policy, judge, log)


@lru_cache(maxsize=1)
def preview() -> Gate:
    """The same gate for drafts that are still being written: nothing waits for it, it writes nothing down."""
    policy = gate().policy
    channels = {name: replace(terms, budget=_PATIENCE) for name, terms in policy.channels.items()}
    return Gate(GatePolicy(replace(policy.terms, budget=_PATIENCE), channels), gate().judge)


def _settings() -> dict[str, Any]:
    chosen = dict(getattr(settings, "TONECHECK", {}))
    unknown = sorted(chosen.keys() - set(_KEYS))
    if unknown:
        raise ImproperlyConfigured(f"TONECHECK has unknown settings {unknown}; known: {', '.join(_KEYS)}")
    return chosen


def _warm(judge: InProcess) -> None:
    with suppress(TonecheckError):  # every decision that needs it will say so
        judge.warm()
