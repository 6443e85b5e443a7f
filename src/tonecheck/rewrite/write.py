"""From a hit to its suggestions: recipes filled, fitted to their place, led back to the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.acts.reading import Reading
from tonecheck.model import Suggestion
from tonecheck.rewrite.clauses import clause_at
from tonecheck.rewrite.fill import fill
from tonecheck.rewrite.fit import Edit, fit, fit_insertion
from tonecheck.rewrite.lead_back import lead_back
from tonecheck.rewrite.leave_out import (
    instead_of_conceding,
    is_bound,
    lead_over,
    offer_follows,
    without_clause,
)
from tonecheck.rewrite.spelling import is_spelt, with_names
from tonecheck.rewrite.style import style_of
from tonecheck.rules.place import greeting_end
from tonecheck.rules.recipe import Recipe
from tonecheck.rules.rule import ActMatch, Hit, PythonRule

_MOST = 3
_HYPHENED_BEFORE = re.compile(r"\b\w+-$")
_HYPHENED_AFTER = re.compile(r"(?:-\w+)+")
_ASKS = re.compile(r"Could |Please |So that ")
_BELIEF = re.compile(
    r"\b(?:I|we|We) (?:do )?(?:believe|think|guess|suppose|assume)(?: that)? $"
    r"|\b(?:I'm|We're|we're|I am|We are|we are) afraid,?(?: that)? $"
    r"|\b[Ii]t(?:'s| is) (?:evident|clear|obvious|plain|imperative)(?: that)? $"
)

_WARNS = re.compile(
    r"\b(?:keep in mind|bear in mind|please note|note that|be aware)\b[^.!?\n]*$", re.IGNORECASE
)
_REASON_AFTER = re.compile(r",? (?:as|because|since|due to)\b[^.!?;:\n\d\[]*(?=[.!?\n]|$)")
# "Sorry, but", right before a refusal.
_SORRY_BUT = re.compile(r"\b(sorry|apologies)(?:,? but,?|,) $", re.IGNORECASE)
_NEAR = 60  # characters; a long draft is not searched from its start for what stands right before a place


def suggestions(hit: Hit, reading: Reading, source: str) -> tuple[Suggestion, ...]:
    """Up to three ways to mend the hit, best first, as edits of the draft ``source``."""
    found: list[Suggestion] = []
    for edit, recipe in _edits(hit, reading):
        led = lead_back(edit, reading.prose, source)
        blanks = recipe.blanks
        safe = recipe.safe and led.whole and not blanks
        suggestion = Suggestion(led.start, led.end, led.text, blanks, safe=safe, reason=recipe.reason)
        if all(suggestion.replacement != other.replacement for other in found):
            found.append(suggestion)
    return tuple(found[:_MOST])


def _edits(hit: Hit, reading: Reading) -> Iterator[tuple[Edit, Recipe]]:
    text = reading.prose.text
    style = style_of(text)
    if isinstance(hit.rule, PythonRule):
        for replacement in hit.replacements:
            yield fit(text, *hit.extent, replacement), Recipe("", safe=False)
        return
    for recipe in (*hit.rule.rewrite, *hit.rule.insert):
        filled = fill(recipe, hit.parts, style)
        if filled is not None and hit.rule.insert:
            filled = with_names(filled)
        if filled is None or (hit.rule.insert and not is_spelt(filled)):
            continue  # what the customer mistyped is not said back to them
        edit = (
            fit_insertion(text, hit.start, filled)
            if hit.rule.insert
            else _placed(hit, reading, recipe, filled)
        )
        if edit is not None:
            yield edit, recipe


def _placed(hit: Hit, reading: Reading, recipe: Recipe, filled: str) -> Edit | None:
    """The edit that puts the words in place of what the recipe is for."""
    text = reading.prose.text
    refuses = _refuses(hit)
    if recipe.over == "words before an offer" and not offer_follows(reading, hit.start, hit.end):
        return None
    if recipe.over.startswith("words"):
        start, end = _whole_words(text, *hit.extent)
        if refuses and filled:
            return _turned_round(hit, reading, start, end, filled)
        if filled.startswith("Please ") and _ends_asking(reading, end):
            filled = f"Could you {filled[len('Please ') :]}"
        if _ASKS.match(filled):
            start = _without_belief(text, start)
        return fit(text, start, end, filled, begins=_begins(reading, start))
    if recipe.over == "clause":
        if not filled:
            return without_clause(reading, hit.start, hit.end, answer=refuses)
        clause = clause_at(reading, hit.start, hit.end)
        if clause is None:
            return None
        start = _after_mark(text, clause.start, hit.start)
        return fit(text, start, clause.end, filled, begins=_begins(reading, start))
    lead = lead_over(reading, hit.start, hit.end, own=recipe.over == "own lead")
    if lead is None:
        return None
    words = f"{filled} {lead.replacement}"
    if sorry := _SORRY_BUT.search(text, max(0, lead.start - _NEAR), lead.start):
        return Edit(sorry.end(1), lead.end, _sorry_about_that(words))
    return fit(text, lead.start, lead.end, words, begins=_begins(reading, lead.start))


_REFUSING = frozenset({"refusal", "rebuff"})


def _refuses(hit: Hit) -> bool:
    match = None if isinstance(hit.rule, PythonRule) else hit.rule.match
    return isinstance(match, ActMatch) and not _REFUSING.isdisjoint(match.kinds)


def _turned_round(hit: Hit, reading: Reading, start: int, end: int, filled: str) -> Edit | None:
    """The words in place of a refusal, with what led to it: "sorry, but", "while"."""
    text = reading.prose.text
    if filled.startswith("Instead of ") and is_bound(reading, hit.start):
        return None  # "If it is full, instead of opening it, …"
    if _WARNS.search(text, max(0, start - 3 * _NEAR), start):
        return None  # what they are to keep in mind has no kinder wording that says as much
    if (reason := _REASON_AFTER.match(text, end)) and "[alternative]" in filled:
        end = reason.end()
    if sorry := _SORRY_BUT.search(text, max(0, start - _NEAR), start):
        return Edit(sorry.end(1), end, _sorry_about_that(filled))
    conceding = instead_of_conceding(reading, hit.start, hit.end, filled)
    return conceding or fit(text, start, end, filled, begins=_begins(reading, start))


def _sorry_about_that(words: str) -> str:
    """ "I'm sorry, but we can't …" with the *but* that took it back turned into a full stop."""
    return f" about that. {words[0].upper()}{words[1:]}"


def _after_mark(text: str, start: int, hit: int) -> int:
    """Where a clause starts behind a mark that the parse read over: "We open at six; …"."""
    mark = max(text.rfind("; ", start, hit), text.rfind(": ", start, hit))
    return mark + 2 if mark >= 0 else start


def _ends_asking(reading: Reading, end: int) -> bool:
    """Whether the sentence goes on after ``end`` and is put as a question."""
    sentence = reading.sentences[reading.sentence_at(end)] if reading.sentences else None
    return sentence is not None and end < sentence.end - 1 and sentence.text.rstrip().endswith("?")


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range with the rest of a hyphenated word that it ends or starts in: "short-changed"."""
    before = _HYPHENED_BEFORE.search(text, max(0, start - _NEAR), start)
    after = _HYPHENED_AFTER.match(text, end)
    joined = start < end and text[end - 1].isalnum()
    return before.start() if before else start, after.end() if after and joined else end


def _without_belief(text: str, start: int) -> int:
    """Where an order starts with the "I think" before it, which no question can follow."""
    believed = _BELIEF.search(text, max(0, start - _NEAR), start)
    return believed.start() if believed else start


def _begins(reading: Reading, at: int) -> bool:
    """Whether a sentence of the reply begins at ``at``, handles and a greeting of its own aside."""
    if (
        reading.prose.text[max(0, at - _NEAR) : at].rstrip()[-1:] in {",", "-", "–", "—"}
        or not reading.sentences
    ):
        return False
    sentence = reading.sentences[reading.sentence_at(at)]
    return at - sentence.start in {0, greeting_end(sentence.text)}
