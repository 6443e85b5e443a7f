"""The one flow: draft → prose → reading → hits → findings → report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from tonecheck.acts.read import Conversation, DraftReader
from tonecheck.acts.reading import Reading
from tonecheck.language.engine import load_parser
from tonecheck.language.identify import foreign_language
from tonecheck.language.parser import Parser
from tonecheck.model import Config, Draft, Finding, Format, Message, Report, Skip
from tonecheck.prose import Prose, read_prose
from tonecheck.prose.transcript import turns
from tonecheck.rewrite.vary import varied
from tonecheck.rewrite.write import suggestions
from tonecheck.rules import rulebook
from tonecheck.rules.find import find
from tonecheck.rules.index import RuleIndex
from tonecheck.rules.phrases import expand
from tonecheck.rules.rule import Hit, PythonRule, Rule
from tonecheck.rules.rulebook import Rulebook

_BATCH = 128


class Checker:
    """Checks drafts with one set of rules and settings; reusable and safe to share between threads.

    ``config`` is a `Config` or None for the defaults. The rules are read at once, the weights of
    the parser when the first sentence needs it. Raises `ConfigError` for a setting or id that does not
    exist and `RuleError` for a rule file that cannot be used. ``parser`` and ``rules`` stand in for
    the parser and for the rulebook that ``config`` asks for.
    """

    def __init__(
        self, config: Config | None = None, *, parser: Parser | None = None, rules: Rulebook | None = None
    ) -> None:
        self.config = config or Config()
        self.rulebook = rules or rulebook.load(self.config, examples=False)
        self._index = RuleIndex(self.rulebook.rules)
        self._allowed = frozenset(phrase for entry in self.config.allow for phrase in expand(entry))
        self._reader = DraftReader(
            (lambda: parser) if parser is not None else self._load_parser,
            self.rulebook.phrases() | self._allowed,
            self.rulebook.tree_words(),
            self.rulebook.needs(),
            cache_size=self.config.cache_size,
        )

    def check(
        self,
        text: str,
        context: Sequence[Message] = (),
        customer_name: str | None = None,
        format: Format = "plain",
    ) -> Report:
        """What would land badly in one draft.

        ``context`` holds the earlier messages, oldest first. Raises `InputError` for a draft that is
        not text, a context that is no sequence of `Message` or an unknown format, and `ModelError`
        when a parse is needed and the model cannot be loaded.
        """
        draft = Draft(text, tuple(context), customer_name, format)
        return next(self.check_many([draft]))

    def check_many(self, drafts: Iterable[Draft | str]) -> Iterator[Report]:
        """One report for each draft, in order; memory does not grow with the stream."""
        stream = iter(drafts)
        while batch := [_as_draft(draft) for draft in islice(stream, _BATCH)]:
            yield from self._check_batch(batch)

    def _check_batch(self, drafts: Sequence[Draft]) -> Iterator[Report]:
        proses = [read_prose(draft.text, draft.format) for draft in drafts]
        reasons = [_why_not(draft, prose) for draft, prose in zip(drafts, proses, strict=True)]
        judged = [index for index, reason in enumerate(reasons) if reason is None]
        talks = [_conversation(drafts[index], proses[index]) for index in judged]
        readings = dict(zip(judged, self._reader.read(talks), strict=True))
        for index, (draft, prose, reason) in enumerate(zip(drafts, proses, reasons, strict=True)):
            if reason is None:
                yield self._report(draft, readings[index])
            else:
                skips = (Skip("draft", reason), *self.rulebook.skipped)
                yield Report(draft.text, skipped=skips, hidden=prose.hidden)

    def _report(self, draft: Draft, reading: Reading) -> Report:
        skips = list(self.rulebook.skipped)
        hits: list[Hit] = []
        for rule in self._index.possible(reading):
            hits.extend(find(rule, reading))
        for plugged in self.rulebook.python_rules:
            hits.extend(self._run_plugged(plugged, reading, skips))
        kept = _one_per_spot([hit for hit in hits if not self._is_allowed(hit, reading)]) if hits else ()
        findings = _worded(kept, draft.text, reading) if kept else ()
        verdict = self.config.policy.verdict(findings)
        return Report(draft.text, findings, tuple(skips), reading.prose.hidden, verdict)

    def _run_plugged(self, rule: PythonRule, reading: Reading, skips: list[Skip]) -> list[Hit]:
        try:
            hits = [_plugged_hit(rule, *spot) for spot in rule.find(reading)]
        except Exception as error:  # somebody else's code: its failure must not lose the report
            if self.config.strict:
                raise
            skips.append(Skip(rule.id, f"failed: {type(error).__name__}"))
            return []
        size = len(reading.prose.text)
        return [hit for hit in hits if 0 <= hit.start <= hit.end <= size]

    def _is_allowed(self, hit: Hit, reading: Reading) -> bool:
        spans = (span for phrase in self._allowed for span in reading.reply.phrases.get(phrase, ()))
        return hit.start < hit.end and any(start < hit.end and hit.start < end for start, end in spans)

    def _load_parser(self) -> Parser:
        return load_parser(self.config.model)


def _as_draft(draft: Draft | str) -> Draft:
    return draft if isinstance(draft, Draft) else Draft(draft)


def _why_not(draft: Draft, prose: Prose) -> str | None:
    """Why the draft as a whole cannot be judged, or None where it can."""
    if draft.text.strip() and not prose.text.strip():
        return "nothing in it is the writer's own prose"
    code = foreign_language(prose.text)
    return None if code is None else f"not English but {code}: not judged"


def _conversation(draft: Draft, reply: Prose) -> Conversation:
    context = tuple(
        (author, read_prose(text, "plain"))
        for message in draft.context
        for author, text in turns(message.author, message.text)
    )
    if not context and draft.format == "email" and reply.quoted:
        context = (("customer", read_prose(reply.quoted, "plain")),)
    return Conversation(reply, context, draft.customer_name)


def _plugged_hit(rule: PythonRule, start: int, end: int, *replacement: str) -> Hit:
    return Hit(rule, start, end, (start, end), replacements=replacement)


def _one_per_spot(hits: Sequence[Hit]) -> list[Hit]:
    """Where findings of one set overlap, the most severe stays, then the longest, then the first."""
    kept: dict[str, list[Hit]] = {}
    for hit in sorted(hits, key=_rank):
        others = kept.setdefault(hit.rule.rule_set, [])
        at = bisect_left(others, (hit.start, hit.end), key=_place)
        # Those kept do not overlap each other, so only the nearest can overlap this one.
        if not any(_same_spot(hit, other) for other in others[max(0, at - 2) : at + 2]):
            others.insert(at, hit)
    return [hit for others in kept.values() for hit in others]


def _place(hit: Hit) -> tuple[int, int]:
    return hit.start, hit.end


def _rank(hit: Hit) -> tuple[int, int, int, str]:
    return -hit.rule.severity, hit.start - hit.end, hit.start, hit.rule.id


def _same_spot(one: Hit, other: Hit) -> bool:
    return _place(one) == _place(other) or (one.start < other.end and other.start < one.end)


def _worded(hits: Iterable[Hit], source: str, reading: Reading) -> tuple[Finding, ...]:
    """The findings in the order of the text, their suggestions not all alike."""
    findings = sorted(
        (_finding(hit, source, reading) for hit in hits),
        key=lambda found: (found.start, found.end, found.rule),
    )
    edits = varied(finding.suggestions for finding in findings)
    return tuple(replace(finding, suggestions=each) for finding, each in zip(findings, edits, strict=True))


def _finding(hit: Hit, source: str, reading: Reading) -> Finding:
    rule = hit.rule
    start, end = reading.prose.source_span(hit.start, hit.end)
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        start=start,
        end=end,
        text=source[start:end],
        message=rule.message.replace("{text}", source[start:end]),
        why=rule.why,
        source=rule.source,
        suggestions=suggestions(hit, reading, source),
        idea=rule.idea if isinstance(rule, Rule) else "",
    )
