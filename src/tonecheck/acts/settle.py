"""Acts as they stand in the whole reply, after each was read from its sentence alone."""

from __future__ import annotations

from dataclasses import replace
from operator import is_

from tonecheck.acts import READERS
from tonecheck.acts.act import Act, Reader
from tonecheck.acts.reading import Reading, ReadSentence, Turn


def settle(reading: Reading) -> Reading:
    """The reading with every act settled, kind by kind in the order of `READERS`."""
    turns = (reading.reply, *reading.context)
    kinds = {kind for turn in turns for kind in turn.kinds()}
    for reader in READERS:
        if reader.settle is None or reader.kind not in kinds:
            continue
        settled = [_settle_turn(reading, turn, reader) for turn in (reading.reply, *reading.context)]
        if not all(map(is_, settled, (reading.reply, *reading.context))):
            reading = replace(reading, reply=settled[0], context=tuple(settled[1:]))
    return reading


def _settle_turn(reading: Reading, turn: Turn, reader: Reader) -> Turn:
    if not turn.has(reader.kind):
        return turn
    sentences = tuple(
        _settle_sentence(reading, sentence, reader) if sentence.act(reader.kind) else sentence
        for sentence in turn.sentences
    )
    if all(map(is_, sentences, turn.sentences)):
        return turn
    return replace(turn, sentences=sentences)


def _settle_sentence(reading: Reading, sentence: ReadSentence, reader: Reader) -> ReadSentence:
    assert reader.settle is not None
    acts = sentence.act(reader.kind)
    settled: list[Act] = []
    for act in acts:
        as_it_stands = reader.settle(reading, sentence, act)
        if as_it_stands is not None:
            settled.append(as_it_stands)
    if len(settled) == len(acts) and all(map(is_, settled, acts)):
        return sentence
    return replace(sentence, acts={**sentence.acts, reader.kind: tuple(settled)})
