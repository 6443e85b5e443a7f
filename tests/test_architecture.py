"""The imports point one way, and libraries are named only where they belong."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tonecheck

PACKAGE = Path(tonecheck.__file__).parent

LEVELS = (
    {"errors", "model"},
    {"prose"},
    {"language"},
    {"acts"},
    {"rules"},
    {"rewrite"},
    {"checker", "config", "proof"},
    {"render", "mail"},
    {"archive", "gate", "integrations"},
    {"cli"},
)

# `Report.revised` is part of the fixed public API, and applying edits has one place: rewrite/apply.py.
# The settings file shares the "did you mean" of the rule loader.
KNOWN_UPWARD = {("model", "rewrite")}

LIBRARIES = {
    "spacy": {"language/spacy_parser.py"},
    "textblob": {"language/polarity.py"},
    "py3langid": {"language/identify.py"},
    "ahocorasick": {"language/scan.py"},
    "yaml": {"rules/yaml_tree.py"},
}


def _files() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "data" not in path.relative_to(PACKAGE).parts)


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "tonecheck":
                yield from (f"tonecheck.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _level(part: str) -> int | None:
    return next((number for number, parts in enumerate(LEVELS) if part in parts), None)


@pytest.mark.parametrize("path", _files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    own = _level(part)
    if own is None:
        assert part in {"__init__", "__main__"}, f"{part} has no place in the order of the parts"
        return
    for module in _imports(path):
        names = module.split(".")
        if names[0] != "tonecheck" or len(names) == 1:
            continue
        other = _level(names[1])
        if other is not None and (part, names[1]) not in KNOWN_UPWARD:
            assert other <= own, f"{part} imports {module}"


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_is_named_in_its_file_only(library: str) -> None:
    naming = {
        path.relative_to(PACKAGE).as_posix()
        for path in _files()
        if any(module.split(".")[0] == library for module in _imports(path))
    }
    assert naming == LIBRARIES[library]


def test_import_brings_nothing_heavy() -> None:
    script = (
        "import sys, tonecheck; "
        "print([name for name in ('spacy', 'textblob', 'numpy', 'yaml', 'lemminflect', 'py3langid')"
        " if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_public_names_are_these() -> None:
    assert set(tonecheck.__all__) == {
        "Checker",
        "Config",
        "ConfigError",
        "Draft",
        "Finding",
        "Hidden",
        "InputError",
        "Message",
        "ModelError",
        "Policy",
        "PythonRule",
        "Reading",
        "Report",
        "RuleError",
        "Severity",
        "Skip",
        "Suggestion",
        "TonecheckError",
        "check",
    }
    assert all(hasattr(tonecheck, name) for name in tonecheck.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Chequer'"):
        tonecheck.Chequer  # noqa: B018
