"""Settings from ``tonecheck.toml`` or ``[tool.tonecheck]`` in ``pyproject.toml``.

::

    [tool.tonecheck]
    profile = "chat"                    # default | chat | formal | technical
    select = ["demand", "negative"]     # rule sets or ids; everything when absent
    ignore = ["negative/opener"]
    allow = ["no problem"]              # phrases that are never reported
    rules = ["house-rules"]             # own rule folders, relative to the file
    model = "en_core_web_md"            # a spaCy model in place of our own parser
    ask = "warn"                        # from this severity on the verdict is "ask"
    stop = "block"                      # from this one on it is "stop"

    [tool.tonecheck.severity]
    "demand/need-to" = "suggest"
    cold = "inform"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tonecheck.errors import ConfigError
from tonecheck.model import Config, Policy, Severity
from tonecheck.rules.strict import nearest

_LISTS = {"select": "select", "ignore": "ignore", "allow": "allow", "rules": "rule_folders"}
_TEXTS = ("profile", "model")
_BARS = ("ask", "stop")
_KEYS = (*_LISTS, *_TEXTS, *_BARS, "severity", "strict")


def find(start: Path | None = None) -> Path | None:
    """The settings file that holds for ``start`` (the working directory), looking upwards.

    In each folder ``tonecheck.toml`` comes before a ``pyproject.toml`` with ``[tool.tonecheck]``.
    """
    folder = (start or Path.cwd()).resolve()
    for place in (folder, *folder.parents):
        own = place / "tonecheck.toml"
        if own.is_file():
            return own
        shared = place / "pyproject.toml"
        if shared.is_file() and "tonecheck" in _read(shared).get("tool", {}):
            return shared
    return None


def load(path: Path | None = None) -> Config:
    """The settings in ``path``, or in the file that `find` finds, or the defaults.

    Raises `ConfigError` for a file that cannot be read, an unknown key (naming the nearest known
    one) or a value that makes no sense. Ids are checked when a `Checker` is made of the settings.
    """
    path = path or find()
    if path is None:
        return Config()
    table = _read(path)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("tonecheck", {})
    return _config(table, path)


def _read(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None


def _config(table: Mapping[str, Any], path: Path) -> Config:
    for key in table:
        if key not in _KEYS:
            raise ConfigError(f"{path}: unknown setting {key!r}{nearest(key, _KEYS)}")
    values: dict[str, Any] = {
        name: _texts(table[key], key, path) for key, name in _LISTS.items() if key in table
    }
    values.update({key: _text(table[key], key, path) for key in _TEXTS if key in table})
    if "rule_folders" in values:
        values["rule_folders"] = tuple(str(path.parent / folder) for folder in values["rule_folders"])
    if "severity" in table:
        values["severities"] = _severities(table["severity"], path)
    if "strict" in table:
        values["strict"] = _flag(table["strict"], "strict", path)
    bars = {key: _severity(table[key], key, path) for key in _BARS if key in table}
    return Config(**values, policy=replace(Policy(), **bars))


def _severities(table: object, path: Path) -> dict[str, Severity]:
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: severity is a table of rule ids and severities")
    return {str(name): _severity(level, f"severity of {name}", path) for name, level in table.items()}


def _severity(value: object, key: str, path: Path) -> Severity:
    try:
        return Severity.parse(_text(value, key, path))
    except ValueError as error:
        raise ConfigError(f"{path}: {key}: {error}") from None


def _text(value: object, key: str, path: Path) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"{path}: {key} is text")
    return value


def _texts(value: object, key: str, path: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{path}: {key} is a list of texts")
    return tuple(value)


def _flag(value: object, key: str, path: Path) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(f"{path}: {key} is true or false")
    return value
