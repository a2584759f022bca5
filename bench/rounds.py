"""Law of this module: how soon each phone knows its own place. Many people are mixed at tables; rounds begin, and the
rounds to come are planned anew. What counts is the message `seat` on each of N devices: after the command that begins
a round, and after the first device has heard of a new plan (how long that took to make is `plan_s`).

    ./stellwand bench rounds [--devices N] [--rounds N]

Target: 1,000 devices within 1 s.
"""

import argparse
import sys
import threading
import time
from dataclasses import replace

from bench.fanout import JOIN_STEP, Machine, Row, _complain, exit_code, judge, leave_core, line
from bench.load import Load
from bench.servers import CannotMeasure, Stellwand, running
from bench.steps import PATIENCE, REST, WITHIN_MS, _ask

TABLE = 10  # people


def measure(devices: int, rounds: int) -> list[Row]:
    """Device 0 holds the facilitator's seat, all others are participants."""
    with running(Stellwand) as server:
        server.seat(devices)
        mixes = f"/api/workshops/{server.workshop}/mixes"
        wanted = {"title": "Bench", "rounds": rounds, "tables": max(2, devices // TABLE), "minutes": 5}
        made = server.ask("POST", mixes, wanted)
        server.tokens[0] = server.token
        load = Load(server.port, server.dialect)
        load.join(devices, step=JOIN_STEP)
        _complain(load, devices)
        load.dialect = replace(server.dialect, notes=b'42["seat",')
        load.pump(1.0)
        begun, anew = _Times(server), _Times(server)
        for number, step in enumerate(made["steps"]):
            load.forget()
            since = time.monotonic()
            _ask(load, server, number, "start_step", {"step": step})
            begun.heard(_all(load, devices), since, devices)
            if number + 1 < rounds:
                load.pump(REST)
                load.forget()
                planned = threading.Thread(target=server.ask, args=("POST", f"{mixes}/{made['mix']}", {"seed": number}))
                since = time.monotonic()
                planned.start()
                times = _all(load, devices, PATIENCE + 10)
                planned.join()
                anew.plans.append(min(times, default=since) - since)
                anew.heard(times, min(times, default=since), devices)
            load.pump(REST)
        rows = [begun.row(f"{devices} devices, a round begins"), anew.row(f"{devices} devices, planned anew")]
        load.close()
    return rows


class _Times:
    def __init__(self, server: Stellwand) -> None:
        self._server, self._machine = server, Machine(server)
        self._late: list[float] = []
        self._lost = 0
        self.plans: list[float] = []

    def heard(self, arrivals: list[float], since: float, devices: int) -> None:
        self._late += [(at - since) * 1000 for at in arrivals]
        self._lost += devices - len(arrivals)

    def row(self, what: str) -> Row:
        others, busy = self._machine.since()
        late = sorted(self._late) or [float("inf")]
        figures = {"p50": late[len(late) // 2], "p99": late[int(len(late) * 0.99)], "worst": late[-1]}
        if self.plans:
            figures["plan_s"] = max(self.plans)
        return Row(
            self._server.name, what, figures | {"lost": float(self._lost), "server_cpu": busy, "others_cpu": others}
        )


def _all(load: Load, devices: int, patience: float = PATIENCE) -> list[float]:
    """Wait until every device has heard."""
    until = time.monotonic() + patience
    while len(arrived := load.arrivals(b'"places"')) < devices and time.monotonic() < until:
        load.pump(0.01)
    return arrived


def main(argv: list[str]) -> int:
    """Measure and print; 1 if the target was missed, 3 if the machine was too busy to tell."""
    parser = argparse.ArgumentParser(prog="bench rounds", description="How soon each phone knows its own place.")
    parser.add_argument("--devices", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args(argv)
    leave_core()
    try:
        rows = [judge(row, worst=WITHIN_MS, lost=0) for row in measure(args.devices, args.rounds)]
    except CannotMeasure as why:
        print(why, file=sys.stderr)
        return 2
    for row in rows:
        print(line(row))
    return exit_code(rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
