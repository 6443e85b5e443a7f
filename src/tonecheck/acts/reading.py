"""The shared reading of a reply: its sentences, their acts, the phrases seen, the turns before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from tonecheck.acts.act import Act
from tonecheck.language.sentence import Sentence
from tonecheck.prose.prose import Prose


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """One sentence: ``[start, end)`` in its prose, its text on one line, what was found in it.

    ``parse`` is None where nothing in the sentence called for one. The offsets of ``acts`` (by
    kind) count from the sentence's start.
    """

    start: int
    end: int
    text: str
    acts: Mapping[str, tuple[Act, ...]]
    parse: Sentence | None = None

    def act(self, kind: str) -> tuple[Act, ...]:
        """The acts of one kind, in order."""
        return self.acts.get(kind, ())


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of the conversation as read: ``author`` is ``"customer"`` or ``"agent"``.

    ``phrases`` maps each phrase that the rules ask for to the prose ranges where it stands.
    """

    author: str
    prose: Prose
    sentences: tuple[ReadSentence, ...]
    phrases: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    _by_kind: Mapping[str, list[tuple[ReadSentence, Act]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_kind: dict[str, list[tuple[ReadSentence, Act]]] = {}
        for sentence in self.sentences:
            for kind, acts in sentence.acts.items():
                for act in acts:
                    by_kind.setdefault(kind, []).append((sentence, act))
        object.__setattr__(self, "_by_kind", by_kind)

    def acts(self, kind: str) -> Iterator[tuple[ReadSentence, Act]]:
        """Every act of one kind with the sentence it stands in."""
        return iter(self._by_kind.get(kind, ()))

    def kinds(self) -> Iterable[str]:
        """The kinds of the acts that stand in the message."""
        return self._by_kind.keys()

    def has(self, *kinds: str) -> bool:
        """Whether any act of one of these kinds stands in the message."""
        return any(kind in self._by_kind for kind in kinds)

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds the prose offset, or of the nearest before."""
        return max(0, bisect_right(self.sentences, offset, key=attrgetter("start")) - 1)

    def holds(self, sentence: ReadSentence) -> bool:
        """Whether ``sentence`` itself, not only one like it, stands in the message."""
        return bool(self.sentences) and self.sentences[self.sentence_at(sentence.start)] is sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """A reply as read, with the turns before it, oldest first, and the customer's name if known."""

    reply: Turn
    context: tuple[Turn, ...] = ()
    customer_name: str | None = None

    @property
    def prose(self) -> Prose:
        """The prose of the reply."""
        return self.reply.prose

    @property
    def sentences(self) -> tuple[ReadSentence, ...]:
        """The sentences of the reply."""
        return self.reply.sentences

    def customer_turns(self) -> tuple[Turn, ...]:
        """What the customer wrote, oldest first."""
        return tuple(turn for turn in self.context if turn.author == "customer")

    def asked(self) -> str:
        """The customer's last message, empty where none is known."""
        return next((turn.prose.text for turn in reversed(self.context) if turn.author == "customer"), "")

    def agent_turns(self) -> tuple[Turn, ...]:
        """What we wrote before this reply, oldest first."""
        return tuple(turn for turn in self.context if turn.author == "agent")

    def turn_of(self, sentence: ReadSentence) -> Turn:
        """The message that holds ``sentence`` itself, not only one like it."""
        return next(turn for turn in (*self.context, self.reply) if turn.holds(sentence))

    def sentence_at(self, offset: int) -> int:
        """The index of the reply's sentence that holds the prose offset, or of the nearest before."""
        return self.reply.sentence_at(offset)
