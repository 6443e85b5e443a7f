"""From prose to a `Reading`: scan everything, parse only what something asks for, read the acts."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tonecheck.acts import KINDS
from tonecheck.acts.act import Act
from tonecheck.acts.needs import Needs
from tonecheck.acts.reading import Reading, ReadSentence, Turn
from tonecheck.acts.scan import TREE, ScannedTurn, TurnScan
from tonecheck.acts.settle import settle
from tonecheck.language.parser import Parser
from tonecheck.language.sentence import Sentence, unparsed
from tonecheck.prose.prose import Prose


@dataclass(frozen=True, slots=True)
class Conversation:
    """What there is to read: the reply's prose, the ``(author, prose)`` turns before it, the name."""

    reply: Prose
    context: tuple[tuple[str, Prose], ...] = ()
    customer_name: str | None = None


@dataclass(frozen=True, slots=True)
class _Analysed:
    """A sentence with the acts of the kinds that were ``read`` so far, parsed if one of them needs it."""

    parse: Sentence | None
    acts: Mapping[str, tuple[Act, ...]]
    read: frozenset[str]


_UNREAD = _Analysed(None, {}, frozenset())
_LOOKING_ON = frozenset(kind for kind, reader in KINDS.items() if reader.looks_on)
_SURE = {kind: reader.sure for kind, reader in KINDS.items() if reader.sure is not None}
_FITTING = {kind: reader.fits for kind, reader in KINDS.items() if reader.fits is not None}
_UNPARSED = frozenset(kind for kind, reader in KINDS.items() if not reader.parsed)


class DraftReader:
    """Reads conversations in batches; safe to share between threads.

    ``parser`` is called once, when the first sentence needs a parse. ``phrases`` are what the rules
    look for, ``tree_words`` the words that make a sentence worth parsing for a tree, ``needs`` the
    acts that they ask for. Sentences that were analysed before come from a cache of ``cache_size``
    entries.
    """

    def __init__(
        self,
        parser: Callable[[], Parser],
        phrases: Iterable[str] = (),
        tree_words: Iterable[str] = (),
        needs: Needs | None = None,
        *,
        cache_size: int = 10_000,
    ) -> None:
        self._make_parser = parser
        self._parser: Parser | None = None
        self._needs = needs or Needs()
        self._scan = TurnScan(phrases, tree_words, self._needs.enough)
        self._cache: OrderedDict[str, _Analysed] = OrderedDict()
        self._cache_size = cache_size
        self._lock = threading.Lock()

    def read(self, conversations: Sequence[Conversation]) -> list[Reading]:
        """One `Reading` for each conversation, in order."""
        scanned = [
            [
                self._scan.reply(talk.reply, answers=bool(talk.context)),
                *(self._scan.of(*turn) for turn in talk.context),
            ]
            for talk in conversations
        ]
        analysed = self._analyse_in_stages(scanned)
        readings = []
        for talk, turns in zip(conversations, scanned, strict=True):
            reply, *context = (_assemble(turn, analysed) for turn in turns)
            readings.append(settle(Reading(reply, tuple(context), talk.customer_name)))
        return readings

    def _analyse_in_stages(self, scanned: Sequence[Sequence[ScannedTurn]]) -> dict[str, _Analysed]:
        """Read the acts that are asked for, then those that what was found makes necessary, and so on.

        Each stage is one batch over all conversations.
        """
        analysed: dict[str, _Analysed] = {}
        pending = []
        for turns in scanned:
            asked = self._needs.after((), (phrase for turn in turns for phrase in turn.phrases))
            pending.append((turns, _fitting(turns, self._needs.first | asked)))
        while pending:
            self._analyse(_still_wanted(pending, analysed), analysed)
            grown = [
                (turns, kinds, kinds | _fitting(turns, self._needs.after(_found(turns, kinds, analysed), ())))
                for turns, kinds in pending
            ]
            pending = [(turns, more) for turns, kinds, more in grown if more != kinds]
        self._analyse(_looked_on_to([turns[0] for turns in scanned], analysed), analysed)
        return analysed

    def _analyse(self, wanted: Mapping[str, frozenset[str]], analysed: dict[str, _Analysed]) -> None:
        """Add the kinds wanted of each sentence, parsing those that are in no cache."""
        with self._lock:
            for text in wanted:
                if text not in analysed and text in self._cache:
                    self._cache.move_to_end(text)
                    analysed[text] = self._cache[text]
        new = [
            text
            for text, kinds in wanted.items()
            if analysed.get(text, _UNREAD).parse is None and _calls_for_parse(text, kinds)
        ]
        # Sentences of like length share a batch, so that little is padded.
        new.sort(key=lambda text: (len(text), text))
        if new:
            for text, parse in zip(new, self._engine().parse(new), strict=True):
                known = analysed.get(text, _UNREAD)
                analysed[text] = _Analysed(parse, known.acts, known.read)
        fresh = {
            text: _with_kinds(text, analysed.get(text, _UNREAD), kinds) for text, kinds in wanted.items()
        }
        analysed.update(fresh)
        with self._lock:
            self._cache.update(fresh)
            while len(self._cache) > self._cache_size:
                self._cache.popitem(last=False)

    def _engine(self) -> Parser:
        with self._lock:
            if self._parser is None:
                self._parser = self._make_parser()
            return self._parser


def _fitting(turns: Sequence[ScannedTurn], kinds: frozenset[str]) -> frozenset[str]:
    """Those of the kinds that the conversation as a whole may hold."""
    for kind, fits in _FITTING.items():
        if kind in kinds and not fits([(turn.author, turn.prose) for turn in turns]):
            kinds -= {kind}
    return kinds


def _calls_for_parse(text: str, kinds: frozenset[str]) -> bool:
    """Whether any of the kinds is read from more than the raw sentence."""
    return any(kind not in _SURE or not _SURE[kind](text) for kind in kinds - _UNPARSED)


def _still_wanted(
    pending: Iterable[tuple[Sequence[ScannedTurn], frozenset[str]]], analysed: Mapping[str, _Analysed]
) -> dict[str, frozenset[str]]:
    """By sentence the kinds that are asked for, may stand in it and were not read yet."""
    wanted: dict[str, frozenset[str]] = {}
    for turns, kinds in pending:
        asked = kinds | {TREE}
        for turn in turns:
            turn.look_for(kinds)
            for text, possible in zip(turn.texts, turn.possible, strict=True):
                due = possible & asked
                if due and not due <= analysed.get(text, _UNREAD).read:
                    wanted[text] = wanted.get(text, frozenset()) | due
    return wanted


def _looked_on_to(
    replies: Iterable[ScannedTurn], analysed: Mapping[str, _Analysed]
) -> dict[str, frozenset[str]]:
    """The sentences after those whose rewrite may depend on what follows; they count as worth a parse."""
    wanted: dict[str, frozenset[str]] = {}
    for turn in replies:
        leading = [
            TREE in possible or not _LOOKING_ON.isdisjoint(analysed.get(text, _UNREAD).acts)
            for text, possible in zip(turn.texts, turn.possible, strict=True)
        ]
        for index, leads in enumerate(leading[:-1], start=1):
            if leads:
                turn.possible[index] |= {TREE}
                wanted[turn.texts[index]] = frozenset({TREE})
    return wanted


def _found(
    turns: Sequence[ScannedTurn], kinds: frozenset[str], analysed: Mapping[str, _Analysed]
) -> frozenset[str]:
    return frozenset(
        kind
        for turn in turns
        for text, possible in zip(turn.texts, turn.possible, strict=True)
        if possible
        for kind in analysed.get(text, _UNREAD).acts
        if kind in possible and kind in kinds
    )


def _with_kinds(text: str, known: _Analysed, kinds: frozenset[str]) -> _Analysed:
    sentence = known.parse or unparsed(text)
    new = kinds - known.read
    acts = {kind: KINDS[kind].read(sentence) for kind in sorted(new - {TREE})}
    found = {kind: each for kind, each in acts.items() if each}
    return _Analysed(known.parse, {**known.acts, **found}, known.read | new)


def _assemble(turn: ScannedTurn, analysed: Mapping[str, _Analysed]) -> Turn:
    sentences = []
    for (start, end), text, possible in zip(turn.spans, turn.texts, turn.possible, strict=True):
        known = analysed.get(text, _UNREAD) if possible else _UNREAD
        acts = {kind: acts for kind, acts in known.acts.items() if kind in possible} if known.acts else {}
        sentences.append(ReadSentence(start, end, text, acts, known.parse))
    return Turn(turn.author, turn.prose, tuple(sentences), turn.phrases)
