"""Negated clauses that turn nothing down: questions, conditions, reports, orders, set phrases."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.refusal.clause import Clause, is_raised
from tonecheck.acts.refusal.good_news import is_good_news
from tonecheck.acts.refusal.standing import denied_due, is_decided_against
from tonecheck.acts.refusal.words import MENTAL, PROPOSING, REPORTING, WANTING
from tonecheck.acts.words import WE, YOU
from tonecheck.language.sentence import Sentence

_CONDITIONS = frozenset(
    {"if", "when", "whenever", "whether", "where", "why", "how", "case", "lest", "unless"}
)
_REASONS = frozenset({"because", "since", "as", "that"})
_TAKEN_IN = frozenset({"understand", "note", "know", "appreciate", "aware"})
_ATTENDING = frozenset({"see", "look", "read", "hear", "consider"})
"""What is done to somebody's case: "you won't be seen today", "late forms are not looked at"."""
_TWICE_REACH = 6  # tokens between the two negations of "nothing on it we can't mend"
_COULD_YOU = frozenset((modal, "you") for modal in ("could", "can", "would", "will"))
_SORRY = frozenset({"sorry", "apologise", "apologize", "apologies", "apology", "forgive"})


def turns_nothing_down(clause: Clause) -> bool:
    """Whether the clause's place or its meaning shows that it is no refusal."""
    return (
        _is_asked(clause)
        or _hangs_on_another(clause)
        or _is_regretted(clause)
        or is_good_news(clause)
        or _is_set_phrase(clause)
        or _is_order(clause)
        or _is_insisted(clause)
        or _is_reproach(clause)
        or _is_threatened(clause)
        or _is_label(clause)
    )


def _is_label(clause: Clause) -> bool:
    """ "Set purchases to Don't Allow", "Never Let Me Go is here": a button or a title, written as a name."""
    words, at = clause.sentence.words, clause.negation
    if len(words) > at + 3 and all(word.istitle() for word in words[at : at + 3]):
        return True
    named = words[max(0, at - 1) : at + 2]
    return (
        at > 1
        and len(named) == 3
        and named[0].istitle()
        and named[2].istitle()
        and words[at - 2][0].islower()
    )


def _is_threatened(clause: Clause) -> bool:
    """ "Fill in both, or the form won't let you go on": what happens otherwise."""
    return clause.sentence.lower[max(0, clause.first - 1) : clause.first] in {("or",), ("otherwise",)}


def _is_asked(clause: Clause) -> bool:
    """A question in the negative, unless another clause of the sentence asks it."""
    sentence = clause.sentence
    if clause.subject is not None and clause.negation < clause.subject and _is_inverted(clause):
        return True
    if not sentence.text.rstrip("\"') ").endswith("?"):
        return False
    if any(pair in PROPOSING for pair in pairwise(sentence.lower[clause.deed :])):
        return False  # "Friday doesn't work for us; how about Monday?"
    rest = sentence.lower[clause.last + 1 :]
    asks_else = any(pair in _COULD_YOU for pair in pairwise(rest))
    return not asks_else and not any(tag[0] == "V" for tag in sentence.tags[clause.last + 1 :])


def _is_inverted(clause: Clause) -> bool:
    before = clause.sentence.lower[max(0, clause.negation - 1)]
    return before in {
        "is",
        "are",
        "was",
        "were",
        "do",
        "does",
        "did",
        "ca",
        "can",
        "could",
        "wo",
        "have",
        "has",
    }


def _hangs_on_another(clause: Clause) -> bool:
    """A condition, an indirect question, a purpose, a relative clause, something told or checked."""
    sentence, verb = clause.sentence, clause.verb
    marks = {sentence.lower[child] for child in sentence.children(verb, "mark", "advmod") if child < verb}
    before = sentence.lower[max(0, clause.first - 2) : clause.first]
    if marks & _CONDITIONS or (before and before[-1] in _CONDITIONS) or "case" in before:
        return True
    if before[-1:] == ("so",) and clause.first > 1 and sentence.lower[clause.first - 2] != ",":
        return True
    if before == ("so", "that") or (marks & {"so"} and "that" in marks):
        return True
    if sentence.labels[verb] == "advcl" and marks & _REASONS:
        return True
    if _is_relative(clause):
        return True
    if sentence.labels[verb] in {"relcl", "acl"}:
        head = sentence.heads[verb]
        return not (_is_thing_named(sentence, head) or _is_misread_main(sentence, verb))
    return _is_reported(clause)


def _is_relative(clause: Clause) -> bool:
    """ "an account you can't open", "both of which aren't"; a noun stands right before the subject."""
    sentence = clause.sentence
    if {"which", "who", "whom", "whose"} & set(clause.subject_words):
        return True
    if sentence.labels[clause.verb] == "ROOT" and sentence.tags[0] == "IN":
        return False  # "With that weight you can't jump"
    before = sentence.tags[clause.first - 1] if clause.first else ""
    return before in {"NN", "NNS"} and clause.subject_words[:1] in {("you",), ("they",), ("it",)}


def _is_thing_named(sentence: Sentence, head: int) -> bool:
    """ "That is something we don't do": the relative clause says it all."""
    return sentence.lower[head] in {"something", "thing", "service"} and sentence.labels[head] == "attr"


def _is_misread_main(sentence: Sentence, verb: int) -> bool:
    """The only finite verb of a sentence is its main one, whatever the parse hangs it on."""
    below = set(sentence.subtree(verb))
    finite = {"VBZ", "VBP", "VBD", "MD"}
    return not any(tag in finite for token, tag in enumerate(sentence.tags) if token not in below)


def _is_reported(clause: Clause) -> bool:
    sentence = clause.sentence
    for token in sentence.ancestors(clause.verb):
        if sentence.labels[clause.verb] not in {"ccomp", "xcomp", "csubj", "pcomp"} and token < clause.verb:
            return False
        if sentence.lemmas[token] == "regret" and clause.modal in {"can", "will"}:
            return False  # "we regret that we cannot"
        if sentence.lemmas[token] in REPORTING and token < clause.first:
            return not _is_notice(sentence, token)
        if sentence.tags[token].startswith("V") and sentence.lemmas[token] not in {"be", "have"}:
            return False
    return False


def _is_notice(sentence: Sentence, token: int) -> bool:
    """ "We regret to inform you that", "I'm afraid that": the refusal itself is what is said."""
    rest = sentence.lower[token + 1 : token + 4]
    if sentence.lemmas[token] in _TAKEN_IN and sentence.child(token, "nsubj", "nsubjpass") is None:
        return True
    return (
        sentence.lemmas[token] in {"regret", "tell", "say", "mention"}
        and ("you" in rest or rest[:2] in {("to", "inform"), ("to", "say")})
        and sentence.lower[max(0, token - 1)] in {"we", "i", "must", "to", "sadly"}
    )


def _is_regretted(clause: Clause) -> bool:
    """ "Sorry we couldn't reach you": what the apology is for. "Sorry, we can't" is not."""
    sentence, at = clause.sentence, clause.first - 1
    while at >= 0 and sentence.lower[at] in {"that", "to", "hear", "see", "you", "again"}:
        at -= 1
    return at >= 0 and sentence.lower[at] in _SORRY


def _is_set_phrase(clause: Clause) -> bool:
    """ "can't wait", "can't thank you enough", "not only", "no later than", "can't go wrong"."""
    sentence = clause.sentence
    if is_decided_against(clause) or denied_due(clause) or _sees_no_reason(clause):
        return False
    if sentence.lower[clause.negation + 1 : clause.negation + 3] in {("but", "you"), ("except", "you")}:
        return True  # "nobody but you can open it"
    before = sentence.lower[max(0, clause.negation - _TWICE_REACH) : clause.negation]
    twice = not {"nothing", "nobody", "hardly"}.isdisjoint(before)
    if twice and sentence.lower[clause.negation] in {"not", "n't", "cannot"}:
        return True  # "there is nothing on it we can't mend"
    if sentence.lower[clause.deed + 1 : clause.deed + 2] == ("only",):
        return True  # "we don't take only experts"
    after = sentence.lower[clause.negation + 1 : clause.negation + 2]
    if after and after[0] in {
        "only",
        "just",
        "later",
        "more",
        "fewer",
        "less",
        "doubt",
        "matter",
        "to",
        "one",
        "wrong",
        "bad",
    }:
        scolds = after[0] == "just" and clause.modal == "can" and clause.subject_words[-1:] == ("you",)
        if sentence.lower[clause.negation] in {"not", "n't", "no"} and not scolds:
            return True
    if is_raised(clause):
        return False
    if clause.modal == "could" and "without you" in sentence.text.lower():
        return True  # "we couldn't do it without you"
    verb = sentence.lemmas[clause.deed]
    tail = set(sentence.lower[clause.deed + 1 : clause.last + 1])
    if tail & {"position", "liberty"}:
        return False  # "not in a position to say"
    if verb in {"let", "take"} and tail & {"down", "lightly", "granted", "personally"}:
        return True
    if verb == "look" and clause.modal == "can" and tail & {"at", "into"}:
        return False  # "we can't look at it today"
    if verb == "have" and clause.modal == "can" and tail & {"that", "this"}:
        return True  # "we can't have that!"
    if verb == "help" and sentence.tags[min(clause.deed + 1, len(sentence) - 1)] in {"VBG", "CC"}:
        return True
    if (
        verb in MENTAL
        and sentence.lower[clause.deed] != "got"
        and not (clause.deed == clause.negation + 1 and sentence.lower[clause.negation] == "no")
        and clause.limit is None
        and clause.deed == clause.verb
    ):
        subject = clause.subject_words[:1]
        ours = not subject or subject[0] in WE or (subject[0] in YOU and not clause.passive)
        attended = clause.passive and verb in _ATTENDING and clause.modal != "can"
        attended = attended or (clause.passive and verb in {"stop", "choose"} and clause.modal == "can")
        return ours or (clause.passive and not attended) or verb in {"matter", "happen"}
    return False


def _sees_no_reason(clause: Clause) -> bool:
    """ "I see no reason to reopen it"."""
    noun = clause.sentence.heads[clause.negation]
    return clause.sentence.lower[clause.negation] == "no" and clause.sentence.lemmas[noun] in WANTING


def _is_order(clause: Clause) -> bool:
    """ "Don't open it until it is cold": told to the customer, not refused."""
    sentence = clause.sentence
    told = clause.subject is None and sentence.lower[clause.first] != "does"
    return told and clause.modal == "do" and sentence.lower[clause.negation] != "no"


def _is_reproach(clause: Clause) -> bool:
    """ "You clearly can't count": a judgement of the customer, not a refusal."""
    before = clause.sentence.lower[clause.first : clause.negation]
    return before[:1] == ("you",) and bool({"clearly", "obviously", "evidently"} & set(before))


def _is_insisted(clause: Clause) -> bool:
    """ "We don't do that, and we never have": a wrong is denied, with emphasis."""
    return clause.sentence.lower[clause.last + 1 : clause.last + 5] in {
        (",", "and", "we", "never"),
        (",", "and", "never", "have"),
        (",", "and", "never", "will"),
    }
