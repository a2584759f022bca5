"""Workshops made for a test through the public API, and their addresses on the server at hand."""

import json
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from server.board.model import Board
from server.exports.archive import dump
from tests.live.conftest import Server
from tests.live.phone import Phone


@dataclass(slots=True)
class Place:
    """One workshop. `made` is the reply of POST /api/workshops."""

    server: Server
    made: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.made["workshop"])

    @property
    def token(self) -> str:
        return str(self.made["token"])

    @property
    def join(self) -> str:
        """The address in the QR code."""
        return f"{self.server.url}/j/{self.made['key']}"

    @property
    def desk(self) -> str:
        return self._at(self.made["links"], "facilitator")

    def screen(self, board: str = "") -> str:
        """The big screen's address; with a board it stays there whatever the facilitator shows."""
        page, _, secret = self._at(self.made["links"], "screen").partition("#")
        return f"{page}{f'?board={board}' if board else ''}#{secret}"

    def door(self, link: str) -> str:
        """The address of a link made later."""
        found = self.server.get(f"/api/workshops/{self.id}/links", self.token).json()["links"]
        return next(self._here(each["url"]) for each in found if each["id"] == link)

    def lead(self, kind: str, body: dict[str, Any], board: str = "") -> None:
        """Send a command as the facilitator who made the workshop."""
        self._command(self.token, board, kind, body)

    def write(self, token: str, note: dict[str, Any], board: str = "") -> None:
        """Add a note to a board, else to the first, as the seat of this token."""
        self._command(token, board or self.boards()[0], "add_note", note)

    def link(self, role: str) -> str:
        """The id of the newest link of this role."""
        links = self.server.get(f"/api/workshops/{self.id}/links", self.token).json()["links"]
        return [str(link["id"]) for link in links if link["role"] == role][-1]

    def boards(self) -> list[str]:
        """The boards that the workshop began with."""
        phone = Phone(self.server.url)
        try:
            assert phone.hello(self.token, self.id)["ok"]
            return [board["id"] for board in phone.snapshot(self.id)["state"]["boards"]]
        finally:
            phone.close()

    def bring(self, board: Board) -> str:
        """Hang a ready-made board. Gives its id."""
        path = f"/api/workshops/{self.id}/boards/import"
        answer = self.server.post(path, json.loads(dump(board)), self.token)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["board"])

    def show(self, board: str) -> None:
        self.lead("show_board", {"board": board})

    def put(self, id: str, title: str = "", **fields: Any) -> None:
        """Put a step on the first board at the end of the agenda, unless `board` says another or none."""
        self.lead("put_step", {"step": {"id": id, "title": title or id, "board": self.boards()[0], **fields}})

    def start(self, step: str) -> None:
        self.lead("start_step", {"step": step})

    def hang(self, *words: str) -> list[str]:
        """Write notes on the first board as the facilitator. Gives them as items of a ballot."""
        for n, text in enumerate(words):
            self.lead("add_note", {"note": f"h{n}", "zone": "factors", "text": text}, self.boards()[0])
        return [f"note:h{n}" for n in range(len(words))]

    def vote(self, kind: str, items: list[str], **fields: Any) -> None:
        """Open a ballot on the first board; its id is its kind."""
        body = {"ballot": kind, "kind": kind, "question": f"Frage {kind}?", "items": items, **fields}
        self.lead("open_ballot", body, self.boards()[0])

    def close(self, ballot: str) -> None:
        self.lead("close_ballot", {"ballot": ballot}, self.boards()[0])

    def ballot(self, id: str) -> dict[str, Any]:
        """A ballot of the first board as the facilitators' export holds it."""
        return next(each for each in self._export(self.boards()[0])["ballots"] if each["id"] == id)

    def notes(self, board: str) -> list[dict[str, Any]]:
        """What a facilitator's export of the board holds."""
        return list(self._export(board)["notes"])

    def wait_for(self, words: str) -> None:
        """Wait until the log has a note of these words."""
        until = time.monotonic() + 15
        while not any(note["text"] == words for board in self.boards() for note in self.notes(board)):
            assert time.monotonic() < until, f"{words!r} has not arrived"

    def _export(self, board: str) -> dict[str, Any]:
        answer = self.server.get(f"/api/workshops/{self.id}/exports/{board}.json", self.token)
        assert answer.status_code == 200, answer.text
        return dict(answer.json()["board"])

    def _command(self, token: str, board: str, kind: str, body: dict[str, Any]) -> None:
        phone = Phone(self.server.url)
        try:
            room = f"{self.id}/{board}" if board else self.id
            patiently(lambda: phone.hello(token, room))
            id = uuid.uuid4().hex
            patiently(lambda: phone.command(room, kind, body, id))
        finally:
            phone.close()

    def _at(self, links: list[dict[str, Any]], role: str) -> str:
        return next(self._here(link["url"]) for link in links if link["role"] == role)

    def _here(self, url: str) -> str:
        # The server gives the address that phones in the same network reach.
        return self.server.url + "/" + url.split("/", 3)[3]


def patiently(ask: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Ask until it is not too fast: a test sends more a second than a facilitator's hands can. Gives the answer."""
    while (answer := ask()).get("code") == "too_fast":
        time.sleep(answer["fields"]["wait_ms"] / 1000)
    assert answer["ok"], answer
    return answer


def place(server: Server, template: str = "factors", title: str = "Probe", staged: bool = True) -> Place:
    """Make a workshop; its first board is shown unless `staged` is false."""
    made = Place(server, server.workshop(template, title))
    if staged:
        made.show(made.boards()[0])
    return made
