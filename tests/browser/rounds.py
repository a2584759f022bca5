"""A workshop with people on its roster and rounds of newly mixed groups, and what its server knows of them."""

import csv
import io
import json
import re
import uuid
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import requests
from playwright.sync_api import Locator, expect

from server.wire.codec import change_of, decode_state
from server.workshop.evolve import evolve
from server.workshop.model import Seat, Workshop
from tests.browser.devices import Devices
from tests.browser.people import Guest
from tests.browser.places import Place, patiently, place
from tests.live.conftest import Server
from tests.live.phone import Phone

FIRST = ("Ayşe", "Björn", "Celia", "Dirk", "Edda", "Fatma", "Gero", "Hatice", "Ilse", "Jörg", "Karl-Heinz", "Łukasz",
         "Maximiliane", "Nele", "Ömer", "Pelin", "Renate", "Svea", "Tobias", "Ulrike")  # fmt: skip
LAST = ("Aydın", "Bolte", "Cordes", "Dietz", "Eder", "Fuchs", "Groß", "Henke", "Imhof", "Jansen")
STANDS = (
    {"title": "Stärken verbinden", "place": "links, Foyer", "way": "left"},
    {"title": "Mittel und Wege", "place": "vor der Bühne", "way": "ahead"},
    {"title": "Neue Partner", "place": "rechts, Galerie", "way": "right"},
)


@dataclass(slots=True)
class Rounds:
    """`steps` of the rounds of the mix `id`; its stands are those of `board`, "" for tables."""

    place: Place
    id: str
    steps: list[str]
    board: str

    def start(self, number: int) -> None:
        self.place.start(self.steps[number - 1])

    def state(self) -> Workshop:
        """The workshop as its facilitators have it: snapshot and what came since."""
        phone, room = Phone(self.place.server.url), self.place.id
        try:
            assert patiently(lambda: phone.hello(self.place.token, room))["ok"]
            snapshot = phone.snapshot(room)
            same = {"title": snapshot["state"]["title"]}
            head = patiently(lambda: phone.command(room, "change_workshop", same, uuid.uuid4().hex))["seq"]
            came = lambda: [entry for entry in phone.entries.get(room, []) if entry["seq"] > snapshot["seq"]]  # noqa: E731
            phone.wait(lambda: snapshot["seq"] >= head or (came() and came()[-1]["seq"] >= head))
            workshop: Any = decode_state(json.dumps(snapshot["state"]).encode(), "workshop")
            for entry in came():
                workshop = evolve(workshop, change_of("workshop", entry["type"], entry["body"]))
            return cast(Workshop, workshop)
        finally:
            phone.close()

    def seats(self) -> Mapping[str, Seat]:
        return self.state().seats

    def groups(self, number: int) -> dict[str, list[str]]:
        """The seats at each station in a round, by the station's letter or the table's number."""
        mix = self.state().mixes[self.id]
        found: dict[str, list[str]] = defaultdict(list)
        for seating in mix.seatings:
            at = seating.stations[number - 1]
            if at >= 0:
                found[chr(65 + at) if self.board else mix.stations[at].title].append(seating.seat)
        return found

    def sign(self, seat: str, number: int) -> str:
        return next(sign for sign, seats in self.groups(number).items() if seat in seats)

    def badges(self) -> list[tuple[str, str]]:
        """Seat and personal link of everybody, by number."""
        listed = self.place.server.get(f"/api/workshops/{self.place.id}/roster.csv", self.place.token)
        rows = csv.DictReader(io.StringIO(listed.content.decode("utf-8-sig")), delimiter=";")
        links = [f"{self.place.server.url}/{row['Link'].split('/', 3)[3]}" for row in rows]
        return [(link.partition("#")[2].partition(".")[0], link) for link in links]


def people(count: int) -> list[str]:
    """So many different names."""
    return [f"{FIRST[n % len(FIRST)]} {LAST[n // len(FIRST) % len(LAST)]}" for n in range(count)]


def rounds(server: Server, count: int, stands: int = 3, named: bool = True, **asked: Any) -> Rounds:
    """Make a workshop of so many people and plan its rounds; without `stands`, say how many `tables`."""
    made = place(server, "stands" if stands else "factors", "Zehn Jahre Netzwerk", staged=False)
    if named:
        listed = "Name;Region\n" + "".join(f"{name};Nord\n" for name in people(count))
        headers = {"Authorization": f"Bearer {made.token}", "Content-Type": "application/octet-stream"}
        path = f"{server.url}/api/workshops/{made.id}/roster?name=liste.csv"
        assert requests.post(path, data=listed.encode(), headers=headers, timeout=20).ok
    else:
        for _ in range(count):
            server.join(made.made)
    board = made.boards()[0] if stands else ""
    body = {"title": "Marktstände", "rounds": 2, "minutes": 20, "seconds": 1, **asked}
    if stands:
        body |= {"board": board, "stations": _stations(made, board, stands)}
    answer = server.post(f"/api/workshops/{made.id}/mixes", body, made.token)
    assert answer.status_code == 201, answer.text
    return Rounds(made, answer.json()["mix"], answer.json()["steps"], board)


def poster(guest: Guest) -> Locator:
    return guest.page.get_by_role("dialog")


def tagged(devices: Devices, link: str, **options: object) -> Guest:
    """Somebody with a name tag, in by one tap."""
    guest = Guest(devices.phone(**options))
    guest.page.goto(link)
    guest.tap(guest.button("join-go"))
    expect(guest.named("navigation", "nav-label").or_(poster(guest)).first).to_be_visible()
    return guest


def sent(guest: Guest, made: Rounds, seat: str, number: int) -> None:
    """Wait until the phone shows where this seat goes in this round."""
    expect(poster(guest)).to_contain_text(guest.say("round-of", round=number, count=2))
    ways = "|".join(guest.say(f"round-{way}-stand") for way in ("go", "stay", "at"))
    expect(poster(guest).get_by_role("heading", level=1)).to_have_text(
        re.compile(rf"({ways})\s*{made.sign(seat, number)}")
    )


def _stations(made: Place, board: str, count: int) -> list[dict[str, Any]]:
    for number in range(3, count):
        made.lead("add_zone", {"zone": f"stand{number}", "title": f"Stand {number}"}, board)
    exported = made.server.get(f"/api/workshops/{made.id}/exports/{board}.json", made.token).json()["board"]["zones"]
    outer = sorted((zone for zone in exported if not zone.get("parent")), key=lambda zone: zone["order"])
    return [{"id": zone["id"], **STANDS[n % 3]} for n, zone in enumerate(outer)]
