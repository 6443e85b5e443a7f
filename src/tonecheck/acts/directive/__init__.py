"""Directives: who is asked to do what, in which form, and for whose sake."""

from tonecheck.acts.act import Reader
from tonecheck.acts.directive import bare, consequence, impersonal, obligation, ours, papers
from tonecheck.acts.directive.directive import PARTS, Directive
from tonecheck.acts.directive.read import read
from tonecheck.acts.directive.settle import settle
from tonecheck.acts.imperative import may_hold_imperative

__all__ = ["READER", "Directive"]

READER = Reader(
    kind="directive",
    act=Directive,
    triggers=(ours.TRIGGERS | papers.TRIGGERS | bare.TRIGGERS | obligation.TRIGGERS)
    | (consequence.TRIGGERS | impersonal.TRIGGERS),
    read=read,
    may_hold=may_hold_imperative,
    settle=settle,
    parts=PARTS,
    uses=frozenset({"question", "trouble", "feeling"}),
)
