"""The customer's words in our person: "my box" → "your box"."""

from __future__ import annotations

from tonecheck.acts.words import SUBJECT_LABELS
from tonecheck.language.sentence import Sentence

TURNED = {
    "my": "your", "our": "your", "mine": "yours", "ours": "yours", "me": "you", "us": "you", "i": "you",
    "we": "you", "your": "our", "yours": "ours", "myself": "yourself", "ourselves": "yourselves",
    "im": "you're", "ive": "you've", "cant": "can't", "wont": "won't", "dont": "don't", "didnt": "didn't",
    "doesnt": "doesn't", "isnt": "isn't", "hasnt": "hasn't", "havent": "haven't", "wasnt": "wasn't",
}  # fmt: skip
_VERBS_AFTER_I = {"am": "are", "'m": "are", "m": "are", "was": "were", "wasn't": "weren't"}
OPEN_WITH = frozenset(
    "i we my our you your the one half nobody someone somebody every all none both some part most".split()
)


def in_our_person(sentence: Sentence, tokens: tuple[int, ...]) -> str | None:
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
    if lower in TURNED:
        return TURNED[lower]
    if lower == "ve":
        return "'ve"
    if lower == "login" and sentence.tags[token].startswith("V"):
        return "log in to" if _owned_next(sentence, token) else "log in"
    if lower == "in" and sentence.lower[token - 1] in {"log", "sign"} and _owned_next(sentence, token):
        return "in to"
    if lower == "a" and token + 1 < len(sentence) and _opens_with_vowel(sentence, token + 1):
        return "an"
    return lower if opens and lower in OPEN_WITH else word


def _owned_next(sentence: Sentence, token: int) -> bool:
    """ "I can't log in my account"."""
    return sentence.tags[token + 1 : token + 2] in {("PRP$",), ("DT",)}


def _opens_with_vowel(sentence: Sentence, token: int) -> bool:
    word = sentence.lower[token]
    return word[0] in "aeio" and not word.startswith(("one", "once", "eu"))


def _spelt_out(text: str) -> str:
    """ "you cant" → "you can't": pieces that the parser took apart are whole again here."""
    return " ".join(TURNED.get(word, word) if word.endswith("nt") else word for word in text.split(" "))


def _follows_i(sentence: Sentence, token: int) -> bool:
    return any(sentence.lower[before] == "i" for before in range(max(0, token - 2), token))
