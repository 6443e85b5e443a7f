"""Imperatives: bare ones, reminders ("make sure you …"), prohibitions, and requests put as questions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.acts.directive.classes import CONTACT
from tonecheck.acts.directive.clause import clause_end
from tonecheck.acts.directive.directive import Form
from tonecheck.acts.directive.found import Found
from tonecheck.acts.directive.manner import PRESSING, pressing
from tonecheck.acts.imperative import imperatives
from tonecheck.acts.words import NEGATIONS, WE
from tonecheck.language.sentence import Sentence

_FUTURE = frozenset({"shall", "will"})
_HURRY = frozenset({"just", "simply", "immediately", "now", "urgently", "quickly", "promptly", "always"})
_REMINDING = frozenset({"ensure", "remember"})
_ALSO_NOUNS = frozenset("call ring post book contact order open release ship mail email log review".split())
_ALSO_ADJECTIVES = frozenset("complete open clear close present separate secure".split())
_DOES = frozenset((form,) for form in "leaves closes opens starts ends goes runs works comes is was".split())
_OPENING = frozenset("open raise log create submit file start make".split())
_TICKETS = frozenset("ticket tickets case cases request requests complaint complaints thread threads".split())
_ASKING = frozenset({"could", "would", "can", "will"})
_ASKED = frozenset({"you", "u", "ya"})


_NO_ORDER_AFTER = frozenset("ill youll theyll itll id than help helps".split())
_OR_ELSE = frozenset(f"or {subject}" for subject in ("we", "i", "you will", "you'll", "your"))
_IT_IS = frozenset({("it", "is"), ("it", "was")})
_ENDED = frozenset({(), (".",), ("!",), (",",), (":",), (";",)})
_DO_IT = frozenset(("do", it) for it in ("it", "so", "this", "that"))
_OF_A_CLAUSE = frozenset({"DT", "PRP", "PRP$", "IN", "TO"})
_MOST = frozenset({"most", "many", "some", "few", "other", "all", "our"})
_BEFORE_AN_ORDER = frozenset({"so", "and", ",", ";", ":", "-", "–", "then"})

TRIGGERS = PRESSING | frozenset({"do it", "do so", "do this", "do that", "otherwise"}) | _OR_ELSE
"""A question is no demand unless it presses or threatens, so that "could you" alone announces nothing."""


def imperative_groups(sentence: Sentence) -> Iterator[Found]:
    """The imperatives of one sentence; those joined to each other make one directive."""
    groups: list[list[int]] = []
    ends: list[int] = []
    for verb in sorted({*imperatives(sentence), *_urged(sentence), *_have_done(sentence)}):
        if _is_noun_or_future(sentence, verb):
            continue
        if groups and verb < ends[-1]:
            groups[-1].append(verb)
        else:
            groups.append([verb])
            ends.append(clause_end(sentence, verb))
    for verbs, end in zip(groups, ends, strict=True):
        yield _imperative(sentence, tuple(verbs), end)


def _urged(sentence: Sentence) -> Iterator[int]:
    """The *do* of "…, so do it at once", which is an order by its haste alone."""
    for at, words in enumerate(pairwise(sentence.lower) if "do" in sentence.vocabulary else ()):
        if at and words in _DO_IT and sentence.lower[at - 1] in _BEFORE_AN_ORDER:
            if pressing(sentence, at, len(sentence)):
                yield at


def _have_done(sentence: Sentence) -> Iterator[int]:
    """The *have* of "Have the water shut off by then", "Before Monday, have your boss sign it".

    No statement begins so.
    """
    at = 0 if sentence.lower[0] == "have" else _after_a_date(sentence)
    tags = sentence.tags[at + 1 :]
    if sentence.lower[at] == "have" and tags[:1] in {("DT",), ("PRP$",)} and sentence.lower[-1] != "?":
        if "VBN" in tags[1:] or tags[1:3] in {("NN", "VB"), ("NN", "VBP")}:
            yield at


def _after_a_date(sentence: Sentence) -> int:
    """The token after "Before Thursday," or "By the end of June,"; the first where none opens so."""
    comma = sentence.lower.index(",") if "," in sentence.lower[1:6] else 0
    dated = sentence.tags[0] == "IN" and not any(tag[0] == "V" for tag in sentence.tags[:comma])
    return comma + 1 if comma and dated and comma + 1 < len(sentence) else 0


def questions(sentence: Sentence) -> Iterator[Found]:
    """Requests put as questions: "Could you send it?"."""
    if sentence.vocabulary.isdisjoint(_ASKING) or sentence.vocabulary.isdisjoint(_ASKED):
        return
    for modal, word in enumerate(sentence.lower[:-2]):
        if word not in _ASKING or sentence.lower[modal + 1] not in _ASKED:
            continue
        verb = modal + 2
        while verb < len(sentence) - 1 and sentence.tags[verb] in {"RB", "UH"}:
            verb += 1
        if sentence.tags[verb] in {"VB", "VBP", "NN"}:
            yield Found("question", modal, verb, clause_end(sentence, verb), (verb,))


def _imperative(sentence: Sentence, verbs: tuple[int, ...], end: int) -> Found:
    verb, lower = verbs[0], sentence.lower
    start = verb
    while start and lower[start - 1] in _HURRY:
        start -= 1
    if start > 1 and lower[start - 1] in NEGATIONS and lower[start - 2] in {"do", "don"}:
        if lower[verb] == "forget" and lower[verb + 1 : verb + 2] == ("to",):
            return Found("reminder", start - 2, verb + 2, end, (verb + 2,))
        return Found(_forbidding(lower[verb:end]), start - 2, verb, end, verbs)
    if lower[start - 1] in {"never", "dont"} and start:
        return Found(_forbidding(lower[verb:end]), start - 1, verb, end, verbs)
    reminded = _reminded(sentence, verb, end)
    if reminded is not None:
        first, inner = reminded
        return Found("reminder", start, first, end, (inner, *(other for other in verbs if other > inner)))
    if start and lower[start - 1] == "do":
        start -= 1  # "Do tell the kitchen"
    return Found("imperative", start, verb, end, verbs)


def _forbidding(clause: tuple[str, ...]) -> Form:
    """ "Don't write", "don't open another ticket" keep somebody from reaching us; other orders are bans."""
    opens = clause[0] in _OPENING and bool(_TICKETS & set(clause[1:4]))
    return "prohibition" if opens or clause[0] in CONTACT else "ban"


def _goes_on_from_modal(sentence: Sentence, verb: int) -> bool:
    """Whether the verb before it stands under a modal and says what we do."""
    head = sentence.heads[verb]
    ours = any(sentence.lower[child] in WE for child in sentence.children(head, "nsubj"))
    modal = any(sentence.tags[child] == "MD" for child in sentence.children(head, "aux"))
    return sentence.labels[verb] == "conj" and ours and modal


def _is_in_subject(sentence: Sentence, verb: int) -> bool:
    """ "Wait times are short", "Card and transfer both work": it belongs to the subject of what follows."""
    both = sentence.lower[verb + 1 : verb + 2] == ("both",) and sentence.lower[verb - 1 : verb] == ("and",)
    both = both or sentence.lower[verb - 1 : verb] == ("both",)  # "both take the same plug"
    return both or (sentence.labels[verb] == "csubj" and sentence.heads[verb] > verb)


def _is_noun_or_future(sentence: Sentence, verb: int) -> bool:
    """ "Book launch at six", "Wallet > Add card", "Saw it": words that only look the part."""
    before = sentence.lower[verb - 1] if verb else ""
    if sentence.tags[verb] in {"VBD", "VBN"} and sentence.lemmas[verb] != sentence.lower[verb]:
        return True
    if any(sentence.lemmas[child] in _FUTURE for child in sentence.children(verb, "aux")):
        return True  # "we shall of course refund it"
    if before == "and" and _goes_on_from_modal(sentence, verb):
        return True  # "so I can close the card and protect your money"
    head = sentence.heads[verb]
    if sentence.labels[verb] == "compound" and head > verb and sentence.children(head, "dobj"):
        return True  # "Clay suits it": what has an object is the verb, whatever its tag
    if sentence.lower[verb + 1 : verb + 3] in _IT_IS and sentence.lower[verb + 3 : verb + 4] in _ENDED:
        return True  # "Email it is, then"
    if _is_label(sentence, verb) or before in _NO_ORDER_AFTER or _is_in_subject(sentence, verb):
        return True
    if _is_subject_of_modal(sentence, verb) or _is_said_of(sentence, verb):
        return True
    if any(sentence.labels[token] in {"nsubj", "nsubjpass"} for token in (verb, *sentence.ancestors(verb))):
        return sentence.tags[verb] not in {"VB", "VBP"}
    if sentence.lower[max(0, verb - 2) : verb] in {("do", "not"), ("do", "n't")}:
        return False  # "do not contact support": nothing else stands after these
    following = sentence.tags[verb + 1] if verb + 1 < len(sentence) else ""
    if _opens_subject(sentence, verb):
        return True
    if sentence.lower[verb] in _ALSO_ADJECTIVES and following in {"IN", "RB", "CC", ".", ",", ":"}:
        return True
    object_ = sentence.child(verb, "dobj") if not before[:1].isalnum() else None
    if sentence.lower[verb + 1 : verb + 2] in _DOES and sentence.lower[verb] in _ALSO_NOUNS:
        return True  # "Post leaves at four"
    if sentence.tags[verb] == "VB" and sentence.labels[verb] == "ROOT" and object_ is not None:
        return object_ < verb  # "Ring reception", as against "Book launch at six"
    if sentence.lower[verb] not in _ALSO_NOUNS:
        return following in {"VBZ", "MD"} and sentence.lower[verb + 1] != "'s"
    return following in {"NN", "VBZ", "VBD", "MD", "IN"}


def _is_subject_of_modal(sentence: Sentence, verb: int) -> bool:
    """ "Supply to the houses should stay on": whatever its tag, it is what something is said of."""
    head = sentence.heads[verb]
    said = sentence.labels[verb] in {"nsubj", "nsubjpass"} and head > verb
    return said and any(sentence.tags[aux] == "MD" for aux in sentence.children(head, "aux"))


def _is_said_of(sentence: Sentence, verb: int) -> bool:
    """ "Most owners tell us": a plural noun right before it is its subject, not who is spoken to."""
    named = verb > 1 and sentence.tags[verb - 1] == "NNS"
    counted = named and sentence.lower[verb - 2] in _MOST
    return counted or (named and sentence.child(verb, "nsubj") == verb - 1)


def _opens_subject(sentence: Sentence, verb: int) -> bool:
    """ "Report and photos are in your folder": nouns from the very first word up to the verb."""
    end = verb + 1
    while verb == 0 and end < len(sentence) and sentence.tags[end] in {"NN", "NNS", "CC", "CD", "HYPH"}:
        end += 1
    joined = "CC" in sentence.tags[1:end] and end < len(sentence)
    return joined and sentence.lower[end] in {"is", "are", "was", "were", "has", "have", "will"}


def _is_label(sentence: Sentence, verb: int) -> bool:
    """ "Wallet > Add and pay", "Share folders: up to fifty": the name of a button or a headed item."""
    if sentence.words[verb].isupper() and sentence.lower[verb - 1] in {"reply", "text", "type", "send"}:
        return True  # "Reply STOP"
    near = sentence.lower[max(0, verb - 4) : verb]
    if ">" in near and "," not in near[near.index(">") :]:
        return True
    ahead = sentence.lower[1:4]
    colon = 1 + ahead.index(":") if verb == 0 and ":" in ahead else 0
    return 1 < colon < len(sentence) - 1 and not _OF_A_CLAUSE & set(sentence.tags[1:colon])


def _reminded(sentence: Sentence, verb: int, end: int) -> tuple[int, int] | None:
    """For "make sure to sign" the tokens where the clause and its verb are, else None."""
    lower = sentence.lower
    after = verb + 1
    if lower[verb : verb + 3] == ("see", "that", "you"):
        after += 1
    elif lower[verb : verb + 3] == ("see", "to", "it"):
        after += 2 + (lower[after + 2 : after + 3] == ("that",))
    elif lower[verb] in {"make", "be"} and lower[after : after + 1] in {("sure",), ("certain",)}:
        after += 1
    elif lower[verb] not in _REMINDING:
        return None
    if after < end and lower[after] == "to" and after + 1 < end:
        return after + 1, after + 1
    if lower[verb] == "remember" or lower[verb] == "be":
        return None
    inner = next((at for at in range(after, end) if sentence.tags[at] in {"VB", "VBP", "VBZ"}), verb)
    return verb, inner
