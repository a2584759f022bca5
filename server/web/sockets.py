"""hello, command and catch_up over Socket.IO, each answered by an ack; and the goodbyes.

A handler runs in its connection's own reading task: while it waits for a durable append or for a budget, nothing more
is read from that socket, so a flood ends in the sender's own buffers. Nothing raised here leaves: every answer is an
ack, and a connection is kept unless its seat is gone. Who may see what is the audience given to fan-out.
"""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import structs
from socketio import packet

from server.board.model import Board
from server.board.own import doer, own
from server.board.refusals import Refusal
from server.board.visibility import Audience, audience
from server.room.conduct import conduct
from server.room.kinds import kind_of
from server.room.log import Logged
from server.room.presence import Attendance
from server.room.room import Room
from server.web import errors
from server.web.budgets import spend
from server.web.crowd import Connection, Crowd
from server.web.fanout import Fanout
from server.web.guesses import Bucket
from server.web.site import Site
from server.web.telling import Telling
from server.wire import codec
from server.wire.messages import (
    Ack,
    Attend,
    CatchUp,
    CommandEnvelope,
    Goodbye,
    Hello,
    HelloAck,
    OwnNow,
    RefusalAck,
)
from server.wire.version import CURRENT, SPOKEN
from server.workshop import changes as c
from server.workshop import roles
from server.workshop.deals import concerned, deals, in_touch
from server.workshop.model import Workshop

SILENT = 30.0  # s a connection may take to say hello
UNREADABLE = "unreadable"  # the event that stands for one whose arguments are no JSON
LAST_WORDS = 0.3  # s between a goodbye and the end of the connection
DEAREST_WAIT = 0.5  # s that a flooder's socket is left unread at a time
CATCH_UP_COST = 4  # commands; a snapshot costs the server more than a note


class RawPacket(packet.Packet):  # type: ignore[misc]  # python-socketio is untyped
    """Packets whose arguments stay bytes until the codec reads them.

    Given as `serializer`, because the option `json` changes the library's own class for all clients of the process.
    """

    json = codec.SocketJson

    def decode(self, encoded_packet: str) -> int:
        """Read a packet. An event that waits for its ack gets one even if its arguments are no JSON (half an emoji,
        say): unanswered, its client would send it for ever."""
        try:
            return int(super().decode(encoded_packet))
        except (ValueError, RecursionError):
            if self.packet_type != packet.EVENT or self.id is None:
                raise
            self.data = [UNREADABLE]
            return 0


class Sockets:
    """The handlers of one worker. `server` is the python-socketio server inside Flask-SocketIO, `lanes` engine's."""

    def __init__(self, site: Site, server: Any, lanes: Any, fanout: Fanout[Audience], attendance: Attendance) -> None:
        self.site, self.fanout, self.attendance = site, fanout, attendance
        self.crowd = Crowd()
        self.telling = Telling(site.loop, self.crowd, fanout)
        self._lanes = lanes
        lanes.seat_of = self._seat_of
        site.metrics.watch("connections", "Connections that have said hello", lambda: len(self.crowd))
        server.on("connect", self._connected)
        server.on("disconnect", self._disconnected)
        server.on("hello", self._answering("hello", self._hello))
        server.on("command", self._answering("command", self._command))
        server.on("catch_up", self._answering("catch_up", self._catch_up))
        server.on(UNREADABLE, self._answering(UNREADABLE, self._unknown))
        server.on("*", self._unknown)

    # -- what clients say -------------------------------------------------------------------------------------------

    def _hello(self, sid: str, hello: Hello) -> HelloAck:
        if hello.v not in SPOKEN:
            raise Refusal("version", {"speaks": list(SPOKEN)})
        known = self.site.keys.seat_of(hello.token)
        if known is None:
            raise Refusal("forged_seat" if hello.token else "no_seat")
        workshop = self.site.workshop(known[0])
        actor = self.site.standing(workshop.id, known[1], known[2])
        connection = self._greeted(sid, workshop.id, actor.seat, actor.role)
        connection.turn = known[2]
        self._spend(connection.budget.commands, CATCH_UP_COST)
        for follow in hello.rooms:
            self._check_room(connection, follow.room)
        workshop = self.site.workshop(workshop.id)
        followed = [(self.site.rooms.get(follow.room), follow) for follow in hello.rooms]
        for room in connection.rooms - {follow.room for follow in hello.rooms}:
            self.fanout.leave(connection.member, room)
        connection.rooms = {follow.room for follow in hello.rooms}
        # after the ack, so that a phone knows which notes are its own when they arrive
        self.site.loop.spawn(self._join, connection, [(f.room, f.epoch, f.seq) for _, f in followed])
        return self._welcome(workshop, actor.seat, [room for room, _ in followed])

    def _command(self, sid: str, envelope: CommandEnvelope) -> Ack:
        connection = self._known(sid)
        self._spend(connection.budget.commands)
        began = self.site.loop.monotonic()
        self._check_room(connection, envelope.room)
        board = envelope.room.partition("/")[2]
        actor = roles.actor(self.site.workshop(connection.workshop), connection.seat, board)
        command = codec.decode_command(envelope, kind_of(envelope.room).name)
        if isinstance(command, Attend):
            self.attendance.attend(connection.workshop, connection.seat, envelope.room, command.zone)
            return Ack(True, self.site.rooms.get(envelope.room).seq)
        self._spend(connection.budget.changes)
        connection.asked = envelope.id
        seq = conduct(self.site.rooms, envelope.room, envelope.id, command, actor)
        self.site.metrics.command_seconds.observe(self.site.loop.monotonic() - began)
        self.site.metrics.commands.labels(envelope.type, "ok").inc()
        return Ack(True, seq)

    def _catch_up(self, sid: str, asked: CatchUp) -> Ack:
        connection = self._known(sid)
        self._spend(connection.budget.commands, CATCH_UP_COST)
        if asked.room not in connection.rooms or self._is_shut(connection, asked.room):
            raise Refusal("unknown_room")
        self.fanout.join(connection.member, asked.room, connection.reader, asked.epoch, asked.seq)
        return Ack(True, self.site.rooms.get(asked.room).seq)

    # -- the frame around them --------------------------------------------------------------------------------------

    def _answering(self, event: str, handle: Callable[[str, Any], Any]) -> Callable[..., Any]:
        def answered(sid: str, *given: Any) -> Any:
            try:
                if len(given) != 1 or not isinstance(given[0], bytes):
                    raise Refusal("malformed", {"where": "arguments"})
                return handle(sid, codec.decode_event(event, given[0]))
            except Exception as error:
                return self._declined(event, error)

        return answered

    def _declined(self, event: str, error: Exception) -> RefusalAck:
        refusal = errors.refusal_of(error, {"event": event})
        errors.note(refusal.code, "socket %s %s", event, refusal.fields)
        self.site.metrics.commands.labels(event, refusal.code).inc()
        return RefusalAck(False, refusal.code, refusal.fields, errors.retry(refusal.code))

    def _unknown(self, event: str, sid: str, *_: Any) -> RefusalAck:
        return self._declined("unknown", Refusal("unknown_command", {"type": event[:40]}))

    def _spend(self, bucket: Bucket, cost: int = 1) -> None:
        now = self.site.loop.monotonic()
        try:
            spend(bucket, now, cost)
        except Refusal:
            self.site.loop.sleep(min(bucket.wait(now), DEAREST_WAIT))
            raise

    def _known(self, sid: str) -> Connection:
        connection = self.crowd.get(sid)
        if connection is None:
            raise Refusal("no_seat")
        return connection

    def _seat_of(self, sid: str) -> str:
        """Name a connection for the log: a seat is a pseudonym, and a facilitator can block it."""
        connection = self.crowd.get(sid)
        return f"{connection.workshop}/{connection.seat}" if connection else ""

    def _check_room(self, connection: Connection, room: str) -> None:
        """Refuse rooms of other workshops and boards that no agenda names, in the same words as rooms there are not."""
        of, slash, board = room.partition("/")
        if of != connection.workshop or (slash and not self.site.has_board(of, board)):
            raise Refusal("unknown_room")

    def _is_shut(self, connection: Connection, room: str) -> bool:
        """A board that was removed is read by facilitators only. Who follows it hears of it again once it is back."""
        board = room.partition("/")[2]
        boards = self.site.workshop(connection.workshop).boards
        return connection.reader != "full" and any(ref.removed and ref.id == board for ref in boards)

    # -- coming and going -------------------------------------------------------------------------------------------

    def _connected(self, sid: str, *_: Any) -> None:
        self.site.loop.later(SILENT, lambda: self._expect_hello(sid))

    def _expect_hello(self, sid: str) -> None:
        if self.crowd.get(sid) is None:
            self._end(sid)

    def _disconnected(self, sid: str, *_: Any) -> None:
        connection = self.crowd.remove(sid)
        if connection is None:
            return
        self.fanout.leave(connection.member)
        if connection.counted:
            self.attendance.leave(connection.workshop, connection.seat)

    def _greeted(self, sid: str, workshop: str, seat: str, role: Any) -> Connection:
        """Give the connection as this seat; one that changes its seat starts over."""
        known = self.crowd.get(sid)
        if known and (known.workshop, known.seat) == (workshop, seat):
            return known
        if known:
            self._disconnected(sid)
        budget = self.site.budgets.of(workshop, seat, role, self.site.loop.monotonic())
        connection = Connection(sid, self._lanes.member(sid), workshop, seat, audience(role), budget)
        if role == "participant":  # hosts hold a phone of their own, a screen is no person
            connection.counted = True
            self.attendance.arrive(workshop, seat)
        self.crowd.add(connection)
        return connection

    def _join(self, connection: Connection, rooms: list[tuple[str, str, int]]) -> None:
        for room, epoch, seq in rooms:
            here = self.crowd.get(connection.sid) is connection and room in connection.rooms
            if here and not self._is_shut(connection, room):
                self.fanout.join(connection.member, room, connection.reader, epoch, seq)

    def _welcome(self, workshop: Workshop, seat_id: str, rooms: list[Room]) -> HelloAck:
        seat = workshop.seats[seat_id]
        mine = {room.id: own(room.state, seat_id) for room in rooms if isinstance(room.state, Board)}
        return HelloAck(
            True,
            CURRENT,
            seat.id,
            seat.role,
            now=self.site.loop.now(),
            mine={room: one.notes for room, one in mine.items()},
            behalf={note: badge for one in mine.values() for note, badge in one.behalf.items()},
            veiled={room: one.veiled for room, one in mine.items()},
            papers={room: one.papers for room, one in mine.items()},
            backed={room: one.backed for room, one in mine.items()},
            deals={
                room.id: found
                for room in rooms
                if isinstance(room.state, Board) and (found := deals(workshop, room.state, seat_id))
            },
            visited={room: one.visited for room, one in mine.items() if one.visited},
            **structs.asdict(self.telling.seat_now(workshop, seat.id)),
        )

    # -- what concerns one seat ---------------------------------------------------------------------------------------

    def on_changes(self, room: Room, entries: list[Logged]) -> None:
        """Tell seats what became of them and what their other devices did, and end the connections of those that a
        change has closed, on whichever worker it was decided."""
        if isinstance(room.state, Board):
            self._tell_others(room, room.state, entries)
        if not isinstance(room.state, Workshop):
            return
        self.telling.changed(room.state, entries)
        if kept := {entry.change.pocket.seat for entry in entries if isinstance(entry.change, c.PocketKept)}:
            self.site.loop.spawn(self._tell_of_contacts, room.id, kept)
        if not entries or any(isinstance(entry.change, c.BoardsArranged) for entry in entries):
            self.site.loop.spawn(self._heed_boards, room.id)
        closing = (c.LinkChanged, c.SeatChanged)
        if not entries or any(isinstance(entry.change, closing) for entry in entries):
            self.site.loop.spawn(self._dismiss_closed, room.id, room)

    def _tell_others(self, room: Room, board: Board, entries: list[Logged]) -> None:
        """Tell a seat's devices what is its own now, but the one that did it: shared frames do not say whose it is.
        Of an answer to a listing all devices of both are told."""
        last: dict[str, str | None] = {doer(entry.change, entry.by): entry.cmd for entry in entries}
        last |= dict.fromkeys(seat for entry in entries for seat in concerned(board, entry.change))
        self._tell_own(room, board, last)

    def _tell_own(self, room: Room, board: Board, seats: Mapping[str, str | None]) -> None:
        """Tell seats what is their own, on all devices but the one that asked by the command, if one is named."""
        workshop = room.id.partition("/")[0]
        for seat, cmd in seats.items():
            others = [one for one in self.crowd.of_seat(workshop, seat) if one.asked != cmd and room.id in one.rooms]
            others = [one for one in others if not self._is_shut(one, room.id)]
            if not others:
                continue
            mine = own(board, seat)
            now = OwnNow(room.id, mine.notes, mine.behalf, mine.veiled, mine.papers, mine.backed, mine.visited)
            now = structs.replace(now, deals=deals(self.site.workshop(workshop), board, seat))
            for connection in others:
                self.fanout.send(connection.member, "own", codec.encode(now))

    def _tell_of_contacts(self, workshop: str, seats: set[str]) -> None:
        """How to reach somebody has changed: news to those who found each other on an exchange."""
        followed = {room for one in self.crowd.of_workshop(workshop) for room in one.rooms if "/" in room}
        for room in map(self.site.rooms.get, followed):
            if isinstance(room.state, Board) and room.state.matches:
                told = {other for seat in seats for other in in_touch(room.state, seat)}
                self._tell_own(room, room.state, dict.fromkeys(told))

    def _heed_boards(self, workshop: str) -> None:
        """Stop telling of boards that were removed, and tell again, from the start, of those that are back."""
        for connection in self.crowd.of_workshop(workshop):
            told = self.fanout.rooms(connection.member)
            for room in list(connection.rooms):
                if self._is_shut(connection, room):
                    self.fanout.leave(connection.member, room)
                elif room not in told:
                    self._join(connection, [(room, "", 0)])

    def _dismiss_closed(self, workshop: str, room: Room) -> None:
        for connection in self.crowd.of_workshop(workshop):
            try:
                roles.holder(room.state, connection.seat, connection.turn)
            except Refusal as refusal:
                self._dismiss(connection.sid, "blocked" if refusal.code == "blocked" else "revoked")

    def _dismiss(self, sid: str, code: str) -> None:
        """Say goodbye for good, and end the connection once the word is out."""
        connection = self.crowd.get(sid)
        if connection is None:
            return
        self.fanout.send(connection.member, "goodbye", codec.encode(Goodbye(code, retry=False)))
        self._disconnected(sid)  # from here on it hears nothing and may ask nothing
        self.site.loop.later(LAST_WORDS, lambda: self._end(sid))

    def say_goodbye(self) -> None:
        """Tell everybody that the server stops and that they may come back by themselves."""
        last = codec.encode(Goodbye("restart", retry=True))
        for connection in self.crowd.all():
            self.fanout.send(connection.member, "goodbye", last)
        if len(self.crowd):
            self.site.loop.sleep(LAST_WORDS)

    def presence(self, workshop: str, reader: Audience) -> bytes:
        """Write who is here for one audience; names of seats for facilitators and screens only."""
        return codec.encode(self.attendance.presence(workshop, named=reader != "public"))

    def _end(self, sid: str) -> None:
        self._lanes.end(sid)
