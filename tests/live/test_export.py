"""The report on the command line, of a server that runs: as whoever looks after it takes it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import make_place, note
from tests.live.test_backup import done, verb

pytestmark = [pytest.mark.live, pytest.mark.slow]


def test_the_report_and_a_board_are_written_while_the_server_runs(
    servers: Callable[..., Server], tmp_path: Path
) -> None:
    server = servers()
    place = make_place(server)
    phone = Phone(server.url)
    assert phone.hello(server.join(place.made)["token"], place.room)["ok"]
    assert phone.command(place.room, "add_note", note("n", "Karte vom Telefon"), "n")["ok"]
    phone.close()
    data, out = tmp_path / "data", tmp_path / "out"
    board = place.room.partition("/")[2]
    assert place.id in done(verb(data, "export"))
    assert board in done(verb(data, "export", place.id))
    done(verb(data, "export", place.id, "report.md", "report.docx", f"{board}.csv", "--out", str(out)))
    assert "Karte vom Telefon" in (out / "report.md").read_text(encoding="utf-8")
    assert "Karte vom Telefon" in (out / f"{board}.csv").read_text(encoding="utf-8-sig")
    assert (out / "report.docx").read_bytes().startswith(b"PK")


def test_the_public_version_is_written_without_names_and_says_what_wants_a_look(
    servers: Callable[..., Server], tmp_path: Path
) -> None:
    server = servers()
    place = make_place(server)
    phone = Phone(server.url)
    assert phone.hello(server.join(place.made, "Amira Öz")["token"], place.room)["ok"]
    text = "Amira Öz und Frau Schröder, a.b@stadt.example"
    assert phone.command(place.room, "add_note", note("n", text), "n")["ok"]
    phone.close()
    out = tmp_path / "out"
    told = verb(tmp_path / "data", "export", place.id, "report.json", "--public", "--out", str(out))
    assert told.returncode == 0 and "please check: schroder" in told.stderr and "redacted, mail: 1" in told.stderr
    assert "[Name] und Frau Schröder, [E-Mail]" in (out / "report.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nobody",), "There is no workshop nobody"),
        (("{id}", "report.exe"), "There is no file report.exe"),
        (("{id}", "dates.ics"), "The calendar would be empty"),
        (("{id}", "../report.md"), "There is no file ../report.md"),
        (("{id}", "report.md", "--zone", "Mars/Olympus"), "There is no time zone Mars/Olympus"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    servers: Callable[..., Server], tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    place = make_place(servers())
    told = verb(tmp_path / "data", "export", *(word.replace("{id}", place.id) for word in words))
    assert told.returncode == 2 and told.stderr.startswith(sentence) and "Traceback" not in told.stderr
