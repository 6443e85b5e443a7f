"""Who did it to whom: the customer, their circle, or our side."""

from __future__ import annotations

from tonecheck.acts.trouble.clause import clause_head, subject
from tonecheck.acts.trouble_words import KEPT_BY_US, STAFF, THIRD_PARTIES
from tonecheck.acts.words import WE, YOUR
from tonecheck.language.sentence import Sentence

_PRONOUNS = frozenset({"i", "we", "you", "it", "they", "he", "she"})
_CUSTOMER = frozenset({"my", "our", "me", "us", "mine", "ours", "i", "we"})
_NOT_YET = frozenset({"to", "can", "will", "be", "should", "could"})
# What people do to their own things, or reach: "dropped my phone", "hit level 60".
_CLUMSY = frozenset({"hit", "spill", "break", "smash", "dent", "crack", "burn", "skip", "steal"})
CLAUSE_ENDS = frozenset({",", ";", ".", "but", "and", "because", "which", "so", ":", "!"})
_FORMER = frozenset({"old", "previous", "former"})
_OTHER = frozenset({"other", "another", "different", "last", "earlier"})
_ONCE = frozenset({"before", "previously", "formerly"})
_COMPETITORS = frozenset(
    "shop store company provider supplier firm airline place site retailer carrier bank landlord agency"
    " insurer vendor contractor host dentist doctor vet plumber builder hairdresser garage".split()
)
SELF = WE | {"im", ""}
"""Subjects that are the customer: "I", "we", or none at all, as chat leaves it out."""


def subject_word(sentence: Sentence, token: int) -> str:
    """The lower-case head of the subject of ``token``'s clause; blank where there is none."""
    who = subject(sentence, token)
    if who is None:
        who = subject(sentence, clause_head(sentence, token))
    if who is not None and who < token:
        return "" if _is_mention(sentence, who) else sentence.lower[who]
    for before in range(token - 1, max(-1, token - 6), -1):  # the parse of chat is not to be relied on
        if sentence.lower[before] in _PRONOUNS:
            return sentence.lower[before]
        if sentence.lower[before] in CLAUSE_ENDS:
            break
    return ""


def is_third_party(sentence: Sentence, noun: int) -> bool:
    """Whether the noun is, or belongs to, somebody in the customer's life."""
    owners = (noun, *sentence.children(noun, "poss"))
    if any(sentence.lower[owner] in YOUR for owner in owners):
        return False  # "your colleague" is ours
    qualities = {sentence.lower[token] for token in sentence.children(noun, "amod", "det")}
    former = bool(qualities & _FORMER) or is_competitor(sentence, noun)
    members = [each for of in sentence.children(noun, "prep") for each in sentence.children(of, "pobj")]
    if any(is_competitor(sentence, each) for each in members):
        return True
    return former or any(sentence.lower[token] in THIRD_PARTIES for token in (*owners, *members))


def is_competitor(sentence: Sentence, noun: int) -> bool:
    """ "Another airline", "our last supplier", "the bank we used before"."""
    if sentence.lemmas[noun] not in _COMPETITORS:
        return False
    qualities = {sentence.lower[token] for token in sentence.children(noun, "amod", "det")}
    told_of = sentence.lower[noun + 1 : noun + 5]
    once = told_of[:1] in {("we",), ("i",)} and not _ONCE.isdisjoint(told_of)
    return bool(qualities & _OTHER) or once


def is_staff(sentence: Sentence, verb: int) -> bool:
    """Whether the verb's subject is somebody or something of ours."""
    who = subject(sentence, verb)
    return who is not None and sentence.lower[who] in STAFF and not is_third_party(sentence, who)


def is_own_doing(sentence: Sentence, verb: int, base: str) -> bool:
    """Whether the customer, or their circle, did it: "I lost my card", "my dog tore it"."""
    if is_passive(sentence, verb):
        return False
    word = subject_word(sentence, verb)
    if word == "" and base in {"forget", "lose"}:
        return sentence.labels[verb] == "ROOT"
    if word == "" and base in _CLUMSY:
        return sentence.child(verb, "dobj") is not None
    if word in WE:
        return base != "lose" or not KEPT_BY_US & set(sentence.lower[verb:])
    who = subject(sentence, verb)
    return who is not None and is_third_party(sentence, who)


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Said of what was done to it: "was locked", "got banned", "been charged"."""
    return sentence.child(verb, "auxpass") is not None or (
        sentence.tags[verb] == "VBN" and sentence.lower[verb - 1 : verb] in {("got",), ("been",), ("gets",)}
    )


def is_done_to_customer(sentence: Sentence, verb: int) -> bool:
    """Whether the verb's object is the customer's, or it is passive and its subject is."""
    who = subject(sentence, verb)
    if is_passive(sentence, verb):
        auxiliaries = {sentence.lower[token] for token in sentence.children(verb, "aux")[:1]}
        if auxiliaries & _NOT_YET:
            return False
        if who is None:
            return sentence.labels[verb] not in {"acl", "relcl", "pcomp"}
        return is_customers(sentence, who) and not is_third_party(sentence, who)
    if who is None or sentence.lower[who] in WE or is_third_party(sentence, who):
        return False
    things = sentence.children(verb, "dobj", "dative", "nsubj", "ccomp")
    return any(is_customers(sentence, thing) for thing in things if thing > verb)


def is_customers(sentence: Sentence, noun: int) -> bool:
    """Whether the noun is the customer or something of theirs."""
    return not _CUSTOMER.isdisjoint(sentence.lower[token] for token in sentence.subtree(noun))


def _is_mention(sentence: Sentence, token: int) -> bool:
    """An account addressed is no subject: "@shop forgot my password"."""
    return sentence.lower[token].startswith("@") or sentence.lower[token - 1 : token] == ("@",)
