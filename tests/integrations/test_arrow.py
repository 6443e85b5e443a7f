from __future__ import annotations

import pytest

from tonecheck import Checker, InputError, Message
from tonecheck.integrations.arrow import check_batch, check_batches

pa = pytest.importorskip("pyarrow")

TURN = pa.struct([("author", pa.string()), ("text", pa.string()), ("format", pa.string())])
TEXTS = ["You must send us the photo!!", "Here is the photo.", "", None]


def test_a_row_for_each_draft_and_other_columns_kept(checker: Checker) -> None:
    batch = pa.RecordBatch.from_pydict({"ticket": pa.array([4, 5, 6, 7]), "text": pa.array(TEXTS)})
    rows = check_batch(batch, checker).to_pylist()
    assert [row["ticket"] for row in rows] == [4, 5, 6, 7]
    assert [row["words"] for row in rows] == [6, 4, 0, 0]
    assert [row["verdict"] for row in rows][1:] == ["send", "send", "send"]
    report = checker.check(TEXTS[0] or "")
    assert [finding["rule"] for finding in rows[0]["findings"]] == [
        finding.rule for finding in report.findings
    ]
    for finding in rows[0]["findings"]:
        assert finding["before"] + finding["text"] + finding["after"] == TEXTS[0]


def test_context_and_format_are_read(checker: Checker) -> None:
    context = [{"author": "customer", "text": "<p>It broke and I am angry.</p>", "format": "html"}]
    batch = pa.RecordBatch.from_pydict(
        {
            "text": ["<p>We will look into it.</p><blockquote>You must pay</blockquote>"],
            "format": ["html"],
            "context": pa.array([context], pa.list_(TURN)),
            "customer_name": ["Ines"],
        }
    )
    (row,) = check_batch(batch, checker).to_pylist()
    report = checker.check(
        "<p>We will look into it.</p><blockquote>You must pay</blockquote>",
        context=[Message("customer", "It broke and I am angry.")],
        customer_name="Ines",
        format="html",
    )
    assert [finding["rule"] for finding in row["findings"]] == [finding.rule for finding in report.findings]
    assert row["words"] == 5


def test_what_is_not_judged_says_why(checker: Checker) -> None:
    text = "Guten Tag, wir haben die Lampe heute an Sie verschickt und melden uns bald wieder bei Ihnen."
    (row,) = check_batch(pa.RecordBatch.from_pydict({"text": [text]}), checker).to_pylist()
    assert (row["verdict"], row["skipped"]) == (None, "not English but de: not judged")


def test_batch_sizes_do_not_matter(checker: Checker) -> None:
    batch = pa.RecordBatch.from_pydict({"text": TEXTS * 5})
    parts = [batch.slice(at, 3) for at in range(0, 20, 3)]
    apart = pa.Table.from_batches(list(check_batches(parts, checker)))
    assert apart.to_pylist() == check_batch(batch, checker).to_pylist()


def test_a_batch_without_texts_is_refused(checker: Checker) -> None:
    with pytest.raises(InputError, match="column 'text'"):
        check_batch(pa.RecordBatch.from_pydict({"body": ["x"]}), checker)
