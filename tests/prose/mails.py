# ruff: noqa: E501
"""Mails of our own making whose parts are known: what the writer wrote, and what came along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

REPLIES = (
    "Hi Lena,\n\nThe replacement kettle left our warehouse this morning.\nYou will get the tracking number tonight.",
    "Hello Marco,\n\nI have refunded the second charge in full. It shows on your card in three days.\n\n"
    "Is there anything else you need from us?",
    "Good morning,\n\nHere is what I found:\n\n- the invoice went to your old address\n- the new one is attached",
    "Yes, that works for us.",
)
QUOTED = (
    "My kettle leaks from the base and I have had it for one week.\nPlease tell me what to do.",
    "I was charged twice for order 8812.\n\nThis is the second time.\n\nLena",
)
ATTRIBUTIONS = {
    "gmail-en": "On Tue, 4 Jun 2024 at 09:12, Lena Orth <lena@example.org> wrote:",
    "gmail-en-wrapped": "On Tue, Jun 4, 2024 at 9:12 AM Lena Orth <lena.orth.private@example.org>\nwrote:",
    "apple-en": "On 4 Jun 2024, at 09:12, Lena Orth <lena@example.org> wrote:",
    "gmail-de": "Am Di., 4. Juni 2024 um 09:12 Uhr schrieb Lena Orth <lena@example.org>:",
    "apple-de": "Am 04.06.2024 um 09:12 schrieb Lena Orth <lena@example.org>:",
    "gmail-fr": "Le mar. 4 juin 2024 à 09:12, Lena Orth <lena@example.org> a écrit :",
    "gmail-es": "El mar, 4 jun 2024 a las 9:12, Lena Orth (<lena@example.org>) escribió:",
    "gmail-it": "Il giorno mar 4 giu 2024 alle ore 09:12 Lena Orth <lena@example.org> ha scritto:",
    "gmail-nl": "Op di 4 jun 2024 om 09:12 schreef Lena Orth <lena@example.org>:",
    "gmail-pt": "Em ter., 4 de jun. de 2024 às 09:12, Lena Orth <lena@example.org> escreveu:",
    "gmail-sv": "Den tis 4 juni 2024 kl 09:12 skrev Lena Orth <lena@example.org>:",
    "gmail-pl": "wt., 4 cze 2024 o 09:12 Lena Orth <lena@example.org> napisał(a):",
}
OUTLOOK = {
    "outlook-en": "From: Lena Orth <lena@example.org>\nSent: Tuesday, June 4, 2024 9:12 AM\n"
    "To: Help <help@shop.example>\nSubject: Kettle",
    "outlook-en-rule": "________________________________\nFrom: Lena Orth <lena@example.org>\n"
    "Sent: Tuesday, June 4, 2024 9:12 AM\nTo: Help <help@shop.example>\nSubject: Kettle",
    "outlook-original": "-----Original Message-----\nFrom: Lena Orth <lena@example.org>\n"
    "Sent: Tuesday, June 4, 2024 9:12 AM\nTo: Help <help@shop.example>\nSubject: Kettle",
    "outlook-de": "Von: Lena Orth <lena@example.org>\nGesendet: Dienstag, 4. Juni 2024 09:12\n"
    "An: Help <help@shop.example>\nBetreff: Kettle",
    "outlook-fr": "De : Lena Orth <lena@example.org>\nEnvoyé : mardi 4 juin 2024 09:12\n"
    "À : Help <help@shop.example>\nObjet : Kettle",
    "outlook-es": "De: Lena Orth <lena@example.org>\nEnviado: martes, 4 de junio de 2024 9:12\n"
    "Para: Help <help@shop.example>\nAsunto: Kettle",
    "outlook-bold": "*From:* Lena Orth <lena@example.org>\n*Sent:* Tuesday, June 4, 2024 9:12 AM\n"
    "*To:* Help <help@shop.example>\n*Subject:* Kettle",
}
FORWARDS = {
    "gmail": "---------- Forwarded message ---------\nFrom: Lena Orth <lena@example.org>\n"
    "Date: Tue, Jun 4, 2024 at 9:12 AM\nSubject: Kettle\nTo: <help@shop.example>",
    "apple": "Begin forwarded message:\n\nFrom: Lena Orth <lena@example.org>\nSubject: Kettle\n"
    "Date: 4 June 2024 at 09:12:00 BST\nTo: help@shop.example",
}


@dataclass(frozen=True)
class Mail:
    name: str
    own: str
    quoted: str
    text: str


def quoting_mails() -> Iterator[Mail]:
    """Every way of quoting with every reply."""
    for number, own in enumerate(REPLIES):
        quoted = QUOTED[number % len(QUOTED)]
        marked = "\n".join(f"> {line}".rstrip() for line in quoted.split("\n"))
        for name, attribution in ATTRIBUTIONS.items():
            yield Mail(f"{name}-{number}", own, quoted, f"{own}\n\n{attribution}\n\n{marked}\n")
        for name, block in OUTLOOK.items():
            yield Mail(f"{name}-{number}", own, quoted, f"{own}\n\n{block}\n\n{quoted}\n")
        yield Mail(f"bare-{number}", own, quoted, f"{own}\n\n{marked}\n")
        yield Mail(f"nothing-{number}", own, "", own + "\n")
