"""Whether a clause of the customer's is whole and sound English, so that a reply can say it again."""

from __future__ import annotations

from tonecheck.acts.words import SUBJECT_LABELS
from tonecheck.language.sentence import Sentence

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HELPERS = ("aux", "auxpass")
_AFTER: dict[str, frozenset[str]] = {
    "be": frozenset({"VBG", "VBN", "VBD"}),
    "have": frozenset({"VBN", "VBD"}),
    "do": frozenset({"VB", "VBP"}),
}
_SHORT = 4
_ADDED = frozenset({"acl", "relcl", "dep", "npadvmod"})
_NOT_STATES = frozenset({"broke"})  # "the lamp is broke"


def is_sound(sentence: Sentence, verb: int, first: int, last: int) -> bool:
    """Whether the predicate from ``first`` to ``last`` around ``verb`` is one finite clause with its end."""
    return (
        _is_finite(sentence, verb)
        and _forms_agree(sentence, verb)
        and not _runs_on(sentence, verb, last)
        and not _is_cut(sentence, verb, last)
        and all(_is_whole(sentence, token) for token in range(first, last + 1))
    )


def _is_finite(sentence: Sentence, verb: int) -> bool:
    """ "My box came"; not "my box being late"."""
    verbs = (verb, *sentence.children(verb, *_HELPERS))
    return any(sentence.tags[token] in _FINITE for token in verbs)


def _forms_agree(sentence: Sentence, verb: int) -> bool:
    """Whether the verb has the form that the helper before it asks for: not "I am not receive"."""
    if sentence.lower[verb] in _NOT_STATES or any(
        sentence.lower[token] in _NOT_STATES for token in sentence.children(verb, "acomp")
    ):
        return False
    helpers = [token for token in sentence.children(verb, *_HELPERS) if token < verb]
    if not helpers:
        return True
    if not all(_helps(sentence, token) for token in helpers):
        return False
    wanted = _AFTER.get(sentence.lemmas[max(helpers)])
    tag = sentence.tags[verb]
    if wanted is None:
        return sentence.tags[max(helpers)] != "MD" or tag in {"VB", "VBP"}
    return not tag.startswith("V") or tag in wanted


def _helps(sentence: Sentence, token: int) -> bool:
    """Whether what the parse takes for a helping verb can be one."""
    if len(sentence.words[token]) < _SHORT:
        return True  # "im", "ve": whatever the parse made of them
    return sentence.tags[token] in {"MD", "TO"} or sentence.lemmas[token] in {*_AFTER, "get"}


def _runs_on(sentence: Sentence, verb: int, last: int) -> bool:
    """Whether a second predicate follows without subject or joint: "I never got one can't open it"."""
    for token in range(verb + 1, last + 1):
        if sentence.tags[token] not in _FINITE:
            continue
        holder = sentence.heads[token] if sentence.labels[token] in _HELPERS else token
        subject = sentence.child(holder, *SUBJECT_LABELS)
        if sentence.labels[holder] != "conj" and not (subject is not None and verb < subject < token):
            return True
    return False


def _is_cut(sentence: Sentence, verb: int, last: int) -> bool:
    """Whether the last word waits for more: "this notice saying", "on hold for 3", "as unclear"."""
    label, tag = sentence.labels[last], sentence.tags[last]
    if last != verb and tag == "VBG" and label in _ADDED:
        return True
    if sentence.lower[last] == "help" and sentence.tags[last - 1] in {"VBN", "JJ", "NN", "RB"}:
        return True
    if tag == "CD" and sentence.tags[last - 1] == "IN":
        return True
    return last > 0 and sentence.lower[last - 1] == "as" and label != "pobj"


def _is_whole(sentence: Sentence, token: int) -> bool:
    """Whether a word is in its place: no lone letter, no object before a noun ("me account"), no plea."""
    word, tag = sentence.words[token], sentence.tags[token]
    if sentence.lemmas[token] == "need":
        return False
    if len(word) == 1 and word.islower() and word.isalpha() and word not in {"a", "i"}:
        return _touches(sentence, token)
    following = sentence.tags[token + 1 : token + 2]
    return not (
        tag == "PRP" and sentence.lower[token] in {"me", "i", "you"} and following in {("NN",), ("NNS",)}
    )


def _touches(sentence: Sentence, token: int) -> bool:
    """Whether another token is written together with this one: "5m", "e-mail"."""
    before, after = sentence.words[max(0, token - 1)], sentence.words[token + 1 : token + 2]
    if token and sentence.ends[token - 1] == sentence.starts[token]:
        return before[-1].isalnum() or before in "-'’"
    return sentence.starts[token + 1 : token + 2] == (sentence.ends[token],) and after[0][0] not in "/\\"
