"""A refusal as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Form = Literal[
    "inability",
    "unavailability",
    "lack",
    "decline",
    "policy",
    "impossibility",
    "dismissal",
    "helplessness",
    "brusqueness",
    "answer",
    "denial",
    "worth",
    "shortage",
    "attempt",
    "delay",
    "condition",
    "opener",
]
Subject = Literal["us", "you", "other"]
PARTS = frozenset(
    "subject action affirmed time earliest later end within condition thing deed topic lacking"
    " standard holder done_by effort".split()
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something turned down, or words that open a refusal.

    ``form`` is the way it is done:

    - ``inability``: we, you or the thing cannot, is unable, won't be able;
    - ``unavailability``: not available, out of stock; ``lack``: we have no, there is no;
    - ``decline``: we don't offer, allow, send; not eligible, not included, not given out;
    - ``policy``: a rule or the system is the reason; ``impossibility``: impossible, can't be done;
    - ``helplessness``: nothing we can do, no way around it; ``worth``: it isn't worth doing;
    - ``brusqueness``: no can do, out of the question; ``answer``: to a request, a no and nothing else, or a
      date gone by; ``denial``: of the very thing that was asked for, and nothing else is said;
    - ``dismissal``: the door is shut, "that's how it is", no exceptions;
    - ``shortage``: sold out, discontinued, expired: no negation, and no pointer to what there is;
    - ``attempt``: we could not, in the past; ``delay``: not before or until a time, not after it;
    - ``condition``: not until, unless or without something;
    - ``opener``: the words before bad news, "unfortunately", "I'm afraid".

    ``subject`` is who does not. ``open``: nothing in the reply leads on from it and the customer is
    left with nothing; a delay or a condition itself leads on. ``word`` is an opener's first word.

    The parts, each only where the clause has it: ``subject`` and ``action`` ("We", "ship the parts");
    ``affirmed``, the clause up to its limit with the negation taken out ("We can ship the parts");
    ``time``, when it starts ("Monday"), ``earliest`` for what happens once, or ``later`` ("after lunch");
    ``end``, when it stops ("10:30" in "not after 10:30") or ``within`` what span ("3 days");
    ``condition``, the clause that makes it true ("you have paid"); ``thing``, what the condition
    lacks ("the report" in "without the report"); and, wherever it was refused, what was asked for:
    ``deed`` ("ship the parts"), ``topic`` of help ("your order"), ``lacking``, what we do not have. Of a
    thing that is not so: ``standard``, what it falls short of ("meet our terms"), ``holder`` ("the lamp is"),
    ``done_by`` ("the app is made by"), ``effort``, what is not worth it ("fixing the lamp").
    """

    start: int
    end: int
    form: Form
    subject: Subject = "other"
    open: bool = True
    word: Literal["", "unfortunately", "afraid", "regret"] = ""
    extent: tuple[int, int] = (0, 0)
    parts: Mapping[str, str] = field(default_factory=dict)
