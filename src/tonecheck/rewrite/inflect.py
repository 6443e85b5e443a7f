"""Forms of a word or of the first word of a phrase."""

from __future__ import annotations

from tonecheck.language.lexicon import base_form, inflected
from tonecheck.rules.recipe import FORMS


def inflect(phrase: str, form: str) -> str:
    """``phrase`` with its first word in the form asked for: ``inflect("send it", "gerund")``."""
    word, space, rest = phrase.partition(" ")
    return _word(word, FORMS[form]) + space + rest


def _word(word: str, tag: str) -> str:
    base = base_form(word.lower(), "NOUN" if tag.startswith("N") else "VERB")
    return inflected(base, tag) or word
