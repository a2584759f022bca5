"""The public version over HTTP: prepared by facilitators, seen before it is released, frozen, and withdrawn."""

from typing import Any
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient

from server.app import App
from server.board.model import Actor
from server.web import editions, public_api
from server.workshop.commands import FreeSeats, KeepSeats, Kept
from tests.web.released import Place


@pytest.fixture
def place(app: App, web: FlaskClient, made: dict[str, Any]) -> Place:
    return Place(app, web, made)


def test_O6_the_preview_shows_each_redaction_in_its_sentence(place: Place) -> None:
    shown = place.get().get_json()
    (one,) = shown["redactions"]
    assert [piece["text"] for piece in one["pieces"]] == ["Amira Öz", " hat die Idee"]
    assert (one["why"], one["item"], one["pieces"][0]["why"]) == ("name", f"{place.board}/note:n1", "name")
    assert shown["counts"] == {"name": 1} and shown["url"] == "" and shown["since"] is None


def test_O5_a_draft_follows_what_facilitators_decide(place: Place) -> None:
    assert "\\[Name\\] hat die Idee" in place.get("/report.md").text
    place.decide("judge_item", item=f"{place.board}/note:n2", does="hide")
    assert "Kurze Wege" not in place.get("/report.md").text
    place.decide("switch_ground", ground="name", on=False)
    assert "Amira Öz hat die Idee" in place.get("/report.md").text
    place.decide("judge_item", item=f"{place.board}/note:n2", does="")
    assert "Kurze Wege" in place.get("/report.md").text


@pytest.mark.parametrize("extension", ["html", "pdf", "docx", "md"])
def test_O7_whoever_has_the_link_reads_what_was_released(place: Place, extension: str) -> None:
    path = place.release()
    answer = place.web.get(path if extension == "html" else f"{path}report.{extension}")
    assert answer.status_code == 200 and len(answer.data) > 400
    assert answer.headers["Cache-Control"] == "no-cache" and "noindex" in answer.headers["X-Robots-Tag"]
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src ")
    assert "font-src data:" in answer.headers["Content-Security-Policy"]  # the page brings its typeface along
    assert "script-src" not in answer.headers["Content-Security-Policy"]
    again = place.web.get(answer.request.path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_O7_the_page_leads_to_its_files_and_nowhere_else(place: Place) -> None:
    path = place.release()
    page = place.web.get(path).text
    assert "[Name] hat die Idee" in page and "Öz" not in page and "<script" not in page
    for name in ("pdf", "docx", "md"):
        assert f'href="report.{name}"' in page
    assert place.web.get(path.rstrip("/")).status_code in (301, 308)
    for other in ("report.json", "report.xlsx", "told.json", "report.told", "report.csv"):
        assert place.web.get(f"{path}{other}").status_code == 404


def page_of(place: Place) -> str:
    answer = place.post("draft", {})
    assert answer.status_code == 200, answer.text
    url: str = answer.get_json()["url"]
    return "/p/" + url.partition("/p/")[2]


def test_a_facilitator_reads_the_draft_as_the_page_it_will_be(place: Place) -> None:
    path = page_of(place)
    page = place.web.get(path)
    assert page.status_code == 200 and "[Name] hat die Idee" in page.text and "Amira" not in page.text
    assert page.headers["Content-Disposition"] == "inline"
    assert "style-src 'sha256-" in page.headers["Content-Security-Policy"]
    assert "script-src" not in page.headers["Content-Security-Policy"]
    assert page.headers["Cache-Control"] == "private, no-store" and "noindex" in page.headers["X-Robots-Tag"]
    place.decide("switch_ground", ground="name", on=False)
    assert "Amira" in place.web.get(path).text  # as it would be now


def test_an_address_of_a_draft_is_for_some_minutes_and_for_nobody_else(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = page_of(place)
    assert place.post("draft", {}, token=place.guest).status_code == 403
    head, _, key = path.partition("/draft/")
    seat, until, rest = key.split(".", 2)
    forged = [f"{seat}.{int(until) + 1}.{rest}", f"{seat}.{until}.{'A' * 32}", f"{seat}.٣.{rest}", f"x.{until}.{rest}"]
    forged += [seat, "..", f"{key}.x"[1:]]
    for other in forged:
        assert place.web.get(f"{head}/draft/{other}").status_code == 404, other
    assert place.web.get(path.replace(place.id, "a" * 16)).status_code == 404
    now = place.app.site.loop.now()
    monkeypatch.setattr(place.app.site.loop, "now", lambda: now + public_api.DRAFT_MS)
    late = place.web.get(path)
    assert late.status_code == 404 and "Amira" not in late.text


def test_O6_the_preview_counts_what_rules_that_are_off_would_take(place: Place) -> None:
    place.write("n3", "Amira sagt: a@example.org, a@example.org")
    shown = place.get().get_json()
    assert shown["counts"] == {"name": 1, "mail": 2} and shown["stays"] == {"part": 1}
    for ground in ("name", "mail", "discarded"):
        place.decide("switch_ground", ground=ground, on=False)
    assert place.say(place.room, "remove_note", {"note": "n2"})["ok"]
    shown = place.get().get_json()
    assert shown["counts"] == {} and shown["stays"] == {"name": 1, "mail": 2, "part": 1, "discarded": 1}


def test_O11_a_name_that_may_be_a_word_is_pointed_out_with_its_places(place: Place) -> None:
    place.web.post("/api/join", json={"code": place.key, "name": "Klimaschutz"})
    for at in range(4):
        place.write(f"k{at}", f"Mehr Klimaschutz im Plan {at}")
    (one,) = place.get().get_json()["common"]
    assert (one["word"], one["count"], len(one["others"])) == ("klimaschutz", 4, 3)
    assert "Klimaschutz" not in place.get("/report.md").text, "nobody has spared it"
    place.decide("judge_item", item="word:klimaschutz", does="keep")
    assert place.get().get_json()["common"] == [] and "Mehr Klimaschutz im Plan 3" in place.get("/report.md").text


def test_O1_what_was_known_is_read_once_and_on_from_there(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    site = place.app.site
    read: list[tuple[str, int]] = []
    original = site.store.read

    def reading(room: str, after: int, *more: int) -> Any:
        read.append((room, after))
        return original(room, after, *more)

    monkeypatch.setattr(site.store, "read", reading)
    assert "Amira Öz" in site.known_ever.of(site.workshop(place.id)).names
    assert {room for room, _ in read} == {place.id, place.room} and {after for _, after in read} == {0}
    read.clear()
    assert "Amira Öz" in site.known_ever.of(site.workshop(place.id)).names and not read
    before = site.store.head(place.id)
    place.web.post("/api/join", json={"code": place.key, "name": "Jan Weber"})
    assert {"Amira Öz", "Jan Weber"} <= site.known_ever.of(site.workshop(place.id)).names
    assert before and set(read) == {(place.id, before[1])}


def test_O8_what_comes_later_changes_nothing_of_it(place: Place) -> None:
    path = place.release()
    before = place.web.get(path).data
    place.write("n3", "Danach geschrieben")
    assert place.say(place.room, "edit_note", {"note": "n2", "text": "Geändert"})["ok"]
    place.web.post("/api/join", json={"code": place.app.site.workshop(place.id).code, "name": "Kurze Wege"})
    place.decide("switch_ground", ground="name", on=False)
    assert place.web.get(path).data == before
    since = place.get().get_json()["since"]
    assert since == {"added": 1, "changed": 2, "gone": 0, "more": False}


def test_O8_a_file_is_called_what_the_workshop_was_called_when_it_was_released(place: Place) -> None:
    place.decide("change_workshop", title="Werkstatt mit Amira Öz")

    def called(path: str) -> str:
        answer = place.web.get(path)
        assert answer.status_code == 200
        return unquote(str(answer.headers))

    path = place.release()
    draft = unquote(str(place.get("/report.md").headers))
    place.decide("change_workshop", title="Abschied von Jan Weber")
    for told in (draft, called(path), *(called(f"{path}report.{one}") for one in ("html", "pdf", "docx", "md"))):
        assert "Öz" not in told and "Amira" not in told and "Weber" not in told
    assert "Werkstatt-mit-Name" in called(f"{path}report.pdf")


def test_O8_released_anew_it_has_the_same_link_and_what_is_new(place: Place) -> None:
    path = place.release()
    assert place.get().get_json()["since"] == {"added": 0, "changed": 0, "gone": 0, "more": False}
    place.write("n3", "Danach geschrieben")
    assert place.release() == path
    assert "Danach geschrieben" in place.web.get(path).text
    kept = {name.partition("/")[0] for name in place.app.store.files(place.id)}
    assert len(kept) == 1, "the files of the first are still there"


def test_O9_a_link_that_is_withdrawn_is_dead_and_comes_never_back(place: Place) -> None:
    path = place.release()
    assert place.post("withdraw", {}).get_json() == {"done": True}
    for name in ("", "report.pdf"):
        assert place.web.get(f"{path}{name}").status_code == 404
    assert not place.app.store.files(place.id)
    assert place.get().get_json()["url"] == ""
    other = place.release()
    assert other != path and place.web.get(path).status_code == 404 and place.web.get(other).status_code == 200


def test_O9_a_key_that_is_forged_looks_like_one_that_is_withdrawn(place: Place) -> None:
    path = place.release()
    key = path.split("/")[3]
    forged = ("A" * 32, key[:-1] + ("A" if key[-1] != "A" else "B"), key.swapcase(), "x", "..", "%00", key + "A")
    for wrong in forged:
        answer = place.web.get(f"/p/{place.id}/{wrong}/report.pdf")
        assert answer.status_code == 404, wrong
    stranger = place.web.get(f"/p/{place.id}/{'A' * 32}/report.pdf").get_json()
    nowhere = place.web.get(f"/p/{'a' * 16}/{key}/report.pdf").get_json()
    place.post("withdraw", {})
    dead = place.web.get(f"{path}report.pdf").get_json()
    assert stranger == nowhere == dead == {"code": "not_found", "fields": {}, "retry": False}


def test_O9_a_stranger_with_a_dead_link_reads_one_calm_page(place: Place) -> None:
    path = place.release()
    place.post("withdraw", {})
    dead = place.web.get(path)
    forged, nowhere = place.web.get(f"/p/{place.id}/{'A' * 32}/"), place.web.get(f"/p/{'a' * 16}/{'A' * 32}/")
    assert dead.data == forged.data == nowhere.data
    assert dead.status_code == 404 and dead.headers["X-Robots-Tag"] == "noindex"
    assert "zurückgezogen" in dead.text and "<script" not in dead.text and "<a " not in dead.text


def test_O1_a_name_stays_known_whoever_takes_it_back(place: Place) -> None:
    """What others wrote about somebody still stands there when they are gone from the states."""
    market = place.app.site.workshop(place.id).boards[0].id  # a stand's host is written on any board
    zone = {"zone": place.zone}
    told = ("Egon Krumbholz", "Petra Klein", "Rita Lindner", "Bodo Kranz")
    for at, name in enumerate(told):
        place.write(f"w{at}", f"{name} weiß mehr")
    joined = place.web.post("/api/join", json={"code": place.key, "name": "Egon Krumbholz"}).get_json()
    place.decide("change_seat", seat=joined["seat"], name="Egon")
    lead = Actor("facilitator", "facilitator")
    place.app.site.rooms.submit(place.id, "keep", KeepSeats((Kept("r", "Petra Klein"),)), lead)
    place.app.site.rooms.submit(place.id, "free", FreeSeats(("r",)), lead)
    for host in ("Rita Lindner", "Jan Weber"):
        assert place.say(place.room, "change_zone", {**zone, "host": host})["ok"]
    place.decide("add_link", link="door", role="host", title="Bodo Kranz", zone=f"{market}/{place.zone}")
    cards = place.get().get_json()["cards"]
    assert [cards[f"{place.board}/w{at}"] for at in range(len(told))] == ["[Name] weiß mehr"] * len(told)


def test_O10_who_comes_meanwhile_is_nothing_to_read_again(place: Place) -> None:
    place.release()
    before = place.get().get_json()
    place.web.post("/api/join", json={"code": place.key, "name": "Rita Lindner"})
    after = place.get().get_json()
    assert (before["digest"], before["since"]) == (after["digest"], after["since"])
    assert place.post("release", {"digest": before["digest"]}).status_code == 201


def test_O10_nothing_is_released_that_nobody_has_seen(place: Place) -> None:
    digest = place.get().get_json()["digest"]
    place.write("n3", "Jan Weber ruft an")
    answer = place.post("release", {"digest": digest})
    assert (answer.status_code, answer.get_json()["code"]) == (409, "changed_since")
    assert not place.app.store.files(place.id)


def test_O10_participants_learn_nothing_and_decide_nothing(place: Place) -> None:
    assert place.get("", place.guest).status_code == 403
    assert place.get("/report.md", place.guest).status_code == 403
    assert place.post("release", {"digest": "x"}, place.guest).status_code == 403
    assert place.post("withdraw", {}, place.guest).status_code == 403
    assert place.web.get(f"/api/workshops/{place.id}/public").status_code == 401
    place.decide("judge_item", item="word:wolf", does="hide")
    hello = place.wire.hello("g", place.guest, place.id)
    assert hello["ok"] and "wolf" not in str(hello) and "wolf" not in str(place.wire.sent.get("g"))
    for kind, body in (("switch_ground", {"ground": "name", "on": False}), ("judge_item", {"item": "word:wolf"})):
        said = place.wire.command("g", place.id, kind, body, id=f"g-{kind}")
        assert not said["ok"] and said["code"] == "not_allowed"


def test_O10_no_socket_releases_or_withdraws(place: Place) -> None:
    edition = {"id": "e", "link": "k", "digest": "d"}
    for kind, body in (("publish_edition", {"edition": edition}), ("withdraw_edition", {})):
        said = place.say(place.id, kind, body)
        assert not said["ok"] and said["code"] == "unknown_command"


def test_two_who_release_at_once_leave_one_edition_whose_files_are_there(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first sweeps the files of the second, which the log does not name yet."""
    put, swept = place.app.store.put_files, []

    def late(workshop: str, files: Any, limit: int) -> bool:
        done = put(workshop, files, limit)
        if not swept:
            swept.append(True)
            editions.sweep(place.app.site, workshop)
        return done

    monkeypatch.setattr(place.app.store, "put_files", late)
    assert place.web.get(place.release()).status_code == 200 and swept


def test_whoever_reads_too_much_waits_and_a_full_store_is_said(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    path = place.release()
    codes = [place.web.get(f"{path}report.md").status_code for _ in range(230)]
    assert codes[0] == 200 and codes[-1] == 429
    monkeypatch.setattr(editions, "MAX_STORED", 10)
    answer = place.post("release", {"digest": place.get().get_json()["digest"]})
    assert answer.get_json()["code"] == "media_full"


def test_verdicts_are_bounded_and_said_once(place: Place) -> None:
    said = place.say(place.id, "judge_item", {"item": "x" * 500, "does": "hide"})
    assert said["code"] == "too_long"
    assert place.say(place.id, "judge_item", {"item": "", "does": "hide"})["code"] == "empty"
    seq = place.app.site.fresh(place.id).seq
    for _ in range(2):
        place.decide("judge_item", item="word:wolf", does="hide")
    assert place.app.site.fresh(place.id).seq == seq + 1
