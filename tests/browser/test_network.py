"""Lost networks, lost answers and dead servers, as phone and screen live through them: every card once (rule R2)."""

import contextlib
import os
import signal
import time
from collections.abc import Callable
from urllib.parse import urlsplit

import requests
from playwright.sync_api import expect

from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Guest, Wall
from tests.browser.places import Place, place
from tests.browser.wires import Wire
from tests.live.conftest import Server

SOON = 30_000  # a phone tries again at least every five seconds


def once(made: Place, words: str) -> None:
    assert [note["text"] for board in made.boards() for note in made.notes(board)].count(words) == 1


def wait_until_gone(server: Server) -> None:
    """The workers of a killed server end by themselves."""
    until = time.monotonic() + 20
    with contextlib.suppress(requests.ConnectionError):
        while time.monotonic() < until:
            requests.get(server.url + "/healthz", timeout=5)
            time.sleep(0.1)
        raise AssertionError("still there")


def test_a_card_written_offline_is_kept_and_sent_once(devices: Devices, server: Server) -> None:
    devices.forgive(NETWORK)
    made = place(server)
    guest = Guest(devices.phone())
    guest.join(made.join)
    guest.card.fill("Kurze We")
    guest.page.context.set_offline(True)
    expect(guest.page.get_by_text(guest.say("offline-title"))).to_be_visible()
    guest.card.press_sequentially("ge")
    expect(guest.card).to_have_value("Kurze Wege")
    guest.tap(guest.button("pin-later"))
    expect(guest.own("Kurze Wege")).to_contain_text(guest.say("delivery-waiting"))
    expect(guest.mine).to_contain_text(guest.say("mine-waiting", count=1))
    guest.page.context.set_offline(False)
    guest.arrived("Kurze Wege", SOON)
    expect(guest.button("pin")).to_be_visible()
    once(made, "Kurze Wege")


def test_a_page_at_localhost_is_back_when_the_network_is(devices: Devices, server: Server) -> None:
    """There the socket lives through the loss: the library closes it at every other host."""
    with devices.catching():  # of an address that is not 127.0.0.1
        guest = Guest(devices.phone())
        guest.join(place(server).join.replace("127.0.0.1", "localhost"))
        expect(guest.card).to_be_visible()
        guest.page.context.set_offline(True)
        expect(guest.page.get_by_text(guest.say("offline-title"))).to_be_visible()
        guest.page.context.set_offline(False)
        expect(guest.page.get_by_text(guest.say("offline-title"))).to_have_count(0)
        guest.write("Wieder da")
        guest.arrived("Wieder da")


def test_a_draft_survives_a_reload(devices: Devices, server: Server) -> None:
    made = place(server)
    guest = Guest(devices.phone())
    guest.join(made.join)
    guest.card.fill("Noch nicht fertig")
    guest.page.reload()
    expect(guest.card).to_have_value("Noch nicht fertig")
    assert made.notes(made.boards()[0]) == []


def test_a_card_that_waits_survives_a_reload(devices: Devices, server: Server) -> None:
    devices.forgive(NETWORK)
    made = place(server)
    guest = Guest(devices.phone())
    wire = Wire(guest.page)
    guest.join(made.join)
    expect(guest.card).to_be_visible()
    wire.refuse()
    expect(guest.button("pin-later")).to_be_visible()
    guest.write_offline("Über Nacht")
    expect(guest.own("Über Nacht")).to_contain_text(guest.say("delivery-waiting"))
    guest.page.reload()
    assert made.notes(made.boards()[0]) == []
    wire.accept()
    guest.arrived("Über Nacht", SOON)
    once(made, "Über Nacht")


def test_a_lost_answer_does_not_double_the_card(devices: Devices, server: Server) -> None:
    devices.forgive(NETWORK)
    made = place(server)
    guest = Guest(devices.phone())
    wire = Wire(guest.page)
    guest.join(made.join)
    expect(guest.card).to_be_visible()
    wire.deafen()
    guest.write("Nur einmal")
    made.wait_for("Nur einmal")
    wire.cut()
    guest.arrived("Nur einmal", SOON)
    once(made, "Nur einmal")
    assert wire.sent("Nur einmal")


def test_phone_and_screen_come_back_by_themselves_after_a_restart(
    devices: Devices, servers: Callable[..., Server]
) -> None:
    devices.forgive(NETWORK)
    running = servers()
    made = place(running)
    guest, wall = Guest(devices.phone()), Wall(devices.screen())
    guest.join(made.join)
    wall.open(made.screen())
    guest.write("Vor der Pause")
    seat = guest.seat
    expect(wall.drawn("Vor der Pause")).to_be_visible()
    running.stop()
    expect(guest.button("pin-later")).to_be_visible()
    expect(wall.page.get_by_text(wall.say("screen-offline"))).to_be_visible()
    expect(wall.drawn("Vor der Pause")).to_be_visible()
    guest.write_offline("In der Pause")
    made.server = servers(port=urlsplit(running.url).port)
    guest.arrived("In der Pause", SOON)
    expect(wall.drawn("In der Pause")).to_be_visible(timeout=SOON)
    expect(wall.page.get_by_text(wall.say("screen-offline"))).to_have_count(0)
    expect(guest.own("Vor der Pause")).to_be_visible()
    once(made, "In der Pause")
    guest.page.reload()
    expect(guest.own("In der Pause")).to_be_visible()
    assert guest.seat == seat


def test_a_server_killed_before_its_answer_loses_and_doubles_nothing(
    devices: Devices, servers: Callable[..., Server]
) -> None:
    devices.forgive(NETWORK)
    running = servers()
    made = place(running)
    guest = Guest(devices.phone())
    wire = Wire(guest.page)
    guest.join(made.join)
    expect(guest.card).to_be_visible()
    wire.deafen()
    guest.write("Mitten im Satz")
    made.wait_for("Mitten im Satz")
    os.kill(running.process.pid, signal.SIGKILL)
    running.process.wait()
    wire.cut()
    wait_until_gone(running)
    made.server = servers(port=urlsplit(running.url).port)
    guest.arrived("Mitten im Satz", SOON)
    once(made, "Mitten im Satz")
