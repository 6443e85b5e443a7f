"""The parser that ships: tokens that lie in the text, trees that are trees, the same answer every time."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonecheck.language.network.arcs import heads_from
from tonecheck.language.network.parser import NetworkParser
from tonecheck.language.network.tokens import tokens
from tonecheck.language.remember import RememberingParser
from tonecheck.language.sentence import Sentence
from tonecheck.language.trees import TreeNode, tree_matches


@pytest.fixture(scope="module")
def network() -> NetworkParser:
    """The parser itself, nothing remembered."""
    return NetworkParser()


def parsed(network: NetworkParser, text: str) -> Sentence:
    """One sentence."""
    return next(iter(network.parse([text])))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We don't, and can't.", "We do n't , and ca n't ."),
        ("It’s Maya's re-order", "It ’s Maya 's re - order"),
        ("dont pay 20kg at 5pm", "do nt pay 20 kg at 5 pm"),
        ("Mr. Ito (see https://example.org/a-b) paid.", "Mr. Ito ( see https://example.org/a-b ) paid ."),
        ("a.m. or p.m., e.g. 9:30...", "a.m. or p.m. , e.g. 9:30 ..."),
        ("cannot wait :-)", "can not wait :-)"),
    ],
)
def test_tokens_are_cut_as_treebanks_do(text: str, expected: str) -> None:
    assert " ".join(tokens(text)[0]) == expected


@given(st.text(max_size=120))
def test_tokens_are_the_text_without_its_white_space(text: str) -> None:
    words, starts = tokens(text)
    assert all(word and text.startswith(word, start) for word, start in zip(words, starts, strict=True))
    assert "".join(words) == "".join(text.split())
    assert starts == sorted(set(starts))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=6))
def test_whatever_the_text_every_token_reaches_a_root(network: NetworkParser, texts: list[str]) -> None:
    sentences = list(network.parse(texts))
    assert [sentence.text for sentence in sentences] == texts
    for sentence in sentences:
        for token in range(len(sentence)):
            top = (token, *sentence.ancestors(token))[-1]
            assert sentence.heads[top] == top


@settings(deadline=None)
@given(st.integers(1, 9), st.integers(0, 2**32 - 1))
def test_heads_never_run_in_a_circle(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(1, size, size + 1)).astype(np.float32)
    scores[0, np.arange(size), np.arange(size) + 1] = -1e9
    (heads,) = heads_from(scores)
    for token in range(size):
        steps = 0
        at = int(heads[token])
        while at and steps <= size:
            at, steps = int(heads[at - 1]), steps + 1
        assert at == 0


def test_a_circle_is_broken_where_it_costs_least() -> None:
    never = -1e9
    scores = np.array([[[0.0, never, 9.0], [5.0, 9.0, never]]], np.float32)  # each would have the other
    assert heads_from(scores).tolist() == [[2, 0]]


def test_batches_change_nothing(network: NetworkParser) -> None:
    texts = ["We can't ship it.", "Sorry!", "Send us the form, and we will refund you on Friday.", ""]
    together = list(network.parse(texts))
    assert together == [parsed(network, text) for text in texts]


def test_it_reads_what_the_rules_hang_on(network: NetworkParser) -> None:
    sentence = parsed(network, "You didn't attach the receipt, so we can't refund it.")
    attach, refund = sentence.lower.index("attach"), sentence.lower.index("refund")
    assert sentence.lower[sentence.child(attach, "nsubj") or 0] == "you"
    assert sentence.child(attach, "neg") is not None
    assert sentence.lower[sentence.child(refund, "nsubj") or 0] == "we"
    assert sentence.tags[attach] == sentence.tags[refund] == "VB"


def test_a_parse_points_into_its_text(parser: RememberingParser) -> None:
    (sentence,) = parser.parse(["We can't ship the blue one until Monday."])
    for word, start, end in zip(sentence.words, sentence.starts, sentence.ends, strict=True):
        assert sentence.text[start:end] == word
    assert sentence.lemmas[1:3] == ("can", "not")
    ship = sentence.lower.index("ship")
    assert sentence.labels[ship] == "ROOT"
    assert sentence.child(ship, "neg") == 2
    assert set(sentence.subtree(ship)) == set(range(len(sentence)))


def test_threads_share_a_parser(network: NetworkParser) -> None:
    results: dict[int, list[Sentence]] = {}

    def work(number: int) -> None:
        results[number] = list(network.parse([f"Item{number} is late.", "We know."]))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [results[number][0].words[0] for number in range(4)] == ["Item0", "Item1", "Item2", "Item3"]


def test_a_tree_is_found_wherever_it_fits(parser: RememberingParser) -> None:
    (sentence,) = parser.parse(["Please calm down now."])
    calm = TreeNode(words=frozenset({"calm"}))
    down = TreeNode(head=0, words=frozenset({"down"}))
    (match,) = tree_matches(sentence, [calm, down])
    assert [sentence.lower[token] for token in match] == ["calm", "down"]
    assert not list(tree_matches(sentence, [TreeNode(words=down.words), TreeNode(head=0, words=calm.words)]))


def test_what_is_remembered_of_words_is_bounded_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    things = [f"{word}{number}" for number in range(9) for word in ("lamp", "desk")]
    sentences = [f"Please send the {thing} to Ana." for thing in things]
    whole = [repr(sentence) for sentence in NetworkParser().parse(sentences)]
    monkeypatch.setattr("tonecheck.language.network.network._KNOWN_FORMS", 12)
    tight = NetworkParser()
    assert [repr(next(iter(tight.parse([sentence])))) for sentence in sentences] == whole
    assert len(tight._network._bank) <= 12
