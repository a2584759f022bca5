"""What the chapters of a take-away have in common: what is told, in which language, and the names of things."""

from dataclasses import dataclass

from server.board.lookup import stands
from server.board.model import Board, Zone
from server.exports.document import plain
from server.exports.options import Options
from server.exports.takeaway.mine import Mine
from server.exports.where import letter
from server.exports.words import word


@dataclass(frozen=True, slots=True)
class Told:
    mine: Mine
    options: Options

    def word(self, key: str, **values: str | int) -> str:
        """Give a message of the take-away, `exports-takeaway-<key>`."""
        return word(self.options.language, f"exports-takeaway-{key}", **values)

    def title(self, board: Board) -> str:
        return plain(board.title) or word(self.options.language, "exports-untitled")

    def person(self, name: str, badge: int) -> str:
        """Give a name, or the number that somebody is known by."""
        return plain(name) or word(self.options.language, "exports-where-badge", badge=badge)


def stand_title(board: Board, zone: Zone) -> str:
    """Give a stand as it is called: its letter, its title."""
    order = [one.id for one in stands(board)]
    return f"{letter(order.index(zone.id))} · {plain(zone.title)}".rstrip(" ·") if zone.id in order else zone.title
