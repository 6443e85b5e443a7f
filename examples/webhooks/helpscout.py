"""A handler for Help Scout's event ``convo.agent.reply.created``.

Help Scout tells of a reply when it has been sent, so this one coaches instead of stopping: where the
gate would not have let the reply pass, the conversation gets a note that says what landed badly. To stop
mail before it leaves, put `tonecheck milter` on the mail server that Help Scout sends through.
"""

from __future__ import annotations

import hashlib
import html
import json
import os
from typing import Any

from hook import Ask, ask, call, serve, signed


def handle(
    headers: dict[str, str], body: bytes, *, secret: str, ask: Ask = ask, note: Any = None
) -> tuple[int, dict[str, Any]]:
    """Answer one webhook call; ``note(conversation, text)`` adds a note in Help Scout."""
    if not signed(secret, headers.get("x-helpscout-signature", ""), body, hashlib.sha1):
        return 401, {"error": "the signature is not Help Scout's"}
    if headers.get("x-helpscout-event") != "convo.agent.reply.created":
        return 200, {"action": "ignored"}
    conversation = json.loads(body)
    draft = draft_of(conversation)
    if draft is None:
        return 200, {"action": "ignored"}
    decision = ask(draft)
    if decision["action"] != "send":
        (note or _note)(conversation["id"], html.escape(decision["message"]).replace("\n", "<br>"))
    return 200, {"action": decision["action"]}


def draft_of(conversation: dict[str, Any]) -> dict[str, Any] | None:
    """The newest thread as a draft, if an agent wrote it, with those before it; the newest comes first."""
    threads = [
        thread
        for thread in conversation.get("_embedded", {}).get("threads", [])
        if thread.get("type") in ("customer", "message") and thread.get("body")
    ]
    if not threads or threads[0]["type"] != "message":
        return None
    return {
        "text": threads[0]["body"],
        "format": "html",
        "context": [
            {"author": "customer" if thread["type"] == "customer" else "agent", "text": thread["body"]}
            for thread in reversed(threads[1:])
        ],
        "customer_name": conversation.get("primaryCustomer", {}).get("first"),
        "channel": str(conversation.get("mailboxId", "")),
    }


def _note(conversation: int, text: str) -> None:
    url = f"https://api.helpscout.net/v2/conversations/{int(conversation)}/notes"
    call("POST", url, {"text": text}, f"Bearer {os.environ['HELPSCOUT_TOKEN']}")


if __name__ == "__main__":
    key = os.environ["HELPSCOUT_WEBHOOK_SECRET"]
    serve(lambda headers, body: handle(headers, body, secret=key), 8611)
