"""What reaches a device and what it keeps: rules V2 to V4, read from the frames and the storage of real browsers."""

import json
import re

import pytest
from playwright.sync_api import Page, WebSocket, expect

from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest, Wall
from tests.browser.places import Place, place
from tests.live.conftest import Server

AUTHOR = re.compile(r'\\?"author\\?": ?\\?"[^"\\]')
KEPT = """async () => {
  const bases = await indexedDB.databases();
  const read = (name) => new Promise((done) => {
    const asked = indexedDB.open(name);
    asked.onsuccess = () => {
      const stores = [...asked.result.objectStoreNames];
      if (!stores.length) return done([]);
      const all = stores.map((store) => new Promise((got) => {
        const request = asked.result.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => got(request.result);
      }));
      void Promise.all(all).then(done);
    };
  });
  const stored = await Promise.all(bases.map((base) => read(base.name)));
  return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, stored]);
}"""


class Ear:
    """Every frame that a page is sent over its sockets."""

    def __init__(self, page: Page) -> None:
        self.heard: list[str] = []
        page.on("websocket", self._opened)

    @property
    def all(self) -> str:
        return "\n".join(self.heard)

    def _opened(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._frame)

    def _frame(self, payload: str | bytes) -> None:
        self.heard.append(payload if isinstance(payload, str) else payload.decode(errors="replace"))


def secrets(made: Place) -> list[str]:
    """The secret of every link of the workshop."""
    links = made.server.get(f"/api/workshops/{made.id}/links", made.token).json()["links"]
    return [link["url"].partition("#")[2].partition(".")[2] for link in links]


def others(made: Place) -> list[str]:
    """Ids of the facilitator's seat and Zarathustra's."""
    return [made.made["seat"], made.made["other"]["seat"]]


@pytest.fixture
def made(server: Server) -> Place:
    """A board with a note by Zarathustra and one that was removed."""
    made = place(server)
    other = made.made["other"] = server.join(made.made, "Zarathustra")
    zone = {"zone": "factors"}
    made.lead("add_note", {"note": "gone", "text": "Versehentlich Privates", **zone}, made.boards()[0])
    made.lead("remove_note", {"note": "gone"}, made.boards()[0])
    made.write(other["token"], {"note": "kept", "text": "Von jemand anderem", **zone})
    return made


def test_a_phone_hears_no_authors_names_or_secrets(devices: Devices, made: Place) -> None:
    guest = Guest(devices.phone())
    ear = Ear(guest.page)
    guest.join(made.join, "Samira")
    guest.write("Mein Gedanke")
    expect(guest.own("Mein Gedanke")).to_contain_text(guest.say("delivery-arrived"))
    guest.page.reload()
    guest.go("wall")
    expect(guest.page.get_by_text("Von jemand anderem")).to_be_visible()
    assert "Von jemand anderem" in ear.all and '"author"' in ear.all.replace("\\", "")
    assert not AUTHOR.search(ear.all)
    assert "Zarathustra" not in ear.all
    assert not [secret for secret in secrets(made) if secret in ear.all]
    assert not [seat for seat in others(made) if seat in ear.all]


def test_V4_only_the_scribe_hears_for_whom_a_card_was_written(devices: Devices, made: Place) -> None:
    made.lead("add_link", {"link": "scribe1", "role": "scribe", "title": "", "zone": ""})
    guest, scribe = Guest(devices.phone()), Guest(devices.phone())
    ears = Ear(guest.page), Ear(scribe.page)
    guest.join(made.join)
    scribe.join(made.door("scribe1"))
    scribe.page.get_by_label(scribe.say("behalf"), exact=True).fill("Badge 47")
    scribe.write("Ohne Handy gesagt")
    expect(scribe.own("Ohne Handy gesagt")).to_contain_text(scribe.say("delivery-arrived"))
    for phone in (guest, scribe):
        phone.page.reload()
        phone.go("wall")
        expect(phone.page.get_by_text("Ohne Handy gesagt")).to_be_visible()
    assert "Ohne Handy gesagt" in ears[0].all and "Badge 47" not in ears[0].all
    assert "Badge 47" in ears[1].all


def test_a_screen_hears_no_authors_and_no_secrets(devices: Devices, made: Place) -> None:
    wall = Wall(devices.screen())
    ear = Ear(wall.page)
    wall.open(made.screen())
    expect(wall.drawn("Von jemand anderem")).to_be_visible()
    assert not AUTHOR.search(ear.all)
    assert not [secret for secret in secrets(made) if secret in ear.all]


def test_a_removed_card_is_gone_from_what_is_sent(devices: Devices, made: Place) -> None:
    guest, wall = Guest(devices.phone()), Wall(devices.screen())
    ears = [Ear(guest.page), Ear(wall.page)]
    guest.join(made.join)
    wall.open(made.screen())
    for page in (guest.page, wall.page):
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.reload()
    guest.go("wall")
    expect(guest.page.get_by_text("Von jemand anderem")).to_be_visible()
    expect(wall.drawn("Von jemand anderem")).to_be_visible()
    for ear in ears:
        assert "Von jemand anderem" in ear.all
        assert "Privates" not in ear.all and '"gone"' not in ear.all.replace("\\", "")


def test_the_desk_hears_all_this(devices: Devices, made: Place) -> None:
    """What the other tests look for is there to be found."""
    desk = Facilitator(devices.laptop())
    ear = Ear(desk.page)
    desk.open(made.desk)
    expect(desk.zone("Gelingensfaktoren").get_by_role("button", name="Von jemand anderem")).to_be_visible()
    assert AUTHOR.search(ear.all)
    assert "Zarathustra" in ear.all and "Privates" in ear.all
    assert [seat for seat in others(made) if seat in ear.all]


def test_a_phone_keeps_its_own_token_only(devices: Devices, made: Place) -> None:
    guest = Guest(devices.phone())
    guest.join(made.join, "Samira")
    guest.write("Mein Gedanke")
    expect(guest.own("Mein Gedanke")).to_contain_text(guest.say("delivery-arrived"))
    kept = guest.page.evaluate(KEPT)
    tokens = [value for name, value in json.loads(kept)[0].items() if name.startswith("stellwand.seat.")]
    assert len(tokens) == 1
    assert made.token not in kept and "Zarathustra" not in kept and "Von jemand anderem" not in kept
    assert not [secret for secret in secrets(made) if secret in kept]
    hidden = guest.page.context.cookies()
    assert all(cookie["httpOnly"] for cookie in hidden)
