"""The functional suites: written from the guide, minimal pairs, held to a floor for each rule set.

The floors are what was reached when they were set (docs/judgement.md has the figures); judgement may
get better and not worse.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tonecheck import Checker

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def judgement() -> ModuleType:
    """The measure itself, which lives with the benchmarks."""
    path = HERE.parents[1] / "benchmarks" / "judgement.py"
    spec = importlib.util.spec_from_file_location("judgement", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["judgement"] = module
    spec.loader.exec_module(module)
    return module


# suite, rule set, least precision, least recall
FLOORS = [
    ("suite", "demand", 0.95, 0.92),
    ("suite", "negative", 0.95, 0.92),
    ("suite", "impossible", 0.95, 0.92),
    ("suite", "apology", 0.95, 0.92),
    ("suite", "apology/missing", 0.95, 0.90),
    ("suite-c", "apology", 0.95, 0.95),
    ("suite-c", "apology/missing", 0.85, 0.80),
    ("suite-d", "demand", 0.93, 0.86),
    ("suite-d", "negative", 0.92, 0.88),
    ("suite-d", "impossible", 0.95, 0.90),
    ("suite-d", "apology", 0.95, 0.95),
    ("suite-d", "apology/missing", 0.91, 0.91),
    ("suite-d", "blame", 0.95, 0.90),
    ("suite-d", "rude", 0.95, 0.95),
    ("suite-d", "promise", 0.95, 0.65),
    ("suite-d", "deflect", 0.90, 0.75),
    ("suite-d", "dontknow", 0.95, 0.90),
    ("suite-e", "demand", 0.84, 0.80),
    ("suite-e", "negative", 0.86, 0.95),
    ("suite-e", "impossible", 0.95, 0.85),
    ("suite-e", "apology/missing", 0.75, 0.95),
    ("suite-f", "demand", 0.95, 0.90),
    ("suite-f", "negative", 0.78, 0.95),
    ("suite-f", "impossible", 0.93, 0.68),
    ("suite-f", "apology/missing", 0.86, 0.88),
    ("suite-g", "demand", 0.90, 0.88),
    ("suite-g", "negative", 0.75, 0.88),
    ("suite-g", "impossible", 0.92, 0.66),
    ("suite-g", "apology/missing", 0.87, 0.92),
    ("suite-h", "demand", 0.95, 0.91),
    ("suite-h", "negative", 0.89, 0.90),
    ("suite-h", "impossible", 0.93, 0.82),
    ("suite-h", "apology", 0.95, 0.90),
    ("suite-h", "apology/missing", 0.89, 0.92),
    ("suite-h", "blame", 0.95, 0.72),
    ("suite-i", "demand", 0.95, 0.92),
    ("suite-i", "negative", 0.92, 0.95),
    ("suite-i", "impossible", 0.90, 0.82),
    ("suite-i", "apology", 0.93, 0.93),
    ("suite-i", "apology/missing", 0.95, 0.86),
    ("suite-i", "blame", 0.93, 0.82),
    ("suite-i", "promise", 0.93, 0.90),
    ("suite-i", "deflect", 0.90, 0.93),
    ("suite-i", "rude", 0.88, 0.70),
    ("suite-j", "demand", 0.95, 0.91),
    ("suite-j", "negative", 0.88, 0.88),
    ("suite-j", "impossible", 0.86, 0.86),
    ("suite-j", "apology", 0.97, 0.93),
    ("suite-j", "apology/missing", 0.88, 0.86),
    ("suite-j", "blame", 0.97, 0.90),
    ("suite-j", "promise", 0.93, 0.75),
    ("suite-j", "deflect", 0.88, 0.73),
    ("suite-j", "dontknow", 0.90, 0.92),
    ("suite-j", "rude", 0.93, 0.67),
    ("suite-k", "demand", 0.75, 0.90),
    ("suite-k", "negative", 0.90, 0.95),
    ("suite-k", "apology", 0.95, 0.88),
    ("suite-k", "apology/missing", 0.85, 0.72),
    ("suite-k", "promise", 0.95, 0.70),
    ("suite-k", "dontknow", 0.95, 0.75),
    ("suite-k", "cold", 0.95, 0.95),
    ("held-out", "demand", 0.90, 0.70),
    ("held-out", "negative", 0.90, 0.70),
    ("held-out", "impossible", 0.70, 0.55),
    ("held-out-c", "demand", 0.80, 0.90),
    ("held-out-c", "negative", 0.90, 0.85),
    ("held-out-c", "impossible", 0.95, 0.85),
    ("held-out-c", "apology/missing", 0.75, 0.70),
]


@pytest.fixture(scope="module")
def results(judgement: ModuleType, checker: Checker) -> dict[str, object]:
    """The scores of each suite."""
    return {
        name: judgement.score(judgement.suite_cases(HERE / f"{name}.jsonl"), checker)
        for name in (
            "suite",
            "suite-c",
            "suite-d",
            "suite-e",
            "suite-f",
            "suite-g",
            "suite-h",
            "suite-i",
            "suite-j",
            "suite-k",
            "held-out",
            "held-out-c",
            "clean",
        )
    }


@pytest.mark.parametrize(("suite", "rule_set", "precision", "recall"), FLOORS)
def test_a_rule_set_holds_its_floor(
    results: dict[str, object], suite: str, rule_set: str, precision: float, recall: float
) -> None:
    score = results[suite].scores[rule_set]  # type: ignore[attr-defined]
    assert score.precision >= precision, score.mistakes
    assert score.recall >= recall, score.mistakes


def test_replies_that_may_be_sent_are_left_alone(results: dict[str, object]) -> None:
    assert results["clean"].clean >= 0.95  # type: ignore[attr-defined]
