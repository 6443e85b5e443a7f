"""Markdown to prose: blocks and inlines by tree-sitter, its byte offsets turned into characters."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from tonecheck.errors import MissingExtraError
from tonecheck.model import Hidden
from tonecheck.prose.assemble import Assembly
from tonecheck.prose.change import merged
from tonecheck.prose.entities import decode
from tonecheck.prose.plain import finished, read_plain
from tonecheck.prose.prose import Prose
from tonecheck.prose.regions import without_regions

if TYPE_CHECKING:
    from tree_sitter import Language, Node

_BLOCKS = {
    "fenced_code_block": "code",
    "indented_code_block": "code",
    "html_block": "html",
    "link_reference_definition": "link",
    "minus_metadata": "metadata",
    "plus_metadata": "metadata",
    "block_quote": "quote",
}
_HEADINGS = frozenset({"atx_heading", "setext_heading", "pipe_table_header"})
_LEAVES = frozenset({"inline", "pipe_table_cell"})
_SILENT = frozenset("emphasis_delimiter html_tag image link_destination link_label link_title".split())
_LINKS = frozenset({"inline_link", "full_reference_link", "collapsed_reference_link"})
_BRACKETS = frozenset("[]()")
_DELIMITERS = b"*_`~["
_MOST_DELIMITERS = 400  # in one block; the parser's time grows with their square


def read_markdown(source: str) -> Prose:
    """The prose of a Markdown draft. Raises `MissingExtraError` where tree-sitter is not installed."""
    source_bytes = source.encode("utf-8", "surrogatepass")
    walk = _Walk(source, source_bytes, _characters(source))
    walk.blocks(_parse(_languages()[0], source_bytes))
    prose = Prose(
        walk.assembly.joined(),
        tuple(walk.assembly.pieces),
        hidden=merged(walk.hidden),
        spoken=tuple(walk.assembly.spoken),
        headings=tuple(walk.headings),
        quoted=walk.quoted,
    )
    return finished(without_regions(prose, signatures=True))


class _Walk:
    """One pass over the blocks, and over the inlines of each block that holds prose."""

    def __init__(self, source: str, source_bytes: bytes, characters: array[int] | None) -> None:
        self.source = source
        self.assembly = Assembly(keep_lines=True)
        self.hidden: list[Hidden] = []
        self.headings: list[tuple[int, int]] = []
        self.quoted = ""
        self._bytes = source_bytes
        self._characters = characters

    def blocks(self, root: Node) -> None:
        """Read every block below ``root``."""
        stack: list[tuple[Node, int]] = [(root, -1)]
        while stack:
            node, entered = stack.pop()
            if entered >= 0:
                if entered < self.assembly.length:
                    self.headings.append((entered, self.assembly.length))
            elif node.type in _BLOCKS:
                self._hide(node)
            elif node.type in _LEAVES:
                self.assembly.line_break(self._at(node.start_byte), 2)
                self._inline(node)
            else:
                if node.type in _HEADINGS:
                    self.assembly.line_break(self._at(node.start_byte), 2)
                    stack.append((node, self.assembly.length))
                stack.extend((child, -1) for child in reversed(node.children))

    def _hide(self, node: Node) -> None:
        start, end = self._at(node.start_byte), self._at(node.end_byte)
        end = start + len(self.source[start:end].rstrip())
        reason = _BLOCKS[node.type]
        if reason == "quote" and not self.quoted:
            self.quoted = read_plain(self.source[start:end], signatures=True).quoted
        self.assembly.line_break(start, 2)
        self.hidden.append(Hidden(start, end, reason))

    def _inline(self, block: Node) -> None:
        shift = block.start_byte
        at = shift
        text = self._bytes[shift : block.end_byte]
        plain = sum(map(text.count, _DELIMITERS)) > _MOST_DELIMITERS
        for node in () if plain else _marks(_parse(_languages()[1], text)):
            start, end = shift + node.start_byte, shift + node.end_byte
            if start < at:
                continue
            self._text(at, start)
            self._mark(node.type, self._at(start), self._at(end))
            at = end
        self._text(at, block.end_byte)

    def _text(self, start: int, end: int) -> None:
        if start < end:
            first = self._at(start)
            self.assembly.text(self.source[first : self._at(end)], first)

    def _mark(self, kind: str, start: int, end: int) -> None:
        if kind in ("entity_reference", "numeric_character_reference"):
            text, width = decode(self.source, start)
            self.assembly.unit(text, start, max(width, end - start))
        elif kind == "backslash_escape":
            self.assembly.unit(self.source[start + 1 : end], start, end - start)
        elif kind == "hard_line_break":
            self.assembly.line_break(start)
        elif kind in ("uri_autolink", "email_autolink"):
            self.assembly.text(self.source[start + 1 : end - 1], start + 1)
        elif kind == "code_span":
            self.assembly.stand_in(start, end - start)
            self.hidden.append(Hidden(start, end, "code"))

    def _at(self, offset: int) -> int:
        return offset if self._characters is None else self._characters[offset]


def _marks(root: Node) -> Iterator[Node]:
    """The nodes of an inline tree that are not plain text, in order."""
    stack = [root]
    while stack:
        node = stack.pop()
        if node.type in _MARKS or (
            node.type in _BRACKETS and node.parent is not None and node.parent.type in _LINKS
        ):
            yield node
        else:
            stack.extend(reversed(node.children))


_MARKS = _SILENT | frozenset(
    "entity_reference numeric_character_reference backslash_escape hard_line_break uri_autolink"
    " email_autolink code_span".split()
)


def _characters(source: str) -> array[int] | None:
    """For each byte offset of the UTF-8 text the character offset; None where they are the same."""
    if source.isascii():
        return None
    offsets = array("L")
    for index, char in enumerate(source):
        offsets.extend([index] * len(char.encode("utf-8", "surrogatepass")))
    offsets.append(len(source))
    return offsets


def _parse(language: Language, source: bytes) -> Node:
    from tree_sitter import Parser

    return Parser(language).parse(source).root_node


@lru_cache(maxsize=1)
def _languages() -> tuple[Language, Language]:
    try:
        import tree_sitter_markdown
        from tree_sitter import Language
    except ImportError as error:
        raise MissingExtraError("markdown", "Markdown drafts") from error
    return Language(tree_sitter_markdown.language()), Language(tree_sitter_markdown.inline_language())
