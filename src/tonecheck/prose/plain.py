"""Plain text to prose: all but quoted mail and placeholders is the writer's."""

from __future__ import annotations

from dataclasses import replace

from tonecheck.prose.change import Change, apply_changes
from tonecheck.prose.normal import compose, folded
from tonecheck.prose.notice import notice_ranges
from tonecheck.prose.placeholders import without_placeholders
from tonecheck.prose.prose import Prose
from tonecheck.prose.regions import without_regions
from tonecheck.prose.speech import heading_ranges, spoken_ranges


def read_plain(source: str, *, signatures: bool = False) -> Prose:
    """The prose of a plain-text draft; ``signatures`` leaves out signatures too."""
    text, pieces = compose(folded(source))
    return finished(without_regions(Prose(text, pieces), signatures=signatures))


def finished(prose: Prose) -> Prose:
    """The prose without legal notices, placeholders replaced, quoted speech and headings marked."""
    notices = (Change(start, end, reason="disclaimer") for start, end in notice_ranges(prose.text))
    prose = without_placeholders(apply_changes(prose, notices))
    spoken, headings = spoken_ranges(prose.text), heading_ranges(prose.text)
    if not spoken and not headings:
        return prose
    return replace(
        prose,
        spoken=tuple(sorted({*prose.spoken, *spoken})),
        headings=tuple(sorted({*prose.headings, *headings})),
    )
