"""What of the customer's the trouble is with: "my order" → "your order"."""

from __future__ import annotations

from tonecheck.acts.trouble.plain import is_plain
from tonecheck.language.sentence import Sentence

# What a firm supplies, keeps or carries for a customer. Of anything else ("my attention", "my sister")
# it would be strange to say that there is trouble with it.
_SUPPLIED = frozenset(
    "account accounts login password passwords email emails mail mails e-mail mailbox profile"
    " channel channels video videos page website site sites server servers launcher plan"
    " subscription membership"
    " order orders parcel parcels package packages delivery deliveries shipment purchase purchases item items"
    " refund payment payments card bill bills invoice invoices receipt deposit transfer balance"
    " booking bookings reservation reservations flight flights ticket tickets seat seats luggage bag bags"
    " baggage room hotel trip"
    " app apps game games software license licence key code codes update installation download downloads"
    " phone phones laptop computer pc tablet console printer scanner router modem tv television camera"
    " headset headphones keyboard mouse watch speaker screen battery charger controller drive machine device"
    " devices ipad iphone mac macbook xbox ps3 ps4 ps5 playstation wifi internet broadband connection network"
    " signal line calls messages chats contract policy claim application appointment"
    " car vehicle bike boiler heating fridge freezer oven dishwasher washer dryer kettle lamp sofa chair"
    " table shelf mattress bed meal meals".split()
)
_PEOPLE = frozenset(
    "friend friends son daughter daughters kid kids child children wife husband mom mum dad mother father"
    " partner boss brother sister family team colleague colleagues neighbour neighbor"
    " doctor life attention".split()
)
# Done by the customers themselves: "I broke my phone".
_OWN_DEEDS = frozenset(
    "break drop lose miss forget change delete crack damage spill scratch sell restart reboot"
    " reset try check".split()
)
_LONGEST_NAME = 5  # words
_MAIN = frozenset({"ROOT", "conj", "parataxis"})


def named(sentence: Sentence, token: int) -> str | None:
    """What of the customer's the trouble at ``token`` is with, in our person ("your order"), the nearest."""
    clause = _clause_of(sentence, token)
    found = [
        (owner, noun)
        for owner, noun in enumerate(sentence.heads)
        if sentence.lower[owner] == "my" and sentence.labels[owner] == "poss" and _takes_part(sentence, noun)
        if _is_supplied(sentence, noun) or _is_said_to_fail(sentence, noun, token)
        if _clause_of(sentence, noun) == clause and not _is_own_deed(sentence, noun)
        if _is_name(sentence, owner, noun)
    ]
    if not found:
        return None
    owner, noun = min(found, key=lambda pair: abs(pair[1] - token))
    return "your" + sentence.text[sentence.ends[owner] : sentence.ends[noun]]


def _is_name(sentence: Sentence, owner: int, noun: int) -> bool:
    """Whether the words from "my" to the noun name it and nothing more."""
    between = range(owner + 1, noun)
    return (
        0 < noun - owner < _LONGEST_NAME
        and not _is_cut(sentence, noun)
        and all(_is_part(sentence, each) for each in between)
        and all(is_plain(sentence, each) for each in (owner, *between, noun))
    )


def _is_supplied(sentence: Sentence, noun: int) -> bool:
    """A thing that we may have to do with, or one with the name of a product."""
    is_name = sentence.tags[noun] == "NNP" and sentence.words[noun][0].isupper()
    return sentence.lower[noun] in _SUPPLIED or (is_name and sentence.words[noun].isalnum())


def _is_said_to_fail(sentence: Sentence, noun: int, token: int) -> bool:
    """ "Trouble with my hedge clippers", "something went wrong with my fern": whatever it is."""
    joint = sentence.heads[noun]
    if sentence.lower[noun] in _PEOPLE:
        return False
    return sentence.lower[joint] == "with" and sentence.heads[joint] in {token, sentence.heads[token]}


def _is_own_deed(sentence: Sentence, noun: int) -> bool:
    verb = sentence.heads[noun]
    subject = sentence.child(verb, "nsubj")
    by_them = subject is not None and sentence.lower[subject] == "i"
    return by_them and sentence.labels[noun] == "dobj" and sentence.lemmas[verb] in _OWN_DEEDS


def _is_part(sentence: Sentence, token: int) -> bool:
    """Whether a word can stand between "your" and the thing: what kind it is; no participle in capitals."""
    tag = sentence.tags[token]
    return tag in {"NN", "NNP", "CD"} or (tag == "JJ" and sentence.words[token].islower())


def _is_cut(sentence: Sentence, noun: int) -> bool:
    """Whether a hyphen or an apostrophe leads on from the noun: "my e-mail", "my phone's screen"."""
    after = sentence.words[noun + 1 : noun + 2]
    joined = sentence.starts[noun + 1 : noun + 2] == (sentence.ends[noun],)
    return joined and after[0][0] in "-'’/_" if after else False


def _clause_of(sentence: Sentence, token: int) -> int:
    """The head of the main clause around the token."""
    path = (token, *sentence.ancestors(token))
    verbs = (each for each in path if sentence.tags[each][0] == "V" or sentence.labels[each] == "ROOT")
    return next((each for each in verbs if sentence.labels[each] in _MAIN), path[-1])


def _takes_part(sentence: Sentence, noun: int) -> bool:
    """Whether the noun is what fails or what is done to, and no mere place of it."""
    if sentence.labels[noun] == "pobj":
        return sentence.lower[sentence.heads[noun]] in {"with", "into", "to", "for", "of"}
    return sentence.labels[noun] in {"nsubj", "nsubjpass", "dobj"}
