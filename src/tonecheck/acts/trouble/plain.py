"""Which of the customer's words a reply can repeat."""

from __future__ import annotations

from tonecheck.acts.trouble.person import OPEN_WITH, TURNED
from tonecheck.acts.words import SUBJECT_LABELS
from tonecheck.language.sentence import Sentence

_CASUAL = frozenset(
    "u ur r lol lmao wtf tf plz pls omg btw cuz guys folks y'all yall gonna wanna really literally just"
    " so damn link ass crap stupid thx cause cos coz cuz bc w".split()
)
_VERDICTS = frozenset(
    "disappointed upset angry frustrated tired annoyed sick terrible horrible worst awful useless"
    " ridiculous joke fail pathetic bad disgusting disgrace garbage trash abhorrent ineffective simplistic"
    " inadequate unacceptable poor questionable invaluable damaging concerning".split()
)
_PASSED_OVER = frozenset({"even", "also", "just", "really", "literally", "actually", "honestly", "now"})


def is_plain(sentence: Sentence, token: int) -> bool:
    """Whether a word can be repeated in a reply: no slang, no verdict, no link, nothing shouted."""
    word, lower, tag = sentence.words[token], sentence.lower[token], sentence.tags[token]
    heavy = lower in (_CASUAL | _VERDICTS) and not is_passed_over(sentence, token)
    if heavy or not word.isascii() or word[0] in '@#"(':
        return False
    if _points_elsewhere(sentence, token):
        return False
    if "." in word.rstrip(".") and not any(char.isdigit() for char in word):
        return False
    if tag == "PRP$" and lower not in TURNED:
        return False
    return "://" not in word and "/" not in word and not (len(word) > 3 and word.isupper() and word.isalpha())


def _points_elsewhere(sentence: Sentence, token: int) -> bool:
    """A pronoun whose noun stands in another clause, or the subject of a clause run on."""
    lower, label = sentence.lower[token], sentence.labels[token]
    if sentence.tags[token] in {"PRP", "DT"} and label != "det" and lower not in TURNED | {"you": ""}:
        return lower not in OPEN_WITH
    if lower in {"here", "there"} or (lower in {"that", "those"} and label == "det"):
        return True
    inside = sentence.labels[sentence.heads[token]] in {"ccomp", "parataxis", "advcl"}
    return label in SUBJECT_LABELS and inside and sentence.heads[token] < token


def is_passed_over(sentence: Sentence, token: int) -> bool:
    """Whether the word only lends weight: "I can't even open it"; not where it is what is denied."""
    adverb = sentence.labels[token] == "advmod" and sentence.lower[token] in _PASSED_OVER
    return adverb and sentence.tags[sentence.heads[token]].startswith("V") and token < sentence.heads[token]
