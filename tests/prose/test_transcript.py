"""One message that holds a whole conversation."""

from __future__ import annotations

import pytest

from tonecheck import Checker, Message
from tonecheck.prose.transcript import turns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agent: Hello.\nCustomer: Hi there.", [("agent", "Hello."), ("customer", "Hi there.")]),
        ("Client (9:02): one\ntwo\nSupport (9:05): three", [("customer", "one\ntwo"), ("agent", "three")]),
        ("Mia (support): Good day.\nOle (client): Hej.", [("agent", "Good day."), ("customer", "Hej.")]),
        ("[10:15] Us: Sent.\n[10:20] Me: Thanks.", [("agent", "Sent."), ("customer", "Thanks.")]),
    ],
)
def test_a_transcript_is_taken_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(turns("customer", text)) == expected


@pytest.mark.parametrize(
    "text",
    ["Please note: the lid is loose.", "Error: 404\nSupport: see the site", "I wrote:\nAgent: hello", ""],
)
def test_other_messages_stay_whole(text: str) -> None:
    assert list(turns("customer", text)) == [("customer", text)]


def test_an_apology_in_an_earlier_turn_counts(checker: Checker) -> None:
    draft = "It is on the van now and reaches you at six."
    sorry = Message(
        "customer", "Client: My crate is lost.\nAgent: I'm so sorry about that.\nClient: Any news?"
    )
    silent = Message("customer", "Client: My crate is lost.\nAgent: One moment.\nClient: Any news?")
    assert "apology/missing" not in {finding.rule for finding in checker.check(draft, [sorry]).findings}
    assert "apology/missing" in {finding.rule for finding in checker.check(draft, [silent]).findings}
