"""Where an inserted sentence goes."""

from __future__ import annotations

import pytest

from tonecheck.acts.read import Conversation, DraftReader
from tonecheck.language.remember import RememberingParser
from tonecheck.prose import read_prose
from tonecheck.rules.place import insertion_point
from tonecheck.rules.rule import Place


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("Hi Ana, |the van is on its way.", "greeting"),
        ("Hi Ana,\n\n|The van is on its way.", "greeting"),
        ("Ana,\n\n|The van is on its way.", "greeting"),
        ("Hello Ms Ruiz. |The van is on its way.", "greeting"),
        ("@ana_r |The van is on its way.", "greeting"),
        ("@ana_r Hi Ana! |The van is on its way.", "greeting"),
        ("Subject: Re: Van\n\nDear Ana,\n\n|The van is on its way.", "greeting"),
        ("|The van is on its way.", "greeting"),
        ("Hi Ana, the van is on its way.|\n\nKind regards,\nJo", "closing"),
        ("The van is on its way.|", "closing"),
    ],
)
def test_insertion_point(parser: RememberingParser, marked: str, place: Place) -> None:
    text = marked.replace("|", "")
    (reading,) = DraftReader(lambda: parser).read([Conversation(read_prose(text))])
    assert insertion_point(reading, place) == marked.index("|")
