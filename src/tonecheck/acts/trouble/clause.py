"""What kind of clause a word stands in: asserted, asked, imagined, wished or denied."""

from __future__ import annotations

from itertools import pairwise

from tonecheck.acts.words import NEGATIONS, SUBJECT_LABELS
from tonecheck.language.sentence import Sentence

_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_ASKING = frozenset({"how", "where", "which", "what", "who", "when", "whose", "whats", "hows"})
_MAY_BE = frozenset({"would", "could", "might", "may", "should", "'d"})
_FEARING = frozenset(
    {"afraid", "avoid", "prevent", "without", "risk", "worried", "fear", "scared", "case", "of"}
)
_SAYING = frozenset({"say", "tell", "claim", "complain", "mention", "report"})
_OUTSIDERS = frozenset("neighbour neighbor tenant friend colleague landlord boss mate guest".split())
_PLACES = frozenset("house door gate building flat entrance shop corner cottage".split())
_MENDING = frozenset({"fix", "solve", "resolve", "cure", "repair", "mend"})
_TAKEN_IN = frozenset({"read", "heard", "saw", "hear", "see"})
_PRESS = frozenset("paper papers news newspaper magazine radio tv article press blog reviews forum".split())
_NOT_TOLD = frozenset("thank thanks thx need looking searching replacement".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NO_VERBS = frozenset({"amod", "aux", "auxpass", "acomp", "compound"})
_GAP = frozenset({",", ";", ":", ".", "-", "but"})
_NEGATIVES = NEGATIONS | frozenset(
    "cannot cant wont dont doesnt didnt isnt havent hasnt unable dosent doesn wouldnt couldnt wasnt aint"
    " ain't hardly barely nothing nobody none neither nor".split()
)


def is_asserted(sentence: Sentence, token: int) -> bool:
    """Whether what ``token`` says is told as a fact, not asked, imagined, wished for or feared."""
    verb = clause_head(sentence, token)
    asked = verb
    while sentence.labels[asked] in {"relcl", "acl"}:
        asked = clause_head(sentence, sentence.heads[asked])
    return not (
        _is_conditional(sentence, token)
        or _is_asked(sentence, asked)
        or _is_imagined(sentence, verb)
        or _is_feared(sentence, token)
        or _is_asked_for(sentence, token)
        or ("rather", "you") in pairwise(sentence.lower[:token])  # "I'd rather you didn't use them"
        or _is_hearsay(sentence, token)
        or _is_foreseen(sentence, token)
        or _is_mended(sentence, token)
        or _is_landmark(sentence, token)
    )


def clause_head(sentence: Sentence, token: int) -> int:
    """The verb of the clause that ``token`` stands in, or the root."""
    for node in (token, *sentence.ancestors(token)):
        if sentence.tags[node].startswith("V") and sentence.labels[node] not in _NO_VERBS:
            return node
    return (token, *sentence.ancestors(token))[-1]


def is_denied(sentence: Sentence, token: int, reach: int = 4) -> bool:
    """Whether a negative stands on ``token`` or shortly before it in the same breath."""
    if any(sentence.lower[child] in _NEGATIVES for child in sentence.children(token)):
        return True
    for before in range(token - 1, max(-1, token - 1 - reach), -1):
        if sentence.lower[before] in _GAP:
            return False
        if sentence.lower[before] in _NEGATIVES:
            return True
    return False


def subject(sentence: Sentence, verb: int) -> int | None:
    """The subject of a verb, its own or shared with the verb it is coordinated with."""
    for node in (verb, *sentence.ancestors(verb)):
        found = sentence.child(node, *SUBJECT_LABELS)
        if found is not None:
            return found
        if sentence.labels[node] not in {"conj", "xcomp", "aux", "acomp", "attr"}:
            return None
    return None


def _is_conditional(sentence: Sentence, token: int) -> bool:
    for node in (token, *sentence.ancestors(token)):
        marks = [child for child in sentence.children(node, "mark", "advmod") if child < token]
        if any(sentence.lower[child] in _CONDITIONS for child in marks):
            return True
        if any(sentence.labels[child] == "mark" for child in marks):
            break  # a clause with an opener of its own: "if you could …, as there were errors"
    # "in case", and an "if" that the parse has hung elsewhere
    for before in range(token - 1, -1, -1):
        word = sentence.lower[before]
        if word in _GAP:
            return False
        if word in _CONDITIONS or (word == "case" and before and sentence.lower[before - 1] == "in"):
            return True
    return False


def _is_asked(sentence: Sentence, verb: int) -> bool:
    words = sentence.lower
    if not sentence.text.rstrip("\"') ").endswith("?"):
        return False
    first = min(sentence.subtree(verb))
    opening = words[first]
    who = subject(sentence, verb)
    if "why" in words[: verb + 1] or words[:2] == ("how", "come") or words[:2] == ("how", "is"):
        return False
    if opening in _ASKING or any(
        words[token] in _ASKING for token in sentence.children(verb) if token < verb
    ):
        return True
    auxiliaries = [token for token in (*sentence.children(verb, "aux", "auxpass"), verb) if token != who]
    if who is not None and auxiliaries:
        return min(auxiliaries) < who and sentence.lower[min(auxiliaries)] not in {"can't", "ca"}
    return who is None and verb not in sentence.heads[:verb] and sentence.labels[verb] == "ROOT" and (
        words[0] in {"any", "anyone", "is", "are", "do", "does", "will", "can", "could", "has", "have"}
    )  # fmt: skip


def _is_imagined(sentence: Sentence, verb: int) -> bool:
    modals = {sentence.lower[token] for token in sentence.children(verb, "aux")}
    if modals & {"may", "might"}:
        return True
    if modals & _MAY_BE and not modals & {"not", "n't"}:
        return sentence.child(verb, "neg") is None
    if (
        "to" not in modals
        or sentence.tags[verb] != "VB"
        or sentence.labels[verb] not in {"xcomp", "advcl", "acl"}
    ):
        return False
    return sentence.lemmas[sentence.heads[verb]] not in {
        "seem",
        "appear",
        "happen",
        "start",
        "continue",
        "begin",
    }


def _is_asked_for(sentence: Sentence, token: int) -> bool:
    """Under a word of wanting or thanks, and in no clause of its own that was run on."""
    below = token
    for node in sentence.ancestors(token):
        if sentence.lower[node] in _NOT_TOLD:
            return True
        if sentence.tags[below] in _FINITE and sentence.child(below, *SUBJECT_LABELS) is not None:
            return False
        below = node
    return False


def _is_hearsay(sentence: Sentence, token: int) -> bool:
    """I keep hearing about accounts being hacked; my neighbour says that it is slow."""
    before = sentence.lower[:token]
    if _is_said_by_others(sentence, token) or (_TAKEN_IN & set(before) and _PRESS & set(before)):
        return True
    heard = not {"hearing", "heard", "hear", "read", "reading"}.isdisjoint(before) and "about" in before
    if {"read", "heard", "reading"} & set(before) and "about" in sentence.lower[max(0, token - 3) : token]:
        return True  # "I read about the outage at the bank"
    verb = clause_head(sentence, token)
    return heard and ("being" in sentence.lower[max(0, token - 3) : token] or sentence.tags[verb] == "VBG")


def _is_said_by_others(sentence: Sentence, token: int) -> bool:
    """My tenant says that it drips: told on behalf of nobody in the customer's house."""
    for node in sentence.ancestors(token):
        who = subject(sentence, node) if sentence.lemmas[node] in _SAYING else None
        if who is not None and sentence.lower[who] in _OUTSIDERS:
            return True
    return False


def _is_mended(sentence: Sentence, token: int) -> bool:
    """The update fixed the crash, he fixed the wobbly door; not "it never fixed the crash"."""
    thing = token
    if sentence.labels[token] != "dobj":  # a word before the thing, whatever the parse takes it for
        ahead = range(token + 1, min(token + 4, len(sentence)))
        thing = next((at for at in ahead if sentence.tags[at][:2] == "NN"), token)
    verb = sentence.heads[thing]
    if sentence.labels[thing] != "dobj" or verb > token or sentence.lemmas[verb] not in _MENDING:
        return False
    return sentence.tags[verb] in {"VBD", "VBN", "VBZ"} and not is_denied(sentence, verb)


def _is_landmark(sentence: Sentence, token: int) -> bool:
    """The house with the broken fence: how to find it."""
    near = sentence.lower[max(0, token - 4) : token]
    return any(noun in _PLACES and word == "with" for noun, word in pairwise(near))


def _is_foreseen(sentence: Sentence, token: int) -> bool:
    """Afraid that it won't last, to make sure that it doesn't happen."""
    before = sentence.lower[:token]
    coming = not {"wo", "won't", "will", "wont", "'ll"}.isdisjoint(before)
    secured = any(pair in {("make", "sure"), ("be", "sure")} for pair in pairwise(before))
    return secured or (coming and not {"afraid", "fear", "worry", "worried", "nervous"}.isdisjoint(before))


def _is_feared(sentence: Sentence, token: int) -> bool:
    return sentence.tags[token] == "VBG" and token > 0 and sentence.lower[token - 1] in _FEARING
