"""The parser that comes with tonecheck: a small network in NumPy, no model to install."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import add
from pathlib import Path

from tonecheck.language.lemmas import lemma
from tonecheck.language.network.network import Network
from tonecheck.language.network.tokens import tokens
from tonecheck.language.sentence import Sentence, unparsed

WEIGHTS = Path(__file__).with_name("weights.npz")

_BATCH = 2_048  # tokens, padding included: large enough for NumPy, small enough for the cache
_CALL = 100  # tokens of padding that cost as much as another call of the network


class NetworkParser:
    """Tokens, Penn tags, lemmas and a dependency tree for each sentence; safe to share between threads.

    Learnt from the English Web Treebank, GUM and the analyses of a spaCy model; DATA.md beside the
    weights says how, and how well it does.
    """

    def __init__(self, weights: Path = WEIGHTS) -> None:
        self._network = Network(weights)

    def parse(self, texts: Iterable[str]) -> Iterator[Sentence]:
        """Parse each text as one sentence, in the order given."""
        cut = [(text, *tokens(text)) for text in texts]
        parsed: list[Sentence | None] = [None] * len(cut)
        for batch in _batches([len(words) for _, words, _ in cut]):
            for index, found in zip(batch, self._analysed([cut[index] for index in batch]), strict=True):
                parsed[index] = found
        for (text, _, _), sentence in zip(cut, parsed, strict=True):
            yield sentence or unparsed(text)

    def _analysed(self, batch: Sequence[tuple[str, list[str], list[int]]]) -> Iterator[Sentence]:
        network = self._network
        analysis = network.analyse([words for _, words, _ in batch])
        rows = zip(analysis.tags.tolist(), analysis.heads.tolist(), analysis.labels.tolist(), strict=True)
        for (text, words, starts), (tags, heads, labels) in zip(batch, rows, strict=True):
            count = len(words)
            lower = tuple(map(str.lower, words))
            tag_names = tuple(map(network.tag_names.__getitem__, tags[:count]))
            yield Sentence(
                text=text,
                words=tuple(words),
                lower=lower,
                lemmas=tuple(map(lemma, lower, tag_names)),
                tags=tag_names,
                labels=tuple(map(network.label_names.__getitem__, labels[:count])),
                heads=tuple([head - 1 if head else token for token, head in enumerate(heads[:count])]),
                starts=tuple(starts),
                ends=tuple(map(add, starts, map(len, words))),
            )


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """The indices of the sentences with tokens, those of like length together."""
    batch: list[int] = []
    held = 0
    for index in sorted((index for index, length in enumerate(lengths) if length), key=lengths.__getitem__):
        padding = len(batch) * lengths[index] - held
        if batch and (padding > _CALL or (len(batch) + 1) * lengths[index] > _BATCH):
            yield batch
            batch, held = [], 0
        batch.append(index)
        held += lengths[index]
    if batch:
        yield batch
