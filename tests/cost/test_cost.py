"""What a check costs may not creep up. The ceilings stand a little above what was counted last."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from counting import REPLIES, CountingParser, instructions, words_in

from tonecheck import Checker, Config
from tonecheck.language.engine import load_parser
from tonecheck.language.network.network import Analysis, Network
from tonecheck.rules import rulebook
from tonecheck.rules.rule import PhraseMatch, Rule

UNCACHED = replace(Config(), cache_size=0)
WORDS = words_in(REPLIES)

MOST_PARSED = 0.765
"""Of the words of the replies; 0.751 when this was written."""
MOST_PADDING = 1.4
"""Cells of the network's batches for each token; 1.32 when this was written, 1.93 a day before."""
MOST_INSTRUCTIONS = 1_200
"""For each word of the replies; 1,158 when this was written."""
MOST_GROWTH = 8
"""Of a draft ten times as long, some of its sentences equal; 7.5 when this was written."""
MOST_FOR_RULES = 1.25
"""Of ten times the rules; 1.19 when this was written."""


@pytest.fixture(scope="module")
def uncached() -> Checker:
    """A checker without a cache that has read the replies once, so that its tables are filled."""
    checker = Checker(UNCACHED, parser=load_parser())
    list(checker.check_many(REPLIES))
    return checker


def test_most_words_that_need_no_parse_get_none() -> None:
    parser = CountingParser(load_parser())
    list(Checker(UNCACHED, parser=parser).check_many(REPLIES))
    assert parser.words <= MOST_PARSED * WORDS


def test_batches_hold_little_padding(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = tokens = 0
    analyse = Network.analyse

    def counted(network: Network, sentences: Sequence[Sequence[str]]) -> Analysis:
        nonlocal cells, tokens
        cells += len(sentences) * max(map(len, sentences))
        tokens += sum(map(len, sentences))
        return analyse(network, sentences)

    monkeypatch.setattr(Network, "analyse", counted)
    list(Checker(UNCACHED, parser=load_parser()).check_many(REPLIES))
    assert tokens <= cells <= MOST_PADDING * tokens, cells / tokens


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="each Python compiles to other instructions")
def test_instructions_per_word(uncached: Checker) -> None:
    count = instructions(lambda: list(uncached.check_many(REPLIES)))
    assert count <= MOST_INSTRUCTIONS * WORDS


def test_replies_by_themselves_load_no_polarity() -> None:
    # TextBlob brings 33 MB, and 184 where NLTK finds scikit-learn; only what a customer wrote is worth them.
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); from counting import REPLIES;"
        " from tonecheck import Checker; list(Checker().check_many(REPLIES));"
        " print('textblob' in sys.modules)"
    )
    here = str(Path(__file__).parent)
    done = subprocess.run([sys.executable, "-c", script, here], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_counts_are_the_same_every_time(uncached: Checker) -> None:
    first, second = (instructions(lambda: uncached.check(REPLIES[2])) for _ in range(2))
    assert first == second


def test_a_long_draft_costs_no_more_for_each_word(uncached: Checker) -> None:
    # Equal sentences are analysed once, so each copy gets a number of its own.
    short, *more = ("\n\n".join(REPLIES[:8]).replace(". ", f" {copy}. ") for copy in range(10, 20))
    long = "\n\n".join([short, *more])
    once, ten_times = instructions(lambda: uncached.check(short)), instructions(lambda: uncached.check(long))
    assert ten_times <= MOST_GROWTH * once


def test_rules_that_do_not_match_cost_nothing(uncached: Checker) -> None:
    book = rulebook.load(UNCACHED)
    many = Checker(UNCACHED, parser=load_parser(), rules=replace(book, rules=_ten_fold(book.rules)))
    list(many.check_many(REPLIES))
    few = instructions(lambda: list(uncached.check_many(REPLIES)))
    assert instructions(lambda: list(many.check_many(REPLIES))) <= MOST_FOR_RULES * few


def _ten_fold(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Nine more rules for each: phrases that no reply holds; acts and trees as they are, which all match."""
    copies = [
        replace(
            rule,
            id=f"{rule.id}-{copy}",
            match=PhraseMatch(
                {"": frozenset(f"{copy} {phrase}" for phrase in rule.match.phrases)}, rule.match.at
            )
            if isinstance(rule.match, PhraseMatch)
            else rule.match,
        )
        for copy in range(1, 10)
        for rule in rules
    ]
    return tuple(sorted([*rules, *copies], key=lambda rule: rule.id))
