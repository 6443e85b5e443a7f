"""The ``examples`` part of a rule file: drafts with the words to underline marked ``[[so]]``."""

from __future__ import annotations

import re

from tonecheck.model import AUTHORS, Message
from tonecheck.rules.rule import Example, Examples
from tonecheck.rules.strict import check_keys
from tonecheck.rules.yaml_tree import Node

_MARK = re.compile(r"\[\[|\]\]")
_KINDS = ("bad", "good", "misses", "false_alarms")


def read_examples(node: Node, *, fixes: bool, spot: bool) -> Examples:
    """The examples. ``fixes``: bad ones must state the fixed text; ``spot``: the mark is a point."""
    keys = node.mapping("examples")
    check_keys(node, keys, _KINDS, required=("bad", "good"))
    bad = tuple(_example(item, True, fixes, spot) for item in keys["bad"].sequence())
    rest = {
        kind: tuple(_example(item, kind == "misses", False, spot) for item in keys[kind].sequence())
        for kind in _KINDS[1:]
        if kind in keys
    }
    return Examples(bad, rest["good"], rest.get("misses", ()), rest.get("false_alarms", ()))


def _example(item: Node, marked: bool, fixes: bool, spot: bool) -> Example:
    if isinstance(item.value, str):
        keys = {"draft": item}
    else:
        keys = item.mapping("an example")
        check_keys(item, keys, ("draft", "fixed", "customer", "agent", "name"), required=("draft",))
    draft, mark = _unmark(keys["draft"], marked, spot)
    fixed = keys["fixed"].value if "fixed" in keys else None
    if fixes and not isinstance(fixed, str):
        raise item.error("a bad example states the text after the fix: {draft: …, fixed: …}")
    context = tuple(
        Message(author, said.text("a message"))
        for author in AUTHORS
        for said in (keys[author].sequence() if author in keys else ())
    )
    name = keys["name"].text("name") if "name" in keys else None
    return Example(draft, mark, fixed if isinstance(fixed, str) else None, context, name, item.line)


def _unmark(node: Node, marked: bool, spot: bool) -> tuple[str, tuple[int, int] | None]:
    text = node.text("a draft")
    marks = list(_MARK.finditer(text))
    if not marked:
        return text, None
    if len(marks) != 2 or marks[0][0] != "[[" or marks[1][0] != "]]":
        raise node.error("the words to underline are marked once, [[so]]")
    start, end = marks[0].start(), marks[1].start() - 2
    if (start == end) != spot:
        raise node.error("the mark is empty, [[]], for what is missing and only there")
    return text[:start] + text[start + 2 : end + 2] + text[end + 4 :], (start, end)
