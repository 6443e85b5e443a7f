"""Is this an ordinary word of English? Asked of lemminflect's dictionary, which knows no acronyms."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4_096)
def word_classes(word: str) -> frozenset[str]:
    """The classes of a lower-case word, ``NOUN``, ``VERB``, ``ADJ``, ``ADV``; empty for names and codes."""
    if not word.isalpha():
        return frozenset()
    from lemminflect import getAllLemmas

    return frozenset(getAllLemmas(word))
