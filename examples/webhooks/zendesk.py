"""A handler for Zendesk: agents write an internal note with the tag ``to_send`` instead of a reply.

A trigger "comment is private and tags contain to_send" calls this webhook with the JSON body

    {"ticket": "{{ticket.id}}", "draft": "{{ticket.latest_comment.value}}",
     "customer_message": "{{ticket.latest_public_comment.value}}",
     "customer_name": "{{ticket.requester.first_name}}", "queue": "{{ticket.group.name}}"}

A draft that may be sent becomes a public comment; one that may not is answered with an internal note
that says why. A tag ``acknowledged`` beside it stands for the agent's word that it is meant so: let the
trigger add ``"acknowledged": "tagged by {{current_user.name}}"``.
"""

from __future__ import annotations

import base64
import json
import os
from typing import Any

from hook import Ask, Decision, ask, call, serve, signed


def handle(
    headers: dict[str, str], body: bytes, *, secret: str, ask: Ask = ask, update: Any = None
) -> tuple[int, dict[str, Any]]:
    """Answer one webhook call; ``update(ticket, changes)`` changes the ticket in Zendesk."""
    content = headers.get("x-zendesk-webhook-signature-timestamp", "").encode() + body
    if not signed(secret, headers.get("x-zendesk-webhook-signature", ""), content):
        return 401, {"error": "the signature is not Zendesk's"}
    told = json.loads(body)
    decision = ask(
        {
            "text": told["draft"],
            "context": [{"author": "customer", "text": told.get("customer_message", "")}],
            "customer_name": told.get("customer_name") or None,
            "channel": told.get("queue", ""),
            "acknowledged": told.get("acknowledged", ""),
        }
    )
    (update or _update)(told["ticket"], changes(told["draft"], decision))
    return 200, {"action": decision["action"]}


def changes(draft: str, decision: Decision) -> dict[str, Any]:
    """What becomes of the ticket: the reply goes out, or a note says why it did not."""
    if decision["action"] == "send":
        return {"comment": {"body": draft, "public": True}, "remove_tags": ["to_send"]}
    return {"comment": {"body": decision["message"], "public": False}, "remove_tags": ["to_send"]}


def _update(ticket: str, ticket_changes: dict[str, Any]) -> None:
    login = f"{os.environ['ZENDESK_EMAIL']}/token:{os.environ['ZENDESK_API_TOKEN']}"
    url = f"https://{os.environ['ZENDESK_SUBDOMAIN']}.zendesk.com/api/v2/tickets/{int(ticket)}.json"
    authorization = "Basic " + base64.b64encode(login.encode()).decode()
    call("PUT", url, {"ticket": ticket_changes}, authorization)


if __name__ == "__main__":
    key = os.environ["ZENDESK_WEBHOOK_SECRET"]
    serve(lambda headers, body: handle(headers, body, secret=key), 8610)
