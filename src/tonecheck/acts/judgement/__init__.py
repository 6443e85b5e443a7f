"""Judgements: what the writer thinks of the customer's work, words and wits."""

from tonecheck.acts.judgement.judgement import Judgement
from tonecheck.acts.judgement.read import READER

__all__ = ["READER", "Judgement"]
