from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tonecheck import Finding, Report, Severity, Suggestion
from tonecheck.rewrite.apply import apply_chosen, apply_safe


def _finding(
    start: int, end: int, replacement: str, *, safe: bool = True, severity: Severity = Severity.WARN
) -> Finding:
    edit = Suggestion(start, end, replacement, safe=safe)
    return Finding("set/rule", severity, start, end, "", "m", "w", "s", (edit,))


def test_safe_first_suggestions_are_applied() -> None:
    applied = apply_safe("one two three", [_finding(0, 3, "1"), _finding(8, 13, "3")])
    assert applied.text == "1 two 3"
    assert len(applied.done) == 2
    assert applied.left == ()


def test_unsafe_ones_are_left_and_named() -> None:
    unsafe = _finding(0, 3, "1", safe=False)
    applied = apply_safe("one two", [unsafe])
    assert applied.text == "one two"
    assert applied.left == (unsafe,)


def test_of_two_that_overlap_the_more_severe_wins() -> None:
    mild, grave = _finding(0, 7, "mild"), _finding(4, 7, "grave", severity=Severity.BLOCK)
    assert apply_safe("one two", [mild, grave]).text == "one grave"


def test_two_insertions_at_one_place_do_not_both_happen() -> None:
    applied = apply_safe("text", [_finding(0, 0, "A "), _finding(0, 0, "B ")])
    assert applied.text in {"A text", "B text"}
    assert len(applied.left) == 1


def test_a_person_may_choose_an_unsafe_one() -> None:
    finding = _finding(0, 3, "[date]", safe=False)
    assert apply_chosen("one two", [(finding, finding.suggestions[0])]).text == "[date] two"


@st.composite
def _texts_and_edits(draw: st.DrawFn) -> tuple[str, list[Finding]]:
    text = draw(st.text(max_size=40))
    edits = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        edits.append(
            _finding(start, end, draw(st.text(max_size=5)), severity=draw(st.sampled_from(Severity)))
        )
    return text, edits


@given(_texts_and_edits())
def test_nothing_outside_the_edits_changes(case: tuple[str, list[Finding]]) -> None:
    text, findings = case
    applied = apply_safe(text, findings)
    rest = text
    for finding in sorted(applied.done, key=lambda found: (found.start, found.end), reverse=True):
        edit = finding.suggestions[0]
        rest = rest[: edit.start] + "\0" + rest[edit.end :]
    at = 0
    for part in rest.split("\0"):
        at = applied.text.index(part, at) + len(part)


@given(_texts_and_edits())
def test_the_order_of_the_findings_does_not_matter(case: tuple[str, list[Finding]]) -> None:
    text, findings = case
    distinct = list({(found.start, found.end, found.severity): found for found in findings}.values())
    forward = apply_safe(text, distinct).text
    assert apply_safe(text, distinct[::-1]).text == forward


def test_revised_is_the_same_as_applying() -> None:
    finding = _finding(0, 3, "1")
    assert Report("one two", (finding,)).revised() == "1 two"
