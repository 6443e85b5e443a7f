# ruff: noqa: E501
"""Twenty-two ways in which a mail message arrives broken or means harm."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable

Damage = Callable[[bytes], bytes]


def _split(raw: bytes) -> tuple[bytes, bytes]:
    raw = raw.replace(b"\r\n", b"\n")
    head, _, body = raw.partition(b"\n\n")
    return head, body


def _without(raw: bytes, name: bytes) -> bytes:
    head, body = _split(raw)
    return re.sub(rb"(?im)^" + name + rb":.*\n(?:[ \t].*\n)*", b"", head + b"\n") + b"\n" + body


def _with(raw: bytes, *fields: bytes, body: bytes | None = None) -> bytes:
    """The message with its type and transfer fields replaced by these."""
    bare = raw
    for name in (b"Content-Type", b"Content-Transfer-Encoding", b"MIME-Version"):
        bare = _without(bare, name)
    head, old = _split(bare)
    return b"\n".join([head, b"MIME-Version: 1.0", *fields]) + b"\n\n" + (old if body is None else body)


def _nested(raw: bytes, depth: int = 1_000) -> bytes:
    body = b"Deep inside, nobody reads this."
    for level in range(depth):
        mark = b"b%d" % level
        body = (
            b'Content-Type: multipart/mixed; boundary="'
            + mark
            + b'"\n\n--'
            + mark
            + b"\n"
            + body
            + b"\n--"
            + mark
            + b"--"
        )
    field, _, rest = body.partition(b"\n\n")
    return _with(raw, field, body=rest)


def _bomb(raw: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("zeros", bytes(3_000_000))
    coded = base64.encodebytes(packed.getvalue())
    body = (
        b"--b\nContent-Type: application/zip\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n"
        + coded + b"\n--b--\n"
    )  # fmt: skip
    return _with(raw, b'Content-Type: multipart/mixed; boundary="b"', body=body)


DAMAGES: tuple[Damage, ...] = (
    lambda raw: b"",
    lambda raw: b"\x00\x01\x02\xff" * 50,
    lambda raw: _split(raw)[1] or b"x",  # no header lines
    lambda raw: _split(raw)[0] + b"\n\n",  # no body
    lambda raw: _without(raw, b"From"),
    lambda raw: re.sub(rb"(?m)^From:.*$", b"From: undisclosed", raw, count=1),
    lambda raw: _without(raw, b"Date"),
    lambda raw: re.sub(rb"(?m)^Date:.*$", b"Date: the 45th of May", raw, count=1),
    lambda raw: re.sub(rb"(?m)^Subject:.*$", b"Subject: =?utf-8?b?!!!!?= \xff\xfe", raw, count=1),
    lambda raw: re.sub(rb"(?m)^Subject:.*$", b"Subject: hi\rBcc: everyone@mail.example\r\nX: y", raw, count=1),
    lambda raw: b"X-Long: " + b"a" * 200_000 + b"\n" + raw,
    lambda raw: raw[: len(raw) // 2],
    lambda raw: _with(raw, b"Content-Type: text/plain; charset=no-such-charset"),
    lambda raw: _with(raw, b"Content-Type: text/plain; charset=ascii", body=b"Caf\xe9 \xf0\x9f\x92\xa1 we are glad to help you."),
    lambda raw: _with(raw, b"Content-Type: text/plain", b"Content-Transfer-Encoding: base64", body=b"@@@@ not base64 @@@@"),
    lambda raw: _with(raw, b"Content-Type: text/plain", b"Content-Transfer-Encoding: quoted-printable", body=b"=ZZ=9 =\n=F="),
    lambda raw: _with(raw, b'Content-Type: multipart/mixed; boundary="never"'),
    lambda raw: _with(raw, b"Content-Type: multipart/mixed"),
    _nested,
    _bomb,
    lambda raw: _with(raw, b"Content-Type: text/html", body=b"<div><b>" * 100_000 + b"You must pay."),
    lambda raw: _with(raw, b"Content-Type: text/plain", body=b"word " * 300_000),
)  # fmt: skip
