"""Rebuffs: what is turned down without a word of refusal, "Deposits stay with the house"."""

from __future__ import annotations

from tonecheck.acts.act import Reader
from tonecheck.acts.rebuff import heard
from tonecheck.acts.rebuff.rebuff import Rebuff, fits, read, settle

READER = Reader(
    "rebuff",
    Rebuff,
    frozenset(),
    read,
    may_hold=heard.may_turn_down,
    settle=settle,
    uses=frozenset({"offer", "refusal"}),
    fits=fits,
)

__all__ = ["READER", "Rebuff"]
