"""Edits of whole clauses: one is left out, or made the lead to the offer that follows it."""

from __future__ import annotations

import re

from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.rewrite.clauses import Clause, clause_at, clauses
from tonecheck.rewrite.fit import Edit
from tonecheck.rules.place import is_frame

_TURNING = re.compile(r"(?:(?:however|but|instead|that said|so|in the meantime),? )", re.IGNORECASE)
_LEADING = re.compile(r"(?:for|instead|to|if|when|once) ", re.IGNORECASE)
_SUBORDINATE = re.compile(r"(?:while|although|though|if|as|since|because|when)\b", re.IGNORECASE)
_DANGLES = re.compile(r"\b(?:however|but|and|so|that)$", re.IGNORECASE)
_LOWERED = frozenset(
    "we you it he she they there this that these those the a an our your my his her their its please"
    " for to in on at if as here just could would can may shall do does did is are what which when how"
    " one once with from by".split()
)
_POINTING = frozenset({"it", "they", "them", "that", "this", "these", "those", "he", "she"})
_OURS = frozenset({"we", "i"})
# A clause that holds a number, a link, an address or an apology is not taken out.
_KEPT = re.compile(r"\d|://|@|\w\.\w|\b(?:sorry|apolog\w+|regret\w*)\b", re.IGNORECASE)
# Under what the clause holds, which would be lost with it: "If you never saved it, you can't …".
_BOUND_BEFORE = re.compile(
    r"\b(?:if|when|once|after|unless|until|because|since|as|note|mind|remember|aware)\b", re.IGNORECASE
)
_BOUND = re.compile(r"\b(?:if|once|after|unless|until|before)\b", re.IGNORECASE)
# Telling them where to read on, or that we pass it on, is no way to what was asked for.
_READ_ON = frozenset("see read check look refer find learn worry cross".split())
_PASS_ON = frozenset("pass forward share express understand appreciate hope".split())
_HELPS = re.compile(r"\b(?:help|assist)", re.IGNORECASE)
_LEAST = 3  # words that a sentence has which says something


def without_clause(reading: Reading, start: int, end: int, *, answer: bool = False) -> Edit | None:
    """The edit that leaves out the clause around ``[start, end)``, or None where the rest is not whole.

    With ``answer`` it says what the customer asked: it goes only where it stands under no condition and
    what follows answers them better.
    """
    clause = clause_at(reading, start, end)
    if clause is None or _KEPT.search(reading.prose.text, clause.start, clause.end):
        return None
    if answer and (is_bound(reading, start) or not _is_answered(reading, clause)):
        return None
    if clause.count == 1:
        return _without_sentence(reading, clause)
    text = reading.prose.text
    parts = clauses(clause.sentence)
    if clause.index == 0:
        following = parts[1]
        if following.conceded or following.subject in _POINTING:
            return None
        at = _after_turning(text, following)
        letter = text[at].upper() if text[clause.start].isupper() else text[at]
        return Edit(clause.start, at + 1, letter)
    before = parts[clause.index - 1]
    kept = text[before.start : before.end]
    if (
        clause.index < clause.count - 1
        or before.conceded
        or _SUBORDINATE.match(kept)
        or _DANGLES.search(kept)
    ):
        return None
    return Edit(before.end, clause.end, "") if len(kept.split()) >= _LEAST else None


def lead_over(reading: Reading, start: int, end: int, *, own: bool) -> Edit | None:
    """What leads up to the offer after the clause around ``[start, end)``, as an edit to be filled.

    The edit ends with the first letter of the offer and holds that letter as it reads in mid-sentence.
    With ``own`` the offer must have the subject of the clause.
    """
    clause = clause_at(reading, start, end)
    following = _next_clause(reading, clause) if clause else None
    if clause is None or following is None or not _offers(following) or is_bound(reading, start):
        return None
    if own and (_tells(following) or following.sentence.text.rstrip().endswith("?")):
        return None
    if own and not _same(clause.subject, following.subject):
        return None
    text = reading.prose.text
    at = _after_turning(text, following)
    if _LEADING.match(text, at):
        return None  # "For customer service, …" leads in by itself
    first = _mid_sentence(text, at)
    return None if first is None else Edit(clause.start, at + 1, first)


def _without_sentence(reading: Reading, clause: Clause) -> Edit | None:
    text, sentence = reading.prose.text, clause.sentence
    if not any(_says_something(other) for other in reading.sentences if other is not sentence):
        return None
    following = _next_clause(reading, clause)
    if following is not None and following.subject in _POINTING:
        return None  # "It comes in steel." would have nothing to point at
    end = sentence.end
    while end < len(text) and text[end].isspace():
        end += 1
    before = text[: clause.start].rstrip(" ")
    if before.endswith(":") or before.lower().endswith(("subject", "re")):
        return None
    if clause.start > sentence.start and text[clause.start].islower():
        # "Hello Ben, we are closed. The bar is open." goes on in the line of the greeting.
        first = _mid_sentence(text, end) if end < len(text) else None
        return (
            None if first is None or "\n" in text[sentence.end : end] else Edit(clause.start, end + 1, first)
        )
    start = clause.start
    turning = _TURNING.match(text, end)
    if turning and text[end].isupper() and "\n" not in text[sentence.end : end]:
        # "However, …" turned from what goes.
        return Edit(start, turning.end() + 1, text[turning.end()].upper())
    if "\n" in text[sentence.end : end] or end == len(text):  # the last one of its paragraph
        end = sentence.end
        while start and text[start - 1] == " ":
            start -= 1
        if start == 0 or text[start - 1] == "\n":
            end += len(text[end:]) - len(text[end:].lstrip())
    return Edit(start, end, "")


def offer_follows(reading: Reading, start: int, end: int) -> bool:
    """Whether the sentence ends with the clause around ``[start, end)`` and the next one offers a way."""
    clause = clause_at(reading, start, end)
    if clause is None or clause.index + 1 < clause.count:
        return False
    following = _next_clause(reading, clause)
    return following is not None and _offers(following) and not (_tells(following) or _recommends(following))


def is_bound(reading: Reading, start: int) -> bool:
    """Whether a condition, a reason or a warning stands before ``start`` in its sentence."""
    sentence = reading.sentences[reading.sentence_at(start)]
    return bool(_BOUND_BEFORE.search(reading.prose.text, sentence.start, start))


def _is_answered(reading: Reading, clause: Clause) -> bool:
    """Whether what follows takes its place; a mere "not here" may also end the reply."""
    text, following = reading.prose.text, _next_clause(reading, clause)
    if _BOUND.search(text, clause.start, clause.end):
        return False
    if following is None or _closes(following):
        return bool(_HELPS.search(text, clause.start, clause.end))
    return not _tells(following) and not _recommends(following)


def _closes(clause: Clause) -> bool:
    """ "Thank you!", "Hope this helps."."""
    parse = clause.sentence.parse
    return parse is not None and parse.lemmas[clause.verb] in {"thank", "hope"}


def _recommends(clause: Clause) -> bool:
    parse = clause.sentence.parse
    return parse is not None and parse.lemmas[clause.verb] in {"recommend", "suggest"}


def _tells(clause: Clause) -> bool:
    parse = clause.sentence.parse
    if parse is None:
        return False
    deeds = {clause.verb, *(token for token in parse.subtree(clause.verb) if parse.labels[token] == "xcomp")}
    lemmas = {parse.lemmas[token] for token in deeds}
    if clause.subject in _OURS:
        return not _PASS_ON.isdisjoint(lemmas)
    thing = parse.child(clause.verb, "dobj")
    if thing is not None and parse.lower[thing] in _POINTING:
        return False  # "You can see it online": the very thing
    return not _READ_ON.isdisjoint(lemmas)


def instead_of_conceding(reading: Reading, start: int, end: int, words: str) -> Edit | None:
    """The edit that puts ``words`` in place of a "while we …," and parts them from what follows."""
    clause = clause_at(reading, start, end)
    if clause is None or not clause.conceded or clause.index:
        return None
    following = _next_clause(reading, clause)
    if following is None or following.sentence is not clause.sentence:
        return None
    text = reading.prose.text
    return Edit(clause.start, following.start + 1, f"{words}. {text[following.start].upper()}")


def _says_something(sentence: ReadSentence) -> bool:
    return len(sentence.text.split()) >= _LEAST and not is_frame(sentence)


def _next_clause(reading: Reading, clause: Clause) -> Clause | None:
    if clause.index + 1 < clause.count:
        return clauses(clause.sentence)[clause.index + 1]
    at = reading.sentence_at(clause.sentence.start)
    if at + 1 >= len(reading.sentences):
        return None
    following = reading.sentences[at + 1]
    if "\n" in reading.prose.text[clause.sentence.end : following.start]:
        return None
    return next(iter(clauses(following)), None)


def _offers(clause: Clause) -> bool:
    begin = clause.sentence.start
    return any(clause.start <= begin + offer.start < clause.end for offer in clause.sentence.act("offer"))


def _after_turning(text: str, clause: Clause) -> int:
    """Where the clause starts behind a word that turns from what came before: "but", "so"."""
    turning = _TURNING.match(text, clause.start, clause.end)
    return turning.end() if turning else clause.start


def _same(subject: str, other: str) -> bool:
    return subject == other or {subject, other} <= _OURS


def _mid_sentence(text: str, at: int) -> str | None:
    """The letter at ``at`` as it reads within a sentence, or None where that cannot be told."""
    word = re.compile(r"[\w']+").match(text, at)
    if word is None:
        return None
    if text[at].islower() or word[0] == "I" or word[0].startswith("I'"):
        return text[at]
    plain = word[0].lower().partition("'")[0]
    return text[at].lower() if plain in _LOWERED else None
