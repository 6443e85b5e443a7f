"""Negated clauses: what is denied of whom, where the clause ends, and what would make it true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tonecheck.acts.refusal.words import BARRING, BINDING, FORBIDDEN, LIMITS, REFUSING, SERVICE
from tonecheck.acts.words import SUBJECT_LABELS
from tonecheck.language.sentence import Sentence

_WHOLLY = frozenset(
    "account case circumstance circumstances condition event means point stage time way".split()
)
"""Under no circumstances, by no means: these deny the whole clause."""
_NEGATIONS = frozenset({"not", "n't", "nt", "never", "no", "nothing", "nobody", "none", "neither", "nor"})
_DENYING = frozenset({"unable", "impossible", "unavailable", "ineligible"})
_STOPS = frozenset({".", "!", "?", ";", ":", "-", "--", "–", "—", "(", ")", "...", "…", "🤷", "\n"})
_JOINTS = frozenset(
    {"but", "so", "though", "although", "however", "because", "as", "while", "yet", "and", "or"}
)
_MODALS = frozenset({"can", "could", "will", "would", "may", "might", "shall", "should", "must"})
_OPENING = frozenset({"unfortunately", "sadly", "regrettably", "afraid", "hello", "hi", "hey", "sorry"})
_VERBS = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with a negation in it, as token numbers of ``sentence``.

    ``verb`` is the finite clause's head (a copula too, or the bare adjective of "Not possible."),
    ``deed`` what is denied in the end: the verb after *able to*, the adjective or noun after *be*,
    else the verb itself. ``modal`` is the modal's lemma, *do* or ``""``; ``past`` tells the tense.
    ``limit`` is the word that opens an until, unless, before, without or after.
    """

    sentence: Sentence
    negation: int
    verb: int
    deed: int
    subject: int | None
    modal: str
    past: bool
    limit: int | None
    first: int
    last: int

    @property
    def subject_words(self) -> tuple[str, ...]:
        """The words of the subject in lower case."""
        if self.subject is None:
            return ()
        return tuple(self.sentence.lower[token] for token in self.sentence.subtree(self.subject))

    @property
    def passive(self) -> bool:
        """Whether the one who would act is left out: "cannot be changed"."""
        return any(self.sentence.children(token, "auxpass") for token in {self.verb, self.deed})


def negated_clauses(sentence: Sentence) -> Iterator[Clause]:
    """Every clause of the sentence that denies or refuses, in the order of the words that do."""
    for token, word in enumerate(sentence.lower):
        if (word in _NEGATIONS and (word != "no" or sentence.tags[token] != "UH")) or (
            (word in _DENYING and _denies(sentence, token))
            or (word in FORBIDDEN and _is_said_to_be(sentence, token))
            or (word in BARRING and _is_barred(sentence, token))
            or (word == "hardly" and _hardly_can(sentence, token))
            or (sentence.lemmas[token] in REFUSING and sentence.tags[token].startswith("V"))
        ):
            clause = _clause(sentence, token)
            if not _is_beside(clause):
                yield clause


def _is_beside(clause: Clause) -> bool:
    """ "You can take the train at no extra cost": what there is none of is only how it is done."""
    sentence, negation = clause.sentence, clause.negation
    if (
        sentence.lower[negation] != "no"
        or negation < clause.verb
        or clause.modal not in {"can", "could", "may"}
    ):
        return False
    wholly = not _WHOLLY.isdisjoint(sentence.lower[negation + 1 : negation + 2])
    return sentence.labels[sentence.heads[negation]] == "pobj" and not wholly


def _is_barred(sentence: Sentence, token: int) -> bool:
    """ "The studio rules forbid candles"; not what somebody else forbids."""
    subject = sentence.child(token, "nsubj")
    if subject is None or sentence.lower[subject] not in BINDING or subject > token:
        return False
    denied = not _NEGATIONS.isdisjoint(sentence.lower[:token])
    return not denied and token + 1 < len(sentence) and sentence.tags[token + 1] != "."


def _hardly_can(sentence: Sentence, token: int) -> bool:
    """ "We can hardly ship it"; not "we can hardly wait"."""
    able = sentence.lower[max(0, token - 1)] in {"can", "could"}
    after = sentence.lemmas[token + 1 : token + 2]
    return able and bool(after) and after[0] in SERVICE | {"get", "go", "reach"}


def _denies(sentence: Sentence, token: int) -> bool:
    """ "is unable", "Unable to say"; not "a system unable to cope" nor the title of a film."""
    word = sentence.words[token]
    if _follows_verb(sentence, token):
        return not (word[0].isupper() and word[1:].islower())
    before = sentence.lower[token - 1] if token else ","
    return before in {",", "sorry", "haha", "hi"} or (not before[0].isalnum() and before != ":")


def _is_said_to_be(sentence: Sentence, token: int) -> bool:
    """ "Dogs are forbidden"; not "we have banned them" or "the forbidden fruit"."""
    being = (sentence.heads[token], *sentence.children(token, "auxpass", "cop"))
    return any(sentence.lower[each] in {"is", "are", "'s", "'re"} for each in being)


def _clause(sentence: Sentence, negation: int) -> Clause:
    verb = _verb_of(sentence, negation)
    deed = _deed(sentence, verb)
    subject = _subject(sentence, verb)
    first = _first(sentence, verb, negation, subject)
    last = _last(sentence, max(verb, deed, negation, first))
    limit = _limit(sentence, max(verb, negation), last)
    words = [sentence.lemmas[child] for child in sentence.children(verb, "aux", "auxpass")]
    words.append(sentence.lemmas[verb] if sentence.tags[verb] == "MD" else "")
    beside = sentence.lemmas[negation - 1] if negation else ""
    modal = next((word for word in (beside, *words) if word in _MODALS), "do" if "do" in words else "")
    tags = [sentence.tags[child] for child in (verb, *sentence.children(verb, "aux", "auxpass"))]
    past = "VBD" in tags or modal == "could" or ("have" in words and modal == "")
    return Clause(sentence, negation, verb, deed, subject, modal, past, limit, first, last)


def _limit(sentence: Sentence, first: int, last: int) -> int | None:
    """The word from which a clause says under which limit it holds: "until", "any sooner than"."""
    for token in range(first, last):
        word = sentence.lower[token]
        if word in LIMITS and sentence.tags[token][0] not in "NV":
            return token
        if word == "less" and sentence.lower[token - 1] == "in" and sentence.lower[token + 1] == "than":
            return token - 1  # "it won't be full in less than five hours"
        if word in {"sooner", "earlier"} and sentence.lower[token + 1] == "than":
            return token - 1 if sentence.lower[token - 1] == "any" else token
    return None


def _verb_of(sentence: Sentence, token: int) -> int:
    """The head of the finite clause that a negating word stands in."""
    if sentence.lower[token] in _DENYING and not _follows_verb(sentence, token):
        return token  # "Unable to say without it, could you send it?"
    for head in (token, *sentence.ancestors(token)):
        if sentence.tags[head] in _VERBS and sentence.labels[head] not in {"aux", "auxpass", "acl", "amod"}:
            return _finite(sentence, head)
    with_subject = (each for each in sentence.ancestors(token) if sentence.child(each, "nsubj") is not None)
    return next(with_subject, sentence.heads[token])  # "we no longer stock it", with a noun for a verb


def _follows_verb(sentence: Sentence, token: int) -> bool:
    head = sentence.heads[token]
    return sentence.tags[head] in _VERBS and (head < token or sentence.labels[token] in {"amod", "ccomp"})


def _finite(sentence: Sentence, verb: int) -> int:
    """From *visit* in "is able to visit" up to *is*."""
    while sentence.labels[verb] in {"xcomp", "pcomp"} and _subject_under(sentence, verb) is None:
        head = sentence.heads[verb]
        if head > verb:
            break
        verb = head
        if sentence.tags[verb] not in _VERBS:
            verb = next((each for each in sentence.ancestors(verb) if sentence.tags[each] in _VERBS), verb)
    return verb


def _deed(sentence: Sentence, verb: int) -> int:
    """From *isn't* in "isn't able to visit" down to *visit*."""
    for _ in range(4):
        below = sentence.child(verb, "acomp", "attr", "oprd", "xcomp")
        if below is None or sentence.lemmas[verb] not in _LIGHT:
            break
        verb = below
    return verb


_LIGHT = frozenset(
    {"be", "able", "unable", "go", "get", "seem", "allow", "permit", "position", "authorise", "authorize"}
)


def is_raised(clause: Clause) -> bool:
    """ "I don't think we can": the negation belongs to what is thought."""
    sentence = clause.sentence
    thought = sentence.child(clause.deed, "ccomp")
    if sentence.lemmas[clause.deed] not in {"think", "believe"} or thought is None:
        return False
    return bool({"can", "able", "possible"} & {sentence.lemmas[token] for token in sentence.subtree(thought)})


def _subject_under(sentence: Sentence, verb: int) -> int | None:
    subjects = [child for child in sentence.children(verb, *SUBJECT_LABELS) if child < verb]
    return subjects[-1] if subjects else sentence.child(verb, *SUBJECT_LABELS)


def _subject(sentence: Sentence, verb: int) -> int | None:
    found = _subject_under(sentence, verb)
    while found is None and sentence.labels[verb] == "conj":
        verb = sentence.heads[verb]
        found = _subject_under(sentence, verb)
    return found


def _first(sentence: Sentence, verb: int, negation: int, subject: int | None) -> int:
    left = min(verb, negation)
    if subject is not None and subject < left:
        return sentence.subtree(subject)[0]
    helpers = [child for child in sentence.children(verb, "aux", "auxpass", "neg") if child < left]
    return min([left, *helpers])


def _last(sentence: Sentence, token: int) -> int:
    """The last word of the clause to the right: up to a stop or to a joint that another clause follows."""
    size = len(sentence)
    while token + 1 < size:
        following = sentence.lower[token + 1]
        if _is_stop(sentence, token + 1) or sentence.tags[token + 1] in {".", "NFP"}:
            break
        if not following[0].isalnum() and following[0] not in "'$€£#%@&,\"+/[-":
            break
        if (following == "," or following in _JOINTS) and _clause_follows(sentence, token + 1):
            break
        token += 1
    return token


def _is_stop(sentence: Sentence, token: int) -> bool:
    """A mark that ends a clause; the hyphen of "re-enable" is none."""
    if sentence.lower[token] == "-" and sentence.starts[token] == sentence.ends[token - 1]:
        return False
    return sentence.lower[token] in _STOPS


def _clause_follows(sentence: Sentence, joint: int) -> bool:
    """Whether what comes after a comma or a conjunction is a clause of its own and not a list."""
    for token in range(joint + 1, len(sentence)):
        if sentence.lower[token] in _STOPS:
            break
        if sentence.tags[token] in _VERBS and sentence.labels[token] not in {"amod", "compound", "pobj"}:
            own = _subject_under(sentence, token)
            return sentence.lower[joint] == "," or (own is not None and own > joint)
    return sentence.lower[joint] == "but"


def bounds(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The clause around the tokens ``first`` to ``last`` by its breaks alone, for words without a verb."""
    start = first
    while start > 0:
        before = sentence.lower[start - 1]
        if before in _STOPS or before == "," or before in _JOINTS or before in _OPENING:
            break
        start -= 1
    return start, _last(sentence, last)
