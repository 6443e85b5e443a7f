"""The reader of feelings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.feeling.feeling import Feeling
from tonecheck.acts.feeling.words import (
    CAPITALS,
    FELT,
    HEATED,
    JOYFUL,
    NAMES,
    PHRASES,
    PLAIN,
    SIGN,
    SWEARING,
    WRITTEN,
)
from tonecheck.acts.phrases import whole
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.acts.trouble.clause import is_asserted, is_denied, subject
from tonecheck.language.polarity import polarity
from tonecheck.language.sentence import Sentence

_MILDLY = frozenset({"bit", "little", "slightly", "somewhat", "mildly", "kinda"})
_CHEERFUL = 0.3
_PLEAS = frozenset({"help", "please", "pls", "plz", "fix"})  # nobody asks for help in tears of joy
_ADDRESSED = frozenset({"you", "your", "u", "ur", "yours"})
_WARNED = ("WARNING", "BEWARE", "CAUTION", "DO NOT", "ATTENTION")  # others are warned, nobody shouts at us
_QUOTE = re.compile(r'(?<!\d)"')
"""Of a quotation; after a number it is an inch."""
_NEAR = 200  # characters to either side in which a quotation opens and closes
_OWN = frozenset({"question", "questions", "q", "mistake", "me", "idea", "fault"})
_DOUBTED = frozenset("detect suspect possible possibly maybe".split())
_SELF = frozenset({"i", "we", "im", "i'm"})


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The strongest feeling that one sentence voices."""
    found = sorted((*_said(sentence), *_written(sentence)), key=lambda each: (not each.strong, each.start))
    return tuple(found[:1])


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """What only the way of writing shows counts where something is wrong, or where it goes on."""
    assert isinstance(act, Feeling)
    told = any(turn.has("trouble") for turn in reading.customer_turns())
    if not (told or act.named) and (_is_cheerful(reading, sentence) or "wait for" in sentence.text.lower()):
        return None
    if act.strong or told:
        return replace(act, what=_what_went_wrong(reading))
    others = (other for turn in reading.context for other in turn.sentences if other.start != sentence.start)
    return act if any(other.act("feeling") for other in others) else None


def _what_went_wrong(reading: Reading) -> str | None:
    """The trouble that a reply can name, from the newest message that tells one."""
    told = (act for turn in reading.customer_turns()[::-1] for _, act in turn.acts("trouble"))
    return next((act.parts["what"] for act in told if "what" in act.parts), None)


def _is_cheerful(reading: Reading, sentence: ReadSentence) -> bool:
    """Whether the sentence, or the whole of its message, is full of praise: tears and oaths of joy."""
    whole = reading.turn_of(sentence).prose.text
    if not _PLEAS.isdisjoint(whole.lower().split()):
        return False
    return max(polarity(sentence.text), polarity(whole)) > _CHEERFUL


def may_hold(text: str) -> bool:
    """Whether capitals, marks or faces in the raw sentence may voice a feeling."""
    return SIGN.search(text) is not None and any(pattern.search(text) for pattern, _, _ in WRITTEN)


def _said(sentence: Sentence) -> Iterator[Feeling]:
    for token, word in enumerate(sentence.lower):
        span = sentence.starts[token], sentence.ends[token]
        if word in SWEARING or (word in NAMES and _is_called(sentence, token)):
            yield Feeling(*span)
        elif word in FELT and _is_own(sentence, token) and not is_denied(sentence, token):
            yield Feeling(*span, FELT[word], named=word not in JOYFUL)
        elif (
            word in HEATED
            and not _is_of_another(sentence, token)
            and not _is_mild(sentence, token)
            and not is_denied(sentence, token)
            and not _is_news(sentence, token)
            and not _is_of_oneself(sentence, token)
            and is_asserted(sentence, token)
        ):
            yield Feeling(*span)


def _is_of_another(sentence: Sentence, token: int) -> bool:
    """A company named is judged, and it is not ours: "The only line here is Acme, it's awful"."""
    lower = sentence.lower
    ours = any(word in _ADDRESSED or word.startswith("@") for word in lower)
    named = sentence.tags[:token].count("NNP") > 0 and "it" in lower[max(0, token - 3) : token]
    return named and not ours


def _is_news(sentence: Sentence, token: int) -> bool:
    """ "There's a new phishing scam going around", "is this a scam?": nobody is called one."""
    if sentence.lower[token] != "scam":
        return False
    kind = sentence.lower[token - 1] if token else ""
    wondering = sentence.lower[-1:] == ("?",) or not _DOUBTED.isdisjoint(sentence.lower[:token])
    return wondering or kind in {"phishing", "new", "text", "email", "phone"}


def _is_of_oneself(sentence: Sentence, token: int) -> bool:
    """ "I am awful at sums", "a stupid question", "stupid me"."""
    after = sentence.lower[token + 1 : token + 2]
    at_it = after in {("with",), ("at",)} and not _SELF.isdisjoint(sentence.lower[:token])
    return at_it or (sentence.lower[token] in PLAIN and not _OWN.isdisjoint(after))


def _is_called(sentence: Sentence, token: int) -> bool:
    """ "Thieves!", "you clowns", "you're a bunch of liars": we are called so; not "thieves broke in"."""
    before = sentence.lower[max(0, token - 6) : token]
    return "you" in before or (sentence.labels[token] == "ROOT" and "VBD" not in sentence.tags)


def _is_mild(sentence: Sentence, token: int) -> bool:
    """A bit annoying, slightly absurd: a grumble and no anger."""
    return not _MILDLY.isdisjoint(sentence.lower[max(0, token - 2) : token])


def _written(sentence: Sentence) -> Iterator[Feeling]:
    lower = sentence.text.lower()
    for phrases, kind, strong in PHRASES:
        for said in whole(phrases).finditer(lower):
            asked = lower.endswith("how ", 0, said.start())  # "how many times"
            if not (asked or _is_quoted(lower, said.start())):
                yield Feeling(*said.span(), kind, strong)
    for pattern, kind, strong in WRITTEN:
        match = pattern.search(sentence.text)
        if pattern is CAPITALS and match and _is_no_shout(sentence.text, match):
            continue
        if match:
            yield Feeling(match.start(), match.end(), kind, strong)


def _is_no_shout(text: str, capitals: re.Match[str]) -> bool:
    """A warning to others, and what stands in a form: "[WRITE YOUR NOTES BELOW]"."""
    return capitals[0].startswith(_WARNED) or _is_quoted(text, capitals.start())


def _is_quoted(text: str, at: int) -> bool:
    """Whether a quotation or a bracket is open before ``at``."""
    before = text[max(0, at - _NEAR) : at]
    opened = before.rfind("“") > before.rfind("”") or before.rfind("[") > before.rfind("]")
    quotes = len(_QUOTE.findall(before))
    return opened or (quotes % 2 == 1 and _QUOTE.search(text, at, at + _NEAR) is not None)


def _is_own(sentence: Sentence, token: int) -> bool:
    """Felt by the customer: "I'm worried", "Very disappointed."; not "the angry bear"."""
    if sentence.labels[token] in {"amod", "compound"}:
        return False
    verb = token if sentence.labels[token] == "ROOT" else sentence.heads[token]
    who = subject(sentence, verb)
    return who is None or sentence.lower[who] in _SELF or who > token


READER = Reader(
    "feeling",
    Feeling,
    HEATED
    | SWEARING
    | NAMES
    | frozenset(FELT)
    | frozenset(phrase for group in PHRASES for phrase in group[0]),
    read,
    may_hold=may_hold,
    settle=settle,
    parts=frozenset({"situation", "what"}),
    said_by=("customer",),
    uses=frozenset({"trouble"}),
)
