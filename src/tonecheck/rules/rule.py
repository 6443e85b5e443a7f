"""A rule as a value: what it matches, what excuses it, what to write instead, what proves it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from tonecheck.acts.reading import Reading
from tonecheck.language.trees import TreeNode
from tonecheck.model import Message, Severity
from tonecheck.rules.recipe import Recipe

Position = Literal["any", "start", "end", "whole"]
Voice = Literal["reply", "customer", "either"]
Reach = Literal["sentence", "nearby", "draft", "thread"]
Place = Literal["greeting", "closing"]


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """Words as they stand. ``entries`` maps each entry of the file to the phrases it stands for.

    ``phrases`` are those of all entries.
    """

    entries: Mapping[str, frozenset[str]]
    at: Position = "any"
    phrases: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "phrases", frozenset().union(*self.entries.values()))


@dataclass(frozen=True, slots=True)
class TreeMatch:
    """A pattern over the parse.

    ``nodes`` are the node names in the pattern's order, ``underline`` those that bound the finding,
    ``triggers`` the words without one of which no sentence can match.
    """

    pattern: tuple[TreeNode, ...]
    nodes: tuple[str, ...]
    underline: tuple[str, ...]
    triggers: frozenset[str]


@dataclass(frozen=True, slots=True)
class ActMatch:
    """A speech act of one of the ``kinds`` whose fields have one of the values wanted, ``of`` whom."""

    kinds: tuple[str, ...]
    wanted: Mapping[str, frozenset[str]] = field(default_factory=dict)
    of: Voice = "reply"


Match = PhraseMatch | TreeMatch | ActMatch


@dataclass(frozen=True, slots=True)
class Excuse:
    """One thing that excuses a match: phrases or a tree or an act within ``reach`` of it."""

    name: str
    reach: Reach
    phrases: frozenset[str] = frozenset()
    tree: TreeMatch | None = None
    act: ActMatch | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A draft that proves a rule. ``marked`` is the range it must underline, or None for none.

    ``fixed`` is the text after the first suggestion, None where the rule only has an idea.
    """

    draft: str
    marked: tuple[int, int] | None
    fixed: str | None
    context: tuple[Message, ...]
    customer_name: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Examples:
    """``bad`` must be found and fixed, ``good`` stay silent, ``misses`` and ``false_alarms`` still fail."""

    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    misses: tuple[Example, ...] = ()
    false_alarms: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule file. ``id`` is its path without the ending; ``path`` is for messages.

    ``profiles`` moves the severity per profile; None turns the rule off there, and a ``severity`` of
    None leaves it off until it is selected by name.
    """

    id: str
    path: str
    message: str
    why: str
    source: str
    severity: Severity
    match: Match
    excuses: tuple[Excuse, ...] = ()
    rewrite: tuple[Recipe, ...] = ()
    insert: tuple[Recipe, ...] = ()
    place: Place = "greeting"
    idea: str = ""
    was: tuple[str, ...] = ()
    on: bool = True
    profiles: Mapping[str, Severity | None] = field(default_factory=dict)
    examples: Examples = Examples()

    @property
    def rule_set(self) -> str:
        """The folder the rule lies in."""
        return self.id.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Hit:
    """A match in the prose: what to underline, what a rewrite may replace, and its pieces by name.

    All offsets are prose offsets. For something missing, ``start == end`` is the place for it.
    """

    rule: Rule | PythonRule
    start: int
    end: int
    extent: tuple[int, int]
    parts: Mapping[str, str] = field(default_factory=dict)
    replacements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PythonRule:
    """A rule in Python, offered by an entry point of the group ``tonecheck.rules``.

    ``find`` gets the frozen `Reading` and yields ``(start, end)`` or ``(start, end, replacement)``
    in prose offsets. When it raises, the report gets a `Skip`.
    """

    id: str
    message: str
    why: str
    source: str
    severity: Severity
    find: Callable[[Reading], Iterable[tuple[int, int] | tuple[int, int, str]]]

    @property
    def rule_set(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]
