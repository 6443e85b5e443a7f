"""Is this English? A count of function words first, py3langid where that leaves doubt."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LINK = re.compile(r"\S*(?://|@|\.\w{2,}/)\S*")
_FUNCTION_WORDS = frozenset(
    "the a an and or but of to in on at for with from by is are was were be been am it its it's this"
    " that these those you your we our i my me us they them their he she his her not no yes have has"
    " had do does did can could will would should may might must if so as about when what where how"
    " why please sorry thanks thank hi hello hey dear don't can't we'll i'll i'm we're you're that's"
    " dont cant im".split()
)
_LOOKED_AT = 4_000  # characters
_ENOUGH_WORDS = 6  # of three letters or more: shorter texts cannot be told apart reliably
_SHARE = 0.22  # of function words; English prose has 40 to 55 %, other languages under 10 %


def foreign_language(text: str) -> str | None:
    """The code of the language that ``text`` is in when that is surely not English, else None."""
    lower = text[:_LOOKED_AT].lower()
    if _is_plainly_english(lower):
        return None
    words = _WORD.findall(_LINK.sub(" ", lower))
    if sum(len(word) > 2 for word in words) < _ENOUGH_WORDS:
        return _by_script(words)
    if sum(word in _FUNCTION_WORDS for word in words) >= _SHARE * len(words):
        return None
    import py3langid

    code, _ = py3langid.classify(" ".join(words))
    return None if code == "en" or _mostly_english(words) else str(code)


def _is_plainly_english(lower: str) -> bool:
    """Whether a look at what stands between spaces is enough, as it is for most English texts."""
    words = lower.split()
    return lower.isascii() and sum(map(_FUNCTION_WORDS.__contains__, words)) >= _SHARE * len(words)


def _mostly_english(words: list[str]) -> bool:
    """Lists of names and numbers confuse the classifier; two different function words do not lie."""
    return len({word for word in words if word in _FUNCTION_WORDS and len(word) > 2}) >= 3


def _by_script(words: list[str]) -> str | None:
    letters = "".join(words)
    if letters and sum(ord(char) > 0x24F for char in letters) > len(letters) / 2:
        return "non-Latin"
    return None
