"""T6: the past of a board over HTTP, for facilitators; a replay tells no more than what everybody may be told today."""

import csv
import io
from typing import Any

import pytest
from flask.testing import FlaskClient
from PIL import Image

from server.app import App
from server.board.changes import Change
from server.board.refusals import Refusal
from server.exports import replay
from server.web import past_api, work
from tests.web.conftest import Wire
from tests.web.test_api import bearer, board_of, refused

Said = tuple[str, dict[str, Any]]


class Day:
    """A board with a past, its facilitator and a participant."""

    def __init__(self, app: App, web: FlaskClient, made: dict[str, Any]) -> None:
        self.app, self.web, self.made = app, web, made
        self.board = board_of(app, made)
        self.room = f"{made['workshop']}/{self.board}"
        self.reader = web.post("/api/join", json={"code": made["key"]}).get_json()
        self.wire = Wire(app)
        self.wire.hello("f", made["token"])
        self.wire.hello("p", self.reader["token"])
        self.count = 0

    def say(self, *acts: Said, who: str = "f") -> int:
        for kind, body in acts:
            self.count += 1
            answer = self.wire.command(who, self.room, kind, body, f"c{self.count}")
            assert answer["ok"], answer
        return int(answer["seq"])

    def get(self, path: str, token: str = "") -> Any:
        path = f"/api/workshops/{self.made['workshop']}/boards/{self.board}/{path}"
        return self.web.get(path, headers=bearer(token or self.made["token"]))


@pytest.fixture
def day(app: App, web: FlaskClient, made: dict[str, Any]) -> Day:
    return Day(app, web, made)


def note(id: str, text: str, zone: str = "factors") -> Said:
    return "add_note", {"note": id, "zone": zone, "text": text}


def test_a_facilitator_reads_the_whole_past_and_nobody_else_does(day: Day) -> None:
    day.say(note("n1", "Zurückgezogen"), ("remove_note", {"note": "n1"}), who="p")
    day.say(("set_rules", {"rules": {"see": "own"}}))
    day.say(note("n2", "Noch verdeckt"), who="p")
    told = day.get("growth?full=1")
    assert told.status_code == 200 and told.get_json()["last"] == len(told.get_json()["changes"])
    assert "Zurückgezogen" in told.text and day.reader["seat"] in told.text
    assert "Noch verdeckt" not in told.text  # P1
    refused(day.get("growth?full=1", day.reader["token"]), 403, "not_allowed")
    assert "Zurückgezogen" not in day.get("growth", day.reader["token"]).text


def test_what_differs_between_two_states_is_told_note_by_note(day: Day) -> None:
    first = day.say(note("n1", "Eins"), note("n2", "Zwei"), note("n3", "=1+1"))
    second = day.say(
        ("remove_note", {"note": "n1"}), ("edit_note", {"note": "n2", "text": "Zwei, *anders*"}), note("n4", "Vier")
    )
    answer = day.get(f"difference?first={first}&second={second}").get_json()
    assert {turn["note"]: turn["kinds"] for turn in answer["turns"]} == {
        "n1": ["removed"], "n2": ["changed"], "n4": ["added"],
    }  # fmt: skip
    assert answer["turns"][0]["before"]["text"] == "Eins" and answer["turns"][0]["after"] is None
    assert day.get(f"difference?first={first}").get_json() == answer
    assert day.get("difference").get_json()["turns"] == []
    refused(day.get("difference?first=999"), 404, "not_found")
    refused(day.get("difference?first=x"), 400, "malformed")
    for path in ("difference", "difference.md", "difference.csv", "replay.gif"):
        refused(day.get(path, day.reader["token"]), 403, "not_allowed")
        refused(day.web.get(f"/api/workshops/{day.made['workshop']}/boards/{day.board}/{path}"), 401, "no_seat")


def test_the_difference_as_files_prints_what_was_typed(day: Day) -> None:
    first = day.say(note("n1", "=1+1"), note("n2", "Zwei"))
    day.say(("edit_note", {"note": "n2", "text": "*fett* <b>"}), ("remove_note", {"note": "n1"}), note("n3", "Neu"))
    text = day.get(f"difference.md?first={first}&zone=Europe/Berlin")
    assert (
        text.headers["Cache-Control"] == "private, no-store" and "difference.md" in text.headers["Content-Disposition"]
    )
    assert "1 neu, 1 weg, 1 geändert" in text.text and r"\*fett\* \<b\>" in text.text and " → jetzt" in text.text
    table = day.get(f"difference.csv?first={first}").data.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table), delimiter=";"))
    assert [(row["Was"], row["Text vorher"], row["Text nachher"]) for row in rows] == [
        ("weg", "'=1+1", ""), ("geändert", "Zwei", "*fett* <b>"), ("neu", "", "Neu"),
    ]  # fmt: skip
    refused(day.get("difference.pdf"), 404, "not_found")
    refused(day.get(f"difference.md?first={first}&zone=../etc"), 400, "malformed")


def test_what_is_private_is_in_no_difference(day: Day) -> None:
    first = day.say(("set_rules", {"rules": {"see": "own"}}))
    day.say(note("n1", "Ganz für mich"), who="p")
    answer = day.get(f"difference?first={first}")
    assert answer.get_json()["turns"] == [] and "Ganz für mich" not in answer.text
    day.say(("reveal_notes", {"notes": []}))
    assert [turn["kinds"] for turn in day.get(f"difference?first={first}").get_json()["turns"]] == [["added"]]


@pytest.mark.parametrize("kind", ["webp", "gif"])
def test_a_replay_is_a_moving_picture_and_says_how_far_it_is(day: Day, kind: str) -> None:
    day.say(*(note(f"n{at}", f"Gedanke {at}") for at in range(5)))
    answer = day.get(f"replay.{kind}?zone=Europe/Berlin&work=w1")
    assert answer.status_code == 200 and answer.mimetype == f"image/{kind}"
    assert f".{kind}" in answer.headers["Content-Disposition"]
    moving = Image.open(io.BytesIO(answer.data))
    assert moving.size == (1280, 720) and moving.n_frames == 6  # type: ignore[attr-defined]  # Pillow's, of such files
    assert 0 < work.progress_of(day.app.site.store, day.made["workshop"], "w1") <= 1
    refused(day.get("replay.mp4"), 404, "not_found")
    refused(day.get(f"replay.{kind}?zone=Mond"), 400, "malformed")


def test_a_replay_can_be_stopped_and_made_after_all(day: Day) -> None:
    day.say(*(note(f"n{at}", f"Gedanke {at}") for at in range(5)))
    work.end_work(day.app.site.store, day.made["workshop"], "w1")
    refused(day.get("replay.gif?work=w1"), 409, "stopped")
    assert day.get("replay.gif?work=w2").status_code == 200


def test_a_replay_holds_nothing_withdrawn_veiled_or_corrected(day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    day.say(note("n1", "Zurückgezogen"), note("n2", "Alter Wortlaut"), note("n5", "Gehalten"), who="p")
    day.say(("remove_note", {"note": "n1"}), ("edit_note", {"note": "n2", "text": "Neuer Wortlaut"}), who="p")
    day.say(("hold_note", {"note": "n5"}), ("set_rules", {"rules": {"see": "own"}}))
    day.say(note("n3", "Aufgedeckt"), note("n4", "Verdeckt"), who="p")
    day.say(("reveal_notes", {"notes": ["n3"]}))
    seen: list[tuple[list[tuple[int, Change]], Any]] = []

    def kept(call: Any, changes: Any, now: Any, *rest: Any, told: Any = None) -> bytes:
        seen.append((changes, now))
        return b"gif"

    monkeypatch.setattr(day.app.site, "offload", kept)
    assert day.get("replay.gif").data == b"gif"
    texts = {one.text for frame in replay.frames(*seen[0]) for one in frame.board.notes.values()}
    assert texts == {"Neuer Wortlaut", "Aufgedeckt"}
    assert not any(one.author for frame in replay.frames(*seen[0]) for one in frame.board.notes.values())


def test_one_replay_is_made_at_a_time_and_once(day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    day.say(note("n1", "Eins"))
    made: list[str] = []

    def while_another_asks(*given: Any, told: Any = None) -> bytes:
        made.append(given[4])
        with pytest.raises(Refusal) as caught:
            day.app.site.replays.get("another", lambda: b"")
        assert caught.value.code == "too_fast"
        return b"gif"

    monkeypatch.setattr(day.app.site, "offload", while_another_asks)
    assert day.get("replay.gif").data == day.get("replay.gif").data == b"gif"
    assert made == ["gif"]


def test_a_log_longer_than_a_page_is_replayed_whole(day: Day, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past_api, "PAGE", 3)
    last = day.say(*(note(f"n{at}", f"Gedanke {at}") for at in range(10)))
    room = day.app.site.rooms.get(day.room)
    assert len(past_api._changes(day.app.site, room, last)) == last
