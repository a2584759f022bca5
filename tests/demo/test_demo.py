"""The demo as people start it, against a real server; and with a fault in one device, which must not pass."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from server.agendas.ready import ready
from server.board import commands as k
from server.board.photo import source_of
from server.demo import drawings, scenes, scribe
from server.demo.device import Device, Sent
from server.demo.main import Options, run
from server.demo.replica import Replica
from server.demo.truth import Truth, replay
from server.room.listing import latest_workshop
from server.store.embedded import EmbeddedStore
from server.store.redis import RedisStore

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.live, pytest.mark.slow]
PEOPLE = 24  # of the day whose logs are read
LAST = re.compile(r"^(\d+) replicas agree ([0-9a-f]{64})$")


def command(out: Path, *options: str) -> list[str]:
    short = ["--participants", "12", "--minutes", "2", "--speed", "20", "--out", str(out)]
    return [sys.executable, "-P", "-m", "server", "demo", *short, *options]


def environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("REDIS_URL", "DATA_DIR", "PORT")}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}


def test_twelve_replicas_agree_and_the_exports_lie_there(tmp_path: Path) -> None:
    done = subprocess.run(
        command(tmp_path / "out", "--exit"), env=environment(), cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found = LAST.match(done.stdout.splitlines()[-1])
    assert found, done.stdout
    assert found[1] == "12"
    assert done.stderr == ""
    files = {path.name: path.stat().st_size for path in (tmp_path / "out").iterdir()}
    assert sorted(name for name in files if not name.startswith("board-")) == [
        "dates.ics", "headlines.pptx", "replay.gif", "report.csv", "report.docx", "report.html", "report.json",
        "report.md", "report.pdf", "report.xlsx", "run-sheet.pdf",
    ]  # fmt: skip
    boards = {name.rpartition(".")[0] for name in files if name.startswith("board-")}
    assert len(boards) == 6 and len(files) == 6 * 6 + 11
    assert all(
        f"{board}.{ending}" in files for board in boards for ending in ("png", "svg", "csv", "json", "pdf", "md")
    )
    assert all(size > 100 for size in files.values())
    assert "TZID=Europe/Berlin" in (tmp_path / "out" / "dates.ics").read_text(encoding="utf-8")
    assert "UTC" not in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a demo has left its exports, `out`, and its logs, `data`."""
    folder = tmp_path_factory.mktemp("day")
    short = command(folder / "out", "--exit", "--data", str(folder / "data"), "--participants", str(PEOPLE))
    done = subprocess.run(short, env=environment(), cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def report(held: Path) -> dict[str, Any]:
    """The chapters of the report, by id."""
    told = json.loads((held / "out" / "report.json").read_text(encoding="utf-8"))
    return {chapter["id"]: chapter for chapter in told["sections"]}


@pytest.fixture(scope="module")
def day(held: Path) -> dict[str, Truth]:
    """The logs of a demo's boards, and under "" its workshop's, read after all of it has ended."""
    kept = EmbeddedStore(held / "data")
    kept.start()
    try:
        store = RedisStore(kept.url)
        workshop = latest_workshop(store)
        assert workshop
        found = {"": replay(store, workshop)}
        for board in found[""].state.boards:
            key = "questions" if board.layout == "questions" else board.id
            found[key] = replay(store, f"{workshop}/{board.id}")
        store.close()
    finally:
        kept.stop()
    return found


def test_every_step_of_the_agenda_was_led_to_in_its_order(day: dict[str, Truth]) -> None:
    steps = day[""].state.steps
    assert len(steps) == len(scenes.SCENES) == len(ready()["anniversary"].steps) + 1
    assert all(step.began for step in steps)
    assert [step.began for step in steps] == sorted(step.began for step in steps)


@pytest.mark.parametrize("board", ["milestones", "strengths"])
def test_what_was_written_in_private_was_revealed(board: str, day: dict[str, Truth]) -> None:
    shown = day[board].shown
    standing = [id for id in shown if not day[board].state.notes[id].removed]
    assert len(standing) >= 3
    assert all(shown[id] for id in standing)
    assert not any(note.veil for note in day[board].state.notes.values() if not note.removed)


@pytest.mark.parametrize(
    ("board", "zones"), [("strengths", {"strengths", "weaknesses"}), ("swot", {"chances", "risks"})]
)
def test_clusters_were_made_of_notes_and_named(board: str, zones: set[str], day: dict[str, Truth]) -> None:
    state = day[board].state
    assert {cluster.zone for cluster in state.clusters.values()} == zones
    assert all(cluster.title for cluster in state.clusters.values())
    assert {note.cluster for note in state.notes.values()} - {""} >= set(state.clusters)


def test_a_statement_is_final_with_the_cards_it_came_from(day: dict[str, Truth]) -> None:
    state = day["strengths"].state
    found = state.statements.values()
    assert len(found) >= 2
    assert {"final", "endorsed"} <= {statement.status for statement in found}
    for statement in found:
        assert statement.sources
        assert set(statement.sources) <= set(state.notes)
        assert statement.support.tables >= 1


def test_the_final_statement_begins_a_stand_and_the_others_the_four_fields(day: dict[str, Truth]) -> None:
    [final] = [s for s in day["strengths"].state.statements.values() if s.status == "final"]
    taken = (note for note in day["stands"].state.notes.values() if note.source)
    [starter] = [note for note in taken if not note.source.startswith("photo:")]
    assert (starter.source, starter.text) == (f"strengths/{final.id}", final.text)
    fields = {note.zone for note in day["swot"].state.notes.values() if note.source}
    assert fields == {"strengths", "weaknesses"}


@pytest.mark.parametrize("board", ["strengths", "swot"])
def test_everybodys_dots_were_counted_and_the_ballot_closed(board: str, day: dict[str, Truth]) -> None:
    [ballot] = day[board].state.ballots.values()
    assert not ballot.open
    assert ballot.voters == PEOPLE
    assert len(ballot.tallies) == len(ballot.items) >= 2
    assert PEOPLE <= sum(tally.total for tally in ballot.tallies) <= PEOPLE * ballot.budget


def test_questions_were_liked_and_one_was_answered(day: dict[str, Truth]) -> None:
    notes = day["questions"].state.notes.values()
    assert sum(note.likes for note in notes) >= 1
    assert [bool(note.answer) for note in notes if note.zone == "answered"] == [True]


def test_people_sat_at_tables_called_for_help_and_said_when_they_were_done(day: dict[str, Truth]) -> None:
    seats = [seat for seat in day[""].state.seats.values() if seat.role == "participant"]
    assert {seat.table for seat in seats} == {"1", "2", "3"}
    assert sum(bool(seat.done) for seat in seats) >= PEOPLE / 2
    told = day[""].types
    assert told["signal_given"] >= 3
    assert told["spot_set"] >= 4
    assert told["clock_set"] >= 2


def test_the_flipchart_of_a_stand_was_read_into_notes(day: dict[str, Truth], report: dict[str, Any]) -> None:
    stands = day["stands"].state
    [photo] = stands.photos.values()
    read = {note.source: note.text for note in stands.notes.values() if note.source.startswith("photo:")}
    assert [read[source_of(photo.id, region.id)] for region in photo.regions] == [
        card.text.replace("\n", " ") for card in drawings.CARDS
    ]
    [told] = blocks(report["boards"], "photo")
    assert (told["title"], told["alt"]) == (scribe.TITLE, scribe.SEEN)
    assert told["credit"] == "Foto: Małgorzata"
    [[column, cited]] = told["cards"]
    assert column == "Das verabreden wir" and len(cited) == len(drawings.CARDS)


def test_the_report_has_every_note_once_those_of_the_photo_too(day: dict[str, Truth], report: dict[str, Any]) -> None:
    kept = [chapter for id, chapter in report.items() if id != "discarded"]
    told = [note["id"] for chapter in kept for block in blocks(chapter, "notes") for note in block["notes"]]
    standing = [note.id for key, truth in day.items() if key for note in truth.state.notes.values() if not note.removed]
    assert sorted(told) == sorted(standing)


def test_who_agreed_is_named_in_the_report_and_nobody_else(day: dict[str, Truth], report: dict[str, Any]) -> None:
    agreed = [seat for seat in day[""].state.seats.values() if seat.open]
    assert PEOPLE / 3 < len(agreed) < PEOPLE
    [table] = blocks(report["people"], "table")
    assert table["columns"] == ["Name", "Organisation", "Funktion", "Ebene"]
    rows = [row[:3] for row in table["rows"]]
    assert sorted(rows) == sorted([seat.name, seat.card.organisation, seat.card.function] for seat in agreed)


def test_the_title_page_shows_who_invites_and_who_pays_and_a_page_the_photo(held: Path, day: dict[str, Truth]) -> None:
    logos = day[""].state.logos
    assert [(logo.alt, logo.funder) for logo in logos] == [(emblem.alt, emblem.funder) for emblem in drawings.LOGOS]
    document = pypdfium2.PdfDocument(held / "out" / "report.pdf")
    assert len(pictures(document[0])) == len(logos)
    words = [page.get_textpage().get_text_range() for page in document]
    assert "Gefördert durch" in words[0]
    [page] = [number for number, text in enumerate(words) if "Foto: Małgorzata" in text and pictures(document[number])]
    wide, high = Image.open(BytesIO(drawings.flipchart()[0])).size
    assert any(abs(w / h - wide / high) < 0.02 for w, h in pictures(document[page]))


def blocks(section: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """All blocks of a kind in a chapter."""
    found = [block for block in section["blocks"] if block["kind"] == kind]
    return found + [block for inner in section["sections"] for block in blocks(inner, kind)]


def pictures(page: pypdfium2.PdfPage) -> list[tuple[float, float]]:
    """Width and height of the images of a page."""
    bounds = [one.get_bounds() for one in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=9)]
    return [(right - left, top - bottom) for left, bottom, right, top in bounds]


def test_ctrl_c_ends_all_and_says_nothing_more(tmp_path: Path) -> None:
    data = tmp_path / "data"
    demo = subprocess.Popen(
        command(tmp_path / "out", "--data", str(data)),
        env=environment(),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert demo.stdout is not None
    try:
        for line in demo.stdout:
            if LAST.match(line.rstrip("\n")):
                break
        assert demo.poll() is None, "without --exit the server stays"
        demo.send_signal(signal.SIGINT)
        assert demo.stdout.read() == ""
        assert demo.wait(30) == 0
    finally:
        demo.kill()
    assert not processes_on(data)


def test_ctrl_c_in_the_middle_ends_all(tmp_path: Path) -> None:
    data = tmp_path / "data"
    demo = subprocess.Popen(
        command(tmp_path / "out", "--data", str(data), "--speed", "1"),
        env=environment(), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert demo.stdout is not None
    try:
        for line in demo.stdout:
            if "Phone:" in line:
                break
        time.sleep(1)
        demo.send_signal(signal.SIGINT)
        rest = demo.stdout.read()
        assert "Traceback" not in rest
        assert "Unclosed" not in rest
        assert demo.wait(30) == 130
    finally:
        demo.kill()
    assert not processes_on(data)


class Skips(Replica):
    """Counts every fifth change without taking it over."""

    def changes(self, message: dict[str, object]) -> None:
        super().changes({**message, "changes": [self._faulty(entry) for entry in message["changes"]]})  # type: ignore[attr-defined]

    def _faulty(self, entry: dict[str, object]) -> dict[str, object]:
        seq = entry["seq"]
        assert isinstance(seq, int)
        return entry if seq % 5 else {**entry, "type": "masked", "body": {}}


class Skipping(Device):
    make_replica = Skips


class Doubling(Device):
    """Sends its first note once more under another id and does not own up to it."""

    doubled = False

    def ask(self, id: str, room: str, command: object) -> Sent:
        sent = super().ask(id, room, command)
        if isinstance(command, k.AddNote) and not self.doubled:
            self.doubled = True
            again = k.AddNote(f"{command.note}-again", command.zone, command.text)
            super().ask(f"{id}-again", room, again)
            self.sent.pop()
        return sent


class Hearsay(Device):
    """Believes of its first note that it has arrived, and never sends it."""

    believed = False

    def ask(self, id: str, room: str, command: object) -> Sent:
        if isinstance(command, k.AddNote) and not self.believed:
            self.believed = True
            sent = Sent(id, room, "add_note", {"note": command.note}, 1, "accepted", 7)
            self.sent.append(sent)
            return sent
        return super().ask(id, room, command)


@pytest.mark.parametrize(
    ("faulty", "reason"),
    [(Skipping, "has hash"), (Doubling, "which nobody gave"), (Hearsay, "but is not in the log")],
)
def test_one_faulty_device_is_found(
    faulty: type[Device],
    reason: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("REDIS_URL", raising=False)
    made: list[Device] = []

    def make(*given: object, **named: object) -> Device:
        made.append((faulty if len(made) == 2 else Device)(*given, **named))  # type: ignore[arg-type]
        return made[-1]

    options = Options(participants=6, minutes=2, speed=30, out=tmp_path / "out", leave=True)
    assert run(options, make) == 1
    said = capsys.readouterr().out
    assert reason in said
    assert "replicas agree" not in said


class Broken(Device):
    """Falls over at the first thing it hears."""

    def ask(self, id: str, room: str, command: object) -> Sent:
        self.fault = "it fell"
        return super().ask(id, room, command)


def test_a_day_that_cannot_be_held_ends_with_the_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REDIS_URL", raising=False)
    assert run(Options(participants=3, minutes=1, speed=30, out=tmp_path / "out", leave=True), Broken) == 1
    said = capsys.readouterr()
    assert "it fell" in said.out
    assert "Unclosed" not in said.err


def processes_on(data: Path) -> list[str]:
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = path.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if str(data) in line:
            found.append(line)
    return found
