"""The shipped rules prove themselves, and the self-test sees what is wrong with a bad rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonecheck.model import Config
from tonecheck.proof import everything, prove
from tonecheck.rules.loader import load_folder
from tonecheck.rules.rulebook import Rulebook, load
from tonecheck.rules.selftest import Failure

RULE = """\
message: A filler.
why: It says nothing.
source: trifecta, positive language
severity: suggest
match:
  phrases:
    - as it were
unless:
  sentence: [poem]
rewrite: ""
examples:
  bad:
    - {draft: "Late [[as it were]] again.", fixed: "Late again."}
    - {draft: "It came [[as it were]].", fixed: "It came."}
    - {draft: "[[as it were]], it came.", fixed: "it came."}
  good:
    - It was as late as it is.
    - The poem says it is, as it were, late.
    - They left it as they were.
"""


def test_the_shipped_rules_prove_themselves() -> None:
    book = everything(Config())
    assert len(book.rules) >= 60
    assert [str(failure) for failure in prove(book.rules, book)] == []


def test_every_rule_names_its_teaching() -> None:
    for rule in everything(Config()).rules:
        assert rule.why.strip()
        assert rule.source.strip(), rule.id


def _failures(tmp_path: Path, text: str) -> tuple[Failure, ...]:
    path = tmp_path / "cold" / "filler.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return prove(load_folder(tmp_path), Rulebook(()))


def test_a_good_rule_has_no_failures(tmp_path: Path) -> None:
    assert _failures(tmp_path, RULE) == ()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("Late [[as it were]]", "[[Late as it were]]", "not the words marked"),
        ('fixed: "Late again."', 'fixed: "Late, again."', "the fix gives 'Late again.'"),
        ("    - They left it as they were.\n", "", "has 2 good examples"),
        ("They left it as they were.", "They left it, as it were, there.", "a good example is found"),
        ("The poem says it is, as it were, late.", "No rhyme.", "no good example needs the excuse"),
        ("- as it were\n", "- as it were\n    - '--'\n", "dead phrase '--'"),
        ('rewrite: ""', 'rewrite: "as it were"', "the fix gives"),
        ("  good:\n", "  misses:\n    - Late [[as it were]].\n  good:\n", "a known miss is found now"),
        ("  good:\n", "  false_alarms:\n    - Nothing here.\n  good:\n", "a known false alarm is silent now"),
    ],
)
def test_what_is_wrong_is_seen(tmp_path: Path, old: str, new: str, reason: str) -> None:
    assert old in RULE
    assert any(reason in failure.reason for failure in _failures(tmp_path, RULE.replace(old, new, 1)))


def test_a_fix_that_keeps_the_finding_is_seen(tmp_path: Path) -> None:
    text = RULE.replace('rewrite: ""', 'rewrite: "as it were so"')
    text = text.replace('fixed: "Late again."', 'fixed: "Late as it were so again."')
    assert any("still found after the fix" in failure.reason for failure in _failures(tmp_path, text))


def test_a_fix_that_brings_another_finding_is_seen(tmp_path: Path) -> None:
    book = load(Config(select=("demand",)))
    text = RULE.replace('rewrite: ""', 'rewrite: "and you must sign it"')
    text = text.replace('fixed: "Late again."', 'fixed: "Late and you must sign it again."')
    path = tmp_path / "cold" / "filler.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    failures = prove(load_folder(tmp_path), book)
    assert any("brings demand/" in failure.reason for failure in failures)
