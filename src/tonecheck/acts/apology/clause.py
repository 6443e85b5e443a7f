"""Where the clause of an apology ends."""

from __future__ import annotations

from tonecheck.language.sentence import Sentence


def clause_end(sentence: Sentence, start: int) -> int:
    """The token after the clause: before a mark, or before "and" or "but" with a clause of its own."""
    for token in range(start, len(sentence)):
        word = sentence.lower[token]
        if word in {".", "!", "?", ";", ":", "\n", "-"} or sentence.lower[token : token + 2] == (",", "then"):
            return token
        if word in {"but", "and", ","} and token > start and token + 1 < len(sentence):
            if sentence.labels[token + 1] in {"nsubj", "nsubjpass", "poss", "det", "expl"} or word == "but":
                return token
    return len(sentence)
