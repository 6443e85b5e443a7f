"""What the finders hand over: the tokens of a directive, before its manner and purpose are read."""

from __future__ import annotations

from dataclasses import dataclass

from tonecheck.acts.directive.directive import Form


@dataclass(frozen=True, slots=True)
class Found:
    """A directive by its tokens.

    ``start`` is the first token to underline and ``end`` the token after the last; ``verbs`` are what
    the customer is to do, the first opening the clause at ``first``. ``wording`` is the clause where
    it cannot be taken from the sentence as it stands; ``thing`` the tokens of what is asked for where
    no verb is; ``outcome`` those of what follows otherwise. ``hedged``: the form itself is mild.
    """

    form: Form
    start: int
    first: int
    end: int
    verbs: tuple[int, ...]
    wording: str | None = None
    thing: tuple[int, int] | None = None
    outcome: tuple[int, int] | None = None
    hedged: bool = False
