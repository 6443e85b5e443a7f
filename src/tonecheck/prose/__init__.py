"""From a draft to its prose: what is the writer's own, and the way back to the source."""

from __future__ import annotations

from tonecheck.model import Format
from tonecheck.prose.plain import read_plain
from tonecheck.prose.prose import Piece, Prose

__all__ = ["Piece", "Prose", "read_plain", "read_prose"]


def read_prose(source: str, format: Format = "plain") -> Prose:
    """The prose of a draft in the given format."""
    return read_plain(source)
