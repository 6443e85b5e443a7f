"""tonecheck reads a draft reply to a customer before it is sent and says what will land badly.

>>> import tonecheck
>>> report = tonecheck.check("You must send us the receipt.")
>>> report.findings[0].rule_set
'demand'
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from tonecheck.errors import ConfigError, InputError, ModelError, RuleError, TonecheckError
from tonecheck.model import (
    Config,
    Draft,
    Finding,
    Format,
    Hidden,
    Message,
    Policy,
    Report,
    Severity,
    Skip,
    Suggestion,
)

if TYPE_CHECKING:
    from tonecheck.acts.reading import Reading
    from tonecheck.checker import Checker
    from tonecheck.rules.rule import PythonRule

__version__ = "0.1.0"

__all__ = [
    "Checker",
    "Config",
    "ConfigError",
    "Draft",
    "Finding",
    "Hidden",
    "InputError",
    "Message",
    "ModelError",
    "Policy",
    "PythonRule",
    "Reading",
    "Report",
    "RuleError",
    "Severity",
    "Skip",
    "Suggestion",
    "TonecheckError",
    "check",
]

_LATE = {
    "Checker": "tonecheck.checker",
    "PythonRule": "tonecheck.rules.rule",
    "Reading": "tonecheck.acts.reading",
}


def check(
    text: str,
    context: Sequence[Message] = (),
    customer_name: str | None = None,
    format: Format = "plain",
) -> Report:
    """Check one draft with the default settings. See `Checker.check`."""
    return _shared_checker().check(text, context, customer_name, format)


def __getattr__(name: str) -> object:
    if name in _LATE:
        import importlib

        return getattr(importlib.import_module(_LATE[name]), name)
    raise AttributeError(f"module 'tonecheck' has no attribute {name!r}")


@lru_cache(maxsize=1)
def _shared_checker() -> Checker:
    from tonecheck.checker import Checker

    return Checker()
