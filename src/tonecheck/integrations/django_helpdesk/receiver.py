"""Replies that go past the form, through the REST API or a script: stopped before they are saved."""

from __future__ import annotations

from typing import Any

from helpdesk.models import FollowUp
from rest_framework.exceptions import ValidationError

from tonecheck.integrations.django_helpdesk.drafts import by_agent, draft_of, is_opening
from tonecheck.integrations.django_helpdesk.gates import gate
from tonecheck.integrations.django_helpdesk.passing import is_judged, reason


def stop_bad_reply(sender: type[FollowUp], instance: FollowUp, raw: bool = False, **kwargs: Any) -> None:
    """Raise DRF's `ValidationError`, which its views turn into a 400, for a reply that may not be sent."""
    if raw or is_judged() or not _is_reply(instance):
        return
    ticket = instance.ticket
    decision = gate().decide(
        draft_of(ticket, instance.comment), channel=ticket.queue.slug, acknowledged=reason()
    )
    if decision.action != "send":
        raise ValidationError({"comment": [decision.message], "tonecheck": decision.to_dict()})


def _is_reply(follow_up: FollowUp) -> bool:
    """Whether an agent is about to say something to the customer; a copy is sent to nobody."""
    new = follow_up._state.adding and follow_up.email_recipients is None
    said = follow_up.public and follow_up.comment and by_agent(follow_up)
    return bool(new and said) and not is_opening(follow_up)
