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
_VERBS_AFTER_I = {"am": "are", "'m": "are", "m": "are", "was": "were", "wasn't": "weren't"}
_CASUAL = frozenset(
    "u ur r lol lmao wtf tf plz pls omg btw cuz guys folks y'all yall gonna wanna really literally just"
    " so damn link ass crap stupid thx".split()
)
_OPEN_WITH = frozenset(
    "i we my our you your the one half nobody someone somebody every all none both some part most".split()
)
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_SEEN = frozenset({"notice", "find", "see", "realise", "realize", "discover"})
_NO_TROUBLE = frozenset(
    "try order buy purchase pay forget ask contact call email write want need hope know think say tell"
    " use restart reinstall uninstall update install download go look read reply send upgrade claim win"
    " move set check understand wonder guess suppose like love hate live click press delete remove sell"
    " switch decide plan intend notice depend rely".split()
)
_VERDICTS = frozenset(
    "disappointed upset angry frustrated tired annoyed sick terrible horrible worst awful useless"
    " ridiculous joke fail pathetic bad disgusting disgrace garbage trash".split()
)
_UNREAL = frozenset({"would", "should", "'d", "may", "might", "shall", "'ll", "will", "must"})
_JOINTS = frozenset(
    "and but or so when while if as because since although though unless whenever whereas which even"
    " after whether what how why please".split()
)
_DANGLING = frozenset({"IN", "TO", "DT", "CC", "PRP$", "MD", "WDT", "WP", "WRB", "POS", "RP", "UH"})
_UNFINISHED = frozenset({"be", "have", "get", "keep", "log", "sign"})
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
    if subject is None or not subject or sentence.lower[subject[0]] not in _OPEN_WITH:
        return None
    first, last = _predicate(sentence, verb, subject)
    if not max(verb, token) <= last or not first <= token or sentence.tags[last] in _DANGLING:
        return None
    if last == verb and sentence.lemmas[verb] in _UNFINISHED:
        return None
    if not _agrees(sentence, verb, subject) or sentence.labels[last] == "amod":
        return None
    tokens = (*subject, *range(first, last + 1))
    if len(tokens) > _LONGEST or not all(is_plain(sentence, each) for each in tokens):
        return None
    return _turned(sentence, tokens)


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
    negated = denied or sentence.lower[verb - 1 : verb] == ("nt",)
    return negated or sentence.lemmas[verb] not in _NO_TROUBLE


def _is_near(sentence: Sentence, token: int, verb: int) -> bool:
    """Whether the verb says it, and not some word far below: "you help me find the lost page"."""
    return token == verb or verb in sentence.ancestors(token)[:_NEAR]


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
        if any(label in SUBJECT_LABELS for label in sentence.labels[joint:]):
            return True
        return sentence.tags[head].startswith(("V", "MD")) or sentence.tags[head].startswith("J")
    return sentence.labels[joint] == "mark"


def is_plain(sentence: Sentence, token: int) -> bool:
    """Whether a word can be repeated in a reply: no slang, no verdict, no link, nothing shouted."""
    word, lower, tag = sentence.words[token], sentence.lower[token], sentence.tags[token]
    if lower in _CASUAL | _VERDICTS or not word.isascii() or word[0] in '@#"(':
        return False
    if _points_elsewhere(sentence, token) or (
        lower == "you" and sentence.tags[token + 1 : token + 2] in {("NN",), ("NNS",)}
    ):
        return False
    if "." in word.rstrip(".") and not any(char.isdigit() for char in word):
        return False
    if tag == "PRP$" and lower not in _TURNED:
        return False
    return "://" not in word and "/" not in word and not (len(word) > 3 and word.isupper() and word.isalpha())


def _points_elsewhere(sentence: Sentence, token: int) -> bool:
    """A pronoun whose noun stands in another clause, or the subject of a clause run on."""
    lower, label = sentence.lower[token], sentence.labels[token]
    if sentence.tags[token] in {"PRP", "DT"} and label != "det" and lower not in _TURNED | {"you": ""}:
        return lower not in _OPEN_WITH
    if lower in {"here", "there"}:
        return True
    inside = sentence.labels[sentence.heads[token]] in {"ccomp", "parataxis", "advcl"}
    return label in SUBJECT_LABELS and inside and sentence.heads[token] < token


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
    text = _spelt_out("".join(pieces).replace(" 've", "'ve"))
    doubled = "you you" in text or ("you're" in text and "i" not in sentence.lower)
    return None if doubled else text


def _turned_word(sentence: Sentence, token: int, *, opens: bool) -> str:
    word, lower = sentence.words[token], sentence.lower[token]
    if lower == "you":
        return "we" if sentence.labels[token] in SUBJECT_LABELS else "us"
    if lower in _TURNED:
        return _TURNED[lower]
    if lower == "ve":
        return "'ve"
    if lower == "login" and sentence.tags[token].startswith("V"):
        return "log in"
    if lower == "a" and token + 1 < len(sentence) and _opens_with_vowel(sentence, token + 1):
        return "an"
    return lower if opens and lower in _OPEN_WITH else word


def _opens_with_vowel(sentence: Sentence, token: int) -> bool:
    word = sentence.lower[token]
    return word[0] in "aeio" and not word.startswith(("one", "once", "eu"))


def _spelt_out(text: str) -> str:
    """ "you cant" → "you can't": pieces that the parser took apart are whole again here."""
    return " ".join(_TURNED.get(word, word) if word.endswith("nt") else word for word in text.split(" "))


def _follows_i(sentence: Sentence, token: int) -> bool:
    return any(sentence.lower[before] == "i" for before in range(max(0, token - 2), token))
