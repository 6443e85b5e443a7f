"""Run the self-test of rule files with the real flow behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tonecheck.checker import Checker
from tonecheck.errors import ConfigError
from tonecheck.language.engine import load_parser
from tonecheck.language.remember import RememberingParser
from tonecheck.model import Config, Draft, Report
from tonecheck.rules.loader import load_folder, load_rule
from tonecheck.rules.rule import Rule
from tonecheck.rules.rulebook import Rulebook, load, shipped_rules
from tonecheck.rules.selftest import Check, Failure, selftest


def prove(rules: Sequence[Rule], book: Rulebook, config: Config | None = None) -> tuple[Failure, ...]:
    """Everything that is wrong with the examples of ``rules``; ``book`` are all rules in force."""
    config = config or Config()
    all_rules = Rulebook(tuple({rule.id: rule for rule in (*book.rules, *rules)}.values()))
    parser = RememberingParser(load_parser(config.model))

    def check_with(checker: Checker) -> Check:
        def check(draft: Draft) -> Report:
            return next(checker.check_many([draft]))

        return check

    def alone(rule: Rule) -> Check:
        return check_with(Checker(config, parser=parser, rules=Rulebook((replace(rule, on=True),))))

    return selftest(rules, check_with(Checker(config, parser=parser, rules=all_rules)), alone)


def rules_to_prove(what: Sequence[str], config: Config) -> tuple[tuple[Rule, ...], Rulebook]:
    """The rules that ``what`` names, and all rules in force for the check that nothing new appears.

    ``what`` holds rule folders, rule files, ids and sets; nothing means every rule. Raises
    `ConfigError` for a name that is none of these and `RuleError` for a file that cannot be used.
    """
    book = everything(config)
    if not what:
        return book.rules, book
    chosen: dict[str, Rule] = {}
    for name in what:
        path = Path(name)
        if path.is_dir():
            found = load_folder(path)
        elif path.is_file():
            found = (load_rule(path.resolve(), path.resolve().parents[1]),)
        else:
            found = tuple(rule for rule in book.rules if name in {rule.id, rule.rule_set})
        if not found:
            raise ConfigError(f"no rule folder, file, id or set is called {name!r}")
        chosen.update({rule.id: rule for rule in found})
    return tuple(chosen.values()), book


def everything(config: Config) -> Rulebook:
    """The rulebook with every rule, also those that are off by default or in this profile."""
    book = load(config)
    every = {rule.id: rule for rule in (*shipped_rules(), *book.rules)}
    return Rulebook(tuple(every[name] for name in sorted(every)))
