"""Rule files to rules, strictly: whatever is not understood is an error with its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from tonecheck.model import Severity
from tonecheck.rules.examples import read_examples
from tonecheck.rules.matches import read_excuses, read_match, slots_of
from tonecheck.rules.recipe import Over, Recipe
from tonecheck.rules.rule import Examples, Place, Rule
from tonecheck.rules.strict import check_keys, choice, located, nearest
from tonecheck.rules.yaml_tree import Node, read_yaml

PROFILES = ("default", "chat", "formal", "technical")

_APPLIED = ("message", "why", "source", "severity", "match")
_REQUIRED = (*_APPLIED, "examples")
_EXAMPLES = "\nexamples:\n"
_OPTIONAL = ("unless", "rewrite", "insert", "idea", "place", "was", "default", "profiles")


def load_folder(folder: Path, *, examples: bool = True) -> tuple[Rule, ...]:
    """All rules below ``folder``, sorted by id. Raises `RuleError` for the first that cannot be used."""
    return tuple(load_rule(path, folder, examples=examples) for path in sorted(folder.rglob("*.yaml")))


def load_rule(path: Path, folder: Path, *, examples: bool = True) -> Rule:
    """The rule in one file; its id is the path below ``folder`` without the ending.

    Without ``examples`` the file is read only down to them, which is quicker: for rules that have proved
    themselves and are only to be applied.
    """
    root = read_yaml(path, until=None if examples else _EXAMPLES)
    keys = root.mapping("a rule file")
    required = _REQUIRED if examples else _APPLIED
    check_keys(root, keys, (*_REQUIRED, *_OPTIONAL), required=required)
    match = read_match(keys["match"])
    rewrite, insert = _recipes(keys, "rewrite"), _recipes(keys, "insert")
    idea = keys["idea"].text("idea") if "idea" in keys else ""
    if (rewrite and insert) or not (rewrite or insert or idea):
        raise root.error("a rule has one of rewrite and insert, or an idea; an idea may stand beside them")
    known = slots_of(match)
    for key in ("rewrite", "insert"):
        _check_slots(keys.get(key), rewrite or insert, known)
    return Rule(
        id=rule_id(path, folder),
        path=str(path),
        message=keys["message"].text("message"),
        why=keys["why"].text("why"),
        source=keys["source"].text("source"),
        severity=located(keys["severity"], Severity.parse),
        match=match,
        excuses=read_excuses(keys.get("unless")),
        rewrite=rewrite,
        insert=insert,
        place=_place(keys.get("place")),
        idea=idea,
        was=tuple(item.text("was") for item in keys["was"].sequence()) if "was" in keys else (),
        on="default" not in keys or choice(keys["default"], ("on", "off")) == "on",
        profiles=_profiles(keys.get("profiles")),
        examples=read_examples(
            keys["examples"], fixes=bool(rewrite or insert) and not idea, spot=bool(insert)
        )
        if "examples" in keys
        else Examples(),
    )


def rule_id(path: Path, folder: Path) -> str:
    """``negative/opener`` for ``negative/opener.yaml``."""
    return path.relative_to(folder).with_suffix("").as_posix()


def _place(node: Node | None) -> Place:
    place: Any = choice(node, get_args(Place)) if node else "greeting"
    return place  # type: ignore[no-any-return]


def _recipes(keys: Mapping[str, Node], key: str) -> tuple[Recipe, ...]:
    return tuple(map(_recipe, keys[key].sequence())) if key in keys else ()


def _recipe(node: Node) -> Recipe:
    if isinstance(node.value, str):
        return _located_recipe(node, node.value)
    keys = node.mapping("a recipe")
    check_keys(node, keys, ("text", "reason", "safe", "over"), required=("text",))
    template = keys["text"].value
    if not isinstance(template, str):
        raise keys["text"].error("text is text")
    reason = keys["reason"].text("reason") if "reason" in keys else ""
    safe = "safe" not in keys or choice(keys["safe"], ("yes", "no")) == "yes"
    over: Any = choice(keys["over"], get_args(Over)) if "over" in keys else "words"
    return _located_recipe(keys["text"], template, reason, safe, over)


def _located_recipe(
    node: Node, template: str, reason: str = "", safe: bool = True, over: Over = "words"
) -> Recipe:
    try:
        return Recipe(template, reason, safe, over)
    except ValueError as error:
        raise node.error(str(error)) from None


def _check_slots(node: Node | None, recipes: tuple[Recipe, ...], known: frozenset[str]) -> None:
    if node is None:
        return
    for item, recipe in zip(node.sequence(), recipes, strict=True):
        for name, _ in recipe.slots():
            if name not in known:
                raise item.error(f"unknown slot {{{name}}}{nearest(name, known)}")


def _profiles(node: Node | None) -> Mapping[str, Severity | None]:
    if node is None:
        return {}
    keys = node.mapping("profiles")
    check_keys(node, keys, PROFILES)
    return {
        name: None if value.value == "off" else located(value, Severity.parse) for name, value in keys.items()
    }
