"""Which language engine stands behind the port."""

from __future__ import annotations

from tonecheck.language.parser import Parser


def load_parser(model: str | None = None) -> Parser:
    """The parser that comes with tonecheck, or the spaCy model that is named instead.

    Raises `ModelError` when spaCy or the model cannot be loaded. Imports are late on purpose: both
    engines cost more than everything else.
    """
    if model is None:
        from tonecheck.language.network.parser import NetworkParser

        return NetworkParser()
    from tonecheck.language.spacy_parser import SpacyParser

    return SpacyParser(model)
