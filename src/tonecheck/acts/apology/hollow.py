"""How an apology takes itself back: by doubting the harm, by regretting the reaction, by an excuse.

``Sorry if you felt rushed`` doubts, ``sorry you see it that way`` regrets what the customer thinks,
``sorry, but you did agree`` defends. ``Sorry, but we can't`` is a refusal and none of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tonecheck.acts.apology.clause import clause_end
from tonecheck.acts.apology.reaction import reaction, takes_it
from tonecheck.acts.apology.words import (
    ADDRESSED,
    AFTER_EXCUSE,
    BUT,
    COMMON,
    CUSTOMER,
    DEFENCES,
    DOUBTED,
    HEARTILY,
    HOPING,
    HURT,
    IMPERSONAL,
    MEASURE,
    MINDING,
    MISTAKEN,
    NEED_INDEED,
    OTHERS,
    PERCEIVING,
    REACTION,
    RECEIPT,
    SEEMING,
    SIDES,
    TOLD_BEFORE,
    UNDONE,
)
from tonecheck.acts.forms import verb_forms
from tonecheck.acts.words import NEGATIONS, WE
from tonecheck.language.sentence import Sentence

Twist = Literal["doubt", "reaction", "excuse"]
_IF_THERE_IS_A_WORD = frozenset(("there", "is", one) for one in ("one", "a"))
_EVERYONE = frozenset({("most",), ("all",), ("other",), ("our",)})
_ALL_OUR = frozenset({("all", "our"), ("our", "other")})
_LETTERS = frozenset(
    "letter letters mail mails email emails reminder reminders notice notices text texts".split()
)
_TAKEN_ILL = frozenset({("wrong", "way"), ("to", "heart")})
_WARNING = frozenset("mention say state warn tell note ring call try ask".split())
_WHICHEVER = frozenset({("any",), ("whatever",), ("whichever",)})
_ANY_OF_IT = frozenset({"one", "any", "such"})


@dataclass(frozen=True, slots=True)
class Hollow:
    """The way an apology takes itself back.

    ``clause`` is the token range after "if" or "that"; ``of_ours`` says that it tells of something of
    ours that did happen, so that "that" can stand for "if". ``thing`` is the harm that was doubted.
    """

    twist: Twist
    clause: tuple[int, int]
    of_ours: bool = False
    thing: str | None = None
    only_if_told: bool = False


def hollow(sentence: Sentence, token: int) -> Hollow | None:
    """How the apology at ``token`` takes itself back, or None where it does not."""
    supposed = sentence.lower[0] == "if" and sentence.lower[1:4] not in _IF_THERE_IS_A_WORD
    if supposed and (before := _conditional(sentence, 1)) and before.clause[1] <= token:
        return before
    if sentence.lower[0] == "should" and (end := _should_it_have_hurt(sentence, token)):
        return Hollow("doubt", (0, end))
    if (doubted_at := _if_it_was_one(sentence, token)) is not None:
        return Hollow("doubt", (doubted_at, clause_end(sentence, doubted_at + 1)))
    if _to_whoever_felt(sentence, token + 1):
        return Hollow("doubt", (token + 1, clause_end(sentence, token + 1)))
    at = _skip(sentence, token + 1)
    if at >= len(sentence):
        return None
    word = sentence.lower[at]
    if word == "," and (late := _if_at_all(sentence, at)):
        return late
    if word == "should" and "have" in sentence.lower[at + 2 : clause_end(sentence, at + 1)]:
        return _conditional(sentence, at + 1)
    if word in {"if", "in"} and (word == "if" or sentence.lower[at + 1 : at + 2] == ("case",)):
        return _conditional(sentence, at + (1 if word == "if" else 2))
    if doubted := _doubted(sentence, at):
        return doubted
    if word in {"for", "about"} and _on_your_side(sentence.lower[at:]):
        return Hollow("doubt", (at, clause_end(sentence, at + 1)))
    felt = sentence.lower[at + 1 : at + 3] in {("how", "you"), ("your", "feelings")}
    suffered = not {"were", "been", "are"}.isdisjoint(sentence.lower[at + 3 : at + 5])
    if word in {"for", "about"} and felt and not suffered:  # not "for how you were treated"
        return Hollow("reaction", (at, clause_end(sentence, at + 1)))
    if regretted := reaction(sentence, at):
        return Hollow("reaction", regretted)
    return _excuse(sentence, token)


def _should_it_have_hurt(sentence: Sentence, token: int) -> int | None:
    """Where "Should the list have bothered you, (we ask your pardon)" ends."""
    comma = sentence.lower.index(",") if "," in sentence.lower[:token] else 0
    clause = sentence.lower[:comma]
    return comma if "have" in clause and not REACTION.isdisjoint(clause) else None


def _if_at_all(sentence: Sentence, at: int) -> Hollow | None:
    """ ", should he have been upset", ", not that it was our doing"."""
    ahead = sentence.lower[at + 1 : at + 6]
    doubts = ahead[:1] == ("should",) and "have" in ahead[2:]
    if doubts or ahead[:2] == ("not", "that"):
        return Hollow("doubt" if doubts else "excuse", (at + 1, clause_end(sentence, at + 2)))
    return None


def _skip(sentence: Sentence, at: int) -> int:
    """Past what may stand between the regret and its clause: "sincerely", "to you", a comma before "if"."""
    while at < len(sentence):
        word, following = sentence.lower[at], sentence.lower[at + 1 : at + 2]
        if word == "it" and following == ("if",):
            at += 1
        elif word == "to" and following in ADDRESSED:
            at += 2
        elif word in HEARTILY or (word == "," and following == ("if",)):
            at += 1
        else:
            break
    return at


def _conditional(sentence: Sentence, start: int) -> Hollow | None:
    end = clause_end(sentence, start)
    words = sentence.lower[start:end]
    if not words:
        return None
    if words[0] in CUSTOMER and (
        REACTION & set(words)
        or any(word in PERCEIVING or word in HOPING for word in words[1:5])
        or takes_it(words)
    ):
        return Hollow("doubt", (start, end))
    ours = words[0] in WE | {"my", "our"} or words[0] == "the"
    if MEASURE & set(words) or words[:2] == ("there", "was") or (words[0] == "it" and REACTION & set(words)):
        return Hollow(
            "doubt", (start, end), of_ours=(ours and words[0] != "the") or "n't" in words or "not" in words
        )
    if {("not", "what"), ("n't", "what"), ("quite", "what")} & set(pairwise(words)) and "you" in words:
        return Hollow("doubt", (start, end), only_if_told=True)  # "if it was not what you had pictured"
    mistaken = words[0] not in WE and (MISTAKEN & set(words) or not _TAKEN_ILL.isdisjoint(pairwise(words)))
    if (words[0] in IMPERSONAL and SEEMING & set(words)) or mistaken:
        return Hollow("doubt", (start, end))
    if RECEIPT & set(words):
        return None
    # Whatever else is doubted: where harm was told there is nothing to doubt. "If it is such a burden" mocks.
    mocks = ("such", "a") in pairwise(words)
    return Hollow("doubt", (start, end), of_ours=ours and words[0] not in WE, only_if_told=not mocks)


def _excuse(sentence: Sentence, token: int) -> Hollow | None:
    for but in range(token + 1, len(sentence)):
        if sentence.lower[but] in {".", "!", "?"}:
            return None
        if sentence.lower[but] in BUT:
            rest = sentence.lower[but + 1 :]
            rest = rest[1:] if rest[:1] == (",",) else rest
            text = sentence.text[sentence.ends[but] :].lower()
            if any(defence in text for defence in DEFENCES) or _blames(sentence, but, rest):
                return Hollow("excuse", (but, clause_end(sentence, but + 1)))
            return None
    return None


def _blames(sentence: Sentence, but: int, rest: tuple[str, ...]) -> bool:
    """But you did, didn't, had, agreed: what the customer has done, not what they may do."""
    if MINDING & set(rest[2:5]) and rest[:1] == ("you",):
        return True
    if rest[:2] in {
        ("as", "you"),
        ("we", "did"),
        ("he", "did"),
        ("she", "did"),
        ("they", "did"),
        ("mistakes", "happen"),
        ("it", "clearly"),
    }:
        return True
    everyone = rest[1:3] if rest[:2] not in _ALL_OUR else rest[2:5]
    if rest[:1] in _EVERYONE and not OTHERS.isdisjoint(everyone):
        return True
    if rest[:2] == ("you", "were"):
        at = but + 1 + len(sentence.lower[but + 1 :]) - len(rest)
        written = rest[2:3] == ("sent",) and not _LETTERS.isdisjoint(rest[3:6])
        return written or not TOLD_BEFORE.isdisjoint(rest[2:3]) or sentence.tags[at + 2 : at + 3] == ("VBG",)
    did = rest.index("did") if "did" in rest[:5] else None
    if did and NEGATIONS.isdisjoint(rest[did : did + 2]) and not _WARNING.isdisjoint(rest[did + 1 : did + 2]):
        return True  # "but the notes did mention it"
    if "happen" in rest[:6] or "happens" in rest[:4]:
        return True  # "such scratches happen on any move"
    said = rest[1:6] if "sense" not in rest[2:7] else ()  # "this is plain common sense"
    common = not {"is", "are"}.isdisjoint(said[:3]) and not COMMON.isdisjoint(said[1:])
    if common or not NEED_INDEED.isdisjoint(pairwise(rest[:6])):
        return True  # "fleas are very common", "bins do have to be out by six"
    if rest[:1] in {("every",), ("honestly",), ("any",)} and {"has", "have", "does", "do"} & set(rest[1:6]):
        return True  # "every site has some"
    if rest[:1] != ("you",) or len(rest) < 2:
        return rest[:1] == ("your",) and any(word in {"failed", "mistake", "fault"} for word in rest[1:5])
    if (rest[2:3] == ("have",) and rest[1] in {"should", "could", "might"}) or rest[1] in UNDONE | {"ought"}:
        return True
    verb = next(token for token in range(but + 1, len(sentence)) if sentence.lower[token] == "you") + 1
    return rest[1] not in AFTER_EXCUSE and sentence.tags[verb] in {"VBD", "RB", "VBN"}


def _doubted(sentence: Sentence, at: int) -> Hollow | None:
    end = clause_end(sentence, at + 1)
    near = range(at, min(end, at + 5))
    doubts = [token for token in near if sentence.lower[token] in DOUBTED]
    doubts = doubts or [token for token in near if _any_hurt(sentence, token)]
    believed = any(who == "you" and verb in PERCEIVING for who, verb in pairwise(sentence.lower[at:end]))
    which = sentence.lower[at : at + 2]
    if believed and (which[1:] in _WHICHEVER or which[:1] in _WHICHEVER):
        return Hollow("doubt", (at, end))  # "for whatever inconvenience you believe this caused"
    if not doubts:
        return None
    kept = sentence.text[sentence.ends[doubts[-1]] : sentence.ends[end - 1]].strip()
    return Hollow("doubt", (at, end), thing=kept)


def _on_your_side(words: tuple[str, ...]) -> bool:
    """ "For any misunderstanding on your side"."""
    mistaken = {"misunderstanding", "confusion", "misinterpretation"} & set(words[1:4])
    return bool(mistaken) and not SIDES.isdisjoint(pairwise(words))


def _if_it_was_one(sentence: Sentence, token: int) -> int | None:
    """Where ", if it was one", ", if there was any" takes back what was regretted."""
    for at in range(token + 2, len(sentence) - 3):
        if sentence.lower[at - 1 : at + 1] == (",", "if") and sentence.lower[at + 1] in {
            "it",
            "there",
            "that",
        }:
            if {"was", "were", "is"} & set(sentence.lower[at + 2 : at + 3]) and _ANY_OF_IT & set(
                sentence.lower[at + 3 :]
            ):
                return at
    return None


def _to_whoever_felt(sentence: Sentence, at: int) -> bool:
    """ "To anyone who feels let down"; not "to everyone who sat in the cold"."""
    if sentence.lower[at : at + 2] == ("to", "whoever"):
        return not {"may", "might", "felt", "feels", "was"}.isdisjoint(sentence.lower[at + 2 : at + 4])
    if sentence.lower[at : at + 1] != ("to",) or sentence.lower[at + 2 : at + 3] not in {("who",), ("that",)}:
        return False
    felt = REACTION.union(verb_forms("feel"), {"may", "might"})
    whom = not (CUSTOMER | {"those", "everyone", "everybody"}).isdisjoint(sentence.lower[at + 1 : at + 2])
    ill = not _TAKEN_ILL.isdisjoint(pairwise(sentence.lower[at + 3 : at + 10]))
    return whom and (ill or not felt.isdisjoint(sentence.lower[at + 3 : at + 6]))


def _any_hurt(sentence: Sentence, token: int) -> bool:
    """ "Any offence", "any upset you may have felt": a feeling that somebody may have had."""
    return sentence.lower[token] == "any" and not HURT.isdisjoint(sentence.lower[token + 1 : token + 3])
