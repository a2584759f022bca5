"""Every command x every role x every way to come by a seat wrongly (reliability figure 21).

The commands are read from the wire's own table. One that is new has no line in ALLOWED or BODIES and fails here until
somebody has decided who may.
"""

from typing import Any

import pytest
from flask.testing import FlaskClient

from server.app import App
from server.board.model import ROLES
from server.board.photo_commands import PutPhoto
from server.web.security import Keys
from server.wire import codec
from server.workshop.roles import SERVER
from tests.bodies import BODIES, PREPARED, STANDS
from tests.web.conftest import SECRET, Wire, bearer

EVERYBODY = frozenset(ROLES)
FACILITATOR = frozenset({"facilitator"})
WRITERS = frozenset({"facilitator", "participant", "host", "scribe"})
# Who may, on somebody else's note in a zone that is not theirs; "own" rights are in test_a_host_tends_their_stand.
ALLOWED: dict[str, frozenset[str]] = {
    "change_board": FACILITATOR,
    "add_note": WRITERS,
    "edit_note": FACILITATOR,
    "move_note": FACILITATOR,
    "style_note": FACILITATOR,
    "remove_note": FACILITATOR,
    "restore_note": FACILITATOR,
    "undo": WRITERS,
    "add_zone": FACILITATOR,
    "change_zone": FACILITATOR,
    "move_zone": FACILITATOR,
    "remove_zone": FACILITATOR,
    "change_workshop": FACILITATOR,
    "rename_board": FACILITATOR,
    "move_board": FACILITATOR,
    "remove_board": FACILITATOR,
    "restore_board": FACILITATOR,
    "show_board": FACILITATOR,
    "change_seat": FACILITATOR,
    "free_seats": FACILITATOR,
    "miss_seats": FACILITATOR,
    "remove_mix": FACILITATOR,
    "mark_moment": FACILITATOR,
    "remove_moment": FACILITATOR,
    "restore_moment": FACILITATOR,
    "switch_ground": FACILITATOR,
    "judge_item": FACILITATOR,
    "set_contact": EVERYBODY,
    "jot": EVERYBODY,
    "release": EVERYBODY,
    "move_seat": FACILITATOR,
    "send_on": FACILITATOR,
    "mark_here": frozenset({"facilitator", "host"}),
    "lend_seat": FACILITATOR,
    "add_link": FACILITATOR,
    "renew_link": FACILITATOR,
    "revoke_link": FACILITATOR,
    "set_rules": FACILITATOR,
    "reveal_notes": FACILITATOR,
    "hold_note": FACILITATOR,
    "release_note": FACILITATOR,
    "make_cluster": FACILITATOR,
    "name_cluster": FACILITATOR,
    "gather_notes": FACILITATOR,
    "scatter_notes": FACILITATOR,
    "merge_clusters": FACILITATOR,
    "dissolve_cluster": FACILITATOR,
    "move_cluster": FACILITATOR,
    "write_statement": FACILITATOR,
    "edit_statement": FACILITATOR,
    "remove_statement": FACILITATOR,
    "send_notes": FACILITATOR,
    "open_ballot": FACILITATOR,
    "close_ballot": FACILITATOR,
    "reopen_ballot": FACILITATOR,
    "remove_ballot": FACILITATOR,
    "cast_paper": WRITERS,
    "like_note": WRITERS,
    "offer_answer": WRITERS,
    "answer_note": FACILITATOR,
    "put_material": FACILITATOR,
    "remove_material": FACILITATOR,
    "write_hand_over": FACILITATOR,
    "run_input": FACILITATOR,
    "send_inquiry": WRITERS,
    "visit_stand": WRITERS,
    "propose_interface": WRITERS,
    "confirm_interface": FACILITATOR,
    "remove_interface": FACILITATOR,
    "answer_listing": WRITERS,
    "agree_match": frozenset(),  # whose listing it is; test_exchange.py
    "remove_match": frozenset(),  # who has answered
    "answer_inquiry": FACILITATOR,
    "remove_inquiry": FACILITATOR,
    "change_photo": FACILITATOR,
    "unveil_photo": FACILITATOR,
    "put_region": FACILITATOR,
    "remove_region": FACILITATOR,
    "put_step": FACILITATOR,
    "remove_step": FACILITATOR,
    "start_step": FACILITATOR,
    "run_clock": FACILITATOR,
    "add_time": FACILITATOR,
    "hold_clock": FACILITATOR,
    "give_signal": FACILITATOR,
    "set_spot": FACILITATOR,
    "set_show": FACILITATOR,
    "pause_day": FACILITATOR,
}
# Refusals that come after the right was granted: the state did not fit, the right did.
GRANTED = {
    "nothing_to_undo", "not_empty", "last_link", "unknown_mix", "no_listing", "unknown_moment", "not_met", "no_contact",
}  # fmt: skip
COMMANDS = [(kind, name) for kind, known in codec.COMMANDS.items() for name in known]


class World:
    """A workshop with a seat of every role, and somebody else's note in a zone that is not the host's."""

    def __init__(self, app: App, web: FlaskClient, made: dict[str, Any]) -> None:
        self.app, self.web, self.made, self.id = app, web, made, made["workshop"]
        self.wire = Wire(app)
        stands = web.post(f"/api/workshops/{self.id}/boards", json=STANDS, headers=bearer(made["token"]))
        self.board = stands.get_json()["board"]
        self.room = f"{self.id}/{self.board}"
        self.wire.hello("boss", made["token"])
        self.tokens = {"participant": self._join(), "facilitator": made["token"]}
        self.links: dict[str, str] = {}
        for role in sorted(EVERYBODY - {"participant", "facilitator"}):
            self.tokens[role] = self._enter(role)
        author = self._join()
        self.victim = author.split(".")[1]
        self.wire.hello("author", author)
        body = {"note": "theirs", "zone": "hurdles", "text": "Hürde"}
        assert self.wire.command("author", self.room, "add_note", body, "first")["ok"]
        for name, made_of in PREPARED:
            assert self.wire.command("boss", self.room, name, made_of, f"first-{name}")["ok"]
        app.rooms.submit(self.room, "first-photo", PutPhoto("f", "photo-f", 10, 10), SERVER)
        step = {"step": {"id": "t", "title": "Schritt", "board": self.board}}
        assert self.wire.command("boss", self.id, "put_step", step, "first-step")["ok"]

    def ask(self, token: str, kind: str, name: str, sid: str = "asker", room: str = "") -> dict[str, Any]:
        """Say hello with the token and send the command; the answer of the first that is refused."""
        greeted = self.wire.hello(sid, token, self.id)
        if not greeted["ok"]:
            return greeted
        self.wire.refill(sid)
        words = {"BOARD": self.board, "VICTIM": self.victim, "BADGE": "2", "LINK": self.made["links"][1]["id"]}
        body = {field: words.get(str(value), value) for field, value in BODIES[name].items()}
        target = room or (self.room if kind == "board" else self.id)
        return self.wire.command(sid, target, name, body, f"f-{sid}-{name}")

    def state(self) -> tuple[int, int]:
        return self.app.rooms.get(self.id).seq, self.app.rooms.get(self.room).seq

    def _join(self) -> str:
        return str(self.web.post("/api/join", json={"code": self.made["key"]}).get_json()["token"])

    def _enter(self, role: str) -> str:
        link = {"link": f"l-{role}", "role": role, "zone": f"{self.board}/factors" if role == "host" else ""}
        assert self.wire.command("boss", self.id, "add_link", link, f"add-{role}")["ok"]
        listed = self.web.get(f"/api/workshops/{self.id}/links", headers=bearer(self.made["token"])).get_json()
        self.links[role] = listed["links"][-1]["id"]
        body = {"link": self.links[role], "secret": listed["links"][-1]["url"][-32:]}
        return str(self.web.post(f"/api/workshops/{self.id}/enter", json=body).get_json()["token"])


@pytest.fixture
def world(app: App, web: FlaskClient, made: dict[str, Any]) -> World:
    return World(app, web, made)


def test_every_command_has_been_thought_about() -> None:
    assert {name for _, name in COMMANDS} == set(ALLOWED) == set(BODIES)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_nothing_else(world: World, role: str) -> None:
    before = world.state()
    for kind, name in COMMANDS:
        if role not in ALLOWED[name]:
            answer = world.ask(world.tokens[role], kind, name)
            assert answer["ok"] is False and answer["code"] in ("not_allowed", "not_yours"), (name, answer)
            assert answer["retry"] is False
    assert world.state() == before


@pytest.mark.parametrize(("kind", "name"), COMMANDS)
def test_a_role_may_what_it_may(world: World, monkeypatch: pytest.MonkeyPatch, kind: str, name: str) -> None:
    for role in sorted(ALLOWED[name], key=lambda role: role == "facilitator"):
        monkeypatch.setitem(BODIES["add_note"], "note", f"by-{role}")
        monkeypatch.setitem(BODIES["send_inquiry"], "inquiry", f"by-{role}")
        monkeypatch.setitem(BODIES["propose_interface"], "interface", f"by-{role}")
        answer = world.ask(world.tokens[role], kind, name, f"asks-{role}")
        assert answer["ok"] or answer["code"] in GRANTED, (role, answer)


def test_no_seat_acts_in_another_workshop(world: World) -> None:
    other = world.web.post("/api/workshops", json={"title": "other", "template": "factors"}).get_json()
    before = world.state()
    there = world.wire.hello("stranger", other["token"], other["workshop"])
    assert there["ok"] and there["role"] == "facilitator"
    rooms = (world.id, world.room, f"{other['workshop']}/{world.board}", f"{world.room}/x", "", "/", "*")
    for _, name in COMMANDS:
        world.wire.refill("stranger")
        for room in rooms:
            answer = world.wire.command("stranger", room, name, BODIES[name], f"x-{name}")
            assert answer == {"ok": False, "code": "unknown_room", "fields": {}, "retry": False}
    assert world.wire.hello("stranger", other["token"], world.room)["code"] == "unknown_room"
    assert world.state() == before


def test_forged_closed_and_blocked_seats_may_nothing(world: World) -> None:
    victim = world.made["token"]
    workshop, seat, mac = victim.split(".")
    forged = [
        Keys(SECRET + "x").seat_token(workshop, seat),
        f"{workshop}.{world.victim}.{mac}",
        f"{workshop}.{seat}.{mac[::-1]}",
        f"{workshop}.{seat}",
        victim + "=",
        victim.upper(),
    ]
    world.wire.command("boss", world.id, "renew_link", {"link": world.links["scribe"]}, "renew")
    blocked = world.tokens["participant"].split(".")[1]
    world.wire.command("boss", world.id, "change_seat", {"seat": blocked, "blocked": True}, "block")
    before = world.state()
    nobody = Keys(SECRET).seat_token(workshop, "never-taken")
    closed = {world.tokens["scribe"]: "no_seat", world.tokens["participant"]: "blocked", nobody: "no_seat"}
    for kind, name in COMMANDS:
        for token, code in {**dict.fromkeys(forged, "forged_seat"), **closed}.items():
            assert world.ask(token, kind, name)["code"] == code
            target = world.room if kind == "board" else world.id
            assert world.wire.command("asker", target, name, BODIES[name], "c")["code"] == "no_seat"
    assert world.state() == before


def test_what_was_closed_in_mid_connection_is_closed_at_once(world: World) -> None:
    scribe = world.tokens["scribe"]
    assert world.wire.hello("scribe", scribe, world.room)["ok"]
    assert world.wire.command("boss", world.id, "revoke_link", {"link": world.links["scribe"]}, "revoke")["ok"]
    answer = world.wire.command("scribe", world.room, "add_note", {"note": "n", "zone": "hurdles", "text": "x"}, "late")
    assert answer["code"] == "no_seat"
    assert "n" not in world.app.rooms.get(world.room).state.notes


def test_a_replayed_command_is_not_done_again(world: World) -> None:
    seq = world.app.rooms.get(world.room).seq
    body = {"note": "other", "zone": "hurdles", "text": "replayed"}
    world.wire.hello("thief", world.tokens["participant"])
    world.wire.command("thief", world.room, "add_note", body, "first")  # the author's command id
    assert world.app.rooms.get(world.room).seq == seq


def test_a_host_tends_their_stand_and_no_other(world: World) -> None:
    world.wire.hello("host", world.tokens["host"], world.room)
    world.wire.hello("author2", world.tokens["participant"])
    note = {"note": "here", "zone": "factors", "text": "x"}
    assert world.wire.command("author2", world.room, "add_note", note, "h1")["ok"]
    assert world.wire.command("host", world.room, "edit_note", {"note": "here", "text": "y"}, "h2")["ok"]
    assert world.wire.command("host", world.room, "change_zone", {"zone": "factors", "title": "y"}, "h3")["ok"]
    there = world.wire.command("host", world.room, "edit_note", {"note": "theirs", "text": "y"}, "h4")
    assert there["code"] == "not_yours"
    away = world.wire.command("host", world.room, "move_note", {"note": "here", "zone": "hurdles"}, "h5")
    assert away["code"] == "not_allowed"
    for name in ("put_material", "remove_material", "write_hand_over", "run_input"):
        kept = world.wire.command("host", world.room, name, BODIES[name] | {"zone": "factors"}, f"kept-{name}")
        assert kept["ok"], (name, kept)
        other = world.wire.command("host", world.room, name, BODIES[name], f"other-{name}")
        assert other["code"] == "not_allowed", (name, other)


def test_what_readers_may_not_see_is_not_in_their_frames(world: World) -> None:
    loop = world.app.loop
    for role in ROLES:
        world.wire.hello(f"{role}-reads", world.tokens[role], world.id, world.room)
    loop.sleep(0.2)
    body = {"note": "secret-author", "zone": "hurdles", "text": "x", "behalf": "Badge 47"}
    assert world.wire.hello("writer", world.tokens["scribe"])["ok"]
    assert world.wire.command("writer", world.room, "add_note", body, "secret-cmd")["ok"]
    seat = world.tokens["scribe"].split(".")[1]
    loop.sleep(0.3)
    for role in ROLES:
        heard = b"".join(world.wire.sent[f"{role}-reads"])
        board_frames = b"".join(f for f in world.wire.sent[f"{role}-reads"] if world.room.encode() in f)
        assert b"secret-author" in heard
        full = role == "facilitator"
        assert (seat.encode() in board_frames) == full, role
        # V4: the scribe's other devices are told for whom they wrote
        assert (b"Badge 47" in heard) == (full or role == "scribe") and (b"secret-cmd" in heard) == full
        assert (seat.encode() in heard) == (role in ("facilitator", "screen"))
    for role in ROLES:
        told = world.wire.hello(f"{role}-again", world.tokens[role], world.room)["behalf"]
        assert told == ({"secret-author": "Badge 47"} if role == "scribe" else {}), role
