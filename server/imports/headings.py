"""Which column is what, by its heading in German or English: ours, those people write, and those of Mural. Knows words,
not files.

Mural's sticky-note export ("Export > CSV") heads its columns `ID, Text, BG Color, Sticky type, Border line, Position X,
Position Y, Area, Link to, Last Updated By, Last Updated, Last Content Edited By, Last Content Edited, Tags, Integration
Labels`; its texts are HTML-escaped, its colours hexadecimal (seen in published programs that read it, 2026-06). What
is there beside text, area, colour and tags are places and people, which no board of ours has.
Miro documents no columns for its own ("Export to spreadsheet (CSV)"): read by heading where there are any, which may
come again for every frame, else as a list whose blocks are the frames.
"""

from collections.abc import Sequence
from typing import Literal

from server.roster.headings import fold
from server.roster.sheet import Line

What = Literal[
    "text", "title", "points", "tags", "field", "stand", "date", "from", "to", "circa", "color", "shape", "x", "y",
    "stack", "round", "told", "whole", "other",
]  # fmt: skip

LOOKED_AT = 10  # rows with anything in them: there may be a title above the headings

_SPELLINGS: dict[What, str] = {
    "text": """text texte karte karten kartentext notiz notizen zettel beitrag beitraege gedanke gedanken idee ideen
        inhalt aussage punkt stichwort antwort antworten thema ereignis was note notes card cards stickynote stickynotes
        sticky content idea ideas statement answer event what item items entry entries""",
    "title": "titel ueberschrift title headline name cardtitle",
    "points": """unterpunkte unterpunkt punkte stichpunkte details beschreibung erlaeuterung erklaerung kommentar
        bemerkung bemerkungen anmerkung anmerkungen subpoints points bullets description comment comments remark remarks
        carddescription""",
    "tags": "tags tag schlagworte schlagwort schlagwoerter stichworte labels label",
    "field": """feld felder spalte kategorie kategorien cluster gruppe gruppen rubrik bereich abschnitt zone zones field
        fields column columns category categories group groups section area areas frame frames framename lane lanes
        bahn reihe quadrant""",
    "stand": "stand staende station stationen booth stall stands",
    "date": "datum wann zeitpunkt zeitraum termin jahr date when year time period",
    "from": "von beginn anfang start ab from begin startdate startdatum",
    "to": "bis ende end to until enddate enddatum",
    "circa": "ungefaehr circa ca etwa approximate approx approximately",
    "color": "farbe kartenfarbe color colour bgcolor backgroundcolor stickycolor fillcolor",
    "shape": "form kartenform shape",
    "x": "positionx x",
    "y": "positiony y",
    "other": """id stickytype borderline linkto lastupdatedby lastupdated lastcontenteditedby lastcontentedited
        integrationlabels genauigkeit precision ebene level reihenfolge order nr nummer number createdby createdat
        modifiedby modifiedat author autor url link type typ""",
}
# Our own tables (exports/csv_.py, exports/report/sheets.py), told by these: where people write a card's heading, ours
# say its stack. "told" stands in another column too, or in the order of the rows.
_OWN: dict[str, What] = {
    "ueberschrift": "stack", "heading": "stack", "runde": "round", "round": "round", "tafel": "stand", "board": "stand",
    "genauigkeit": "told", "precision": "told", "ebene": "told", "level": "told", "reihenfolge": "told",
    "order": "told", "kartennr": "told", "cardno": "told", "antworten": "whole", "answers": "whole", "treffer": "whole",
    "matches": "whole", "kapitel": "whole", "chapter": "whole", "stimmen": "whole", "votes": "whole", "dazu": "whole",
    "besides": "whole",
}  # fmt: skip
_OURS = ({"text", "ueberschrift", "feld", "farbe"}, {"text", "heading", "zone", "colour"})
# What stands in files of ours where nothing has a name: `exports.ftl` says so too.
UNDATED = frozenset({"Ohne Datum", "Undated"})
OTHERS = frozenset({"Weitere Karten", "Other notes"})
OVERVIEWS = frozenset({"Überblick", "Overview"})  # the first sheet of a report
_KNOWN: dict[str, What] = {word: what for what, words in _SPELLINGS.items() for word in words.split()}
MURAL = {"bgcolor", "positionx", "positiony", "stickytype"}


def what(heading: str, ours: bool = False) -> What | None:
    """Tell what a column holds, of `ours` or of anybody's; None for a heading nobody knows."""
    word = fold(heading)
    return (_OWN.get(word) if ours else None) or _KNOWN.get(word)


def count(cells: Sequence[str]) -> int:
    """Count the different things these headings name; 0 if they are no headings of a table of notes."""
    found = {what(cell) for cell in cells[:100] if cell and len(cell) <= 40} - {None}
    return len(found) if found & {"text", "title"} and (len(found) > 1 or len([c for c in cells if c]) == 1) else 0


def row(lines: Sequence[Line]) -> int | None:
    """Find the heading row: of the first rows the one that names most. Gives its index, None where there is none."""
    best = max(((count(cells), -at) for at, (_, cells) in enumerate(lines[:LOOKED_AT])), default=(0, 0))
    return -best[1] if best[0] else None


def is_mural(heads: Sequence[str]) -> bool:
    """Tell whether these are Mural's columns."""
    return {fold(head) for head in heads} >= MURAL - {"stickytype"}


def is_ours(heads: Sequence[str]) -> bool:
    """Tell whether these are the columns of our own exports."""
    words = {fold(head) for head in heads}
    return any(words >= own for own in _OURS)
