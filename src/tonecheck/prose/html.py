"""HTML to prose: the text a reader sees, every character with its place among tags and entities."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tonecheck.errors import MissingExtraError
from tonecheck.model import Hidden
from tonecheck.prose.assemble import Assembly
from tonecheck.prose.change import merged
from tonecheck.prose.elements import HEADINGS, LINES, PARAGRAPHS, UNSEEN, hidden_reason
from tonecheck.prose.entities import decode, escape
from tonecheck.prose.plain import finished
from tonecheck.prose.prose import Prose
from tonecheck.prose.regions import without_regions

if TYPE_CHECKING:
    from justhtml import Node

_SPECIAL = re.compile(r"[&<\r\x00]")
_TAG = re.compile(r"<[a-zA-Z/!?]")
_FORWARDED = re.compile(r"\W{2,}\s*forwarded message|begin forwarded message", re.IGNORECASE)


def read_html(source: str) -> Prose:
    """The prose of an HTML draft. Raises `MissingExtraError` where justhtml is not installed."""
    try:
        from justhtml import JustHTML
    except ImportError as error:
        raise MissingExtraError("html", "HTML drafts") from error
    root = JustHTML(source, sanitize=False, track_node_locations=True).root
    walk = _Walk(source)
    walk.read(root)
    prose = Prose(
        walk.assembly.joined(),
        tuple(walk.assembly.pieces),
        hidden=merged(walk.hidden),
        spoken=tuple(walk.assembly.spoken),
        headings=tuple(walk.headings),
        quoted=_own_text(walk.quote, source) if walk.quote is not None else "",
        escape=escape,
    )
    return finished(without_regions(prose, signatures=True))


class _Walk:
    """One pass over a tree in document order, without recursion: mail may nest a thousand deep."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.assembly = Assembly()
        self.hidden: list[Hidden] = []
        self.headings: list[tuple[int, int]] = []
        self.quote: Node | None = None
        self._at = 0  # the source that has been walked over, tags included
        self._read = 0  # the source that has become prose

    def read(self, root: Node) -> None:
        """Read everything below ``root``."""
        stack: list[tuple[Node, int]] = [(child, -1) for child in _in_order(root)]
        while stack:
            node, entered = stack.pop()
            self._at = max(self._at, node.origin_offset or 0)
            if entered >= 0:
                self._leave(node, entered)
            elif node.name == "#text":
                self._text(node)
            elif reason := hidden_reason(node):
                self._hide(node, reason)
            else:
                self._line(node)
                stack.append((node, self.assembly.length))
                stack.extend((child, -1) for child in _in_order(node))

    def _line(self, node: Node) -> None:
        if node.name in LINES:
            self.assembly.line_break(self._at, 2 if node.name in PARAGRAPHS else 1, always=node.name == "br")

    def _leave(self, node: Node, entered: int) -> None:
        if node.name in HEADINGS and entered < self.assembly.length:
            self.headings.append((entered, self.assembly.length))
        if node.name != "br":
            self._line(node)

    def _hide(self, node: Node, reason: str) -> None:
        if reason == UNSEEN or node.origin_offset is None:
            return
        start, end = self._at, _end(node, self.source)
        if start >= end:  # a repaired tree may repeat an element that was read
            return
        if reason == "code":
            self.assembly.stand_in(start, end - start)
        else:
            self.assembly.line_break(start, 2)
        if reason == "quote":
            if _FORWARDED.match(_first_text(node)):
                reason = "forwarded"
            elif self.quote is None:
                self.quote = node
        self.hidden.append(Hidden(start, end, reason))
        self._at = self._read = max(self._at, end)

    def _text(self, node: Node) -> None:
        for text, at, width in aligned(node, self.source):
            if at < self._read:
                continue  # a repaired tree may repeat a text; it was typed once
            self._read = at + width
            if len(text) == width:
                self.assembly.text(text, at)
            else:
                self.assembly.unit(text, at, width)
            self._at = max(self._at, at + width)


def _in_order(node: Node) -> Iterator[Node]:
    """The children from the last to the first, without what stands in a table but in no cell.

    Parsers move such text in front of the table, away from where it was typed.
    """
    table: int | None = None
    for child in reversed(node.children or ()):
        at = child.origin_offset
        if child.name == "table":
            table = at
        elif table is not None and at is not None and at > table:
            continue
        yield child


def aligned(node: Node, source: str) -> Iterator[tuple[str, int, int]]:
    """The runs ``(text, source start, source width)`` of one text node.

    The parser says where the node's text starts in the source. From there on, source and text are
    walked together: entities are decoded, tags that the parser ignored are stepped over. Where the
    two disagree the rest is left out rather than put in a wrong place.
    """
    data, at = _data(node), node.origin_offset
    done = 0
    while at is not None and done < len(data) and at < len(source):
        special = _SPECIAL.search(source, at)
        plain = min(len(data) - done, (special.start() if special else len(source)) - at)
        if plain:
            run = source[at : at + plain]
            if not data.startswith(run, done):
                return
            yield run, at, plain
            at, done = at + plain, done + plain
            continue
        char = source[at]
        if char == "&":
            text, width = decode(source, at)
            if not data.startswith(text, done):
                if not source.startswith("&#", at):
                    return
                text = data[done]  # a number that stands for no character
            yield text, at, width
            at, done = at + width, done + len(text)
        elif char == "\r":
            width = 2 if source.startswith("\r\n", at) else 1
            yield "\n", at, width
            at, done = at + width, done + 1
        elif char == "<" and not _TAG.match(source, at):
            if data[done] != char:
                return
            yield char, at, 1
            at, done = at + 1, done + 1
        elif char == "<":
            at = source.find(">", at) + 1 or len(source)
        else:
            at += 1  # the parser drops NUL


def _data(node: Node) -> str:
    return node.data if isinstance(node.data, str) else ""


def _below(node: Node) -> Iterator[Node]:
    """The node and all below it, in document order."""
    stack = [node]
    while stack:
        each = stack.pop()
        yield each
        stack.extend(reversed(each.children or ()))


def _texts(node: Node) -> Iterator[Node]:
    return (each for each in _below(node) if each.name == "#text")


def _first_text(node: Node) -> str:
    return next((_data(text).strip() for text in _texts(node) if _data(text).strip()), "")


def _end(node: Node, source: str) -> int:
    """The end of an element in the source, its end tag included."""
    start = node.origin_offset or 0
    end = source.find(">", start) + 1 or len(source)
    for last in deque(_texts(node), maxlen=1):
        for _, at, width in aligned(last, source):
            end = max(end, at + width)
    closing = re.compile(rf"(?:\s*</(?!{node.name}\b)[^<>]*>)*+\s*</{node.name}\s*>", re.IGNORECASE)
    match = closing.match(source, end)
    return match.end() if match else end


def _own_text(quote: Node, source: str) -> str:
    """What a quoted message says itself, without what it quotes in turn."""
    walk = _Walk(source)
    body = next((node for node in _below(quote) if node.name == "blockquote"), quote)
    walk.read(body)
    prose = Prose(walk.assembly.joined(), tuple(walk.assembly.pieces))
    return without_regions(prose, signatures=True).text.strip()
