"""Where a tree pattern fits a parsed sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tonecheck.language.sentence import Sentence


@dataclass(frozen=True, slots=True)
class TreeNode:
    """One token of a pattern: what it must be and the earlier node that it hangs on.

    ``head`` is that node's index in the pattern, None for the first; ``directly`` says whether it must
    be the head itself or may be any ancestor. An empty set of ``words`` (lower case), ``lemmas``,
    ``tags`` or ``labels`` asks for nothing.
    """

    head: int | None = None
    directly: bool = True
    words: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()

    def fits(self, sentence: Sentence, token: int) -> bool:
        """Whether ``token`` is what the node asks for, its place aside."""
        return (
            (not self.words or sentence.lower[token] in self.words)
            and (not self.lemmas or sentence.lemmas[token] in self.lemmas)
            and (not self.tags or sentence.tags[token] in self.tags)
            and (not self.labels or sentence.labels[token] in self.labels)
        )


def tree_matches(sentence: Sentence, nodes: Sequence[TreeNode]) -> Iterator[tuple[int, ...]]:
    """Every way to lay the pattern over the sentence: the token of each node, in the pattern's order."""
    yield from _extended(sentence, nodes, ())


def _extended(
    sentence: Sentence, nodes: Sequence[TreeNode], chosen: tuple[int, ...]
) -> Iterator[tuple[int, ...]]:
    if len(chosen) == len(nodes):
        yield chosen
        return
    node = nodes[len(chosen)]
    for token in _below(sentence, node, chosen):
        if node.fits(sentence, token):
            yield from _extended(sentence, nodes, (*chosen, token))


def _below(sentence: Sentence, node: TreeNode, chosen: tuple[int, ...]) -> Sequence[int]:
    if node.head is None:
        return range(len(sentence))
    head = chosen[node.head]
    if node.directly:
        return sentence.children(head)
    return [token for token in sentence.subtree(head) if token != head]
