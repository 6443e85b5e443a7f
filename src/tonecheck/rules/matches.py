"""The ``match`` and ``unless`` parts of a rule file: phrases, trees and acts."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields
from functools import lru_cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from tonecheck.acts import KINDS
from tonecheck.language.trees import TreeNode
from tonecheck.rules.phrases import expand
from tonecheck.rules.rule import ActMatch, Excuse, Match, PhraseMatch, Position, Reach, TreeMatch, Voice
from tonecheck.rules.strict import check_keys, choice, located, nearest
from tonecheck.rules.yaml_tree import Node

_NODE_KEYS = ("under", "below", "as", "word", "lemma", "tag")
_NOT_FOR_RULES = frozenset({"start", "end", "extent", "parts"})


def read_match(node: Node) -> Match:
    """The one thing that a rule looks for."""
    keys = node.mapping("match")
    kinds = [key for key in ("phrases", "tree", "act") if key in keys]
    if len(kinds) != 1:
        raise node.error("match has exactly one of: phrases, tree, act")
    if kinds == ["phrases"]:
        check_keys(node, keys, ("phrases", "at"))
        return _phrase_match(keys)
    if kinds == ["tree"]:
        check_keys(node, keys, ("tree", "underline"))
        return _tree_match(keys["tree"], keys.get("underline"))
    return _act_match(node, extra=("of",))


def slots_of(match: Match) -> frozenset[str]:
    """The names of the slots that a recipe may use with this match."""
    if isinstance(match, PhraseMatch):
        return frozenset({"text"})
    if isinstance(match, TreeMatch):
        return frozenset({"text", *match.nodes})
    return frozenset({"text", *frozenset.intersection(*(KINDS[kind].parts for kind in match.kinds))})


def read_excuses(node: Node | None) -> tuple[Excuse, ...]:
    """What excuses a match, one `Excuse` for each entry, so that the self-test can try each."""
    if node is None:
        return ()
    keys = node.mapping("unless")
    check_keys(node, keys, ("sentence", "nearby", "draft", "thread", "tree", "act"))
    excuses: list[Excuse] = []
    for reach in get_args(Reach):
        if reach in keys:
            for item in keys[reach].sequence():
                phrases = located(item, expand)
                excuses.append(Excuse(f"{reach}: {item.value}", reach, phrases=phrases))
    if "tree" in keys:
        for item in keys["tree"].sequence():
            tree = _tree_match(item, None)
            excuses.append(Excuse(f"tree: {', '.join(tree.nodes)}", "sentence", tree=tree))
    if "act" in keys:
        for item in keys["act"].sequence():
            excuses.append(_act_excuse(item))
    return tuple(excuses)


def _act_excuse(item: Node) -> Excuse:
    node = item if isinstance(item.value, dict) else Node({"act": item}, item.path, item.line, item.column)
    keys = node.mapping("an act")
    reach: Any = choice(keys["in"], get_args(Reach)) if "in" in keys else "draft"
    match = _act_match(node, extra=("in", "of"))
    if match.of != "reply" and "in" in keys:
        raise keys["in"].error("an act 'of' the customer is looked for in all that they wrote")
    wanted = ", ".join(f"{name} {'/'.join(sorted(values))}" for name, values in match.wanted.items())
    where = f"in {reach}" if match.of == "reply" else f"of {match.of}"
    return Excuse(f"act: {'/'.join(match.kinds)} {wanted}".strip() + f" {where}", reach, act=match)


def _phrase_match(keys: Mapping[str, Node]) -> PhraseMatch:
    entries: dict[str, frozenset[str]] = {}
    seen: dict[str, str] = {}
    for item in keys["phrases"].sequence():
        entry = item.text("a phrase")
        phrases = located(item, expand)
        twice = sorted(phrases & seen.keys())
        if twice and len(twice) == len(phrases):
            raise item.error(f"dead phrase: {entry!r} is already covered by {seen[twice[0]]!r}")
        seen.update(dict.fromkeys(phrases, entry))
        entries[entry] = phrases
    at: Any = choice(keys["at"], get_args(Position)) if "at" in keys else "any"
    return PhraseMatch(entries, at)


def _tree_match(node: Node, underline: Node | None) -> TreeMatch:
    pattern: list[TreeNode] = []
    names: list[str] = []
    triggers: frozenset[str] = frozenset()
    for name, entry in node.mapping("tree").items():
        keys = entry.mapping("a node of a tree")
        check_keys(entry, keys, _NODE_KEYS)
        pattern.append(_tree_node(entry, keys, names))
        names.append(name)
        if "word" in keys and not triggers:
            triggers = frozenset(item.text("a word") for item in keys["word"].sequence())
    if not triggers:
        raise node.error("a tree needs a node with 'word', or every sentence would have to be parsed")
    bounds = tuple(item.text("a node") for item in underline.sequence()) if underline else tuple(names)
    for name in bounds:
        if name not in names and underline is not None:
            raise underline.error(f"unknown node {name!r}{nearest(name, names)}")
    return TreeMatch(tuple(pattern), tuple(names), bounds, triggers)


def _tree_node(entry: Node, keys: Mapping[str, Node], known: list[str]) -> TreeNode:
    words, lemmas, tags, labels = (
        frozenset(item.text(key) for item in keys[key].sequence()) if key in keys else frozenset[str]()
        for key in ("word", "lemma", "tag", "as")
    )
    relation = [key for key in ("under", "below") if key in keys]
    if not known:
        if relation:
            raise entry.error("the first node of a tree hangs on nothing")
        return TreeNode(None, True, words, lemmas, tags, labels)
    if len(relation) != 1:
        raise entry.error("every node but the first is 'under' (directly) or 'below' another one")
    head = keys[relation[0]].text(relation[0])
    if head not in known:
        raise keys[relation[0]].error(f"unknown node {head!r}{nearest(head, known)}")
    return TreeNode(known.index(head), relation == ["under"], words, lemmas, tags, labels)


def _act_match(node: Node, extra: tuple[str, ...]) -> ActMatch:
    keys = node.mapping("act")
    kinds = tuple(choice(item, tuple(KINDS)) for item in keys["act"].sequence())
    acts = [KINDS[kind].act for kind in kinds]
    shared = set.intersection(*({item.name for item in fields(act)} for act in acts)) - _NOT_FOR_RULES
    check_keys(node, keys, ("act", *extra, *sorted(shared)))
    hints = _hints(acts[0])
    wanted = {
        name: frozenset(_field_value(item, hints[name]) for item in keys[name].sequence())
        for name in keys
        if name in shared
    }
    of: Any = choice(keys["of"], get_args(Voice)) if "of" in keys else "reply"
    return ActMatch(kinds, wanted, of)


@lru_cache(maxsize=64)
def _hints(act: type) -> Mapping[str, object]:
    return get_type_hints(act)


def _field_value(node: Node, hint: object) -> str:
    """The text of a value that the field can have at all."""
    if isinstance(hint, types.UnionType) or get_origin(hint) is Union:
        options = [part for part in get_args(hint) if part is not type(None)]
        return _field_value(node, options[0])
    if hint is bool:
        return choice(node, ("yes", "no"))
    if get_origin(hint) is Literal:
        return choice(node, get_args(hint))
    return node.text("a value")


def field_text(value: object) -> str:
    """How rule files write a value of an act's field."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
