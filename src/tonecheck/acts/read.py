"""From prose to a `Reading`: scan everything, parse only what something asks for, read the acts."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tonecheck.acts import READERS
from tonecheck.acts.act import Act
from tonecheck.acts.reading import Reading, ReadSentence, Turn
from tonecheck.language.parser import Parser
from tonecheck.language.scan import PhraseScan, fold
from tonecheck.language.sentence import Sentence
from tonecheck.language.split import sentence_spans
from tonecheck.prose.prose import Prose


@dataclass(frozen=True, slots=True)
class Conversation:
    """What there is to read: the reply's prose, the ``(author, prose)`` turns before it, the name."""

    reply: Prose
    context: tuple[tuple[str, Prose], ...] = ()
    customer_name: str | None = None


@dataclass(frozen=True, slots=True)
class _Scanned:
    author: str
    prose: Prose
    spans: tuple[tuple[int, int, str, frozenset[str]], ...]  # start, end, one-line text, kinds to read
    phrases: Mapping[str, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class _Analysed:
    acts: Mapping[str, tuple[Act, ...]]
    parse: Sentence | None


_NOTHING = _Analysed({}, None)
_TREE = "tree"


class DraftReader:
    """Reads conversations in batches; safe to share between threads.

    ``parser`` is called once, when the first sentence needs a parse. ``phrases`` are what the rules
    look for, ``tree_words`` the words that make a sentence worth parsing for a tree. Sentences that
    were analysed before come from a cache of ``cache_size`` entries.
    """

    def __init__(
        self,
        parser: Callable[[], Parser],
        phrases: Iterable[str] = (),
        tree_words: Iterable[str] = (),
        *,
        cache_size: int = 4_096,
        parse_all: bool = False,
    ) -> None:
        self._make_parser = parser
        self._parser: Parser | None = None
        self._phrases = frozenset(phrases)
        self._kinds: dict[str, frozenset[str]] = {}
        for reader in READERS:
            for trigger in reader.triggers:
                self._kinds[trigger] = self._kinds.get(trigger, frozenset()) | {reader.kind}
        for word in tree_words:
            self._kinds[word] = self._kinds.get(word, frozenset()) | {_TREE}
        self._scan = PhraseScan(self._phrases | self._kinds.keys())
        self._parse_all = parse_all
        self._cache: OrderedDict[str, _Analysed] = OrderedDict()
        self._cache_size = cache_size
        self._lock = threading.Lock()

    def read(self, conversations: Sequence[Conversation]) -> list[Reading]:
        """One `Reading` for each conversation, in order."""
        scanned = [
            [self._scan_turn("agent", talk.reply), *(self._scan_turn(*turn) for turn in talk.context)]
            for talk in conversations
        ]
        wanted = {
            text: kinds for turns in scanned for turn in turns for _, _, text, kinds in turn.spans if kinds
        }
        analysed = self._analyse(wanted)
        readings = []
        for talk, turns in zip(conversations, scanned, strict=True):
            reply, *context = (_assemble(turn, analysed) for turn in turns)
            readings.append(settle(Reading(reply, tuple(context), talk.customer_name)))
        return readings

    def _scan_turn(self, author: str, prose: Prose) -> _Scanned:
        spans = list(sentence_spans(prose.text))
        starts = [start for start, _ in spans]
        phrases: dict[str, list[tuple[int, int]]] = {}
        kinds: list[set[str]] = [set() for _ in spans]
        for phrase, start, end in self._scan.find(fold(prose.text)):
            index = bisect_right(starts, start) - 1
            if index < 0 or end > spans[index][1]:
                continue  # it runs over the end of a sentence
            if phrase in self._phrases:
                phrases.setdefault(phrase, []).append((start, end))
            if phrase in self._kinds:
                kinds[index] |= self._kinds[phrase]
        texts = [prose.text[start:end].replace("\n", " ") for start, end in spans]
        for text, found in zip(texts, kinds, strict=True):
            found |= {reader.kind for reader in READERS if reader.may_hold and reader.may_hold(text)}
        return _Scanned(
            author,
            prose,
            tuple(
                (start, end, text, frozenset(found))
                for (start, end), text, found in zip(spans, texts, kinds, strict=True)
            ),
            {phrase: tuple(places) for phrase, places in phrases.items()},
        )

    def _analyse(self, wanted: Mapping[str, frozenset[str]]) -> dict[str, _Analysed]:
        known: dict[str, _Analysed] = {}
        with self._lock:
            for text in wanted:
                if text in self._cache:
                    self._cache.move_to_end(text)
                    known[text] = self._cache[text]
        new = [text for text in wanted if text not in known]
        # Sentences of like length share a batch, so that little is padded.
        new.sort(key=lambda text: (len(text), text))
        if new:
            parses = self._engine().parse(new)
            fresh = {
                text: _Analysed(_acts(parse, wanted[text]), parse)
                for text, parse in zip(new, parses, strict=True)
            }
            known.update(fresh)
            self._remember(fresh)
        return known

    def _remember(self, fresh: Mapping[str, _Analysed]) -> None:
        with self._lock:
            self._cache.update(fresh)
            while len(self._cache) > self._cache_size:
                self._cache.popitem(last=False)

    def _engine(self) -> Parser:
        with self._lock:
            if self._parser is None:
                self._parser = self._make_parser()
            return self._parser


def settle(reading: Reading) -> Reading:
    """The reading with every act as it stands in the whole reply, act kinds in their fixed order."""
    for reader in READERS:
        if reader.settle is None:
            continue
        reading = replace(
            reading,
            reply=_settle_turn(reading, reading.reply, reader.kind),
            context=tuple(_settle_turn(reading, turn, reader.kind) for turn in reading.context),
        )
    return reading


def _settle_turn(reading: Reading, turn: Turn, kind: str) -> Turn:
    from tonecheck.acts import KINDS

    settle_act = KINDS[kind].settle
    if settle_act is None or not turn.has(kind):
        return turn
    sentences = []
    for sentence in turn.sentences:
        found = sentence.act(kind)
        if found:
            settled = tuple(act for act in (settle_act(reading, sentence, each) for each in found) if act)
            sentence = replace(sentence, acts={**sentence.acts, kind: settled})
        sentences.append(sentence)
    return replace(turn, sentences=tuple(sentences))


def _acts(parse: Sentence, kinds: frozenset[str]) -> Mapping[str, tuple[Act, ...]]:
    found = ((reader.kind, reader.read(parse)) for reader in READERS if reader.kind in kinds)
    return {kind: acts for kind, acts in found if acts}


def _assemble(turn: _Scanned, analysed: Mapping[str, _Analysed]) -> Turn:
    sentences = []
    for start, end, text, kinds in turn.spans:
        found = analysed[text] if kinds else _NOTHING
        sentences.append(ReadSentence(start, end, text, found.acts, found.parse))
    return Turn(turn.author, turn.prose, tuple(sentences), turn.phrases)
