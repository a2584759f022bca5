"""Law of this module: which runs make up the measurement of fan-out, and the table of their medians. The load comes
from this process, the server runs in another on one core (servers.py, load.py).

    ./stellwand bench fanout [--quick] [--lane-only] [--peers] [--repeats N] [--json FILE]

Targets: 200 devices at 20 notes/s p50 <= 25 ms and p99 <= 80 ms; 1,000 at 100 p99 < 250 ms; 1,000 joins < 2 s.
"""

import argparse
import dataclasses
import json
import os
import statistics
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from bench.load import Load
from bench.servers import SERVER_CORE, CannotMeasure, FlaskPlain, Lane, NodePlain, Running, Stellwand, running

GOOD_P99 = 250.0  # ms; the limit of a rate is the highest whose p99 stays under it with nothing lost
JOIN_STEP = 100
BUSY = 0.3  # cores taken by other programs; beyond that a missed target says nothing about the server


@dataclass
class Row:
    """One line of the table: the median of each figure over the repeats."""

    server: str
    scenario: str
    figures: dict[str, float] = field(default_factory=dict)
    verdict: str = ""


class Machine:
    """How busy the whole machine was besides the server and this process: a busy one spoils every figure."""

    def __init__(self, server: Running) -> None:
        self._server = server
        self._at = self._look()

    def _look(self) -> tuple[float, float, float, float]:
        fields = [int(word) for word in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
        busy = (sum(fields) - fields[3] - fields[4]) / os.sysconf("SC_CLK_TCK")
        return time.monotonic(), busy, self._server.cpu(), time.process_time()

    def since(self) -> tuple[float, float]:
        """Cores used by others, and by the server, since the beginning."""
        (t0, b0, s0, p0), (t1, b1, s1, p1) = self._at, self._look()
        return ((b1 - b0) - (s1 - s0) - (p1 - p0)) / (t1 - t0), (s1 - s0) / (t1 - t0)


def steady(server: Running, load: Load, rate: float, seconds: float) -> dict[str, float]:
    """One run at one rate as figures."""
    machine = Machine(server)
    before = server.cpu()
    result = load.run(rate, seconds)
    spent = server.cpu() - before
    others, busy = machine.since()
    whole = result.delivered * (seconds + 1.0) / seconds  # the warm-up's deliveries cost as well
    return {
        "rate": rate,
        "p50": result.p50,
        "p99": result.p99,
        "worst": result.worst,
        "lost": float(result.expected - result.delivered),
        "refused": float(result.refused),
        "cpu_per_million": spent / whole * 1e6 if whole else float("inf"),
        "server_cpu": busy,
        "load_cpu": result.load_cpu,
        "others_cpu": others,
    }


def medians(runs: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def constant(kind: type[Running], devices: int, rate: float, seconds: float, repeats: int) -> Row:
    """N devices at one rate."""
    with running(kind) as server:
        server.seat(devices)
        empty = server.rss()
        load = Load(server.port, server.dialect)
        load.join(devices, step=JOIN_STEP)
        _complain(load, devices)
        each = (server.rss() - empty) / devices
        runs = [steady(server, load, rate, seconds) for _ in range(repeats)]
        load.close()
    figures = medians(runs) | {"kib_per_device": each}
    return Row(kind.name, f"{devices} devices, {rate:g} notes/s", figures)


def storm(kind: type[Running], devices: int, notes: int, repeats: int) -> Row:
    """All devices join at once, each with a snapshot of `notes` notes."""
    runs = []
    for _ in range(repeats):
        with running(kind) as server:
            server.seat(devices)
            _write_notes(server, notes)
            machine = Machine(server)
            load = Load(server.port, server.dialect)
            began = time.monotonic()
            times = load.join(devices, limit=40)
            elapsed = time.monotonic() - began
            others, busy = machine.since()
            figures = {"ready": float(len(times)), "all_s": times[-1] if len(times) == devices else float("inf")}
            figures["p50_s"] = times[len(times) // 2] if times else float("inf")
            figures |= {"cpu_seconds": busy * elapsed, "server_cpu": busy, "others_cpu": others}
            runs.append(figures)
            load.close()
    return Row(kind.name, f"{devices} join at once, {notes} notes", medians(runs))


def _write_notes(server: Running, notes: int) -> None:
    """Notes come from a few devices, at a pace every server bears."""
    if isinstance(server, Lane):
        server.fill(notes)
        return
    writers = Load(server.port, server.dialect)
    writers.join(10)
    writers.run(150, notes / 150, warm=0)
    writers.close()
    time.sleep(0.5)


def limit(kind: type[Running], devices: int, first: float, seconds: float) -> Row:
    """The highest rate with p99 under 250 ms and nothing lost: up by 1.6, then two halvings. A rate may fail once."""
    with running(kind) as server:
        server.seat(devices)
        load = Load(server.port, server.dialect)
        load.join(devices, step=JOIN_STEP)
        _complain(load, devices)

        def bears(rate: float) -> dict[str, float] | None:
            for _ in range(2):
                figures = steady(server, load, rate, seconds)
                if figures["p99"] < GOOD_P99 and not figures["lost"] and not figures["refused"]:
                    return figures
                load.pump(1.0)
            return None

        best, rate, bad = None, first, 0.0
        while not bad and rate < 50_000:
            figures = bears(rate)
            best, bad, rate = (figures, 0.0, rate * 1.6) if figures else (best, rate, rate)
            if figures is None and best is None and rate > 2:
                bad, rate = 0.0, rate / 3  # began too high
        for _ in range(2):
            if best is not None and bad > best["rate"] * 1.1:
                middle = bears((best["rate"] + bad) / 2)
                best, bad = (middle, bad) if middle else (best, (best["rate"] + bad) / 2)
        load.close()
    return Row(kind.name, f"{devices} devices, limit", best or {"rate": 0.0})


def _complain(load: Load, devices: int) -> None:
    if load.ready() < devices:
        raise CannotMeasure(f"only {load.ready()} of {devices} devices joined: {load.why}")


def judge(row: Row, **most: float) -> Row:
    """Add whether the targets are met."""
    misses = [
        f"{name} {row.figures[name]:.1f} > {bound:g}" for name, bound in most.items() if row.figures[name] > bound
    ]
    row.verdict = "missed: " + ", ".join(misses) if misses else "met"
    if misses and row.figures["others_cpu"] > BUSY:
        row.verdict = f"unclear, others took {row.figures['others_cpu']:.1f} cores: " + ", ".join(misses)
    return row


def leave_core() -> None:
    """Leave the server's core to it, where there is another."""
    others = sorted(os.sched_getaffinity(0) - {SERVER_CORE})
    if others:
        os.sched_setaffinity(0, others)


def exit_code(rows: list[Row]) -> int:
    """Give 1 if a target was missed, 3 if the machine was too busy to tell."""
    if any(row.verdict.startswith("missed") for row in rows):
        return 1
    return 3 if any(row.verdict.startswith("unclear") for row in rows) else 0


def measure(args: argparse.Namespace) -> list[Row]:
    """All runs, told as they end."""
    own: type[Running] = Lane if args.lane_only else Stellwand
    rows: list[Row] = []

    def done(row: Row) -> None:
        rows.append(row)
        print(line(row), flush=True)

    seconds, repeats = (3.0, 1) if args.quick else (args.seconds, args.repeats)
    done(judge(constant(own, 200, 20, seconds, repeats), p50=25, p99=80, lost=0, refused=0))
    done(judge(constant(own, 1000, 100, seconds, repeats), p99=250, lost=0, refused=0))
    done(judge(storm(own, 1000, 500, repeats), all_s=2))
    if not args.quick:
        done(limit(own, 200, 500, 3))
        done(limit(own, 1000, 200, 3))
    if args.peers:
        for peer, first in ((FlaskPlain, 10), (NodePlain, 50)):
            try:
                for devices in (200, 1000):
                    done(limit(peer, devices, first * 1000 / devices, 3))
                done(storm(peer, 1000, 500, 1))
            except CannotMeasure as why:
                print(f"{peer.name}: {why}")
    return rows


def line(row: Row) -> str:
    """One row as text."""
    words = {"p50": "ms", "p99": "ms", "kib_per_device": "KiB/device", "rate": "notes/s"}
    words |= dict.fromkeys(("all_s", "p50_s", "plan_s"), "s")
    shown = [
        f"{name.removesuffix('_s')} {value:.4g} {words.get(name, '')}".strip() for name, value in row.figures.items()
    ]
    return f"{row.server:22} {row.scenario:32} {', '.join(shown)}  {row.verdict}"


def ratios(rows: list[Row]) -> list[str]:
    """Our limits over each peer's, in the same run."""
    told = []
    ours = {row.scenario: row for row in rows if row.server in (Stellwand.name, Lane.name)}
    for row in rows:
        mine = ours.get(row.scenario)
        if mine is None or mine is row or not row.figures.get("rate"):
            continue
        busy = max(row.figures.get("others_cpu", 0), mine.figures.get("others_cpu", 0)) > BUSY
        doubt = " (not comparable: the machine was busy)" if busy else ""
        told.append(f"{row.scenario}: {mine.figures['rate'] / row.figures['rate']:.1f} times {row.server}{doubt}")
    return told


def main(argv: list[str]) -> int:
    """Measure and print; 1 if a target was missed, 3 if the machine was too busy to tell."""
    parser = argparse.ArgumentParser(
        prog="bench fanout", description="How fast notes reach all devices, and how many can join at once."
    )
    parser.add_argument("--quick", action="store_true", help="one short run of each target, no limits")
    parser.add_argument("--lane-only", action="store_true", help="the engine without rooms and store")
    parser.add_argument("--peers", action="store_true", help="also Flask-SocketIO's and Node socket.io's own emit")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    args = parser.parse_args(argv)
    leave_core()
    try:
        rows = measure(args)
    except CannotMeasure as why:
        print(why, file=sys.stderr)
        return 2
    for told in ratios(rows):
        print(told)
    if args.json:
        args.json.write_text(json.dumps([dataclasses.asdict(row) for row in rows], indent=1))
    return exit_code(rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
