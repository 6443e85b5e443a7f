"""The errors of tonecheck.

::

    TonecheckError
    ├── InputError     (ValueError)    the caller gave something that is no draft, context or format
    ├── ConfigError    (ValueError)    a setting, a profile or an id that does not exist
    ├── RuleError      (ValueError)    a rule file that cannot be used; str() is file:line:column: reason
    ├── ModelError     (RuntimeError)  the language model is missing or damaged
    └── MissingExtraError (ImportError) an optional part of tonecheck is not installed

Messages name places, settings and rules, never the words of a draft.
"""

from __future__ import annotations


class TonecheckError(Exception):
    """Every error that tonecheck raises on purpose."""


class InputError(TonecheckError, ValueError):
    """The draft, its context or its format cannot be read."""


class ConfigError(TonecheckError, ValueError):
    """A setting is unknown or has a value that makes no sense."""


class RuleError(TonecheckError, ValueError):
    """A rule file cannot be used.

    ``path``, ``line`` and ``column`` (both from 1) say where.
    """

    def __init__(self, reason: str, *, path: str, line: int = 1, column: int = 1) -> None:
        super().__init__(f"{path}:{line}:{column}: {reason}")
        self.reason, self.path, self.line, self.column = reason, path, line, column

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.reason, self.path, self.line, self.column)


class ModelError(TonecheckError, RuntimeError):
    """The language model cannot be loaded."""


class MissingExtraError(TonecheckError, ImportError):
    """Something was asked for that needs an extra, ``pip install tonecheck[extra]``."""

    def __init__(self, extra: str, what: str) -> None:
        super().__init__(
            f'{what} need the extra "{extra}". Install it with: pip install "tonecheck[{extra}]"'
        )
        self.extra, self.what = extra, what

    def __reduce__(self) -> tuple[object, ...]:
        return MissingExtraError, (self.extra, self.what)


def _rebuild(reason: str, path: str, line: int, column: int) -> RuleError:
    return RuleError(reason, path=path, line=line, column=column)
