"""The written forms of verbs and nouns, so that word classes of acts are lists of base forms.

Classes are matched on the words as written: taggers stumble over chat and slang, spelling does not.
"""

from __future__ import annotations

from collections.abc import Mapping

_IRREGULAR = {
    row.split()[0]: tuple(row.split()[1:])
    for row in (
        "break broke broken", "freeze froze frozen", "tear tore torn", "steal stole stolen",
        "lose lost", "forget forgot forgotten", "get got gotten", "come came", "go went gone",
        "give gave given", "leave left", "throw threw thrown", "tow", "hang hung", "lie lied lying",
        "mislead misled", "cut cutting", "shut shutting", "burn burnt", "spoil spoilt", "spill spilt",
        "misspell misspelt", "misread", "fall fell fallen", "sink sank sunk", "stick stuck",
        "smell smelt", "bleed bled", "shake shook shaken", "send sent",
        "write wrote written",
        "ring rang rung", "hear heard", "say said", "tell told", "make made", "hold held", "keep kept",
        "shrink shrank shrunk", "burst", "die dying", "swear swore sworn", "take took taken", "pay paid",
        "drive drove driven", "run ran", "speak spoke spoken", "begin began begun", "see saw seen",
        "find found", "buy bought", "meet met", "let letting", "put putting", "feel felt", "think thought",
        "show shown", "do did done", "bring brought", "eat ate eaten", "overcharge", "withhold withheld",
        "deny denied", "try tried", "apply applied", "reply replied", "carry carried", "fry fried",
        "mess", "notify notified", "verify verified", "reset resetting", "stand stood", "wake woke woken",
        "bite bit bitten", "bend bent", "understand understood", "swing swung", "sleep slept", "spend spent",
    )
}  # fmt: skip


def verb_forms(bases: str) -> Mapping[str, str]:
    """Each written form of the verbs in ``bases`` (words with spaces between) and its base form."""
    found: dict[str, str] = {}
    for base in bases.split():
        for form in (base, *_regular(base), *_IRREGULAR.get(base, ())):
            found.setdefault(form, base)
    return found


def noun_forms(bases: str) -> Mapping[str, str]:
    """Each noun in ``bases`` and its plural, with the singular it belongs to."""
    found: dict[str, str] = {}
    for base in bases.split():
        found[base] = base
        found.setdefault(_with_s(base), base)
    return found


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _regular(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return _with_s(base), base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return _with_s(base), base[:-1] + "ied", base + "ing"
    forms = (_with_s(base), base + "ed", base + "ing")
    if base[-1] in "bdgklmnprt" and base[-2] in "aeiou" and base[-3:-2] not in "aeiou":
        return (*forms, base + base[-1] + "ed", base + base[-1] + "ing")  # ban, banned; wait stays wait
    return forms
