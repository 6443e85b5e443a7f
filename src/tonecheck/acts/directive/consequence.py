"""What follows otherwise: "Failure to pay will …", "Unless you pay, we will close it", "It lapses if …"."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.acts.directive.classes import PROCESS
from tonecheck.acts.directive.clause import clause_end
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import deadline
from tonecheck.acts.directive.phrase import text_of
from tonecheck.language.sentence import Sentence

TRIGGERS = (
    frozenset({"failure to", "failing to", "unless you", "if you fail to", "unless we", "ignoring"})
    | frozenset(f"if {one} {do}" for one in ("you", "we", "i") for do in ("do not", "don't", "dont"))
    | frozenset(f"if {one} {have}" for one in ("you", "we", "i") for have in ("have not", "haven't"))
)

_MODALS = frozenset({"will", "'ll", "may", "can", "shall", "could", "results", "leads", "means"})
_FAILING = frozenset({"failure", "failing", "ignoring"})
_SUPPOSING = frozenset({"if", "unless"})
_LEAVING_UNDONE = _FAILING | _SUPPOSING
_HARM = frozenset(
    "close cancel withdraw reject terminate suspend disconnect charge lapse expire forfeit lose refuse void"
    " delete stop block decline remove escalate cut end revoke bill fine pass release".split()
)
_OPENING = frozenset({",", ";", ":", "-", "–", "and", "but", "as"})
_GIVING = frozenset({"give", "pass", "offer", "sell"})
_ELSEWHERE = frozenset({"another", "someone", "somebody", "next", "others", "else"})
_NOT_THEIRS = frozenset({"our", "my", "the", "their", "its", "his", "her"})
_GETTING = frozenset({"receive", "received", "get", "have", "had", "see"})
_STATES = frozenset("like want need love prefer know feel have see find hear mind".split())
_OURS = frozenset({"we", "i", "your"})


def consequences(sentence: Sentence) -> Iterator[Found]:
    """The threats of one sentence that name the punishment for leaving something undone."""
    if sentence.vocabulary.isdisjoint(_LEAVING_UNDONE):
        return
    for token in range(len(sentence) - 2):
        if sentence.lower[token] in _FAILING:
            found = _named(sentence, token)
        else:
            verb = _undone(sentence, token)
            found = None if verb is None else _conditional(sentence, token, verb)
        if found is not None:
            yield found


def _named(sentence: Sentence, token: int) -> Found | None:
    """ "Failure to pay will result in a fee"; not "our failure to pay"."""
    lower = sentence.lower
    ignoring = lower[token] == "ignoring"
    before = lower[token - 1] if token else ","
    if before in _NOT_THEIRS or not (lower[token + 1] == "to" or (ignoring and before in _OPENING)):
        return None
    verb = token if ignoring else token + 2
    main = next((at for at in range(verb + 1, len(sentence)) if lower[at] in _MODALS), None)
    if main is None:
        return None
    end = clause_end(sentence, main)
    outcome = next((at + 1 for at in range(main, end) if lower[at] in {"in", "to"}), None)
    span = (outcome, end) if outcome is not None and outcome < end else None
    wording = text_of(sentence, verb, main)
    if ignoring:
        wording = f"look at {text_of(sentence, token + 1, main)}"
    return Found("consequence", token, verb, end, (verb,), wording=wording, outcome=span)


def _undone(sentence: Sentence, token: int) -> int | None:
    """The verb of what is left undone, where a condition from ``token`` on says so."""
    lower = sentence.lower
    ahead, subject = lower[token : token + 4], lower[token + 1]
    if ahead[0] not in _SUPPOSING or subject not in {"you", "we", "i"}:
        return None
    verb = token + 2
    negated = ahead[0] == "unless"
    while verb < len(sentence) and lower[verb] in {"do", "have", "not", "n't", "nt", "dont", "fail", "to"}:
        if lower[verb] == "have" and lower[verb + 1 : verb + 2] not in {("not",), ("n't",)}:
            break
        negated = negated or lower[verb] in {"not", "n't", "nt", "dont", "fail"}
        verb += 1
    if not negated or verb >= len(sentence) or sentence.tags[verb] not in {"VB", "VBP", "VBN", "VBD"}:
        return None
    if subject == "you":
        return None if lower[verb] in _STATES else verb
    return verb if lower[verb] in _GETTING | {"hear", "heard"} else None


def _conditional(sentence: Sentence, token: int, verb: int) -> Found | None:
    """ "Unless you pay by Friday, we will close it", "we will close it unless you pay by Friday"."""
    main, end = _main(sentence, token, verb)
    if main is None or "otherwise" in sentence.lower[verb : end + 1]:
        return None
    ours = sentence.lower[token + 1] != "you" or sentence.lemmas[verb] in PROCESS
    if not _harms(sentence, main, ours=ours):
        return None
    start, stop = (token, clause_end(sentence, main)) if main > verb else (_first(sentence, main), end)
    return Found("consequence", start, verb, stop, (verb,), wording=_wanted(sentence, verb, end))


def _main(sentence: Sentence, token: int, verb: int) -> tuple[int | None, int]:
    """The modal of what we would do, and the token after the condition."""
    later = next((at for at in range(verb + 1, len(sentence)) if sentence.lower[at] in _MODALS), None)
    if token and (later is None or sentence.lower[token - 1] not in {".", ";"}):
        earlier = next((at for at in range(token) if sentence.lower[at] in _MODALS), None)
        if earlier is not None:
            return earlier, clause_end(sentence, verb)
    if later is None:
        return None, verb
    return later, next((at for at in range(verb, later) if sentence.lower[at] in {",", "then"}), later - 1)


def _first(sentence: Sentence, main: int) -> int:
    """The first token of the clause of ``main``."""
    first = main
    while first and sentence.lower[first - 1] not in {",", ";", ":", ".", "!", "but", "and", "–", "-"}:
        first -= 1
    return first


def _harms(sentence: Sentence, main: int, *, ours: bool) -> bool:
    """Whether what follows otherwise is done by us (``ours``: or of itself), to the customer's cost."""
    before = {sentence.lower[at] for at in range(max(0, main - 4), main)}
    lemmas = sentence.lemmas[main + 1 : main + 5]
    gives_away = bool(_GIVING & set(lemmas)) and bool(_ELSEWHERE & set(sentence.lower[main:]))
    return (gives_away or bool(_HARM & set(lemmas))) and (ours or bool(_OURS & before))


def _wanted(sentence: Sentence, verb: int, end: int) -> str:
    """What we want done: "reply by Friday" for "if we do not hear from you by Friday"."""
    word = sentence.lower[verb]
    if word in {"hear", "heard"}:
        term = deadline(sentence, verb, end)
        return f"reply {text_of(sentence, *term)}" if term else "reply"
    if word in _GETTING and sentence.lower[verb - 1] != "you":
        return f"send us {text_of(sentence, verb + 1, end)}"
    return f"{sentence.lemmas[verb]} {text_of(sentence, verb + 1, end)}".rstrip()
