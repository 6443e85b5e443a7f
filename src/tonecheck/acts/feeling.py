"""Feelings that are voiced: anger, worry, distress, being fed up; in words, capitals, marks or faces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.acts.trouble.clause import is_asserted, is_denied, subject
from tonecheck.language.polarity import polarity
from tonecheck.language.sentence import Sentence

Kind = Literal["anger", "worry", "distress"]

# Said of oneself ("I'm furious") or left without a subject ("Disappointed!").
_FELT: Mapping[str, Kind] = {
    **dict.fromkeys(
        "angry furious livid fuming mad frustrated annoyed disappointed disgusted appalled outraged"
        " irritated unhappy dissatisfied exasperated bothered speechless astonished insulted".split(),
        "anger",
    ),
    **dict.fromkeys(
        "worried anxious scared terrified panicking panicked frightened nervous alarmed".split(), "worry"
    ),
    **dict.fromkeys(
        "upset stressed desperate devastated heartbroken distraught shocked gutted hurt humiliated"
        " helpless despairing crying sobbing embarrassed exhausted shaking trembling".split(), "distress"
    ),
}  # fmt: skip
# Judgements that nobody makes calmly.
_HEATED = frozenset(
    "annoying frustrating infuriating ridiculous unacceptable outrageous disgraceful shameful appalling"
    " pathetic disgusting horrible awful terrible worst nightmare useless lame sucks suck joke scam"
    " despicable atrocious disgrace insulting maddening exhausting stressful unbelievable absurd dreadful"
    " frustration carelessness shame disconcerting heartbreaking inexcusable condescending astonishing"
    " ignorance negligence incompetence insult excuses unethical horrendous garbage oblivious ineffective"
    " incompetent embarrassing humiliating".split()
)
_SWEARING = frozenset(
    "fuck fucking fucked fuckin fucks shit shitty bullshit wtf wth ffs tf bs crap goddamn asshole bitch"
    " bloody omfg motherfucker arse pissed dammit".split()
)
# Phrases as the scan finds them.
_ANGRY = (
    "fed up", "sick of", "tired of", "let down", "driving me mad", "driving me crazy", "driving me nuts",
    "the hell", "a hell", "damn", "so done", "had enough", "i give up", "can't believe", "cant believe",
    "cannot believe", "can't stand", "cannot stand", "cant stand", "up in arms", "what is the point",
    "what's the point", "whats the point", "are you kidding", "are you serious", "shame on",
    "should be ashamed", "nothing i try", "nothing i do", "no matter what", "waste of", "wasted",
    "never again", "last straw", "i hate", "much to be desired", "no excuse",
)  # fmt: skip
_DISTRESSED = (
    "losing my mind", "lost my mind", "freaking out", "going crazy", "wits' end", "wits end", "in tears",
    "can't take", "can't cope", "please please", "really need", "up all night", "couldn't sleep",
    "can't sleep", "breaking my heart", "no words", "can't face", "cannot face", "stop crying",
    "breaks my heart", "lost everything", "freezing",
)  # fmt: skip
_IN_VAIN = (
    "third time", "fourth time", "fifth time", "tenth time", "3rd time", "4th time", "many times",
    "countless times", "over and over", "again and again", "run around", "in circles", "multiple attempts",
    "still waiting", "been waiting", "long wait", "no response", "no reply", "no answer", "on hold",
    "passed around", "yet again", "time and again", "can't even", "cant even", "cannot even", "don't even",
    "didn't even", "won't even", "doesn't even",
)  # fmt: skip
_PHRASES: tuple[tuple[tuple[str, ...], Kind, bool], ...] = (
    (_ANGRY, "anger", True), (_DISTRESSED, "distress", True), (_IN_VAIN, "anger", False),
)  # fmt: skip
_FACES = re.compile("[😭😢😩😫😞😔😖😣😥😰😨😱💔☹🙁😿😪😓😟😕]|(?<!\\w)(?::'?-?\\(|D:)(?=\\s|$)")
_ANGRY_FACES = re.compile("[😡🤬😠😤😒👿]")
_MARKS = re.compile(r"!{3,}|\?{3,}|\?!|!\?")
_DRAWN_OUT = re.compile(r"\b(?:h+e{3,}l+p+|pl+e{3,}a?s+e+|wh+y{3,}|no{4,}|fu{3,}\w+|so{4,})\b", re.IGNORECASE)
_CAPITALS = re.compile(
    r"(?<![\w@#/'\"])(?:[A-Z]{2,}(?:'[A-Z]+)?|I|A)(?:[ ,]+(?:[A-Z]{2,}(?:'[A-Z]+)?|I|A)\b){2,}"
)
_STRESSED = re.compile(
    r"\b(?:NOT|NOTHING|NEVER|EVERY|EVERYTIME|STILL|AGAIN|WHY|NO ONE|NOBODY)\b(?! [A-Z]{2})"
)
_WRITTEN: tuple[tuple[re.Pattern[str], Kind, bool], ...] = (
    (_ANGRY_FACES, "anger", True), (_FACES, "distress", True), (_DRAWN_OUT, "distress", True),
    (_CAPITALS, "anger", True), (_STRESSED, "anger", False), (_MARKS, "anger", False),
)  # fmt: skip
_MILDLY = frozenset({"bit", "little", "slightly", "somewhat", "mildly", "kinda"})
_CHEERFUL = 0.3
_ADDRESSED = frozenset({"you", "your", "u", "ur", "yours"})
_WARNED = ("WARNING", "BEWARE", "CAUTION", "DO NOT", "ATTENTION")  # others are warned, nobody shouts at us
_SELF = frozenset({"i", "we", "im", "i'm"})
_SITUATION: Mapping[Kind, str] = {"anger": "frustrating", "worry": "worrying", "distress": "upsetting"}


@dataclass(frozen=True, slots=True)
class Feeling:
    """A feeling that is voiced. ``strong`` False: only the way of writing or the history shows it.

    The part ``situation`` is a word for what would make anyone feel so, ``what`` the clause that tells
    what went wrong, if the customer told it.
    """

    start: int
    end: int
    kind: Kind = "anger"
    strong: bool = True
    what: str | None = None

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        return {"situation": _SITUATION[self.kind], **({"what": self.what} if self.what else {})}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The strongest feeling that one sentence voices."""
    found = sorted((*_said(sentence), *_written(sentence)), key=lambda each: (not each.strong, each.start))
    return tuple(found[:1])


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """What only the way of writing shows counts where something is wrong, or where it goes on."""
    assert isinstance(act, Feeling)
    told = any(turn.has("trouble") for turn in reading.customer_turns())
    if not told and (_is_cheerful(reading, sentence) or "wait for" in sentence.text.lower()):
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
    turn = next((turn for turn in reading.context if any(sentence is each for each in turn.sentences)), None)
    whole = turn.prose.text if turn is not None else ""
    return max(polarity(sentence.text), polarity(whole)) > _CHEERFUL


def may_hold(text: str) -> bool:
    """Whether capitals, marks or faces in the raw sentence may voice a feeling."""
    return any(pattern.search(text) for pattern, _, _ in _WRITTEN)


def _said(sentence: Sentence) -> Iterator[Feeling]:
    for token, word in enumerate(sentence.lower):
        span = sentence.starts[token], sentence.ends[token]
        if word in _SWEARING:
            yield Feeling(*span)
        elif word in _FELT and _is_own(sentence, token) and not is_denied(sentence, token):
            yield Feeling(*span, _FELT[word])
        elif (
            word in _HEATED
            and not _is_of_another(sentence, token)
            and not _is_mild(sentence, token)
            and not is_denied(sentence, token)
            and is_asserted(sentence, token)
        ):
            yield Feeling(*span)


def _is_of_another(sentence: Sentence, token: int) -> bool:
    """A company named is judged, and it is not ours: "The only line here is Acme, it's awful"."""
    lower = sentence.lower
    ours = any(word in _ADDRESSED or word.startswith("@") for word in lower)
    named = sentence.tags[:token].count("NNP") > 0 and "it" in lower[max(0, token - 3) : token]
    return named and not ours


def _is_mild(sentence: Sentence, token: int) -> bool:
    """A bit annoying, slightly absurd: a grumble and no anger."""
    return not _MILDLY.isdisjoint(sentence.lower[max(0, token - 2) : token])


def _written(sentence: Sentence) -> Iterator[Feeling]:
    lower = sentence.text.lower()
    for phrases, kind, strong in _PHRASES:
        for phrase in phrases:
            at = lower.find(phrase)
            if at >= 0:
                yield Feeling(at, at + len(phrase), kind, strong)
    for pattern, kind, strong in _WRITTEN:
        match = pattern.search(sentence.text)
        if match and not (pattern is _CAPITALS and match[0].startswith(_WARNED)):
            yield Feeling(match.start(), match.end(), kind, strong)


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
    _HEATED | _SWEARING | frozenset(_FELT) | frozenset(phrase for group in _PHRASES for phrase in group[0]),
    read,
    may_hold=may_hold,
    settle=settle,
    parts=frozenset({"situation", "what"}),
    said_by=("customer",),
    uses=frozenset({"trouble"}),
)
