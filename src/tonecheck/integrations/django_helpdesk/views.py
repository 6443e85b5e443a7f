"""The form that stops a bad reply, the check while typing, and the scripts of both."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_POST
from helpdesk.decorators import helpdesk_staff_member_required
from helpdesk.user import HelpdeskUser
from helpdesk.views.staff import UpdateTicketView

from tonecheck.gate import Decision
from tonecheck.integrations.django_helpdesk.drafts import draft_of, rendered
from tonecheck.integrations.django_helpdesk.gates import gate, preview
from tonecheck.integrations.django_helpdesk.passing import judged

_SCRIPTS = {
    "tonecheck.js": ("tonecheck.gate", "page"),
    "helpdesk.js": ("tonecheck.integrations.django_helpdesk", "scripts"),
}
_LONGEST = 100_000


class GatedUpdateTicketView(UpdateTicketView):
    """django-helpdesk's own view of a reply, with the gate before anything is changed or sent."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Send the reply, or show the form again with the draft, the findings and a way on."""
        comment = form.data.get("comment", "")
        if not comment.strip() or not form.data.get("public"):
            return self._pass(form)
        decision = self._decide(comment, form.data.get("tonecheck_reason", ""))
        if decision.action == "send":
            return self._pass(form)
        return self.render_to_response(self.get_context_data(form=form, tonecheck=decision))

    def _decide(self, comment: str, reason: str) -> Decision:
        ticket = self.get_object()
        draft = draft_of(ticket, rendered(ticket, comment))
        return gate().decide(draft, channel=ticket.queue.slug, acknowledged=reason)

    def _pass(self, form: Any) -> HttpResponse:
        with judged():
            answer: HttpResponse = super().form_valid(form)
            return answer


@helpdesk_staff_member_required
@require_POST
def check(request: HttpRequest, ticket_id: int) -> HttpResponse:
    """The decision about a draft that is still being written, as JSON; nothing is written down."""
    ticket = get_object_or_404(HelpdeskUser(request.user).accessible_tickets(), id=ticket_id)
    try:
        text = json.loads(request.body)["text"]
    except (ValueError, RecursionError, TypeError, KeyError):
        text = None
    if not isinstance(text, str) or len(text) > _LONGEST:
        return JsonResponse({"detail": 'Send the draft as {"text": "…"}.'}, status=400)
    decision = preview().decide(draft_of(ticket, text), channel=ticket.queue.slug)
    return JsonResponse(decision.to_dict())


@require_GET
def script(request: HttpRequest, name: str) -> HttpResponse:
    """One of the two scripts of the ticket page."""
    if name not in _SCRIPTS:
        raise Http404
    package, folder = _SCRIPTS[name]
    source = files(package).joinpath(folder, name).read_bytes()
    return HttpResponse(source, content_type="text/javascript; charset=utf-8")
