# ruff: noqa: E501
"""Sentences of a lamp shop's mail, for archives where no real letters are at hand."""

from __future__ import annotations

import random
from dataclasses import dataclass

CUSTOMERS = ("Ines Vogel", "Tomás Rueda", "Priya Nair", "Zoë Marsh", "Owen Pryce", "Hana Kubo", "Lars Dahl")
AGENTS = ("Robin Hart", "Dana Mills", "Sasha Petrov", "Kim Osei", "Jules Adair")
SIGNATURES = (
    "Kind regards,\n{name}\nLantern Lamps | Support\n+44 20 7946 0000",
    "Best,\n{name}",
    "-- \n{name}\nLantern Lamps Ltd, 4 Quay Street",
    "Thanks,\n{name}\n\nThis email and any attachments are confidential and intended solely for the addressee.",
)
GERMAN = (
    "Guten Tag, vielen Dank für Ihre Nachricht. Wir haben die Lampe heute an Sie verschickt und melden uns, "
    "sobald sie bei Ihnen eingetroffen ist. Mit freundlichen Grüßen, das Team aus der Werkstatt."
)
_ASKED = (
    "My desk lamp arrived with a cracked shade.", "I was charged twice for one bulb.", "Where is my parcel?",
    "How do I change the bulb of the floor lamp?", "This is the third time I write to you and nobody answers!",
    "The dimmer hums all night and I am fed up with it.", "Could you send me the invoice again?",
    "The app says the lamp is offline since Monday.", "I would like to swap the green shade for a blue one.",
)  # fmt: skip
_ANSWERED = (
    "Thank you for your message.", "I'm sorry about the cracked shade; a new one leaves us today.",
    "You must send us a photo of the damage.", "Unfortunately we cannot refund bulbs that were opened.",
    "Could you tell me the number under the base?", "You failed to read the manual.",
    "There is nothing we can do about the courier.", "I have refunded the second charge.",
    "We guarantee it will never happen again.", "Your parcel is DEFINITELY on its way!!",
    "Please hold the reset button for ten seconds and try again.", "That is not my department.",
    "The invoice is attached.", "I will write to you again by Thursday, as soon as the workshop has answered.",
    "Calm down, it is only a lamp.", "We'd be happy to swap the shade for you.",
)  # fmt: skip
_QUEUES = ("orders", "repairs", "billing")


@dataclass(frozen=True)
class Exchange:
    """What a customer wrote, what was answered, and in which queue."""

    asked: str
    answer: str
    queue: str


def stock_exchanges(choice: random.Random) -> Exchange:
    """One exchange of random sentences."""
    asked = " ".join(choice.sample(_ASKED, choice.randint(1, 3)))
    answer = " ".join(choice.sample(_ANSWERED, choice.randint(2, 6)))
    greeting = choice.choice(["Hi there,\n\n", "Dear customer,\n\n", ""])
    return Exchange(asked, greeting + answer, choice.choice(_QUEUES))
