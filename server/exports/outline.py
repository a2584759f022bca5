"""What a document says about a board, without saying how it looks.

The one source for every format. Every note that is not removed stands in exactly one `Notes` block.
"""

from collections.abc import Mapping

from server.board import dates
from server.board.model import Board, Cluster, Note, Zone
from server.exports import market, memory, results
from server.exports.document import Block, Bullet, Document, Entry, Facts, Notes, Section, bullets, plain, spans
from server.exports.options import Options
from server.exports.words import date_in_words, when_in_words, word
from server.workshop.model import Language


def outline(board: Board, options: Options) -> Document:
    """Tell a board as a document, its zones in their order."""
    language = options.language
    sections = [*zones(board, options), *memory.sections(board, options), *market.sections(board, options)]
    sections += results.sections(board, language)
    count = sum(readable(note) for note in board.notes.values())
    facts = [options.workshop and plain(options.workshop), options.date and date_in_words(options.date, language)]
    if board.layout == "exchange":
        facts.append(word(language, "exports-agreed", count=sum(agreed for _, agreed in answered(board).values())))
    facts.append(word(language, "exports-notes", count=count) if count else word(language, "exports-no-notes"))
    return Document(
        title=plain(board.title) or word(language, "exports-untitled"),
        language=language,
        prompt=spans(board.prompt),
        facts=tuple(fact for fact in facts if fact),
        sections=tuple(sections),
    )


def zones(board: Board, options: Options) -> list[Section]:
    """Tell what lies on a board: a section for each zone, in their order, and one for notes whose zone is gone."""
    parts = _Parts(board, options)
    sections = [parts.section(zone) for zone in parts.children("")]
    if loose := parts.loose():
        sections.append(Section(word(options.language, "exports-loose"), (Notes(loose),)))
    return sections


def readable(note: Note) -> bool:
    """Tell whether there is anything to read: a veiled note of somebody else has no text in the reader's view."""
    return not note.removed and bool(note.text or not note.veil)


def answered(board: Board) -> dict[str, tuple[int, int]]:
    """Give how often each listing that stands was answered, and with how many of those both have agreed."""
    found: dict[str, tuple[int, int]] = {}
    for match in board.matches.values():
        if match.note in board.notes and readable(board.notes[match.note]):
            answers, agreed = found.get(match.note, (0, 0))
            found[match.note] = (answers + 1, agreed + (match.state == "agreed"))
    return found


class _Parts:
    """A board sorted once: zones by parent, notes by zone."""

    def __init__(self, board: Board, options: Options) -> None:
        self.language: Language = options.language
        self._board, self._signs = board, market.signs_of(board)
        self._answered = answered(board)
        self.timeline = board.layout == "timeline"
        self.levels: Mapping[str, str] = {level.color: plain(level.title) for level in options.levels}
        self._zones: dict[str, list[Zone]] = {}
        self._notes: dict[str, list[Note]] = {}
        for zone in sorted(board.zones.values(), key=lambda zone: (zone.order, zone.id)):
            parent = board.zones.get(zone.parent)
            # Two levels are all there is; a zone whose parent is missing or itself a child stands at the top.
            top = parent is None or bool(parent.parent) or parent.id == zone.id
            self._zones.setdefault("" if top else zone.parent, []).append(zone)
        self._known: Mapping[str, Cluster] = board.clusters
        self._clusters: dict[str, list[Cluster]] = {}
        for cluster in sorted(board.clusters.values(), key=lambda cluster: (cluster.order, cluster.id)):
            self._clusters.setdefault(cluster.zone, []).append(cluster)
        for note in sorted(board.notes.values(), key=lambda note: (note.order, note.id)):
            if readable(note):
                self._notes.setdefault(note.zone if note.zone in board.zones else "", []).append(note)

    def children(self, parent: str) -> list[Zone]:
        return self._zones.get(parent, [])

    def loose(self) -> tuple[Entry, ...]:
        return tuple(self._entry(note) for note in self._notes.get("", ()))

    def section(self, zone: Zone) -> Section:
        notes = self._notes.get(zone.id, [])
        dated = sorted((note for note in notes if note.when), key=_begin) if self.timeline else notes
        undated = [note for note in notes if not note.when] if self.timeline else []
        blocks: list[Block] = [*self._facts(zone), *self._clustered(dated, zone)]
        sections = [self.section(child) for child in self.children(zone.id)] if not zone.parent else []
        if undated:
            rest = Notes(tuple(self._entry(note, zone) for note in undated))
            sections.append(Section(word(self.language, "exports-undated"), (rest,)))
        return Section(plain(zone.title), tuple(blocks), tuple(sections), zone)

    def _clustered(self, notes: list[Note], zone: Zone) -> list[Block]:
        """One block a cluster, in their order, then the notes in none, which nobody is to take for the last one's. On a
        timeline the dates lead."""
        if self.timeline:
            return [Notes(tuple(self._entry(note, zone) for note in notes))] if notes else []
        blocks: list[Block] = []
        here = self._clusters.get(zone.id, [])
        for cluster in here:
            if of := [note for note in notes if note.cluster == cluster.id]:
                title = plain(cluster.title) or word(self.language, "exports-unnamed")
                blocks.append(Notes(tuple(self._entry(note, zone) for note in of), title, stack=True))
        if loose := [note for note in notes if note.cluster not in {one.id for one in here}]:
            title = word(self.language, "exports-others") if blocks else ""
            blocks.append(Notes(tuple(self._entry(note, zone) for note in loose), title))
        return blocks

    def _facts(self, zone: Zone) -> list[Facts]:
        named = [("question", zone.question), ("host", zone.host), ("speaker", zone.speaker), ("place", zone.place)]
        told = [(word(self.language, f"exports-{name}"), text) for name, text in named if text.strip()]
        if zone.id in self._signs:
            told += market.facts(self._board, zone, self._signs, self.language)
        return [Facts(tuple((label, spans(text)) for label, text in told))] if told else []

    def _entry(self, note: Note, zone: Zone | None = None) -> Entry:
        when = when_in_words(note.when, self.language) if note.when else ""
        answers, agreed = self._answered.get(note.id, (0, 0))
        counts = (("exports-likes", note.likes), ("exports-answers", answers), ("exports-agreed", agreed))
        told = tuple(word(self.language, name, count=count) for name, count in counts if count)
        points = bullets(note.points)
        if note.answer:
            points += (Bullet(spans(word(self.language, "exports-answer", text=note.answer))),)
        cluster = self._known.get(note.cluster)
        return Entry(
            note, spans(note.text), points, when, self.levels.get(note.color, ""),
            plain(cluster.title) if cluster else "", lane=bool(zone and zone.color == note.color), besides=told,
        )  # fmt: skip


def _begin(note: Note) -> int:
    try:
        return dates.span(note.when.start)[0] if note.when else 0
    except ValueError:
        return 0
