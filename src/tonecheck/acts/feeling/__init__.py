"""Feelings that are voiced: anger, worry, distress, being fed up; in words, capitals, marks or faces."""

from tonecheck.acts.feeling.feeling import Feeling
from tonecheck.acts.feeling.read import READER

__all__ = ["READER", "Feeling"]
