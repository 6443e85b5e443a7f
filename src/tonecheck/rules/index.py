"""Which rules can match a reading at all, told from what stands in it instead of asking every rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tonecheck.acts.act import Act
from tonecheck.acts.reading import Reading
from tonecheck.rules.matches import field_text
from tonecheck.rules.rule import ActMatch, PhraseMatch, Rule


class RuleIndex:
    """From phrases, acts and trees to the rules that look for them.

    A draft costs as much as what stands in it, however many rules there are. An act leads to its rules by
    its kind and the one field that tells most of them apart.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._by_phrase: dict[str, tuple[int, ...]] = {}
        self._by_act: dict[tuple[str, str, str], list[int]] = {}
        self._by_tree_word: dict[str, list[int]] = {}
        acts = [rule.match for rule in self._rules if isinstance(rule.match, ActMatch)]
        kinds = {kind for match in acts for kind in match.kinds}
        self._fields = {kind: _telling_field(kind, acts) for kind in kinds}
        for position, rule in enumerate(self._rules):
            if isinstance(rule.match, PhraseMatch):
                here = (position,)  # one for all its phrases: there are thousands
                for phrase in rule.match.phrases:
                    self._by_phrase[phrase] = self._by_phrase.get(phrase, ()) + here
            elif isinstance(rule.match, ActMatch):
                for key in self._keys(rule.match):
                    self._by_act.setdefault(key, []).append(position)
            else:
                for word in rule.match.triggers:
                    self._by_tree_word.setdefault(word, []).append(position)

    def possible(self, reading: Reading) -> list[Rule]:
        """The rules that may hit in the reading, in the order in which they were given."""
        positions: set[int] = set()
        for phrase in reading.reply.phrases:
            positions.update(self._by_phrase.get(phrase, ()))
        for turn in (reading.reply, *reading.context):
            for kind in turn.kinds():
                for _, act in turn.acts(kind):
                    positions.update(self._wanting(kind, act))
        for sentence in reading.sentences if self._by_tree_word else ():
            if sentence.parse is not None:
                for word in self._by_tree_word.keys() & sentence.parse.lower:
                    positions.update(self._by_tree_word[word])
        return [self._rules[position] for position in sorted(positions)]

    def _keys(self, match: ActMatch) -> Iterator[tuple[str, str, str]]:
        for kind in match.kinds:
            field = self._fields[kind]
            for value in match.wanted.get(field, ("",)):
                yield kind, field if field in match.wanted else "", value

    def _wanting(self, kind: str, act: Act) -> Iterator[int]:
        field = self._fields.get(kind)
        if field is not None:
            yield from self._by_act.get((kind, "", ""), ())
            if field:
                yield from self._by_act.get((kind, field, field_text(getattr(act, field))), ())


def _telling_field(kind: str, matches: Iterable[ActMatch]) -> str:
    """The field of this kind of act for which the rules want the most different values, "" for none."""
    values: dict[str, set[str]] = {"": set()}
    for match in matches:
        if kind in match.kinds:
            for name, wanted in match.wanted.items():
                values.setdefault(name, set()).update(wanted)
    return max(values, key=lambda name: (len(values[name]), name))
