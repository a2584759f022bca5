"""One day on all devices at once: phones, desk and big screen agree on the step, the clock, a vote and its result.

The server is killed in the middle.
"""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Facilitator, Guest, Wall
from tests.browser.places import Place, place
from tests.browser.test_network import wait_until_gone
from tests.live.conftest import Server

QUESTION = "Womit fangen wir an?"
CHOICES = ("Jugendbudget ab 14", "Patenstädte im Tandem", "Nachbarschaft auf Rezept")


def prepared(server: Server) -> Place:
    """A board with three cards, a silent step and a step with a vote on it."""
    made = place(server, staged=False)
    board = made.boards()[0]
    for number, words in enumerate(CHOICES):
        made.lead("add_note", {"note": f"c{number}", "zone": "factors", "text": words}, board)
    silent = {"id": "still", "title": "Still schreiben", "board": board, "minutes": 5, "rules": {"see": "own"}}
    made.lead("put_step", {"step": {**silent, "prompts": {"de": "Was nehmt ihr mit?"}}})
    vote = {"kind": "dots", "on": "notes", "budget": 3}
    weigh = {"id": "punkte", "title": "Punkte kleben", "board": board, "minutes": 3, "vote": vote}
    made.lead("put_step", {"step": {**weigh, "prompts": {"de": QUESTION}, "rules": {"add": False}}})
    return made


def seconds(clock: str) -> int:
    """Of the first time of day that a text holds, "4:58"."""
    found = re.search(r"(\d+):(\d\d)", clock)
    assert found, clock
    return int(found[1]) * 60 + int(found[2])


def test_a_step_its_clock_and_a_vote_reach_all_devices_and_outlive_the_server(
    devices: Devices, servers: Callable[..., Server]
) -> None:
    server = servers()
    made = prepared(server)
    desk, screen = Facilitator(devices.laptop()), Wall(devices.screen())
    desk.open(made.desk)
    screen.open(made.screen())
    phones = [Guest(devices.phone()) for _ in range(3)]
    for phone in phones:
        phone.join(made.join)

    made.lead("start_step", {"step": "still"})
    for page in (screen.page, phones[0].page, desk.page):
        expect(page.get_by_text("Still schreiben").or_(page.get_by_text("Was nehmt ihr mit?")).first).to_be_visible()
    shown = [seconds(page.get_by_role("timer").first.inner_text()) for page in (desk.page, screen.page, phones[1].page)]
    assert max(shown) - min(shown) <= 1

    made.lead("start_step", {"step": "punkte"})
    for phone in phones:
        for words in CHOICES[:2]:
            phone.button("dot-more", text=words).click()
    devices.forgive(NETWORK)
    server.process.kill()
    server.process.wait()
    wait_until_gone(server)
    phones[0].button("dot-more", text=CHOICES[0]).click()
    made.server = servers(port=urlsplit(server.url).port)
    expect(desk.page.get_by_text(desk.say("fac-voters", count=3, here=3))).to_be_visible(timeout=30_000)
    expect(screen.page.get_by_text(CHOICES[0]).first).to_be_visible()
    arrived = phones[0].page.get_by_role("status").filter(has_text=phones[0].say("delivery-arrived"))
    expect(arrived).to_be_visible(timeout=30_000)
    desk.button("fac-ballot-close").click()
    expect(desk.button("fac-result")).to_be_visible()
    path = f"/api/workshops/{made.id}/exports/{made.boards()[0]}.json"
    ballot = made.server.get(path, made.token).json()["board"]["ballots"][0]
    totals = {tally["item"]: tally["total"] for tally in ballot["tallies"]}
    assert totals == {"note:c0": 4, "note:c1": 3, "note:c2": 0} and ballot["voters"] == 3
