"""Learn the weights again: ``python -m tonecheck.acts.imperative.train TREEBANK_DIR MARKED [PARSER_DIR]``.

TREEBANK_DIR holds ``ewt-train.conllu.xz`` and ``gum-train.conllu.xz`` (Universal Dependencies). MARKED is
what ``python -m tonecheck.acts.imperative.teacher`` wrote: real replies as a slower reader sees them.
PARSER_DIR holds ``fold0.npz`` to ``fold3.npz``, four parsers that each learnt without one part of these
files (``python -m tonecheck.language.network.training --without``): a parser is too sure of sentences from
which it learnt, so every sentence is read by the one that never saw it. Without PARSER_DIR only the pre-test
is learnt. Needs the extra ``train``; takes about two minutes. Both models are logistic regressions; both
thresholds come from cross-validation over the documents of the training treebanks, never from the dev
files. The same input gives the same files, byte for byte.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tonecheck.acts.imperative import pretest
from tonecheck.acts.imperative.augment import variants
from tonecheck.acts.imperative.features import candidates, features
from tonecheck.acts.imperative.lexicon import verb_lexicon
from tonecheck.acts.imperative.treebank import Example, read_starred, read_treebank
from tonecheck.acts.imperative.weights import SCALE
from tonecheck.language.network.parser import NetworkParser
from tonecheck.language.sentence import Sentence
from tonecheck.language.treebank import FOLDS, fold_of

FILES = ("ewt-train.conllu.xz", "gum-train.conllu.xz")
HERE = Path(__file__).parent
VARIANT_WEIGHT = 0.3
PRETEST_RECALL = 0.97  # of the sentences with an imperative, in cross-validation
STRENGTH = 1.0  # inverse of the L2 penalty, for both models
SMALLEST = 0.04  # weights nearer to zero are left out of the files
ANY_CUT = -40  # the verdict a later candidate sees before the threshold is known, in hundredths
NEVER = -(10**6)
UNJUDGED = -1  # the part of sentences that are learnt from and never judged


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence to learn from. Only sentences as they were found, not variants, are judged."""

    example: Example
    weight: float
    fold: int
    judged: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate: its features and what it is."""

    names: Sequence[str]
    imperative: bool
    fold: int
    weight: float


def material(treebank: Sequence[Example], support: Sequence[Example]) -> list[Text]:
    """All sentences and their variants; a document is never learnt from and judged at once."""
    chance = random.Random(7)
    texts, copies = [], []
    for judged, examples in ((True, treebank), (False, support)):
        for example in examples:
            fold = fold_of(example.document)
            texts.append(Text(example, 1.0, fold, judged))
            copies += [Text(copy, VARIANT_WEIGHT, fold, False) for copy in variants(example, chance)]
    return texts + copies


def marked_rows(path: Path, lexicon: Mapping[str, str]) -> Iterator[Row]:
    """The candidates of sentences nobody marked: each as an imperative and as none, by its likelihood."""
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence = json.loads(line)
        likely = dict(sentence["verbs"])
        found = dict(pretest.described(sentence["text"], lexicon))
        for (start, _), names in zip(pretest.spans(sentence["text"], found), found.values(), strict=True):
            chance = likely.get(start, 0.0)
            if chance:
                yield Row(names, True, UNJUDGED, chance)
            yield Row(names, False, UNJUDGED, 1 - chance)


def fit(rows: Sequence[Row]) -> tuple[dict[str, int], int]:
    """The weights of the features, in hundredths, and the intercept."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    counter = CountVectorizer(analyzer=lambda row: row.names, binary=True, min_df=2)
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    model.fit(counter.fit_transform(rows), [row.imperative for row in rows], [row.weight for row in rows])
    weights = {
        name: round(float(weight) * SCALE)
        for name, weight in zip(counter.get_feature_names_out(), model.coef_[0], strict=True)
        if abs(weight) >= SMALLEST
    }
    return weights, round(float(model.intercept_[0]) * SCALE)


def train_pretest(
    texts: Sequence[Text], marked: Sequence[Row], lexicon: Mapping[str, str]
) -> tuple[dict[str, int], int, list[dict[int, int]]]:
    """Weights and threshold of the test on raw text, and the cross-validated score of every word."""
    rows, owners = [], []
    for number, text in enumerate(texts):
        found = dict(pretest.described(text.example.text, lexicon))
        for (start, end), names in zip(pretest.spans(text.example.text, found), found.values(), strict=True):
            imperative = any(start <= verb < end for verb in text.example.verbs)
            rows.append(Row(names, imperative, text.fold, text.weight))
            owners.append((number, start))
    scores: list[dict[int, int]] = [{} for _ in texts]
    for fold in range(FOLDS):
        learnt, _ = fit([row for row in rows if row.fold != fold] + [*marked])
        for row, (number, start) in zip(rows, owners, strict=True):
            if row.fold == fold:
                scores[number][start] = sum(learnt.get(name, 0) for name in row.names)
    reached = sorted(
        max(found.values(), default=NEVER)
        for text, found in zip(texts, scores, strict=True)
        if text.judged and text.example.verbs
    )
    return fit([*rows, *marked])[0], reached[int((1 - PRETEST_RECALL) * len(reached))], scores


def train_finder(
    texts: Sequence[Text],
    sentences: Sequence[Sentence],
    plausible: Sequence[frozenset[int]],
    lexicon: Mapping[str, str],
) -> tuple[dict[str, int], int, str]:
    """Weights and threshold of the test on the parse, and how it did in cross-validation."""
    inputs = list(zip(texts, sentences, plausible, strict=True))
    rows: list[Row] = []
    for text, sentence, starts in inputs:
        decided: dict[int, bool] = {}
        for token, word, imperative in _candidates(text.example, sentence, starts, lexicon):
            names = features(sentence, token, word, lexicon, decided)
            rows.append(Row(names, imperative, text.fold, text.weight))
            decided[token] = imperative
    judged: list[tuple[int, bool]] = []
    for fold in range(FOLDS):
        learnt, base = fit([row for row in rows if row.fold != fold])
        for text, sentence, starts in inputs:
            if text.judged and text.fold == fold:
                decided = {}
                for token, word, imperative in _candidates(text.example, sentence, starts, lexicon):
                    names = features(sentence, token, word, lexicon, decided)
                    score = base + sum(learnt.get(name, 0) for name in names)
                    decided[token] = score >= ANY_CUT
                    judged.append((score, imperative))
    gold = sum(len(text.example.verbs) for text in texts if text.judged)
    f1 = {cut: _f1(judged, cut, gold) for cut in range(-150, 100, 5)}
    cut = max(f1, key=f1.__getitem__)
    learnt, base = fit(rows)
    return learnt, cut - base, f"cross-validated F1 {f1[cut]:.3f} at {cut}"


def _candidates(
    example: Example, sentence: Sentence, starts: frozenset[int], lexicon: Mapping[str, str]
) -> Iterator[tuple[int, str, bool]]:
    for token, word in candidates(sentence, starts, lexicon):
        first, end = sentence.ends[token] - len(word), sentence.ends[token]
        yield token, word, any(first <= verb < end for verb in example.verbs)


def _f1(judged: Sequence[tuple[int, bool]], cut: int, gold: int) -> float:
    verdicts = Counter(imperative for score, imperative in judged if score >= cut)
    return 2 * verdicts[True] / (verdicts.total() + gold)


def write(path: Path, data: Mapping[str, Any]) -> None:
    """A compact gzip file without a date, so that equal weights are equal bytes."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def analysed(texts: Sequence[Text], parsers: Path) -> list[Sentence]:
    """Each text as the parser reads it that did not learn from its document."""
    found: dict[int, Sentence] = {}
    for fold in range(FOLDS):
        numbers = [number for number, text in enumerate(texts) if text.fold == fold]
        parser = NetworkParser(parsers / f"fold{fold}.npz")
        found.update(
            zip(numbers, parser.parse([texts[number].example.text for number in numbers]), strict=True)
        )
    return [found[number] for number in range(len(texts))]


def main(folder: Path, marked: Path, parsers: Path | None = None) -> None:
    """Read, parse, learn, write."""
    treebank = [example for name in FILES for example in read_treebank(folder / name)]
    support = list(read_starred(HERE / "support.txt"))
    lexicon = verb_lexicon(treebank + support)
    texts = material(treebank, support)
    weights, threshold, scores = train_pretest(texts, list(marked_rows(marked, lexicon)), lexicon)
    words: dict[str, list[str]] = {}
    for word, kind in lexicon.items():
        words.setdefault(kind, []).append(word)
    packed = {kind: " ".join(group) for kind, group in words.items()}
    write(HERE / "pretest.json.gz", {"threshold": threshold, "lexicon": packed, "weights": weights})
    if parsers is None:
        return
    sentences = analysed(texts, parsers)
    plausible = [pretest.kept(found, threshold) for found in scores]
    weights, threshold, figures = train_finder(texts, sentences, plausible, lexicon)
    write(HERE / "finder.json.gz", {"threshold": threshold, "weights": weights})
    sys.stdout.write(f"{len(treebank)} + {len(support)} sentences, {len(texts)} with variants; {figures}\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
