"""Run the self-test of rule files with the real flow behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tonecheck.checker import Checker
from tonecheck.language.remember import RememberingParser
from tonecheck.language.spacy_parser import SpacyParser
from tonecheck.model import Config, Draft, Report
from tonecheck.rules.rule import Rule
from tonecheck.rules.rulebook import Rulebook
from tonecheck.rules.selftest import Check, Failure, selftest


def prove(rules: Sequence[Rule], book: Rulebook, config: Config | None = None) -> tuple[Failure, ...]:
    """Everything that is wrong with the examples of ``rules``; ``book`` are all rules in force."""
    config = config or Config()
    everything = Rulebook(tuple({rule.id: rule for rule in (*book.rules, *rules)}.values()))
    parser = RememberingParser(SpacyParser(config.model, everything.trees()))

    def check_with(checker: Checker) -> Check:
        def check(draft: Draft) -> Report:
            return next(checker.check_many([draft]))

        return check

    def alone(rule: Rule) -> Check:
        return check_with(Checker(config, parser=parser, rules=Rulebook((replace(rule, on=True),))))

    return selftest(rules, check_with(Checker(config, parser=parser, rules=everything)), alone)
