"""Mail that means harm costs a bounded time and memory and is a row like any other."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from base64 import encodebytes
from email.message import Message as Parsed
from pathlib import Path

import pytest
from archive_damage import _nested

from tonecheck.mail.eml import parse_eml

HEAD = b"From: kim@shop.example\nTo: jo@mail.example\n"
LETTER = HEAD + b"\nYour kettle left our house today, and thank you for the photo.\n"
SECONDS = 120  # for all of them together; about 20 on one core of a slow machine
MEGABYTES = 700
COMMAND = """
import argparse, pathlib
from tonecheck.archive import command
parser = argparse.ArgumentParser()
command.add_arguments(parser)
if __name__ == "__main__":
    command.run(parser.parse_args())
    status = pathlib.Path("/proc/self/status").read_text()
    print(int(status.split("VmHWM:")[1].split()[0]) // 1024)
"""
"""The peak is not asked of `resource`: that begins with the peak of the process that started this one."""


def _typed(content: bytes, body: bytes) -> bytes:
    return HEAD + b"Content-Type: " + content + b"\n\n" + body


def _bomb() -> bytes:
    """A mail with two hundred megabytes of zeros in a small attachment."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("zeros", bytes(200_000_000))
    body = (
        b"--b\nContent-Type: text/plain\n\nThe invoice is attached, as you wished.\n--b\n"
        b"Content-Type: application/zip\n"
        b"Content-Disposition: attachment; filename=a.zip\nContent-Transfer-Encoding: base64\n\n"
        + encodebytes(packed.getvalue())
        + b"--b--\n"
    )  # fmt: skip
    return _typed(b'multipart/mixed; boundary="b"', body)


ATTACKS = {  # the message and why it is rejected, or "" where it is read
    "50 MB": (HEAD + b"\n" + b"Thank you for your patience. " * 1_750_000, "larger than 20 MB"),
    "short lines": (HEAD + b"\n" + b"a\n" * 9_000_000, "more than 1,000,000 lines"),
    "header lines": (HEAD + b"X: y\n" * 3_000_000 + b"\nHello there.", "more than 1,000,000 lines"),
    "nested multiparts": (_nested(LETTER, 1_000), "more than 200 multiparts"),
    "parameters": (
        _typed(b'text/plain; a="' + b";" * 1_000_000, b"Hello there, how are you?"),
        "a header field with more than 200 parameters",
    ),
    "nested HTML": (_typed(b"text/html", b"<div><b>" * 50_000 + b"Thank you for asking us."), ""),
    "zip bomb": (_bomb(), ""),
    "charset of names": (_typed(b"text/plain; charset=punycode", b"a-" + b"b" * 900_000), ""),
    "unknown charset": (_typed(b"text/plain; charset=\xff\xfe", b"Thank you for the caf\xe9."), ""),
    "wrong charset": (_typed(b"text/plain; charset=utf-16", b"Thank you for asking"), ""),
    "injected header": (b"Subject: hi\rBcc: all@mail.example\r\n" + LETTER, ""),
    "encoded injection": (b"Subject: =?utf-8?q?hi=0D=0ABcc:_all=40mail.example?=\n" + LETTER, ""),
    "links without end": (HEAD + b"\n" + b"http://" * 140_000, ""),
    "answers to a million": (HEAD + b"References: " + b"<a@b> " * 1_000_000 + b"\n\nThank you for that.", ""),
}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of a process is read from /proc")
def test_a_bounded_time_and_memory_for_all_of_them(tmp_path: Path) -> None:
    import pyarrow.parquet as parquet

    folder = tmp_path / "mail"
    folder.mkdir()
    for number, (raw, _) in enumerate(ATTACKS.values()):
        (folder / f"{number:02}.eml").write_bytes(b"Message-ID: <%d@shop.example>\n" % number + raw)
    script = tmp_path / "archive.py"
    script.write_text(COMMAND)
    command = [sys.executable, str(script), str(folder), "--out", str(tmp_path / "out"), "--jobs", "1"]
    done = subprocess.run(
        [*command, "--all-agents"], capture_output=True, text=True, timeout=SECONDS, check=True
    )
    *_, peak = done.stdout.splitlines()
    assert int(peak) < MEGABYTES
    rows = parquet.read_table(tmp_path / "out" / "messages").to_pylist()
    rejected = parquet.read_table(tmp_path / "out" / "rejected").to_pylist()
    names = list(ATTACKS)
    assert {names[row["number"] - 1]: row["reason"] for row in rejected} == {
        name: reason for name, (_, reason) in ATTACKS.items() if reason
    }
    assert sorted(row["number"] for row in rows + rejected) == list(range(1, len(ATTACKS) + 1))


def test_an_attachment_is_not_even_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[str] = []
    get_payload = Parsed.get_payload

    def watched(part: Parsed, i: int | None = None, decode: bool = False) -> object:
        if decode:
            decoded.append(part.get_content_type())
        return get_payload(part, i, decode)

    monkeypatch.setattr(Parsed, "get_payload", watched)
    assert parse_eml(_bomb()).text.strip() == "The invoice is attached, as you wished."
    assert decoded == ["text/plain"]


@pytest.mark.parametrize("name", ["injected header", "encoded injection"])
def test_no_field_carries_a_line_break(name: str) -> None:
    mail = parse_eml(ATTACKS[name][0])
    for field in (mail.id, mail.thread, mail.sender, mail.name, mail.date, mail.queue, mail.subject):
        assert not set(field) & set("\r\n")
    assert (mail.sender, mail.queue) == ("kim@shop.example", "jo@mail.example")
