"""The only wiring: which parts there are and who is given which. Nothing here decides anything.

`create` makes an App that tests drive through `app.flask.test_client()`; `serve` runs one until SIGTERM.
"""

import logging
import os
import secrets
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, Response, request
from flask_socketio import SocketIO

from server import announce
from server.board.visibility import Audience
from server.config import Config
from server.room.listing import latest_workshop
from server.room.log import Logged
from server.room.loop import Loop
from server.room.ports import Store, StoreAway
from server.room.presence import Attendance
from server.room.room import Room
from server.room.rooms import Rooms
from server.web import built, engine, errors, pages
from server.web.api import link_url
from server.web.bodies import NewWorkshop
from server.web.endpoints import MAX_BODY, blueprint
from server.web.fanout import Fanout
from server.web.guesses import Guesses
from server.web.headers import Strict
from server.web.lane import Lanes
from server.web.making import make_workshop
from server.web.metrics import Metrics
from server.web.origins import Origins
from server.web.pool import Pool
from server.web.security import Keys
from server.web.site import Site
from server.web.sockets import RawPacket, Sockets
from server.web.source import RoomSource, publish
from server.web.texts import text
from server.web.upgrade import Limits
from server.web.watch_api import ENDPOINTS
from server.wire.codec import MAX_MESSAGE

log = logging.getLogger(__name__)

PRESENCE_EVERY = 1.0
# A message over MAX_MESSAGE is refused by the codec and the connection kept: a client that is cut off would come back
# and send the same again. Only what no honest client sends is cut off.
CUT_OFF = 4 * MAX_MESSAGE
GRACE = 5.0  # s that running requests get when the server stops


@dataclass(slots=True)
class App:
    """One worker, wired."""

    flask: Flask
    site: Site
    rooms: Rooms
    sockets: Sockets
    fanout: Fanout[Audience]
    attendance: Attendance
    loop: Loop
    store: Store
    stopping: bool = False

    def start(self) -> None:
        """Begin to follow the store and to tell who is here."""
        self.loop.spawn(self.rooms.follow)
        self.loop.spawn(self._tell_presence)

    def stop(self, server: Any) -> None:
        """Say goodbye, let running requests end, and stop `server`."""
        if self.stopping:
            return
        self.stopping = True
        self.sockets.say_goodbye()
        self.rooms.stop()
        server.stop(GRACE)

    def _tell_presence(self) -> None:
        told: dict[str, object] = {}
        while not self.stopping:
            self.loop.sleep(PRESENCE_EVERY)
            try:
                self.attendance.exchange(self.store)
            except StoreAway:
                continue  # the figures of the others age; the follower tells of the store
            here = self.sockets.crowd.workshops()
            told = {workshop: self._presence(workshop, told.get(workshop)) for workshop in here}

    def _presence(self, workshop: str, told: object) -> object:
        figures = self.attendance.presence(workshop, named=True)
        if figures != told:
            self.fanout.presence(workshop, lambda reader: self.sockets.presence(workshop, reader))
        return figures


def create(
    config: Config, store: Store, loop: Loop | None = None, offload: Callable[..., Any] = engine.in_thread
) -> App:
    """Wire a worker. `config` has its secret key; `offload(call, *args)` does long work beside the event loop."""
    loop = loop or engine.EventletLoop()
    told: list[Any] = []

    def on_changes(room: Room, entries: list[Logged]) -> None:
        for tell in told:
            tell(room, entries)

    rooms = Rooms(store, loop, on_changes, config.unload_after, lambda: sockets.crowd.followed())
    site = _site(config, store, rooms, loop, offload)
    flask = _flask(site)
    options = engine.socket_options("") | {
        "cors_allowed_origins": site.origins.allows,
        "max_http_buffer_size": CUT_OFF,
    }
    socketio = SocketIO(flask, serializer=RawPacket, **options)
    lanes = Lanes(socketio.server, ordinary=config.fan_out == "ordinary", limits=Limits(size=CUT_OFF))
    fanout: Fanout[Audience] = Fanout(loop, RoomSource(rooms))
    attendance = Attendance(f"{os.getpid()}-{secrets.token_hex(4)}")
    sockets = Sockets(site, socketio.server, lanes, fanout, attendance)
    told += [lambda room, entries: publish(fanout, room, entries), sockets.on_changes]
    _watch(site, rooms, fanout)
    # around Socket.IO's layer, so that long-polling answers carry the headers too
    https = config.public_url.startswith("https:")
    flask.wsgi_app = Strict(flask.wsgi_app, site.built.styles, site.origins.is_own_host, https)  # type: ignore[method-assign]  # as Flask documents
    return App(flask, site, rooms, sockets, fanout, attendance, loop, store)


def serve(config: Config, store: Store, listening: Any) -> None:
    """Serve on a listening socket until SIGTERM or SIGINT; returns when everything has ended."""
    files = Pool()
    app = create(config, store, offload=files.run)
    app.start()
    server = engine.serve(listening, app.flask)
    engine.at_signals(lambda: app.stop(server), signal.SIGTERM, signal.SIGINT)
    engine.settle()
    server.wait()
    files.close()
    store.close()


def first_link(config: Config, store: Store) -> str | None:
    """Give a facilitator link to begin with: the latest workshop's, or that of a starter workshop made now."""
    site = create(config, store).site
    language = site.default_language
    known = latest_workshop(store)
    asked = NewWorkshop(text(language, "starter-title"), language, "anniversary")
    workshop = site.workshop(known) if known else make_workshop(site, asked)
    doors = [link for link in workshop.links.values() if link.role == "facilitator" and not link.revoked]
    return link_url(site, workshop, doors[0], "") if doors else None


def _site(config: Config, store: Store, rooms: Rooms, loop: Loop, offload: Callable[..., Any]) -> Site:
    return Site(
        rooms=rooms,
        store=store,
        keys=Keys(config.secret_key),
        origins=Origins(config.public_url, config.allowed_origins),
        guesses=Guesses(loop.monotonic),
        built=built.load(),
        offload=offload,
        loop=loop,
        metrics=Metrics(),
        public_url=config.public_url,
        network_url=lambda: announce.phone_address(config),
        default_language="en" if config.language == "en" else "de",
    )


def _flask(site: Site) -> Flask:
    flask = Flask("stellwand", static_folder=None)
    flask.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    flask.register_blueprint(pages.blueprint(site))
    flask.register_blueprint(blueprint(site, ENDPOINTS))
    errors.register(flask)

    @flask.after_request
    def counted(response: Response) -> Response:
        site.metrics.http.labels(str(request.url_rule or "none"), response.status_code).inc()
        return response

    return flask


def _watch(site: Site, rooms: Rooms, fanout: Fanout[Audience]) -> None:
    site.metrics.watch("rooms", "Rooms in memory", lambda: len(rooms.loaded()))
    site.metrics.watch("store_away", "1 while the store does not answer", lambda: float(rooms.store_away))
    site.metrics.watch("frames_total", "Frames handed to members", lambda: fanout.frames)
    site.metrics.watch("lates_total", "Times a member fell behind", lambda: fanout.lates)
