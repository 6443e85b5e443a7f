"""Greetings: the word of greeting, who is addressed, and whether that is the customer by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from tonecheck.acts.act import Act, Reader
from tonecheck.acts.greeting.names import has_title, may_be_same, name_words, signature
from tonecheck.acts.reading import Reading, ReadSentence
from tonecheck.language.lexicon import word_classes
from tonecheck.language.sentence import Sentence

_HELLO = (
    r"(?P<hello>dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|attention|attn\.?)"
)
_ROLE = (
    r"(?:(?:valued|esteemed|loyal|respected|beloved|our) ){0,2}"
    r"(?:customer|client|user|member|subscriber|guest|passenger"
    r"|(?:account|card|policy|ticket|plot|pass|permit|licen[cs]e|badge|bond|key|lease|house) ?holder"
    r"|patient|tenant|buyer|shopper|applicant|consumer|patron|resident|occupier|occupant|homeowner"
    r"|driver|traveller|traveler|reader|student|candidate|visitor|colleague|claimant|complainant|borrower|carer"
    r"|donor|employee|owner|parent|guardian|pupil|purchaser|taxpayer"
    r"|parent ?(?:/|or|and) ?guardian)"
)
_KIND = (
    r"(?:pet|dog|cat|home|car|vehicle|property|business|card|pass|bond|policy|scheme|library|club|gym|fellow|season"
    r" ticket|prospective|new|existing|registered|online|mobile|account)"
)
_CLIENT = r"(?:(?:valued|dear) )?(?:customer|client|user|subscriber|account ?holder|policy ?holder)"
_NOBODY = re.compile(
    rf"(?:{_HELLO}\W? )?(?:to (?:who(?:m|mever|ever)? (?:it|this) (?:may concern|concerns)"
    rf"|the person concerned)"
    rf"|sirs? ?(?:/|or|and) ?(?:madam|ma'?am|mesdames)"
    rf"|(?<=dear )(?:sirs?|madam|sir,? madam|ladies and gentlemen)"
    rf"|(?<=dear )(?:{_KIND} )?{_ROLE}|(?:(?<=hello )|(?<=hi )|(?<=hey )){_CLIENT}"
    rf"|to (?:the|our) (?:[a-z]+ )?{_ROLE})(?=\s*(?:[,:;!.\n-]|$))",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?:(?:(?:{_HELLO}|to) )?{_ROLE}|dear (?:ticket|case|order|account)"
    r"|dear [a-z]+(?: [a-z]+)?(?= no\.?| #))"
    r" ?(?:(?:no\.?|number|id|nr\.?) ?[#:]? ?|# ?| )(?:[a-z]{1,4}[/-]?)?\d[\w/-]*(?=\s*(?:[,:;!.\n-]|$))"
    r"|(?:dear )?user (?-i:[a-z][a-z0-9._-]+)(?=[,:]? ?(?:\n|$))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"{_HELLO} (?P<name>(?:[^\W\d_][\w'.-]*)(?: [^\W\d_][\w'.-]*){{0,3}}?)\s*(?=[,!:\n–—]| -|$)",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    "all team everyone everybody both folks guys there again friend friends colleagues sir madam"
    " world and y'all ladies gentlemen support customer hello hi hey mate buddy neighbour neighbor"
    " dear guest guests".split()
)


@dataclass(frozen=True, slots=True)
class Greeting:
    """How a reply opens. ``form`` says who is addressed: nobody, a number, or somebody by name.

    ``right`` is whether the name can be the customer's; None where that cannot be told. ``name`` is
    what the customer is called, in the form that fits here.
    """

    start: int
    end: int
    form: Literal["nobody", "number", "named"]
    addressed: str = ""
    right: bool | None = None
    name: str | None = None
    hello: str = "Dear"

    @property
    def extent(self) -> tuple[int, int]:
        return (0, self.end) if self.form == "named" else (self.start, self.end)

    @property
    def parts(self) -> Mapping[str, str]:
        parts = {"hello": self.hello}
        return {**parts, "name": self.name} if self.name else parts


def may_hold(text: str) -> bool:
    """Whether the raw sentence opens like a greeting; no parse is needed to see that."""
    return _greeting(text) is not None


def read(sentence: Sentence) -> tuple[Act, ...]:
    """The greeting that opens the sentence, if one does."""
    found = _greeting(sentence.text)
    return (found,) if found else ()


def _greeting(text: str) -> Greeting | None:
    if number := _NUMBER.match(text):
        return Greeting(*number.span(), "number", hello=_hello(number))
    if nobody := _NOBODY.match(text):
        return Greeting(*nobody.span(), "nobody", hello=_hello(nobody))
    named = _NAMED.match(text)
    if named and _is_name(named["name"]):
        return Greeting(*named.span("name"), "named", named["name"], hello=_hello(named))
    return None


def _hello(match: re.Match[str]) -> str:
    word = match["hello"] or "Dear"
    return "Dear" if word.lower() in {"attention", "attn", "attn."} else word


def _is_name(words: str) -> bool:
    """Whether all words are written like names. Common nouns and adverbs are none ("Hi Team")."""
    own = name_words(words)
    return bool(own) and all(
        word[0].isupper() and word.lower() not in _NO_NAMES and not (word_classes(word.lower()) & {"ADV"})
        for word in own
    )


def settle(reading: Reading, sentence: ReadSentence, act: Act) -> Act | None:
    """The greeting held against the customer's name; None where it does not open the message."""
    assert isinstance(act, Greeting)
    if sentence not in reading.sentences[:2]:
        return None
    known = _customer_name(reading)
    if act.form != "named":
        return replace(act, name=known)
    if known is None:
        return act
    if _is_other_name(act.addressed, known):
        return act
    right = may_be_same(act.addressed, known) or _is_used_by_customer(reading, act.addressed)
    return replace(act, right=right, name=_fitting(act.addressed, known))


def _is_other_name(addressed: str, known: str) -> bool:
    """ "Ms Pryce" to whom we know as Wanda: a surname and a first name tell nothing of each other."""
    single = len(name_words(addressed)) == 1 == len(name_words(known))
    return single and has_title(addressed) != has_title(known) and not may_be_same(addressed, known)


def _customer_name(reading: Reading) -> str | None:
    """The name given with the draft, or the one under the customer's last signed message."""
    given = (reading.customer_name or "").strip()
    if given:
        is_person = name_words(given) and not any(char.isdigit() or char in "@_/" for char in given)
        return given if is_person else None
    signed = (signature(turn.prose.text) for turn in reversed(reading.customer_turns()))
    return next((name for name in signed if name), None)


def _is_used_by_customer(reading: Reading, addressed: str) -> bool:
    wanted = {word.lower() for word in name_words(addressed)}
    return any(
        wanted & {word.lower() for word in name_words(turn.prose.text)} for turn in reading.customer_turns()
    )


def _fitting(addressed: str, known: str) -> str:
    """The customer's name in the form of the greeting: surname after a title, else what was used."""
    words = name_words(known)
    if has_title(addressed):
        title = addressed.split()[0]
        return known if has_title(known) else f"{title} {words[-1]}"
    return words[0] if len(name_words(addressed)) == 1 and not has_title(known) else known


READER = Reader(
    "greeting",
    Greeting,
    frozenset(),
    read,
    may_hold=may_hold,
    settle=settle,
    parts=frozenset({"hello", "name"}),
    parsed=False,
)
