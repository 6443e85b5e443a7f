# ruff: noqa: E501
from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tonecheck.errors import InputError
from tonecheck.mail.message import LARGEST, Mail, UnreadableError
from tonecheck.mail.rows import Columns, RowParse
from tonecheck.mail.sources import entries

EML = b"From: a@shop.example\nMessage-ID: <%d@x>\n\nLetter number %d is here.\n"


def _read(path: Path, parse: RowParse | None = None) -> list[tuple[str, Mail | str]]:
    found: list[tuple[str, Mail | str]] = []
    for entry in entries([path], parse or RowParse()):
        try:
            found.append((entry.place, entry.read()))
        except UnreadableError as error:
            found.append((entry.place, str(error)))
    return found


def _texts(path: Path, parse: RowParse | None = None) -> list[str]:
    return [mail if isinstance(mail, str) else mail.text.strip() for _, mail in _read(path, parse)]


def test_mbox_keeps_places_and_quoted_from_lines(tmp_path: Path) -> None:
    path = tmp_path / "sent.mbox"
    first = b"From x Mon\n" + EML % (1, 1) + b"\n>From here on it is mine.\nFrom the start.\n\n"
    path.write_bytes(first + b"From y Mon\r\n" + (EML % (2, 2)).replace(b"\n", b"\r\n"))
    (place_1, mail_1), (place_2, mail_2) = _read(path)
    assert isinstance(mail_1, Mail)
    assert isinstance(mail_2, Mail)
    assert mail_1.text == "Letter number 1 is here.\n\nFrom here on it is mine.\nFrom the start.\n\n"
    assert mail_2.text.strip() == "Letter number 2 is here."
    assert (place_1, place_2) == ("sent.mbox:byte 0", f"sent.mbox:byte {len(first)}")


def test_a_huge_message_in_an_mbox_is_passed_by(tmp_path: Path) -> None:
    path = tmp_path / "sent.mbox"
    with path.open("wb") as file:
        file.write(b"From x Mon\n" + EML % (1, 1) + b"\n")
        file.write(b"From x Mon\nFrom: b@x.example\n\n" + b"y" * (LARGEST + 10) + b"\n\n")
        file.write(b"From x Mon\n" + EML % (3, 3))
    assert _texts(path) == ["Letter number 1 is here.", "larger than 20 MB", "Letter number 3 is here."]


def test_maildir_and_folders_of_files_in_order(tmp_path: Path) -> None:
    for part in ("cur", "new", "tmp"):
        (tmp_path / "box" / part).mkdir(parents=True)
    (tmp_path / "box" / "cur" / "2:2,S").write_bytes(EML % (2, 2))
    (tmp_path / "box" / "new" / "1").write_bytes(EML % (1, 1))
    (tmp_path / "box" / "tmp" / "3").write_bytes(EML % (3, 3))
    (tmp_path / "eml" / "deep").mkdir(parents=True)
    (tmp_path / "eml" / "deep" / "a.eml").write_bytes(EML % (4, 4))
    (tmp_path / "eml" / "notes.doc").write_bytes(b"what is this")
    assert _texts(tmp_path / "box") == ["Letter number 1 is here.", "Letter number 2 is here."]
    assert _texts(tmp_path / "eml") == ["Letter number 4 is here.", "not a kind of file that is known"]


def test_json_lines_with_guessed_and_with_named_columns(tmp_path: Path) -> None:
    path = tmp_path / "sent.jsonl"
    rows = [
        {
            "id": 7,
            "ticket_id": 3,
            "body": "Here it is.",
            "role": "agent",
            "created_at": "2024-05-01T10:00:00Z",
        },
        {"reply": "Called back.", "context": [{"who": "customer", "text": "Call me."}], "role": "customer"},
    ]
    path.write_text("\n".join([json.dumps(rows[0]), "", "{broken", json.dumps(rows[1]), "[1]"]))
    (_, first), (place, broken), (_, second), (_, other) = _read(path)
    assert isinstance(first, Mail)
    assert isinstance(second, Mail)
    assert (first.id, first.thread, first.agent, first.date) == ("7", "3", True, "2024-05-01T10:00:00+00:00")
    assert (place, broken) == ("sent.jsonl:line 3", "not JSON")
    assert second.agent is False
    assert [turn.text for turn in second.context] == ["Call me."]
    assert other == "not a row with named columns"
    assert _texts(path, RowParse(Columns(text="body")))[2] == "no text in column 'body'"


def test_csv_with_quotes_line_breaks_and_bad_rows(tmp_path: Path) -> None:
    path = tmp_path / "sent.csv"
    path.write_text('text;author\n"One; two\nthree";Robin\nlone\n"";x\n', encoding="utf-8-sig")
    assert _texts(path) == ["One; two\nthree", "1 columns where 2 are named", "no text in column 'text'"]


def test_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    table = pyarrow.table({"text": ["One.", None], "is_agent": [True, False]})
    parquet.write_table(table, tmp_path / "sent.parquet")
    (_, first), (place, second) = _read(tmp_path / "sent.parquet")
    assert isinstance(first, Mail)
    assert first.agent is True
    assert (place, second) == ("sent.parquet:row 2", "no text in column 'text'")


def test_zendesk_tickets_become_their_comments(tmp_path: Path) -> None:
    ticket = {
        "id": 12,
        "subject": "Lamp",
        "requester_id": 1,
        "requester": {"id": 1, "name": "Ines Vogel", "email": "ines@mail.example"},
        "group": {"name": "repairs"},
        "comments": [
            {
                "id": 1,
                "author_id": 1,
                "body": "It hums.",
                "created_at": "2024-05-01T10:00:00Z",
                "public": True,
            },
            {"id": 2, "author_id": 9, "body": "Ask Kim?", "public": False},
            {"id": 3, "author_id": 9, "html_body": "<p>We look into it.</p>", "public": True},
            {"id": 4, "author_id": 9, "body": " "},
        ],
    }
    path = tmp_path / "tickets.jsonl"
    path.write_text(json.dumps(ticket))
    asked, note, answer, empty = (mail for _, mail in _read(path))
    assert isinstance(asked, Mail)
    assert isinstance(note, Mail)
    assert isinstance(answer, Mail)
    assert (asked.agent, asked.name, asked.queue, asked.thread) == (
        False,
        "Ines Vogel",
        "repairs",
        "zendesk 12",
    )
    assert note.passed_over == "internal note"
    assert (answer.agent, answer.text, answer.passed_over) == (True, "<p>We look into it.</p>", "")
    assert empty == "empty"


def test_django_helpdesk_database(tmp_path: Path) -> None:
    path = tmp_path / "db.sqlite3"
    with sqlite3.connect(path) as database:
        database.executescript(
            """
            CREATE TABLE helpdesk_queue (id INTEGER, title TEXT);
            CREATE TABLE helpdesk_ticket (id INTEGER, title TEXT, description TEXT, created TEXT,
              submitter_email TEXT, queue_id INTEGER);
            CREATE TABLE helpdesk_followup (id INTEGER, ticket_id INTEGER, date TEXT, comment TEXT,
              public BOOL, user_id INTEGER);
            CREATE TABLE auth_user (id INTEGER, username TEXT, first_name TEXT, last_name TEXT, email TEXT,
              is_staff BOOL);
            INSERT INTO helpdesk_queue VALUES (1, 'repairs');
            INSERT INTO auth_user VALUES (5, 'kim', 'Kim', 'Osei', 'kim@shop.example', 1);
            INSERT INTO helpdesk_ticket VALUES (3, 'Hum', 'It hums.', '2024-05-01 10:00:00', 'i@mail.example', 1);
            INSERT INTO helpdesk_followup VALUES (8, 3, '2024-05-01 11:00:00', 'We look into it.', 1, 5);
            INSERT INTO helpdesk_followup VALUES (9, 3, '2024-05-01 12:00:00', '', 1, 5);
            INSERT INTO helpdesk_followup VALUES (10, 3, '2024-05-01 13:00:00', 'Still hums.', 1, NULL);
            INSERT INTO helpdesk_followup VALUES (11, 3, '2024-05-01 14:00:00', 'Note to us.', 0, 5);
            """
        )
    database.close()
    mails = [mail for _, mail in _read(path) if isinstance(mail, Mail)]
    assert [(mail.text, mail.agent, mail.passed_over) for mail in mails] == [
        ("It hums.", False, ""),
        ("We look into it.", True, ""),
        ("Still hums.", False, ""),
        ("Note to us.", True, "internal note"),
    ]
    assert {(mail.thread, mail.queue) for mail in mails} == {("helpdesk 3", "repairs")}
    assert mails[1].name == "Kim Osei"


def test_another_database_and_a_missing_path(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"no database")
    assert _texts(tmp_path / "x.db") == ["not a database of django-helpdesk"]
    with pytest.raises(InputError, match="does not exist"):
        _read(tmp_path / "nowhere")
