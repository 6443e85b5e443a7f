"""Hits: where a rule's match stands in a reading and nothing excuses it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tonecheck.acts.act import Act
from tonecheck.acts.reading import Reading, ReadSentence, Turn
from tonecheck.language.trees import tree_matches
from tonecheck.rules.matches import field_text
from tonecheck.rules.place import greeting_end, insertion_point
from tonecheck.rules.rule import ActMatch, Excuse, Hit, Match, PhraseMatch, Rule, TreeMatch

_Spot = tuple[int, int, tuple[int, int], Mapping[str, str]]  # start, end, extent, parts


def find(rule: Rule, reading: Reading) -> Iterator[Hit]:
    """The hits of one rule in the reply, in order of their start.

    What stands inside another's words (quotes, links) is passed over. A rule that inserts hits at
    most once, at the place for the insertion.
    """
    if rule.insert:
        yield from _missing(rule, reading)
        return
    for start, end, extent, parts in _longest(_spots(rule.match, reading.reply)):
        if reading.prose.is_spoken(start, end):
            continue
        if not any(_excused(excuse, reading, start, end) for excuse in rule.excuses):
            yield Hit(rule, start, end, extent, {"text": reading.prose.text[start:end], **parts})


def _missing(rule: Rule, reading: Reading) -> Iterator[Hit]:
    voice = rule.match.of if isinstance(rule.match, ActMatch) else "reply"
    turns: tuple[Turn, ...] = ()
    if voice in {"customer", "either"}:
        turns += reading.customer_turns()[::-1]
    if voice in {"reply", "either"}:
        turns += (reading.reply,)
    for turn in turns:
        spots = _longest(_spots(rule.match, turn))
        if spots:
            start, end = spots[0][:2]
            if any(_excused(excuse, reading, start, end) for excuse in rule.excuses):
                return
            at = insertion_point(reading, rule.place)
            parts = _fullest(rule, spots)
            yield Hit(rule, at, at, (at, at), {"text": turn.prose.text[start:end], **parts})
            return


def _fullest(rule: Rule, spots: list[_Spot]) -> Mapping[str, str]:
    """The parts of the first spot that fill the best recipe that any of them can fill."""
    for recipe in rule.insert:
        wanted = {name for name, _ in recipe.slots()}
        for spot in spots:
            if wanted <= spot[3].keys():
                return spot[3]
    return {}


def _spots(match: Match, turn: Turn) -> Iterator[_Spot]:
    """Where ``match`` stands in one message, excuses not yet asked."""
    if isinstance(match, ActMatch):
        return _act_spots(match, turn)
    return _phrase_spots(match, turn) if isinstance(match, PhraseMatch) else _tree_spots(match, turn)


def _phrase_spots(match: PhraseMatch, turn: Turn) -> Iterator[_Spot]:
    for start, end in _phrase_spans(match.phrases, turn):
        if match.at == "any" or _stands(turn, start, end, match.at):
            yield start, end, (start, end), {}


def _phrase_spans(phrases: frozenset[str], turn: Turn) -> Iterator[tuple[int, int]]:
    """Where any of the phrases stands; the few that were seen are looked up among them."""
    return (span for phrase in phrases.intersection(turn.phrases) for span in turn.phrases[phrase])


def _tree_spots(match: TreeMatch, turn: Turn) -> Iterator[_Spot]:
    for sentence in turn.sentences:
        if sentence.parse is not None and not match.triggers.isdisjoint(sentence.parse.lower):
            for tokens in tree_matches(sentence.parse, match.pattern):
                yield _tree_spot(match, sentence, tokens)


def _act_spots(match: ActMatch, turn: Turn) -> Iterator[_Spot]:
    for kind in match.kinds:
        for sentence, act in turn.acts(kind):
            if fits(match, act):
                at, extent = sentence.start, act.extent
                yield at + act.start, at + act.end, (at + extent[0], at + extent[1]), act.parts


def fits(match: ActMatch, act: Act) -> bool:
    """Whether the act's fields have the values wanted."""
    return all(field_text(getattr(act, name)) in values for name, values in match.wanted.items())


def _tree_spot(match: TreeMatch, sentence: ReadSentence, tokens: tuple[int, ...]) -> _Spot:
    parse = sentence.parse
    assert parse is not None
    by_name = dict(zip(match.nodes, tokens, strict=True))
    chosen = [by_name[name] for name in match.underline]
    start, end = parse.span(min(chosen), max(chosen))
    parts = {
        name: parse.text[slice(*parse.span(parse.subtree(token)[0], parse.subtree(token)[-1]))]
        for name, token in by_name.items()
    }
    span = (sentence.start + start, sentence.start + end)
    return *span, span, parts


def _stands(turn: Turn, start: int, end: int, at: str) -> bool:
    """Whether ``[start, end)`` opens, closes or fills its sentence; greeting, marks and space aside."""
    sentence = turn.sentences[turn.sentence_at(start)]
    first = sentence.start + greeting_end(sentence.text)
    opens = not any(char.isalnum() for char in turn.prose.text[first:start])
    closes = not any(char.isalnum() for char in turn.prose.text[end : sentence.end])
    return {"start": opens, "end": closes, "whole": opens and closes}[at]


def _longest(spots: Iterator[_Spot]) -> list[_Spot]:
    """Of spots that overlap the longest, then the first; in order of their start."""
    kept: list[_Spot] = []
    for group in _touching(sorted(spots, key=lambda spot: spot[:2])):
        if len(group) == 1:
            kept += group
            continue
        chosen: list[_Spot] = []
        for spot in sorted(group, key=lambda spot: (spot[0] - spot[1], spot[0])):
            if all(spot[1] <= other[0] or other[1] <= spot[0] for other in chosen):
                chosen.append(spot)
        kept.extend(sorted(chosen, key=lambda spot: spot[:2]))
    return kept


def _touching(spots: list[_Spot]) -> Iterator[list[_Spot]]:
    """Runs of spots that hang together, so that only those are held against each other."""
    group: list[_Spot] = []
    end = 0
    for spot in spots:
        if group and spot[0] >= end:
            yield group
            group = []
        group.append(spot)
        end = max(end, spot[1])
    if group:
        yield group


def _excused(excuse: Excuse, reading: Reading, start: int, end: int) -> bool:
    within = _REACHES[excuse.reach](reading, start)
    if excuse.act is not None and excuse.act.of != "reply":
        theirs = [(turn, 0, len(turn.prose.text)) for turn in reading.customer_turns()]
        within = theirs if excuse.act.of == "customer" else [*theirs, *within]
    for turn, first, last in within:
        spans: Iterator[tuple[int, int]]
        if excuse.act is not None:
            spans = (spot[:2] for spot in _spots(excuse.act, turn))
        elif excuse.tree is not None:
            spans = (spot[:2] for spot in _spots(excuse.tree, turn))
        else:
            spans = (
                span for phrase in excuse.phrases.intersection(turn.phrases) for span in turn.phrases[phrase]
            )
        if any(first <= begin and stop <= last for begin, stop in spans):
            return True
    return False


def _sentence_reach(reading: Reading, start: int, around: int = 0) -> list[tuple[Turn, int, int]]:
    sentences = reading.sentences
    if not sentences:
        return []
    index = reading.sentence_at(start)
    first, last = max(0, index - around), min(len(sentences) - 1, index + around)
    return [(reading.reply, sentences[first].start, sentences[last].end)]


def _draft_reach(reading: Reading, start: int) -> list[tuple[Turn, int, int]]:
    return [(reading.reply, 0, len(reading.prose.text))]


def _thread_reach(reading: Reading, start: int) -> list[tuple[Turn, int, int]]:
    ours = (*reading.agent_turns(), reading.reply)
    return [(turn, 0, len(turn.prose.text)) for turn in ours]


_REACHES: Mapping[str, Callable[[Reading, int], list[tuple[Turn, int, int]]]] = {
    "sentence": _sentence_reach,
    "nearby": lambda reading, start: _sentence_reach(reading, start, around=1),
    "draft": _draft_reach,
    "thread": _thread_reach,
}
