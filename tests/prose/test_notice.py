"""Legal notices under a mail are nobody's words to this customer, in every format."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck import check
from tonecheck.prose.notice import notice_ranges

NOTICES = [
    "This e-mail is meant for its addressee and may be confidential. You must not copy it to anybody.",
    "If you are not the intended recipient, you must delete this message at once.",
    "LEGAL NOTICE: Copying this transmission is strictly prohibited. Notify the sender immediately.",
    "If you received this email by mistake, delete it immediately. You may not disclose its contents.",
    "Emails cannot be guaranteed to be secure. We do not accept liability for viruses.",
    "Any unauthorised copying of this message is prohibited.",
]
OURS = [
    "The lamp was sent in error. Please send it back to us by Friday, or we bill it.",
    "If you received this lamp by mistake, you must return it.",
    "Your file is confidential. We can't share it.",
]


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("format", ["plain", "markdown", "html", "email"])
def test_a_notice_is_hidden_and_nothing_else(notice: str, format: str) -> None:
    lines = ["Dear Ann,", "your lamp is here.", notice, "See you on Monday!"]
    text = "".join(f"<p>{line}</p>" for line in lines) if format == "html" else "\n\n".join(lines)
    report = check(text, format=format)
    hidden = [text[each.start : each.end] for each in report.hidden if each.reason == "disclaimer"]
    assert hidden == [notice]
    assert not report.findings


def test_a_notice_broken_into_lines_or_set_behind_the_name_is_hidden() -> None:
    broken = "This email is intended\nonly for Ann Lee and may be\nconfidential. You may not\ncopy it."
    for text in (f"Hello Ann.\n\n{broken}\n\nBye.", f"Hello Ann. Kind regards, Tom {broken}"):
        (hidden,) = [text[each.start : each.end] for each in check(text).hidden]
        assert hidden == broken


@pytest.mark.parametrize("text", OURS)
def test_what_the_writer_says_of_a_mistake_or_a_secret_stays(text: str) -> None:
    assert not list(notice_ranges(text))
    assert check(text).findings


@given(st.lists(st.sampled_from([*NOTICES, *OURS, "\n", "\n\n", " ", ".", "this email "])).map("".join))
def test_ranges_are_ordered_and_inside_the_text(text: str) -> None:
    ranges = list(notice_ranges(text))
    bounds = [bound for span in ranges for bound in span]
    assert bounds == sorted(bounds)
    assert all(0 <= start < end <= len(text) for start, end in ranges)
