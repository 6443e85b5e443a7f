"""A spaCy model as the engine, for those who want another one. Only this file names spaCy."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tonecheck.errors import ModelError
from tonecheck.language.lemmas import lemma
from tonecheck.language.sentence import Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_NEEDED = ("tok2vec", "tagger", "parser")
_UNUSED = ("ner", "attribute_ruler", "senter", "lemmatizer")
_BATCH = 64


class SpacyParser:
    """A spaCy model reduced to tagger and parser, safe to share between threads.

    ``model`` is a package or a folder. Raises `ModelError` when spaCy is missing, or the model cannot
    be loaded or lacks a tagger or parser.
    """

    def __init__(self, model: str) -> None:
        self._nlp = _load(model)
        self._lock = threading.Lock()

    def parse(self, texts: Iterable[str]) -> Iterator[Sentence]:
        """Parse each text as one sentence, in the order given."""
        with self._lock:
            sentences = [_sentence(doc) for doc in self._nlp.pipe(texts, batch_size=_BATCH)]
        yield from sentences


def _sentence(doc: Doc) -> Sentence:
    words = tuple(token.text for token in doc)
    lower = tuple(word.lower() for word in words)
    tags = tuple(token.tag_ for token in doc)
    starts = tuple(token.idx for token in doc)
    return Sentence(
        text=doc.text,
        words=words,
        lower=lower,
        lemmas=tuple(map(lemma, lower, tags)),
        tags=tags,
        labels=tuple(token.dep_ for token in doc),
        heads=tuple(token.head.i for token in doc),
        starts=starts,
        ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
    )


def _load(model: str) -> Language:
    try:
        nlp = _load_one(model)
    except ImportError as error:
        missing = "spaCy (extra: tonecheck[spacy])" if error.name == "spacy" else f"The model {model!r}"
        raise ModelError(f"{missing} is not installed.") from error
    except Exception as error:  # a damaged model fails in as many ways as it has files
        raise ModelError(f"The model {model!r} cannot be loaded: {error}") from error
    lacking = [pipe for pipe in _NEEDED if pipe not in nlp.pipe_names]
    if lacking:
        raise ModelError(f"The model {model!r} has no {' and no '.join(lacking)}.")
    return nlp


def _load_one(model: str) -> Language:
    import spacy

    if "/" in model or "\\" in model:
        return spacy.load(model, exclude=_UNUSED)
    nlp: Language = importlib.import_module(model).load(exclude=_UNUSED)
    return nlp
