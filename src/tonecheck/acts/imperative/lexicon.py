"""The verbs that can be imperatives, with the word classes each can have (training only)."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Mapping
from typing import Any

from tonecheck.acts.imperative.treebank import Example
from tonecheck.language.network.training.material import TEACHER

NEW_VERBS = frozenset(
    """lets let's let’s sms checkout dm dms pm cc bcc login logout signup unsubscribe whatsapp screenshot
    resend reopen reinstall retry relogin backup setup whitelist recheck resubmit reenter reconnect rebook
    relaunch reupload rescan unfollow unmute unlink unpair factory-reset hotspot""".split()
)
"""What people do with phones and parcels that WordNet does not know."""

_WORD = re.compile(r"[A-Za-z]+")


def verb_lexicon(examples: Iterable[Example]) -> dict[str, str]:
    """Every verb of spaCy's WordNet tables, every imperative seen and `NEW_VERBS`, in order.

    The value names the classes a word can have: ``v`` verb, ``n`` noun, ``j`` adjective, ``a`` adverb.
    """
    tables = _tables()
    classes = {letter: frozenset(tables[name]) for letter, name in zip("vnja", tables, strict=True)}
    seen = {
        match.group().lower()
        for example in examples
        for verb in example.verbs
        if (match := _WORD.match(example.text, verb))
    }
    listed = {word for word in classes["v"] if word.isalpha() and word.islower()}
    return {
        word: "".join(letter for letter, group in classes.items() if word in group) or "?"
        for word in sorted(listed | seen | NEW_VERBS)
    }


def _tables() -> Mapping[str, Any]:
    model = importlib.import_module(TEACHER)
    index = model.load().get_pipe("lemmatizer").lookups.get_table("lemma_index")
    return {part: index[part] for part in ("verb", "noun", "adj", "adv")}
