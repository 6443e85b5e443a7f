"""Word classes of judgements, by meaning."""

from __future__ import annotations

from tonecheck.acts.accusation.words import VIRTUES, WORK

# What somebody says or writes, so that a word for its tone judges the person.
WORDS = frozenset(
    "email e-mail mail message feedback tone comment comments word words remark remarks criticism"
    " input manner point points reply response review language wording note letter critique assessment"
    " opinion judgment judgments judgement judgements question questions".split()
)
MANNER = frozenset({"tone", "manner", "language", "wording", "attitude"})
ABILITIES = (
    VIRTUES | WORK | frozenset("ability abilities competence suitability capability integrity".split())
)

# Scorn for work or words alike.
SCORNFUL = frozenset(
    "superficial inadequate lackluster lacklustre unprofessional ridiculous absurd sloppy careless"
    " lazy pathetic mediocre subpar naive naïve childish immature irresponsible incompetent laughable"
    " amateurish simplistic shoddy hasty half-hearted baseless misguided misplaced dismal ignorant"
    " stupid dumb silly foolish nonsensical pointless condescending patronising patronizing arrogant"
    " questionable unconvincing dubious rude disrespectful hostile dismissive unreasonable unacceptable"
    " insulting unfounded".split()
)
# Said of words, these tell the writer off for how they put it.
HARSH = frozenset(
    "direct sharp sharper harsh harsher strong pointed intense aggressive blunt abrupt bothersome"
    " curt emotional critical heavy-handed inappropriate".split()
)
FINDING = frozenset({"find", "consider", "think"})
SEEMING = frozenset("be remain seem appear sound look feel come find get".split())
ASTONISHED = frozenset(
    "surprising astonishing astounding baffling puzzling shocking laughable ridiculous absurd"
    " disappointing surprised astonished baffled puzzled shocked appalled disappointed stunned".split()
)
DOUBTS = frozenset({"question", "concern", "doubt"})
