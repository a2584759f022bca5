"""A market of thirty stands, and what is found of it on a phone."""

import re

from playwright.sync_api import Locator

from tests.browser.people import Guest
from tests.browser.places import Place, place
from tests.live.conftest import Server

TITLES = ("Klimafitte Schulhöfe", "Mitfahrbank und Rufbus", "Leerstand wird Werkstatt", "Digitale Dorfkümmerin")
TOPICS = (("Klima", "Schule"), ("Mobilität", "Land"), ("Handwerk", "Klima"), ("Land",))
PLACES = ("Saal 2, A2", "Saal 10, B1", "Saal 2, A1", "")
REASON = "Beide suchen Flächen, die nachts leer stehen."


def market(server: Server) -> Place:
    """A market of thirty stands of which the first has a host."""
    made = place(server, "stands")
    told = [
        {"id": f"p{at}", "title": title, "place": where}
        for at, (title, where) in enumerate(zip(TITLES, PLACES, strict=True))
    ]
    more = [{"id": f"p{at}", "title": f"Vorhaben {at}", "place": f"Foyer, F{at}"} for at in range(4, 30)]
    zones = [*told, *more, {"title": "Das übernehmen wir", "parent": "p0"}]
    answer = server.post(
        f"/api/workshops/{made.id}/boards", {"layout": "stands", "title": "Markt", "zones": zones}, made.token
    )
    board = str(answer.json()["board"])
    for at, topics in enumerate(TOPICS):
        made.lead("change_zone", {"zone": f"p{at}", "topics": topics}, board)
    made.lead("add_link", {"link": "host", "role": "host", "title": "", "zone": f"{board}/p0"})
    made.lead("add_link", {"link": "other", "role": "host", "title": "", "zone": f"{board}/p1"})
    made.lead("show_board", {"board": board})
    return made


def stands_at(market: Place) -> str:
    return market.boards()[-1]


def sign(market: Place, zone: str) -> str:
    return f"{market.join}/{stands_at(market)}/{zone}"


def tile(guest: Guest, title: str) -> Locator:
    return guest.page.get_by_role("button", name=re.compile(rf"^\S+ {re.escape(title)}"))


def heading(guest: Guest, title: str) -> Locator:
    return guest.page.get_by_role("heading", level=1, name=title)


def about(person: Guest, name: str, title: str) -> Locator:
    """A button that says what it does, and to whom it does it to those who do not see where it stands."""
    return person.page.get_by_role("button", name=re.compile(rf"^{person.say(name)}: {re.escape(title)}"))
