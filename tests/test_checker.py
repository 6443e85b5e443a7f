"""The flow as a whole: offsets, order, independence, and whatever may be thrown at it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tonecheck
from tonecheck import Checker, Config, Draft, InputError, Message, ModelError, PythonRule, Reading, Severity
from tonecheck.language.remember import RememberingParser
from tonecheck.rules.rulebook import Rulebook

ORDER = "You must send us the receipt."

# Pieces that rules look at, in every surrounding that the strategies below can think of.
_PIECES = st.sampled_from(
    [
        "You must send us the receipt",
        "we can’t help",
        "Unfortunately",
        "don't hesitate",
        "that is impossible",
        "sorry if you feel that way",
        "Hi Tom,",
        "DO NOT reply",
        "\u00a0",
        "\r\n",
        "\n- ",
        "!!",
        "👍🏽",
        "“quoted”",
        "e\u0301",
        "\u200b",
        "\u202e",
        "{{ticket.id}}",
        "https://example.com/a?b=c",
        "\x00",
        "\ud800",
    ]
)
_DRAFTS = st.lists(st.one_of(_PIECES, st.text(max_size=12)), max_size=8).map(" ".join)
_MANY = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_MANY
@given(_DRAFTS)
def test_offsets_lie_in_the_text_and_quote_it(text: str) -> None:
    report = _checker().check(text, [Message("customer", "My lamp arrived broken. I am fed up!")])
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text
        for edit in finding.suggestions:
            assert 0 <= edit.start <= edit.end <= len(text)
            assert not (edit.safe and edit.blanks)
    places = [(finding.start, finding.end, finding.rule) for finding in report.findings]
    assert places == sorted(places)


@_MANY
@given(st.lists(_DRAFTS, max_size=5), _DRAFTS)
def test_a_report_does_not_depend_on_company(others: list[str], text: str) -> None:
    checker = _checker()
    alone = checker.check(text)
    assert list(checker.check_many([*others, text, *others]))[len(others)] == alone


@_MANY
@given(_DRAFTS)
def test_mending_settles(text: str) -> None:
    # Real replies settle in two rounds (tests/rewrite); what is made up here may pile findings up.
    checker = _checker()
    for _ in range(12):
        report = checker.check(text)
        if report.revised() == text:
            return
        text = report.revised()
    pytest.fail("the edits go round in circles")


@pytest.fixture(autouse=True, scope="module")
def _give_checker(checker: Checker) -> None:
    _checker.instance = checker  # type: ignore[attr-defined]


def _checker() -> Checker:
    """Hypothesis runs a test many times; fixtures it would build only once are fetched here."""
    instance: Checker = _checker.instance  # type: ignore[attr-defined]
    return instance


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\t ",
        "ok",
        "👍🎉",
        "a\x00b\x07c",
        "lone \ud800 surrogate",
        "e\u0301te\u0301 " * 5,
        "\u202eright to left\u202c שלום",
        "one\rtwo\r\nthree\nfour",
        "{" * 2000,
        "'" * 2000,
        '"' * 2001,
        "!" * 5000,
        "(" * 3000 + ")" * 3000,
    ],
)
def test_odd_input_gives_an_answer(checker: Checker, text: str) -> None:
    report = checker.check(text)
    assert report.text == text
    assert all(text[found.start : found.end] == found.text for found in report.findings)


def test_a_megabyte_and_ten_thousand_lines_are_read(checker: Checker) -> None:
    long = (ORDER + " Thank you for the photo of the lamp. ") * 15_000
    assert len(long) > 1_000_000
    assert len(checker.check(long).findings) == 15_000
    assert checker.check("word\n" * 10_000).findings == ()
    assert checker.check("x" * 1_000_000).findings == ()


def test_another_language_is_not_judged_and_said_so(checker: Checker) -> None:
    report = checker.check("Leider können wir Ihnen die Lampe nicht vor Montag schicken, tut uns leid.")
    assert report.findings == ()
    assert report.verdict == "send"
    assert [skip.subject for skip in report.skipped] == ["draft"]
    assert "de" in report.skipped[0].reason


@pytest.mark.parametrize("text", [b"bytes", None, 7, ["list"]])
def test_what_is_no_text_is_refused(checker: Checker, text: object) -> None:
    with pytest.raises(InputError, match="text is str"):
        checker.check(text)  # type: ignore[arg-type]


def test_the_way_lines_end_does_not_matter(checker: Checker) -> None:
    found = [
        [
            (finding.rule, finding.text)
            for finding in checker.check(f"Hi Tom,{end}{end}{ORDER}{end}Ben").findings
        ]
        for end in ("\n", "\r\n")
    ]
    assert found[0] == found[1] != []


def test_threads_share_a_checker(checker: Checker) -> None:
    results: dict[int, list[str]] = {}

    def work(number: int) -> None:
        drafts = [f"You must send us receipt {number}-{index}." for index in range(20)]
        results[number] = [found.text for report in checker.check_many(drafts) for found in report.findings]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number, texts in results.items():
        assert [f"receipt {number}-{index}" in text for index, text in enumerate(texts)] == [True] * 20


def test_a_stream_is_read_batch_by_batch(checker: Checker) -> None:
    taken = 0

    def drafts() -> object:
        nonlocal taken
        for _ in range(10_000):
            taken += 1
            yield ORDER

    stream = checker.check_many(drafts())  # type: ignore[arg-type]
    next(stream)
    assert taken < 1_000


def test_the_module_checks_with_the_defaults() -> None:
    assert tonecheck.check(ORDER).findings[0].rule_set == "demand"


def test_a_missing_model_is_one_clear_error() -> None:
    with pytest.raises(ModelError, match="en_core_web_none"):
        Checker(Config(model="en_core_web_none")).check(ORDER)


def test_allowed_phrases_are_never_reported(parser: RememberingParser) -> None:
    assert Checker(Config(allow=("you must",)), parser=parser).check(ORDER).findings == ()


def test_a_reply_without_anything_to_parse_needs_no_model() -> None:
    report = Checker(Config(model="en_core_web_none")).check("Thank you, the lamp is here.")
    assert report.findings == ()


def _plugged(find: object, rule_id: str = "house/lamp") -> Rulebook:
    rule = PythonRule(rule_id, "Says “{text}”.", "why", "house", Severity.SUGGEST, find)  # type: ignore[arg-type]
    return Rulebook((), (rule,))


def test_a_python_rule_sees_the_reading_and_is_found() -> None:
    def find(reading: Reading) -> object:
        at = reading.prose.text.index("lamp")
        yield at, at + 4, "light"

    report = Checker(rules=_plugged(find)).check("The  lamp is here.")
    (finding,) = report.findings
    assert (finding.text, finding.message) == ("lamp", "Says “lamp”.")
    assert finding.suggestions[0].replacement == "light"
    assert not finding.suggestions[0].safe


def test_a_python_rule_that_fails_is_a_skip_or_raises() -> None:
    def find(reading: Reading) -> object:
        raise KeyError("boom")

    report = Checker(rules=_plugged(find)).check("The lamp is here.")
    assert [(skip.subject, skip.reason) for skip in report.skipped] == [("house/lamp", "failed: KeyError")]
    with pytest.raises(KeyError):
        Checker(Config(strict=True), rules=_plugged(find)).check("The lamp is here.")


def test_all_real_replies_are_read_without_an_error(checker: Checker, shared: Path) -> None:
    import json

    drafts = []
    for line in (shared / "data" / "replies.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["source"] in {"twitter-care", "email"}:
            context = tuple(Message(turn["who"], turn["text"]) for turn in row["context"] or ())
            drafts.append(Draft(row["text"], context))
    assert len(drafts) == 1_505
    for draft, report in zip(drafts, checker.check_many(drafts), strict=True):
        for finding in report.findings:
            assert draft.text[finding.start : finding.end] == finding.text
