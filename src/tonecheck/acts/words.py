"""Closed word classes of English that several acts read, each once."""

from __future__ import annotations

US = frozenset({"us", "me", "our", "ours", "my", "mine", "we", "i"})
YOU = frozenset({"you", "u", "ya", "your", "yours", "yourself", "yourselves"})
WE = frozenset({"we", "i"})
NEGATIONS = frozenset({"not", "n't", "nt", "never", "no"})
CLAUSE_LABELS = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "csubjpass"})
SUBJECT_LABELS = ("nsubj", "nsubjpass", "expl", "csubj", "csubjpass")
