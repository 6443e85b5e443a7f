"""Which words soften a directive, press for haste, or set a date."""

from __future__ import annotations

from tonecheck.acts.directive.classes import PROCESS
from tonecheck.acts.directive.clause import is_link
from tonecheck.language.sentence import Sentence

_SOFT_WORDS = frozenset({"please", "pls", "plz", "plse", "kindly", "appreciate", "grateful"})
_NOT_REQUESTS = frozenset({"note", "accept", "find", "see", "rest", "know", "excuse"})  # "please note"
_TOLD = frozenset({"aware", "advised", "informed", "reminded", "assured", "warned"})  # "please be aware"
_MODALS = frozenset({"could", "would", "can", "will", "mind"})
_SOFT_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "if that suits", "if possible", "if you do n't mind", "feel free", "free to", "whenever you",
        "whenever it",
        "have a moment", "have a minute", "have a second", "have a sec", "have a chance", "get a chance",
        "get a moment", "get a minute", "at your convenience", "at your earliest", "at your leisure",
        "be great", "be helpful", "be lovely", "be wonderful", "may i ask",
        "might i ask", "can i ask", "may we ask", "no rush", "no hurry",
        "any time", "feel up to", "feel ready", "are ready for", "time suits", "take your time",
        "would like you",
        "'d like you", "happy for you", "welcome to",
    )
)  # fmt: skip
_LEAVING_OPEN = tuple(
    tuple(phrase.split())
    for phrase in (
        "if you could", "if you can", "if you would", "if you like", "if you wish", "if you 'd like",
        "if you prefer", "let us know", "let me know", "whenever",
    )
)  # fmt: skip
"""These soften what they stand in or beside; with words of their own they are conditions and requests."""
_TENTATIVE = frozenset({"maybe", "perhaps"})  # "Perhaps send us the log?"
_ASKING = (("if", "you", "could"), ("if", "you", "would"), ("if", "you", "can"))
_LED_TO = frozenset("we i our it they the that this then".split())
_PRESSING = frozenset("asap a.s.a.p a.s.a.p. immediately urgently immediate forthwith pronto".split())
_PLACING = frozenset("after before following upon above below under behind beside".split())
"""After these "immediately" says where or when, and does not press."""
_BRISK = frozenset({"promptly", "swiftly", "urgent", "prompt"})
"""These press where nothing softens them."""
_PRESSING_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "at once", "right now", "right away", "straight away", "without delay", "without further delay",
        "this instant", "this minute", "this second", "with immediate effect", "as a matter of urgency",
        "with urgency", "with the urgency", "with utmost urgency", "with the utmost urgency",
    )
)  # fmt: skip
PRESSING = _PRESSING | frozenset(" ".join(phrase) for phrase in _PRESSING_PHRASES)
"""The words and phrases that press whatever else is said."""
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    " tomorrow tonight today noon midnight lunch lunchtime eod cob".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_HOURS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_SPANS = frozenset("day week month hour minute year morning afternoon evening weekend".split())
_DATE_TAGS = frozenset({"CD", "NN", "NNS", "NNP", "IN", "DT", "JJ", "RB", "VBG"})
_LIMITS = frozenset({"by", "before", "until", "till", "within", "no"})
_TERM_PREPOSITIONS = frozenset({"by", "before", "until", "till"})
_TERM_OPENERS = _TERM_PREPOSITIONS | frozenset("today tonight tomorrow this on within in at a an no".split())
"""What a term opens with, unless that is a number."""


def is_softened(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a word of politeness stands in the clause ``[first, end)`` or governs it from before."""
    lower = sentence.lower
    begin = _stretch_start(sentence, first)
    if first and lower[first - 1] in _TENTATIVE:
        return True
    for token in range(begin, end):
        following = lower[token + 1] if token + 1 < end else ""
        told = following == "be" and bool(_TOLD & set(lower[token + 2 : token + 3]))
        if lower[token] in _SOFT_WORDS and following not in _NOT_REQUESTS and not told:
            return True
        if lower[token] in _MODALS and following in {"you", "u", "ya"}:
            return True
    known = sentence.vocabulary
    if any(
        known.issuperset(phrase) and _find(lower, phrase, begin, end) is not None for phrase in _SOFT_PHRASES
    ):
        return True
    return any(
        known.issuperset(phrase) and _leaves_open(lower, phrase, begin, first, end)
        for phrase in _LEAVING_OPEN
    ) or _is_listed(lower, begin, first, end)


def _leaves_open(lower: tuple[str, ...], phrase: tuple[str, ...], begin: int, first: int, end: int) -> bool:
    at = _find(lower, phrase, begin, end)
    if at is None:
        return False
    after = at + len(phrase)
    return (
        after >= end
        or lower[after] in {",", ".", "!", "?", ")"}
        or (at < first and "," not in lower[at:first])
    )


def _is_listed(lower: tuple[str, ...], begin: int, first: int, end: int) -> bool:
    """ "If you would sign it, scan it and send it back, we can start": one condition for all of a list."""
    leads_on = lower[end : end + 1] == (",",) and bool(_LED_TO & set(lower[end + 1 : end + 2]))
    if not leads_on or "if" not in lower[begin:first]:
        return False
    conditions = (_find(lower, phrase, begin, first) for phrase in _ASKING)
    return any(at is not None and lower[at + 3] in PROCESS for at in conditions)


def _stretch_start(sentence: Sentence, token: int) -> int:
    """Where the stretch of text begins that a word of politeness before ``token`` can govern."""
    while token and not (
        sentence.lower[token - 1] in {".", "!", "?", ";"}
        or (is_link(sentence.lower[token - 1]) and sentence.words[token][0].isupper())
    ):
        token -= 1
    return token


def pressing(sentence: Sentence, first: int, end: int, *, softened: bool = False) -> tuple[int, ...]:
    """The tokens of ``[first, end)`` that press for haste, ahead of any clause about us."""
    lower = sentence.lower
    words = _PRESSING if softened else _PRESSING | _BRISK
    end = _own_end(sentence, first, end)
    found = {
        token
        for token in range(first, end)
        if lower[token] in words and not _PLACING & set(lower[token + 1 : token + 2])
    }
    for phrase in _PRESSING_PHRASES:
        at = _find(lower, phrase, first, end) if sentence.vocabulary.issuperset(phrase) else None
        if at is not None:
            found.update(range(at, at + len(phrase)))
    if end - first > 1 and lower[end - 1] == "now" and lower[end - 2] != "for":
        found.add(end - 1)
    return tuple(sorted(found))


def _own_end(sentence: Sentence, first: int, end: int) -> int:
    """Where a clause about us ("so that we can start at once") or a thing ("for the lamp to dry") opens."""
    lower = sentence.lower
    for token in range(first + 1, end):
        if lower[token] in {"we", "i"} or (lower[token] == "for" and "to" in lower[token + 2 : token + 5]):
            return token
    return end


def deadline(sentence: Sentence, first: int, end: int) -> tuple[int, int] | None:
    """The tokens ``[from, to)`` of the date, time or term in the clause ``[first, end)``."""
    for token in range(first, end):
        stop = _term_end(sentence, token, end)
        if stop is not None:
            return token, stop
    return None


def is_due(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the clause sets a term ("by Friday", "today"), not only a date ("on Friday", "at six")."""
    term = deadline(sentence, first, end)
    return term is not None and sentence.lower[term[0]] not in {"on", "at"}


def is_limited(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the clause sets an end ("by Friday", "within a week"), not only a day ("tomorrow")."""
    term = deadline(sentence, first, end)
    return term is not None and sentence.lower[term[0]] in _LIMITS


def _term_end(sentence: Sentence, token: int, end: int) -> int | None:
    word = sentence.lower[token]
    if word not in _TERM_OPENERS and sentence.tags[token] != "CD":
        return None
    ahead = sentence.lower[token + 1 : end]
    if word in {"today", "tonight", "tomorrow"}:
        return token + 1
    if not ahead:
        return None
    if word == "this" and sentence.lemmas[token + 1] in _SPANS:
        return token + 2
    if word in _TERM_PREPOSITIONS | {"on"} and _is_date(word, ahead):
        return _date_end(sentence, token + 1, end)
    if word in {"within", "in"} and any(
        sentence.lemmas[at] in _SPANS for at in range(token + 1, min(token + 5, end))
    ):
        return _date_end(sentence, token + 1, end)
    if word == "at" and ahead[0][0].isdigit() and (":" in ahead[0] or set(ahead[1:2]) & {"am", "pm"}):
        return token + 2
    if _is_count_before(sentence, token, end):
        return _date_end(sentence, token + 2, end)
    if word == "no" and ahead[:2] == ("later", "than"):
        return _date_end(sentence, token + 3, end)
    return None


def _is_count_before(sentence: Sentence, token: int, end: int) -> bool:
    """ "(pay it) two weeks before the party", "a day in advance"."""
    counted = sentence.tags[token] == "CD" or sentence.lower[token] in {"a", "an"}
    spans = sentence.lemmas[token + 1 : token + 2]
    after = sentence.lower[token + 2 : min(token + 4, end)]
    early = after[:1] in {("before",), ("beforehand",)} or after in {("in", "advance"), ("prior", "to")}
    return counted and bool(_SPANS & set(spans)) and early


def _is_date(preposition: str, ahead: tuple[str, ...]) -> bool:
    near = ahead[:4]
    if near[0] == "then" and preposition in {"by", "before", "until"}:
        return True
    if set(near[:2]) & _DAYS or near[0] in _MONTHS or (near[0] in {"end", "close"} or near[1:2] == ("end",)):
        return True
    if near[0][0].isdigit() and (set(near[1:3]) & _MONTHS or preposition in {"by", "before"}):
        return True
    if preposition == "on":
        return near[0] == "the" and near[1:2] != () and near[1][0].isdigit()
    return (
        near[0] in _HOURS
        or near[0] == "next"
        or (near[0] == "the" and near[1:2] != () and near[1][0].isdigit())
    )


def _date_end(sentence: Sentence, token: int, end: int) -> int:
    while token + 1 < end and sentence.tags[token + 1] in _DATE_TAGS:
        if sentence.lower[token + 1] in {"so", "if", "for", "to", "from", "with", "then", "as", "on"}:
            break
        token += 1
    return min(token + 1, end)


def _find(words: tuple[str, ...], phrase: tuple[str, ...], first: int, end: int) -> int | None:
    size = len(phrase)
    return next((at for at in range(first, end - size + 1) if words[at : at + size] == phrase), None)
