"""The dictionary read from lemminflect's file says what the library says, without loading spaCy."""

from __future__ import annotations

import subprocess
import sys

from lemminflect import getAllLemmas, getInflection, getLemma

from tonecheck.language import lexicon


def test_classes_are_those_of_the_library() -> None:
    words = {
        line.partition(",")[0] for line in lexicon._dictionary().decode().splitlines()
    } | lexicon._overrides().keys()
    plain = sorted(word for word in words if word.isalpha() and word.islower())
    assert len(plain) > 50_000
    for word in plain[::7]:
        assert lexicon.word_classes(word) == frozenset(getAllLemmas(word)), word


def test_names_and_codes_have_no_class() -> None:
    assert not lexicon.word_classes("zxqv")
    assert not lexicon.word_classes("b2b")


def test_base_forms_are_those_of_the_library() -> None:
    for word in ("went", "sent", "boxes", "better", "its", "deplatformed", "glorping", "children", "qqq"):
        for word_class in ("NOUN", "VERB"):
            theirs = getLemma(word, upos=word_class)
            assert lexicon.base_form(word, word_class) == (theirs[0] if theirs else word)


def test_forms_are_those_of_the_library() -> None:
    for base in ("send", "be", "forget", "glorp", "child"):
        for tag in ("VBG", "VBN", "VBZ", "NNS"):
            theirs = getInflection(base, tag=tag)
            assert lexicon.inflected(base, tag) == (theirs[0] if theirs else None)


def test_spacy_stays_unloaded_and_can_be_loaded_later() -> None:
    program = (
        "import sys; from tonecheck.language.lexicon import inflected, word_classes;"
        "word_classes('lamp'); inflected('send', 'VBN'); assert 'spacy' not in sys.modules; import spacy"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
