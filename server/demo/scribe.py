"""What the facilitator's desk does with pictures: the logos before the day, and a flipchart, read into notes."""

import asyncio

from server.board import photo_commands as p
from server.board.commands import AddNote
from server.board.photo import Region, source_of
from server.demo.drawings import CARDS, HEADING, LOGOS, flipchart
from server.demo.leader import Leader
from server.workshop.commands import ChangeWorkshop
from server.workshop.model import Logo

PHOTO, TITLE, CREDIT = "chart-c", "Flipchart im Wintergarten", "Małgorzata"
SEEN = f"Ein Flipchart mit der Überschrift „{HEADING}“ und fünf Karten in vier Farben."
STAND, COLUMN = "c", "c-next"


async def bring_logos(leader: Leader) -> None:
    """Put them on the report's title page. Raises Refused, RuntimeError."""
    made = [(await leader.bring("media", emblem.png()))["media"] for emblem in LOGOS]
    logos = [Logo(media, emblem.alt, emblem.funder) for media, emblem in zip(made, LOGOS, strict=True)]
    await leader.must(leader.workshop, ChangeWorkshop(logos=tuple(logos)))


async def read_flipchart(leader: Leader) -> None:
    """Bring the photo of a stand's flipchart, say what it shows, and make a note of each card. Raises Refused,
    RuntimeError."""
    room, (picture, boxes) = leader.rooms["stands"], await asyncio.to_thread(flipchart)
    await leader.bring_photo("stands", PHOTO, STAND, picture)
    await leader.must(room, p.ChangePhoto(PHOTO, TITLE, SEEN, CREDIT, "report"))
    for number, (card, box) in enumerate(zip(CARDS, boxes, strict=True)):
        region = Region(f"card-{number}", *box)
        await leader.must(room, p.PutRegion(PHOTO, region))
        text = card.text.replace("\n", " ")
        await leader.must(room, AddNote(f"f-{number}", COLUMN, text, source=source_of(PHOTO, region.id)))
