"""The act itself: read from one sentence, then weighed against the message it stands in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.apology.apology import Apology
from tonecheck.acts.reading import Reading, ReadSentence, Turn
from tonecheck.acts.trouble import owned, told
from tonecheck.acts.trouble.admitted import ADMITTED_BY, admission
from tonecheck.acts.trouble.enquiry import is_enquiry
from tonecheck.acts.trouble.harm import OURS_TO_SAY, doing_of_ours
from tonecheck.acts.trouble.naming import named
from tonecheck.acts.trouble.over import is_over
from tonecheck.acts.trouble.own_fault import lets_us_off, names_another_firm, takes_the_blame
from tonecheck.acts.trouble.own_slip import is_slip_of_ours
from tonecheck.acts.trouble.praise import is_praise
from tonecheck.acts.trouble.remedy import puts_right
from tonecheck.acts.trouble.retell import retold
from tonecheck.acts.trouble.signs import ANNOUNCED_BY, costs_time, fails_to_work, signs
from tonecheck.acts.trouble.thread import is_answered, is_apologised
from tonecheck.language.polarity import polarity
from tonecheck.language.sentence import Sentence
from tonecheck.model import AUTHORS

_GLOOMY = -0.25
_CHEERFUL = 0.3
_FRIENDLY = frozenset(
    "thanks thank thx please could would like love want cheers brilliant perfect ok okay interested i'd"
    " we'd".split()
)
_REGRETTABLE = frozenset({"pity", "shame"})
_REGRETTED = frozenset("had were was could would 'd offered sold made came".split())
_GOING_ON = frozenset("still again twice keep keeps always yet third fourth fifth".split())
"""With these a question is a complaint: "why am I still being charged?"."""
_REQUEST = re.compile(
    r"\W*(?:(?:hi|hello|hey)[ ,!]+)?(?:can|could|would|will|may) (?:you|u|ya|i|we)\b[^.!?]*\W*$",
    re.IGNORECASE,
)
_ANY_NEWS = re.compile(r"\b(?:any (?:news|updates?|word)|what now|now what)\W{0,3}$", re.IGNORECASE)
_WRECKED = frozenset({"pieces", "bits"})
"""What is in these is beyond doubt, however calmly it is told."""
_PLEAS = frozenset({"help", "fix", "refund", "advise", "solve", "resolve", "asap", "assistance"})


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that went wrong.

    ``what`` is the clause that tells it ("your lamp came late") and ``thing`` what of the customer's it
    is with ("your lamp"), each only where an apology can use it; ``lost`` is "time" where they waited or
    asked again, ``failing`` is "working" where something does not do what it should.

    ``ours``: it is told as a doing of ours ("your driver broke the gate").
    ``admitted``: told as our own doing ("we lost your form"). ``certain``: it needs nothing else in
    the message to be taken for trouble. ``bare``: only a doing of ours is told, good or bad.
    ``heard``: no sign at all, but the sentence sounds like trouble. ``over``: the message says that it
    has passed; ``apologised``: it speaks of our apology.
    """

    start: int
    end: int
    admitted: bool = False
    certain: bool = True
    ours: bool = False
    bare: bool = False
    heard: bool = False
    over: bool = False
    apologised: bool = False
    what: str | None = None
    thing: str | None = None
    lost: str | None = None
    failing: str | None = None

    @property
    def extent(self) -> tuple[int, int]:
        return self.start, self.end

    @property
    def parts(self) -> Mapping[str, str]:
        told = {"what": self.what, "thing": self.thing, "lost": self.lost, "failing": self.failing}
        return {name: part for name, part in told.items() if part}


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The trouble that one sentence tells of, at its surest sign; an admission beside it."""
    found: list[Act] = []
    owned_up = admission(sentence)
    if owned_up is not None:
        found.append(Trouble(*sentence.span(owned_up, owned_up), admitted=True))
    elif owned.may_own_up(sentence.text):
        found.append(Trouble(0, len(sentence.text), admitted=True, certain=False, heard=True))
    seen = tuple(signs(sentence))
    if seen:
        token = next((token for token, certain in seen if certain), seen[0][0])
        # Two faint signs in one sentence make a clear one.
        certain = any(sure for _, sure in seen) or len({at for at, _ in seen}) > 1
        what = next(filter(None, (retold(sentence, at) for at, _ in seen)), None) if certain else None
        thing = next(filter(None, (named(sentence, at) for at in (token, *(at for at, _ in seen)))), None)
        span = sentence.span(token, token)
        lost = "time" if costs_time(sentence, token) else None
        failing = "working" if fails_to_work(sentence, token) else None
        ours = (doing_of_ours(sentence), True) in seen
        found.append(
            Trouble(*span, certain=certain, ours=ours, what=what, thing=thing, lost=lost, failing=failing)
        )
    elif _is_wish(sentence):
        pass
    elif (done := doing_of_ours(sentence)) is not None:
        span = sentence.span(done, done)
        found.append(Trouble(*span, certain=False, bare=True, what=retold(sentence, done)))
    elif told.may_tell(sentence.text):
        found.append(Trouble(0, len(sentence.text), certain=False, heard=True))
    return tuple(found)


def _is_wish(sentence: Sentence) -> bool:
    """ "It's a pity there is no calendar", "I wish you had one": something is missed that was never there."""
    lower = sentence.lower
    if "wish" in lower and not _REGRETTED.isdisjoint(lower[lower.index("wish") :]):
        done = range(lower.index("wish"), len(sentence) - 1)
        return not any(lower[at] in {"had", "'d"} and sentence.tags[at + 1] == "VBN" for at in done)
    named = not _REGRETTABLE.isdisjoint(sentence.lower)
    return named and not {"no", "not", "n't", "without"}.isdisjoint(sentence.lower)


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """Ours counts where we admit it, theirs where they tell it and the message bears it out."""
    assert isinstance(act, Trouble)
    turn = reading.turn_of(sentence)
    if turn.author == "agent":
        counts = act.admitted and turn is reading.reply
        said = sentence.text[act.start : act.end]
        return act if counts and is_slip_of_ours(reading, sentence, said, heard=act.heard) else None
    if act.admitted or sentence.text.startswith("Subject:") or is_answered(reading, turn):
        return None
    text = turn.prose.text
    if not (_is_believed(reading, turn, sentence, act) or _is_put_right(reading, turn, act)):
        return None
    over, apologised = is_over(text), is_apologised(turn)
    return replace(act, over=over, apologised=apologised) if over or apologised else act


def _is_put_right(reading: Reading, turn: Turn, act: Trouble) -> bool:
    """Whether the reply puts right, or half apologises for, what the last letter may tell of."""
    text = turn.prose.text
    if not act.heard or turn is not reading.customer_turns()[-1] or takes_the_blame(text):
        return False
    asks = _asks(text)
    if told.score(text) < (told.PUT_RIGHT_ASKED if asks else told.PUT_RIGHT):
        return False
    return puts_right(reading.reply.prose.text) or (not asks and _is_excused(reading.reply))


def _is_excused(reply: Turn) -> bool:
    """Whether we are sorry and defend ourselves: nobody would without having been told of something."""
    return any(isinstance(act, Apology) and act.twist == "excuse" for _, act in reply.acts("apology"))


def _is_believed(reading: Reading, turn: Turn, sentence: ReadSentence, act: Trouble) -> bool:
    """Whether the message bears the sentence out."""
    text = turn.prose.text
    tone = told.score(text)
    if act.heard and tone < (told.SURELY_ASKED if _asks(text) else told.SURELY):
        return False
    if (is_praise(text) or lets_us_off(text)) and _is_alone(turn):
        return False
    if act.heard:
        return True
    asked = _is_asked(text, sentence)
    if not asked and tone >= told.SURELY:
        return True
    excused = takes_the_blame(text) or names_another_firm(text) or is_enquiry(text, sentence.text)
    wrecked = sentence.text[act.start : act.end].lower() in _WRECKED
    calm = _sounds_calm(text, tone) and not (act.ours or wrecked)
    if calm and tone >= told.CALM_PUT_RIGHT:
        calm = not puts_right(reading.reply.prose.text)
    doubted = excused or asked or calm
    if tone < told.HARDLY or (doubted and _is_alone(turn)):
        return False
    if act.bare:
        return tone >= told.MAYBE and _only_tells(turn)
    return act.certain or _is_borne_out(turn, sentence)


def _asks(text: str) -> bool:
    """Whether a message ends in a question, or is one without its mark: "would you unlock it, I'm off".

    Who tells what is wrong and adds "any news?" asks nothing else.
    """
    end = text.rstrip()[-40:]
    asks = end.endswith("?") and _ANY_NEWS.search(end) is None
    return asks or _REQUEST.match(text) is not None


def _sounds_calm(text: str, tone: int) -> bool:
    """Whether a short letter sounds like no trouble; who calls a firm out by its handle seldom has none."""
    return tone < told.CALM and "@" not in text and len(text.split()) <= told.SHORT


def _is_asked(text: str, sentence: ReadSentence) -> bool:
    """ "Why was my permit refused?": the one thing that went wrong is what a letter asks about."""
    asked = "@" not in text and sentence.text.rstrip("\"') ").endswith("?")
    words = re.findall(r"[a-z']+", sentence.text.lower())
    return asked and words[:2] != ["how", "come"] and _GOING_ON.isdisjoint(words)


def _is_alone(turn: Turn) -> bool:
    """Whether no more than one sentence tells of trouble for certain."""
    sure = [
        sentence
        for sentence in turn.sentences
        if any(isinstance(act, Trouble) and act.certain for act in sentence.act("trouble"))
    ]
    return len(sure) < 2


def _is_borne_out(turn: Turn, sentence: ReadSentence) -> bool:
    """Another sign of trouble in the message, a feeling, a plea, or a dark tone throughout."""
    others = [other for other in turn.sentences if other is not sentence]
    if any(_tells(other) or other.act("feeling") for other in others) or _only_tells(turn):
        return True
    words = turn.prose.text.lower().replace("!", " ").replace(".", " ").replace("?", " ").split()
    return not _PLEAS.isdisjoint(words) or polarity(turn.prose.text) < _GLOOMY


def _tells(sentence: ReadSentence) -> bool:
    return any(isinstance(act, Trouble) and not act.bare and not act.heard for act in sentence.act("trouble"))


def _only_tells(turn: Turn) -> bool:
    """A message that asks nothing, thanks for nothing and praises nothing: why else would they write?"""
    if turn.has("question") or "?" in turn.prose.text:
        return False
    words = frozenset(re.findall(r"[a-z']+", turn.prose.text.lower()))
    if not _FRIENDLY.isdisjoint(words):
        return False
    return all(polarity(sentence.text) <= _CHEERFUL for sentence in turn.sentences)


READER = Reader(
    "trouble",
    Trouble,
    ANNOUNCED_BY | ADMITTED_BY | OURS_TO_SAY,
    read,
    settle=settle,
    parts=frozenset({"what", "thing", "lost", "failing"}),
    may_hold=told.may_tell,
    said_by=AUTHORS,
    agent_triggers=ADMITTED_BY,
    agent_may_hold=owned.may_own_up,
    uses=frozenset({"accusation", "apology", "feeling", "question", "refusal"}),
)
