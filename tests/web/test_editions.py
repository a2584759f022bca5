"""O4: an edition with a photo that is not meant for everybody any more is shut, and made anew without it."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from eventlet.semaphore import Semaphore
from flask.testing import FlaskClient
from PIL import Image

from server.app import App, create
from server.board.photo_commands import ChangePhoto, PutPhoto, RemovePhoto, VeilPhoto
from server.config import Config
from server.room.ports import Store
from server.store.memory import MemoryStore
from server.web import built, editions, engine
from server.web.publishing import EDITION
from server.workshop.commands import PublishEdition
from server.workshop.public import Edition
from server.workshop.roles import SERVER
from tests.web.conftest import SECRET
from tests.web.released import Place

TURN = Semaphore(1)


def in_turn(call: Any, *args: Any, **more: Any) -> Any:
    """As a process of the pool does: one thing after the other."""
    with TURN:
        return engine.in_thread(call, *args, **more)


def worker(store: Store) -> App:
    return create(Config(secret_key=SECRET), store, offload=in_turn)


def ended(app: App) -> None:
    """Wait until nothing is being made anew."""
    while app.site.remade._making:
        app.loop.sleep(0.01)


@pytest.fixture
def app(dist: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    monkeypatch.setattr(built.load, "__defaults__", (dist,))
    made = worker(MemoryStore())
    yield made
    made.loop.sleep(0)  # what was spawned begins
    ended(made)


@pytest.fixture
def place(app: App, web: FlaskClient, made: dict[str, Any]) -> Place:
    """With two photos that are meant for everybody."""
    found = Place(app, web, made)
    for id, colour in (("wall", "red"), ("room", "blue")):
        content = io.BytesIO()
        Image.new("RGB", (60, 40), colour).save(content, "JPEG")
        app.store.put_files(found.id, {f"photo-{id}/print": content.getvalue()}, 10**6)
        for command in (
            PutPhoto(id, f"photo-{id}", 60, 40),
            ChangePhoto(id, f"Bild {id}", f"Zu sehen: {id}", "Ö", consent="public"),
        ):
            app.rooms.submit(found.room, f"c-{id}-{type(command).__name__}"[:30], command, SERVER)
    return found


def object_to(place: Place, photo: str) -> None:
    """As somebody who is on it does, past HTTP, where nothing begins by itself."""
    who = place.app.site.actor(place.id, place.guest)
    place.app.rooms.submit(place.room, f"no-{photo}", VeilPhoto(photo, f"photo-away-{photo}"), who)


def out(place: Place) -> Edition:
    public = place.app.site.latest(place.id).public
    assert public and public.edition
    return public.edition


def kept(place: Place) -> set[str]:
    """Editions of which the store has files."""
    return {name.partition("/")[0] for name in place.app.store.files(place.id) if name.startswith("public-")}


def settle(place: Place) -> None:
    """Let what was begun come to its end."""
    site, before = place.app.site, out(place).id
    while out(place).id == before:
        site.loop.sleep(0.01)
    ended(place.app)  # files are swept when the log has named the others


@pytest.mark.parametrize(
    "act", [VeilPhoto("wall", "photo-other"), RemovePhoto("wall"), ChangePhoto("wall", consent="report")]
)
def test_O4_the_photo_is_gone_from_the_edition_and_all_else_is_as_it_was_released(place: Place, act: Any) -> None:
    path = place.release()
    page, first = place.web.get(path), out(place)
    assert page.text.count("data:image/jpeg") == 2 and "Zu sehen: wall" in page.text
    place.write("later", "Danach geschrieben")
    place.decide("judge_item", item=f"{place.board}/note:n2", does="hide")
    place.decide("switch_ground", ground="name", on=False)
    who = place.app.site.actor(place.id, place.guest) if isinstance(act, VeilPhoto) else SERVER
    place.app.rooms.submit(place.room, "act", act, who)

    for name in ("", *(f"report.{one}" for one in EDITION)):
        closed = place.web.get(f"{path}{name}", headers={"If-None-Match": page.headers["ETag"]})
        assert closed.status_code in (429, 503) and b"wall" not in closed.data, name
    settle(place)

    again = place.web.get(path, headers={"If-None-Match": page.headers["ETag"]})
    assert again.status_code == 200 and again.text.count("data:image/jpeg") == 1
    assert "Zu sehen: room" in again.text and "[Name] hat die Idee" in again.text and "Kurze Wege" in again.text
    assert "Danach geschrieben" not in again.text
    for one in EDITION:
        file = place.web.get(f"{path}report.{one}")
        assert file.status_code == 200 and b"Zu sehen: wall" not in file.data, one
    now = out(place)
    assert (now.link, now.at, now.by) == (first.link, first.at, first.by) and now.id != first.id
    assert kept(place) == {f"public-{now.id}"}, "the files with the photo are still there"


def test_O4_while_it_is_made_anew_a_reader_is_told_to_wait(place: Place) -> None:
    path = place.release()
    object_to(place, "wall")
    page = place.web.get(path)
    assert (page.status_code, page.headers["Refresh"], page.headers["Retry-After"]) == (503, "20", "20")
    assert "Gleich wieder da" in page.text and "wall" not in page.text and "<script" not in page.text
    assert page.headers["Cache-Control"].endswith("no-store") and page.headers["X-Robots-Tag"] == "noindex"
    file = place.web.get(f"{path}report.pdf")
    assert (file.status_code, file.get_json()["code"], file.get_json()["retry"]) == (429, "too_fast", True)


def test_O4_it_is_begun_by_who_objects_and_needs_no_reader(place: Place) -> None:
    path = place.release()
    answer = place.web.post(
        f"/api/workshops/{place.id}/boards/{place.board}/photos/wall/veil",
        json={},
        headers={"Authorization": f"Bearer {place.guest}"},
    )
    assert answer.get_json() == {"done": True}
    settle(place)
    assert place.web.get(path).text.count("data:image/jpeg") == 1


def test_O4_the_desk_sees_an_edition_that_tells_what_would_be_told_now(place: Place) -> None:
    place.release()
    object_to(place, "wall")
    shown = place.get().get_json()
    assert not shown["shut"] and shown["digest"] == out(place).digest
    assert shown["since"] == {"added": 0, "changed": 0, "gone": 0, "more": False}


def test_O4_one_photo_after_the_other(place: Place) -> None:
    path = place.release()
    for photo in ("wall", "room"):
        object_to(place, photo)
        assert editions.is_open(place.app.site, place.id)
    page = place.web.get(path)
    assert page.status_code == 200 and "data:image/jpeg" not in page.text and len(kept(place)) == 1
    lifted = ChangePhoto("wall", consent="public")
    place.app.rooms.submit(place.room, "lifted", lifted, SERVER)
    assert place.web.get(path).data == page.data, "what is decided later brings nothing back"


def test_O4_of_two_workers_one_makes_it_anew(place: Place) -> None:
    other = worker(place.app.store)
    path = place.release()
    object_to(place, "wall")
    for app in (place.app, other):
        editions.reopen_soon(app.site, place.id)
    settle(place)
    ended(place.app)
    ended(other)
    assert editions.is_open(other.site, place.id) and kept(place) == {f"public-{out(place).id}"}
    assert other.flask.test_client().get(path).data == place.web.get(path).data
    assert place.web.get(path).text.count("data:image/jpeg") == 1


def test_O4_what_a_worker_that_died_has_left_is_begun_again_and_swept(place: Place) -> None:
    path = place.release()
    object_to(place, "wall")
    # files that no log has come to name
    place.app.store.put_files(place.id, {"public-lost/told.json": b"{}", "public-lost/report.html": b"half"}, 10**6)
    next_worker = worker(place.app.store)
    web = next_worker.flask.test_client()
    assert web.get(path).status_code == 503
    assert editions.is_open(next_worker.site, place.id)
    assert web.get(path).text.count("data:image/jpeg") == 1 and kept(place) == {f"public-{out(place).id}"}


def amid(place: Place, monkeypatch: pytest.MonkeyPatch, act: Any) -> None:
    """Have something happen between an edition's files and the log that names it."""
    put: Any = place.app.store.put_files

    def late(workshop: str, files: Any, limit: int) -> bool:
        done: bool = put(workshop, files, limit)
        monkeypatch.setattr(place.app.store, "put_files", put)
        act()
        return done

    monkeypatch.setattr(place.app.store, "put_files", late)


def test_O4_an_objection_while_a_new_one_is_released_holds_for_that_one(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = place.release()
    place.write("later", "Danach geschrieben")
    amid(place, monkeypatch, lambda: (object_to(place, "wall"), editions.is_open(place.app.site, place.id)))
    assert place.release() == path
    assert place.web.get(path).status_code == 503
    settle(place)
    page = place.web.get(path).text
    assert page.count("data:image/jpeg") == 1 and "Danach geschrieben" in page
    assert kept(place) == {f"public-{out(place).id}"}


def test_O4_what_a_facilitator_releases_meanwhile_goes_before_one_made_anew(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = place.release()
    object_to(place, "wall")
    place.write("later", "Danach geschrieben")
    released: list[Edition] = []

    def release() -> None:
        # the preview would wait for what is being made here
        ready = Edition("ready", "other", "d")
        place.app.store.put_files(
            place.id, {"public-ready/told.json": b"{}", "public-ready/report.html": b"ready"}, 10**7
        )
        place.app.rooms.submit(place.id, "ready", PublishEdition(ready), SERVER)
        released.append(out(place))

    amid(place, monkeypatch, release)
    assert editions.is_open(place.app.site, place.id)
    assert out(place) == released[0] and place.web.get(path).data == b"ready" and kept(place) == {"public-ready"}


def test_O9_one_that_is_withdrawn_while_it_is_made_anew_stays_withdrawn(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = place.release()
    object_to(place, "wall")
    amid(place, monkeypatch, lambda: place.post("withdraw", {}))
    editions.is_open(place.app.site, place.id)
    assert place.web.get(path).status_code == 404 and kept(place) == set()


def test_O4_what_cannot_be_made_anew_stays_shut_and_the_desk_says_so(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, limit = place.release(), editions.MAX_STORED
    object_to(place, "wall")
    monkeypatch.setattr(editions, "MAX_STORED", 10)
    assert place.get().get_json()["shut"] and place.web.get(path).status_code == 404
    assert "zurückgezogen" in place.web.get(path).text and place.web.get(f"{path}report.pdf").status_code == 404
    monkeypatch.setattr(editions, "MAX_STORED", limit)
    assert place.get().get_json()["shut"], "tried again at once"
    now = place.app.site.loop.monotonic()
    monkeypatch.setattr(place.app.site.loop, "monotonic", lambda: now + editions.AGAIN_S)
    assert not place.get().get_json()["shut"] and place.web.get(path).status_code == 200


def test_O4_one_of_an_earlier_version_of_the_program_stays_shut_until_it_is_released_anew(place: Place) -> None:
    path = place.release()
    store: Store = place.app.store
    store.drop_files(place.id, [f"public-{out(place).id}/made.json"])
    object_to(place, "wall")
    assert place.get().get_json()["shut"] and place.web.get(path).status_code == 404
    assert place.release() == path and place.web.get(path).status_code == 200


def test_O7_what_an_edition_is_made_of_names_nobody_and_is_no_file_of_it(place: Place) -> None:
    path = place.release()
    content = place.app.store.file(place.id, f"public-{out(place).id}/made.json")
    assert content and "Kurze Wege" in content.decode() and not re.search("Amira|Öz", content.decode())
    assert place.web.get(f"{path}made.json").status_code == 404 == place.web.get(f"{path}report.made").status_code
