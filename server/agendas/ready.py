"""The ready-made agendas beside this file, read once."""

from functools import cache
from pathlib import Path

from server.agendas.reading import load
from server.agendas.shape import Agenda

FOLDER = Path(__file__).parent
# In the order in which they are offered.
IDS = (
    "anniversary", "project-marketplace", "partner-network-day", "dialogue-forum", "world-cafe", "future-search",
    "soar-strategy", "one-two-four-all", "open-space", "retrospective",
)  # fmt: skip


@cache
def ready() -> dict[str, Agenda]:
    """Give all of them by id."""
    return {id: load((FOLDER / f"{id}.yaml").read_bytes()) for id in IDS}
