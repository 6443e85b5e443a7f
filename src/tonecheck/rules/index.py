"""Which rules can match a reading at all, told from what stands in it instead of asking every rule."""

from __future__ import annotations

from collections.abc import Iterable

from tonecheck.acts.reading import Reading
from tonecheck.rules.find import tree_name
from tonecheck.rules.rule import ActMatch, PhraseMatch, Rule


class RuleIndex:
    """From phrases, kinds of acts and trees to the rules that look for them.

    A draft costs as much as what stands in it, however many rules there are.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._by_phrase: dict[str, list[int]] = {}
        self._by_kind: dict[str, list[int]] = {}
        self._by_tree: dict[str, list[int]] = {}
        for position, rule in enumerate(self._rules):
            if isinstance(rule.match, PhraseMatch):
                for phrase in rule.match.phrases:
                    self._by_phrase.setdefault(phrase, []).append(position)
            elif isinstance(rule.match, ActMatch):
                self._by_kind.setdefault(rule.match.kind, []).append(position)
            else:
                self._by_tree.setdefault(tree_name(rule.id, rule.match), []).append(position)

    def possible(self, reading: Reading) -> list[Rule]:
        """The rules that may hit in the reading, in the order in which they were given."""
        kinds: set[str] = set()
        positions: set[int] = set()
        for turn in (reading.reply, *reading.context):
            kinds.update(*(sentence.acts for sentence in turn.sentences if sentence.acts))
        for kind in kinds:
            positions.update(self._by_kind.get(kind, ()))
        for phrase in reading.reply.phrases:
            positions.update(self._by_phrase.get(phrase, ()))
        if self._by_tree:
            for name in _trees_in(reading):
                positions.update(self._by_tree.get(name, ()))
        return [self._rules[position] for position in sorted(positions)]


def _trees_in(reading: Reading) -> set[str]:
    parses = (sentence.parse for sentence in reading.sentences)
    return {name for parse in parses if parse is not None for name, _ in parse.trees}
