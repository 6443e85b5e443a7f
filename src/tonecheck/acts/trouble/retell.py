"""The customer's words for the trouble turned round for us: "my box came late" → "your box came late"."""

from __future__ import annotations

from tonecheck.acts.words import SUBJECT_LABELS
from tonecheck.language.sentence import Sentence

_LONGEST = 14  # words
_TURNED = {
    "my": "your", "our": "your", "mine": "yours", "ours": "yours", "me": "you", "us": "you", "i": "you",
    "we": "you", "your": "our", "yours": "ours", "myself": "yourself", "ourselves": "yourselves",
}  # fmt: skip
_VERBS_AFTER_I = {"am": "are", "'m": "are", "was": "were", "wasn't": "weren't"}
_CASUAL = frozenset(
    "u ur lol wtf plz pls omg btw really literally just so im ive dont cant wont didnt".split()
)


def retold(sentence: Sentence, token: int) -> str | None:
    """The clause for "I'm sorry that …" in our person, or None where that may not be good English.

    Only whole, short statements with a subject at the start and the verb of ``token`` as their root.
    """
    verb = _plain_statement(sentence, token)
    if verb is None:
        return None
    last = _clause_end(sentence, verb)
    if last > _LONGEST or not verb <= last or not token <= last:
        return None
    words = sentence.lower[: last + 1]
    if _CASUAL & set(words) or any(_is_shouted(word) for word in sentence.words[1 : last + 1]):
        return None
    return _turned(sentence, last)


def _plain_statement(sentence: Sentence, token: int) -> int | None:
    """The root verb, where the sentence is a statement that opens with its subject."""
    root = next((node for node in range(len(sentence)) if sentence.heads[node] == node), None)
    if (
        root is None
        or not sentence.tags[root].startswith(("V", "MD"))
        or sentence.text.rstrip()[-1:] not in ".!"
    ):
        return None
    if sentence.tags[root] not in {"VBD", "VBZ", "VBP"} and sentence.child(root, "aux", "auxpass") is None:
        return None
    who = sentence.child(root, *SUBJECT_LABELS)
    if who is None or sentence.subtree(who)[0] != 0 or who > root:
        return None
    if not sentence.words[0][:1].isupper() or (
        sentence.tags[root] == "VB" and sentence.child(root, "neg") is None
    ):
        return None
    if sentence.lower[0] not in {"i", "we", "my", "our", "you", "your", "the", "one", "half", "nobody"}:
        return None
    return root


def _clause_end(sentence: Sentence, root: int) -> int:
    """The last token before another clause is joined on, end marks left out."""
    last = len(sentence) - 1
    for node in sentence.children(root, "conj", "ccomp", "parataxis"):
        joined = sentence.subtree(node)[0]
        breaks = [mark for mark in sentence.children(root, "cc", "punct") if root < mark < joined]
        if breaks and sentence.child(node, *SUBJECT_LABELS) is not None:
            last = min(last, breaks[0] - 1)
    while last > 0 and not sentence.words[last][-1].isalnum():
        last -= 1
    return last


def _is_shouted(word: str) -> bool:
    return (len(word) > 3 and word.isupper()) or not word.isascii() or word[:1] in "@#"


def _turned(sentence: Sentence, last: int) -> str | None:
    pieces: list[str] = []
    for token in range(last + 1):
        word, lower = sentence.words[token], sentence.lower[token]
        if lower == "you":
            word = "we" if sentence.labels[token] in SUBJECT_LABELS else "us"
        elif lower in _TURNED:
            word = _TURNED[lower]
        elif lower in _VERBS_AFTER_I and _subject_is_i(sentence, token):
            word = " " + _VERBS_AFTER_I[lower] if lower[0] == "'" else _VERBS_AFTER_I[lower]
        elif token == 0:
            word = lower
        space = "" if token == 0 or sentence.ends[token - 1] == sentence.starts[token] else " "
        pieces.append(space + word)
    text = "".join(pieces)
    return None if "you're" in text or '"' in text or "(" in text else text


def _subject_is_i(sentence: Sentence, token: int) -> bool:
    return any(sentence.lower[before] == "i" for before in range(max(0, token - 2), token))
