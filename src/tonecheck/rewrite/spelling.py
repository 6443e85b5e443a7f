"""What a customer typed as we would write it, and whether every plain word is one that English has."""

from __future__ import annotations

import re

from tonecheck.language.lexicon import word_classes

_WORD = re.compile(r"(?<![\w'@#/.-])[a-z]{4,}(?![\w'@/-])")
_NOT_LISTED = frozenset(
    "that this these those with your yours yourself from into onto upon than them they their theirs"
    " what which whom whose when where while because since until unless although though whether about"
    " after before during without within against among between through toward towards could would"
    " should might must shall will have does myself ourselves nothing something anything everything"
    " nobody somebody anybody everybody someone anyone everyone each both some either neither every"
    " another other others cannot wifi app apps login router"
    " online website username ebook blog".split()
)
_NAMES = {
    name.lower(): name
    for name in (
        "iPhone iPad iPod AirPods Mac MacBook Android Windows Xbox PlayStation Google Gmail YouTube Facebook"
        " Instagram WhatsApp Twitter PayPal Amazon eBay Spotify Netflix Dropbox Yahoo Outlook Excel Visa"
        " Minecraft Wi-Fi"
    ).split()
}
_PLAIN = re.compile(r"(?<![\w'@#/.-])[A-Za-z][a-z-]{2,}(?![\w@/-])")


def with_names(text: str) -> str:
    """The text with the product names as they are written where they were typed plainly: "my iphone"."""
    return _PLAIN.sub(lambda match: _NAMES.get(match[0].lower(), match[0]), text)


def is_spelt(text: str) -> bool:
    """Whether no lower-case word of four letters or more is unknown. Names and short words pass."""
    return all(_is_known(word) for word in _WORD.findall(text))


def _is_known(word: str) -> bool:
    return word in _NOT_LISTED or bool(word_classes(word))
