"""What all tests share: one real parser, one checker, and the way to the shared data if it is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonecheck import Checker
from tonecheck.language.engine import load_parser
from tonecheck.language.remember import RememberingParser

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def parser() -> RememberingParser:
    """The parser that ships; equal sentences are parsed once a session."""
    return RememberingParser(load_parser())


@pytest.fixture(scope="session")
def checker(parser: RememberingParser) -> Checker:
    """The default checker."""
    return Checker(parser=parser)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the data that is not part of the project; the test is skipped without it."""
    if not SHARED.is_dir():
        pytest.skip("the shared data is not beside this checkout")
    return SHARED
