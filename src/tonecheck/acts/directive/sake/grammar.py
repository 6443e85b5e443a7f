"""What grammar finds in an order, as features of the model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tonecheck.acts.directive.directive import Directive, Form

WEIGHED: Mapping[Form, str] = {
    "imperative": "imperative", "reminder": "reminder", "prohibition": "ban", "ban": "ban",
    "must": "obligation", "need": "obligation", "have to": "obligation",
}  # fmt: skip
"""The forms that may be for either's sake, by the kind that the model knows; the others are for ours."""

MANY = 4
"""Orders in one reply from which on it is a guide."""


def ordering(acts: Iterable[Directive], orders: int) -> set[str]:
    """What grammar finds in the sentence, ``orders`` being the imperatives of the whole reply."""
    found = {f"orders {min(orders, MANY)}"}
    for act in acts:
        form = WEIGHED.get(act.form, "other")
        found |= {f"form {form}", f"for {act.purpose}", f"{form} for {act.purpose}"}
        if act.clear:
            found.add(f"clearly for {act.purpose}")
        found.update(name for name in ("dated", "urgent", "softened") if getattr(act, name))
    return found
