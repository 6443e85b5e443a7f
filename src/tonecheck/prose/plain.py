"""Plain text to prose: all but quoted mail and placeholders is the writer's."""

from __future__ import annotations

from dataclasses import replace

from tonecheck.prose.normal import compose, folded
from tonecheck.prose.placeholders import without_placeholders
from tonecheck.prose.prose import Prose
from tonecheck.prose.regions import without_regions
from tonecheck.prose.speech import heading_ranges, spoken_ranges


def read_plain(source: str, *, signatures: bool = False) -> Prose:
    """The prose of a plain-text draft; ``signatures`` leaves out signatures and disclaimers too."""
    text, pieces = compose(folded(source))
    return finished(without_regions(Prose(text, pieces), signatures=signatures))


def finished(prose: Prose) -> Prose:
    """The prose with placeholders replaced, quoted speech and headings marked."""
    prose = without_placeholders(prose)
    spoken, headings = spoken_ranges(prose.text), heading_ranges(prose.text)
    if not spoken and not headings:
        return prose
    return replace(
        prose,
        spoken=tuple(sorted({*prose.spoken, *spoken})),
        headings=tuple(sorted({*prose.headings, *headings})),
    )
