"""Where the clause of a directive ends."""

from __future__ import annotations

from tonecheck.language.sentence import Sentence

_STOPS = frozenset({".", "!", "?", ";", "...", "…", "(", "[", "|"})
_COLON_AND_DASHES = frozenset({":", "-", "--", "–", "—"})
_JOINTS = (
    frozenset({",", "and", "or", "but", "&", "&amp", "so", "then", "otherwise", "+"}) | _COLON_AND_DASHES
)
_PRONOUNS = frozenset(
    {"i", "we", "you", "u", "he", "she", "it", "they", "this", "that", "there", "everything", "someone"}
)
_CONTRACTED = frozenset("ill well its youll theyll im ive weve thats id itll".split())
_OFFERING = frozenset({"can", "could", "may", "might", "would", "'d", "are", "'re", "prefer", "like"})
_FINITE = frozenset({"MD", "VBP", "VBZ", "VBD"})
_NOUN_PHRASE = frozenset("DT PRP$ JJ NN NNS NNP NNPS CD VBG VBN POS HYPH".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_QUOTES = frozenset({'"', "'", "''", "``"})
_FIRST_PICTURE = 0x2190  # arrows, symbols and emoji start here


_BEFORE_TIMES = frozenset({"before", "by", "until", "till", "since", "after"})


def clause_end(sentence: Sentence, verb: int) -> int:
    """The token after the last one of the clause that ``verb`` opens.

    What hangs on it (if-, so that-, because-clauses) and further imperatives joined to it belong to
    it; a statement with a subject of its own after a comma or a conjunction does not.
    """
    token = verb + 1
    quoted = verb > 0 and (sentence.lower[verb - 1] in _QUOTES or sentence.lower[:verb].count('"') % 2 == 1)
    while token < len(sentence):
        word = sentence.lower[token]
        if word in _STOPS or ord(word[0]) > _FIRST_PICTURE or (quoted and word in _QUOTES):
            break
        if is_link(sentence.lower[token - 1]) and sentence.words[token][0].isupper():
            break
        if word in _COLON_AND_DASHES and _stands_alone(sentence, token):
            break
        if word in _JOINTS and statement_starts(sentence, token + 1):
            break
        if _opens_outcome(sentence, token):
            break
        token += 1
    return _without_joints(sentence, verb, token)


def _without_joints(sentence: Sentence, verb: int, end: int) -> int:
    """The end before commas, conjunctions and marks at the end; "by then" stays whole."""
    lower = sentence.lower
    while end > verb + 1 and lower[end - 1] in _JOINTS | {'"', "'", "amp"}:  # "&amp;"
        held = lower[end - 2] in _BEFORE_TIMES or sentence.tags[end - 2] in {"IN", "VB"}
        if lower[end - 1] in {"then", "so"} and held:
            break
        end -= 1
    return end


def _opens_outcome(sentence: Sentence, token: int) -> bool:
    """Whether "or", "otherwise" or "if not" at ``token`` opens what happens otherwise."""
    negated = sentence.lower[token : token + 2] == ("if", "not")
    joint = negated or sentence.lower[token] in {"or", "otherwise"}
    return joint and outcome_starts(sentence, token + 1 + negated)


def is_link(word: str) -> bool:
    """Whether a lower-case token is an address on the web."""
    return "://" in word or word.startswith("www.")


def statement_starts(sentence: Sentence, token: int) -> bool:
    """Whether a clause with a subject and a finite verb opens at ``token``, joints passed over."""
    while token < len(sentence) and (sentence.lower[token] in _JOINTS or sentence.tags[token] == "RB"):
        token += 1
    if token >= len(sentence):
        return False
    word = sentence.lower[token]
    if word in _CONTRACTED and sentence.lower[token - 1] in _JOINTS:
        return True
    if word in _PRONOUNS:
        return _finite_soon(sentence, token + 1)
    for head in range(token, min(token + 6, len(sentence))):
        if sentence.tags[head] not in _NOUN_PHRASE:
            return False
        if sentence.labels[head] in _SUBJECTS:
            return _finite_soon(sentence, head + 1)
    return False


def outcome_starts(sentence: Sentence, token: int) -> bool:
    """Whether "(or) the seats go back", "(or) we will close it" opens at ``token``: what happens otherwise.

    "(Or) you can bring it", "(or) our team could ring you" are choices.
    """
    while token < len(sentence) and sentence.lower[token] in {",", "else", "then"}:
        token += 1
    if token >= len(sentence):
        return False
    head = token
    if sentence.lower[head] in _PRONOUNS:
        head += 1
    else:
        while head < min(token + 6, len(sentence)) and sentence.tags[head] in _NOUN_PHRASE:
            head += 1
    while head < len(sentence) and sentence.tags[head] == "RB":
        head += 1
    if head in {token, len(sentence)} or sentence.lower[head] in _OFFERING:
        return False
    if sentence.tags[head] == "VBD" and sentence.lower[head] == sentence.lemmas[head]:
        return True  # "or we cut the lock": past and present look alike
    return sentence.tags[head] in {"MD", "VBZ", "VBP"}


def _finite_soon(sentence: Sentence, token: int) -> bool:
    while token < len(sentence) and sentence.tags[token] == "RB":
        token += 1
    return token < len(sentence) and sentence.tags[token] in _FINITE


def _stands_alone(sentence: Sentence, token: int) -> bool:
    """A colon, or a dash with space around it; not the hyphen of "2-3"."""
    start, end = sentence.starts[token], sentence.ends[token]
    parted = sentence.text[end : end + 1] in {" ", ""}
    return parted and (sentence.lower[token] == ":" or sentence.text[start - 1 : start] == " ")
