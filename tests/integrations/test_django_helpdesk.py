"""django-helpdesk itself, started as the example starts it, and its form in a real browser."""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_string
from email.message import Message
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("helpdesk", reason="the extra django is not installed")

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "helpdesk"
LONG = 90.0

RULE = """\
message: "“{{text}}” is {what}."
why: It hurts.
source: the tests
severity: {severity}
match:
  phrases: ["{phrase}"]
rewrite: ["{better}"]
examples:
  bad: []
  good: []
"""


def until(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + LONG
    while not condition():
        assert time.monotonic() < deadline, f"still not: {what}"
        time.sleep(0.05)


@dataclass
class Helpdesk:
    home: Path
    port: int
    environment: dict[str, str]
    spare: list[int] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def mails(self) -> list[Message]:
        """What was sent to customers, oldest first."""
        outbox = self.home / "outbox"
        texts = [path.read_text() for path in sorted(outbox.glob("*.log"))] if outbox.is_dir() else []
        # The file backend writes a line of dashes after each mail.
        mails = [message_from_string(part.lstrip()) for text in texts for part in text.split("-" * 79 + "\n")]
        return [mail for mail in mails if mail["To"]]

    def audit(self) -> list[dict[str, Any]]:
        path = self.home / "audit.jsonl"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    def api(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        request = urllib.request.Request(
            f"{self.url}/api/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Content-Type": "application/json",
                "Authorization": "Basic " + base64.b64encode(b"agent:agent").decode(),
            },
        )
        try:
            with urllib.request.urlopen(request, timeout=LONG) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.load(error)

    def new_ticket(self, title: str = "A question", description: str = "Where is my chair?") -> int:
        """The number of a ticket that no test has touched."""
        return self.new_tickets(1, title, description)[0]

    def spare_ticket(self) -> int:
        """The same, from a stock that is made at once because each script takes seconds to start."""
        if not self.spare:
            self.spare += self.new_tickets(20, "A question", "Where is my chair?")
        return self.spare.pop()

    def new_tickets(self, count: int, title: str, description: str) -> list[int]:
        script = (
            "from helpdesk.models import Queue, Ticket\n"
            f"for _ in range({count}):\n"
            f"    ticket = Ticket.objects.create(queue=Queue.objects.get(), title={title!r},"
            f" submitter_email='jo@example.org', description={description!r})\n"
            "    print(ticket.id)"
        )
        return [int(line) for line in self.run(script).split()]

    def run(self, script: str) -> str:
        """What a script inside the helpdesk's own project prints."""
        opening = f"import sys, django; sys.path.insert(0, {str(EXAMPLE)!r}); django.setup()\n"
        done = subprocess.run(
            [sys.executable, "-c", opening + script],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=LONG,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def helpdesk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Helpdesk]:
    folder = tmp_path_factory.mktemp("helpdesk")
    house = folder / "rules" / "house"
    house.mkdir(parents=True)
    for phrase, what, severity, better in (
        ("silly", "unkind", "warn", "unusual"),
        ("stupid", "an insult", "block", "hard"),
    ):
        rule = RULE.format(phrase=phrase, what=what, severity=severity, better=better)
        (house / f"{phrase}.yaml").write_text(rule, encoding="utf-8")
    (folder / "tonecheck.toml").write_text(f'rules = ["{house.parent}"]\nselect = ["house"]\n')
    (folder / "gate.toml").write_text("budget_ms = 30000\n")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    home, log = folder / "home", folder / "log"
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "project",
        "HELPDESK_HOME": str(home),
        "HELPDESK_CONFIG": str(folder / "tonecheck.toml"),
        "HELPDESK_POLICY": str(folder / "gate.toml"),
    }
    command = [sys.executable, str(EXAMPLE / "start.py"), "--port", str(port), "--home", str(home)]
    command += ["--config", str(folder / "tonecheck.toml"), "--policy", str(folder / "gate.toml")]
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)

    def answers() -> bool:
        assert process.poll() is None, log.read_text()
        with socket.socket() as door:
            return door.connect_ex(("127.0.0.1", port)) == 0

    try:
        until(answers, "the helpdesk answers")
        yield Helpdesk(home, port, environment)
    finally:
        process.terminate()
        process.wait(60)


def reply(ticket: int, comment: str, **more: object) -> dict[str, object]:
    return {"ticket": ticket, "title": "Reply", "comment": comment, "public": True, **more}


class TestRest:
    """Replies that go past the form."""

    def test_a_bad_reply_is_refused_and_nothing_is_sent_or_changed(self, helpdesk: Helpdesk) -> None:
        ticket, sent = helpdesk.spare_ticket(), len(helpdesk.mails())
        status, told = helpdesk.api("POST", "followups/", reply(ticket, "That is silly.", new_status=3))
        assert status == 400
        assert told["comment"] == ["Please look at this again:\n- “silly” is unkind."]
        assert told["tonecheck"]["report"]["findings"][0]["rule"] == "house/silly"
        assert len(helpdesk.mails()) == sent
        _, kept = helpdesk.api("GET", f"tickets/{ticket}/")
        assert (kept["status"], kept["followup_set"]) == (1, [])
        assert helpdesk.audit()[-1]["action"] == "ask"

    def test_a_good_reply_is_sent_once_and_judged_once(self, helpdesk: Helpdesk) -> None:
        ticket, sent, audited = helpdesk.spare_ticket(), len(helpdesk.mails()), len(helpdesk.audit())
        status, _ = helpdesk.api("POST", "followups/", reply(ticket, "It is on its way."))
        assert status == 201
        mails = helpdesk.mails()[sent:]
        assert [mail["To"] for mail in mails] == ["jo@example.org"]
        assert [entry["action"] for entry in helpdesk.audit()[audited:]] == ["send"]

    def test_a_private_note_is_nobodys_business(self, helpdesk: Helpdesk) -> None:
        ticket, audited = helpdesk.spare_ticket(), len(helpdesk.audit())
        status, _ = helpdesk.api("POST", "followups/", reply(ticket, "A stupid form.", public=False))
        assert status == 201
        assert len(helpdesk.audit()) == audited

    def test_what_the_template_renders_is_what_counts(self, helpdesk: Helpdesk) -> None:
        ticket = helpdesk.new_ticket(title="a silly chair")
        assert helpdesk.api("POST", "followups/", reply(ticket, "About {{ ticket.title }}."))[0] == 400


class TestScripts:
    """Replies that Python code sends."""

    SEND = (
        "from django.contrib.auth.models import User\n"
        "from helpdesk.models import Ticket\n"
        "from helpdesk.update_ticket import update_ticket\n"
        "from rest_framework.exceptions import ValidationError\n"
        "from tonecheck.integrations.django_helpdesk import acknowledged\n"
        "agent, ticket = User.objects.get(username='agent'), Ticket.objects.get(id={ticket})\n"
    )

    def test_a_script_is_stopped_unless_it_gives_a_reason(self, helpdesk: Helpdesk) -> None:
        ticket, sent = helpdesk.spare_ticket(), len(helpdesk.mails())
        script = self.SEND.format(ticket=ticket) + (
            "try:\n"
            "    update_ticket(agent, ticket, comment='That is silly.', public=True)\n"
            "except ValidationError:\n"
            "    print('stopped')\n"
            "with acknowledged('his own word'):\n"
            "    update_ticket(agent, ticket, comment='That is silly.', public=True)\n"
        )
        assert helpdesk.run(script).strip() == "stopped"
        assert len(helpdesk.mails()) == sent + 1
        assert helpdesk.audit()[-1]["acknowledged"] == "his own word"

    def test_what_customers_write_is_never_stopped(self, helpdesk: Helpdesk) -> None:
        script = self.SEND.format(ticket=helpdesk.spare_ticket()) + (
            "from helpdesk.models import FollowUp\n"
            "jo, words = User.objects.get(username='jo'), 'You stupid shop.'\n"
            "FollowUp.objects.create(ticket=ticket, public=True, comment=words, message_id='<1@x>')\n"
            "FollowUp.objects.create(ticket=ticket, public=True, comment=words, user=jo)\n"
            "print(ticket.followup_set.count())"
        )
        assert helpdesk.run(script).strip() == "2"

    def test_the_conversation_and_the_name_go_along(self, helpdesk: Helpdesk) -> None:
        script = self.SEND.format(ticket=helpdesk.new_ticket(description="Where is it?")) + (
            "from helpdesk.models import FollowUp\n"
            "from tonecheck.integrations.django_helpdesk.drafts import draft_of\n"
            "def say(text, **more):\n"
            "    FollowUp.objects.create(ticket=ticket, comment=text, **more)\n"
            "say('Where is it?', public=True)\n"
            "say('On its way.', public=True, user=agent)\n"
            "say('He is a nuisance.', public=False, user=agent)\n"
            "say('Still nothing!', public=True)\n"
            "draft = draft_of(ticket, 'Sorry!')\n"
            "print([(m.author, m.text) for m in draft.context], draft.customer_name)"
        )
        turns = [("customer", "Where is it?"), ("agent", "On its way."), ("customer", "Still nothing!")]
        assert helpdesk.run(script).strip() == f"{turns} Jo Miller"

    def test_comments_are_rendered_as_helpdesk_does(self, helpdesk: Helpdesk) -> None:
        comments = [
            "{{ ticket.title }} & {{ queue.title }}",
            "{% load x %} {{ ticket.title }}",
            "plain {{",
            "50 %}",
        ]
        script = self.SEND.format(ticket=helpdesk.new_ticket(title="<b> & co")) + (
            "from django.template import TemplateSyntaxError\n"
            "from tonecheck.integrations.django_helpdesk.drafts import rendered\n"
            f"for comment in {comments!r}:\n"
            "    try:\n"
            "        theirs = update_ticket(agent, ticket, comment=comment, public=False).comment\n"
            "    except TemplateSyntaxError:\n"
            "        continue\n"
            "    assert rendered(ticket, comment) == theirs, (rendered(ticket, comment), theirs)\n"
            "    print('same')\n"
        )
        assert helpdesk.run(script).split().count("same") >= 3

    def test_a_project_that_would_leak_is_told_so(self, helpdesk: Helpdesk) -> None:
        script = (
            "from django.test import override_settings\n"
            "from django.conf import settings\n"
            "from tonecheck.integrations.django_helpdesk.apps import check_project\n"
            "print([message.id for message in check_project()])\n"
            "apps = [app for app in settings.INSTALLED_APPS if app != 'helpdesk']\n"
            "databases = {'default': {**settings.DATABASES['default'], 'ATOMIC_REQUESTS': False}}\n"
            "settings.INSTALLED_APPS, settings.DATABASES = ['helpdesk', *apps], databases\n"
            "print([message.id for message in check_project()])"
        )
        assert helpdesk.run(script).splitlines() == ["[]", "['tonecheck.E001', 'tonecheck.W001']"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    playwright.expect.set_options(timeout=LONG * 1000)
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Any, helpdesk: Helpdesk) -> Iterator[Any]:
    context = browser.new_context()
    context.set_default_timeout(LONG * 1000)
    page = context.new_page()
    page.goto(f"{helpdesk.url}/login/")
    page.fill("[name=username]", "agent")
    page.fill("[name=password]", "agent")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/tickets/**")
    yield page
    context.close()


class TestForm:
    """An agent at the ticket page."""

    def answer(self, page: Any, helpdesk: Helpdesk, ticket: int, comment: str) -> None:
        page.goto(f"{helpdesk.url}/tickets/{ticket}/")
        page.click("#respond-tab")
        page.fill("#commentBox", comment)
        page.check("[name=new_status][value='3']")
        page.click("#ticket-respond-form button[type=submit].btn-success")
        page.wait_for_load_state()

    def expect(self, locator: Any) -> Any:
        from playwright.sync_api import expect

        return expect(locator)

    def test_a_bad_reply_is_kept_shown_mended_by_a_click_and_sent_once(
        self, page: Any, helpdesk: Helpdesk
    ) -> None:
        ticket, sent = helpdesk.spare_ticket(), len(helpdesk.mails())
        self.answer(page, helpdesk, ticket, "That is a silly chair.")
        self.expect(page.locator("#tonecheck-stopped")).to_contain_text("“silly” is unkind. It hurts.")
        self.expect(page.locator("#commentBox")).to_have_value("That is a silly chair.")
        self.expect(page.locator("[name=new_status][value='3']")).to_be_checked()
        assert len(helpdesk.mails()) == sent
        assert helpdesk.api("GET", f"tickets/{ticket}/")[1]["status"] == 1
        page.get_by_role("button", name="Write “unusual”").click()
        self.expect(page.locator("#commentBox")).to_have_value("That is a unusual chair.")
        page.click("#ticket-respond-form button[type=submit].btn-success")
        page.wait_for_url(f"**/tickets/{ticket}/")
        until(lambda: len(helpdesk.mails()) > sent, "the mail is sent")
        assert [mail["To"] for mail in helpdesk.mails()[sent:]] == ["jo@example.org"]
        kept = helpdesk.api("GET", f"tickets/{ticket}/")[1]
        assert kept["status"] == 3
        assert [said["comment"] for said in kept["followup_set"]] == ["That is a unusual chair."]
        assert helpdesk.audit()[-1]["action"] == "send"

    def test_an_agent_with_a_reason_sends_it_as_it_is(self, page: Any, helpdesk: Helpdesk) -> None:
        ticket, sent = helpdesk.spare_ticket(), len(helpdesk.mails())
        self.answer(page, helpdesk, ticket, "You called it silly.")
        page.fill("#tonecheck-reason", "the customer's own word")
        page.click("text=Send as it is")
        page.wait_for_url(f"**/tickets/{ticket}/")
        until(lambda: len(helpdesk.mails()) == sent + 1, "the mail is sent")
        entry = helpdesk.audit()[-1]
        assert (entry["action"], entry["acknowledged"]) == ("send", "the customer's own word")

    def test_an_insult_is_stopped_for_good(self, page: Any, helpdesk: Helpdesk) -> None:
        ticket, sent = helpdesk.spare_ticket(), len(helpdesk.mails())
        self.answer(page, helpdesk, ticket, "What a stupid question.")
        self.expect(page.locator("#tonecheck-stopped")).to_contain_text("“stupid” is an insult.")
        assert page.locator("#tonecheck-reason").count() == 0
        assert len(helpdesk.mails()) == sent

    def test_findings_appear_while_the_agent_types_and_nothing_is_written_down(
        self, page: Any, helpdesk: Helpdesk
    ) -> None:
        audited = len(helpdesk.audit())
        page.goto(f"{helpdesk.url}/tickets/{helpdesk.spare_ticket()}/")
        page.click("#respond-tab")
        page.locator("#commentBox").press_sequentially("A silly idea")
        self.expect(page.locator(".tonecheck-mirror mark")).to_have_text(["silly"])
        assert len(helpdesk.audit()) == audited

    def test_only_staff_may_ask(self, browser: Any, helpdesk: Helpdesk) -> None:
        request = urllib.request.Request(
            f"{helpdesk.url}/tickets/1/tonecheck/", data=b'{"text": ""}', headers={"X-CSRFToken": "x"}
        )
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=LONG)
        with refused.value as error:
            assert error.code == 403
