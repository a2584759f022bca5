"""Law of this module: how soon a new step is on every phone. A facilitator starts steps by turns, with rules and clock;
what counts is the time from the command to the change's arrival on each of N devices.

    ./stellwand bench steps [--devices N] [--turns N]

Target: 1,000 devices within 1 s.
"""

import argparse
import json
import os
import sys
import time
from dataclasses import replace

from bench.fanout import JOIN_STEP, Machine, Row, _complain, exit_code, judge, leave_core, line
from bench.load import Dialect, Load
from bench.servers import CannotMeasure, Stellwand, running

WITHIN_MS = 1_000
PATIENCE = 10.0  # s until a device counts as lost
REST = 0.5  # s between two steps


def measure(devices: int, turns: int) -> Row:
    """Device 0 holds the facilitator's seat, all others are participants."""
    with running(Stellwand) as server:
        server.seat(devices)
        server.tokens[0] = server.token
        load = Load(server.port, server.dialect)
        load.join(devices, step=JOIN_STEP)
        _complain(load, devices)
        load.dialect = _of_workshop(server)
        for number in (0, 1):
            step = {"id": f"step{number}", "title": f"Schritt {number}", "board": server.board, "minutes": 5}
            _ask(load, server, number, "put_step", {"step": step | {"rules": {"see": "own"} if number else {}}})
        load.pump(1.0)
        machine, late, lost = Machine(server), [], 0
        for turn in range(turns):
            load.forget()
            began = time.monotonic()
            _ask(load, server, 10 + turn, "start_step", {"step": f"step{turn % 2}"})
            while len(arrived := _arrivals(load)) < devices and time.monotonic() - began < PATIENCE:
                load.pump(0.01)
            late += [(at - began) * 1000 for at in arrived]
            lost += devices - len(arrived)
            load.pump(REST)
        others, busy = machine.since()
        load.close()
    late.sort()
    figures = {"p50": late[len(late) // 2], "p99": late[int(len(late) * 0.99)], "worst": late[-1], "lost": float(lost)}
    return Row(server.name, f"{devices} devices, a new step", figures | {"server_cpu": busy, "others_cpu": others})


def _of_workshop(server: Stellwand) -> Dialect:
    return replace(server.dialect, notes=b'42["changes",{"room":"%b",' % server.workshop.encode())


def _ask(load: Load, server: Stellwand, number: int, kind: str, body: object) -> None:
    command = {"id": f"bench-{os.getpid()}-{number}", "room": server.workshop, "type": kind, "body": body}
    message = b"42%d" % (1000 + number) + json.dumps(["command", command]).encode()
    load.say(0, message)


def _arrivals(load: Load) -> list[float]:
    return load.arrivals(b'"step_started"')


def main(argv: list[str]) -> int:
    """Measure and print; 1 if the target was missed, 3 if the machine was too busy to tell."""
    parser = argparse.ArgumentParser(prog="bench steps", description="How soon a new step is on every phone.")
    parser.add_argument("--devices", type=int, default=1000)
    parser.add_argument("--turns", type=int, default=10)
    args = parser.parse_args(argv)
    leave_core()
    try:
        row = judge(measure(args.devices, args.turns), worst=WITHIN_MS, lost=0)
    except CannotMeasure as why:
        print(why, file=sys.stderr)
        return 2
    print(line(row))
    return exit_code([row])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
