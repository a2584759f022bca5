"""What was saved comes back: the same ids, seqs, states and pictures; whole, or not at all."""

import json
import random
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from server import __version__
from server.app import App
from server.backup import restoring, taking
from server.backup.file import LIST, Reading, Unusable, counted, plainly
from server.board.model import Actor
from server.board.refusals import Refusal
from server.room.listing import listed
from server.room.ports import Store, StoreAway
from server.room.rooms import Rooms
from server.store.memory import MemoryStore
from server.workshop.commands import KeepSeats, Kept
from server.workshop.model import Card
from server.workshop.roles import SERVER
from tests.unit.scripts import ACTORS, command
from tests.web.conftest import bearer

ROSTER = KeepSeats((Kept("seat-1", "Ayşe Kaya", "white", Card("Stadt Ulm")), Kept("seat-2", "Björn Öz", "white")))


def quiet(sentence: str) -> None:
    """Nobody listens."""


def filled(app: App, web: FlaskClient, title: str, seed: int) -> str:
    """A workshop with two boards, people, a picture, and a day's changes."""
    made = web.post("/api/workshops", json={"title": title, "template": "swot"}).get_json()
    id = str(made["workshop"])
    stands = {"layout": "stands", "title": "Markt", "zones": [{"title": "A", "id": "z0"}]}
    web.post(f"/api/workshops/{id}/boards", json=stands, headers=bearer(made["token"]))
    app.rooms.submit(id, f"roster-{seed}", ROSTER, SERVER)
    app.store.put_files(id, {"poster/0": b"small", "poster/1": bytes(range(256)) * 300}, 10_000_000)
    r = random.Random(seed)
    for board in app.site.workshop(id).boards:
        room = app.rooms.get(f"{id}/{board.id}")
        zones, known = list(room.state.zones), []
        for step in range(150):
            asked = command(r, known, zones, f"n{step}")
            known += [asked.note] if type(asked).__name__ == "AddNote" else []  # type: ignore[union-attr]
            actor = r.choice((Actor("s1", "facilitator"), *ACTORS))
            try:
                app.rooms.submit(room.id, f"c{seed}-{step}", asked, actor)
            except Refusal:
                continue
    return id


@pytest.fixture
def source(app: App, web: FlaskClient) -> tuple[App, list[str]]:
    return app, [filled(app, web, "Zehn Jahre", 1), filled(app, web, "Elf Jahre", 2)]


@pytest.fixture
def saved(source: tuple[App, list[str]], tmp_path: Path) -> Path:
    file = tmp_path / "all.zip"
    taking.take(source[0].store, source[1], file, __version__, "2026-11-22T12:00:00+00:00", quiet)
    return file


@pytest.fixture(params=["memory", "redis"])
def other(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Another server's store; the shared Valkey holds what other tests have left, and none of ours."""
    yield MemoryStore() if request.param == "memory" else request.getfixturevalue("redis_store")


def bring(store: Store, file: Path, *chosen: str) -> None:
    reading = Reading(file)
    workshops = restoring.check(reading, __version__, chosen)
    restoring.check_room(store, workshops)
    restoring.restore(store, reading, workshops, quiet)


def everything(app: App, store: Store, workshop: str) -> dict[str, Any]:
    """All that a store holds of a workshop, and the states it leads to."""
    rooms = Rooms(store, app.loop, lambda room, entries: None)
    found: dict[str, Any] = {name: store.file(workshop, name) for name in store.files(workshop)}
    for id in store.rooms(workshop):
        room = rooms.get(id)
        found[id] = (room.seq, plainly(room.state), [(one.cmd, one.payload) for one in store.read(id, 0, 100_000)])
    state = rooms.get(workshop).state
    found["doors"] = [store.lookup(f"join:{code}") for code in (state.code, state.key)]
    return found


def test_all_comes_back_in_any_store(source: tuple[App, list[str]], saved: Path, other: Store) -> None:
    app, workshops = source
    bring(other, saved)
    for workshop in workshops:
        assert everything(app, other, workshop) == everything(app, app.store, workshop)
        assert other.head(workshop) != app.store.head(workshop), "another life of the log"
    assert list(listed(other))[:2] == list(reversed(workshops))


@pytest.mark.parametrize(("count", "said"), [(0, "0 boards"), (1, "1 board"), (2, "2 boards")])
def test_one_is_said_as_one(count: int, said: str) -> None:
    assert counted(count, "board") == said


def test_one_workshop_alone(source: tuple[App, list[str]], saved: Path) -> None:
    app, (first, second) = source
    store = MemoryStore()
    bring(store, saved, second)
    assert list(listed(store)) == [second] and store.rooms(first) == []
    assert everything(app, store, second) == everything(app, app.store, second)
    with pytest.raises(Unusable, match="holds no workshop"):
        bring(store, saved, "nobody")


def test_people_come_back_with_their_seats_and_codes(source: tuple[App, list[str]], saved: Path) -> None:
    app, (first, _) = source
    store = MemoryStore()
    bring(store, saved)
    state = Rooms(store, app.loop, lambda room, entries: None).get(first).state
    assert {"seat-1", "seat-2"} <= set(state.seats) and state.seats["seat-1"].name == "Ayşe Kaya"
    assert store.lookup(f"join:{state.code}") == first


def test_nothing_is_written_over(source: tuple[App, list[str]], saved: Path, tmp_path: Path) -> None:
    app, (first, second) = source
    store = MemoryStore()
    bring(store, saved, second)
    before = everything(app, store, second)
    with pytest.raises(Unusable, match="on this server already"):
        bring(store, saved)
    assert everything(app, store, second) == before and store.rooms(first) == []
    with pytest.raises(Unusable, match="there already"):
        taking.take(app.store, [first], saved, __version__, "", quiet)
    assert [path.name for path in tmp_path.iterdir() if "all.zip" in path.name] == [saved.name]


def test_a_join_code_that_somebody_else_has_is_told(source: tuple[App, list[str]], saved: Path) -> None:
    app, (first, _) = source
    store = MemoryStore()
    store.claim(f"join:{app.site.workshop(first).code}", "somebody")
    with pytest.raises(Unusable, match="join code"):
        bring(store, saved)
    assert store.rooms(first) == []


class Breaking(MemoryStore):
    """Goes away for good after some writes."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self.left = after

    def _spend(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise StoreAway("gone")

    def create(self, room: str, epoch: str) -> bool:
        self._spend()
        return super().create(room, epoch)

    def append(self, *args: Any) -> Any:
        self._spend()
        return super().append(*args)

    def claim(self, name: str, value: str) -> bool:
        self._spend()
        return super().claim(name, value)

    def put_files(self, *args: Any) -> bool:
        self._spend()
        return super().put_files(*args)

    def discard(self, workshop: str) -> bool:
        if self.left < 0:
            raise StoreAway("gone")
        return super().discard(workshop)


def test_a_restore_that_is_broken_off_leaves_no_workshop_and_can_be_done_again(
    source: tuple[App, list[str]], saved: Path
) -> None:
    """After every single write: the power fails, nothing can be tidied up."""
    app, (_, second) = source
    for after in range(1_000):
        store = Breaking(after)
        try:
            bring(store, saved, second)
        except StoreAway:
            store.left = 1 << 30
            assert list(listed(store)) == [] and not (store.head(second) or ("", 0))[1]
            bring(store, saved, second)
            assert everything(app, store, second) == everything(app, app.store, second)
            continue
        break
    assert after > 8, "there were as many writes to break off after"


def _cut(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


def _without_list(file: Path) -> None:
    _rewrite(file, lambda name, content: None if name == LIST else content)


def _one_note_changed(file: Path) -> None:
    _rewrite(file, lambda name, content: content.replace(b"a", b"b", 1) if name.endswith("workshop.jsonl") else content)


def _one_entry_gone(file: Path) -> None:
    _rewrite(file, lambda name, content: content.split(b"\n", 1)[1] if name.endswith("workshop.jsonl") else content)


def _another_picture(file: Path) -> None:
    _rewrite(file, lambda name, content: b"?" if name.endswith(".webp") else content)


def _newer(file: Path) -> None:
    def change(name: str, content: bytes) -> bytes:
        return json.dumps(json.loads(content) | {"version": 2}).encode() if name == LIST else content

    _rewrite(file, change)


def _rewrite(file: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    old = file.with_suffix(".old")
    shutil.move(file, old)
    with zipfile.ZipFile(old) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            content = change(name, source.read(name))
            if content is not None:
                target.writestr(name, content)


@pytest.mark.parametrize("spoil", [_cut, _without_list, _one_note_changed, _one_entry_gone, _another_picture, _newer])
def test_a_file_that_is_not_whole_is_refused_before_anything_is_written(
    saved: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(saved)
    store = MemoryStore()
    with pytest.raises(Unusable):
        bring(store, saved)
    assert list(listed(store)) == [] and not store._logs and not store._names


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a backup", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_backup_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(Unusable):
        Reading(tmp_path / "x.zip")
    with pytest.raises(Unusable, match="no file"):
        Reading(tmp_path / "y.zip")


def test_a_backup_that_fails_leaves_no_file(app: App, tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="no workshop"):
        taking.take(app.store, ["nobody"], tmp_path / "x.zip", __version__, "", quiet)
    assert not [path for path in tmp_path.iterdir() if path.name.endswith("x.zip")]


def test_a_backup_is_read_by_nobody_else(saved: Path) -> None:
    assert saved.stat().st_mode & 0o777 == 0o600


def test_a_backup_holds_no_secret(source: tuple[App, list[str]], saved: Path) -> None:
    app, (first, _) = source
    with zipfile.ZipFile(saved) as archive:
        content = b"".join(archive.read(name) for name in archive.namelist())
    link = next(iter(app.site.workshop(first).links.values()))
    assert app.site.keys.link_secret(first, link.id, link.generation).encode() not in content
    assert b"Ay\xc5\x9fe Kaya" in content, "but whom it names"
