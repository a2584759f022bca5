"""What a picture is made of. Lengths are millimetres at text of 10 pt, from the top left corner."""

from dataclasses import dataclass

Runs = tuple[tuple[str, bool], ...]  # words of one line, and whether they are bold

WALL, BAND, SHEET, PAPER = "#DECCA8", "#D6C49D", "#F1E8D6", "#FFFDF7"
INK, QUIET, HAIR = "#1B1813", "#494033", "#B8A276"
STANDS = ("#A92A15", "#1A4A9C", "#13603F")
POINT = 0.3528  # mm


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float
    fill: str
    round: float = 0.0


@dataclass(frozen=True, slots=True)
class Card:
    x: float
    y: float
    width: float
    height: float
    color: str
    shape: str


@dataclass(frozen=True, slots=True)
class Line:
    x: float
    y: float
    to_x: float
    to_y: float
    width: float
    color: str = INK
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """One line on its baseline, from `x` on to the right; one that is `rtl` to the left from `width` farther right."""

    x: float
    y: float
    size: float  # mm
    weight: int
    fill: str
    runs: Runs
    rtl: bool = False
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A square drawing, an SVG of ours."""

    x: float
    y: float
    size: float
    svg: str


Shape = Box | Card | Line | Words | Sign


@dataclass(frozen=True, slots=True)
class Drawing:
    """`scale` is the type's size on paper, 1 for 10 pt; so many times larger is a millimetre here on the page."""

    width: float
    height: float
    scale: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The room there is, in millimetres of paper: as wide, and at each scale so high at most."""

    width: float = 174.0
    # Larger type gives way to a lower picture, then the picture grows. At the last, a card's date is 6.3 pt.
    steps: tuple[tuple[float, float], ...] = (
        (1.1, 80.0), (1.0, 105.0), (0.92, 125.0), (0.85, 150.0), (0.79, 180.0), (0.74, 208.0),
    )  # fmt: skip


PAGE = Page()
