"""The milter with a real Postfix between swaks and a sink, all on loopback."""

from __future__ import annotations

import os
import shutil
import signal
import smtplib
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest
from doors import free_port, house_rules, listens, start_door, until

PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
POSTFIX, SWAKS = shutil.which("postfix", path=PATH), shutil.which("swaks", path=PATH)

pytest.importorskip("kilter.service", reason="the extra milter is not installed")
aiosmtpd_controller = pytest.importorskip("aiosmtpd.controller", reason="aiosmtpd is not installed")
pytestmark = [
    pytest.mark.skipif(POSTFIX is None or SWAKS is None, reason="postfix or swaks is not installed"),
    pytest.mark.skipif(os.geteuid() != 0, reason="a Postfix of one's own is started by root"),
]

MAIN = """\
compatibility_level = 3.6
queue_directory = {home}/queue
data_directory = {home}/data
maillog_file = {home}/mail.log
maillog_file_prefixes = {home}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
myhostname = mail.shop.example
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
relayhost = [127.0.0.1]:{sink}
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_milters = inet:127.0.0.1:{milter}
milter_default_action = accept
milter_connect_timeout = 5s
milter_command_timeout = 5s
milter_content_timeout = 5s
smtp_tls_security_level = none
minimal_backoff_time = 1s
queue_run_delay = 1s
"""

MASTER = """\
127.0.0.1:{port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""


@dataclass
class Sink:
    """Where Postfix delivers."""

    received: list[Message] = field(default_factory=list)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.received.append(message_from_bytes(envelope.content))
        return "250 taken"

    def subjects(self) -> list[str | None]:
        return [message["Subject"] for message in self.received]


@dataclass
class MailServer:
    """A Postfix of our own, and the sink behind it."""

    home: Path
    port: int
    milter_port: int
    sink: Sink
    sent: int = 0

    def send(self, body: str, *headers: str, sender: str = "agent@shop.example") -> tuple[bool, str, str]:
        """Whether the mail was taken, all of swaks' output, and the subject that tells it apart."""
        self.sent += 1
        subject = f"mail {self.sent}"
        arguments = [SWAKS, "--server", f"127.0.0.1:{self.port}", "--from", sender, "--to", "jo@example.org"]
        for header in (f"Subject: {subject}", *headers):
            arguments += ["--add-header" if not header.startswith("Subject") else "--header", header]
        done = subprocess.run(
            [str(part) for part in (*arguments, "--body", body)],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        return done.returncode == 0, done.stdout, subject

    def delivered(self, subject: str) -> Message:
        until(lambda: subject in self.sink.subjects(), f"{subject} delivered")
        return next(message for message in self.sink.received if message["Subject"] == subject)

    def held(self) -> int:
        return sum(1 for path in (self.home / "queue" / "hold").rglob("*") if path.is_file())


@pytest.fixture(scope="module")
def server() -> Iterator[MailServer]:
    home = Path(tempfile.mkdtemp(prefix="tonecheck-postfix-", dir="/tmp"))
    home.chmod(0o755)
    (home / "queue").mkdir()
    sink = Sink()
    controller = aiosmtpd_controller.Controller(sink, hostname="127.0.0.1", port=free_port())
    controller.start()
    server = MailServer(home, free_port(), free_port(), sink)
    settings = {"home": home, "sink": controller.port, "milter": server.milter_port, "port": server.port}
    (home / "main.cf").write_text(MAIN.format(**settings))
    (home / "master.cf").write_text(MASTER.format(**settings))
    command = [str(POSTFIX), "-c", str(home)]
    environment = os.environ | {"PATH": PATH}
    subprocess.run([*command, "start"], check=True, env=environment, capture_output=True, timeout=120)
    try:
        until(lambda: listens(server.port), "Postfix listens")
        yield server
    finally:
        subprocess.run([*command, "stop"], check=False, env=environment, capture_output=True, timeout=120)
        controller.stop()
        shutil.rmtree(home, ignore_errors=True)


class Milter:
    """``tonecheck milter`` as a process."""

    def __init__(self, server: MailServer, folder: Path, bad: str) -> None:
        self.log = folder / "milter.log"
        policy = folder / "gate.toml"
        policy.write_text("budget_ms = 20000\n")
        self.audit = folder / "audit.jsonl"
        self.process = start_door(
            "milter", "--port", server.milter_port, "--agents", "agent@shop.example", "--bad", bad,
            "--config", house_rules(folder), "--policy", policy, "--audit", self.audit, log=self.log,
        )  # fmt: skip
        until(lambda: listens(server.milter_port), "the milter listens")

    def stop(self) -> None:
        self.process.send_signal(signal.SIGCONT)
        self.process.terminate()
        self.process.wait(60)


@pytest.fixture(scope="class")
def rejecting(server: MailServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Milter]:
    milter = Milter(server, tmp_path_factory.mktemp("rejecting"), "reject")
    yield milter
    milter.stop()


@pytest.mark.usefixtures("rejecting")
class TestRejecting:
    def test_a_good_mail_arrives(self, server: MailServer) -> None:
        taken, _, subject = server.send("Hi Jo, thank you for the photo.")
        assert taken
        assert "thank you for the photo" in str(server.delivered(subject).get_payload())

    def test_a_bad_mail_is_refused_with_its_lines(self, server: MailServer, rejecting: Milter) -> None:
        taken, output, subject = server.send("That is a silly idea, 100 percent.")
        assert not taken
        lines = [line.split(" ", 1)[1] for line in output.splitlines() if line.startswith("<** 550")]
        assert [line.strip() for line in lines] == [
            "550-5.7.1 Please look at this again:",
            '550-5.7.1 - "silly" is unkind.',
            "550 5.7.1 To send it as it is, add the header X-Tonecheck: acknowledged; your reason",
        ]
        assert subject not in server.sink.subjects()
        assert "idea" not in rejecting.log.read_text()
        assert "idea" not in rejecting.audit.read_text()

    def test_an_acknowledged_mail_arrives_without_the_note(
        self, server: MailServer, rejecting: Milter
    ) -> None:
        taken, _, subject = server.send("That is silly.", "X-Tonecheck: acknowledged; his own word")
        assert taken
        assert server.delivered(subject)["X-Tonecheck"] is None
        assert '"acknowledged": "his own word"' in rejecting.audit.read_text()

    def test_what_is_stopped_no_note_lets_through(self, server: MailServer) -> None:
        taken, output, _ = server.send("That is stupid.", "X-Tonecheck: acknowledged")
        assert not taken
        assert "add the header" not in output

    @pytest.mark.parametrize(
        "header", ["Precedence: bulk", "Auto-Submitted: auto-replied", "List-Id: <news.shop.example>"]
    )
    def test_bulk_and_automatic_mail_passes(self, server: MailServer, header: str) -> None:
        taken, _, subject = server.send("That is stupid.", header)
        assert taken
        assert server.delivered(subject)["X-Tonecheck-Verdict"] is None

    def test_mail_of_others_passes(self, server: MailServer) -> None:
        taken, _, subject = server.send("That is stupid.", sender="someone@else.example")
        assert taken
        server.delivered(subject)

    def test_a_signed_mail_arrives_as_it_was(self, server: MailServer) -> None:
        source = (
            "Subject: sealed\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=b\r\n\r\n'
            "--b\r\n\r\nThat is stupid.\r\n"
            "--b\r\nContent-Type: application/pgp-signature\r\n\r\nabc\r\n--b--\r\n"
        )
        with smtplib.SMTP("127.0.0.1", server.port, timeout=60) as client:
            client.sendmail("agent@shop.example", "jo@example.org", source)
        delivered = server.delivered("sealed").as_bytes(policy=SMTP)
        assert delivered.endswith(source.partition("\r\n\r\n")[2].encode())

    def test_several_mails_in_one_connection_each_have_their_own_answer(self, server: MailServer) -> None:
        answers = []
        with smtplib.SMTP("127.0.0.1", server.port, timeout=60) as client:
            for body in ("fine", "silly", "fine", "stupid", "fine"):
                try:
                    client.sendmail(
                        "agent@shop.example",
                        "jo@example.org",
                        f"Subject: row {len(answers)}\r\n\r\n{body}\r\n",
                    )
                    answers.append(250)
                except smtplib.SMTPDataError as refused:
                    answers.append(refused.smtp_code)
        assert answers == [250, 550, 250, 550, 250]
        for subject in ("row 0", "row 2", "row 4"):
            server.delivered(subject)


def test_a_bad_mail_may_go_on_with_a_header(server: MailServer, tmp_path: Path) -> None:
    milter = Milter(server, tmp_path, "annotate")
    try:
        taken, _, subject = server.send("That is silly.")
        assert taken
        assert server.delivered(subject)["X-Tonecheck-Verdict"] == "ask; house/silly"
        taken, _, subject = server.send("That is fine.")
        assert server.delivered(subject)["X-Tonecheck-Verdict"] is None
    finally:
        milter.stop()


def test_a_bad_mail_may_be_held(server: MailServer, tmp_path: Path) -> None:
    milter = Milter(server, tmp_path, "hold")
    try:
        held = server.held()
        taken, _, subject = server.send("That is silly.")
        assert taken
        until(lambda: server.held() == held + 1, "the mail is held")
        assert subject not in server.sink.subjects()
    finally:
        milter.stop()


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGSTOP])
def test_mail_goes_out_unchanged_when_the_milter_is_killed_or_hangs(
    server: MailServer, tmp_path: Path, end: signal.Signals
) -> None:
    milter = Milter(server, tmp_path, "reject")
    try:
        assert not server.send("That is silly.")[0]
        milter.process.send_signal(end)
        if end == signal.SIGKILL:
            milter.process.wait(60)
        taken, _, subject = server.send("That is silly.")
        assert taken
        delivered = server.delivered(subject)
        assert str(delivered.get_payload()).strip() == "That is silly."
        assert not [name for name in delivered if name.lower().startswith("x-tonecheck")]
    finally:
        milter.stop()
