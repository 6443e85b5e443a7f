"""From a draft to its prose: what is the writer's own, and the way back to the source."""

from __future__ import annotations

from tonecheck.model import Format
from tonecheck.prose.plain import read_plain
from tonecheck.prose.prose import Piece, Prose

__all__ = ["Piece", "Prose", "read_plain", "read_prose"]


def read_prose(source: str, format: Format = "plain") -> Prose:
    """The prose of a draft in the given format.

    Raises `MissingExtraError` where the format's parser is not installed.
    """
    if format == "html":
        from tonecheck.prose.html import read_html

        return read_html(source)
    if format == "markdown":
        from tonecheck.prose.markdown import read_markdown

        return read_markdown(source)
    if format == "email":
        from tonecheck.prose.email import read_email

        return read_email(source)
    return read_plain(source)
