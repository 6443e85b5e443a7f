"""The features of a sentence beside a refusal: its words, where it stands, and what grammar finds in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from tonecheck.acts.classifier.features import features as saying

__all__ = ["Place", "saying", "standing"]

Place = Literal["same", "before", "next", "later"]


def standing(place: Place, forms: Iterable[str]) -> set[str]:
    """Where the sentence stands, and which ``forms`` of offer stand in it; each counts one."""
    offered = sorted(set(forms)) or ["none"]
    side = "after" if place in {"next", "later"} else place
    return {
        f"at {place}",
        *(f"offer {form}" for form in offered),
        *(f"offer {form} {side}" for form in offered),
    }
