"""The engine and fan-out with the smallest room there is behind them, for the contract test and `bench --lane-only`.

    python -m tests.live.engine_server --port 5000 [--ordinary] [--no-deflate] [--head SECONDS]

Events: `hello` {rooms: [{room, epoch, seq}]}, `command` {id, room, body}; `mix` n answers with n packets `mixed`, by
turns over both paths; `flood` does nothing. HTTP: /healthz, /stats, /slow, /fill?room=&notes=&size=.
"""

# ruff: noqa: E402 - patching comes first
from server.web import engine

engine.patch()

import argparse
import json
import logging
import os
import resource
import signal

from flask import Flask, request
from flask_socketio import SocketIO

from server.web.fanout import Fanout
from server.web.lane import Lanes, Limits


class Rooms:
    """Logs in memory, one audience."""

    def __init__(self):
        self.logs = {}
        self.floods = 0

    def log(self, room):
        return self.logs.setdefault(room, [])

    def head(self, room):
        return "e1", len(self.log(room))

    def missed(self, room, audience, after):
        return b",".join(self.logs[room][after:]) if len(self.logs[room]) - after <= 5_000 else None

    def snapshot(self, room, audience):
        log = self.logs[room]
        return b'{"room":"%b","epoch":"e1","seq":%d,"state":[%b]}' % (room.encode(), len(log), b",".join(log))


def build(ordinary, deflate, limits, ping):
    app = Flask(__name__)
    pings = {"ping_interval": ping, "ping_timeout": ping} if ping else {}
    socketio = SocketIO(app, **engine.socket_options("*") | pings)
    lanes = Lanes(socketio.server, ordinary=ordinary, deflate=deflate, limits=limits)
    rooms = Rooms()
    fanout = Fanout(engine.EventletLoop(), rooms)
    _events(socketio, lanes, rooms, fanout)
    _pages(app, rooms, fanout)
    return app


def _events(socketio, lanes, rooms, fanout):
    @socketio.on("hello")
    def hello(asked):
        member = lanes.member(request.sid)
        for follow in asked["rooms"]:
            rooms.log(follow["room"])
            fanout.join(member, follow["room"], "all", follow.get("epoch", ""), follow.get("seq", 0))
        return {"ok": True}

    @socketio.on("command")
    def command(asked):
        log = rooms.log(asked["room"])
        after = len(log)
        entry = json.dumps({"seq": after + 1, "at": 0, "type": "note_added", "body": asked["body"], "cmd": asked["id"]})
        log.append(entry.encode())
        fanout.publish(asked["room"], "e1", after, after + 1, lambda audience: log[after])
        return {"ok": True, "seq": after + 1}

    @socketio.on("mix")
    def mix(count):
        for i in range(count):
            if i % 2:
                socketio.emit("mixed", i, to=request.sid)
            else:
                fanout.send(lanes.member(request.sid), "mixed", str(i).encode())
        return count

    @socketio.on("flood")
    def flood(text):
        rooms.floods += 1

    @socketio.on("disconnect")
    def bye(reason):
        fanout.leave(lanes.member(request.sid))


def _pages(app, rooms, fanout):
    @app.get("/healthz")
    def health():
        return "ok"

    @app.get("/stats")
    def stats():
        usage = resource.getrusage(resource.RUSAGE_SELF)
        with open("/proc/self/statm") as memory:
            rss = int(memory.read().split()[1]) * resource.getpagesize()
        return {"rss": rss, "cpu": usage.ru_utime + usage.ru_stime, "lates": fanout.lates, "floods": rooms.floods}

    @app.get("/slow")
    def slow():
        engine.EventletLoop().sleep(1)
        return "done"

    @app.get("/fill")
    def fill():
        log = rooms.log(request.args["room"])
        after = len(log)
        text = "x" * int(request.args.get("size", 100))
        for i in range(int(request.args["notes"])):
            body = {"id": f"n{i}", "text": text}
            log.append(json.dumps({"seq": len(log) + 1, "at": 0, "type": "note_added", "body": body}).encode())
        last = len(log)
        fanout.publish(request.args["room"], "e1", after, last, lambda audience: b",".join(log[after:last]))
        return str(last)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--ordinary", action="store_true")
    parser.add_argument("--no-deflate", action="store_true")
    parser.add_argument("--core", type=int)
    parser.add_argument("--rate", type=float, default=40)
    parser.add_argument("--burst", type=float, default=120)
    parser.add_argument("--silence", type=float, default=30)
    parser.add_argument("--ping", type=float, default=0)
    parser.add_argument("--head", type=float, default=20)
    args = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    if args.core is not None:
        os.sched_setaffinity(0, {args.core})
    app = build(
        args.ordinary, not args.no_deflate, Limits(rate=args.rate, burst=args.burst, silence=args.silence), args.ping
    )
    listening = engine.listen("127.0.0.1", args.port)
    print(listening.getsockname()[1], flush=True)
    server = engine.serve(listening, app, engine.Deadlines(idle=args.head, head=args.head))
    engine.at_signals(lambda: server.stop(5.0), signal.SIGTERM)
    engine.settle()
    server.wait()


if __name__ == "__main__":
    main()
