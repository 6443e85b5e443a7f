"""``tonecheck rules``: list the rules, show one, let them prove themselves."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Callable, Iterator

from tonecheck.cli import options as shared
from tonecheck.cli.terminal import FOUND, OK, write
from tonecheck.errors import ConfigError
from tonecheck.proof import prove, rules_to_prove
from tonecheck.rules.rule import Example, PythonRule, Rule
from tonecheck.rules.rulebook import Rulebook, load
from tonecheck.rules.strict import nearest


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the actions ``list``, ``show`` and ``test``."""
    actions = command.add_subparsers(title="actions", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="every rule in force with its severity")
    listing.set_defaults(action=list_rules)
    show = actions.add_parser("show", help="one rule: why, source, examples")
    show.add_argument("rule")
    show.set_defaults(action=show_rule)
    test = actions.add_parser("test", help="let rules prove themselves by their own examples")
    test.add_argument(
        "what", nargs="*", metavar="PATH", help="rule folders, files, ids or sets; all when none"
    )
    test.set_defaults(action=test_rules)
    for action in (listing, show, test):
        shared.add_config_options(action)


def run(options: argparse.Namespace) -> int:
    """Run the action that was named."""
    action: Callable[[argparse.Namespace], int] = options.action
    return action(options)


def list_rules(options: argparse.Namespace) -> int:
    """Print one line a rule in force: id, severity, message."""
    rules = _by_id(load(shared.read_config(options))).values()
    width = max((len(rule.id) for rule in rules), default=0)
    write("".join(f"{rule.id:{width}}  {rule.severity.label:7}  {_message(rule)}\n" for rule in rules))
    return OK


def show_rule(options: argparse.Namespace) -> int:
    """Print everything about one rule."""
    rules = _by_id(load(shared.read_config(options)))
    if options.rule not in rules:
        raise ConfigError(f"unknown rule {options.rule!r}{nearest(options.rule, rules)}")
    write("\n".join(_details(rules[options.rule])) + "\n")
    return OK


def test_rules(options: argparse.Namespace) -> int:
    """Run the self-test and print what fails, then one line with the counts."""
    config = shared.read_config(options)
    rules, book = rules_to_prove(options.what, config)
    failures = prove(rules, book, config)
    write("".join(f"{failure}\n" for failure in failures))
    count = sum(len(rule.examples.bad) + len(rule.examples.good) for rule in rules)
    write(f"{len(rules)} rules, {count} examples, {len(failures)} failures\n")
    return FOUND if failures else OK


def _by_id(book: Rulebook) -> dict[str, Rule | PythonRule]:
    rules: list[Rule | PythonRule] = [*book.rules, *book.python_rules]
    return {rule.id: rule for rule in sorted(rules, key=lambda rule: rule.id)}


def _message(rule: Rule | PythonRule) -> str:
    return rule.message.replace("{text}", "…")


def _details(rule: Rule | PythonRule) -> Iterator[str]:
    yield f"{rule.id}  ({rule.severity.label})"
    for label, text in (("what", _message(rule)), ("why", rule.why), ("source", rule.source)):
        yield from _labelled(label, text)
    if not isinstance(rule, Rule):
        return
    if rule.idea:
        yield from _labelled("idea", rule.idea)
    for example in rule.examples.bad:
        yield from _labelled("bad", _marked(example))
        if example.fixed is not None:
            yield from _labelled("→", example.fixed)
    for example in rule.examples.good:
        yield from _labelled("good", example.draft)
    yield from _labelled("file", rule.path)


def _labelled(label: str, text: str) -> list[str]:
    return textwrap.wrap(text, 88, initial_indent=f"  {label:8}", subsequent_indent=" " * 10)


def _marked(example: Example) -> str:
    start, end = example.marked or (0, 0)
    return f"{example.draft[:start]}[[{example.draft[start:end]}]]{example.draft[end:]}"
