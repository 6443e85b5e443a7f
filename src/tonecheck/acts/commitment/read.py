"""The reader of commitments, and promises of an outcome: *it will definitely …*, *we guarantee …*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.commitment.commitment import Commitment
from tonecheck.acts.commitment.future import (
    AHEAD,
    BELIEVED,
    FOR_EVER,
    STAKED,
    VOUCHING,
    Future,
    futures,
    is_open,
    last_of_clause,
    with_should,
)
from tonecheck.acts.commitment.recurrence import recurrences
from tonecheck.acts.trouble_words import FAILING
from tonecheck.acts.words import DAYS, SUBJECT_LABELS, WE
from tonecheck.language.sentence import Sentence

_TRIGGERS = frozenset(
    "guarantee guarantees guaranteed promise assure swear definitely certainly surely absolutely"
    " undoubtedly unquestionably always never 100% 100 recur".split()
) | {
    *("for sure", "for certain", "without a doubt", "without doubt", "no doubt", "without fail"),
    *("no two ways about it", "hell or high water", "trust me on"),
    *("come what may", "rain or shine", "no ifs", "whatever happens", "no question", "without exception"),
    *("for good", "for ever", "forever", "hand on heart"),
    *("shadow of a doubt", "you can bank on", "you can count on", "you can rely on", "will ever"),
    *(
        "won't ever",
        "will not ever",
        "whatever the weather",
        "no way",
        "hundred percent",
        "hundred per cent",
        "a promise",
    ),
    *("no matter what", "happen again", "happens again", "occur again", "occurs again"),
}
_PLEDGES = frozenset({"guarantee", "promise", "assure", "swear"})
_SURE = frozenset({"sure", "certain", "positive"})
_UTTERLY = frozenset({"absolutely", "100", "%", "completely", "totally", "fully"})
# What "will definitely …" says of these is an opinion, a wish or thanks, not an outcome promised.
_OPINION = frozenset(
    "help assist consider appreciate need require want like love enjoy depend take miss make look"
    " keep know remember understand agree see hear recommend contribute benefit add bring serve"
    " enhance improve strengthen support lead play".split()
)
_DELIVERED = frozenset(
    "approve complete correct deliver finish fix process refund repair resolve restore ship solve"
    " sort".split()
)
_COMES_TRUE = _DELIVERED | frozenset("arrive work reach come be get receive last fit function run".split())
_OUR_READINESS = frozenset({"ready", "available", "done", "complete", "open"})
# Words of the phrases that vouch (`future.py`); only what stands in one of those is looked up here.
_VOUCHED_FOR = frozenset({"shadow", "exception", "question", "bank", "count", "rely", "doubt"})
_TROUBLES = frozenset(
    "problem issue trouble error delay outage fault difficulty downtime leak noise smell stain glitch"
    " bug".split()
)
_TURNED_AWAY = frozenset("accept admit allow hear invite let offer serve use welcome".split())
"""What "you will never be … again" threatens or tells of us."""
_TO_BE_HAD = frozenset({"open", "available", "possible", "back", "on"})
_COMING_BACK = frozenset({"come", "return", "reappear", "occur", "bother"})
_SOUND = frozenset("bright clean dry fresh quiet sharp soft stable tight warm white".split())
"""How a thing is to stay once it is mended."""
_EVER = frozenset(word for phrase in FOR_EVER for word in phrase)
_NEVER = frozenset({"never", "ever"})
_ONCE_MORE = frozenset({"again", "another"})
_BY_WHEN = DAYS | {"by", "tonight"}
_VOUCHED = frozenset({"definitely", "100", "100%"})
_STAKES = frozenset({"fail", "promise", "cent", "percent", "100", "100%"})
_OWN_THINGS = frozenset(
    "reply response answer call callback refund discretion confidentiality privacy".split()
)


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The commitments of one sentence."""
    found = [*recurrences(sentence), *_outcomes(sentence), *_guaranteed_things(sentence)]
    kept: list[Commitment] = []
    for act in found:
        if all(act.end <= other.start or other.end <= act.start for other in kept):
            kept.append(act)
    return tuple(sorted(kept, key=lambda act: act.start))


def _outcomes(sentence: Sentence) -> Iterator[Commitment]:
    """*It will definitely …* and *I guarantee that it will …*."""
    for future in futures(sentence):
        pledge = _pledge(sentence, future.verb)
        if (not future.sure and pledge is None) or is_open(sentence, future.verb):
            continue
        first = future.first if pledge is None else _first(sentence, pledge)
        by: Literal["us", "others"] = "others" if _is_outside(sentence, future, pledge) else "us"
        yield Commitment(
            sentence.starts[first],
            sentence.ends[future.last],
            by,
            "outcome",
            hedged=with_should(sentence, future) if by == "others" else None,
        )


def _is_outside(sentence: Sentence, future: Future, pledge: int | None) -> bool:
    """Whether what will be is not ours to decide."""
    verb, subject = sentence.lemmas[future.verb], sentence.lower[future.subject]
    if future.ours:
        return False
    never = not _NEVER.isdisjoint(sentence.lower[token] for token in future.sure)
    if never and not _ONCE_MORE.isdisjoint(sentence.lower[future.verb : future.last + 1]):
        held = {sentence.lower[token] for token in sentence.children(future.verb, "acomp", "attr")}
        whom = sentence.child(future.verb, "dobj")
        let = verb == "let" and whom is not None and sentence.tags[whom] != "PRP"
        lets_in = let and subject != "you" and sentence.child(future.verb, "nsubjpass") is None
        turned_away = verb in _TURNED_AWAY and not lets_in  # "the roof will never let in a drop again"
        return not turned_away and _TO_BE_HAD.isdisjoint(held)  # "you'll never have to queue again"
    if never and pledge is None:
        return _is_spared(sentence, future)
    if pledge is None and {sentence.lower[token] for token in future.sure} <= _EVER:
        return _is_mended_for_ever(sentence, future)
    if sentence.child(future.verb, "nsubjpass") is not None and verb not in _DELIVERED | {"go"}:
        return False  # what "will be passed on" is passed on by us
    staked = any(sentence.lower[at : at + len(words)] == words for words in STAKED for at in future.sure)
    ready = {sentence.lower[token] for token in sentence.children(future.verb, "acomp")} & _OUR_READINESS
    ahead = frozenset(sentence.lower[future.verb :])
    vouched = not _VOUCHED.isdisjoint(sentence.lower[at] for at in future.sure)
    dated = vouched and not ahead.isdisjoint(_BY_WHEN)
    if ready and not (staked or dated):
        return False  # and so is what "will be ready"
    if sentence.labels[future.subject] == "csubj":
        return False
    if pledge is not None:
        return True
    if verb in _OPINION or (sentence.child(future.verb, "attr") is not None and not staked):
        return False
    sure = {sentence.lower[token] for token in future.sure}
    if sure <= BELIEVED and verb not in _COMES_TRUE:
        return False
    if subject == "you" and (sure & (_STAKES | _VOUCHED_FOR) or {",", "guaranteed"} <= sure):
        return True
    if subject == "you" and not staked:
        objects = {sentence.lemmas[token] for token in sentence.children(future.verb, "dobj")}
        if sure <= {"always"}:
            return bool(objects & _TROUBLES)
        in_time = ("in", "time") in pairwise(sentence.lower[future.verb : future.last + 1])
        return verb in {"receive", "get"} or (verb == "have" and in_time)
    return True


def _is_mended_for_ever(sentence: Sentence, future: Future) -> bool:
    """ "The stain will vanish for good", "it will stay dry for ever"; not "your data will vanish"."""
    if future.negated or "if" in sentence.lower:
        return False
    if sentence.lemmas[future.verb] in {"vanish", "disappear"}:
        return sentence.lemmas[future.subject] in _TROUBLES
    held = {sentence.lower[token] for token in sentence.children(future.verb, "acomp")}
    return sentence.lemmas[future.verb] in {"stay", "remain", "keep"} and not _SOUND.isdisjoint(held)


def _is_spared(sentence: Sentence, future: Future) -> bool:
    """Whether what will never be would be a trouble: "it will never leak", "… never see any downtime".

    Of anything else *never* says no: "the app will never read it", "that will never be on the list".
    """
    ahead = sentence.lower[future.verb : future.last + 1]
    lets_down = ahead[0] in {"let", "go"} and "down" in ahead
    troubled = not _TROUBLES.isdisjoint(sentence.lemmas[future.verb : future.last + 1])
    cured = sentence.lemmas[future.subject] in _TROUBLES and ahead[0] in _COMING_BACK
    return lets_down or ahead[0] in FAILING or troubled or cured


def _pledge(sentence: Sentence, verb: int) -> int | None:
    """The word above the clause by which we vouch for it: *guarantee*, *absolutely sure*."""
    if sentence.labels[verb] != "ccomp":
        return None
    head = sentence.heads[verb]
    holder = head
    if sentence.lemmas[head] in _SURE:
        degrees = {sentence.lower[token] for token in sentence.subtree(head) if token < verb}
        holder = sentence.heads[head]
        if not degrees & _UTTERLY:
            return None
    elif sentence.lemmas[head] not in _PLEDGES or sentence.tags[head] in {"VBD", "VBN", "VBG"}:
        return None
    subject = sentence.child(holder, *SUBJECT_LABELS)
    return head if subject is not None and sentence.lower[subject] in WE else None


def _first(sentence: Sentence, pledge: int) -> int:
    holder = sentence.heads[pledge] if sentence.lemmas[pledge] in _SURE else pledge
    subject = sentence.child(holder, *SUBJECT_LABELS)
    return holder if subject is None else subject


def _guaranteed_things(sentence: Sentence) -> Iterator[Commitment]:
    """*We guarantee delivery by Friday*, *it is guaranteed to work*."""
    for verb, lemma in enumerate(sentence.lemmas):
        if lemma in {"certain", "sure"} and (staked := _certain_to(sentence, verb)) is not None:
            yield staked
        if lemma != "guarantee" or not sentence.tags[verb].startswith("VB") or is_open(sentence, verb):
            continue
        subject = sentence.child(verb, *SUBJECT_LABELS)
        if subject is None or sentence.children(verb, "neg"):
            continue
        thing, outcome = sentence.child(verb, "dobj"), sentence.child(verb, "xcomp")
        first, last = sentence.subtree(subject)[0], last_of_clause(sentence, verb)
        span = sentence.starts[first], sentence.ends[last]
        if sentence.lower[subject] in WE and thing is not None and sentence.tags[verb] in {"VBP", "VB"}:
            if sentence.lemmas[thing] not in _OWN_THINGS and sentence.child(verb, "ccomp") is None:
                rest = sentence.text[sentence.starts[verb + 1] : span[1]]
                yield Commitment(
                    *span, "others", "outcome", hedged=f"{sentence.words[subject]} aim for {rest}"
                )
        elif sentence.child(verb, "nsubjpass") is not None and outcome is not None:
            who = sentence.text[span[0] : sentence.ends[sentence.subtree(subject)[-1]]]
            what = sentence.text[sentence.starts[outcome] : span[1]]
            yield Commitment(*span, "others", "outcome", hedged=f"{who} should {what}")


def _certain_to(sentence: Sentence, certain: int) -> Commitment | None:
    """ "It is a hundred percent certain to reach you": an outcome told with all that vouches for it."""
    be = sentence.heads[certain]
    subject, outcome = sentence.child(be, *SUBJECT_LABELS), sentence.child(certain, "xcomp")
    if subject is None or outcome is None or outcome < certain or is_open(sentence, certain):
        return None
    utterly = not (_UTTERLY | {"percent"}).isdisjoint(sentence.lower[subject:certain])
    earned = sentence.lower[subject] == "you" and sentence.lemmas[outcome] not in _OPINION
    if sentence.lower[subject] in WE or not (utterly or earned):
        return None
    first, last = sentence.subtree(subject)[0], last_of_clause(sentence, outcome)
    who = sentence.text[sentence.starts[first] : sentence.ends[sentence.subtree(subject)[-1]]]
    what = sentence.text[sentence.starts[outcome] : sentence.ends[last]]
    span = sentence.starts[first], sentence.ends[last]
    return Commitment(*span, "others", "outcome", hedged=f"{who} should {what}")


READER = Reader(
    "commitment",
    Commitment,
    _TRIGGERS,
    read,
    company=AHEAD | VOUCHING,
    parts=frozenset({"hedged", "change"}),
)
