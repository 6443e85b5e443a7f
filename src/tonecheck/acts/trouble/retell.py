"""The customer's words for the trouble turned round for us: "my box came late" → "your box came late"."""

from __future__ import annotations

from tonecheck.acts.trouble.person import OPEN_WITH, in_our_person
from tonecheck.acts.trouble.plain import is_passed_over, is_plain
from tonecheck.acts.trouble.sound import is_sound
from tonecheck.acts.words import NEGATIONS, SUBJECT_LABELS
from tonecheck.language.sentence import Sentence

_LONGEST = 14  # words
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_SEEN = frozenset({"notice", "find", "see", "realise", "realize", "discover"})
_NO_TROUBLE = frozenset(
    "try order buy purchase pay forget ask contact call email write want need hope know think say tell"
    " use restart reinstall uninstall update install download go look read reply send upgrade claim win"
    " move set check understand wonder guess suppose like love hate live click press delete remove sell"
    " switch decide plan intend notice depend rely recommend suppose promise lack".split()
)
_ADVISING = frozenset({"recommend", "suggest", "advise"})
_UNREAL = frozenset({"would", "should", "'d", "may", "might", "shall", "'ll", "will", "must"})
_JOINTS = frozenset(
    "and but or so when while if as because since although though unless whenever whereas which even"
    " after whether what how why please due".split()
)
_DANGLING = frozenset({"IN", "TO", "DT", "CC", "PRP$", "MD", "WDT", "WP", "WRB", "POS", "RP", "UH"})
_UNFINISHED = frozenset({"be", "have", "get", "keep", "log", "sign"})
# What a person keeps hold of: that it is gone is no doing of ours.
_CARRIED = frozenset("phone mobile cell card wallet key keys receipt password number".split())
# Work of the one who answers: what is wrong with it is said in other words than the critic's.
_OWN_WORK = frozenset(
    "approach analysis assessment report email response responses input performance work behaviour behavior"
    " failure inability strategy strategies proposal trajectory negligence oversight attitude tone".split()
)
_NEAR = 3  # steps from the verb down to the word that tells of trouble
_PLURAL_SUBJECTS = frozenset({"NNS", "NNPS"})


def retold(sentence: Sentence, token: int) -> str | None:
    """The clause for "I'm sorry that …" in our person, or None where that may not be good English.

    Only short, plain statements of the customer or about what is theirs, told as a fact, from their
    subject up to the next joint; what stands before and after stays out.
    """
    verb = _verb_of(sentence, token)
    if verb is None or not _states_trouble(sentence, verb) or not _is_near(sentence, token, verb):
        return None
    subject = _subject_of(sentence, verb)
    if subject is None or not subject or sentence.lower[subject[0]] not in OPEN_WITH:
        return None
    first, last = _predicate(sentence, verb, subject)
    if not max(verb, token) <= last or not first <= token or sentence.tags[last] in _DANGLING:
        return None
    if last == verb and sentence.lemmas[verb] in _UNFINISHED:
        return None
    if not _agrees(sentence, verb, subject) or sentence.labels[last] == "amod":
        return None
    if not is_sound(sentence, verb, first, last) or _is_theirs(sentence, verb, subject):
        return None
    tokens = tuple(
        token for token in (*subject, *range(first, last + 1)) if not is_passed_over(sentence, token)
    )
    if len(tokens) > _LONGEST or not all(is_plain(sentence, each) for each in tokens):
        return None
    return in_our_person(sentence, tokens)


def _verb_of(sentence: Sentence, token: int) -> int | None:
    """The verb of the main clause that the token stands in, or of what the customer says they found."""
    for each in (token, *sentence.ancestors(token)):
        label = sentence.labels[each]
        head = sentence.heads[each]
        # A clause before its head is one run on: "I can't open it, please help".
        found = label == "ccomp" and (sentence.lemmas[head] in _SEEN or each < head)
        if label in _MAIN or found:
            verbal = sentence.tags[each].startswith("V") or sentence.child(each, "aux", "neg") is not None
            return each if verbal else None
        if label in {"advcl", "relcl", "ccomp", "acl", "csubj"}:
            return None
    return None


def _states_trouble(sentence: Sentence, verb: int) -> bool:
    """Whether the clause is a fact that went wrong: no guess, no condition, no plan, no step taken."""
    below = sentence.children(verb)
    words = {sentence.lower[child] for child in below if sentence.labels[child] in {"aux", "mark", "advmod"}}
    if words & (_UNREAL | {"if", "when", "why", "how", "where", "maybe", "probably"}):
        return False
    helped = sentence.child(verb, "aux", "auxpass") is not None
    if sentence.tags[verb] not in {"VBD", "VBZ", "VBP"} and not helped:
        return False
    denied = any(sentence.lower[child] in NEGATIONS for child in sentence.children(verb, "neg"))
    if sentence.lemmas[verb] in _ADVISING:
        return False
    negated = denied or sentence.lower[verb - 1 : verb] == ("nt",)
    return negated or sentence.lemmas[verb] not in _NO_TROUBLE


def _is_near(sentence: Sentence, token: int, verb: int) -> bool:
    """Whether the verb says it, and not some word far below: "you help me find the lost page"."""
    return token == verb or verb in sentence.ancestors(token)[:_NEAR]


def _is_theirs(sentence: Sentence, verb: int, subject: tuple[int, ...]) -> bool:
    """Whether it is no doing of ours (a thing they lost), or only their view of our work or of anyone."""
    opens, lemma = sentence.lower[subject[0]], sentence.lemmas[verb]
    below = {sentence.lower[token] for token in sentence.children(verb, "dobj")}
    if opens == "i" and lemma == "lose" and below & _CARRIED:
        return True
    if opens in {"your", "my"} and not _OWN_WORK.isdisjoint(sentence.lower[token] for token in subject):
        return opens == "your"
    helpers = sentence.children(verb, "aux")
    # "You can't tell which is which" is said of everybody.
    present = sentence.tags[verb] == "VBP" or any(
        sentence.tags[token] == "MD" or sentence.lower[token] == "do" for token in helpers
    )
    return opens == "you" and present and lemma != "keep"


def _agrees(sentence: Sentence, verb: int, subject: tuple[int, ...]) -> bool:
    """Whether subject and verb agree in number: what was typed in haste is not repeated."""
    finite = min((verb, *sentence.children(verb, "aux", "auxpass")))
    head = next(token for token in subject if sentence.heads[token] not in subject)
    plural = sentence.tags[head] in _PLURAL_SUBJECTS
    singular = sentence.tags[head] in {"NN", "NNP"} and sentence.child(head, "conj") is None
    says_one = sentence.tags[finite] == "VBZ" or sentence.lower[finite] == "was"
    says_many = sentence.tags[finite] == "VBP" or sentence.lower[finite] == "were"
    return not (plural and says_one) and not (singular and says_many)


def _subject_of(sentence: Sentence, verb: int) -> tuple[int, ...] | None:
    """The tokens of the subject, for a second predicate those of the first one's."""
    holder = verb
    while sentence.child(holder, *SUBJECT_LABELS) is None and sentence.labels[holder] == "conj":
        holder = sentence.heads[holder]
    subject = sentence.child(holder, *SUBJECT_LABELS)
    helpers = (*sentence.children(holder, "aux", "auxpass", "neg"), holder)
    if subject is None or subject > min(helpers):
        return None  # a question or an order
    tokens = sentence.subtree(subject)
    return tokens if tokens == tuple(range(tokens[0], tokens[-1] + 1)) else None


def _predicate(sentence: Sentence, verb: int, subject: tuple[int, ...]) -> tuple[int, int]:
    """From what follows the subject up to the last word before a mark or a further clause."""
    first = subject[-1] + 1
    if sentence.child(verb, *SUBJECT_LABELS) is None:
        first = min((child for child in sentence.children(verb) if child < verb), default=verb)
    last = verb
    for token in range(verb + 1, len(sentence)):
        if not (sentence.words[token][0].isalnum() or sentence.words[token][0] in "'$€£%"):
            if sentence.words[token] != "-" or not _is_within_a_word(sentence, token):
                break
        if sentence.lower[token] in _JOINTS and _joins_clauses(sentence, token):
            break
        last = token
    return first, last


def _is_within_a_word(sentence: Sentence, hyphen: int) -> bool:
    """The hyphen of "e-mail"; not the one of "it failed - again"."""
    before, after = sentence.ends[hyphen - 1], sentence.starts[hyphen + 1 : hyphen + 2]
    return before == sentence.starts[hyphen] and after == (sentence.ends[hyphen],)


def _joins_clauses(sentence: Sentence, joint: int) -> bool:
    """Whether a clause and not a noun follows: "… and I wait", "… when I call", not "name and age"."""
    if sentence.lower[joint] not in {"and", "or", "as", "after", "since"}:
        return True
    head = sentence.heads[joint]
    if sentence.labels[joint] == "cc":
        if any(label in SUBJECT_LABELS for label in sentence.labels[joint:]):
            return True
        return sentence.tags[head].startswith(("V", "MD")) or sentence.tags[head].startswith("J")
    return sentence.labels[joint] == "mark"
