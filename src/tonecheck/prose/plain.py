"""Plain text to prose: all of it is the writer's."""

from __future__ import annotations

from tonecheck.prose.normal import compose, folded
from tonecheck.prose.prose import Prose
from tonecheck.prose.speech import heading_ranges, spoken_ranges


def read_plain(source: str) -> Prose:
    """The prose of a plain-text draft."""
    text, pieces = compose(folded(source))
    return Prose(text, pieces, spoken=spoken_ranges(text), headings=heading_ranges(text))
