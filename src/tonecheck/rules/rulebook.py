"""The rules in force: found in folders and entry points, selected, ignored, moved by profile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path

from tonecheck.acts import KINDS
from tonecheck.acts.needs import Needs
from tonecheck.errors import ConfigError
from tonecheck.model import Config, Severity, Skip
from tonecheck.rules.loader import PROFILES, load_folder
from tonecheck.rules.rule import ActMatch, PhraseMatch, PythonRule, Rule, TreeMatch
from tonecheck.rules.strict import nearest

ENTRY_POINTS = "tonecheck.rules"


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules that a checker runs, sorted by id, and what could not be loaded."""

    rules: tuple[Rule, ...]
    python_rules: tuple[PythonRule, ...] = ()
    skipped: tuple[Skip, ...] = ()

    def phrases(self) -> frozenset[str]:
        """Every phrase that any rule looks for."""
        found: set[str] = set()
        for rule in self.rules:
            if isinstance(rule.match, PhraseMatch):
                found.update(rule.match.phrases)
            found.update(*(excuse.phrases for excuse in rule.excuses))
        return frozenset(found)

    def needs(self) -> Needs:
        """The acts that have to be read for these rules; all of them where a rule in Python may look."""
        if self.python_rules:
            return Needs()
        first: set[str] = set()
        after_act: dict[str, frozenset[str]] = {}
        after_phrase: dict[str, frozenset[str]] = {}
        for rule in self.rules:
            acts = (excuse.act for excuse in rule.excuses)
            excused = frozenset(kind for act in acts if act is not None for kind in act.kinds)
            if isinstance(rule.match, ActMatch):
                first.update(rule.match.kinds)
                for kind in rule.match.kinds:
                    after_act[kind] = after_act.get(kind, frozenset()) | excused
            elif isinstance(rule.match, TreeMatch):
                first |= excused
            elif excused:
                for phrase in rule.match.phrases:
                    known = after_phrase.get(phrase)
                    after_phrase[phrase] = excused if known is None else known | excused
        return Needs(frozenset(first), after_act, after_phrase, self._enough() - first)

    def _enough(self) -> frozenset[str]:
        """The kinds of acts that only ever excuse, wherever in the reply they stand."""
        anywhere: set[str] = set()
        elsewhere = {kind for reader in KINDS.values() for kind in reader.uses}
        for excuse in (excuse for rule in self.rules for excuse in rule.excuses):
            if excuse.act is not None:
                whole = excuse.reach == "draft" and excuse.act.of == "reply" and not excuse.act.wanted
                (anywhere if whole else elsewhere).update(excuse.act.kinds)
        return frozenset(anywhere - elsewhere)

    def tree_words(self) -> frozenset[str]:
        """The words that call for a parse: without one no tree matches, or a recipe needs the clause."""
        words = {word for rule in self.rules for tree in _trees_of(rule) for word in tree.triggers}
        for rule in self.rules:
            if isinstance(rule.match, PhraseMatch) and any(recipe.over != "words" for recipe in rule.rewrite):
                words.update(rule.match.phrases)
        return frozenset(words)


def load(config: Config, *, examples: bool = True) -> Rulebook:
    """The rulebook for these settings; without ``examples`` those of the shipped rules are left unread.

    Raises `RuleError` for a bad rule file and `ConfigError` for an id or profile that does not exist.
    """
    if config.profile not in PROFILES:
        raise ConfigError(f"unknown profile {config.profile!r}{nearest(config.profile, PROFILES)}")
    rules = {rule.id: rule for rule in shipped_rules(examples=examples)}
    for folder in config.rule_folders:
        rules.update({rule.id: rule for rule in load_folder(_existing(folder))})
    plugged, skipped = _plugged_in()
    everything: dict[str, Rule | PythonRule] = {**rules, **{rule.id: rule for rule in plugged}}
    names = _Names.of(everything.values())
    chosen = _chosen(everything.values(), config, names)
    moved = [_with_severity(rule, config, names) for rule in chosen]
    return Rulebook(
        tuple(sorted((rule for rule in moved if isinstance(rule, Rule)), key=lambda rule: rule.id)),
        tuple(sorted((rule for rule in moved if isinstance(rule, PythonRule)), key=lambda rule: rule.id)),
        skipped,
    )


@lru_cache(maxsize=2)
def shipped_rules(*, examples: bool = True) -> tuple[Rule, ...]:
    """The rules that come with tonecheck: in the wheel beside this file, else in the source tree."""
    here = Path(__file__).resolve()
    for folder in (here.parent / "data", here.parents[3] / "rules"):
        if folder.is_dir():
            return load_folder(folder, examples=examples)
    raise ConfigError("tonecheck's own rules are missing: the installation is damaged")


@dataclass(frozen=True, slots=True)
class _Names:
    """Known ids and sets, and what old ids are called now."""

    ids: frozenset[str]
    sets: frozenset[str]
    now: Mapping[str, str]

    @classmethod
    def of(cls, rules: Iterable[Rule | PythonRule]) -> _Names:
        rules = tuple(rules)
        now = {old: rule.id for rule in rules if isinstance(rule, Rule) for old in rule.was}
        return cls(frozenset(rule.id for rule in rules), frozenset(rule.rule_set for rule in rules), now)

    def resolve(self, name: str) -> str:
        name = self.now.get(name, name)
        if name not in self.ids and name not in self.sets:
            raise ConfigError(f"unknown rule or set {name!r}{nearest(name, self.ids | self.sets)}")
        return name


def _chosen(rules: Iterable[Rule | PythonRule], config: Config, names: _Names) -> Iterator[Rule | PythonRule]:
    select = {names.resolve(name) for name in config.select}
    ignore = {names.resolve(name) for name in config.ignore}
    for rule in rules:
        by_default = not isinstance(rule, Rule) or rule.on
        wanted = rule.id in select or (rule.rule_set in select and by_default) if select else by_default
        if wanted and rule.id not in ignore and (rule.rule_set not in ignore or rule.id in select):
            if rule.id in select or not _off_in_profile(rule, config):
                yield rule


def _off_in_profile(rule: Rule | PythonRule, config: Config) -> bool:
    return isinstance(rule, Rule) and rule.profiles.get(config.profile, rule.severity) is None


def _with_severity(rule: Rule | PythonRule, config: Config, names: _Names) -> Rule | PythonRule:
    own: Mapping[str, Severity] = {names.resolve(name): level for name, level in config.severities.items()}
    severity = rule.severity
    if isinstance(rule, Rule):
        severity = rule.profiles.get(config.profile) or severity
    severity = own.get(rule.id, own.get(rule.rule_set, severity))
    return rule if severity == rule.severity else replace(rule, severity=severity)


def _plugged_in() -> tuple[list[PythonRule], tuple[Skip, ...]]:
    rules: list[PythonRule] = []
    skipped: list[Skip] = []
    for entry in sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name):
        try:
            rule = entry.load()
        except Exception as error:  # somebody else's code: whatever it raises is reported, not fatal
            skipped.append(Skip(entry.name, f"cannot be loaded: {type(error).__name__}"))
            continue
        if isinstance(rule, PythonRule):
            rules.append(rule)
        else:
            skipped.append(Skip(entry.name, "is no tonecheck.PythonRule"))
    return rules, tuple(skipped)


def _trees_of(rule: Rule) -> Iterator[TreeMatch]:
    if isinstance(rule.match, TreeMatch):
        yield rule.match
    for excuse in rule.excuses:
        if excuse.tree is not None:
            yield excuse.tree


def _existing(folder: str) -> Path:
    path = Path(folder).expanduser()
    if not path.is_dir():
        raise ConfigError(f"no such rule folder: {folder}")
    return path
