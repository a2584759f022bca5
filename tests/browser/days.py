"""A facilitated day led by raw commands, and boards for it."""

import uuid
from typing import Any

from server.board.model import Board, Cluster, Note, Zone
from server.board.ordering import between
from tests.browser.places import Place, place
from tests.live.conftest import Server
from tests.live.phone import Phone


class Day:
    """A workshop whose facilitator and two participants speak over sockets of their own."""

    def __init__(self, server: Server) -> None:
        self.place: Place = place(server, "factors", "Zehn Jahre Netzwerk", staged=False)
        self.board = self.place.boards()[0]
        self._phones: dict[str, Phone] = {}
        self._seats: dict[str, str] = {}

    def lead(self, kind: str, board: str = "", /, **body: Any) -> None:
        self._say(self.place.token, kind, board, body)

    def somebody(self) -> str:
        """Give the token of a participant's seat that is here from now on."""
        joined = self.place.server.join(self.place.made)
        phone = self._phones[joined["token"]] = Phone(self.place.server.url)
        self._seats[joined["token"]] = joined["seat"]
        assert phone.hello(joined["token"], self.place.id, f"{self.place.id}/{self.board}")["ok"]
        return str(joined["token"])

    def act(self, token: str, kind: str, board: str = "", /, **body: Any) -> None:
        self._say(token, kind, board or self.board, body)

    def seat(self, token: str, **signs: Any) -> None:
        """Say something of a participant's own seat: that they are done, want help."""
        self._say(token, "change_seat", "", {"seat": self._seats[token], **signs})

    def step(self, id: str, **fields: Any) -> None:
        self.lead("put_step", step={"id": id, "title": id, **fields})

    def start(self, id: str) -> None:
        self.lead("start_step", step=id)

    def spot(self, board: str, item: str, seconds: int = 0) -> None:
        self._say(self.place.token, "set_spot", "", {"board": board, "item": item, "seconds": seconds})

    def close(self) -> None:
        for phone in self._phones.values():
            phone.close()

    def _say(self, token: str, kind: str, board: str, body: dict[str, Any]) -> None:
        rooms = [self.place.id, f"{self.place.id}/{board or self.board}"]
        phone = self._phones.setdefault(token, Phone(self.place.server.url))
        assert phone.hello(token, *rooms)["ok"]
        answer = phone.command(rooms[1] if board else rooms[0], kind, body, uuid.uuid4().hex)
        assert answer["ok"], (kind, answer)


def clustered(id: str, notes: int, clusters: int, layout: Any = "quadrants") -> Board:
    """Four fields with so many clusters each; every tenth note is loose."""
    order = ""
    zones: dict[str, Zone] = {}
    heads: dict[str, Cluster] = {}
    cards: dict[str, Note] = {}
    for i in range(4):
        order = between(order, "")
        zones[f"z{i}"] = Zone(f"z{i}", f"Feld {i}", order)
        for j in range(clusters):
            head = f"z{i}k{j}"
            heads[head] = Cluster(
                head, f"z{i}", between(heads[f"z{i}k{j - 1}"].order if j else "", ""), f"Stapel {i} {j}"
            )
    order = ""
    for i in range(notes):
        order = between(order, "")
        cluster = "" if i % 10 == 9 else f"z{i % 4}k{i // 4 % clusters}"
        color: Any = ("blue", "green", "yellow")[i % 3]
        cards[f"{id}{i}"] = Note(f"{id}{i}", f"z{i % 4}", order, f"Ein Gedanke #{i}", color=color, cluster=cluster)
    return Board(id=id, title="Wo stehen wir?", layout=layout, zones=zones, notes=cards, clusters=heads)
