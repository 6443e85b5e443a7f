"""Greetings: the word of greeting, who is addressed, and whether that is the customer by name."""

from tonecheck.acts.greeting.greeting import READER, Greeting

__all__ = ["READER", "Greeting"]
