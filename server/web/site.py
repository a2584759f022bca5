"""What pages, endpoints and sockets share: the parts of one running server, handed over by app.py.

Holds no request and no state of its own beside the budgets of those who ask too fast.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from server.board.model import Actor
from server.board.refusals import Refusal
from server.room.listing import claim_of
from server.room.loop import Loop
from server.room.ports import Store
from server.room.room import Room
from server.room.rooms import Rooms
from server.suggestions.offers import Suggestions
from server.web.budgets import Budgets, Long, spend
from server.web.built import Built
from server.web.files import Files
from server.web.guesses import Bucket, Guesses
from server.web.known_ever import KnownEver
from server.web.metrics import Metrics
from server.web.once import Limits, Once
from server.web.origins import Origins
from server.web.security import Keys, is_key, normal_code
from server.workshop import roles
from server.workshop.hosting import stands_of
from server.workshop.model import Language, Workshop

SUGGESTIONS = Limits(kept=64, waiting=16, wait_ms=2_000)
# One is made at a time: it takes one of the two processes for half a minute, and the other is for everybody else.
REPLAYS = Limits(kept=4, waiting=1, wait_ms=20_000, kept_size=64 * 1024 * 1024)
EDITIONS = Limits(kept=64, waiting=8, wait_ms=10_000)
PATIENCE = 2.0  # s to catch up with the log before an answer


@dataclass(slots=True)
class Site:
    """One running server. `offload(call, *args)` runs a pure function off the event loop."""

    rooms: Rooms
    store: Store
    keys: Keys
    origins: Origins
    guesses: Guesses
    built: Built
    offload: Callable[..., Any]
    loop: Loop
    metrics: Metrics
    public_url: str
    network_url: Callable[[], str]  # the address others in the same network reach; asked each time, as Wi-Fi changes
    default_language: Language
    budgets: Budgets = field(default_factory=Budgets)
    creations: Bucket = field(init=False)
    readings: Bucket = field(init=False)
    files: Files = field(init=False)
    suggestions: Once[Suggestions] = field(init=False)
    replays: Once[bytes] = field(init=False)
    remade: Once[bool] = field(init=False)  # editions, and whether they could be made anew
    known_ever: KnownEver = field(init=False)

    def __post_init__(self) -> None:
        self.files = Files(self.loop, self.offload)
        self.suggestions = Once(self.loop, SUGGESTIONS)
        self.replays = Once(self.loop, REPLAYS, size=len)
        self.remade = Once(self.loop, EDITIONS)
        self.known_ever = KnownEver(self.store, self.offload)
        # a workshop costs 50 kB on disk: a scripted visitor makes 86,400 a day at most, honest ones never notice
        self.creations = Bucket(100, 1.0, self.loop.monotonic())
        # a file of some MB each: whoever reads what is public, with whatever script, leaves the live boards their share
        self.readings = Bucket(200, 20.0, self.loop.monotonic())

    def workshop(self, id: str) -> Workshop:
        """Give a workshop's state. Refuses `unknown_room`."""
        if not id or "/" in id or len(id) > 40:
            raise Refusal("unknown_room")
        state = self.rooms.get(id).state
        if not isinstance(state, Workshop) or not state.id:
            raise Refusal("unknown_room")
        return state

    def latest(self, id: str) -> Workshop:
        """Give a workshop no older than this call. Refuses `unknown_room`, `store_away`."""
        self.workshop(id)
        self.fresh(id)
        return self.workshop(id)

    def fresh(self, room_id: str) -> Room:
        """Give a room no older than this call, whichever worker wrote last. Refuses `store_away` if it cannot be had.

        Somebody takes a seat over HTTP at one worker and says hello to the next a moment later: before that one says
        that there is no such seat, link or board, it looks.
        """
        room = self.rooms.get(room_id)
        head = self.store.head(room_id)
        until = self.loop.monotonic() + PATIENCE
        while head and room.epoch == head[0] and room.seq < head[1]:
            if self.loop.monotonic() > until:
                raise Refusal("store_away")
            room.pull()
            self.loop.sleep(0.0 if room.seq >= head[1] else 0.01)
        return room

    def standing(self, workshop: str, seat: str, turn: int = 0, board: str = "") -> Actor:
        """Give who a seat is now, to a device that came at its `turn`. Refuses `no_seat`, `blocked`."""
        try:
            return roles.holder(self.workshop(workshop), seat, turn, board)
        except Refusal as refusal:
            if refusal.code != "no_seat":
                raise
        self.fresh(workshop)
        return roles.holder(self.workshop(workshop), seat, turn, board)

    def token_of(self, workshop: str, seat: str) -> str:
        """Give the token of a device that has just come to a seat."""
        return self.keys.seat_token(workshop, seat, self.workshop(workshop).seats[seat].turn)

    def has_board(self, workshop: str, board: str) -> bool:
        """Tell whether the agenda names this board."""
        if any(known.id == board for known in self.workshop(workshop).boards):
            return True
        self.fresh(workshop)
        return any(known.id == board for known in self.workshop(workshop).boards)

    def board(self, workshop: str, board: str, actor: Actor) -> Room:
        """Give a board to read, no older than this call. Refuses `unknown_board`: removed, but to facilitators."""
        known = self.has_board(workshop, board)
        removed = {ref.id for ref in self.workshop(workshop).boards if ref.removed}
        if not known or (board in removed and actor.role != "facilitator"):
            raise Refusal("unknown_board", {"board": board[:40]})
        return self.fresh(f"{workshop}/{board}")

    def actor(self, workshop: str, token: str, board: str = "") -> Actor:
        """Give who holds the token. Refuses `no_seat` without one, `forged_seat` for one of ours' making elsewhere."""
        if not token:
            raise Refusal("no_seat")
        known = self.keys.seat_of(token)
        if known is None or known[0] != workshop:
            raise Refusal("forged_seat")
        return self.standing(workshop, known[1], known[2], board)

    def has_stand(self, workshop: str, actor: Actor) -> bool:
        """Tell whether a seat hosts a stand, on whichever board."""
        state = self.workshop(workshop)
        return bool(stands_of(state, state.seats[actor.seat]))

    def charge(self, workshop: str, actor: Actor, what: Long) -> None:
        """Take from what a seat may ask for over HTTP. Refuses `too_fast` with the wait."""
        now = self.loop.monotonic()
        spend(getattr(self.budgets.of(workshop, actor.seat, actor.role, now), what), now)

    def opened_by(self, given: str, device: str, address: str) -> Workshop:
        """Give the workshop a join code or key opens. Refuses `unknown_code`, or `too_fast` to those who guess."""
        code = normal_code(given)
        if code is None:
            raise Refusal("unknown_code")  # costs no guess: it could not have been right
        if not is_key(code):
            wait = self.guesses.wait(device, address)
            if wait:
                raise Refusal("too_fast", {"wait_ms": int(wait * 1000) + 1})
            self.loop.sleep(self.guesses.pause(address))
        id = self.store.lookup(claim_of(code))
        if id is None:
            self.guesses.wrong(device, address)
            self.metrics.wrong_codes.inc()
            raise Refusal("unknown_code")
        try:
            return self.workshop(id)
        except Refusal:
            raise Refusal("unknown_code") from None  # claimed, but its log was never begun

    def base_url(self, asked_host: str) -> str:
        """Give the address that other devices reach: PUBLIC_URL's, else the one asked for, else the network's."""
        if self.public_url:
            return self.public_url
        name = urlsplit(f"//{asked_host}").hostname or ""
        if name and not _only_here(name) and self.origins.is_own_host(asked_host):
            return f"http://{asked_host}"
        return self.network_url()

    def join_url(self, key: str, asked_host: str) -> str:
        """Give what the QR code holds."""
        return f"{self.base_url(asked_host)}/j/{key}"

    def stand_url(self, key: str, board: str, zone: str, asked_host: str) -> str:
        """Give what the QR code on a stand's sign holds. No letter: it changes when stands are moved."""
        return f"{self.join_url(key, asked_host)}/{board}/{zone}"


def _only_here(name: str) -> bool:
    return name == "localhost" or name.startswith("127.") or name in ("::1", "0.0.0.0")  # noqa: S104  compared only
