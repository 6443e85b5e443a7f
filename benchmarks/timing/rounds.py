"""Rounds in which the contenders take turns, so that a busy minute of the machine strikes all alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from timing.texts import Texts, words_in

Reads = Callable[[list[str]], object]
"""Reads some texts to the end. What it returns is not looked at."""


@dataclass(frozen=True, slots=True)
class Turns:
    """CPU seconds and words of one contender, round by round."""

    seconds: tuple[float, ...]
    words: tuple[int, ...]

    @property
    def words_per_second(self) -> float:
        """The median round."""
        return median(words / seconds for words, seconds in zip(self.words, self.seconds, strict=True))

    def against(self, other: Turns) -> float:
        """How many times faster than another; the median of the rounds' ratios."""
        pairs = zip(self.words, self.seconds, other.words, other.seconds, strict=True)
        return median((words / mine) / (theirs / other) for words, mine, theirs, other in pairs)


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU seconds of this process for one run."""
    before = time.process_time()
    work()
    return time.process_time() - before


def drain(stream: Iterable[object]) -> None:
    """Run a stream to its end."""
    for _ in stream:
        pass


def in_turn(contenders: Mapping[str, Reads], texts: Texts) -> dict[str, Turns]:
    """Every contender reads the warm-up, then each round's texts; who begins changes by round."""
    for read in contenders.values():
        read(texts.warm_up)
    names = list(contenders)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for number, batch in enumerate(texts.rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            read = contenders[name]
            seconds[name].append(cpu_seconds(lambda read=read, batch=batch: read(batch)))  # type: ignore[misc]
    words = tuple(map(words_in, texts.rounds))
    return {name: Turns(tuple(spent), words) for name, spent in seconds.items()}
