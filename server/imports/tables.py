"""From the bytes of a CSV or XLSX file to rows of cells, and from those to notes: a table with headings, a grid whose
first row names the fields, or a list. Reading the bytes is the roster's."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from server.board.limits import MAX_ROUND
from server.imports import headings
from server.imports.colors import color_of, shape_of
from server.imports.draft import MAX_BYTES, MAX_ROWS, SHOWN, Draft, Field, Flaw, Form, Left, Used, unreadable
from server.imports.gathering import Gathering
from server.imports.headings import What
from server.roster import delimited
from server.roster.headings import fold, letter
from server.roster.sheet import Line
from server.workshop.model import Language

MOST_COLUMNS = 60  # of a grid; a wider table is none
_RISKY = tuple("=+-@'＝＋－＠")
_BULLET = re.compile(r"\s*[•◦‣*–-] ")
_YES = {"ja", "yes", "true", "wahr", "x", "1"}


def read(data: bytes, language: Language, form: Form = "") -> Draft:
    """Read a table. Raises Refusal `bad_import`."""
    lines, others, unsaid = _lines(data, language)
    if not lines:
        raise unreadable("empty")
    left = tuple(Left("", name, "sheet") for name in others)
    draft = _read(lines, left, language, form)
    flaws = [*(Flaw(line, "formula", column) for line, column in unsaid), *draft.flaws]
    return replace(draft, flaws=tuple(sorted(flaws, key=lambda flaw: flaw.line)))


def _read(lines: list[Line], left: tuple[Left, ...], language: Language, form: Form) -> Draft:
    at = headings.row(lines) if form in ("", "table") else None
    if at is not None:
        return _table(lines, at, language, left)
    width = max(len(cells) for _, cells in lines)
    if form == "list" or (form != "grid" and (width == 1 or not _is_grid(lines))):
        return _list(lines, language, left)
    return _grid(lines, language, left)


def _lines(data: bytes, language: Language) -> tuple[list[Line], list[str], list[tuple[int, str]]]:
    """Give the rows, the names of other sheets, and where formulas have no value."""
    if data.startswith(b"PK\x03\x04"):
        from server.roster import workbook  # openpyxl stays in the process that does the work

        sheets = workbook.sheets(data, language, MAX_ROWS, 8 * MAX_BYTES)
        if not sheets:
            return [], [], []
        [(first, lines), *others] = sheets
        if others and first in headings.OVERVIEWS and all(len(cells) == 1 for _, cells in lines):
            raise unreadable("report")
        return lines, [name for name, _ in others], workbook.unsaid(data, first)
    return delimited.lines(data, MAX_ROWS, headings), [], []


def _is_grid(lines: Sequence[Line]) -> bool:
    """A grid has a first row of short, different titles, at least two, and nothing beside them."""
    first = [cell.strip() for cell in lines[0][1]]
    titles = [title for title in first if title]
    width = max(len(cells) for _, cells in lines)
    fits = 1 < len(titles) <= MOST_COLUMNS and len(set(titles)) == len(titles)
    return fits and width <= len(first) and all(len(title) <= SHOWN for title in titles) and len(lines) > 1


def _table(lines: Sequence[Line], at: int, language: Language, left: tuple[Left, ...]) -> Draft:
    """One row, one note."""
    first, blocks = _blocks(lines, at)
    mural = headings.is_mural(blocks[0].heads)
    columns, unused = dict[Used, None](), dict[Left, None]()
    rows: list[_Row] = []
    for block in blocks:
        places, used, doubtful = _places(block.heads, block.rows, mural, headings.is_ours(block.heads))
        columns |= dict.fromkeys(used)
        unused |= dict.fromkeys(doubtful)
        rows += (_Row(line, cells, places, mural, block.name) for line, cells in block.rows)
    if mural:
        rows.sort(key=lambda row: (not row.said("field"), row.said("field"), row.number("y"), row.number("x")))
    gathering = Gathering(language)
    if first and (title := " ".join(cell for cell in lines[0][1] if cell.strip())):
        gathering.title = title
    for row in rows:
        _take(row, gathering, language)
    return gathering.draft("mural" if mural else "table", tuple(columns), (*unused, *left))


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows under headings of their own, and the name above those, or ""."""

    name: str
    heads: list[str]
    rows: Sequence[Line]


def _blocks(lines: Sequence[Line], at: int) -> tuple[int, list[_Block]]:
    """Part the rows where headings come again, as where every frame has a table. Gives how many rows stand above all
    of it, too: what is above the only headings there are names no field. `at` is the row that names most; a later block
    may have it."""
    if _is_parted(lines, _top(lines, at)):
        at = next((row for row in range(at) if _are_headings(lines[row][1])), at)
    starts = [at, *(here for here in range(at + 1, len(lines)) if _come_again(lines, at, here))]
    tops = [_top(lines, start) for start in starts]
    if tops[1:] == starts[1:]:
        tops[0] = at
    blocks = [
        _Block(
            "".join(cell.strip() for _, cells in lines[top:start] for cell in cells),
            [cell.strip() for cell in lines[start][1]],
            lines[start + 1 : after],
        )
        for top, start, after in zip(tops, starts, [*tops[1:], len(lines)], strict=True)
    ]
    return tops[0], blocks


def _come_again(lines: Sequence[Line], at: int, here: int) -> bool:
    """Tell whether a row has the headings of row `at` once more, or others behind an empty row."""
    heads, cells = ([cell for cell in lines[row][1] if cell.strip()] for row in (at, here))
    several, parted = headings.count(cells) > 1, _is_parted(lines, _top(lines, here))
    same = list(map(fold, heads)) == list(map(fold, cells))
    return (same and (several or parted)) or (parted and _are_headings(cells))


def _are_headings(cells: Sequence[str]) -> bool:
    """Tell whether a row has nothing but headings, and several."""
    return headings.count(cells) > 1 and all(headings.what(cell) for cell in cells if cell.strip())


def _top(lines: Sequence[Line], at: int) -> int:
    """Give where headings begin, with the name that stands alone above them, where no column names the fields."""
    if _is_parted(lines, at) or not _is_parted(lines, at - 1) or "field" in map(headings.what, lines[at][1]):
        return at
    return at - 1 if sum(bool(cell.strip()) for cell in lines[at - 1][1]) == 1 else at


def _is_parted(lines: Sequence[Line], at: int) -> bool:
    return at == 0 or lines[at][0] > lines[at - 1][0] + 1


def _take(row: "_Row", gathering: Gathering, language: Language) -> None:
    title, text, points = row.said("title"), row.said("text"), row.said("points")
    if title and text and not points:
        text, points = title, text  # a card with a title and a description
    else:
        text, points = (text, points) if not title else (title, "\n".join(part for part in (text, points) if part))
    color, doubtful = color_of(row.said("color"))
    if doubtful:
        gathering.flaw(row.line, "color", row.said("color"))
    circa = row.said("circa").casefold() in _YES
    first, last = row.said("from"), row.said("to")
    dates = row.said("date") or (f"{first} bis {last}" if first and last and first != last else first or last)
    tags = [f"#{tag.strip()}" for tag in row.said("tags").split(",") if tag.strip()]
    field = Field(row.said("field") or row.name, row.said("stand"))
    gathering.add(
        row.line, field, text, points.split("\n") if points else [], tags,
        dates, circa, color, shape_of(row.said("shape")), row.said("stack"), row.round(),
    )  # fmt: skip


def _places(
    heads: Sequence[str], lines: Sequence[Line], mural: bool, ours: bool
) -> tuple[dict[What, int], tuple[Used, ...], tuple[Left, ...]]:
    filled = {at for _, cells in lines for at, cell in enumerate(cells) if cell.strip()}
    places: dict[What, int] = {}
    columns, unused = [], []
    for at in sorted(filled | {at for at, head in enumerate(heads) if head}):
        head = heads[at][:SHOWN] if at < len(heads) else ""
        what = headings.what(head, ours)
        if what == "told":
            continue
        if what in (None, "other", "whole") or (what in ("x", "y") and not mural):
            unused.append(Left(letter(at), head, "whole" if what == "whole" else "other" if what else "unknown"))
        elif what in places:
            unused.append(Left(letter(at), head, "twice"))
        else:
            places[what] = at
            columns.append(Used(letter(at), head, what)) if what not in ("x", "y") else None
    return places, tuple(columns), tuple(one for one in unused if one.heading or one.why == "unknown")


def _unguarded(cell: str) -> str:
    """Take away the apostrophe that our own files put before what could be a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].lstrip()[:1] in _RISKY else cell


class _Row:
    def __init__(
        self, line: int, cells: Sequence[str], places: dict[What, int], escaped: bool, name: str
    ) -> None:  # fmt: skip
        self.line, self._cells, self._places, self._escaped, self.name = line, cells, places, escaped, name

    def said(self, what: What) -> str:
        at = self._places.get(what, -1)
        text = self._cells[at] if 0 <= at < len(self._cells) else ""
        text = _unguarded(text)
        return html.unescape(text).strip() if self._escaped else text.strip("\r\n\t ")

    def number(self, what: What) -> float:
        try:
            return float(self.said(what).replace(",", "."))
        except ValueError:
            return 0.0

    def round(self) -> int:
        said = self.said("round")
        return min(int(said), MAX_ROUND) if said.isdecimal() and len(said) < 5 else 0


def _grid(lines: Sequence[Line], language: Language, left: tuple[Left, ...]) -> Draft:
    """The first row names the fields, each cell beneath is a note."""
    titles = [cell.strip() for cell in lines[0][1]]
    gathering = Gathering(language)
    for title in titles:
        if title:
            gathering.field(lines[0][0], Field(title))
    for at in range(max(len(cells) for _, cells in lines)):
        title = titles[at] if at < len(titles) else ""
        for line, cells in lines[1:]:
            if at < len(cells) and cells[at].strip():
                text, points = _listed(_unguarded(cells[at]))
                gathering.add(line, Field(title), text, points)
    columns = tuple(Used(letter(at), title[:SHOWN], "field") for at, title in enumerate(titles) if title)
    return gathering.draft("grid", columns, left)


def _listed(cell: str) -> tuple[str, list[str]]:
    """Part a cell into its text and the points beneath, if it ends in a list."""
    said = cell.split("\n")
    at = len(said)
    while at > 1 and _BULLET.match(said[at - 1]):
        at -= 1
    return "\n".join(said[:at]), said[at:]


def _list(lines: Sequence[Line], language: Language, left: tuple[Left, ...]) -> Draft:
    """One row, one note; what stands beside it are its points. Where empty rows part blocks of two rows or more, the
    first row of each names a field, as Miro's frames with their notes; a single row above all of them is the title."""
    blocks: list[list[Line]] = []
    for one in lines:
        if not blocks or one[0] > blocks[-1][-1][0] + 1:
            blocks.append([])
        blocks[-1].append(one)
    gathering = Gathering(language)
    if len(blocks) > 2 and len(blocks[0]) == len(blocks[0][0][1]) == 1 and all(len(block) > 1 for block in blocks[1:]):
        gathering.title = blocks.pop(0)[0][1][0]
    titled = len(blocks) > 1 and all(len(block) > 1 for block in blocks)
    for block in blocks:
        title = next((cell.strip() for cell in block[0][1] if cell.strip()), "") if titled else ""
        if title:
            gathering.field(block[0][0], Field(title))
        for line, cells in block[1:] if titled else block:
            first, *rest = [cell.strip() for cell in cells if cell.strip()]
            text, points = _listed(first)
            gathering.add(line, Field(title), text, points, rest)
    return gathering.draft("list", (), left)
