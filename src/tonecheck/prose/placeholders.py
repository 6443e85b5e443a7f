"""Template placeholders: what a helpdesk fills in later. They read as a name and are never judged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.prose.change import STAND_IN, Change, apply_changes
from tonecheck.prose.prose import Prose

_NAME = r"[A-Za-z_][\w.-]{0,60}"
_SILENT = (
    r"\{%.{0,500}?%\}"  # Liquid, Jinja, Twig: logic
    r"|\{#.{0,500}?#\}"  # their comments
    r"|<%(?!=).{0,500}?%>"  # ERB, EJS: logic
    r"|\{\{(?:[#/^!]|else\b).{0,500}?\}\}"  # Handlebars, Mustache: sections and comments
)
_VALUE = (
    r"\{\{\{?[^{}\n]{1,200}\}?\}\}"  # Liquid, Jinja, Handlebars, Zendesk, Freshdesk
    r"|\[\[[^\[\]\n]{1,100}\]\]"
    r"|<%=[^%\n]{1,200}%>"
    rf"|[$#]\{{{_NAME}\}}"  # ${name}, #{name}
    rf"|(?<![\w}}^_\\$])\{{!?[A-Za-z_][\w.-]{{1,60}}\}}"  # {name}, Salesforce {!Contact.Name}; not TeX
    r"|\*\|[A-Z][A-Z0-9_:]{0,60}\|\*"  # Mailchimp
    r"|%%[A-Za-z_][\w.]{0,60}%%"
    r"|(?<![\w%])%[A-Z][A-Z_]{2,60}%"  # %FIRSTNAME%, not a link's %E2%80
    r"|%\{[a-z_][\w.]{0,60}\}"
)
_PLACEHOLDER = re.compile(rf"(?s:(?P<silent>{_SILENT}))|{_VALUE}")
_MARKS = re.compile(r"[{%]|\[\[|\*\|")


def without_placeholders(prose: Prose) -> Prose:
    """The prose with a stand-in for every value that a template fills in, and without its logic."""
    if not _MARKS.search(prose.text):
        return prose
    return apply_changes(prose, _changes(prose.text))


def _changes(text: str) -> Iterator[Change]:
    for match in _PLACEHOLDER.finditer(text):
        start, end = match.span()
        if match["silent"]:
            # The space after a tag goes with it where one stands before, so that no gap is left.
            wide = text[end : end + 1] == " " and (start == 0 or text[start - 1] in " \n")
            yield Change(start, end + wide, reason="template")
        else:
            yield Change(start, end, STAND_IN, "placeholder")
