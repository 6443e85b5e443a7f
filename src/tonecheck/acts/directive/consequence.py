"""What follows otherwise, told first: "Failure to pay will …", "Unless you pay, we will close it"."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.acts.directive.clause import clause_end
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import deadline
from tonecheck.language.sentence import Sentence

TRIGGERS = frozenset(
    {"failure to", "failing to", "unless you", "if you do not", "if you don't", "if you dont"}
    | {"if you fail to", "if we do not hear", "if we don't hear", "if we dont hear"}
)

_MODALS = frozenset({"will", "'ll", "may", "can", "shall", "could", "results", "leads", "means"})
_HARM = frozenset(
    "close cancel withdraw reject terminate suspend disconnect charge lapse expire forfeit lose refuse void"
    " delete stop block decline remove escalate cut end revoke bill fine pass".split()
)
_NOT_THEIRS = frozenset({"our", "my", "the", "their", "its", "his", "her"})


def consequences(sentence: Sentence) -> Iterator[Found]:
    """The threats of one sentence that name the punishment for leaving something undone."""
    for token in range(len(sentence) - 3):
        verb = _undone(sentence, token)
        if verb is None:
            continue
        main = next((at for at in range(verb + 1, len(sentence)) if sentence.lower[at] in _MODALS), None)
        if main is None:
            continue
        if sentence.lower[token] in {"failure", "failing"}:
            yield _named(sentence, token, verb, main)
        elif _harms(sentence, main):
            yield _conditional(sentence, token, verb, main)


def _undone(sentence: Sentence, token: int) -> int | None:
    """The verb of what is left undone, where the words from ``token`` on say so."""
    lower = sentence.lower
    ahead = lower[token : token + 5]
    if ahead[0] in {"failure", "failing"} and ahead[1] == "to":
        return None if token and lower[token - 1] in _NOT_THEIRS else token + 2
    if ahead[:2] == ("unless", "you") and sentence.tags[token + 2] in {"VB", "VBP"}:
        return token + 2
    if ahead[:4] in {("if", "you", "do", "not"), ("if", "you", "do", "n't"), ("if", "you", "fail", "to")}:
        return token + 4 if token + 4 < len(sentence) else None
    if ahead[:2] == ("if", "we") and "hear" in lower[token : token + 6] and {"not", "n't"} & set(ahead):
        return lower.index("hear", token)
    return None


def _harms(sentence: Sentence, main: int) -> bool:
    """Whether what follows otherwise is done by us, to the customer's cost."""
    before = {sentence.lower[at] for at in range(max(0, main - 3), main)}
    return bool({"we", "i", "your"} & before) and bool(_HARM & set(sentence.lemmas[main + 1 : main + 5]))


def _named(sentence: Sentence, token: int, verb: int, main: int) -> Found:
    end = clause_end(sentence, main)
    outcome = next((at + 1 for at in range(main, end) if sentence.lower[at] in {"in", "to"}), None)
    span = (outcome, end) if outcome is not None and outcome < end else None
    wording = sentence.text[sentence.starts[verb] : sentence.ends[main - 1]]
    return Found("consequence", token, verb, end, (verb,), wording=wording, outcome=span)


def _conditional(sentence: Sentence, token: int, verb: int, main: int) -> Found:
    comma = next((at for at in range(verb, main) if sentence.lower[at] in {",", "then"}), main - 1)
    wording = sentence.text[sentence.starts[verb] : sentence.ends[comma - 1]]
    if sentence.lower[verb] == "hear":  # "if we do not hear from you by Friday": we want a reply by Friday
        term = deadline(sentence, verb, comma)
        date = f" {sentence.text[sentence.starts[term[0]] : sentence.ends[term[1] - 1]]}" if term else ""
        wording = f"reply{date}"
    return Found("consequence", token, verb, clause_end(sentence, main), (verb,), wording=wording)
