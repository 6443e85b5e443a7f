"""The gate as a milter: a thin adapter between kilter and the gate."""

from __future__ import annotations

import logging
import signal
from collections.abc import Sequence
from typing import Literal, cast

import anyio
import anyio.abc
from kilter.protocol import Accept, Quarantine, ReplyCode
from kilter.protocol.core import EditMessage
from kilter.protocol.messages import ActionFlags, Header
from kilter.service import END, Runner, Session
from kilter.service.options import AFTER, examine_body, examine_headers, examine_sender, modify_flags
from kilter.service.session import Filter

from tonecheck.gate.gate import Gate
from tonecheck.gate.mail.message import ACKNOWLEDGED, Outgoing, is_agent, read_mail
from tonecheck.gate.mail.reply import refusal
from tonecheck.gate.policy import Decision

Bad = Literal["annotate", "reject", "hold"]

VERDICT = "X-Tonecheck-Verdict"
"""The header that says what was found, in mail that goes on all the same."""

MOST_BYTES = 1024 * 1024
"""How much of a body is read; the words of a mail come before what is attached."""

_log = logging.getLogger(__name__)


def milter(gate: Gate, agents: Sequence[str], bad: Bad) -> Filter:
    """A filter that lets ``gate`` decide about mail from ``agents``.

    ``bad`` says what becomes of mail that should not go out as it is: a header is added
    (``annotate``), the sending program gets a 550 with one line per finding (``reject``), or the mail
    waits in the mail server's hold queue (``hold``). The sender's address is the gate's channel. Mail
    that cannot be read, and mail that the filter breaks on, goes out.
    """

    @examine_sender(can_respond=True)
    @examine_headers(can_respond=AFTER, can_add=True, can_modify=True)
    @examine_body()
    @modify_flags(set_actions=ActionFlags.QUARANTINE)
    async def decide(session: Session) -> Accept | ReplyCode:
        sender = await session.envelope_from()
        if not is_agent(sender, agents):
            return Accept()
        mail = _read(await _source(session))
        draft = mail.draft
        await _remove_acknowledgement(session)
        if draft is None:
            _log.info("Passed unread: %s", mail.passed)
            return Accept()
        channel = sender.strip("<>").lower()
        decision = await anyio.to_thread.run_sync(
            lambda: gate.decide(draft, channel=channel, acknowledged=mail.acknowledged)
        )
        _log.info("%s, %s", decision.action, decision.failure or "judged")
        if decision.action == "send":
            return Accept()
        return await _keep_back(session, decision, bad)

    return decide


async def _keep_back(session: Session, decision: Decision, bad: Bad) -> Accept | ReplyCode:
    if bad == "reject":
        return ReplyCode(refusal(decision))
    await session.headers.insert(Header(VERDICT, _verdict(decision)), END)
    if bad == "hold":
        # kilter knows the message but leaves it out of the type of what may be sent.
        await session.sender.send(cast(EditMessage, Quarantine(f"tonecheck: {decision.action}")))
    return Accept()


async def run(filter: Filter, host: str, port: int) -> None:
    """Serve the filter until the process is told to stop; a port of 0 takes a free one."""
    logging.getLogger("kilter").setLevel(logging.WARNING)
    runner = Runner(filter)

    async def handle(client: anyio.abc.SocketStream) -> None:
        try:
            await runner(client)
        except Exception as error:  # one broken conversation must not end those of others
            _log.error("A conversation with the mail server broke: %s", type(error).__name__)

    listener = await anyio.create_tcp_listener(local_host=host, local_port=port)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(listener.serve, handle)
        _log.info("Listening on %s:%s", host, listener.extra(anyio.abc.SocketAttribute.local_port))
        with anyio.open_signal_receiver(signal.SIGTERM, signal.SIGINT) as signals:
            async for _ in signals:
                tasks.cancel_scope.cancel()
                return


async def _source(session: Session) -> bytes:
    """The mail as it stands on the wire, up to `MOST_BYTES` of its body."""
    head, body = bytearray(), bytearray()
    # The body is entered first: kilter skips it unless somebody waits for it when the headers end,
    # and it tells where they end only to a filter that may answer there (AFTER, above).
    async with session.body as chunks:
        async with session.headers as headers:
            async for header in headers:
                head += header.name.encode("ascii", "replace") + b": " + bytes(header.value) + b"\r\n"
        async for chunk in chunks:
            body += chunk[: max(0, MOST_BYTES - len(body))]
    return bytes(head + b"\r\n" + body)


def _read(source: bytes) -> Outgoing:
    try:
        return read_mail(source)
    except Exception as error:  # mail from the world may break any parser, and must go out all the same
        return Outgoing(None, f"cannot be read ({type(error).__name__})")


async def _remove_acknowledgement(session: Session) -> None:
    """The agent's note is not for the customer."""
    async with session.headers as headers:
        found = [header async for header in headers if header.name.lower() == ACKNOWLEDGED.lower()]
    for header in reversed(found):
        await session.headers.delete(header)


def _verdict(decision: Decision) -> bytes:
    findings = decision.report.findings if decision.report else ()
    rules = ", ".join(dict.fromkeys(finding.rule for finding in findings))
    return f"{decision.action}; {rules or 'not judged'}".encode("ascii", "replace")
