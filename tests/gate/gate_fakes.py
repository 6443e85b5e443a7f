"""Stand-ins that need no language model; module-level, so that worker processes can import them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from tonecheck import Draft, Finding, Report, Severity, Suggestion
from tonecheck.errors import RuleError
from tonecheck.gate.judge import NotJudgedError


def finding(severity: Severity, text: str = "You must", rule: str = "demand/fake") -> Finding:
    suggestion = Suggestion(0, len(text), "Could you", safe=True)
    return Finding(
        rule, severity, 0, len(text), text, f"“{text}” orders.", "why", "source", suggestions=(suggestion,)
    )


class WordChecker:
    """Judges by the draft's first word, or does to itself what that says."""

    def check_many(self, drafts: Iterable[Draft]) -> Iterator[Report]:
        for draft in drafts:
            yield self.check(draft)

    def check(self, draft: Draft) -> Report:
        match draft.text.split(" ")[0]:
            case "die":
                os._exit(9)
            case "hang":
                time.sleep(600)
            case "raise":
                raise ZeroDivisionError(draft.text)
            case "bad":
                return Report(draft.text, (finding(Severity.WARN, draft.text),), verdict="ask")
            case "awful":
                return Report(draft.text, (finding(Severity.BLOCK, draft.text),), verdict="stop")
        return Report(draft.text)


class FileRules:
    """Builds a checker from a file: its content is the word that the checker finds, or it is broken."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self) -> WordChecker:
        content = self.path.read_text(encoding="utf-8")
        if content == "broken":
            raise RuleError("unknown key", path=str(self.path))
        return _Finds(content)


class _Finds(WordChecker):
    def __init__(self, word: str) -> None:
        self.word = word

    def check(self, draft: Draft) -> Report:
        found = (finding(Severity.WARN, self.word),) if self.word in draft.text else ()
        return Report(draft.text, found, verdict="ask" if found else "send")


class FakeWorkers:
    """The workers' side of the service, in this thread; ``failure`` is why nothing is judged."""

    def __init__(self, failure: str = "") -> None:
        self.failure = self.problem = failure
        self.ready = not failure
        self.restarts = 0
        self.closed = False

    def check(self, draft: Draft, seconds: float) -> Report:
        if self.failure:
            raise NotJudgedError(self.failure)
        return WordChecker().check(draft)

    def reload(self) -> str:
        return ""

    def close(self) -> None:
        self.closed = True
