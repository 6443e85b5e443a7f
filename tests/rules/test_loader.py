"""Loading is strict: everything that is not understood is an error with its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tonecheck.errors import RuleError
from tonecheck.model import Severity
from tonecheck.rules import rulebook
from tonecheck.rules.loader import load_folder, load_rule
from tonecheck.rules.rule import ActMatch, Examples, PhraseMatch, TreeMatch

GOOD = """\
message: A filler.
why: It says nothing.
source: trifecta, positive language
severity: suggest
match:
  phrases:
    - as it were
rewrite: ""
examples:
  bad:
    - {draft: "It is, [[as it were]], late.", fixed: "It is, late."}
  good:
    - It was as late as it is.
"""


def _load(tmp_path: Path, text: str) -> object:
    path = tmp_path / "cold" / "filler.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load_rule(path, tmp_path)


def _error(tmp_path: Path, text: str) -> RuleError:
    with pytest.raises(RuleError) as caught:
        _load(tmp_path, text)
    return caught.value


def test_a_rule_is_named_by_its_path(tmp_path: Path) -> None:
    _load(tmp_path, GOOD)
    (rule,) = load_folder(tmp_path)
    assert rule.id == "cold/filler"
    assert rule.rule_set == "cold"
    assert rule.severity is Severity.SUGGEST
    assert isinstance(rule.match, PhraseMatch)
    assert rule.examples.bad[0].marked == (7, 17)


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("why:", "wy:", 2, "unknown key 'wy'; did you mean 'why'"),
        ("why: It says nothing.\n", "", 1, "the key 'why' is missing"),
        ("severity: suggest", "severity: grave", 4, "unknown severity 'grave'"),
        (
            "message: A filler.",
            "message: A filler.\nmessage: Again.",
            2,
            "the key 'message' stands here twice",
        ),
        ("  phrases:", "\tphrases:", 6, "indent with spaces, not tabs"),
        ("    - as it were", "    - as it were\n    - As it were", 8, "dead phrase"),
        ("    - as it were", "    - (as it were", 7, "brackets must match"),
        ('rewrite: ""', 'rewrite: "{verb}"', 8, "unknown slot {verb}"),
        ('rewrite: ""', 'rewrite: "{text:loud}"', 8, "unknown form 'loud'"),
        ('rewrite: ""', 'rewrite: "{text"', 8, "slots are written"),
        ('rewrite: ""', 'rewrite: ""\ninsert: x', 1, "one of rewrite and insert"),
        ("[[as it were]]", "as it were", 11, "marked once"),
        (', fixed: "It is, late."', "", 11, "states the text after the fix"),
        ("  phrases:\n    - as it were", "  act: directve", 6, "did you mean 'directive'"),
        (
            "  phrases:\n    - as it were",
            "  act: directive\n  form: imperatve",
            7,
            "unknown value 'imperatve'",
        ),
        ("  phrases:\n    - as it were", "  act: directive\n  colour: red", 7, "unknown key 'colour'"),
        ("  phrases:", "  at: middle\n  phrases:", 6, "unknown value 'middle'"),
        ("message: A filler.", "message: &a A filler.\nwas: *a", 1, "aliases"),
        ("message: A filler.", "message: ''", 1, "message is empty"),
    ],
)
def test_errors_say_where_and_what(tmp_path: Path, old: str, new: str, line: int, reason: str) -> None:
    assert old in GOOD
    error = _error(tmp_path, GOOD.replace(old, new, 1))
    assert reason in error.reason
    assert error.line == line
    assert str(error).startswith(f"{tmp_path / 'cold' / 'filler.yaml'}:{line}:")


def test_no_is_a_word_and_not_false(tmp_path: Path) -> None:
    rule = _load(tmp_path, GOOD.replace("- as it were", "- no").replace("as it were", "no"))
    assert rule.match.entries == {"no": frozenset({"no"})}  # type: ignore[attr-defined]


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cold" / "filler.yaml"
    path.parent.mkdir()
    path.write_bytes(b"message: x\nwhy: \xff\n")
    with pytest.raises(RuleError, match=r"filler\.yaml:2:1: not UTF-8"):
        load_rule(path, tmp_path)


def test_an_empty_file_is_an_error(tmp_path: Path) -> None:
    assert "empty" in _error(tmp_path, "").reason


def test_a_tree_needs_words_and_known_nodes(tmp_path: Path) -> None:
    tree = GOOD.replace(
        "  phrases:\n    - as it were",
        "  tree:\n    verb: {lemma: [fail]}\n    who: {under: verb, as: [nsubj], word: [you]}",
    )
    rule = _load(tmp_path, tree)
    assert isinstance(rule.match, TreeMatch)  # type: ignore[attr-defined]
    assert rule.match.triggers == {"you"}  # type: ignore[attr-defined]
    assert "a tree needs a node with 'word'" in _error(tmp_path, tree.replace(", word: [you]", "")).reason
    assert "unknown node 'verv'" in _error(tmp_path, tree.replace("under: verb", "under: verv")).reason


def test_an_act_may_be_asked_for_by_its_fields(tmp_path: Path) -> None:
    rule = _load(
        tmp_path, GOOD.replace("  phrases:\n    - as it were", "  act: directive\n  form: [imperative]")
    )
    assert isinstance(rule.match, ActMatch)  # type: ignore[attr-defined]
    assert rule.match.wanted == {"form": frozenset({"imperative"})}  # type: ignore[attr-defined]


def test_an_act_may_be_one_of_several_kinds(tmp_path: Path) -> None:
    several = GOOD.replace(
        "  phrases:\n    - as it were", "  act: [trouble, appeal]\n  of: customer\n  over: no"
    )
    match = _load(tmp_path, several).match  # type: ignore[attr-defined]
    assert isinstance(match, ActMatch)
    assert match.kinds == ("trouble", "appeal")
    assert "lost" in _error(tmp_path, several.replace("over: no", "lost: time")).reason


def test_rules_that_are_only_applied_are_the_same_without_their_examples() -> None:
    with_examples, without = rulebook.shipped_rules(), rulebook.shipped_rules(examples=False)
    assert [replace(rule, examples=Examples()) for rule in with_examples] == list(without)
    assert all(rule.examples.bad for rule in with_examples)
