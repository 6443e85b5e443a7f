"""Apologies: any expression of regret for what went wrong, and those that take themselves back."""

from tonecheck.acts.apology.apology import READER, Apology

__all__ = ["READER", "Apology"]
