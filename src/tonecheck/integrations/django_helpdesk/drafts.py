"""From a ticket and a comment to a draft: what the customer will read, and what was said before."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.template import TemplateSyntaxError, engines
from helpdesk.decorators import is_helpdesk_staff
from helpdesk.lib import safe_template_context
from helpdesk.models import FollowUp, Ticket

from tonecheck.model import Draft, Message

_MOST_MESSAGES = 10
_OPEN, _CLOSE = "\0", "\1"  # no form field can hold these


def draft_of(ticket: Ticket, text: str) -> Draft:
    """The draft of a reply on ``ticket``."""
    return Draft(text, _conversation(ticket), _name(ticket))


def rendered(ticket: Ticket, comment: str) -> str:
    """The comment as the customer reads it: its variables filled in and its tags left alone.

    This is what `helpdesk.update_ticket` does with it; what it cannot render it cannot send either.
    """
    apart = comment.replace("{%", _OPEN).replace("%}", _CLOSE)
    neutral = apart.replace(_OPEN, "{% verbatim %}{%").replace(_CLOSE, "%}{% endverbatim %}")
    try:
        return str(engines["django"].from_string(neutral).render(safe_template_context(ticket)))
    except TemplateSyntaxError:
        return comment


def by_agent(follow_up: FollowUp) -> bool:
    """Whether somebody of the helpdesk wrote it."""
    return follow_up.user is not None and bool(is_helpdesk_staff(follow_up.user))


def is_opening(follow_up: FollowUp) -> bool:
    """Whether it only repeats the ticket's own text, as helpdesk does when a ticket is opened."""
    return (follow_up.comment or "").strip() == (follow_up.ticket.description or "").strip()


def _conversation(ticket: Ticket) -> tuple[Message, ...]:
    opening = [Message("customer", ticket.description)] if ticket.description else []
    public = ticket.followup_set.filter(public=True).exclude(comment=None).exclude(comment="")
    later = [
        Message("agent" if by_agent(follow_up) else "customer", follow_up.comment)
        for follow_up in public.select_related("user", "ticket").order_by("date", "id")
        if not is_opening(follow_up)
    ]
    return tuple((opening + later)[-_MOST_MESSAGES:])


def _name(ticket: Ticket) -> str | None:
    if not ticket.submitter_email:
        return None
    submitter = get_user_model().objects.filter(email__iexact=ticket.submitter_email).first()
    return (submitter.get_full_name() or None) if submitter else None
