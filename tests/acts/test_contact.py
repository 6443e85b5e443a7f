"""Ways to reach somebody, in all the ways they are written, and what only looks like one."""

from __future__ import annotations

import pytest

from tonecheck.acts.contact import contact


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is all on https://tent.example/help.", "https://t"),
        ("See www.tent.example for it", "www.t"),
        ("Write to ida@tent.example", "ida@tent.e"),
        ("It is on tent.example today", "tent.example"),
        ("Ring +44 20 7946 0958", "+44 20 7946 0958"),
        ("Ring 0161 555 0147 by six", "0161 555 0147"),
        ("Ring (020) 7946 0958", "(020) 7946 0958"),
        ("Ring 555-0147", "555-0147"),
        ("Open Settings > Privacy", "Settings > Pr"),
        ("Open Settings → Privacy", "Settings → Pr"),
        ("Open Settings -> Privacy", "Settings -> Pr"),
    ],
)
def test_contacts_are_found(text: str, found: str) -> None:
    match = contact(text)
    assert match is not None
    assert match[0] == found


@pytest.mark.parametrize("text", ["It costs 12 pounds.", "Yes. We open at six", "A and/or B", ""])
def test_nothing_else_is_one(text: str) -> None:
    assert contact(text) is None
