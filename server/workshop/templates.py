"""Ready-made boards. Pure: words come from `text(key)`, a reader of the catalogue's templates.ftl.

Ids made here are short and readable; they only have to be unique within their board or workshop.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from server.board.commands import CreateBoard
from server.board.exchange import SIDES, with_sides
from server.board.model import Color, Layout, Sign, Zone
from server.board.ordering import between
from server.workshop.model import Level

Text = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class BoardTemplate:
    """A board's layout and its zones as (key, sign, colour); stands get `columns` each. Titles are
    `template-<id>-<key>` in the catalogue."""

    id: str
    layout: Layout
    zones: tuple[tuple[str, Sign, Color], ...]
    columns: tuple[tuple[str, Sign], ...] = ()
    years: int = 0  # how far a timeline reaches back


LANES: tuple[tuple[str, Sign, Color], ...] = (("bund", "", "blue"), ("land", "", "green"), ("kommune", "", "yellow"))

BOARDS: dict[str, BoardTemplate] = {
    template.id: template
    for template in (
        BoardTemplate("timeline", "timeline", LANES, years=10),
        BoardTemplate(
            "swot",
            "quadrants",
            (("strengths", "plus", "white"), ("weaknesses", "minus", "white"), ("chances", "up", "white"),
             ("risks", "flag", "white")),
        ),
        BoardTemplate("strengths", "quadrants", (("strengths", "plus", "white"), ("weaknesses", "minus", "white"))),
        BoardTemplate(
            "soar",
            "quadrants",
            (("strengths", "plus", "white"), ("opportunities", "up", "white"), ("aspirations", "star", "white"),
             ("results", "flag", "white")),
        ),
        BoardTemplate("factors", "columns", (("factors", "plus", "white"), ("hurdles", "minus", "white"))),
        BoardTemplate(
            "criteria",
            "columns",
            (("goals", "flag", "white"), ("differences", "people", "white"), ("exchange", "up", "white"),
             ("trust", "heart", "white")),
        ),
        BoardTemplate(
            "stands",
            "stands",
            (("a", "", "white"), ("b", "", "white"), ("c", "", "white")),
            columns=(("works", "plus"), ("needs", "up")),
        ),
        BoardTemplate(
            "exchange", "exchange",
            (("materials", "", "white"), ("supply", "", "white"), ("services", "", "white")),
        ),
        BoardTemplate(
            "questions", "questions", (("open", "", "white"), ("answered", "", "white"), ("later", "", "white"))
        ),
        BoardTemplate("blank", "columns", (("notes", "", "white"),)),
    )
}  # fmt: skip


def levels(template_id: str, text: Text) -> tuple[Level, ...]:
    """Give the levels that a workshop of this one board starts with: a timeline's lanes."""
    if template_id != "timeline":
        return ()
    return tuple(Level(color, text(f"template-level-{key}")) for key, _, color in LANES)


def board(template_id: str, board_id: str, year: int, text: Text) -> CreateBoard:
    """Make the command that creates a board. `year` is the current one. Raises KeyError for an unknown template."""
    template = BOARDS[template_id]
    zones: list[Zone] = []
    order = ""
    for key, sign, color in template.zones:
        order = between(order, "")
        question = text(f"template-{template_id}-{key}.question") if template.columns else ""
        title = text(f"template-{template_id}-{key}")
        zones.append(Zone(key, title, order, sign=sign, color=color, question=question))
        inner = ""
        for column, column_sign in template.columns:
            inner = between(inner, "")
            column_title = text(f"template-{template_id}-{column}")
            zones.append(Zone(f"{key}-{column}", column_title, inner, parent=key, sign=column_sign))
    return CreateBoard(
        board_id,
        text(f"template-{template_id}"),
        template.layout,
        prompt=text(f"template-{template_id}.prompt"),
        start=str(year - template.years) if template.years else "",
        end=str(year) if template.years else "",
        zones=sided(template.layout, zones, text),
    )


def sided(layout: Layout, zones: Iterable[Zone], text: Text) -> tuple[Zone, ...]:
    """Give the zones of a board to be; the categories of an exchange with their search and offer."""
    return with_sides(layout, zones, [text(f"template-side-{side}") for side in SIDES])
