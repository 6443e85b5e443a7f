"""One parsed sentence to its directives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.act import Act
from tonecheck.acts.directive.bare import imperative_groups, questions
from tonecheck.acts.directive.classes import CONDUCT
from tonecheck.acts.directive.clause import outcome_starts
from tonecheck.acts.directive.consequence import consequences
from tonecheck.acts.directive.directive import Directive
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.impersonal import necessities, passives
from tonecheck.acts.directive.manner import deadline, is_softened, pressing
from tonecheck.acts.directive.obligation import obligations
from tonecheck.acts.directive.ours import wants
from tonecheck.acts.directive.papers import due_with_us, papers_required
from tonecheck.acts.directive.purpose import purpose
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_REASON = re.compile(r", (?:as|because|since|so)\b")
_REASONED = re.compile(
    r"\b(?:so (?:that|we|I|you)|because|since|in order to|to (?:ensure|avoid|make sure))\b"
)
_CLOSERS = " .!?…:;)\"'"
_WHETHER = frozenset({"if", "whether"})
_POLITE = frozenset({"please", "pls", "plz", "kindly"})
_FINDERS = (
    *(obligations, necessities, wants, papers_required, due_with_us),
    *(passives, consequences, questions, imperative_groups),
)


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The directives of one sentence; of two that overlap the finder that knows more form wins."""
    kept: list[Found] = []
    for finder in _FINDERS:
        for found in finder(sentence):
            if found.first >= min(found.end, len(sentence)):
                continue  # "Don't forget to": what is asked is not written yet
            if all(found.end <= other.start or other.end <= found.start for other in kept):
                kept.append(found)
    return tuple(_directive(sentence, found) for found in sorted(kept, key=lambda found: found.start))


def _directive(sentence: Sentence, found: Found) -> Directive:
    threat = _threat(sentence, found)
    end = threat[1] if threat else found.end
    start = found.start
    while start and sentence.lower[start - 1] in _POLITE:
        start -= 1
    softened = found.hedged or found.form == "question" or _is_asked(sentence, found)
    softened = softened or is_softened(sentence, found.first, found.end)
    pressed = pressing(sentence, found.start, found.end, softened=softened)
    why, clear = purpose(sentence, found)
    if threat and not WE.isdisjoint(sentence.lower[threat[0] : threat[0] + 3]):
        why, clear = "ours", True  # what we do otherwise shows for whose sake it is
    return Directive(
        start=sentence.starts[start],
        end=sentence.ends[end - 1],
        form=found.form,
        softened=softened,
        urgent=bool(pressed),
        threat=threat is not None or found.form == "consequence",
        dated=deadline(sentence, found.first, found.end) is not None,
        purpose=why,
        clear=clear,
        pieces=tuple(_pieces(sentence, found, end, pressed)),
    )


def _is_asked(sentence: Sentence, found: Found) -> bool:
    """ "Could you look at it? And tell me if it is ready?": it goes on from a question, and is one."""
    goes_on = sentence.lower[0] in {"and", "or"} and sentence.lower[-1:] == ("?",)
    return goes_on and found.form == "imperative"


def _threat(sentence: Sentence, found: Found) -> tuple[int, int] | None:
    """ "… or we close the case": the tokens of what happens otherwise."""
    if not _WHETHER.isdisjoint(sentence.lower[found.first : found.end]):
        return None  # "let us know if a reset or another cable helps"
    at = found.end
    while at < len(sentence) and sentence.lower[at] in {",", "-", "–", ";"}:
        at += 1
    negated = sentence.lower[at : at + 2] == ("if", "not")
    if (negated or sentence.lower[at : at + 1] in {("or",), ("otherwise",)}) and outcome_starts(
        sentence, at + 1 + negated
    ):
        last = len(sentence)
        while sentence.tags[last - 1] in {".", ":"}:
            last -= 1
        return at, last
    return None


def _pieces(
    sentence: Sentence, found: Found, end: int, pressed: tuple[int, ...]
) -> Iterator[tuple[str, str]]:
    lower, ends = sentence.lower, sentence.ends
    clause = found.wording or _from_verb(sentence, found.first, found.end)
    yield "clause", clause
    if not sentence.text[ends[end - 1] :].strip(_CLOSERS):
        yield "final", clause
        if not _REASONED.search(clause):
            yield "unexplained", clause
    calm, reason = _with_reason(_calm(sentence, found, pressed))
    yield "calm", calm
    yield "why", reason
    term = deadline(sentence, found.first, found.end)
    if term is not None:
        yield "dated", calm
        yield "deadline", sentence.text[sentence.starts[term[0]] : ends[term[1] - 1]]
    verb, _, rest = clause.partition(" ")
    yield "verb", verb
    yield "rest", rest
    if found.thing is not None:
        if not _is_conduct(sentence, *found.thing):
            yield "object", sentence.text[sentence.starts[found.thing[0]] : ends[found.thing[1] - 1]]
    elif not found.verbs and found.wording is not None:
        yield "object", found.wording
    else:
        yield "deed", clause
    if found.outcome is not None:
        yield "consequence", sentence.text[sentence.starts[found.outcome[0]] : ends[found.outcome[1] - 1]]
    if found.start and lower[0] in {"if", "once", "when", "as", "before"}:
        yield "condition", sentence.text[: ends[found.start - 1]].rstrip(" ,")


def _is_conduct(sentence: Sentence, first: int, end: int) -> bool:
    """Whether what is wanted is a way to act and no thing: "your quick action", "repairs to be done"."""
    if ("to", "be") in pairwise(sentence.lower[first:end]):
        return True
    nouns = [token for token in range(first, end) if sentence.tags[token] in {"NN", "NNS"}]
    head = next((token for token in nouns if token + 1 not in nouns), None)
    return head is not None and sentence.lower[head] in CONDUCT


def _from_verb(sentence: Sentence, first: int, end: int) -> str:
    return _plain(sentence.text[sentence.starts[first] : sentence.ends[end - 1]])


def _calm(sentence: Sentence, found: Found, pressed: tuple[int, ...]) -> str:
    """The clause without the words that press, its articles and commas set right."""
    if found.wording is not None:
        words = found.wording.split()
        hasty = {sentence.words[token] for token in pressed}
        return " ".join(word for word in words if word not in hasty)
    words = []
    for token in range(found.first, found.end):
        if token in pressed:
            continue
        word = sentence.words[token]
        glued = token > found.first and sentence.ends[token - 1] == sentence.starts[token]
        if token - 1 in pressed and words and words[-1] in {"a", "an"}:
            words[-1] = "an" if word[0].lower() in "aeiou" else "a"
        if glued and words:
            words[-1] += word
        else:
            words.append(word)
    return _plain(" ".join(words).strip(" ,"))


def _with_reason(clause: str) -> tuple[str, str]:
    """The clause and the reason after its comma: "sign it", ", as the van leaves at six"."""
    joint = _REASON.search(clause)
    return (clause, "") if joint is None else (clause[: joint.start()], clause[joint.start() :])


def _plain(clause: str) -> str:
    """With a small first letter, unless the word is all capitals."""
    word = clause.split(" ", 1)[0]
    return clause if len(word) > 1 and not word[1:].islower() else clause[:1].lower() + clause[1:]
