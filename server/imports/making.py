"""From a draft to the command that makes it a board, or adds it to one. Ids begin with what the caller gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from server.board.commands import BringNotes, CreateBoard
from server.board.limits import MAX_CLUSTERS, MAX_LINE, MAX_POINTS, MAX_PROMPT, MAX_TEXT, MAX_TITLE
from server.board.model import Board, Cluster, Layout, Note, Point, Zone
from server.board.ordering import between
from server.imports.draft import SHOWN, Draft, Field, Flaw, Piece, alike


@dataclass(frozen=True, slots=True)
class Words:
    """What stands where the file says nothing: a field's title and a board's."""

    loose: str
    untitled: str


def new_board(draft: Draft, title: str, layout: Layout | None, ids: str, words: Words) -> CreateBoard:
    """Describe a board of its own. `title` and `layout` go before the draft's; a timeline needs dates."""
    layout = layout or draft.layout
    layout = "columns" if layout == "timeline" and not draft.start else layout
    zones, places = _zones(draft, {}, layout == "stands", ids, words)
    start, end = (draft.start, draft.end) if layout == "timeline" else ("", "")
    prompt, rest = draft.prompt[:MAX_PROMPT], draft.prompt[MAX_PROMPT:]
    clusters = _clusters(draft, places, ids)
    notes = _notes(draft, places, layout, ids, clusters)
    if rest and zones:  # a long introduction loses nothing either
        first = places[0] if places else zones[0].id
        notes = (Note(f"{ids}p", first, "", rest[:1_900]), *notes)
    return CreateBoard(
        "", (title or draft.title or words.untitled)[:MAX_TITLE], layout, " ".join(prompt.split("\n")), start, end,
        tuple(zones), tuple(_ordered(notes)), tuple(clusters.values()),
    )  # fmt: skip


def for_board(draft: Draft, board: Board, ids: str, words: Words) -> BringNotes:
    """Describe what comes to a board: notes go into fields of the same title, other fields are new.
    A stack's heading becomes a point: notes are brought one by one."""
    zones, places = _zones(draft, board.zones, board.layout == "stands", ids, words)
    return BringNotes(tuple(zones), _notes(draft, places, board.layout, ids, {}))


def known(draft: Draft, board: Board) -> list[bool]:
    """Tell for each field whether the board has it."""
    return [bool(_standing(field, board.zones)) for field in draft.fields]


def unheaded(draft: Draft) -> tuple[Flaw, ...]:
    """Give the notes too full to say which stack they lay in, once they come to a board that is there."""
    lost = (one for one in draft.pieces if one.stack and _headed(one) is one)
    return tuple(Flaw(one.line, "stack", one.stack[:SHOWN]) for one in lost)


def _zones(
    draft: Draft, there: Mapping[str, Zone], stands: bool, ids: str, words: Words
) -> tuple[list[Zone], list[str]]:
    """Give the zones that are new, and for each field of the draft the zone its notes go to."""
    made: list[Zone] = []
    ends: dict[str, str] = {}
    parents = {zone.parent for zone in there.values()}
    holding = {alike(field.stand) for field in draft.fields if field.stand}

    def make(title: str, parent: str = "") -> str:
        ends[parent] = between(ends.get(parent, ""), "")
        made.append(Zone(f"{ids}z{len(made) + 1}", title[:MAX_TITLE], ends[parent], parent))
        return made[-1].id

    tops: dict[str, str] = {
        alike(zone.title): zone.id
        for zone in there.values()
        if not zone.parent and (zone.id in parents or alike(zone.title) in holding)
    }
    places = []
    for field in draft.fields:
        title = field.title or words.loose
        place = _standing(field, there)
        if place is None and stands and (field.stand or alike(title) in holding):
            stand = field.stand or title
            if alike(stand) not in tops:
                tops[alike(stand)] = make(stand)
            parent = tops[alike(stand)]
            inside = title if field.stand else words.loose
            place = make(inside, parent)
        elif place is None:
            place = make(f"{field.stand} · {title}" if field.stand else title)
        places.append(place)
    return made, places


def _standing(field: Field, there: Mapping[str, Zone]) -> str | None:
    """Find the zone of a board that a field is: by its title, in the stand if one is said; a stand's first column."""
    ordered = sorted(there.values(), key=lambda zone: (zone.order, zone.id))
    for zone in ordered:
        above = there.get(zone.parent)
        if field.stand and alike(field.stand) != alike(above.title if above else ""):
            continue
        if alike(zone.title) == alike(field.title) and (field.title or not field.stand):
            inner = next((one for one in ordered if one.parent == zone.id), None)
            return inner.id if inner else zone.id
    return None


def _clusters(draft: Draft, places: Sequence[str], ids: str) -> dict[tuple[str, str], Cluster]:
    """Give the stacks by their zone and heading, in the order of their first notes."""
    found: dict[tuple[str, str], Cluster] = {}
    order = ""
    for piece in draft.pieces:
        key = (places[piece.field], piece.stack)
        if piece.stack and key not in found and len(found) < MAX_CLUSTERS:
            order = between(order, "")
            found[key] = Cluster(f"{ids}c{len(found) + 1}", key[0], order, piece.stack)
    return found


def _notes(
    draft: Draft, places: list[str], layout: Layout, ids: str, clusters: Mapping[tuple[str, str], Cluster]
) -> tuple[Note, ...]:
    found = []
    for at, piece in enumerate(draft.pieces, 1):
        zone = places[piece.field]
        cluster = clusters.get((zone, piece.stack))
        whole = piece if cluster else _headed(piece)
        found.append(replace(_note(whole, f"{ids}n{at}", zone, layout), cluster=cluster.id if cluster else ""))
    return tuple(found)


def _headed(piece: Piece) -> Piece:
    """Say the stack's heading on the note, as tags are said, if it has room."""
    size = len(piece.text) + sum(len(point.text) for point in piece.points) + len(piece.stack) + 1
    if not piece.stack or len(piece.points) >= MAX_POINTS or size > MAX_TEXT:
        return piece
    return replace(piece, points=(*piece.points, Point(1, f"#{piece.stack}")))


def _note(piece: Piece, id: str, zone: str, layout: Layout) -> Note:
    note = Note(id, zone, "", piece.text, piece.points, piece.color, piece.shape, piece.when, round=piece.round)
    if layout != "questions" or len(piece.text) <= MAX_LINE or len(piece.points) >= MAX_POINTS:
        return note
    at = piece.text.rfind(" ", MAX_LINE // 2, MAX_LINE)
    at = at if at > 0 else MAX_LINE
    return replace(note, text=piece.text[:at].strip(), points=(Point(1, piece.text[at:].strip()), *piece.points))


def _ordered(notes: tuple[Note, ...]) -> list[Note]:
    ends: dict[str, str] = {}
    found = []
    for note in notes:
        ends[note.zone] = between(ends.get(note.zone, ""), "")
        found.append(replace(note, order=ends[note.zone]))
    return found
