"""Fixed ways of shutting the door, and of hiding behind a rule, word by word."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.acts.refusal.act import Form
from tonecheck.acts.refusal.words import HARM
from tonecheck.language.sentence import Sentence

_SAYINGS: dict[Form, tuple[str, ...]] = {
    "dismissal": (
        "that is how the system works",
        "that is how it works",
        "that is how it is",
        "that is how things are",
        "that is how things work",
        "that is the way it is",
        "that is the way it works",
        "that is the way the system works",
        "that is the way things are",
        "it is what it is",
        "that is that",
        "end of story",
        "end of discussion",
        "case closed",
        "rules are rules",
        "have to live with it",
        "have to live with that",
        "have to live with this",
        "must live with it",
        "take it or leave it",
        "no exceptions",
        "out of luck",
        "decision is final",
        "not up for discussion",
        "not up for debate",
        "not open to discussion",
        "not negotiable",
        "non - negotiable",
        "sales are final",
        "answer is no",
        "a no from us",
        "deal with it",
        "that is life",
        "tough luck",
        "final answer",
        "have to accept that",
        "have to accept it",
        "have to accept this",
        "not how it works",
        "no refunds",
        "no returns",
        "no exchanges",
        "no discounts",
        "no extensions",
        "no cancellations",
    ),
    "brusqueness": (
        "no can do",
        "no chance",
        "not a chance",
        "not something we",
        "no way",
        "out of the question",
        "not happening",
        "not going to happen",
        "never going to happen",
        "not gonna happen",
    ),
    "helplessness": (
        "no other way",
        "no way around",
        "no way round",
        "no other option",
        "no other solution",
        "hands are tied",
        "out of our hands",
        "not much we can do",
        "too late to",
        "are too late",
        "is too late",
        "nothing can be done",
        "nothing further can be done",
        "nothing more can be done",
        "nothing else can be done",
        "nothing we can do",
        "nothing more we can do",
        "nothing else we can do",
        "nothing further we can do",
        "nothing that we can do",
        "nothing that can be done",
        "nothing anyone can do",
        "nothing to be done",
        "not a lot we can do",
        "can do nothing",
        "can not do anything",
        "not anything we can do",
    ),
    "worth": ("no point in", "pointless to", "makes no sense to", "not economical", "not worthwhile"),
    "decline": ("non - refundable", "non - returnable", "non - transferable", "turned down"),
    "shortage": (
        "sold out",
        "out of stock",
        "fully booked",
        "booked up",
        "booked out",
        "been discontinued",
        "is discontinued",
        "are discontinued",
        "ran out of",
        "run out of",
        "has expired",
        "have expired",
        "stopped selling",
        "stopped making",
    ),
    "policy": (
        "against our policy",
        "against company policy",
        "against the policy",
        "against our rules",
        "against the rules",
        "against policy",
        "against our terms",
        "against our guidelines",
        "rules say no",
        "system says no",
        "against our policies",
        "not our policy",
        "company policy",
        "our policy is final",
        "policy does not allow",
        "policy does not permit",
        "policy forbids it",
        "policy forbids that",
        "policy forbids us",
        "policy prohibits it",
        "policy prohibits that",
        "policy prohibits us",
        "rules do not allow",
        "rules do not permit",
        "system does not allow",
        "system does not let",
        "system does not permit",
        "system will not let",
        "system will not allow",
        "terms do not allow",
    ),
}
_HEDGES = frozenset(
    "just simply really quite absolutely currently unfortunately sadly literally completely entirely actually"
    " basically at present all , exactly strictly".split()
)
_SPELLINGS = {
    "i": "we",
    "my": "our",
    "n't": "not",
    "nt": "not",
    "ca": "can",
    "wo": "will",
    "'s": "is",
    "s": "is",
    "'re": "are",
    "'m": "am",
}
_TREE: dict[str, list[tuple[Form, tuple[str, ...]]]] = {}
for _form, _phrases in _SAYINGS.items():
    for _phrase in _phrases:
        _words = tuple(_phrase.split())
        _TREE.setdefault(_words[0], []).append((_form, _words))


def sayings(sentence: Sentence) -> Iterator[tuple[Form, int, int]]:
    """Each saying as ``(form, first token, last token)``; of two that start together the longer."""
    kept = [token for token, word in enumerate(sentence.lower) if word not in _HEDGES]
    words = [_SPELLINGS.get(sentence.lower[token], sentence.lower[token]) for token in kept]
    for at, word in enumerate(words):
        fitting = [
            (form, saying)
            for form, saying in _TREE.get(word, ())
            if tuple(words[at : at + len(saying)]) == saying
        ]
        if fitting:
            form, saying = max(fitting, key=lambda each: len(each[1]))
            yield form, kept[at], kept[at + len(saying) - 1]


TRIGGERS = frozenset(
    "accept answer booked chance closed deal discontinued discussion exceptions expired final forbids"
    " hands happening how isn't it's late leave life live luck negotiable point pointless policy"
    " prohibits question ran refundable returnable rules run say says sense sold stock stopped story"
    " that's thats transferable turned way".split()
) | {"that is", "what it is", "against"}


def is_meant(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the saying is said of the matter: not asked, supposed, or cried out in surprise."""
    before, after = sentence.lower[max(0, first - 3) : first], sentence.lower[last + 1 : last + 3]
    if {"if", "whether", "when", "see", "understand", "know", "hear", "not", "n't"} & set(before):
        return False
    if _is_boast(sentence, first, last):
        return False
    if {"told", "said"} & set(sentence.lower[:first]):
        return False
    phrase = " ".join(sentence.lower[first : last + 1])
    if phrase in {"no way", "no chance"}:
        return not sentence.text.rstrip().endswith("!") and (
            not after or after[0] in {",", ".", "to", "around", "we", "i", "-", "round"}
        )
    if "against" in phrase and _is_harm_avoided(sentence, last):
        return False
    if phrase == "company policy":
        return "is" in before or "'s" in before
    return not (sentence.text.rstrip().endswith("?") and last >= len(sentence) - 3)


def _is_boast(sentence: Sentence, first: int, last: int) -> bool:
    """ "No refunds" refuses as a sentence of its own; as one of several, or before a verb, it tells."""
    if sentence.lower[first] != "no" or sentence.tags[last] != "NNS" or sentence.lower[last] == "exceptions":
        return False
    return first > 0 or len(sentence) > last + 6 or "," in sentence.lower[last:]


def _is_harm_avoided(sentence: Sentence, last: int) -> bool:
    """ "It would be against our policy to charge for that"."""
    return (
        sentence.lower[last + 1 : last + 2] == ("to",)
        and sentence.lemmas[min(last + 2, len(sentence) - 1)] in HARM
    )
