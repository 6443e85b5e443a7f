"""A recipe and the parts of a hit to text."""

from __future__ import annotations

from collections.abc import Mapping

from tonecheck.rewrite.inflect import inflect
from tonecheck.rewrite.style import Style
from tonecheck.rules.recipe import SLOT, Recipe


def fill(recipe: Recipe, parts: Mapping[str, str], style: Style) -> str | None:
    """The recipe's text with all slots filled, or None where ``parts`` lacks one.

    The recipe's own words are put into the style of the draft; the parts are the draft's already.
    """
    filled: list[str] = []
    at = 0
    for match in SLOT.finditer(recipe.template):
        part = parts.get(match[1])
        if part is None:
            return None
        filled.append(style.adapt(recipe.template[at : match.start()]))
        filled.append(inflect(part, match[2]) if match[2] else part)
        at = match.end()
    filled.append(style.adapt(recipe.template[at:]))
    return "".join(filled)
