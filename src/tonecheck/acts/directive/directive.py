"""The value: who is asked to do what, in which form, how softly, and for whose sake."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Form = Literal[
    "imperative",  # "Send me the receipt."
    "reminder",  # "Make sure you sign it.", "Remember to attach it."
    "prohibition",  # "Don't call this number.": we are not to be reached
    "ban",  # "You must not park here.", "Don't be late."
    "question",  # "Could you send it?"
    "must",  # "You must sign it."
    "need",  # "You need to sign it."
    "have to",  # "You have to sign it.", "You've got to …"
    "required",  # "You are required to sign it.", obliged
    "are to",  # "You are to sign it.", expected to, supposed to
    "duty",  # "It is your responsibility to inform them."
    "necessity",  # "It is required that you sign it.", imperative, crucial
    "passive",  # "The form must be returned by you.", needs to be
    "we need you",  # "We need you to sign it.", I want you to, I urge you to
    "we need",  # "We need your passport number."
    "expectation",  # "I expect your answer by noon.", I await
    "consequence",  # "Failure to pay will result in …"
]
Purpose = Literal["ours", "help", "courtesy", "open"]

PARTS = frozenset(
    {"clause", "final", "calm", "dated", "why", "verb", "rest", "object", "deed", "consequence", "deadline"}
    | {"condition", "unexplained"}
)


@dataclass(frozen=True, slots=True)
class Directive:
    """Something that the customer is told or asked to do.

    ``form`` is how it is put. ``softened``: a word of politeness governs it ("please", "could you",
    "if you could"). ``urgent``: it presses ("ASAP", "immediately"). ``threat``: it says what happens
    otherwise ("or we close the case"). ``dated``: it names a date, a time or a term.

    ``purpose`` is whose sake it is for: ``ours`` (our process), ``help`` (a step towards what the
    customer wants), ``courtesy`` (a wish, an offer, an idiom, an invitation) or ``open``: a task of which
    nothing tells whose it is. ``clear`` says that the words alone decide the purpose,
    whatever was said before.

    ``pieces`` are the parts for recipes, by name:

    - ``clause``: what is asked, from the bare verb on, the customer as "you"
    - ``final``: the same, only where the sentence ends with it, so that a question can be made of it
    - ``unexplained``: ``final``, only where it does not say what it is for
    - ``calm``: the clause without the words that press, the threat, and ``why``: ", as the van leaves"
    - ``dated``: ``calm``, only where it names a date
    - ``verb``, ``rest``: the bare verb, and what follows it in the clause
    - ``object``: the thing asked for, where it is a thing ("your answer by noon"), ``deed`` the clause else
    - ``deadline``: the date, time or term; ``condition``: an if-clause in front
    - ``consequence``: what follows otherwise
    """

    start: int
    end: int
    form: Form
    softened: bool = False
    urgent: bool = False
    threat: bool = False
    dated: bool = False
    purpose: Purpose = "open"
    clear: bool = False
    pieces: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return dict(self.pieces)
