"""Accusations: the fault put on the customer, by what they did, left undone, said, or are like."""

from tonecheck.acts.accusation.accusation import Accusation
from tonecheck.acts.accusation.read import READER

__all__ = ["READER", "Accusation"]
