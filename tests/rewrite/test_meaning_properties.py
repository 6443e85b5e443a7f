"""Whatever a safe edit mends, it keeps what is said: facts, what is denied, and the order of steps.

The drafts are put together from pieces of our own, so that every kind of fact meets every kind of fault.
"""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tonecheck import Checker, Message, Report

FACTS = st.sampled_from(
    (
        *("by 4 May", "before 9:30", "on Tuesday, 12 June", "on 2026-03-01", "from 8 to 10 am"),
        *("to Mrs Okafor", "to @harbour_desk", "to desk@example.org", "at https://example.org/a?b=1"),
        *("with code KX-204", "for £12.50", "for 2,400 kr", "for 15 %", "on page 3 of 7", "in Room 12B"),
    )
)
DEEDS = st.sampled_from(
    (
        *("send the form", "sign the receipt", "return the key", "pay the deposit", "bring the old lamp"),
        *("scan the label", "post the card", "check the seal"),
    )
)
# Something denied that stands within what is asked for or told.
DENIED = st.sampled_from(
    (
        *("that is not stamped", "which wasn't signed", "that nobody opened", "that never arrived"),
        *("without a seal", "that has no number", "which does not fit"),
    )
)
ORDERS = st.sampled_from(
    (
        *("You must {}", "You need to {}", "You have to {}", "You are required to {}", "Make sure you {}"),
        *(
            "I need you to {}",
            "{}",
            "You are expected to {}",
            "It is essential that you {}",
            "Please {} at once",
        ),
        *("You are to {}", "Immediately {}", "I expect you to {}", "You forgot to {}", "You failed to {}"),
        *("If the lamp flickers, you must {}", "To get the refund, you need to {}", "It's clear you must {}"),
        *("Hi Ida, {}", "You didn't {}", "We will always {}", "Remember to {} or your place is lost"),
    )
)
FAULTS = st.sampled_from(
    (
        *("Unfortunately, the desk is shut on Monday.", "Please don't hesitate to write.", "No problem!"),
        *("Your so-called receipt is here.", "This is NOT urgent.", "I guarantee that it will arrive."),
        *(
            "Obviously, the seal is blue.",
            "Thanks!!",
            "You won't get it before Friday.",
            "Sorry if you felt lost.",
        ),
    )
)
PLAIN_DENIALS = st.sampled_from(
    (
        *("Your card was not charged.", "The seal isn't broken.", "We have not opened the box."),
        *("Nobody else has the key.", "Page 3 never had a stamp.", "The lamp is not safe near water."),
        *("Do not open the battery.", "There is no copy."),
    )
)
_DENIAL = re.compile(r"\b(?:not|no|never|nobody|nothing|none|without|cannot)\b|n't\b", re.IGNORECASE)
_CONTEXTS = st.sampled_from(("", "My lamp came with a crack!!!", "How do I return the key?"))


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _report(checker: Checker, draft: str, customer: str = "") -> Report:
    return checker.check(draft, context=[Message("customer", customer)] if customer else [])


def _safe(report: Report) -> list[tuple[str, str]]:
    """Each text that one safe edit leads to with its rule, and the one that all of them lead to."""
    single = [
        (finding.rule, report.text[: edit.start] + edit.replacement + report.text[edit.end :])
        for finding in report.findings
        for edit in finding.suggestions
        if edit.safe
    ]
    return [*single, ("all", report.revised())]


def _denials(text: str) -> Counter[str]:
    found = (match[0].lower() for match in _DENIAL.finditer(text.replace("’", "'")))
    return Counter("not" if word in {"n't", "cannot"} else word for word in found)


@settings(max_examples=80, deadline=None)
@given(ORDERS, DEEDS, FACTS, FACTS, FAULTS, _CONTEXTS)
def test_facts_survive(
    checker: Checker, order: str, deed: str, fact: str, other: str, fault: str, customer: str
) -> None:
    draft = f"Hello Ida,\n\n{fault} {_sentence(order.format(f'{deed} {fact}'))} It went {other}.\n\nAda"
    for rule, after in _safe(_report(checker, draft, customer)):
        assert fact in after, (rule, draft, after)
        assert other in after, (rule, draft, after)


@settings(max_examples=80, deadline=None)
@given(ORDERS, DEEDS, DENIED, PLAIN_DENIALS, _CONTEXTS)
def test_what_is_denied_stays_denied(
    checker: Checker, order: str, deed: str, denied: str, plain: str, customer: str
) -> None:
    draft = f"{plain} {_sentence(order.format(f'{deed} {denied}'))} {plain}"
    for rule, after in _safe(_report(checker, draft, customer)):
        assert after.count(plain) == 2, (rule, draft, after)
        assert denied in after, (rule, draft, after)
        assert not _denials(draft) - _denials(after), (rule, draft, after)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(("ship it", "book the room", "open the file", "send the parts")),
    st.sampled_from(
        ("you have paid", "the form is signed", "the seal is not broken", "nobody else holds the key")
    ),
    st.sampled_from(("until", "unless")),
    st.sampled_from(("We can't", "We cannot", "I can't", "We won't")),
)
def test_a_refusal_under_a_condition_loses_only_its_own_denial(
    checker: Checker, deed: str, condition: str, joint: str, opening: str
) -> None:
    draft = f"{opening} {deed} {joint} {condition}."
    for rule, after in _safe(_report(checker, draft)):
        if after == draft:
            continue
        assert condition in after, (rule, after)
        assert deed in after, (rule, after)
        assert _denials(after) == _denials(condition), (rule, after)
        assert re.search(r"\bas soon as\b", after), (rule, after)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(DEEDS, min_size=2, max_size=4, unique=True),
    st.sampled_from((" and ", ", then ", ". ", ".\n", ". Then ")),
    st.sampled_from(("You must ", "You need to ", "", "Make sure you ", "We need you to ")),
    _CONTEXTS,
)
def test_steps_keep_their_order(
    checker: Checker, deeds: list[str], joint: str, opening: str, customer: str
) -> None:
    parts = [deeds[0] if opening else _sentence(deeds[0])[:-1], *deeds[1:]]
    if joint.endswith((". ", ".\n")):
        parts[1:] = [_sentence(deed)[:-1] for deed in parts[1:]]
    draft = f"Hello Ida,\n\n{opening}{joint.join(parts)}.\n\nAda"
    for rule, after in _safe(_report(checker, draft, customer)):
        places = [after.lower().find(deed) for deed in deeds]
        assert -1 not in places, (rule, draft, after)
        assert places == sorted(places), (rule, draft, after)
        assert all(after.lower().count(deed) == 1 for deed in deeds), (rule, draft, after)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(("ship it", "book the room", "open the file", "send the parts")),
    st.sampled_from(
        (
            *(("until Monday", "from Monday"), ("before 9:30", "from 9:30"), ("until 4 May", "from 4 May")),
            *(
                ("after noon", "until noon"),
                ("after 10:30", "until 10:30"),
                ("after 14 days", "within 14 days"),
            ),
            *(
                ("after the seal was broken", "until the seal was broken"),
                ("until after lunch", "after lunch"),
            ),
        )
    ),
    st.sampled_from(("We can", "You can", "I can")),
)
def test_the_side_that_is_open_stays_the_same(
    checker: Checker, deed: str, limit: tuple[str, str], opening: str
) -> None:
    shut, opened = limit
    draft = f"{opening}'t {deed} {shut}."
    for rule, after in _safe(_report(checker, draft)):
        assert after in {draft, f"{opening} {deed} {opened}."}, (rule, draft, after)
