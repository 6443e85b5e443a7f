"""Rules prove themselves: every example of a rule file is checked, strictly.

For each rule: at least three bad and three good examples; the exact span; the stated text after the
first suggestion; the finding gone and nothing new from any rule after it and after every other
suggestion that is safe; every excuse needed by a good example; every
phrase entry alive; known misses and false alarms still failing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from tonecheck.model import Draft, Finding, Report, Suggestion
from tonecheck.rules.rule import Example, PhraseMatch, Rule

LEAST = 3
"""Bad, and good, examples that a rule must have."""

Check = Callable[[Draft], Report]


@dataclass(frozen=True, slots=True)
class Failure:
    """What is wrong with a rule's proof, and the line of its file."""

    rule: str
    path: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.reason}"


def selftest(
    rules: Iterable[Rule], check: Check, checker_for: Callable[[Rule], Check]
) -> tuple[Failure, ...]:
    """Everything that is wrong with the rules' examples.

    ``check`` runs all rules; ``checker_for`` makes a check that runs one rule alone, as given.
    """
    return tuple(failure for rule in rules for failure in _test_rule(rule, check, checker_for))


def _test_rule(rule: Rule, check: Check, checker_for: Callable[[Rule], Check]) -> Iterator[Failure]:
    alone = checker_for(rule)
    examples = rule.examples
    for kind, given in (("bad", examples.bad), ("good", examples.good)):
        if len(given) < LEAST:
            yield Failure(rule.id, rule.path, 1, f"has {len(given)} {kind} examples; {LEAST} are needed")
    for example in examples.bad:
        yield from _test_bad(rule, example, alone, check)
    for example in examples.good:
        if found := _of(rule, alone(_draft(example))):
            yield _failure(rule, example, f"a good example is found: {found[0].text!r}")
    for example in examples.misses:
        if any((f.start, f.end) == example.marked for f in _of(rule, alone(_draft(example)))):
            yield _failure(rule, example, "a known miss is found now: move it to bad")
    for example in examples.false_alarms:
        if not _of(rule, alone(_draft(example))):
            yield _failure(rule, example, "a known false alarm is silent now: move it to good")
    yield from _needless_excuses(rule, checker_for)
    yield from _dead_phrases(rule, alone)


def _test_bad(rule: Rule, example: Example, alone: Check, check: Check) -> Iterator[Failure]:
    draft = _draft(example)
    found = _of(rule, alone(draft))
    if not any((finding.start, finding.end) == example.marked for finding in found):
        seen = ", ".join(repr(finding.text) for finding in found) or "nothing"
        yield _failure(rule, example, f"underlines {seen}, not the words marked")
        return
    finding = next(each for each in found if (each.start, each.end) == example.marked)
    if example.fixed is None:
        return
    if not finding.suggestions:
        yield _failure(rule, example, "has no suggestion here: a slot of every recipe is empty")
        return
    first, *others = finding.suggestions
    fixed = _revised(draft.text, first)
    if fixed != example.fixed:
        yield _failure(rule, example, f"the fix gives {fixed!r}")
        return
    for edit in (first, *(other for other in others if other.safe)):
        yield from _test_fixed(rule, example, draft, replace(draft, text=_revised(draft.text, edit)), check)


def _revised(text: str, edit: Suggestion) -> str:
    return text[: edit.start] + edit.replacement + text[edit.end :]


def _test_fixed(rule: Rule, example: Example, draft: Draft, fixed: Draft, check: Check) -> Iterator[Failure]:
    before = Counter(finding.rule for finding in check(draft).findings)
    after = Counter(finding.rule for finding in check(fixed).findings)
    if rule.id in before and after[rule.id] >= before[rule.id]:
        yield _failure(rule, example, f"still found after the fix to {fixed.text!r}")
    new = after - before
    if new:
        yield _failure(rule, example, f"the fix to {fixed.text!r} brings {', '.join(sorted(new))}")


def _needless_excuses(rule: Rule, checker_for: Callable[[Rule], Check]) -> Iterator[Failure]:
    for excuse in rule.excuses:
        without = replace(rule, excuses=tuple(other for other in rule.excuses if other is not excuse))
        check = checker_for(without)
        if not any(_of(rule, check(_draft(example))) for example in rule.examples.good):
            yield Failure(rule.id, rule.path, 1, f"no good example needs the excuse {excuse.name!r}")


def _dead_phrases(rule: Rule, alone: Check) -> Iterator[Failure]:
    if not isinstance(rule.match, PhraseMatch):
        return
    bare = replace(rule, excuses=())
    for entry, phrases in rule.match.entries.items():
        for phrase in sorted(phrases):
            if phrase != phrase.strip() or not any(char.isalnum() for char in phrase):
                yield Failure(bare.id, bare.path, 1, f"dead phrase {entry!r}: it holds no word")


def _of(rule: Rule, report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.rule == rule.id]


def _draft(example: Example) -> Draft:
    return Draft(example.draft, example.context, example.customer_name)


def _failure(rule: Rule, example: Example, reason: str) -> Failure:
    return Failure(rule.id, rule.path, example.line, reason)
