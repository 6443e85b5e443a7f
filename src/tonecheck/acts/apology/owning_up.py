"""Where a sentence owns up without a word of regret: "our mistake", "we got this wrong"."""

from __future__ import annotations

from tonecheck.acts.phrases import whole
from tonecheck.acts.words import WE
from tonecheck.language.sentence import Sentence

# "Our mistake", "a slip of ours", "an error on our side": whose it is makes it an admission.
_FAULTS = (
    "fault", "mistake", "error", "bad", "oversight", "blunder", "slip", "mix-up", "failing", "failure",
    "doing",
)  # fmt: skip
_WHOSE = (
    "our {}", "my {}", "{} of ours", "{} of mine", "{} on our side",
    *(
        f"{{}} {be}{wholly} {whose}"
        for be in ("is", "was")
        for wholly in ("", " all", " entirely", " wholly", " completely", " fully")
        for whose in ("ours", "mine", "on us", "on me")
    ),
    "{} on our part", "{} on our end", "{} at our end", "{} on my part", "{} on my side",
)  # fmt: skip
_DEEP = ("", "great ", "deep ", "lasting ", "sincere ")
_NOT_GOING_TO = frozenset("won't wont never not ever to will".split())
"""Before "let you down" where it has not happened: "we won't ever let you down"."""
_OWN_FAULTS = frozenset(whose.format(fault) for fault in _FAULTS for whose in _WHOSE)
_SAID = (
    *sorted(_OWN_FAULTS),
    "mea culpa", "our oversight", "my oversight", "our blunder", "we messed up",
    "i messed up", "we screwed up", "we dropped the ball", "i dropped the ball", "we slipped up",
    "i slipped up", "we let you down", "i let you down", "we've let you down", "we have let you down",
    "let you down", "let you both down", "let you all down", "we failed you", "hate to hear",
    "hated to hear", "hate to see", "hate that",
    "hate when", "hate for you", "sad to hear", "saddened to hear", "not the experience",
    "never the experience", "isn't the experience", "not the kind of experience", "not the service",
    "not the level of service", "not the standard", "not what we like to hear", "not what we want you",
    "not how we want", "never the way we want", "not the way we want", "should not have happened",
    "shouldn't have happened", "should never have happened", "deserved better", "deserve better",
    "fell short", "fallen short", "we were wrong", "i was wrong", "we take full responsibility",
    "we take responsibility", "i take full responsibility", "i take responsibility", "we made a mistake",
    "i made a mistake", "we made an error", "not good enough", "feel terrible about", "feel awful about",
    "wish we had", "ashamed", "mortified", "i own that", "we own that", "that's on us", "that is on us",
    "this is on us", "that's on me", "this one's on us", "this one is on us",
    "fault lies with us", "fault lies with me", "blame is mine", "blame is ours",
    "blame lies with us", "never have had to", "not have had to", "n't have had to", "no excuse",
    "we broke that", "we broke it", "we broke this", "we blundered", "we failed to", "i failed to",
    "words fail", "that one's on me", "that one's on us", "that one is on us", "that one is on me",
    "guilty as charged", "pains us that", "pains me that", "pains us to hear", "pains me to hear",
    "pains us to see", "pains me to see", "pains us to read", "pains me to read", "breaks my heart that",
    "breaks my heart to hear", "breaks my heart to read", "breaks my heart to see",
    "we blew it", "i blew it", "we're in the wrong", "we are in the wrong", "we were in the wrong",
    "i was in the wrong",
    *(f"to {whose} {how}regret" for whose in ("our", "my") for how in _DEEP),
    "to our shame", "to my shame", "blame us", "blame me", "red faces here", "weighs on me",
    "weighs on us", "weighs heavily on",
    "kicking ourselves", "kicking myself", "ones who should be sorry",
    "that was us", "so is the blame", "own up to that", "own up to it", "own up to this",
    "grieves me that", "grieves us that", "grieves me to", "grieves us to", "ask your forgiveness",
)  # fmt: skip
# Before what was left undone: "we should have told you"; not "we should have it by Friday".
_LEFT_UNDONE = ("we should have", "i should have", "we should've", "i should've", "we ought to have")
# Owning up only where they are denied: "not the evening we want for you", "less than you deserve".
_STANDARDS = (
    "we want for", "we wanted for", "we want our", "we want you", "we wanted you", "we want to give",
    "we'd want", "we like to", "we aim for", "we aim to", "we expect of ourselves", "we stand for",
    "you deserve", "you deserved", "you should expect", "you're used to", "you are used to",
    "we pride ourselves",
)  # fmt: skip
_SHORT_OF = frozenset({"not", "n't", "isn't", "wasn't", "never", "less", "below", "far", "nothing", "hardly"})
_NOT_OURS = frozenset({"no", "not", "n't", "isn't", "wasn't", "never", "nobody's"})

TRIGGERS = frozenset(_SAID) | frozenset(
    (*_LEFT_UNDONE, *_STANDARDS, "we got", "i got", "'ve got", "have got", "we had", "i had", "wish")
)


def owning_up(sentence: Sentence) -> tuple[int, int] | None:
    """The range of an expression that owns up without a regret word."""
    lower = sentence.text.lower()
    for said in whole(_SAID).finditer(lower):
        before = lower[: said.start()].split()[-3:]
        if said[1] in _OWN_FAULTS and _NOT_OURS & set(before):
            continue
        if said[0].endswith(" down") and "let you" in said[0] and not _NOT_GOING_TO.isdisjoint(before):
            continue
        return said.span()
    wronged = _got_wrong(sentence) or _wished_back(sentence)
    return wronged or _left_undone(sentence, lower) or _falling_short(sentence, lower)


def _got_wrong(sentence: Sentence) -> tuple[int, int] | None:
    """The range of "we got the count wrong", "I had your name wrong", "we've got this wrong"."""
    if "wrong" not in sentence.vocabulary:
        return None
    for token, verb in enumerate(sentence.lower):
        if verb not in {"got", "had"} or "if" in sentence.lower[:token]:
            continue
        first = token - 1 - (sentence.lower[token - 1 : token] in {("'ve",), ("ve",), ("have",)})
        ahead = sentence.lower[token + 1 : token + 7]
        if first < 0 or sentence.lower[first] not in WE or "wrong" not in ahead:
            continue
        wrong = token + 1 + ahead.index("wrong")
        if not "".join(sentence.tags[wrong + 1 : wrong + 2]).startswith("NN"):  # "we got the wrong box"
            return sentence.span(first, wrong)
    return None


def _wished_back(sentence: Sentence) -> tuple[int, int] | None:
    """The range of "I wish very much that we had told you", where a participle follows."""
    if "wish" not in sentence.vocabulary:
        return None
    wish = sentence.lower.index("wish")
    for token in range(wish + 1, min(wish + 7, len(sentence) - 2)):
        had = sentence.lower[token] in WE and sentence.lower[token + 1] in {"had", "'d", "could"}
        if had and "VBN" in sentence.tags[token + 2 : token + 5]:
            return sentence.span(max(0, wish - 1), token + 1)
    return None


def _left_undone(sentence: Sentence, lower: str) -> tuple[int, int] | None:
    """The range of "we should have", where a participle follows."""
    for phrase in _LEFT_UNDONE:
        at = lower.find(phrase)
        after = [token for token, start in enumerate(sentence.starts) if start > at + len(phrase) - 1]
        if at >= 0 and any(sentence.tags[token] == "VBN" for token in after[:2]):
            return at, at + len(phrase)
    return None


def _falling_short(sentence: Sentence, lower: str) -> tuple[int, int] | None:
    """The range of a standard of ours that was missed: "That is not the evening we want for you"."""
    for phrase in _STANDARDS:
        at = lower.find(phrase)
        before = [word for word, start in zip(sentence.lower, sentence.starts, strict=True) if start < at]
        if at >= 0 and not _SHORT_OF.isdisjoint(before):
            return at, at + len(phrase)
    return None
