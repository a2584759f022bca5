"""How much one seat may ask of this worker. Per seat, never per address: a room of 200 sits behind one.

Each is a burst and what comes back a second. Short: what one device sends at a time. Long: what a seat may add to the
logs, which keep everything, and what files cost in the processes that make them. The clock is an argument.
"""

from collections import OrderedDict
from typing import Literal

from server.board.model import Role
from server.board.refusals import Refusal
from server.web.guesses import Bucket

# A phone that was offline sends its notes in one burst; nobody types or drags more than a few times a second.
COMMANDS = (100, 20.0)
# A day's work at once, then 600 in 10 minutes: only a script goes on like that. Who tends other people's notes may move
# a whole wall of them.
CHANGES = (1_000, 1.0)
CHANGES_TENDING = (10_000, 10.0)
# Five formats of six boards at once. A PDF takes a core for a second.
EXPORTS = (30, 1 / 20)
EXPORTS_FACILITATOR = (300, 1 / 2)
# One after each act of tidying up; what has been asked before costs no work.
SUGGESTIONS = (60, 1 / 2)
# A stand has a poster, a flyer and some pictures; each takes a core for a second or two, a long PDF for twenty.
UPLOADS = (30, 1 / 10)
Long = Literal["changes", "exports", "suggestions", "uploads"]
KEPT = 20_000  # seats remembered, as many as a workshop has; those not heard of for longest are forgotten first


class Budget:
    """One seat's, shared by all its devices. Who goes and comes back finds it as it was."""

    __slots__ = ("changes", "commands", "exports", "suggestions", "uploads")

    def __init__(self, role: Role, now: float) -> None:
        tends = role in ("facilitator", "host", "scribe")
        self.commands = Bucket(*COMMANDS, now)
        self.changes = Bucket(*(CHANGES_TENDING if tends else CHANGES), now)
        self.exports = Bucket(*(EXPORTS_FACILITATOR if role == "facilitator" else EXPORTS), now)
        self.suggestions = Bucket(*SUGGESTIONS, now)
        self.uploads = Bucket(*UPLOADS, now)


class Budgets:
    """The budgets of the seats this worker has heard of."""

    def __init__(self) -> None:
        self._seats: OrderedDict[tuple[str, str], Budget] = OrderedDict()

    def of(self, workshop: str, seat: str, role: Role, now: float) -> Budget:
        """Give a seat's budget."""
        budget = self._seats.get((workshop, seat)) or Budget(role, now)
        self._seats[workshop, seat] = budget
        self._seats.move_to_end((workshop, seat))
        if len(self._seats) > KEPT:
            self._seats.popitem(last=False)
        return budget


def spend(bucket: Bucket, now: float, cost: int = 1) -> None:
    """Take what something costs; what is empty stays empty. Refuses `too_fast` with the wait until one may be taken."""
    wait = bucket.wait(now)
    if wait:
        raise Refusal("too_fast", {"wait_ms": int(wait * 1000) + 1})
    for _ in range(cost):
        bucket.take(now)
