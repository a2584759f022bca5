"""What one takes along over HTTP: for the seat itself, and for who holds the link that it has made; for nobody else."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from server.app import App
from server.exports.takeaway.formats import FORMATS
from server.web.security import Keys
from tests.web.conftest import SECRET, Wire, bearer

Body = dict[str, Any]


class Taker:
    """A participant who has written a card, with what they ask over HTTP."""

    def __init__(self, app: App, web: FlaskClient, made: Body, name: str) -> None:
        self.web, self.base, self.workshop = web, f"/api/workshops/{made['workshop']}", str(made["workshop"])
        joined = web.post("/api/join", json={"code": made["key"], "name": name}).get_json()
        self.token, self.seat = str(joined["token"]), str(joined["seat"])
        board = app.site.workshop(self.workshop).boards[0].id
        zone = next(iter(app.site.fresh(f"{self.workshop}/{board}").state.zones))
        wire, room = Wire(app), f"{self.workshop}/{board}"
        wire.hello(self.seat, self.token, self.workshop, room)
        note = {"note": f"n-{self.seat}", "zone": zone, "text": f"Karte von {name}"}
        assert wire.command(self.seat, room, "add_note", note, f"c-{self.seat}")["ok"]

    def take(self, extension: str = "md", token: str = "", query: str = "") -> Any:
        head = bearer(token or self.token)
        return self.web.get(f"{self.base}/seats/me/takeaway.{extension}{query}", headers=head)

    def link(self, on: bool = True, query: str = "") -> str:
        answer = self.web.post(f"{self.base}/seats/me/takeaway{query}", json={"on": on}, headers=bearer(self.token))
        assert answer.status_code == 200, answer.text
        return str(answer.get_json()["url"])

    def key(self) -> Body:
        seat, _, secret = urlsplit(self.link()).fragment.partition(".")
        return {"seat": seat, "secret": secret}

    def open(self, key: Body, extension: str = "md", workshop: str = "") -> Any:
        return self.web.post(f"/api/workshops/{workshop or self.workshop}/takeaway.{extension}", json=key)


@pytest.fixture
def amira(app: App, web: FlaskClient, made: Body) -> Taker:
    return Taker(app, web, made, "Amira")


def refused(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.get_json()["code"]


@pytest.mark.parametrize("extension", FORMATS)
def test_everybody_takes_their_own(app: App, web: FlaskClient, made: Body, amira: Taker, extension: str) -> None:
    jan = Taker(app, web, made, "Jan")
    answer = amira.take(extension)
    assert answer.status_code == 200 and answer.headers["Content-Type"] == FORMATS[extension].media_type
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert f'filename="takeaway.{extension}"' in answer.headers["Content-Disposition"]
    if extension != "pdf":
        assert "Karte von Amira" in answer.text and "Jan" not in answer.text
        assert "Karte von Jan" in jan.take(extension).text and "Amira" not in jan.take(extension).text


def test_in_ones_own_language_and_by_ones_own_clock(amira: Taker) -> None:
    assert "## My cards" in amira.take(query="?language=en&zone=Europe/Berlin").text
    assert refused(amira.take(query="?zone=Mars/Olympus")) == (400, "malformed")
    assert refused(amira.take("docx")) == (404, "not_found")


def test_without_a_seat_of_this_workshop_there_is_nothing(web: FlaskClient, made: Body, amira: Taker) -> None:
    elsewhere = web.post("/api/workshops", json={"title": "Anderswo"}).get_json()
    foreign = web.post("/api/join", json={"code": elsewhere["key"]}).get_json()["token"]
    forged = Keys("another key, just as long as ours").seat_token(amira.workshop, amira.seat)
    assert web.get(f"{amira.base}/seats/me/takeaway.md").status_code == 401
    for token in (foreign, forged, amira.token[:-1] + "A"):
        assert amira.take(token=token).status_code == 401
        assert web.post(f"{amira.base}/seats/me/takeaway", json={"on": True}, headers=bearer(token)).status_code == 401


def test_M16_who_moderates_has_none_and_no_way_to_anybodys(
    app: App, web: FlaskClient, made: Body, amira: Taker
) -> None:
    wire = Wire(app)
    hello = wire.hello("f", made["token"], amira.workshop)
    amira.link()
    head = bearer(made["token"])
    assert refused(amira.take(token=made["token"])) == (403, "not_allowed")
    assert web.post(f"{amira.base}/seats/me/takeaway", json={"on": True}, headers=head).status_code == 403
    secret = Keys(SECRET).takeaway_secret(amira.workshop, amira.seat, 0, 1)
    frames = b"".join(frame for sent in wire.sent.values() for frame in sent)
    assert secret not in str(hello) and secret.encode() not in frames
    assert b'"type":"masked","body":{}' in frames and b"pocket" not in frames


def test_the_link_opens_it_and_says_nothing_in_its_path(amira: Taker) -> None:
    url = urlsplit(amira.link())
    assert url.path == f"/t/{amira.workshop}" and not url.query
    assert amira.link() == url.geturl()  # asked again, it is the same
    for extension in FORMATS:
        answer = amira.open(amira.key(), extension)
        assert answer.status_code == 200 and answer.headers["Cache-Control"] == "private, no-store"
    assert "Karte von Amira" in amira.open(amira.key()).text
    assert urlsplit(amira.link(query="?language=en")).query == "language=en"
    drawn = amira.web.get(f"{amira.base}/seats/me/takeaway/qr.svg", headers=bearer(amira.token))
    assert drawn.mimetype == "image/svg+xml" and drawn.headers["Cache-Control"] == "private, no-store"


def test_M16_its_owner_alone_finds_it_again(app: App, web: FlaskClient, made: Body, amira: Taker) -> None:
    def found(token: str) -> Any:
        return web.get(f"{amira.base}/seats/me/takeaway", headers=bearer(token))

    assert found(amira.token).get_json() == {"url": ""}  # asking makes none
    url = amira.link()
    assert found(amira.token).get_json() == {"url": url}
    assert found(Taker(app, web, made, "Jan").token).get_json() == {"url": ""}
    assert refused(found(made["token"])) == (403, "not_allowed")
    amira.link(on=False)
    assert found(amira.token).get_json() == {"url": ""}


def test_M16_a_link_that_was_taken_back_never_opens_again(amira: Taker) -> None:
    old = amira.key()
    assert amira.link(on=False) == "" and amira.link(on=False) == ""
    assert refused(amira.open(old)) == (403, "unknown_link")
    assert amira.web.get(f"{amira.base}/seats/me/takeaway/qr.svg", headers=bearer(amira.token)).status_code == 403
    new = amira.key()
    assert new["secret"] != old["secret"] and amira.open(new).status_code == 200
    assert refused(amira.open(old)) == (403, "unknown_link")


def test_before_a_link_is_made_not_even_its_right_secret_opens(amira: Taker) -> None:
    for links in (0, 1):
        secret = Keys(SECRET).takeaway_secret(amira.workshop, amira.seat, 0, links)
        assert refused(amira.open({"seat": amira.seat, "secret": secret})) == (403, "unknown_link")


def test_what_is_no_key_is_one_answer(app: App, web: FlaskClient, made: Body, amira: Taker) -> None:
    key, jan = amira.key(), Taker(app, web, made, "Jan")
    swapped = {"seat": jan.seat, "secret": key["secret"]}
    forged = {"seat": amira.seat, "secret": "a" * 32}
    badge = {"seat": amira.seat, "secret": Keys(SECRET).badge_secret(amira.workshop, amira.seat)}
    nobody = {"seat": "nobody", "secret": key["secret"]}
    for wrong in (swapped, forged, badge, nobody):
        assert refused(amira.open(wrong)) == (403, "unknown_link")
    assert refused(amira.open(key, workshop="nowhere")) == (403, "unknown_link")
    assert refused(amira.open({"seat": amira.seat})) == (400, "malformed")
    assert refused(amira.open({"seat": "a/b", "secret": "x"})) == (400, "malformed")


def test_M16_a_blocked_person_and_a_freed_seat_take_their_links_with_them(app: App, made: Body, amira: Taker) -> None:
    wire, key = Wire(app), amira.key()
    wire.hello("f", made["token"], amira.workshop)
    asked = {"seat": amira.seat, "blocked": True}
    assert wire.command("f", amira.workshop, "change_seat", asked, "b")["ok"]
    assert refused(amira.open(key)) == (403, "unknown_link") and amira.take().status_code == 403
    assert wire.command("f", amira.workshop, "change_seat", {**asked, "blocked": False}, "u")["ok"]
    assert refused(amira.open(key)) == (403, "unknown_link"), "blocked, it has ended for good"
    key = amira.key()
    assert amira.open(key).status_code == 200
    assert wire.command("f", amira.workshop, "lend_seat", {"seat": amira.seat}, "l")["ok"]
    assert refused(amira.open(key)) == (403, "unknown_link") and amira.take().status_code == 401


def test_a_boards_end_on_the_agenda_ends_it_here(app: App, made: Body, amira: Taker) -> None:
    wire = Wire(app)
    wire.hello("f", made["token"], amira.workshop)
    board = app.site.workshop(amira.workshop).boards[0].id
    assert wire.command("f", amira.workshop, "remove_board", {"board": board}, "r")["ok"]
    assert "Karte von Amira" not in amira.take().text


def test_who_holds_a_link_cannot_use_up_what_its_owner_may_ask_for(amira: Taker) -> None:
    key = amira.key()
    answers = [amira.open(key).status_code for _ in range(40)]
    assert 429 in answers and amira.take().status_code == 200


def test_the_page_holds_nothing_and_is_found_by_nobody(web: FlaskClient, amira: Taker) -> None:
    page = web.get(f"/t/{amira.workshop}?language=en")
    assert page.status_code == 200 and page.headers["X-Robots-Tag"] == "noindex"
    assert (
        page.headers["Cache-Control"] == "no-store" and "'unsafe-inline'" not in page.headers["Content-Security-Policy"]
    )
    assert "My take-away" in page.text and amira.seat not in page.text and "Karte" not in page.text
    assert web.get("/t/nowhere").status_code == 404
