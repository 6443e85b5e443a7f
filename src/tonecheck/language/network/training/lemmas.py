"""Make the table of lemmas: ``python -m tonecheck.language.network.training.lemmas [--out FILE]``.

Needs the extra ``train``: the lemmas and their irregular forms are those of WordNet 3.0, as the teacher's
lemmatizer carries them. Kept are the forms whose lemma the endings in `tonecheck.language.lemmas` get wrong.
The same tables give the same file, byte for byte.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import re
import sys
from collections.abc import Container, Iterator
from pathlib import Path

from tonecheck.language.lemmas import TABLE, by_rule
from tonecheck.language.network.training.material import TEACHER

_VOWELS = re.compile("[aeiouy]+")
_HISSING = re.compile(".*(?:s|x|z|ch|sh|o)")
_Y = re.compile(".*[^aeiou]y")


def regular(lemma: str, kind: str, irregular: Container[str]) -> Iterator[str]:
    """The regular forms of ``lemma``; those that double a letter are among the ``irregular`` ones."""
    if kind in {"verb", "noun"}:
        yield (
            lemma[:-1] + "ies"
            if _Y.fullmatch(lemma)
            else lemma + ("es" if _HISSING.fullmatch(lemma) else "s")
        )
    if kind == "noun" or (kind == "adj" and len(_VOWELS.findall(lemma)) > 2):  # longer ones take *more*
        return
    for ending in ("ed", "ing") if kind == "verb" else ("er", "est"):
        if lemma + lemma[-1] + ending in irregular:
            continue
        if lemma.endswith("e") and not (ending == "ing" and lemma.endswith(("ee", "oe", "ye"))):
            yield lemma[:-1] + ending
        elif _Y.fullmatch(lemma) and ending[0] == "e":
            yield lemma[:-1] + "i" + ending
        else:
            yield lemma + ending


def table() -> list[str]:
    """One line for each form with its class and its lemma, sorted."""
    lookups = importlib.import_module(TEACHER).load().get_pipe("lemmatizer").lookups
    lines = []
    for kind in ("verb", "noun", "adj"):
        lemmas, irregular = (lookups.get_table(f"lemma_{name}")[kind] for name in ("index", "exc"))
        known = {
            form: lemma
            for lemma in sorted(filter(_plain, lemmas), key=_last)
            for form in regular(lemma, kind, irregular)
        }
        known |= {form: lemma for form, (lemma, *_) in irregular.items() if _plain(form)}
        lines += [
            f"{kind} {form}\t{lemma}" for form, lemma in sorted(known.items()) if lemma != by_rule(form, kind)
        ]
    return lines


def _last(lemma: str) -> tuple[bool, str]:
    """Where two lemmas have one form, the later counts: "cookies" are of *cookie*, not of *cooky*."""
    return not lemma.endswith("y"), lemma


def _plain(word: str) -> bool:
    return word.isascii() and word.isalpha() and word.islower()


def main() -> None:
    """Read the teacher's tables, write ours."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    lines = table()
    options.out.write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), mtime=0))
    sys.stdout.write(f"{len(lines)} forms\n")


if __name__ == "__main__":
    main()
