"""What the finder looks at to decide whether a word is an imperative: a list of names per word.

Every name is a property of the word, of its neighbours, of its place in the clause or of the parse,
alone or joined to another. A name says where it comes from (``w=`` the word, ``t=`` its tag, ``e=``
the break to its left ...), so that a weight in the data file can be read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from tonecheck.acts.imperative.clause import Place, core, place
from tonecheck.acts.imperative.surroundings import before, beyond
from tonecheck.language.sentence import Sentence

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_LEFT_OF_NOUNS = frozenset({"det", "amod", "poss", "compound", "nummod"})
_TELLING = (
    {"aux": "a", "auxpass": "a", "mark": "m"}
    | dict.fromkeys(_SUBJECTS, "s")
    | dict.fromkeys(_LEFT_OF_NOUNS, "d")
)
_OBJECTS = frozenset({"dobj", "dative", "prt", "ccomp", "xcomp", "acomp", "attr", "prep"})
_OPENERS = frozenset(
    """if when once to for in before after as while unless until thanks thank hi hello hey dear sorry also
    then please so and but at by on with""".split()
)


def candidates(
    sentence: Sentence, starts: Collection[int], lexicon: Mapping[str, str]
) -> Iterator[tuple[int, str]]:
    """The tokens whose word starts at one of ``starts`` and is in the lexicon, each with that word."""
    for token, (start, lower) in enumerate(zip(sentence.starts, sentence.lower, strict=True)):
        word = lower if start in starts or lower.isalpha() else core(sentence.words[token])
        if start + len(lower) - len(word) not in starts or word not in lexicon:
            continue
        if sentence.lower[token - 1 : token] == ("[",) and sentence.lower[token + 1 : token + 2] == ("]",):
            continue  # a blank to fill in
        yield token, word


def features(
    sentence: Sentence, token: int, word: str, lexicon: Mapping[str, str], decided: Mapping[int, bool]
) -> list[str]:
    """The features of one candidate; ``decided`` holds the verdict on each candidate before it."""
    lower, tags = sentence.lower, sentence.tags
    where = place(sentence, token)
    tag, label, edge = tags[token], sentence.labels[token], where.edge
    kind = lexicon.get(word, "?")
    p2, p1, n1, n2 = _around(lower, token)
    q2, q1, m1, m2 = _around(tags, token)
    held, objects = _held(sentence, token)
    head = sentence.heads[token]
    side = "=" if head == token else "<" if head < token else ">"
    head_word, head_tag = (lower[head], tags[head]) if head != token else ("^", "^")
    shape = _shape(sentence.words[token], token)
    end = lower[-1] if not lower[-1][0].isalnum() else "w"
    at = edge + tag
    return [
        # the word, its neighbours and its looks
        f"w={word}", f"c={kind}", f"sh={shape}", f"shc={shape}{kind}{m1}", f"s3={word[-3:]}{tag}",
        f"p1={p1}", f"p2={p2}", f"n1={n1}", f"n2={n2}",
        # the tags around it
        f"t={tag}", f"q1={q1}", f"q2={q2}", f"m1={m1}", f"m2={m2}", f"qqt={q2}{q1}{tag}",
        f"tmm={tag}{m1}{m2}",
        # its place in the clause
        f"e={edge}", f"bt={_break(sentence, where)}", f"b={where.between}", f"be={where.between}{edge}",
        f"o={where.opener}{edge}", f"end={end}", f"ln={min(len(lower) // 3, 4)}{at}",
        f"ed={end}{edge}{label}",
        # the parse
        f"d={label}", f"h={held}", f"ob={objects}", f"hw={head_word}{label}", f"ht={head_tag}{label}{side}",
        f"eth={at}{held}", f"edh={edge}{label}{held}",
        *before(sentence, token, where, decided), beyond(sentence, token, where),
    ]  # fmt: skip


def _around(column: tuple[str, ...], token: int) -> tuple[str, str, str, str]:
    last = len(column) - 1
    return (
        column[token - 2] if token > 1 else "^",
        column[token - 1] if token else "^",
        column[token + 1] if token < last else "$",
        column[token + 2] if token + 1 < last else "$",
    )


def _break(sentence: Sentence, where: Place) -> str:
    if where.edge == "w":
        return "w:" + sentence.tags[where.at]
    if where.edge == "," and where.at >= 0:
        if where.opener in _OPENERS:
            return "," + where.opener
        return "," + (sentence.tags[where.at - 1] if where.at else "^")
    return where.edge


def _held(sentence: Sentence, token: int) -> tuple[str, str]:
    held, objects = set(), set()
    for child in sentence.children(token):
        label = sentence.labels[child]
        telling = _TELLING.get(label)
        if telling:
            held.add(("<" if child < token else ">") + telling)
        elif child > token and label in _OBJECTS:
            objects.add(label)
    return "".join(sorted(held)), "".join(sorted(objects))


def _shape(word: str, token: int) -> str:
    shape = "X" if len(word) > 1 and word.isupper() else "C" if word[0].isupper() else "x"
    return shape + "0" if token == 0 else shape
