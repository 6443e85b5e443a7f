"""From a mail on its way out to a draft, or to the reason why it is none of our business."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage

from tonecheck.model import Draft

ACKNOWLEDGED = "X-Tonecheck"
"""The header with which an agent sends a mail as it is: ``X-Tonecheck: acknowledged; the reason``."""

_SEALED = frozenset(
    {
        "multipart/signed",
        "multipart/encrypted",
        "application/pkcs7-mime",
        "application/x-pkcs7-mime",
        "application/pgp-encrypted",
    }
)
_ARMOUR = ("-----BEGIN PGP MESSAGE-----", "-----BEGIN PGP SIGNED MESSAGE-----")
_BULK = frozenset({"bulk", "list", "junk", "auto_reply"})
_LIST_HEADERS = ("List-Id", "List-Unsubscribe", "List-Post", "X-Autoreply", "X-Autorespond")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A mail read as far as the gate needs it.

    ``draft`` is None where the mail is not to be judged; ``passed`` then says why. ``acknowledged``
    is the reason that the sender gives for sending it as it is.
    """

    draft: Draft | None
    passed: str = ""
    acknowledged: str = ""


def is_agent(sender: str, agents: Sequence[str]) -> bool:
    """Whether ``sender`` is one of ``agents``, each an address or an ``@domain``."""
    address = sender.strip("<>").lower()
    _, at, domain = address.rpartition("@")
    known = {agent.lower() for agent in agents}
    return bool(at) and (address in known or f"@{domain}" in known)


def read_mail(source: bytes) -> Outgoing:
    """What the gate needs of a mail, given as it stands on the wire."""
    mail = message_from_bytes(source, policy=policy.default)
    passed = _none_of_ours(mail)
    if passed:
        return Outgoing(None, passed)
    part = mail.get_body(preferencelist=("plain", "html"))
    if part is None:
        return Outgoing(None, "no text in it")
    text = part.get_content()
    if any(line in text for line in _ARMOUR):
        return Outgoing(None, "encrypted or signed")
    html = part.get_content_type() == "text/html"
    draft = Draft(text, format="html" if html else "email")
    return Outgoing(draft, acknowledged=_acknowledgement(mail))


def _none_of_ours(mail: EmailMessage) -> str:
    """Why a mail is not an agent's own words to one customer, or nothing."""
    if str(mail.get("Auto-Submitted", "no")).partition(";")[0].strip().lower() != "no":
        return "an automatic reply"
    if str(mail.get("Precedence", "")).strip().lower() in _BULK:
        return "bulk mail"
    if any(name in mail for name in _LIST_HEADERS):
        return "bulk mail"
    if mail.get_content_type() == "multipart/report" or str(mail.get("Return-Path", "")).strip() == "<>":
        return "a bounce"
    if any(part.get_content_type() in _SEALED for part in mail.walk()):
        return "encrypted or signed"
    return ""


def _acknowledgement(mail: EmailMessage) -> str:
    word, _, reason = str(mail.get(ACKNOWLEDGED, "")).partition(";")
    if word.strip().lower() != "acknowledged":
        return ""
    return reason.strip() or "acknowledged in the header"
