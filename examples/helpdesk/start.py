"""A whole helpdesk with two tickets, by one command: ``python examples/helpdesk/start.py``.

Log in as agent with the password agent, open a ticket and answer it. What is sent lies in the folder
``outbox`` of the helpdesk's home, what was decided in ``audit.jsonl``.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

TICKETS = (
    (
        "jo@example.org",
        "The lamp came without a plug",
        "Hello,\nthe desk lamp came today, but there is no plug on the cable. What do I do now?\nJo",
    ),
    (
        "ana@example.org",
        "Still waiting for order 4711",
        "I ordered a chair three weeks ago and nobody has answered my two mails. This is so annoying!",
    ),
)


def main() -> None:
    options = read_options()
    options.home.mkdir(parents=True, exist_ok=True)
    os.environ["DJANGO_SETTINGS_MODULE"] = "project"
    os.environ["HELPDESK_HOME"] = str(options.home.resolve())
    for name, value in (("HELPDESK_CONFIG", options.config), ("HELPDESK_POLICY", options.policy)):
        if value:
            os.environ[name] = str(value.resolve())
    sys.path.insert(0, str(Path(__file__).parent))

    try:
        import django
        from django.core.management import call_command

        django.setup()
    except ModuleNotFoundError as error:
        sys.exit(f"{error.name} is not installed. Install it with: pip install 'tonecheck[django]'")
    call_command("migrate", verbosity=0)
    call_command("loaddata", "emailtemplate.json", verbosity=0)  # without it nothing is ever sent
    fill()
    print(f"The helpdesk lies in {options.home}; log in as agent with the password agent.", flush=True)
    call_command("runserver", f"127.0.0.1:{options.port}", use_reloader=False)


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="A helpdesk with two tickets and tonecheck in front.")
    parser.add_argument("--port", type=int, default=8700)
    parser.add_argument("--home", type=Path, default=Path(tempfile.gettempdir(), "tonecheck-helpdesk"))
    parser.add_argument("--config", type=Path, help="tonecheck's settings")
    parser.add_argument("--policy", type=Path, help="the gate's policy")
    return parser.parse_args()


def fill() -> None:
    """An agent, two customers and their tickets, unless they are there."""
    from django.contrib.auth.models import User
    from helpdesk.models import Queue, Ticket

    if User.objects.exists():
        return
    User.objects.create_superuser("agent", "agent@shop.example", "agent", first_name="Sam")
    User.objects.create_user("jo", "jo@example.org", "jo", first_name="Jo", last_name="Miller")
    queue = Queue.objects.create(title="Orders", slug="orders", email_address="orders@shop.example")
    for sender, title, description in TICKETS:
        Ticket.objects.create(queue=queue, title=title, submitter_email=sender, description=description)


if __name__ == "__main__":
    main()
