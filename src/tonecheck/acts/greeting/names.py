"""Personal names: the words of one, whether two can be the same person's, how a letter is signed."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*\.?")
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir madam madame mme herr frau lady lord rev reverend"
    " captain señor señora monsieur doctor fr father sister brother".split()
)
_SHORT = 4  # letters; the ending of a longer name may be that of a pet name: Penny, Charlie
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"})
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}
_SHORT_FORMS = tuple(
    frozenset(group.split())
    for group in (
        "william bill billy will willy liam / robert bob bobby rob robbie / richard dick rick ricky rich "
        "/ margaret peggy maggie meg greta rita / elizabeth liz lizzie beth betty eliza lisa libby bess / "
        "james jim jimmy jamie / john jack johnny jon / edward ed eddie ted ned teddy / henry harry hank "
        "/ charles charlie chuck chas / katherine catherine kate katie kathy cathy kat kitty katharine "
        "kathryn / anthony tony / andrew andy drew / michael mike mick mickey / david dave davey / susan "
        "sue susie / thomas tom tommy / joseph joe joey / daniel dan danny / rebecca becky becca / "
        "patricia pat patty trish tricia / patrick pat paddy / theodore theo ted teddy / alexander alex "
        "sandy sasha xander / alexandra alex sandra sasha lexi / dorothy dot dolly / helen nell ellie / "
        "eleanor ellie nora nell / mary molly polly / sarah sally sadie / lawrence larry laurie / stephen "
        "steven steve stephanie / jonathan jon nathan / nicholas nick nico / christopher chris kit topher "
        "/ christina chris tina / barbara barb babs / deborah debbie deb debra / francis frank / frances "
        "fran frankie / gerald gerry jerry / geoffrey jeff geoff jeffrey / gregory greg / jennifer jen "
        "jenny / jessica jess / judith judy jude / kenneth ken kenny / leonard len lenny leo / louis lou "
        "/ louise lou / matthew matt / mohammed mo mohamed muhammad / nancy ann anne / peter pete / "
        "philip phil / raymond ray / ronald ron ronnie / samuel sam / samantha sam / timothy tim / "
        "victoria vicky tori / vincent vince / walter walt wally / zachary zach zack / isabella bella "
        "izzy / abigail abby gail / jacqueline jackie / maximilian max / benjamin ben benji / albert bert "
        "al / penelope penny / herbert bert / johannes hans / giuseppe beppe / francisco paco pancho "
        "/ jose pepe / ignacio nacho"
    ).split(" / ")
)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name without its titles, as written: ``("Solheim",)`` for ``"Ms Solheim"``."""
    words = (word.rstrip(".") for word in _WORD.findall(name))
    return tuple(word for word in words if word.lower() not in _TITLES)


def has_title(name: str) -> bool:
    """Whether a title such as *Ms* or *Dr* stands in the name."""
    return any(word.rstrip(".").lower() in _TITLES for word in _WORD.findall(name))


def may_be_same(one: str, other: str) -> bool:
    """Whether two names can be the same person's: a word in common, a short form, an initial."""
    return any(
        _same_word(left, right)
        for left in name_words(one.replace("-", " "))
        for right in name_words(other.replace("-", " "))
    )


def _same_word(one: str, other: str) -> bool:
    if spellings(one) & spellings(other):
        return True
    left, right = sorted((_fold(one), _fold(other)), key=len)
    if any(left in group and right in group for group in _SHORT_FORMS):
        return True
    stem = left.removesuffix("ie").removesuffix("y") if len(left) > _SHORT else left
    return right.replace("x", "ks").startswith(stem.replace("x", "ks"))  # Alex is short for Aleksandra


def spellings(word: str) -> frozenset[str]:
    """A name's word in lower case, with its accents dropped and with them spelt out."""
    lower = unicodedata.normalize("NFC", word.lower())
    spelt = "".join(_UMLAUTS.get(char, char) for char in lower)
    return frozenset({_fold(lower), _fold(spelt)})


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.lower().translate(_LETTERS))
    return "".join(char for char in plain if char.isalpha())


_CLOSING = re.compile(
    r"(?:(?:kind|best|warm|many|with kind)\s+)?(?:regards|wishes|greetings|thanks)|thank you|sincerely|cheers"
    r"|best|yours(?: \w+)?|love|thx|ta|all the best",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"(?:[A-Z][\w'.-]*\s?){1,3}$")


def signature(message: str) -> str | None:
    """The name under a message: the line or the words after its closing formula."""
    lines = [line.strip() for line in message.strip().splitlines() if line.strip()]
    for index, line in enumerate(lines):
        formula, _, rest = line.partition(",")
        if not _CLOSING.fullmatch(formula.strip().rstrip("!.")):
            continue
        below = rest.strip() or (lines[index + 1] if index + 1 < len(lines) else "")
        name = below.partition(",")[0].strip()
        if _SIGNATURE.fullmatch(name) and name_words(name):
            return name
    return None
