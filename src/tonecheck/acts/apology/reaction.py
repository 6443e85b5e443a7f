"""What an apology regrets in place of the harm: what the customer feels, thinks or took ill."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.apology.clause import clause_end
from tonecheck.acts.apology.words import (
    BELIEVING,
    CUSTOMER,
    DISPLEASED,
    HEARING,
    HOW_YOU,
    JUDGING,
    MISTAKEN,
    OPINION,
    SAID,
    THAT_WAY,
    UNWELL,
    UPSET,
)
from tonecheck.acts.forms import verb_forms
from tonecheck.language.sentence import Sentence

_HELD = frozenset(JUDGING) | {"chose", "choose"}
_REGARDING = frozenset("look looked view viewed regard regarded treat treated".split())
_MAKING_MUCH = frozenset(
    {("so", "much", "of"), ("making", "such", "a"), ("making", "a", "fuss"), ("make", "a", "fuss")}
)


def takes_it(words: tuple[str, ...]) -> bool:
    """Whether the words after the customer's say: took it that way, see it like that."""
    so = {"way", "personally", "badly", "negatively", "harshly", "differently"} & set(words) or words[
        -2:
    ] in {("like", "that"), ("like", "this")}
    return bool(so) and any(word in JUDGING for word in words[1:4])


def reaction(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The token range of the clause from ``at`` on that regrets a reaction, or None."""
    if sentence.lower[at : at + 2] in HEARING:
        return _belief(sentence, at + 2)
    pointing = sentence.lower[at : at + 2] in {("that", "'s"), ("that", "is"), ("that", "was")}
    start = at + 1 if sentence.lower[at] in {"that", "how"} and not pointing else at
    end = clause_end(sentence, start)
    words = sentence.lower[start:end]
    if MISTAKEN & set(words) and words[0] in SAID:
        return start, end
    if words[:1] == ("your",) and len(words) > 3 and takes_it(words[1:]):
        return start, end  # "that your mother took it that way"
    if not words or words[0] not in CUSTOMER | THAT_WAY | {"it"}:
        return None
    if words[1:4] in HOW_YOU and not _HELD.isdisjoint(words[4:6]):
        return start, end
    if words[:2] in {("you", "are"), ("you", "'re")} and words[2:] in UPSET:
        return start, end
    if takes_it(words) or (THAT_WAY & set(words[2:3]) and any(word in JUDGING for word in words[1:3])):
        return start, end
    verb = next((word for word in words[1:4] if word in JUDGING), None)
    if verb in verb_forms("feel think believe perceive consider") and _opens_clause(
        sentence, start, end, words
    ):
        return start, end
    if verb in verb_forms("feel") and _feels_wronged(sentence, start, end):
        return start, end
    if words[0] in THAT_WAY | {"it"} and words[1:2] in {("is",), ("was",)} and OPINION & set(words[2:6]):
        return start, end
    if words[1:2] in {("are",), ("were",), ("'re",)} and DISPLEASED & set(words[2:5]) and "with" in words:
        return start, end
    if {"found", "find"} & set(words[1:3]) and {"liking", "taste"} & set(words):
        return start, end
    if (
        words[0] == "you"
        and {"found", "find", "see", "saw"} & set(words[1:3])
        and _is_judged(sentence, start, end)
    ):
        return start, end
    if words[0] == "you" and not _REGARDING.isdisjoint(words[1:3]) and "as" in words[2:]:
        return start, end  # "you look at it as a delay"
    if words[0] == "you" and {"take", "took", "taken"} & set(words[1:5]) and "spirit" in words:
        return start, end  # "you didn't take it in the spirit it was meant"
    if words[0] == "you" and not _MAKING_MUCH.isdisjoint(zip(words, words[1:], words[2:], strict=False)):
        return start, end
    if words[-6:-4] in {("with", "you"), ("on", "you")} and words[-4:] == ("the", "way", "it", "did"):
        return start, end  # "that her joke landed with you the way it did"
    chosen = {"chose", "choose", "chosen", "decided"} & set(words[1:4]) or ("seen", "fit") in pairwise(words)
    if chosen or {"offended", "insulted", "offence", "offense"} & set(words[1:6]):
        return start, end
    return None


def _is_judged(sentence: Sentence, start: int, end: int) -> bool:
    """ "(You found) the porter loud", "(you see) the colour as orange": an opinion of a thing."""
    last = end - 1
    thing = sentence.tags[start + 2 : start + 3] in {("DT",), ("PRP$",), ("PRP",)}
    word = sentence.lower[last]
    judged = (
        sentence.tags[last] in {"JJ", "JJR", "VBG"} or (sentence.tags[last] == "RB" and word[-2:] != "ly")
    ) and sentence.labels[last] not in {"amod", "compound"}
    return thing and (judged or "as" in sentence.lower[start + 3 : end])


def _belief(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """ "(Sorry to hear) you believe it was our soup"; not "to hear that you feel ill"."""
    start = at + (sentence.lower[at : at + 1] == ("that",))
    end = clause_end(sentence, start)
    words = sentence.lower[start:end]
    believes = words[:1] == ("you",) and any(word in BELIEVING for word in words[1:2])
    if words[2:3] in {("of",), ("about",)}:
        return None  # "you think of leaving us"
    return (start, end) if believes else None


def _feels_wronged(sentence: Sentence, start: int, end: int) -> bool:
    """Whether "you feel" is followed by what was done: "ignored", "cheated"; not "unwell"."""
    feel = next(token for token in range(start, end) if sentence.lower[token] in verb_forms("feel"))
    after = [
        token for token in range(feel + 1, min(feel + 4, end)) if sentence.tags[token] in {"VBN", "VBD", "JJ"}
    ]
    let_down = ("let", "down") in pairwise(sentence.lower[feel + 1 : feel + 5])
    return (bool(after) or let_down) and UNWELL.isdisjoint(sentence.lower[feel + 1 : end])


def _opens_clause(sentence: Sentence, start: int, end: int, words: tuple[str, ...]) -> bool:
    """Whether after the verb of thinking a whole clause says what is thought: "you feel we were slow"."""
    verb = start + next(index for index, word in enumerate(words) if index and word in JUDGING)
    return any(sentence.labels[token] in {"nsubj", "nsubjpass", "expl"} for token in range(verb + 1, end))
