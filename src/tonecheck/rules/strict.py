"""The checks that make loading strict: known keys, known values, and errors that say where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from tonecheck.rules.yaml_tree import Node

_Value = TypeVar("_Value")


def check_keys(
    node: Node, keys: Mapping[str, Node], known: Iterable[str], required: Iterable[str] = ()
) -> None:
    """Raise `RuleError` for the first key that is not ``known`` or is ``required`` and absent."""
    names = tuple(known)
    for key, value in keys.items():
        if key not in names:
            raise value.error(f"unknown key {key!r}{nearest(key, names)}")
    for key in required:
        if key not in keys:
            raise node.error(f"the key {key!r} is missing")


def nearest(name: str, known: Iterable[str]) -> str:
    """``; did you mean …?`` for the nearest known name, else the known ones."""
    from difflib import get_close_matches

    names = sorted(known)
    close = get_close_matches(name, names, n=1, cutoff=0.5)
    return f"; did you mean {close[0]!r}?" if close else f"; known: {', '.join(names)}"


def choice(node: Node, known: tuple[str, ...]) -> str:
    """The node's text if it is one of ``known``."""
    text = node.text("a value")
    if text not in known:
        raise node.error(f"unknown value {text!r}{nearest(text, known)}")
    return text


def located(node: Node, read: Callable[[str], _Value]) -> _Value:
    """``read`` of the node's text, its `ValueError` turned into one that says where."""
    try:
        return read(node.text("a value"))
    except ValueError as error:
        raise node.error(str(error)) from None
