"""Forms of a word or of the first word of a phrase, by lemminflect."""

from __future__ import annotations

from functools import lru_cache

from tonecheck.rules.recipe import FORMS


def inflect(phrase: str, form: str) -> str:
    """``phrase`` with its first word in the form asked for: ``inflect("send it", "gerund")``."""
    word, space, rest = phrase.partition(" ")
    return _word(word, FORMS[form]) + space + rest


@lru_cache(maxsize=4_096)
def _word(word: str, tag: str) -> str:
    from lemminflect import getInflection, getLemma

    lemmas = getLemma(word.lower(), upos="NOUN" if tag.startswith("N") else "VERB")
    forms = getInflection(lemmas[0] if lemmas else word.lower(), tag=tag)
    return str(forms[0]) if forms else word
