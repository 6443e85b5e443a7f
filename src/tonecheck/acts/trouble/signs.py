"""The signs of trouble in a sentence: each yields ``(token, certain)`` where one stands.

An uncertain sign only counts when the rest of the message bears it out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tonecheck.acts.trouble import words as w
from tonecheck.acts.trouble.clause import is_denied, subject
from tonecheck.language.sentence import Sentence

Sign = tuple[int, bool]

_I = frozenset({"i", "we"})
_MINE = frozenset({"my", "our", "me", "us", "mine", "ours"})
_CAN_NOT = frozenset({"ca", "can't", "cannot", "cant", "couldnt", "couldn't", "unable"})
_NOT = frozenset({"n't", "not", "nt", "never", "didnt", "doesnt", "wont", "isnt", "hasnt", "havent", "dont", "wasnt",
    "dosent", "doesn", "arent", "wouldnt", "none", "nobody", "noone"})  # fmt: skip
_AUXILIARIES = frozenset("is does did has have was were am are be been being 's do get getting got gonna seem".split())
_BEFORE_TO = frozenset({("able",), ("unable",), ("seem",), ("going",)})
_CLAUSE_ENDS = frozenset({",", ";", ".", "but", "and", "because", "which", "so", ":", "!"})


def failing(sentence: Sentence) -> Iterator[Sign]:
    """Something fails by itself: it crashes, freezes, goes blank, falls apart, keeps restarting."""
    for token, word in enumerate(sentence.lower):
        following = sentence.lower[token + 1 : token + 3]
        if word in w.FAILING or (word in w.FAILING_WITH and w.FAILING_WITH[word] & set(following)):
            if not is_denied(sentence, token) and sentence.labels[token] != "compound":
                if not _is_own_doing(sentence, token, w.FAILING.get(word, "")):
                    yield token, sentence.tags[token] not in {"NN", "VB"} and word not in w.OFTEN_HARMLESS or word.endswith("ing") and token > 0
        elif word in {"stopped", "stops"} and sentence.labels[token] in {
            "ROOT",
            "conj",
            "ccomp",
            "advcl",
            "relcl",
        }:
            if _subject_word(sentence, token) not in _I:
                yield token, True
        elif word in {"keeps", "kept", "keep"} and _keeps_on(sentence, token):
            yield token, _subject_word(sentence, token) not in _I
        elif word == "still" and set(sentence.lower[token + 1 : token + 3]) & w.STILL_DOING:
            yield token, False
        elif word == "longer" and sentence.lower[token - 1 : token] == ("no",):
            before = sentence.lower[max(0, token - 4) : token]
            yield token, _subject_word(sentence, token) not in _I and bool({"is", "are", "'s"} & set(before))


def not_working(sentence: Sentence) -> Iterator[Sign]:
    """What should happen does not: "won't load", "never came", "I can't log in"."""
    for token, word in enumerate(sentence.lower):
        negation = _negation_before(sentence, token) if word in w.WORKING else None
        if negation is None or sentence.labels[token] == "amod":
            continue
        if not sentence.tags[token].startswith("V") and negation != token - 1:
            continue
        who = _subject_word(sentence, token)
        base = w.WORKING[word]
        if _is_inability(sentence, negation):
            if who != "you" and not (base in w.MILD and who in {*_I, ""}):
                yield negation, True
        elif who in _I:
            if base in w.GETTING.values() and "any" not in sentence.lower[token : token + 2]:
                yield negation, sentence.tags[token] != "VB" or "did" in sentence.lower
        elif (
            who == ""
            and sentence.lower[negation] in {"dont", "n't", "not"}
            and _is_order(sentence, token, base)
        ):
            continue
        elif base == "help" and who == "" or "want" in sentence.lower[negation:token]:
            continue
        else:
            yield negation, True


def unable(sentence: Sentence) -> Iterator[Sign]:
    """"I'm unable to …", "we haven't been able to …"."""
    words = sentence.lower
    for token, word in enumerate(words):
        held = word == "unable" or (word == "able" and is_denied(sentence, token))
        if held and words[token + 1 : token + 2] == ("to",) and _subject_word(sentence, token) in {*_I, "im", ""}:
            yield token, words[token + 2 : token + 3] not in {(verb,) for verb in w.MILD}


def bad_state(sentence: Sentence) -> Iterator[Sign]:
    """A thing is broken, missing, wrong, late, down."""
    for token, word in enumerate(sentence.lower):
        if word in w.BAD_STATE:
            if sentence.labels[token] == "prep" or _subject_word(sentence, token) in {
                "everyone",
                "everybody",
            }:
                continue
            if not is_denied(sentence, token) and not _is_own_choice(sentence, token):
                yield token, True
        elif word in w.SAID_STATE and _is_said(sentence, token) and not is_denied(sentence, token):
            yield token, _subject_word(sentence, token) not in _I


def named_trouble(sentence: Sentence) -> Iterator[Sign]:
    """Somebody has a problem, an error, a delay."""
    for token, word in enumerate(sentence.lower):
        lived = word in w.LIVED_NOUNS
        if not (lived or word in w.FAULT_NOUNS) or sentence.tags[token][:1] == "V":
            continue
        determiners = {sentence.lower[child] for child in sentence.children(token)} | set(
            sentence.lower[max(0, token - 2) : token]
        )
        if determiners & {
            "no",
            "any",
            "without",
            "zero",
            "not",
            "important",
            "potential",
            "future",
            "possible",
        }:
            continue
        if sentence.labels[token] == "compound" and sentence.lower[token + 1 : token + 2] not in {
            ("message",), ("messages",), ("code",), ("screen",)
        }:  # fmt: skip
            continue
        if (
            not lived
            and determiners & {"my", "our"}
            and w.FAULT_NOUNS[word] in {"mistake", "error", "fault", "oversight"}
        ):
            continue
        near = sentence.lower[max(0, token - 5) : token] + sentence.lower[token + 1 : token + 3]
        had = any(other in w.HAVING for other in near)
        if lived and not had:
            yield token, False
        else:
            yield token, True


def waiting(sentence: Sentence) -> Iterator[Sign]:
    """Time lost: "waited 50 minutes", "still waiting", "on hold for an hour", "no answer"."""
    words = sentence.lower
    long = any(word in w.DURATIONS for word in words) or bool(
        {"long", "forever", "ages", "still"} & set(words)
    )
    for token, word in enumerate(words):
        if word in {"waiting", "waited", "wait"}:
            before = words[max(0, token - 3) : token]
            if not is_denied(sentence, token, 3) and not {"will", "'ll", "can"} & set(before):
                yield token, long if word != "wait" else "long" in before or "queue" in words
        elif (
            word in {"hold", "queue"} and words[token - 1 : token] and words[token - 1] in {"on", "the", "a"}
        ):
            yield token, any(other in w.DURATIONS for other in words) and "put" not in words
        elif word in {"held", "queued", "sat", "stood", "spent", "wasted", "took"}:
            nearby = words[token + 1 : token + 9]
            if any(
                other in {"minutes", "mins", "hours", "hrs", "days", "weeks", "months"} for other in nearby
            ):
                yield token, True
        elif (
            word in w.ANSWERS
            and words[max(0, token - 2) : token]
            and (words[token - 1] == "no" or (words[token - 2 : token - 1] == ("no",) and token > 1))
        ):
            yield token, True
        elif word in {"nothing", "nobody"} or words[token : token + 2] == ("no", "one"):
            yield from _vain(sentence, token)


def wrong_thing(sentence: Sentence) -> Iterator[Sign]:
    """Not what was ordered: in pieces, without its lid, somebody else's, all but one."""
    words = sentence.lower
    came = bool(w.CAME & set(words))
    for token, word in enumerate(words):
        following = words[token + 1 : token + 2]
        if word == "in" and following and following[0] in {"pieces", "bits", "shreds", "tatters"}:
            yield token, True
        elif word in {"except", "without", "instead"} and came:
            yield token, word != "instead"
        elif word == "without" and following and following[0] in {"me", "us"}:
            yield token, _subject_word(sentence, token) not in _I
        elif word in {"another", "else"} and came and "'s" in words[token : token + 4]:
            yield token, True
        elif word in {"slept", "sleep"} and is_denied(sentence, token):
            yield token, True
        elif word == "anyone" and following == ("else",) and {"this", "these"} & set(words[token:]):
            yield (
                token,
                bool({"getting", "seeing", "having", "experiencing", "get", "see", "have"} & set(words)),
            )
        elif word == "way" and words[token - 1 : token] == ("no",) and following == ("to",):
            yield token, False
        elif word in w.ATTEMPTED and _subject_word(sentence, token) in {*_I, ""} and (
            word != "trying" or sentence.labels[token] not in {"acl", "relcl"}
        ):
            yield token, False


def again_and_again(sentence: Sentence) -> Iterator[Sign]:
    """Repeated contact or attempts: "third time", "I rang six times", "passed around"."""
    words = sentence.lower
    contacting = any(word in w.CONTACTING for word in words) or "tried" in words
    for token, word in enumerate(words):
        if (
            word in {"time", "month", "week"}
            and words[max(0, token - 1) : token]
            and words[token - 1] in w.ORDINALS
        ):
            yield token, words[token - 1] not in {"second", "2nd"}
        elif word == "times" and contacting and words[:1] != ("how",):
            yield token, True
        elif word == "twice" and contacting and _subject_word(sentence, token) in {*_I, ""}:
            yield token, True
        elif words[token : token + 2] in {("run", "around"), ("passed", "around"), ("in", "circles")}:
            yield token, True


def charged(sentence: Sentence) -> Iterator[Sign]:
    """Money taken: "I was charged", "you billed me twice"."""
    words = sentence.lower
    for token, word in enumerate(words):
        if w.PAYING.get(word) is None or word in w.PAYING.values() or word in {"takes", "bills", "charges"}:
            continue
        around = set(words[max(0, token - 4) : token + 7])
        if word in {"took", "taken"}:
            if around & {"twice", "double"} and around & {*_MINE, "you", "money", "payment", "from"}:
                yield token, True
        elif around & {"twice", "double", "extra", "again"} or _done_to_us(sentence, token):
            if not is_denied(sentence, token) and _subject_word(sentence, token) != "it":
                yield token, words[0] != "why" or not around.isdisjoint({"twice", "double", "again"})


def harmed(sentence: Sentence) -> Iterator[Sign]:
    """Somebody did harm: lost it, forgot it, laughed, cancelled my order, drove over my lawn."""
    words = sentence.lower
    for token, word in enumerate(words):
        if word in w.HARMING:
            if sentence.tags[token] in {"NN", "NNS", "VB", "JJ"} or is_denied(sentence, token):
                continue
            if sentence.tags[token] == "VBG" and sentence.child(token, "aux") is None or word in {"lie", "lies"}:
                continue
            if not _is_own_doing(sentence, token, w.HARMING[word]):
                who = subject(sentence, token)
                strangers = sentence.child(token, "auxpass") is not None and who is not None
                yield token, not strangers or who is None or _belongs_to_us(sentence, who)
        elif (
            word in w.TAKING
            and word not in w.PAYING
            and sentence.tags[token][:1] == "V"
            and sentence.tags[token] != "VB"
        ):
            if _done_to_us(sentence, token) and not is_denied(sentence, token):
                yield token, True
        elif word in {"over", "through", "into", "up", "away"} and token and words[token + 1 : token + 2] in {
            ("my",), ("our",)
        }:  # fmt: skip
            if sentence.tags[token - 1] in {"VBD", "VBN"} and _is_staff(sentence, token - 1):
                yield token - 1, True
        elif word in {"said", "promised", "told"} and _is_broken_word(sentence, token):
            yield token, True


def judged(sentence: Sentence) -> Iterator[Sign]:
    """A scathing word on us or what we do."""
    words = sentence.lower
    ours = bool(w.OURS & set(words)) or any(word.startswith("@") for word in words)
    for token, word in enumerate(words):
        if word in w.SCATHING and sentence.labels[token] != "prep" and not is_denied(sentence, token):
            yield token, ours
        elif word in {"fed", "sick", "tired", "disappointed", "frustrated"} and _subject_word(sentence, token) in {
            *_I, ""
        }:  # fmt: skip
            following = words[token + 1 : token + 3]
            if word in {"disappointed", "frustrated"} or following[:1] == ("of",) or "up" in following:
                yield token, ours or "with" in words
        elif word in {"lacks", "lack", "lacked"} and sentence.tags[token] in {"VBZ", "VBD", "VBP"}:
            yield token, True
        elif word == "wtf":
            yield token, ours


SIGNS: tuple[Callable[[Sentence], Iterator[Sign]], ...] = (
    not_working, unable, failing, bad_state, wrong_thing, charged, harmed, waiting, again_and_again, named_trouble, judged,
)  # fmt: skip
ANNOUNCED_BY = frozenset().union(
    w.FAILING, w.FAILING_WITH, w.WORKING, w.BAD_STATE, w.SAID_STATE, w.LIVED_NOUNS, w.FAULT_NOUNS,
    w.HARMING, w.TAKING, w.PAYING, w.SCATHING, w.ANSWERS, w.ATTEMPTED,
    {"in pieces", "in bits", "in shreds", "in tatters", "except", "without", "instead", "another", "else", "slept",
     "sleep", "anyone else", "no way to", "still", "no longer"},
    {"stopped", "stops", "keeps", "kept", "keep", "waiting", "waited", "wait", "hold", "queue", "held", "queued",
     "sat", "stood", "spent", "wasted", "took", "nothing", "nobody", "no one", "time", "times", "month", "week",
     "twice", "run around", "passed around", "in circles", "over", "through", "into", "away", "said", "promised",
     "told", "fed up", "sick of", "tired of", "disappointed", "frustrated", "lacks", "lack", "lacked", "wtf"},
)  # fmt: skip


def _negation_before(sentence: Sentence, token: int) -> int | None:
    """The negative that governs ``token``, looked for backwards in its own clause."""
    for before in range(token - 1, max(-1, token - 7), -1):
        word = sentence.lower[before]
        if word in _NOT or word in _CAN_NOT:
            return before
        if word in _CLAUSE_ENDS or (sentence.tags[before].startswith("V") and word not in _AUXILIARIES):
            return None
        if word == "to" and sentence.lower[before - 1 : before] not in _BEFORE_TO:
            return None
    return None


def _subject_word(sentence: Sentence, token: int) -> str:
    """The lower-case head of the subject, blank where there is none."""
    who = subject(sentence, token)
    if who is not None and who < token:
        return "" if _is_mention(sentence, who) else sentence.lower[who]
    for before in range(token - 1, max(-1, token - 6), -1):  # the parse of chat is not to be relied on
        if sentence.lower[before] in {"i", "we", "you", "it", "they", "he", "she"}:
            return sentence.lower[before]
        if sentence.lower[before] in _CLAUSE_ENDS:
            break
    return ""


def _is_mention(sentence: Sentence, token: int) -> bool:
    """"@shop forgot my password": the account addressed is not who forgot."""
    return sentence.lower[token].startswith("@") or sentence.lower[token - 1 : token] == ("@",)


def _is_own_doing(sentence: Sentence, token: int, base: str) -> bool:
    """Done by the customer or by people who are not ours."""
    who = subject(sentence, token)
    if sentence.child(token, "auxpass") is not None or sentence.lower[token - 1 : token] in {
        ("got",),
        ("been",),
    }:
        return False
    word = _subject_word(sentence, token)
    if word == "" and base in {"forget", "lose"}:
        return sentence.labels[token] == "ROOT"
    if word in _I:
        return not (
            base == "lose"
            and {"everything", "access", "all", "progress", "account", "data"} & set(sentence.lower[token:])
        )
    if who is None:
        return False
    return is_third_party(sentence, who)


def is_third_party(sentence: Sentence, who: int) -> bool:
    """Whether the noun is, or belongs to, somebody in the customer's life."""
    people = (who, *sentence.children(who, "poss"))
    return any(sentence.lower[token] in w.THIRD_PARTIES for token in people)


def _is_own_choice(sentence: Sentence, token: int) -> bool:
    """ "I typed the wrong date": the customer's own slip."""
    head = sentence.heads[token] if sentence.labels[token] == "amod" else token
    verb = next((node for node in sentence.ancestors(head) if sentence.tags[node].startswith("V")), head)
    return _subject_word(sentence, verb) in {*_I, ""} and sentence.lower[verb] in w.SLIPPING


def _is_said(sentence: Sentence, token: int) -> bool:
    """Said of a thing by a verb, not standing before a noun."""
    if sentence.labels[token] in {"acomp", "oprd", "attr"}:
        return True
    if sentence.labels[token] in {"advmod", "prt", "ROOT", "conj", "ccomp"}:
        return any(word in w.BEING for word in sentence.lower[max(0, token - 3) : token])
    return False


def _is_inability(sentence: Sentence, negation: int) -> bool:
    return sentence.lower[negation] in _CAN_NOT or (
        negation > 0 and sentence.lower[negation - 1] in {"ca", "can", "could"}
    )


def _is_order(sentence: Sentence, token: int, base: str) -> bool:
    return (
        base != "work"
        and subject(sentence, token) is None
        and sentence.lower[:1] in {("please",), ("do",), ("dont",), ("kindly",)}
    )


def _keeps_on(sentence: Sentence, token: int) -> bool:
    following = sentence.lower[token + 1 : token + 3]
    gerund = next((word for word in following if word.endswith("ing") and word != "thing"), None)
    if gerund is None or gerund in {"improving", "going", "hoping", "coming"}:
        return False
    who = _subject_word(sentence, token)
    if who in _I:
        return gerund in {"getting", "receiving", "seeing", "having", "losing"}
    noun = subject(sentence, token)
    return noun is None or not is_third_party(sentence, noun)


def _vain(sentence: Sentence, token: int) -> Iterator[Sign]:
    """ "Nobody answered", "heard nothing", "nothing works", "Still nothing."."""
    if sentence.lower[token] == "nothing" and len(sentence) <= 4:
        yield token, True
        return
    if sentence.labels[token] in {"dobj", "nsubj", "nsubjpass", "det"} or sentence.lower[token] != "nothing":
        verb = (
            sentence.heads[sentence.heads[token]]
            if sentence.labels[token] == "det"
            else sentence.heads[token]
        )
        if sentence.lemmas[verb] in {
            "hear",
            "work",
            "happen",
            "help",
            "arrive",
            "come",
            "change",
            "show",
            "receive",
            "let",
            "do",
            "try",
        }:
            yield token, True
        elif sentence.lower[token] != "nothing" and sentence.tags[verb] in {"VBD", "VBZ", "VBN", "VB"}:
            yield token, True


def _done_to_us(sentence: Sentence, token: int) -> bool:
    """The verb's object is the customer's, or it is passive and its subject is."""
    who = subject(sentence, token)
    passive = sentence.child(token, "auxpass") is not None or (
        sentence.tags[token] == "VBN"
        and sentence.lower[token - 1 : token] in {("got",), ("been",), ("gets",)}
    )
    if passive:
        if sentence.child(token, "aux") is not None and sentence.lower[sentence.children(token, "aux")[0]] in {
            "to", "can", "will", "be", "should", "could"
        }:  # fmt: skip
            return False
        if who is None:
            return sentence.labels[token] not in {"acl", "relcl", "pcomp"}
        return _belongs_to_us(sentence, who) and not is_third_party(sentence, who)
    if who is None or sentence.lower[who] in _I or is_third_party(sentence, who):
        return False
    things = sentence.children(token, "dobj", "dative", "nsubj", "ccomp")
    return any(_belongs_to_us(sentence, thing) for thing in things if thing > token)


def _belongs_to_us(sentence: Sentence, noun: int) -> bool:
    return bool({*_MINE, "i", "we"} & {sentence.lower[token] for token in sentence.subtree(noun)}) or (
        sentence.lower[noun] in {"me", "us"}
    )


def _is_staff(sentence: Sentence, verb: int) -> bool:
    who = subject(sentence, verb)
    return who is not None and sentence.lower[who] in w.STAFF and not is_third_party(sentence, who)


def _is_broken_word(sentence: Sentence, token: int) -> bool:
    """ "You said you'd ring back." """
    if _subject_word(sentence, token) not in {"you", "u", "they", "agent", "rep"}:
        return False
    rest = sentence.lower[token + 1 :]
    return bool({"would", "'d", "youd", "theyd"} & set(rest)) and sentence.text[-1:] != "?"
