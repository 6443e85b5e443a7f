"""What a speech act is here, and what a reader of one provides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tonecheck.acts.reading import Reading, ReadSentence
    from tonecheck.language.sentence import Sentence
    from tonecheck.prose.prose import Prose


class Act(Protocol):
    """A typed value read from one sentence.

    ``start`` and ``end`` are the words to underline and ``extent`` the words that a rewrite may
    replace, both half-open offsets into the sentence. ``parts`` are the pieces of text that recipes
    may use, by name.
    """

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def extent(self) -> tuple[int, int]: ...
    @property
    def parts(self) -> Mapping[str, str]: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """How acts of one kind are found.

    ``triggers`` are words or phrases without which a sentence holds no such act, so that other
    sentences need no parse; ``may_hold`` is a further test on the raw sentence for acts that no word
    announces. ``read`` sees one parsed sentence alone. ``settle`` may look at the whole reading and
    returns the act as it stands in this reply, or None when the reply shows that it is none.
    ``parts`` names the pieces of text that recipes may use.

    ``fits`` tells from the conversation, ``(author, prose)`` with the reply first, whether the reply may hold
    such an act at all; where it may not, no sentence is looked at.

    ``sure`` tells from the raw sentence that ``read`` finds an act in it.

    ``company`` are words of which one stands beside the trigger in every sentence that holds such an act:
    who is spoken to, or a verb of the future; empty where a trigger says enough.

    ``said_by`` are the authors in whose messages the act is looked for, ``agent_triggers`` narrower
    triggers for what we write ourselves, with ``agent_may_hold`` for ``may_hold``, asked only of a reply to
    a message; ``uses`` are the kinds of acts that ``settle`` looks at.
    ``parsed`` is False where ``read`` looks at nothing but the text of the sentence. ``looks_on`` says that
    a rewrite looks at the sentence that follows, which is parsed for that.
    """

    kind: str
    act: type
    triggers: frozenset[str]
    read: Callable[[Sentence], tuple[Act, ...]]
    company: frozenset[str] = frozenset()
    may_hold: Callable[[str], bool] | None = None
    fits: Callable[[Sequence[tuple[str, Prose]]], bool] | None = None
    sure: Callable[[str], bool] | None = None
    settle: Callable[[Reading, ReadSentence, Act], Act | None] | None = None
    parts: frozenset[str] = frozenset()
    said_by: tuple[str, ...] = ("agent",)
    agent_triggers: frozenset[str] | None = None
    agent_may_hold: Callable[[str], bool] | None = None
    uses: frozenset[str] = frozenset()
    parsed: bool = True
    looks_on: bool = False

    def test_for(self, author: str) -> Callable[[str], bool] | None:
        """What is asked about the sentences of ``author`` that hold none of the triggers."""
        if author not in self.said_by:
            return None
        return self.agent_may_hold if author == "agent" and self.agent_triggers is not None else self.may_hold

    def triggers_for(self, author: str) -> frozenset[str]:
        """The words or phrases without which no such act stands in a sentence of ``author``."""
        return self.agent_triggers if author == "agent" and self.agent_triggers is not None else self.triggers
