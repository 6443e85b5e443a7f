"""What is not or no more, told without a negation: "we stopped doing visits", "the option was withdrawn"."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.acts.refusal.act import Form
from tonecheck.acts.refusal.words import FEATURES, PRODUCTS, SERVING
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

_CEASING = frozenset({"stop", "cease", "quit"})
_GONE = frozenset({"withdraw", "scrap", "axe", "retire", "abolish"})
_MEANS = frozenset("time capacity staff space room means tool part skill equipment people hand".split())
_DONE_FOR_THEM = SERVING | {"hold", "keep", "reserve", "store"}
_ENDING = _CEASING | _GONE | {"give", "lack"}
_TAKEN_BACK = frozenset(
    "file document letter mail email message remark comment charge claim complaint fine notice post"
    " statement reminder warning invoice list".split()
)
"""What is withdrawn to the customer's relief."""

TRIGGERS = frozenset("stopped ceased quit withdrawn withdrew scrapped axed retired abolished".split()) | {
    "gave up",
    "given up",
}


def ceased(sentence: Sentence) -> Iterator[tuple[Form, int, int]]:
    """Each as ``(form, first token, last token)``: declined, or lacking where a product lacks it."""
    for token, lemma in enumerate(sentence.lemmas):
        if lemma not in _ENDING:
            continue
        subject = sentence.child(token, "nsubj", "nsubjpass")
        if subject is None or subject > token or sentence.labels[token] in {"advcl", "relcl"}:
            continue
        ceases = lemma in _CEASING or sentence.lemmas[token : token + 2] == ("give", "up")
        if ceases and sentence.lower[subject] in WE and (deed := _deed(sentence, token)):
            yield "decline", subject, deed
        elif lemma in _GONE and _is_offered(sentence, subject) and sentence.children(token, "auxpass"):
            first = sentence.subtree(subject)[0]
            if sentence.lower[max(0, first - 1)] not in {"or", "otherwise"}:  # what is threatened
                yield "decline", first, token
        elif lemma == "lack" and _is_ours(sentence, subject) and _is_short_of_means(sentence, token):
            yield "helplessness", sentence.subtree(subject)[0], token
        elif lemma == "lack" and sentence.lemmas[subject] in PRODUCTS and _is_feature(sentence, token):
            yield "lack", sentence.subtree(subject)[0], token


def _is_offered(sentence: Sentence, subject: int) -> bool:
    """A thing to be had or used; a remark that is withdrawn is put right, "your old key was retired" told."""
    theirs = "your" in {sentence.lower[token] for token in sentence.subtree(subject)}
    named = sentence.tags[subject][:2] == "NN" and sentence.lemmas[subject] not in _TAKEN_BACK
    return named and not theirs


def _is_ours(sentence: Sentence, subject: int) -> bool:
    words = {sentence.lower[token] for token in sentence.subtree(subject)}
    return bool(words & (WE | {"our", "my"}))


def _is_short_of_means(sentence: Sentence, verb: int) -> bool:
    """ "Our tailors lack the time"."""
    return not _MEANS.isdisjoint(sentence.lemmas[verb + 1 : verb + 4])


def _is_feature(sentence: Sentence, verb: int) -> bool:
    thing = sentence.child(verb, "dobj")
    return thing is not None and sentence.lemmas[thing] in FEATURES


def _deed(sentence: Sentence, verb: int) -> int | None:
    """What we stopped doing for customers: the very next word, or the one after "gave up"."""
    deed = verb + 1 + (sentence.lemmas[verb] == "give")
    if deed < len(sentence) and sentence.tags[deed] == "VBG" and sentence.lemmas[deed] in _DONE_FOR_THEM:
        return deed
    return None
