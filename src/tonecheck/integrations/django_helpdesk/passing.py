"""What the reply that is being saved right now has been told: its reason, or that it was judged before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_reason: ContextVar[str] = ContextVar("reason", default="")
_judged: ContextVar[bool] = ContextVar("judged", default=False)


@contextmanager
def acknowledged(reason: str) -> Iterator[None]:
    """Replies saved by a script in this block may be sent although the gate would ask, for ``reason``."""
    token = _reason.set(reason)
    try:
        yield
    finally:
        _reason.reset(token)


@contextmanager
def judged() -> Iterator[None]:
    """The reply saved in this block has been judged, so it is not judged again."""
    token = _judged.set(True)
    try:
        yield
    finally:
        _judged.reset(token)


def reason() -> str:
    """The reason given for replies that are saved now, or nothing."""
    return _reason.get()


def is_judged() -> bool:
    """Whether the reply that is saved now has been judged."""
    return _judged.get()
