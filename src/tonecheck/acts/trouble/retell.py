"""The customer's words for the trouble turned round for us: "my box came late" → "your box came late"."""

from __future__ import annotations

from tonecheck.acts.words import NEGATIONS, SUBJECT_LABELS
from tonecheck.language.sentence import Sentence

_LONGEST = 14  # words
_TURNED = {
    "my": "your", "our": "your", "mine": "yours", "ours": "yours", "me": "you", "us": "you", "i": "you",
    "we": "you", "your": "our", "yours": "ours", "myself": "yourself", "ourselves": "yourselves",
    "im": "you're", "ive": "you've", "cant": "can't", "wont": "won't", "dont": "don't", "didnt": "didn't",
    "doesnt": "doesn't", "isnt": "isn't", "hasnt": "hasn't", "havent": "haven't", "wasnt": "wasn't",
}  # fmt: skip
_VERBS_AFTER_I = {"am": "are", "'m": "are", "was": "were", "wasn't": "weren't"}
_CASUAL = frozenset(
    "u ur r lol lmao wtf tf plz pls omg btw cuz guys folks y'all yall gonna wanna really literally just so damn"
    " link ass crap stupid thx".split()
)
_OPEN_WITH = frozenset(
    "i we my our you your the one half nobody someone somebody every all none both some part most".split()
)
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_SEEN = frozenset({"notice", "find", "see", "realise", "realize", "discover"})
_NO_TROUBLE = frozenset(
    "try order buy purchase pay forget ask contact call email write want need hope know think say tell use restart"
    " reinstall uninstall update install download go look read reply send upgrade claim win move set check understand"
    " wonder guess suppose like love hate live click press delete remove sell switch decide plan intend".split()
)
_UNREAL = frozenset({"would", "should", "'d", "may", "might", "shall", "'ll", "will", "must"})
_JOINTS = frozenset(
    "and but or so when while if as because since although though unless whenever whereas which even after".split()
)
_DANGLING = frozenset({"IN", "TO", "DT", "CC", "PRP$", "MD", "WDT", "WP", "WRB", "POS", "RP", "UH"})
_COPULAS = frozenset({"be", "have", "get", "keep"})


def retold(sentence: Sentence, token: int) -> str | None:
    """The clause for "I'm sorry that …" in our person, or None where that may not be good English.

    Only short, plain statements of the customer or about what is theirs, told as a fact, from their
    subject up to the next joint; what stands before and after stays out.
    """
    verb = _verb_of(sentence, token)
    if verb is None or not _states_trouble(sentence, verb):
        return None
    subject = _subject_of(sentence, verb)
    if subject is None or not subject or sentence.lower[subject[0]] not in _OPEN_WITH:
        return None
    first, last = _predicate(sentence, verb, subject)
    if not max(verb, token) <= last or not first <= token or sentence.tags[last] in _DANGLING:
        return None
    if last == verb and sentence.lemmas[verb] in _COPULAS:
        return None
    tokens = (*subject, *range(first, last + 1))
    if len(tokens) > _LONGEST or not all(_is_plain(sentence, each) for each in tokens):
        return None
    return _turned(sentence, tokens)


def _verb_of(sentence: Sentence, token: int) -> int | None:
    """The verb of the main clause that the token stands in, or of what the customer says they found."""
    for each in (token, *sentence.ancestors(token)):
        label = sentence.labels[each]
        found = label == "ccomp" and sentence.lemmas[sentence.heads[each]] in _SEEN
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
    negated = denied or sentence.lower[verb - 1 : verb] == ("nt",)
    return negated or sentence.lemmas[verb] not in _NO_TROUBLE


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
        if not sentence.words[token][0].isalnum() and sentence.words[token][0] not in "'$€£%-":
            break
        if sentence.lower[token] in _JOINTS and _joins_clauses(sentence, token):
            break
        last = token
    return first, last


def _joins_clauses(sentence: Sentence, joint: int) -> bool:
    """Whether a clause and not a noun follows: "… and I wait", "… when I call", not "name and age"."""
    if sentence.lower[joint] not in {"and", "or", "as", "after", "since"}:
        return True
    head = sentence.heads[joint]
    if sentence.labels[joint] == "cc":
        return sentence.tags[head].startswith(("V", "MD")) or sentence.tags[head].startswith("J")
    return sentence.labels[joint] == "mark"


def _is_plain(sentence: Sentence, token: int) -> bool:
    word = sentence.words[token]
    if sentence.lower[token] in _CASUAL or not word.isascii() or word[0] in "@#\"(":
        return False
    return "://" not in word and "/" not in word and not (len(word) > 3 and word.isupper() and word.isalpha())


def _turned(sentence: Sentence, tokens: tuple[int, ...]) -> str | None:
    pieces: list[str] = []
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        word = _turned_word(sentence, token, opens=place == 0)
        if sentence.lower[token] in _VERBS_AFTER_I and _follows_i(sentence, token):
            word = _VERBS_AFTER_I[sentence.lower[token]]
            before = None if place == 0 else -1  # "I'm" is "you are"
        joined = before is not None and before >= 0 and sentence.ends[before] == sentence.starts[token]
        pieces.append(word if joined or place == 0 else " " + word)
    text = _spelt_out("".join(pieces))
    return None if "you're" in text and "i" not in sentence.lower else text


def _turned_word(sentence: Sentence, token: int, *, opens: bool) -> str:
    word, lower = sentence.words[token], sentence.lower[token]
    if lower == "you":
        return "we" if sentence.labels[token] in SUBJECT_LABELS else "us"
    if lower in _TURNED:
        return _TURNED[lower]
    return lower if opens and lower in _OPEN_WITH else word


def _spelt_out(text: str) -> str:
    """ "you cant" → "you can't": pieces that the parser took apart are whole again here."""
    return " ".join(_TURNED.get(word, word) if word.endswith("nt") else word for word in text.split(" "))


def _follows_i(sentence: Sentence, token: int) -> bool:
    return any(sentence.lower[before] == "i" for before in range(max(0, token - 2), token))
