"""Clauses about what is to come: their subject, their words of certainty, the same with *should*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tonecheck.acts.words import SUBJECT_LABELS, WE
from tonecheck.language.sentence import Sentence

BELIEVED = frozenset({"certainly", "surely", "undoubtedly", "unquestionably"})
CERTAIN = BELIEVED | {"definitely", "absolutely", "guaranteed", "always", "never"}
AHEAD = frozenset("will 'll ll youll theyll shall won't wont wo sha shan't going".split())
"""The words, before a sentence is cut into tokens, without which no clause stands in the future."""
VOUCHING = frozenset(
    "guarantee guarantees guaranteed guaranteeing promise promises promised promising ensure ensures ensured"
    " ensuring assure assures assured assuring sure surer certain".split()
)
"""The words that vouch for what may be told in the present: "I guarantee that it does not recur"."""
STAKED = (
    ("no", "matter", "what"), ("come", "what", "may"), ("rain", "or", "shine"), ("no", "ifs"),
    ("whatever", "happens"), ("whatever", "the", "weather"), ("without", "exception"),
    ("come", "hell", "or", "high", "water"), ("hell", "or", "high", "water"),
    ("without", "a", "shadow", "of", "a", "doubt"), ("no", "question", "about", "it"),
    ("no", "question", "about", "that"), (",", "no", "question"),
)  # fmt: skip
"""What is said of a promise that nothing is to stop."""
FOR_EVER = (("for", "good"), ("for", "ever"), ("forever",))
"""These make a promise of what is to stay or to vanish."""
_CERTAIN_PHRASES = (
    ("for", "sure"), ("for", "certain"), ("without", "a", "doubt"), ("without", "doubt"), ("no", "doubt"),
    ("without", "fail"),
    ("no", "two", "ways", "about", "it"), *STAKED, ("100", "%"), ("100", "percent"), ("100", "per", "cent"),
    (",", "guaranteed"),
    *(("hundred", "percent"), ("hundred", "per", "cent")),
    ("100%",), *FOR_EVER,
)  # fmt: skip
_VOUCHED_AFTER = (
    *(("there", is_, "no", "doubt", "about", it) for is_ in ("is", "'s") for it in ("it", "that")),
    *(("you", "can", rely, "on", it) for rely in ("bank", "count", "rely") for it in ("it", "that")),
    ("no", "doubt", "about", "it"),
    *(("that", is_, "a", "promise") for is_ in ("'s", "is")),
    ("hand", "on", "heart"), *(("trust", "me", "on", this) for this in ("this", "that", "it")),
)  # fmt: skip
"""A clause of its own after the promise that vouches for it."""
_ASSURANCES = (*_CERTAIN_PHRASES, *_VOUCHED_AFTER)
_MEASURING = frozenset({"of", "to", "at", "by"})
_WEATHERS = frozenset((tag,) for tag in ("VBZ", "VB", "VBP", "IN"))
"""What follows in "whatever the weather does", "… brings"."""
_NOBODY = frozenset({"not", "n't", "nobody", "nothing", "none"})
_BREAKS = frozenset({(",",), ("-",), ("–",), (":",), (";",)})
_OUR_PEOPLE = frozenset(
    "team engineer engineers technician technicians colleague colleagues staff department manager"
    " managers agent agents specialist specialists people developers experts representative office".split()
)


@dataclass(frozen=True, slots=True)
class Future:
    """A clause whose verb stands in the future: token indexes of its parts, all inclusive.

    ``modal`` and ``verb_from`` bound the words that say *will*. ``first`` to ``last`` is the clause.
    ``sure`` are the words of certainty in it. ``ours``: the subject is us or our own people.
    """

    verb: int
    subject: int
    modal: int
    verb_from: int
    first: int
    last: int
    sure: tuple[int, ...]
    ours: bool
    negated: bool


def futures(sentence: Sentence) -> Iterator[Future]:
    """The future clauses of a sentence that have a subject of their own."""
    for verb in range(len(sentence)):
        modal = _modal(sentence, verb)
        holder = verb if modal is None else sentence.heads[verb] if modal[0] < modal[1] else modal[0]
        subject = sentence.child(verb, *SUBJECT_LABELS)
        if modal is not None and (subject is None or subject > modal[0]):
            subject = sentence.child(holder, *SUBJECT_LABELS)  # "it will 100 % arrive", "it is going to"
        if modal is not None and subject is not None and subject > modal[0]:
            subject = sentence.child(modal[0], *SUBJECT_LABELS)  # "it is 100 % going to", read as two clauses
        if modal is not None and modal[0] and subject is None and sentence.labels[modal[0] - 1] == "dobj":
            subject = modal[0] - 1  # "I guarantee the smell will be gone", hung on the guarantee
        if modal is None or subject is None or subject > modal[0]:
            continue
        first = sentence.subtree(subject)[0]
        last = _with_vouching(sentence, last_of_clause(sentence, verb))
        yield Future(
            verb=verb,
            subject=subject,
            modal=modal[0],
            verb_from=modal[1],
            first=first,
            last=last,
            sure=tuple(_certain(sentence, first, modal[0], last)),
            ours=is_ours(sentence, subject),
            negated=any(sentence.children(each, "neg") for each in {verb, holder}),
        )


def _with_vouching(sentence: Sentence, last: int) -> int:
    """``last``, or the end of what vouches for the clause after its comma: "…, you can bank on that"."""
    after = last + 2
    if sentence.lower[last + 1 : after] not in _BREAKS:
        return last
    for phrase in _VOUCHED_AFTER:
        if sentence.lower[after : after + len(phrase)] == phrase:
            return after + len(phrase) - 1
    return last


def _modal(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The first and last token that make the verb a future: *will*, or *is going to*."""
    for child in sentence.children(verb, "aux"):
        if sentence.lemmas[child] in {"will", "shall"} or sentence.lower[child] in {"wo", "wont"}:
            return child, child
        going = sentence.heads[verb]
        if sentence.lower[child] == "to" and sentence.lower[going] == "going":
            be = sentence.child(going, "aux")
            if be is None and sentence.lower[going - 1] in {"%", "percent", "100%"}:
                be = sentence.heads[going] if sentence.lemmas[sentence.heads[going]] == "be" else None
            return (be, child) if be is not None else None
    return None


def last_of_clause(sentence: Sentence, verb: int) -> int:
    """The last token of the clause of ``verb``, without clauses that are joined to it."""
    last = sentence.subtree(verb)[-1]
    for joined in sentence.children(verb, "conj"):
        if sentence.child(joined, *SUBJECT_LABELS) is not None:
            last = min(last, sentence.subtree(joined)[0] - 1)
    while last > verb and (sentence.labels[last] in {"cc", "punct"} or not sentence.lower[last][0].isalnum()):
        if sentence.lower[last] in {"%", ")", '"'}:
            break
        last -= 1
    return _without_name(sentence, verb, last)


def _without_name(sentence: Sentence, verb: int, last: int) -> int:
    """``last``, or what stands before the name of whoever is spoken to: "..., Mr Kato"."""
    first = last
    while first > verb and sentence.tags[first] == "NNP":
        first -= 1
    named = first < last and sentence.lower[first] == "," and sentence.heads[last] == verb
    return first - 1 if named else last


def is_ours(sentence: Sentence, subject: int) -> bool:
    """Whether the subject is us, or people of ours."""
    if sentence.lower[subject] in WE:
        return True
    owner = sentence.child(subject, "poss")
    return (
        owner is not None
        and sentence.lower[owner] in {"our", "my"}
        and sentence.lower[subject] in _OUR_PEOPLE
    )


def _certain(sentence: Sentence, first: int, modal: int, last: int) -> Iterator[int]:
    if (
        "no" in sentence.lower[max(0, first - 3) : first]
        and "way" in sentence.lower[max(0, first - 2) : first]
    ):
        yield first - 1  # "there is no way it will get lost": what comes before vouches for it
    for token in range(first, last + 1):
        if sentence.lower[token] in CERTAIN or _is_never_ever(sentence, token):
            yield token
        for phrase in _ASSURANCES:
            if sentence.lower[token : token + len(phrase)] == phrase:
                # "A width of 100 %" and "all of the 100% wool" measure.
                measured = phrase[0].startswith("100") and (
                    token < modal or sentence.lower[token - 1] in _MEASURING
                )
                weather = phrase[-1] == "weather" and sentence.tags[token + 3 : token + 4] in _WEATHERS
                yield from () if measured else range(token, token + len(phrase) + weather)


def _is_never_ever(sentence: Sentence, token: int) -> bool:
    """The *ever* of "it won't ever stall", "nobody will ever get in again"."""
    before = sentence.lower[max(0, token - 3) : token]
    denied = not _NOBODY.isdisjoint(before[-2:]) or before[:2] == ("no", "one")
    return sentence.lower[token] == "ever" and denied


def with_should(sentence: Sentence, future: Future) -> str:
    """The clause with *should* in place of *will* and of the words of certainty."""
    dropped = {*future.sure, *sentence.children(future.verb, "neg")}
    kept: list[str] = []
    for token in range(future.first, future.last + 1):
        space = " " if kept and sentence.starts[token] > sentence.ends[token - 1] else ""
        if token == future.modal:
            kept.append(" should")
            if future.negated:
                kept.append(" not")
        elif future.modal < token <= future.verb_from or token in dropped:
            continue
        else:
            kept.append(
                (space or " " * (bool(kept) and _dropped_before(future, token))) + sentence.words[token]
            )
    return "".join(kept).replace(" ,", ",").rstrip(" ,")


def _dropped_before(future: Future, token: int) -> bool:
    return token - 1 in future.sure or token - 1 == future.verb_from


def is_open(sentence: Sentence, verb: int) -> bool:
    """Whether the clause is asked, doubted, hoped or only supposed, here or in a clause above it."""
    if sentence.text.rstrip("\"') ").endswith("?") or _is_supposed(sentence, verb):
        return True
    for above in sentence.ancestors(verb):
        if sentence.labels[above] in {"prep", "pobj"}:
            return False
        if _is_denied(sentence, above) or sentence.lemmas[above] in {
            "hope",
            "wish",
            "want",
            "aim",
            "try",
        }:
            return True
        if _is_supposed(sentence, above):
            return True
    return False


def _is_denied(sentence: Sentence, verb: int) -> bool:
    """Whether a *not* hangs on the verb; a *never* makes it all the surer."""
    return any(sentence.lower[child] != "never" for child in sentence.children(verb, "neg"))


def _is_supposed(sentence: Sentence, verb: int) -> bool:
    marks = {sentence.lower[child] for child in sentence.children(verb, "mark")}
    return bool(marks & {"if", "whether", "unless", "so"})
