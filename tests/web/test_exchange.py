"""Rule X3 over the socket and HTTP: who answers and how to reach them reaches the two it is about, and nobody else."""

from itertools import count
from typing import Any

import msgspec
import pytest
from flask.testing import FlaskClient

from server.app import App
from tests.web.conftest import Wire, bearer

WORDS = ("Zwölf Stück aus Eiche", "eva@example.org", "0228 4711", "Eva Birnbaum", "Ben Apfel")


class Place:
    """An exchange with Eva's listing, Ben who answers it, Ila who does not, a host, a screen and the facilitator."""

    def __init__(self, app: App, web: FlaskClient, made: dict[str, Any]) -> None:
        self.app, self.web, self.made, self.id = app, web, made, made["workshop"]
        self.wire, self.numbers = Wire(app), count()
        asked = {"template": "exchange"}
        created = web.post(f"/api/workshops/{self.id}/boards", json=asked, headers=bearer(made["token"]))
        self.board = created.get_json()["board"]
        self.room = f"{self.id}/{self.board}"
        self.tokens = {"boss": made["token"]}
        for name in ("Eva Birnbaum", "Ben Apfel", "Ila Quitte"):
            joined = web.post("/api/join", json={"code": made["key"], "name": name}).get_json()
            self.tokens[name.split()[0].lower()] = joined["token"]
        self.hello("boss")
        for role in ("host", "screen", "guest", "scribe"):
            self.tokens[role] = self._enter(role)
        for sid in self.tokens:
            self.hello(sid)
        for sid, contact in (("eva", "eva@example.org"), ("ben", "0228 4711")):
            self.reach(sid, contact)
        self.ask("eva", "add_note", {"note": "beams", "zone": "materials-search", "text": "Balken aus Altbau"})

    def hello(self, sid: str, device: str = "") -> dict[str, Any]:
        return self.wire.hello(device or sid, self.tokens[sid], self.id, self.room)

    def ask(self, sid: str, kind: str, body: dict[str, Any], id: str = "") -> dict[str, Any]:
        answer = self.wire.command(sid, self.room, kind, body, id or f"{sid}-{kind}")
        self.app.loop.sleep(0.15)
        return answer

    def reach(self, sid: str, contact: str) -> None:
        assert self.wire.command(sid, self.id, "set_contact", {"contact": contact}, f"contact-{next(self.numbers)}")[
            "ok"
        ]
        self.app.loop.sleep(0.15)

    def answered(self) -> None:
        body = {"match": "m", "note": "beams", "text": "Zwölf Stück aus Eiche"}
        assert self.ask("ben", "answer_listing", body)["ok"]

    def told(self, sid: str) -> list[dict[str, Any]]:
        """The answers that the device was told of last."""
        heard = [msgspec.json.decode(packet[1:]) for packet in self.wire.sent[sid]]
        return next((body["deals"] for event, body in reversed(heard) if event == "own"), [])

    def heard(self, sid: str) -> str:
        return b"".join(self.wire.sent[sid]).decode()

    def _enter(self, role: str) -> str:
        zone = f"{self.board}/materials" if role == "host" else ""
        link = {"link": f"l-{role}", "role": role, "zone": zone}
        assert self.wire.command("boss", self.id, "add_link", link, role)["ok"]
        listed = self.web.get(f"/api/workshops/{self.id}/links", headers=bearer(self.made["token"])).get_json()["links"]
        url = next(one["url"] for one in listed if one["id"] == f"l-{role}")
        body = {"link": f"l-{role}", "secret": url.rpartition(".")[2], "name": role}
        return str(self.web.post(f"/api/workshops/{self.id}/enter", json=body).get_json()["token"])


@pytest.fixture
def place(app: App, web: FlaskClient, made: dict[str, Any]) -> Place:
    return Place(app, web, made)


def test_X3_each_learns_of_the_other_once_both_have_agreed(place: Place) -> None:
    place.hello("eva", "tablet")
    place.answered()
    for device in ("eva", "tablet"):
        (got,) = place.told(device)
        assert (got["given"], got["text"], got["state"]) == (False, WORDS[0], "open")
        assert (got["name"], got["contact"], got["badge"]) == ("", "", 0)
    (asked,) = place.told("ben")
    assert asked["given"] and asked["contact"] == ""
    assert place.ask("eva", "agree_match", {"match": "m"})["ok"]
    for device in ("eva", "tablet"):
        (got,) = place.told(device)
        assert (got["state"], got["name"], got["contact"]) == ("agreed", "Ben Apfel", "0228 4711")
    (asked,) = place.told("ben")
    assert (asked["name"], asked["contact"]) == ("Eva Birnbaum", "eva@example.org")
    assert place.hello("ben", "again")["deals"] == {place.room: [asked]}
    assert place.hello("ila", "third")["deals"] == {}


def test_X3_a_contact_that_is_changed_or_cleared_changes_for_the_other(place: Place) -> None:
    place.answered()
    place.ask("eva", "agree_match", {"match": "m"})
    place.hello("eva", "tablet")
    for contact in ("eva@neu.example", "", "eva@example.net"):
        place.reach("eva", contact)
        assert place.told("ben")[0]["contact"] == contact
        assert place.told("eva")[0]["contact"] == place.told("tablet")[0]["contact"] == (contact and "0228 4711")
    assert place.ask("eva", "agree_match", {"match": "m", "on": False}, "no")["ok"]
    (after,) = place.told("ben")
    assert (after["state"], after["name"], after["contact"]) == ("declined", "", "")
    assert "0228 4711" not in str(place.told("eva"))


def test_X3_nobody_takes_a_contact_without_giving_one(place: Place) -> None:
    place.answered()
    place.reach("eva", "")
    assert place.ask("eva", "agree_match", {"match": "m"})["code"] == "no_contact"
    assert place.ask("eva", "agree_match", {"match": "m", "on": False}, "no")["ok"]
    place.reach("eva", "eva@example.org")
    place.reach("ben", "")
    assert place.ask("eva", "agree_match", {"match": "m"}, "yes")["ok"]
    for sid in ("eva", "ben"):
        (deal,) = place.told(sid)
        assert (deal["state"], deal["name"], deal["contact"], deal["organisation"]) == ("agreed", "", "", "")
        assert place.hello(sid, f"{sid}-2")["deals"] == {place.room: [deal]}
    assert place.ask("ben", "remove_match", {"match": "m"})["ok"]  # taking back takes no contact


def test_X3_whoever_is_blocked_is_told_of_no_more(place: Place) -> None:
    place.answered()
    place.ask("eva", "agree_match", {"match": "m"})
    eva = place.tokens["eva"].split(".")[1]
    assert place.wire.command("boss", place.id, "change_seat", {"seat": eva, "blocked": True}, "block")["ok"]
    (asked,) = place.hello("ben", "again")["deals"][place.room]
    assert (asked["state"], asked["name"], asked["contact"]) == ("agreed", "", "")


def test_X3_nothing_of_it_is_in_a_frame_a_file_or_an_answer_for_anybody_else(place: Place) -> None:
    place.answered()
    place.ask("eva", "agree_match", {"match": "m"})
    secrets = (*WORDS[:3], place.tokens["ben"].split(".")[1])
    others = ("ila", "host", "screen", "guest", "scribe", "boss")
    for sid in others:
        place.wire.sent[sid].clear()
        greeted = msgspec.json.encode(place.hello(sid, f"{sid}-2")).decode()
        place.app.loop.sleep(0.15)
        heard = greeted + place.heard(f"{sid}-2") + place.heard(sid)
        named = [word for word in secrets[:3] if word in heard]
        assert not named, (sid, named)
        assert '"id":"m","note":"beams","state":"agreed"' in place.heard(f"{sid}-2")  # that much everybody may count
        if sid not in ("boss", "screen"):  # who see seats, but not whose the answer is
            assert secrets[3] not in heard
        for extension in ("json", "csv", "md"):
            path = f"/api/workshops/{place.id}/exports/{place.board}.{extension}"
            file = place.web.get(path, headers=bearer(place.tokens[sid])).get_data(as_text=True)
            assert not [word for word in secrets[:3] if word in file]
    entries = place.web.get(
        f"/api/workshops/{place.id}/boards/{place.board}/growth?after=0", headers=bearer(place.tokens["ila"])
    ).get_data(as_text=True)
    assert "match_put" in entries and not [word for word in secrets if word in entries]


def test_X3_the_entries_of_answers_name_nobody_to_the_facilitator(place: Place) -> None:
    place.wire.sent["boss"].clear()
    place.answered()
    place.ask("eva", "agree_match", {"match": "m"})
    assert place.ask("ben", "remove_match", {"match": "m"})["ok"]
    heard = [msgspec.json.decode(packet[1:]) for packet in place.wire.sent["boss"]]
    entries = [one for event, body in heard if event == "changes" for one in body["changes"] if "match" in one["type"]]
    assert [one["type"] for one in entries] == ["match_put", "match_put", "match_removed"]
    assert not any(one.get("by") or one.get("cmd") for one in entries)
    told = [one["body"]["match"] for one in entries[:2]]
    assert [(one["author"], one["text"]) for one in told] == [("", ""), ("", "")]


def test_X3_forged_answers_and_agreements_are_refused(place: Place) -> None:
    place.answered()
    for sid in ("ila", "host", "scribe", "boss", "ben"):
        assert place.ask(sid, "agree_match", {"match": "m"})["code"] == "not_yours"
    for sid in ("ila", "host", "scribe", "boss", "eva"):
        assert place.ask(sid, "remove_match", {"match": "m"})["code"] == "not_yours"
    for sid in ("guest", "screen"):
        assert place.ask(sid, "answer_listing", {"match": "g", "note": "beams", "text": "x"})["code"] == "not_allowed"
    own = {"match": "f", "note": "beams", "text": "x"}
    assert place.ask("ila", "answer_listing", own, "bare")["code"] == "no_contact"
    place.reach("ila", "ila@example.org")
    assert place.ask("ila", "answer_listing", own | {"author": "eva", "state": "agreed"})["ok"]  # fields of nobody's
    mine = next(one for one in place.told("ila") if one["id"] == "f")
    assert mine["state"] == "open" and mine["contact"] == ""
    assert place.ask("eva", "answer_listing", {"match": "e", "note": "beams", "text": "x"})["code"] == "no_listing"
