"""Three published splitters as oracles: where two of them agree on a line, so should we."""

from __future__ import annotations

from collections import Counter

import pytest
from mails import FORWARDS, QUOTED, REPLIES, quoting_mails

from tonecheck.prose.normal import compose, folded
from tonecheck.prose.prose import Prose
from tonecheck.prose.regions import without_regions

mailparser_reply = pytest.importorskip("mailparser_reply")
quotequail = pytest.importorskip("quotequail")
email_reply_extractor = pytest.importorskip("email_reply_extractor")

LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pl", "sv", "pt"]
FORWARDED = [f"{REPLIES[0]}\n\n{header}\n\n{QUOTED[0]}\n" for header in FORWARDS.values()]
INTERLEAVED = [
    "> Can it be opened?\nYes, from below.\n> Where do I send it?\nTo the address on the label.\n",
    "Hi Lena,\n\n> It leaks.\n\nThe seal is the cause. A new one is on its way.\n\n> When?\n\nTomorrow.\n",
]
TEXTS = [mail.text for mail in quoting_mails()] + FORWARDED + INTERLEAVED


def _mail_parser_reply(text: str) -> str:
    known = LANGUAGES
    return mailparser_reply.EmailReplyParser(languages=known).parse_reply(text) or ""


def _quotequail(text: str) -> str:
    unwrapped = quotequail.unwrap(text)
    if unwrapped is None:
        return "".join(part for own, part in quotequail.quote(text) if own)
    return unwrapped.get("text_top", "") + "\n" + unwrapped.get("text_bottom", "")


def _extractor(text: str) -> str:
    return email_reply_extractor.extract_new_text(text).text


def _ours(text: str) -> str:
    # Two of the three keep signatures, so the comparison is about quoted and forwarded mail alone.
    prose = Prose(*compose(folded(text)))
    return without_regions(prose, signatures=False).text


def _own_lines(kept: str, lines: list[str]) -> list[bool]:
    left = Counter(line.strip() for line in kept.splitlines())
    own = []
    for line in lines:
        own.append(left[line] > 0)
        left[line] -= 1
    return own


def test_agreement_with_the_majority() -> None:
    agreed = total = 0
    for text in TEXTS:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        votes = [_own_lines(oracle(text), lines) for oracle in (_mail_parser_reply, _quotequail, _extractor)]
        ours = _own_lines(_ours(text), lines)
        for index, own in enumerate(ours):
            total += 1
            agreed += own == (sum(vote[index] for vote in votes) >= 2)
    assert total > 600
    assert agreed / total >= 0.95, f"{agreed} of {total} lines"
