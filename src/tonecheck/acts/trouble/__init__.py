"""Trouble: what went wrong for the customer, told by them or admitted by us."""

from tonecheck.acts.trouble.trouble import READER, Trouble

__all__ = ["READER", "Trouble"]
