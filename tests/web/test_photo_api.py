"""Photos over HTTP: who may what, what is left of a file, what withdrawal and removal leave behind."""

import struct
from io import BytesIO
from typing import Any

import pytest
from flask.testing import FlaskClient
from PIL import Image

from server.app import App
from server.media.pages import MAX_FILE
from server.room.ports import StoreAway
from server.web.pool import Pool
from server.web.security import PHOTO
from tests.media import samples
from tests.web.conftest import Wire, bearer
from tests.web.test_media_api import RAW, tokens  # noqa: F401  # a fixture


class Photos:
    """The photos of the first board, for one who holds a token."""

    def __init__(self, app: App, web: FlaskClient, made: dict[str, Any], token: str) -> None:
        self.web, self.token, self.workshop = web, token, made["workshop"]
        self.board = app.site.workshop(self.workshop).boards[0].id
        self.path = f"/api/workshops/{self.workshop}/boards/{self.board}/photos"

    def bring(self, id: str, content: bytes, query: str = "") -> Any:
        path = f"{self.path}/{id}{query}"
        return self.web.post(path, data=content, headers=bearer(self.token), content_type=RAW)

    def act(self, id: str, act: str) -> Any:
        return self.web.post(f"{self.path}/{id}/{act}", json={}, headers=bearer(self.token))

    def listed(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.web.get(self.path, headers=bearer(self.token)).get_json()["photos"]
        return found

    def page(self, media: str, page: int = 1) -> Any:
        return self.web.get(f"/media/{self.workshop}/{media}/{page}.webp")


@pytest.fixture
def of(app: App, web: FlaskClient, made: dict[str, Any], tokens: dict[str, str]) -> dict[str, Photos]:  # noqa: F811
    return {role: Photos(app, web, made, token) for role, token in tokens.items()}


@pytest.fixture
def wire(app: App, made: dict[str, Any], of: dict[str, Photos]) -> Wire:
    wire = Wire(app)
    wire.hello("desk", made["token"], f"{made['workshop']}/{of['facilitator'].board}")
    return wire


def describe(wire: Wire, photos: Photos, id: str, alt: str = "Ein Flipchart mit sechs Karten") -> None:
    room = f"{photos.workshop}/{photos.board}"
    assert wire.command("desk", room, "change_photo", {"photo": id, "alt": alt}, f"describe-{id}")["ok"]


def riff(content: bytes) -> dict[bytes, bytes]:
    """The chunks of a WebP file."""
    found, at = {}, 12
    while at + 8 <= len(content):
        name, size = struct.unpack("<4sI", content[at : at + 8])
        found[name] = content[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    return found


def telling() -> bytes:
    """A JPEG as a phone makes them: turned, with place and time, a comment, a colour profile and words in XMP."""
    exif = Image.Exif()
    exif[0x0112] = 6  # a quarter turn
    exif[0x010F] = "Fotoapparat"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (50.0, 44.0, 13.37), "E", (7.0, 5.0, 42.0)
    exif._ifds[0x8825] = gps
    file = BytesIO()
    Image.new("RGB", (3_000, 4_000), "white").save(
        file, "JPEG", exif=exif, comment=b"Kommentar: geheim", icc_profile=b"profil-geheim" * 20,
        xmp=b"<x:xmpmeta>Ort geheim</x:xmpmeta>",
    )  # fmt: skip
    return file.getvalue()


def test_G5_nothing_of_what_a_phone_writes_into_a_photo_is_kept(of: dict[str, Photos]) -> None:
    content = telling()
    sent = Image.open(BytesIO(content))
    assert sent.getexif().get_ifd(0x8825) and sent.info.get("xmp") and sent.info.get("icc_profile")
    told = of["scribe"].bring("f1", content).get_json()
    assert (told["width"], told["height"]) == (2_560, 1_920), "turned upright, its longer side bounded"
    for page in (0, 1):
        shown = of["scribe"].page(told["media"], page).data
        assert set(riff(shown)) == {b"VP8 "}, "a chunk that is not the picture"
        kept = Image.open(BytesIO(shown))
        assert not kept.getexif() and not kept.getexif().get_ifd(0x8825)
        assert not {"xmp", "icc_profile", "comment", "exif"} & set(kept.info)
        for trace in (b"geheim", b"Fotoapparat", b"Exif", b"XMP", b"GPS"):
            assert trace not in shown


def test_G1_facilitators_hosts_of_a_stand_and_scribes_bring_photos_and_nobody_else(
    app: App, of: dict[str, Photos], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert of["facilitator"].bring("f1", samples.turned()).status_code == 201
    assert of["scribe"].bring("f2", samples.turned(), "?title=Wand").status_code == 201
    assert of["host"].bring("f3", samples.turned(), "?zone=factors").status_code == 201
    monkeypatch.setattr(app.site, "offload", lambda *_: pytest.fail("a file was opened"))
    for role in ("participant", "guest", "screen"):
        answer = of[role].bring(f"x-{role}", samples.turned(), "?zone=factors")
        assert (answer.status_code, answer.get_json()["code"]) == (403, "not_allowed"), role
    assert of["host"].bring("x", samples.turned()).get_json()["code"] == "not_allowed"
    assert of["scribe"].bring("x", samples.turned(), "?zone=nowhere").get_json()["code"] == "unknown_zone"


def test_G6_sent_again_it_is_one_photo(app: App, of: dict[str, Photos], monkeypatch: pytest.MonkeyPatch) -> None:
    first = of["scribe"].bring("f1", samples.turned()).get_json()
    monkeypatch.setattr(app.site, "offload", lambda *_: pytest.fail("drawn twice"))
    assert of["scribe"].bring("f1", samples.turned()).get_json() == first
    assert len(of["facilitator"].listed()) == 1
    assert of["facilitator"].bring("f1", samples.turned()).status_code != 201, "somebody else's photo has that id"


def test_G6_a_file_kept_whose_photo_never_came_into_the_log_makes_one_photo(
    app: App, of: dict[str, Photos], monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any) -> None:
        raise StoreAway

    with monkeypatch.context() as broken:
        broken.setattr(app.site.rooms, "submit", away)
        assert of["scribe"].bring("f1", samples.turned()).status_code == 503
    assert of["scribe"].bring("f1", samples.turned()).status_code == 201
    assert len(of["facilitator"].listed()) == 1 and len(files(app, of)) == 3


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"%PDF-1.7 nothing", "photo"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "type"),
        (b"\xff\xd8\xff\xe0 not a picture", "damaged"),
        (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 50, "type"),
    ],
)
def test_a_bad_file_is_refused_with_the_reason(of: dict[str, Photos], content: bytes, why: str) -> None:
    answer = of["scribe"].bring("f1", content).get_json()
    assert answer["code"] == "bad_media" and answer["fields"]["why"] == why
    assert not of["facilitator"].listed()


def test_a_file_too_large_is_refused(of: dict[str, Photos]) -> None:
    assert of["scribe"].bring("f1", b"x" * (MAX_FILE + 1)).get_json()["code"] == "too_large"


def files(app: App, of: dict[str, Photos]) -> list[str]:
    return [name for name in app.site.store.files(of["scribe"].workshop) if name.startswith(PHOTO)]


def test_G2_a_photo_without_words_is_seen_by_its_bringer_and_facilitators(of: dict[str, Photos], wire: Wire) -> None:
    of["scribe"].bring("f1", samples.turned())
    assert [len(of[role].listed()) for role in ("scribe", "facilitator", "participant", "host", "screen")] == [
        1, 1, 0, 0, 0,
    ]  # fmt: skip
    describe(wire, of["scribe"], "f1")
    for role in ("participant", "screen", "guest"):
        (photo,) = of[role].listed()
        assert photo["alt"] and photo["author"] == "" and photo["asked"] == [] and photo["regions"] == []


def test_G3_who_is_on_a_photo_takes_it_out_of_sight_at_once(app: App, of: dict[str, Photos], wire: Wire) -> None:
    media = of["scribe"].bring("f1", samples.turned()).get_json()["media"]
    assert of["participant"].act("f1", "veil").get_json()["code"] == "unknown_photo", "a draft"
    assert of["participant"].web.get(f"/media/{of['scribe'].workshop}/{media}/print.webp").status_code == 404
    describe(wire, of["scribe"], "f1")
    assert of["participant"].act("f1", "veil").get_json() == {"done": True}
    assert of["participant"].act("f1", "veil").get_json() == {"done": True}, "asked again because the answer was lost"
    for role in ("participant", "scribe", "host", "screen"):
        assert not of[role].listed(), role
    for page in (0, 1):
        assert of["participant"].page(media, page).status_code == 404, "the address everybody knew is worth nothing"
    (photo,) = of["facilitator"].listed()
    assert photo["veiled"] and of["facilitator"].page(photo["media"]).status_code == 200
    assert len(files(app, of)) == 3
    room = f"{of['scribe'].workshop}/{of['scribe'].board}"
    assert wire.command("desk", room, "unveil_photo", {"photo": "f1"}, "decided")["ok"]
    assert of["guest"].listed() and of["participant"].act("f1", "veil").get_json()["code"] == "decided"
    told = wire.command("desk", room, "veil_photo", {"photo": "f1", "media": "x"}, "w3")
    assert told["code"] == "unknown_command", "W3: only the server moves files"


def test_G7_removal_takes_the_file_too_and_whatever_a_crash_has_left(
    app: App, of: dict[str, Photos], wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    media = of["scribe"].bring("f1", samples.turned()).get_json()["media"]
    describe(wire, of["scribe"], "f1")
    other = of["facilitator"].bring("f2", samples.turned()).get_json()["media"]
    assert other != media, "each photo has a file of its own, whatever is on it"
    assert of["participant"].act("f1", "remove").get_json()["code"] == "not_yours"
    with monkeypatch.context() as crashing:
        crashing.setattr(app.site.store, "drop_files", lambda *_: None)
        assert of["facilitator"].act("f1", "remove").status_code == 200
    assert of["participant"].page(media).status_code == 200, "the crash has left it"
    assert of["facilitator"].act("f1", "remove").status_code == 200, "the desk asks again"
    assert of["participant"].page(media).status_code == 404 and of["participant"].page(media, 0).status_code == 404
    assert of["facilitator"].page(other).status_code == 200
    assert [photo["id"] for photo in of["facilitator"].listed()] == ["f2"]
    left = app.site.store.files(of["scribe"].workshop)
    assert not any(name.startswith(media) for name in left)
    assert of["scribe"].act("f2", "remove").get_json()["code"] == "not_yours"


def test_G7_no_other_board_and_no_file_brings_a_photo_back(
    app: App, of: dict[str, Photos], wire: Wire, web: FlaskClient
) -> None:
    desk = of["facilitator"]
    desk.bring("f1", samples.turned())
    describe(wire, desk, "f1")
    path = f"/api/workshops/{desk.workshop}"
    taken = web.get(f"{path}/exports/{desk.board}.json", headers=bearer(desk.token)).data
    assert b"sechs Karten" in taken

    def again() -> list[dict[str, Any]]:
        made = web.post(
            f"{path}/boards/import", data=taken, headers=bearer(desk.token), content_type="application/json"
        )
        found = web.get(f"{path}/boards/{made.get_json()['board']}/photos", headers=bearer(desk.token)).get_json()
        return list(found["photos"])

    assert len(again()) == 1
    guest = of["guest"]
    assert of["participant"].act("f1", "veil").status_code == 200
    boards = [ref.id for ref in app.site.workshop(desk.workshop).boards]
    for board in boards:
        path_there = f"{path}/boards/{board}/photos"
        assert web.get(path_there, headers=bearer(guest.token)).get_json()["photos"] == [], "gone from every board"
        there = web.get(path_there, headers=bearer(desk.token)).get_json()["photos"]
        assert all(one["veiled"] and desk.page(one["media"]).status_code == 200 for one in there)
    assert again() == [], "the file knows only where the picture was"
    desk.act("f1", "remove")
    for board in boards:
        assert web.get(f"{path}/boards/{board}/photos", headers=bearer(desk.token)).get_json()["photos"] == []


def test_twelve_megapixels_are_drawn_in_another_process(
    app: App, of: dict[str, Photos], monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = Pool()
    monkeypatch.setattr(app.site, "offload", pool.run)
    try:
        for number in range(3):
            told = of["scribe"].bring(f"f{number}", telling()).get_json()
            assert max(told["width"], told["height"]) == 2_560
    finally:
        pool.close()


def test_the_machine_says_when_it_cannot_read(of: dict[str, Photos], monkeypatch: pytest.MonkeyPatch) -> None:
    of["facilitator"].bring("f1", samples.turned())
    assert of["scribe"].act("f1", "read").get_json()["code"] == "not_allowed"
    assert of["facilitator"].act("f9", "read").get_json()["code"] == "unknown_photo"
    monkeypatch.setenv("PATH", "/nonexistent")  # as on a server where nobody has installed it
    told = of["facilitator"].act("f1", "read").get_json()
    assert told["code"] == "not_installed" and told["fields"] == {"what": "tesseract"}


def test_a_described_photo_for_the_report_is_in_it_until_somebody_on_it_objects(
    of: dict[str, Photos], wire: Wire, web: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = of["facilitator"]
    room = f"{photos.workshop}/{photos.board}"

    def report(extension: str = "html") -> bytes:
        path = f"/api/workshops/{photos.workshop}/exports/report.{extension}"
        return web.get(path, headers=bearer(photos.token)).data

    assert photos.bring("p1", telling()).status_code == 201
    describe(wire, photos, "p1")
    assert b"data:image" not in report()
    assert wire.command("desk", room, "change_photo", {"photo": "p1", "consent": "report"}, "release")["ok"]
    assert b"data:image/jpeg" in report() and b"/DCTDecode" in report("pdf")
    told: list[float] = []
    monkeypatch.setattr("server.web.work.tell_progress", lambda *given: bool(told.append(given[-1]) or True))
    assert report("docx?work=mine") and told == sorted(told) and told[-1] == 1.0 and len(set(told)) > 3
    assert of["participant"].act("p1", "veil").status_code == 200
    assert b"data:image" not in report() and b"sechs Karten" not in report()
