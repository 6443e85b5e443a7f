"""A parsed sentence as plain values: the one shape in which the rest of the code sees a parse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sentence:
    """One parsed sentence, a column per property and a row per token.

    Tags are Penn Treebank tags and labels are those of spaCy's English models (CLEAR style). ``starts`` and
    ``ends`` are half-open code-point offsets into ``text``; ``heads[i] == i`` marks the root.
    ``vocabulary`` are the different words in lower case, for a quick look at what cannot be there.
    """

    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    labels: tuple[str, ...]
    heads: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    vocabulary: frozenset[str] = field(init=False, repr=False, compare=False)
    _children: Mapping[int, tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: dict[int, tuple[int, ...]] = {}
        for token, head in enumerate(self.heads):
            if head != token:
                children[head] = (*children.get(head, ()), token)
        object.__setattr__(self, "_children", children)
        object.__setattr__(self, "vocabulary", frozenset(self.lower))

    def __len__(self) -> int:
        return len(self.words)

    def children(self, token: int, *labels: str) -> tuple[int, ...]:
        """The tokens that hang on ``token``, in order; only those with one of ``labels`` if given."""
        children = self._children.get(token, ())
        if not labels:
            return children
        return tuple([child for child in children if self.labels[child] in labels])

    def child(self, token: int, *labels: str) -> int | None:
        """The first token that hangs on ``token`` with one of ``labels``."""
        for child in self._children.get(token, ()):
            if self.labels[child] in labels:
                return child
        return None

    def subtree(self, token: int) -> tuple[int, ...]:
        """``token`` and everything below it, in order."""
        found, queue = {token}, [token]
        while queue:
            for child in self._children.get(queue.pop(), ()):
                if child not in found:
                    found.add(child)
                    queue.append(child)
        return tuple(sorted(found))

    def ancestors(self, token: int) -> tuple[int, ...]:
        """The heads of ``token`` from the nearest to the root."""
        chain: list[int] = []
        while self.heads[token] != token and self.heads[token] not in chain:
            token = self.heads[token]
            chain.append(token)
        return tuple(chain)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets from the first to the last token, both included."""
        return self.starts[first], self.ends[last]


def unparsed(text: str) -> Sentence:
    """A sentence of which nothing but the text is known."""
    return Sentence(text, (), (), (), (), (), (), (), ())
