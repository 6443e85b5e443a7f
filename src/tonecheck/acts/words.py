"""Closed word classes of English that several acts read, each once."""

from __future__ import annotations

US = frozenset({"us", "me", "our", "ours", "my", "mine", "we", "i"})
YOU = frozenset({"you", "u", "ya", "your", "yours", "yourself", "yourselves"})
YOUR = frozenset({"your", "ur"})
YOU_AS_WRITTEN = YOU | {"youre", "youve", "youll", "youd"}
"""*You* and *your* before a sentence is cut into tokens, where the apostrophe may be missing."""
WE = frozenset({"we", "i"})
NEGATIONS = frozenset({"not", "n't", "nt", "never", "no"})
CLAUSE_LABELS = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "csubjpass"})
SUBJECT_LABELS = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")
FONDLING = frozenset("cheer cuddle hug kiss pat scratch stroke tickle treat wave".split())
"""What one is told to give to somebody dear: "give her a hug from us"."""
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday"
    " today tomorrow morning afternoon evening".split()
)
"""Days and the parts of one."""
