"""The rows about growth: ten times the rules, and a draft of a megabyte."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from statistics import median

from timing.rounds import cpu_seconds, drain
from timing.row import Row
from timing.texts import Texts, words_in
from tonecheck import Checker, Config
from tonecheck.rules import rulebook
from tonecheck.rules.rule import PhraseMatch, Rule

_UNCACHED = replace(Config(), cache_size=0)
_MEGABYTE = 1_000_000


def ten_fold(rules: tuple[Rule, ...], texts: list[str], times: int = 10) -> tuple[Rule, ...]:
    """The rules and nine generated ones for each.

    A rule over phrases gets as many others, drawn from the words of the texts. One over an act or a tree
    is repeated as it is: the worst there is, for each copy matches wherever the rule does.
    """
    choice = random.Random(11)
    words = sorted({word for text in texts for word in text.lower().split() if word.isalpha()})
    made = list(rules)
    for copy in range(1, times):
        for rule in rules:
            match = rule.match
            if isinstance(match, PhraseMatch):
                phrases = frozenset(
                    " ".join(choice.choices(words, k=len(phrase.split()) + 1)) for phrase in match.phrases
                )
                match = PhraseMatch({"generated": phrases}, match.at)
            made.append(replace(rule, id=f"{rule.id}-{copy}", match=match))
    return tuple(sorted(made, key=lambda rule: rule.id))


def more_rules(texts: Texts) -> Iterator[Row]:
    """The time of the same texts with ten times the rules."""
    book = rulebook.load(_UNCACHED)
    few = Checker(_UNCACHED)
    many = Checker(_UNCACHED, rules=replace(book, rules=ten_fold(book.rules, texts.measured)))
    drain(few.check_many(texts.warm_up))
    drain(many.check_many(texts.warm_up))
    ratios = [
        cpu_seconds(lambda batch=batch: drain(many.check_many(batch)))  # type: ignore[misc]
        / cpu_seconds(lambda batch=batch: drain(few.check_many(batch)))  # type: ignore[misc]
        for batch in texts.rounds
    ]
    seen = {"rules": len(many.rulebook.rules), "rounds": len(ratios)}
    yield Row("ten times the rules, time", median(ratios), at_most=1.3, seen=seen)


def longer_text(texts: Texts) -> Iterator[Row]:
    """What a word costs in a draft of a megabyte against drafts of about a hundred words, each by itself."""
    checker = Checker(_UNCACHED)
    drain(checker.check_many(texts.warm_up))
    short = [text for text in texts.measured if 80 <= len(text.split()) <= 120]
    parts: list[str] = []
    size = 0
    for number in range(_MEGABYTE):
        part = texts.measured[number % len(texts.measured)]
        parts.append(part)
        size += len(part) + 2
        if size > _MEGABYTE:
            break
    long = "\n\n".join(parts)
    ratios, ours = [], []
    for _ in range(3):
        long_costs = cpu_seconds(lambda: checker.check(long)) / words_in([long])
        short_costs = cpu_seconds(lambda: [checker.check(text) for text in short]) / words_in(short)
        ratios.append(long_costs / short_costs)
        ours.append(1 / long_costs)
    seen = {"characters": len(long), "short drafts": len(short), "words a second": median(ours)}
    yield Row("a word in a draft of 1 MB, time", median(ratios), at_most=1.5, seen=seen)
