"""Directives without a person: "it is required that", "it is your duty to", "the form must be returned"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.accusation.words import FLAWS, VIRTUES, WORK
from tonecheck.acts.directive.classes import DELIVERED, EVERYBODY, PROCESS
from tonecheck.acts.directive.clause import clause_end
from tonecheck.acts.directive.directive import Form
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import deadline, is_limited, pressing
from tonecheck.acts.directive.phrase import inner_text_of, phrase_before
from tonecheck.acts.forms import verb_forms
from tonecheck.acts.words import NEGATIONS, WE
from tonecheck.language.sentence import Sentence

_REQUIRED = frozenset("required mandatory imperative compulsory".split())
_WEIGHTY = frozenset(
    "essential crucial critical vital necessary".split()
)  # "it's crucial to rest" is advice to all the world
_TO_WHOM = frozenset({"to", "that", "for", "you", "all", "both"})
_RESTING = tuple(
    tuple(words.split())
    for words in (
        *("it is up to you to", "it 's up to you to", "it is on you to", "it 's on you to"),
        *("it falls to you to", "the onus is on you to"),
    )
)
_DUTIES = frozenset("responsibility duty obligation job".split())
_BINDING = _REQUIRED | _WEIGHTY | _DUTIES | {"important", "task", "up", "on", "falls", "onus"}
"""What every necessity has one of."""
_PASSIVE_MARKERS = frozenset({"must", "need", "needs", "has", "have", "should", "is", "are"})
_BEFORE_PASSIVES = frozenset({"be", "been", "needs", "need"})
_THEIRS = frozenset("return sign countersign submit upload fill hand show present".split())
"""What only the customer can do, so that its passive needs no "by you"."""
_FETCHED = frozenset({("pick", "up"), ("drop", "off"), ("bring", "back"), ("take", "back")})
_FILLED_IN = frozenset("form forms slip slips questionnaire questionnaires timesheet timesheets".split())
_MATTERS = frozenset({("issue",), ("matter",), ("problem",), ("situation",), ("concern",)})
_EASY = frozenset("relax enjoy rest decide sit choose say".split())
_DONE_BY_THEM = (("by", "you"), ("your", "side"), ("your", "end"))
_BY_ALL_OF = frozenset({("by", "both"), ("by", "all"), ("by", "each")})
_OWED = frozenset(
    "deposit rent fee fees balance invoice bill tax instalment premium amount sum remainder price".split()
)


TRIGGERS = (
    _REQUIRED
    | frozenset(f"{word} {ahead}" for word in _WEIGHTY for ahead in _TO_WHOM | EVERYBODY)
    | frozenset(
        {
            "important to",
            "responsibility",
            "duty",
            "obligation",
            "your job",
            "your task",
            "needs signing",
            "need signing",
        }
    )
    | frozenset({"up to you", "on you to", "falls to you"})
    | frozenset({"must be", "must have been", "by you", "your side", "your end", "promptly", "swiftly"})
    | frozenset(
        f"should be {form}" for form in verb_forms(" ".join((*PROCESS, *_THEIRS, "pick drop bring take")))
    )
    | frozenset(f"{marker} to be" for marker in ("needs", "need", "has", "have", "is", "are"))
)


def necessities(sentence: Sentence) -> Iterator[Found]:
    """ "It is required that you sign", "it's imperative to sign", "it is your responsibility to sign"."""
    if sentence.vocabulary.isdisjoint(_BINDING):
        return
    lower = sentence.lower
    for it in range(len(sentence) - 3):
        task = lower[it : it + 1] == ("your",) and lower[it + 1] in _DUTIES | {"task"}
        to = it + 3 + (sentence.tags[it + 3] == "RB")
        if task and lower[it + 2] == "is" and lower[to : to + 1] == ("to",) and to + 1 < len(sentence):
            if lower[to + 1] not in _EASY:
                yield _asked("duty", sentence, it, to + 1)
        resting = next((words for words in _RESTING if lower[it : it + len(words)] == words), None)
        if resting is not None and it + len(resting) < len(sentence):
            yield _asked("duty", sentence, it, it + len(resting))
        if lower[it] != "it" or sentence.lemmas[it + 1] not in {"be", "'s"} or lower[it + 2] in NEGATIONS:
            continue
        word = it + 2
        if lower[word] == "your" and lower[word + 1] in _DUTIES and lower[word + 2 : word + 3] == ("to",):
            yield _asked("duty", sentence, it, word + 3)
            continue
        while word < len(sentence) - 1 and sentence.tags[word] == "RB" and lower[word] not in NEGATIONS:
            word += 1
        if lower[word] not in _REQUIRED | _WEIGHTY | {"important"}:
            continue
        verb = _asked_verb(sentence, word + 1)
        if verb is None or verb >= len(sentence):
            continue
        found = _asked("necessity", sentence, it, verb)
        reproach = _is_reproach(sentence, found)
        if lower[word] == "important" and not reproach:
            continue
        aimed = not (EVERYBODY | {"you"}).isdisjoint(lower[word:verb])
        if lower[word] in _REQUIRED or aimed or reproach or pressing(sentence, verb, found.end):
            yield found


def _is_reproach(sentence: Sentence, found: Found) -> bool:
    """ "It's crucial to rethink your approach", "… to address these oversights": their work and its flaws."""
    clause = sentence.lower[found.first : found.end]
    if not WE.isdisjoint(clause) or not {"our", "us"}.isdisjoint(clause):
        return False
    flawed = clause[1:3] and clause[1] in {"these", "those", "such"} and not FLAWS.isdisjoint(clause[2:4])
    matter = (
        clause[1:2] == ("this",) and clause[2:3] in _MATTERS and pressing(sentence, found.first, found.end)
    )
    return bool(flawed or matter) or (
        clause[1:2] == ("your",) and not (WORK | VIRTUES).isdisjoint(clause[2:4])
    )


def _asked(form: Form, sentence: Sentence, start: int, verb: int) -> Found:
    return Found(form, start, verb, clause_end(sentence, verb), (verb,))


def _asked_verb(sentence: Sentence, token: int) -> int | None:
    """The verb after "(for you) to", "that you", or None where somebody else is meant."""
    ahead = sentence.lower[token : token + 3]
    if ahead[:1] == ("to",):
        return token + 1
    if ahead == ("for", "you", "to"):
        return token + 3
    subject = token + (ahead[:1] == ("that",))
    if sentence.lower[subject : subject + 3] in {("both", "of", "you"), ("all", "of", "you")}:
        subject += 2
    everybody = subject + (sentence.lower[subject : subject + 1] == ("all",))
    if sentence.lower[everybody : everybody + 1] and sentence.lower[everybody] in EVERYBODY:
        handed = everybody + 1 < len(sentence) and sentence.lower[everybody + 1] in PROCESS
        return everybody + 1 if handed else None
    if sentence.lower[subject : subject + 1] == ("you",) and subject + 1 < len(sentence):
        return subject + 1 if sentence.tags[subject + 1] in {"VB", "VBP"} else None
    return None


def passives(sentence: Sentence) -> Iterator[Found]:
    """ "The router needs to be returned by you", "the form must be signed", "page 2 needs signing"."""
    if sentence.vocabulary.isdisjoint(_BEFORE_PASSIVES):
        return
    for verb in range(2, len(sentence)):
        marker = _marker(sentence, verb)
        phrase = None if marker is None else phrase_before(sentence, marker)
        if marker is None or phrase is None:
            continue
        if not (WE | {"you", "u"}).isdisjoint((sentence.lower[phrase[0]], sentence.lower[phrase[1]])):
            continue
        end = clause_end(sentence, verb)
        if _asks_customer(sentence, marker, verb, end):
            wording = _active(sentence, phrase, verb, end)
            yield Found("passive", phrase[0], phrase[0], end, (verb,), wording=wording)


def _marker(sentence: Sentence, verb: int) -> int | None:
    """The token of the modal before a passive ``verb``, or of "needs" before "signing"."""
    lower, tag = sentence.lower, sentence.tags[verb]
    if tag == "VBG" and lower[verb - 1] in {"needs", "need"}:
        return verb - 1
    perfect = lower[verb - 2 : verb] == ("have", "been")
    if tag not in {"VBN", "VBD"} or not (perfect or lower[verb - 1] == "be"):
        return None
    be = verb - 1 - perfect
    marker = be - 2 if lower[be - 1] == "to" else be - 1
    if marker < 1 or lower[marker] not in _PASSIVE_MARKERS or NEGATIONS & set(lower[marker - 1 : verb]):
        return None
    return marker


def _asks_customer(sentence: Sentence, marker: int, verb: int, end: int) -> bool:
    """Whether the customer is to do it, though the passive does not say who."""
    if sentence.lower[verb - 1] == "been" and deadline(sentence, verb, end) is None:
        return False  # "it must have been returned to us": a guess
    pairs = set(pairwise(sentence.lower[verb + 1 : end]))
    if pairs & set(_DONE_BY_THEM) or pressing(sentence, verb, end):
        return True
    if pairs & _BY_ALL_OF and ("of", "you") in pairs:
        return True
    if sentence.lower[verb : verb + 2] == ("paid", "out"):
        return False  # by us
    if ("in", "writing") in pairs and sentence.lower[marker] not in {"is", "are"}:
        return True
    to_us = bool({("to", "us"), ("to", "our"), ("to", "me")} & set(pairwise(sentence.lower[verb:end])))
    if sentence.lemmas[verb] in {"leave", "keep", "clear", "unlock", "move"} and ("for", "our") in pairs:
        return True
    if (sentence.lower[marker] == "should" and not to_us) or _names_agent(sentence, verb, end):
        return False
    paper = not _FILLED_IN.isdisjoint(sentence.lower[max(0, marker - 3) : marker])
    if sentence.lemmas[verb] in _THEIRS or (paper and sentence.lemmas[verb] == "complete"):
        return True
    dated = deadline(sentence, verb, end) is not None or _comes_first(sentence, verb, end)
    owed = bool(_OWED & set(sentence.lower[max(0, marker - 3) : marker]))
    fetched = (sentence.lemmas[verb], *sentence.lower[verb + 1 : verb + 2]) in _FETCHED
    known = (
        fetched or sentence.lemmas[verb] in PROCESS or (owed and sentence.lemmas[verb] in {"clear", "cover"})
    )
    if not known or not (dated or to_us):
        return False
    papers = not DELIVERED.isdisjoint(sentence.lemmas[max(0, marker - 3) : marker])
    due = papers and is_limited(sentence, verb, end)  # "the sheet is to be supplied within a week"
    return owed or to_us or due or sentence.lower[marker] not in {"is", "are"}


def _comes_first(sentence: Sentence, verb: int, end: int) -> bool:
    """ "(must be sent back) first": before we do our part; not "(must be booked) first class"."""
    last = sentence.lower[end - 1]
    return verb < end - 1 and (
        last in {"first", "beforehand", "upfront"} or sentence.lower[end - 2 : end] == ("in", "advance")
    )


def _names_agent(sentence: Sentence, verb: int, end: int) -> bool:
    """ "(signed) by our engineer": a person, not a date or a way."""
    for by in range(verb + 1, end - 1):
        if sentence.lower[by] == "by" and sentence.tags[by + 1] in {"DT", "PRP$", "NNP", "NNPS", "PRP"}:
            term = deadline(sentence, by, end)
            if term is None or term[0] != by:
                return True
    return False


def _active(sentence: Sentence, subject: tuple[int, int], verb: int, end: int) -> str:
    """ "sign the slip and send it back" for "the slip must be signed by you and sent back"."""
    words = [sentence.lemmas[verb], inner_text_of(sentence, subject[0], subject[1] + 1)]
    token = verb + 1
    while token < end:
        if sentence.lower[token : token + 2] == ("by", "you"):
            token += 2
            continue
        joined = sentence.tags[token] in {"VBN", "VBD"} and sentence.lower[token - 1] in {"and", ","}
        word = f"{sentence.lemmas[token]} it" if joined else sentence.words[token]
        if sentence.starts[token] == sentence.ends[token - 1]:
            words[-1] += word
        else:
            words.append(word)
        token += 1
    return " ".join(words)
