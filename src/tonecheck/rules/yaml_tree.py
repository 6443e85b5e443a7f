"""YAML with a place for every value, and nothing that YAML guesses: all scalars are strings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tonecheck.errors import RuleError

if TYPE_CHECKING:
    import yaml


class Node(NamedTuple):
    """A value of a rule file and where it stands: text, a sequence of nodes, or a mapping.

    ``line`` and ``column`` count from 1. A mapping keeps its order and the places of its keys. A named
    tuple, for the shipped rules alone have thousands and a start has to be quick.
    """

    value: str | tuple[Node, ...] | dict[str, Node]
    path: str
    line: int
    column: int

    def error(self, reason: str) -> RuleError:
        """A `RuleError` that points here."""
        return RuleError(reason, path=self.path, line=self.line, column=self.column)

    def text(self, what: str) -> str:
        """The value if it is text that is not blank."""
        if not isinstance(self.value, str):
            raise self.error(f"{what} is text")
        if not self.value.strip():
            raise self.error(f"{what} is empty")
        return self.value

    def mapping(self, what: str) -> dict[str, Node]:
        """The value if it is a mapping."""
        if not isinstance(self.value, dict):
            raise self.error(f"{what} is a mapping of keys")
        return self.value

    def sequence(self) -> tuple[Node, ...]:
        """The items of a list; a single value counts as a list of one."""
        return self.value if isinstance(self.value, tuple) else (self,)


def read_yaml(path: Path, until: str | None = None) -> Node:
    """The tree of one YAML file, or of what stands before ``until`` in it.

    Raises `RuleError` for bad YAML, repeated keys, aliases and tags.
    """
    try:
        source = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise RuleError("not UTF-8", path=str(path), line=line) from None
    return parse_yaml(source if until is None else source.partition(until)[0], str(path))


def parse_yaml(source: str, path: str) -> Node:
    """The tree of a YAML document given as text; ``path`` is for messages."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        if "*" in source and any(
            isinstance(event, yaml.AliasEvent) for event in yaml.parse(source, Loader=loader)
        ):
            raise RuleError("aliases (*name) are not allowed in a rule file", path=path)
        root = yaml.compose(source, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        reason = f"{error.problem or error.context or 'cannot be read'}".strip()
        if "\t" in _line(source, line):
            reason += " (indent with spaces, not tabs)"
        raise RuleError(reason, path=path, line=line, column=column) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise RuleError(f"cannot be read as YAML: {type(error).__name__}", path=path) from None
    if root is None:
        raise RuleError("the file is empty", path=path)
    return _convert(root, path)


def _convert(node: yaml.Node, path: str) -> Node:
    mark, value = node.start_mark, node.value
    line, column = mark.line + 1, mark.column + 1
    if isinstance(value, str):
        return Node(value, path, line, column)
    import yaml

    if isinstance(node, yaml.SequenceNode):
        return Node(tuple(_convert(item, path) for item in value), path, line, column)
    pairs: dict[str, Node] = {}
    for key_node, value_node in value:
        key = _convert(key_node, path)
        name = key.text("a key")
        if name in pairs:
            raise key.error(f"the key {name!r} stands here twice")
        pairs[name] = _convert(value_node, path)
    return Node(pairs, path, line, column)


def _line(source: str, number: int) -> str:
    lines = source.split("\n")
    return lines[number - 1] if number <= len(lines) else ""
