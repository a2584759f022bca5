"""What a person does depends on what the device shows, however late an act comes."""

import asyncio
from dataclasses import replace

import pytest

from server.demo.clock import Clock
from server.demo.device import Device, Tally
from server.demo.participant import Participant
from server.demo.plan import Act, Person
from server.demo.scenes import SCENES


class Offline(Device):
    """Shows what it has been told, and stays without a network."""

    def start(self) -> None:
        pass


@pytest.mark.parametrize(("running", "said"), [("look_ahead", ["look_ahead"]), ("prioritise", [])])
def test_done_is_said_of_a_step_while_it_runs_and_of_no_other_on_its_board(running: str, said: list[str]) -> None:
    device = Offline("http://nowhere", "token", "p000", Tally())
    replica = device.replicas["w"] = device.make_replica("w")
    replica.state = replace(replica.state, step=running)
    person = Person(0, "Anna", "bund", "1", 0, False, (Act(0, "done", "look_ahead"),))
    rooms = {scene.board: f"w/{scene.board}" for scene in SCENES}
    steps = {scene.name: scene.name for scene in SCENES}
    asyncio.run(Participant(person, device, "s1", "w", rooms, steps, Clock(1)).live())
    assert [sent.body["done"] for sent in device.sent] == said
