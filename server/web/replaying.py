"""Replays of boards: `replayed` is done by pool.py and tells how far it is. What `told` raises ends it.

content = pool.run(replayed, changes, now, options, "webp", told=f)   # f(share)
"""

from collections.abc import Callable, Sequence

from server.board.changes import Change
from server.board.model import Board
from server.exports import replay
from server.exports.options import Options
from server.media.moving import Moving, moving

DRAWN = 0.8  # of all the work; the rest is putting the pictures together


def replayed(
    changes: Sequence[tuple[int, Change]], now: Board, options: Options, kind: Moving, report: Callable[[float], bool]
) -> bytes:
    """Make the file."""
    chosen = replay.frames(changes, now)
    made: list[bytes] = []
    for picture in replay.pictures(chosen, options):
        made.append(picture)
        report(DRAWN * len(made) / len(chosen))
    return moving(made, [frame.ms for frame in chosen], kind)
