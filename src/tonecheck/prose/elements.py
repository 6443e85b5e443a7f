"""What HTML elements mean for prose: which start a line, which hold somebody else's words or none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from justhtml import Node

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 th caption".split())
PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li dl table section article header footer main aside nav address figure"
    " fieldset form hr details summary center caption".split()
)
LINES = PARAGRAPHS | frozenset("div tr td th dt dd br option legend figcaption body".split())

UNSEEN = "unseen"
"""Not shown to the reader at all, so not worth a line in the report."""

_TAGS = {
    **dict.fromkeys(
        "head script style title template noscript iframe object svg math !doctype".split(), UNSEEN
    ),
    **dict.fromkeys("textarea select button input".split(), "form"),
    **dict.fromkeys("code kbd samp var tt".split(), "code"),
    "pre": "preformatted",
    "blockquote": "quote",
    "q": "",
}
_CLASSES = {
    **dict.fromkeys(
        "gmail_quote yahoo_quoted moz-cite-prefix protonmail_quote tutanota_quote zmail_extra"
        " gmail_extra mailbird_quote outlookmessageheader x_gmail_quote skiff_quote front-blockquote"
        " freshdesk_quote zendesk_quote quoted-message gorgias-quote".split(),
        "quote",
    ),
    **dict.fromkeys(
        "gmail_signature moz-signature signature email-signature protonmail_signature_block"
        " x_gmail_signature freshdesk_signature".split(),
        "signature",
    ),
}
_IDS = {
    **dict.fromkeys("signature x_signature appleMailSignature".lower().split(), "signature"),
    **dict.fromkeys("mail-editor-reference-message-container isforwardcontent reply-intro".split(), "quote"),
}
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


def hidden_reason(node: Node) -> str:
    """Why nothing in this element is the writer's prose, or nothing where it may be."""
    reason = _TAGS.get(node.name)
    if reason is not None:
        return reason
    attributes = getattr(node, "attrs", None)
    if not attributes:
        return ""
    if "hidden" in attributes or _INVISIBLE.search(attributes.get("style") or ""):
        return "invisible"
    for name in (attributes.get("class") or "").lower().split():
        if name in _CLASSES:
            return _CLASSES[name]
    return _IDS.get((attributes.get("id") or "").lower(), "")
