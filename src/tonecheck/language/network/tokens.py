"""A sentence to its tokens, as the English Web Treebank and spaCy's English models cut them.

"Don't" is "Do" + "n't", "it's" is "it" + "'s", "e-mail" three tokens, "a.m." and a link one. Nothing is
changed: the tokens are pieces of the text in order, and only white space lies between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_CHUNK = re.compile(r"\S+")
_OPENING = re.compile(
    r"""''|[\[\](){}<>"“”„«»‘’'`´,;:!?¿¡&*_#%=~|§$£€¥₹…—–。·]|\.{2,}|\+(?!\d)"""
    r"""|[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u2190-\u21ff\U0001f000-\U0001faff]"""
)
_CLOSING = re.compile(
    r"""(?:['’][sS]|''|\.{2,}|[\[\](){}<>"“”„«»‘’'`´,;:!?¿¡&*_#%=~|§$£€¥₹…—–。·]"""
    r"""|(?<=[0-9])\+|(?<=[^\W_A-Z]|[^\w\s.])\.|(?<=[A-Z][A-Z])\."""
    r"""|(?<=[0-9])(?:[ckm]?m|[kmc]?m[²³]|k?g|mg|[mk]?l|[kmgt]b|GB|MB|TB|KB|K|G|kmh|km/h|mph|hrs?|am|pm|a\.m\.|p\.m\.)"""
    r"""|[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u2190-\u21ff\U0001f000-\U0001faff])$"""
)
_INSIDE = re.compile(
    r"""\.{2,}|…|(?<=\d)[+*^-](?=[\d-])|(?<=[a-z"'’”])\.(?=[A-Z"'‘“])|(?<=[^\W\d_]),(?=[^\W\d_])"""
    r"""|(?<=[^\W_])(?:--+|[-–—~])(?=[^\W\d_])|(?<=[^\W_])[:<>=/](?=[^\W\d_])"""
    r"""|[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u2190-\u21ff\U0001f000-\U0001faff]"""
)
_DOMAINS = "com|org|net|edu|gov|io|co|uk|de|eu|info|ly|me|app|dev|us|ca|au|gl|tv"
_LINK = re.compile(
    r"(?:https?://|www\.)\S*[^\s).,;:!?'\"\]>]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|(?:[a-z0-9-]+\.)+(?:{_DOMAINS})(?:[/:?#]\S*)?",
    re.IGNORECASE,
)
_EMOTICON = re.compile(r"[:;=8xX][o'-]?[()\[\]DPpOo/\\|*3]+|<3+|\^_+\^|[-._oO0>][_.][-._oO0<]|[()][:;=]")
_ABBREVIATION = re.compile(
    r"(?:[a-z]\.(?:[a-z]\.)*|(?:[A-Z]\.){2,}|mr|mrs|ms|dr|prof|st|inc|ltd|co|corp|jr|sen|rep|gov|gen|rev|vs|messrs"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|bros|mt)\.?|and/or|w/o|c\+\+|o['’]clock|ma['’]am",
    re.IGNORECASE,
)
_CLITIC = re.compile(r"(?<=\w)(?:n['’]t|['’](?:s|m|re|ve|ll|d))$", re.IGNORECASE)
_DENIED = "do does did is are was were has have had could would should must need might".split()
_RUN_TOGETHER = {
    **{word + "nt": (len(word), 2) for word in _DENIED},
    **{word: (len(word) - cut, cut) for cut, words in {
        1: "im hes shes thats whats theres wheres hows whos",
        2: "gonna gotta cant wont aint youre theyre ive youve theyve weve youll theyll",
        3: "cannot",
    }.items() for word in words.split()},
}  # fmt: skip


def tokens(text: str) -> tuple[list[str], list[int]]:
    """The tokens of ``text`` and their starts, code-point offsets."""
    words: list[str] = []
    starts: list[int] = []
    for chunk in _CHUNK.finditer(text):
        start = chunk.start()
        for piece in _pieces(chunk.group()):
            words.append(piece)
            starts.append(start)
            start += len(piece)
    return words, starts


@lru_cache(maxsize=16_384)
def _pieces(chunk: str) -> tuple[str, ...]:
    if chunk.isalpha() and chunk.lower() not in _RUN_TOGETHER:
        return (chunk,)
    front: list[str] = []
    back: list[str] = []
    while chunk and not _whole(chunk):
        opening = _OPENING.match(chunk)
        if opening and not (opening.group() in "'’" and _CLITIC.fullmatch(chunk)):
            front.append(opening.group())
            chunk = chunk[opening.end() :]
            continue
        closing = _CLOSING.search(chunk)
        if not closing or closing.start() == 0:
            break
        back.append(closing.group())
        chunk = chunk[: closing.start()]
    return (*front, *_inner(chunk), *reversed(back)) if chunk else (*front, *reversed(back))


def _whole(chunk: str) -> bool:
    return bool(_EMOTICON.fullmatch(chunk) or _ABBREVIATION.fullmatch(chunk) or _LINK.fullmatch(chunk))


def _inner(chunk: str) -> Iterator[str]:
    if not chunk or _whole(chunk):
        if chunk:
            yield chunk
        return
    lengths = _RUN_TOGETHER.get(chunk.lower())
    if lengths:
        yield chunk[: lengths[0]]
        yield chunk[lengths[0] :]
        return
    clitic = _CLITIC.search(chunk)
    if clitic:
        yield from _inner(chunk[: clitic.start()])
        yield clitic.group()
        return
    at = 0
    for joint in _INSIDE.finditer(chunk):
        if joint.start() > at:
            yield chunk[at : joint.start()]
        yield joint.group()
        at = joint.end()
    if at < len(chunk):
        yield chunk[at:]
