"""Law of this module: what twenty people who fetch files do to the live boards. The same devices and notes are measured
without them and with them, by turns; the files come to a process of their own. Knows no format but by its extension.

    ./stellwand bench export [--devices N] [--rate N] [--people N] [--repeats N]

Target: p99 of the fan-out at most doubles; the report of 2,000 notes on 30 boards: PDF and DOCX within 5 s, others 2 s.
The server and the processes that make its files share one core, as on the smallest machine.
"""

import argparse
import http.client
import multiprocessing
import statistics
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.synchronize import Event

from bench.fanout import JOIN_STEP, Row, _complain, exit_code, judge, leave_core, line, medians, steady
from bench.load import Load
from bench.servers import FULL, TEXT, CannotMeasure, Stellwand, running

BOARDS = 30
NOTES = 2_000
# But the calendar, which there is only of a day with steps: a handful of lines.
FORMATS = ("pdf", "docx", "xlsx", "html", "md", "json", "pptx", "csv", "zip")
WITHIN = dict.fromkeys(FORMATS, 2.0) | {"pdf": 5.0, "docx": 5.0}  # s
TWICE = 2.0
PATIENCE = 120.0  # s for one file
PAUSE = 0.5  # s after "come back later"


@dataclass(frozen=True)
class Fetched:
    """One file. `status` is HTTP's."""

    extension: str
    status: int
    seconds: float
    size: int


def fill(server: Stellwand, boards: int, notes: int) -> None:
    """Add boards until there are so many with so many notes, besides those the devices will write."""
    each, more = divmod(notes - FULL, boards - 1)
    for number in range(boards - 1):
        count = each + (number < more)
        rows = "".join(f"{'Hürden' if at % 2 else 'Erfolge'};{TEXT}{number}.{at}\n" for at in range(count))
        path = f"/api/workshops/{server.workshop}/boards/read?name=Tafel%20{number}.csv&title=Tafel%20{number}"
        head = {"Content-Type": "application/octet-stream", "Authorization": f"Bearer {server.token}"}
        server.http.request("POST", path, f"Feld;Text\n{rows}".encode(), head)
        answer = server.http.getresponse()
        told = answer.read()
        if answer.status >= 300:
            raise CannotMeasure(f"boards/read: {answer.status} {told[:200]!r}")


def fetch(port: int, workshop: str, token: str, extension: str) -> Fetched:
    """Have one report made and take all of it."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    began = time.monotonic()
    path = f"/api/workshops/{workshop}/exports/report.{extension}"
    connection.request("GET", path, headers={"Authorization": f"Bearer {token}"})
    answer = connection.getresponse()
    size = len(answer.read())
    connection.close()
    return Fetched(extension, answer.status, time.monotonic() - began, size)


def _alone(server: Stellwand) -> Row:
    """Nobody writes and nobody else asks: how long each file takes, after one that has the process started."""
    fetch(server.port, server.workshop, server.token, "md?language=en")
    figures = {}
    for extension in FORMATS:
        got = fetch(server.port, server.workshop, server.token, extension)
        if got.status != 200:
            raise CannotMeasure(f"report.{extension}: {got.status}")
        figures[f"{extension}_s"] = got.seconds
    return Row(server.name, f"{NOTES} notes on {BOARDS} boards", figures)


def _people(
    port: int, workshop: str, token: str, count: int, told: "multiprocessing.Queue[Fetched]", end: Event
) -> None:
    """So many people, each with one file after the other until the end."""

    def person(number: int) -> None:
        while not end.is_set():
            got = fetch(port, workshop, token, FORMATS[number % len(FORMATS)])
            told.put(got)
            if got.status == 429:
                time.sleep(PAUSE)
            number += 1

    people = [threading.Thread(target=person, args=(number,), daemon=True) for number in range(count)]
    for one in people:
        one.start()
    end.wait()


@contextmanager
def _fetching(server: Stellwand, count: int) -> Iterator["multiprocessing.Queue[Fetched]"]:
    """People who fetch files as long as this lasts; what they got is in the queue."""
    told: multiprocessing.Queue[Fetched] = multiprocessing.Queue()
    end = multiprocessing.Event()
    args = (server.port, server.workshop, server.token, count, told, end)
    process = multiprocessing.Process(target=_people, args=args, daemon=True)
    process.start()
    try:
        yield told
    finally:
        end.set()
        process.join()


def measure(args: argparse.Namespace) -> list[Row]:
    """Files alone, then the boards without and with people who fetch them."""
    with running(Stellwand) as server:
        fill(server, BOARDS, NOTES)
        server.seat(args.devices)
        load = Load(server.port, server.dialect)
        load.join(args.devices, step=JOIN_STEP)
        _complain(load, args.devices)
        load.run(args.rate, FULL / args.rate)  # until the devices' board is full, and only edited from then on
        alone = _alone(server)
        quiet, busy, got = [], [], []
        for _ in range(args.repeats):
            quiet.append(steady(server, load, args.rate, args.seconds))
            with _fetching(server, args.people) as told:
                load.pump(1.0)
                busy.append(steady(server, load, args.rate, args.seconds))
                while not told.empty():
                    got.append(told.get())
            load.pump(5.0)  # what they asked for last is made, and nobody takes it
        load.close()
    what, more = f"{args.devices} devices, {args.rate:g} notes/s", f"{args.people} fetch files"
    rows = [Row(server.name, what, medians(quiet)), Row(server.name, f"{what}, {more}", medians(busy))]
    # what makes the files is ours too: the machine is as busy with other things as it was without them
    rows[1].figures["files_cpu"] = rows[1].figures["others_cpu"] - rows[0].figures["others_cpu"]
    rows[1].figures["others_cpu"] = rows[0].figures["others_cpu"]
    rows[1].figures |= _files(got) | {"times_p99": rows[1].figures["p99"] / rows[0].figures["p99"]}
    return [_judged(alone), rows[0], judge(rows[1], times_p99=TWICE, lost=0, refused=0)]


def _files(got: list[Fetched]) -> dict[str, float]:
    made = [one.seconds for one in got if one.status == 200]
    told = {"files": float(len(made)), "later": float(sum(one.status == 429 for one in got))}
    told["failed"] = float(len(got)) - told["files"] - told["later"]
    return told | {"file_s": statistics.median(made), "longest_s": max(made)} if made else told


def _judged(row: Row) -> Row:
    late = [name for name, within in WITHIN.items() if row.figures[f"{name}_s"] > within]
    row.verdict = f"missed: {', '.join(late)}" if late else "met"
    return row


def main(argv: list[str]) -> int:
    """Measure and print; 1 if a target was missed, 3 if the machine was too busy to tell."""
    parser = argparse.ArgumentParser(prog="bench export", description="What people who fetch files do to live boards.")
    parser.add_argument("--devices", type=int, default=200)
    parser.add_argument("--rate", type=float, default=20, help="notes a second (default: 20)")
    parser.add_argument("--people", type=int, default=20, help="who fetch files at once (default: 20)")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=15.0)
    args = parser.parse_args(argv)
    leave_core()
    try:
        rows = measure(args)
    except CannotMeasure as why:
        print(why, file=sys.stderr)
        return 2
    for row in rows:
        print(line(row))
    return exit_code(rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
