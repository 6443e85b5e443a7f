"""Who does not do it."""

from __future__ import annotations

from tonecheck.acts.refusal.act import Subject
from tonecheck.acts.refusal.clause import Clause
from tonecheck.acts.refusal.words import PEOPLE_OF_OURS, SERVICE
from tonecheck.acts.words import WE, YOU


def subject_of(clause: Clause) -> Subject:
    """Who does not do it: we, the customer, or somebody or something else."""
    words = clause.subject_words
    if not words:
        deed = clause.sentence.lemmas[clause.deed]
        before = clause.sentence.lower[clause.first - 1] if clause.first else ","
        opens = before in {",", "sorry"} and clause.modal == "can" and deed in SERVICE and not clause.passive
        return "us" if opens or clause.sentence.lower[clause.negation] == "unable" else "other"
    if words[-1] in WE or words[0] in WE or (words[0] == "our" and set(words) & PEOPLE_OF_OURS):
        return "us"
    return "you" if words[-1] in YOU else "other"
