"""A no to the very thing the customer asked for, in whatever words: "Recordings are not for release".

What is denied is no refusal by itself ("The mats are not heavy"); it is one where the customer's last message
asks for it and the reply says nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tonecheck.acts.question import CONTENTS, Question
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.acts.refusal.answers import after_greeting
from tonecheck.acts.refusal.clause import Clause, bounds
from tonecheck.acts.refusal.words import BURDEN_NOUNS, HARM, UNWANTED
from tonecheck.language.polarity import polarity
from tonecheck.language.sentence import Sentence

_TO_KNOW = "tell|say|confirm|explain|know|check|see|advise|let me know|be charged|lose|have to|need to|mind"
_FEARED = (
    "vanish|disappear|break|hurt|expire|leak|stain|shrink|fade|affect|harm|damage|happen|cause|fail|rust"
)
_ASKED = re.compile(
    r"\b(?:(?:can|could|may|might) (?:i|we|you|u|my|our|the|a|an|it|this|that|they|he|she"
    r"|someone|somebody|anyone|anybody)"
    r"|(?:will|would) (?:you|u)(?! (?:like|prefer|want))|please|(?:i|we)(?:'d| would) (?:like|love|prefer)"
    rf"|(?:i|we) (?:want|wish|hope))\b(?: please\b)?(?! (?:{_TO_KNOW})\b)(?!(?: \w+){{0,2}} (?:{_FEARED})\b)"
    r"|\bwhen (?:will|can|is|are|do|does)\b|\bany (?:chance|way)\b"
    r"|\bpossible (?:to|for)\b|\btold (?:i|we|you) (?:can|could)\b"
)
_HOPED = re.compile(
    r"\b(?:is|are) (?:there|it|they|this|that|the|my|our|your)\b[^?]{0,40}"
    r"\b(?:open|ready|free|available|included|here|back|in stock|possible)\b"
    r"|\b(?:is|are) there\b"
    r"|(?<!\bwhat )(?<!\bhow )(?<!\bwhy )(?<!\bwhen )(?<!\bwhere )(?<!\bwhich )"
    r"\bdo you (?!charge\b|mind\b|need\b|want\b|require\b|think\b|know\b)[a-z]"
    r"|\b(?:do|does) (?:it|they|this|that|the|your|my)\b[^?]{0,40}"
    r"\b(?:have|sell|stock|do|offer|come with|include|deliver|ship|work|fit|take|support|run|open"
    r"|accept|cover)\b"
    r"|\bwill\b[^?]{0,40}\b(?:be (?:here|ready|back|open)|arrive|come|connect|fit|open|play|run|work)\b"
)
"""Questions to which a yes is hoped for."""
_NEGATED = re.compile(r"n't\b|\b(?:not|no|never|none|nobody|cannot|isnt|arent|wont|doesnt|dont|cant)\b")
_CORRECTING = re.compile(
    r"\bnot (?:in|just|only|so much|what|how)\b|, not\b|\bat all\b|\b(?:look|seem|appear|mean|sound)s?\b"
)
"""What sets something right rather than denying it: "it doesn't look cracked", "at six, not seven"."""
_POINTING = re.compile(r"(?:(?:no|sorry|unfortunately|sadly),? )?(?:it|they|there)\b(?!.* nothing\b)")
_IDIOM = re.compile(
    r"\bgoing anywhere\b|\bno (?:fun|joke|picnic|wonder|surprise|small|doubt|laughing)\b"
    r"|\bnot (?:quite |really )?sure\b"
)
_AROUND = re.compile(
    r"\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|thanks|thank you|many thanks|sorry"
    r"|(?:we|i)(?:'re| are|'m| am) (?:really |very |so )?sorry|apologies|(?:we|i) apologi[sz]e|take care"
    r"|kind|best|warm|yours|sincerely|regards|cheers|all the best|have a|hope|with kind"
    r"|(?:we|i) (?:have |'ve )?(?:reviewed|looked|received|read|checked|value|appreciate|understand|see))\b",
    re.IGNORECASE,
)
"""What stands around a refusal and leads nowhere."""
_NO = frozenset({("no",), ("nope",), ("nah",)})
_OUTRIGHT = re.compile(
    r"(?:no|nope|nah), (?!thank|nothing|all |you|not |no |that(?:'s| is) (?:all|fine|ok|it|right|good|great)"
    r"|there(?:'s| is) no |(?:it|we|i)(?:'s| is|'re| are|'m| am) (?:all |quite )?(?:fine|free|included|good))"
    r"|(?:we|i)(?:'re| are|'m| am) not an? "
)
"""What is a no whatever was asked for: "nope, bans are for good", "we are not a bank"."""
_NAME = 2  # words of a signature
_REST = 4  # words of a sentence that say nothing by themselves
_ALL_OF_IT = re.compile(r"that(?:'s| is) (?:all there is to it|that|final|it|how it is|the rule|our policy)")
_SHORT = 30  # words of a message that is about one thing
_NEAR = 3  # words after a negation that show whether it is good news
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5  # letters of a word by which it is known again
_COMMON = frozenset(
    "about after again also and any are back been before but can could did does for from get getting going"
    " got had has have her here him his how into its just kind know like make may more most much need new"
    " not now one only our out please put see send she should some still take than thank thanks that the"
    " their them then there these they thing this those through time too try use very want was way well were"
    " what when where which who why will with work would you your".split()
)
_HARMLESS = frozenset(
    "affect bad block broken busy closed complicated compulsory dangerous deal department difficult due"
    " expensive faulty full hard harmful heavy job late mandatory missing necessary obligatory overdue"
    " impossible possible require required responsibility wrong".split()
)
"""What is not so to the customer's gain, or is passed on rather than refused."""
_FINITE = frozenset({"VBZ", "VBP", "MD"})
_SHUT = frozenset({"closed", "full", "taken", "over", "sold"})
_STAYING = frozenset({"stays", "stay", "remains", "remain"})
_LIMITING = _SHUT | _STAYING | {"only", "must", "stopped", "for"}
_BEING = frozenset({"is", "are", "'s", "'re"})
TRIGGERS = frozenset(f"{being} {word}" for being in _BEING for word in (*_SHUT, "only")) | {
    *("can only", "only be", "stopped", "must", "stays", "remains", "are for", "is for"),
}


def denied(clause: Clause) -> bool:
    """Whether the clause is what its sentence says, of the present or the future, of us or a thing."""
    sentence, verb = clause.sentence, clause.verb
    says = sentence.labels[verb] == "ROOT" and sentence.tags[verb] in {*_FINITE, "VB", "VBG", "VBN"}
    spoken_to = "you" in clause.subject_words and not clause.passive
    said = range(min(clause.verb, clause.negation), clause.last + 1)
    harmless = _HARMLESS & {*(sentence.lemmas[token] for token in said), sentence.lower[clause.deed]}
    harm = any(
        sentence.lemmas[token] in HARM | UNWANTED and sentence.tags[token].startswith("V") for token in said
    )
    if not says or spoken_to or harmless or harm:
        return False
    return not clause.past and clause.limit is None and clause.subject is not None


def outright(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """A sentence that opens with no and goes on, "Nope, bans are for good", or is one: "No boats."."""
    first = after_greeting(sentence)
    rest = sentence.tags[first + 1 :]
    if sentence.lower[first : first + 1] == ("no",) and rest[:1] == ("NNS",) and set(rest[1:]) <= {"."}:
        if sentence.lemmas[first + 1] not in BURDEN_NOUNS:
            yield first, first + 1
    surprised = sentence.text.rstrip().endswith("!") and sentence.lower[first : first + 2] == ("no", "way")
    if surprised:
        return
    if sentence.lower[first : first + 1] in _NO and sentence.lower[first + 1 : first + 2] == (",",):
        yield first, max(token for token, word in enumerate(sentence.lower) if word[0].isalnum())


def limited(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Clauses that say the same without a negation: "can only be …", "must stay outside", "is full"."""
    if _LIMITING.isdisjoint(sentence.vocabulary):
        return
    for token, word in enumerate(sentence.lower):
        if not token or sentence.lower[token - 1] in {"not", "n't", "never"}:
            continue
        before = sentence.lower[max(0, token - 3) : token]
        if "you" in before:
            continue
        only = word == "only" and _FINITE & set(sentence.tags[max(0, token - 2) : token])
        shut = word in _SHUT and _BEING & set(before)
        bound = word == "must" and not {"you", "we", "i"} & set(sentence.lower[:token])
        ended = word == "stopped" and {"we", "they"} & set(before)
        meant = word == "for" and bool(_BEING & set(before[-1:])) and "our" in sentence.lower[:token]
        stays = word in _STAYING and sentence.labels[token] == "ROOT" and sentence.tags[token] in _FINITE
        if only or shut or bound or ended or meant or stays:
            yield bounds(sentence, token, token)


def is_all_that_is_said(reading: Reading, sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether ``[start, end)`` is about what the customer's last message asks for, and all there is."""
    wishes = _last_asking(reading, _ASKED)
    said = sentence.text[start:end]
    to_the_point = _OUTRIGHT.match(_plain(said)) is not None or bool(stems(said) & stems(wishes))
    rest = _ALL_OF_IT.sub("", _plain(sentence.text[end:]))
    if not wishes or not to_the_point or len(rest.split()) > _REST:
        return False
    return all(each is sentence or _leads_nowhere(each) for each in reading.sentences)


def is_hoped_for(reading: Reading, sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether ``[start, end)`` denies what the customer's last message hopes for: "is it open on Monday?"."""
    said = _plain(sentence.text[start:end])
    negated = _NEGATED.search(said)
    if negated is None or _CORRECTING.search(said) or _IDIOM.search(said):
        return False
    if "safe" in said:
        return False  # "the glaze is not food-safe"
    if not BURDEN_NOUNS.isdisjoint(said[negated.end() :].split()[:1]):
        return False  # "there's no penalty and no notice period"
    if not CONTENTS.isdisjoint(said.replace("s ", " ").split()):
        return False  # "there are no nuts in it"
    hopes = _last_asking(reading, _HOPED)
    meant = hopes and _POINTING.match(said)
    if not meant and stems(said).isdisjoint(stems(hopes or _last_asking(reading, _ASKED))):
        return False
    return polarity(" ".join(said[negated.end() :].split()[:_NEAR])) >= 0  # "it isn't noisy" is good news


def _last_asking(reading: Reading, how: re.Pattern[str]) -> str:
    """What the customer's last message asks in one of these ways; all of a short message that does."""
    last = tuple(each.text for turn in reading.customer_turns()[-1:] for each in turn.sentences)
    return _asking(last, how)


@lru_cache(maxsize=8)
def _asking(last: tuple[str, ...], how: re.Pattern[str]) -> str:
    """Remembered, for every denial of a long reply asks it anew."""
    asking = [text for text in last if how.search(_plain(text))]
    short = sum(len(text.split()) for text in last) <= _SHORT
    return " ".join(last if asking and short else asking)


def _leads_nowhere(sentence: ReadSentence) -> bool:
    short = len(sentence.text.split()) <= _NAME and "?" not in sentence.text
    return short or _AROUND.match(sentence.text) is not None


def stems(text: str) -> set[str]:
    """The words of a text that say what it is about, each by its first letters."""
    return {word.rstrip("s")[:_STEM] for word in _WORD.findall(_plain(text)) if word not in _COMMON}


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def was_requested(reading: Reading) -> bool:
    """Whether the customer's last message asks for something to be done or allowed."""
    asked = (act for turn in reading.customer_turns()[-1:] for _, act in turn.acts("question"))
    return any(isinstance(act, Question) and act.request for act in asked)
