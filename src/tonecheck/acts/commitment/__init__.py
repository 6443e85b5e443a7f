"""Commitments: who promises what, an own act or an outcome that nobody can be sure of."""

from tonecheck.acts.commitment.commitment import Commitment
from tonecheck.acts.commitment.read import READER

__all__ = ["READER", "Commitment"]
