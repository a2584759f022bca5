"""Which column is what, by its heading in German or English. Knows words, not files."""

import re
import unicodedata
from collections.abc import Mapping, Sequence, Set
from typing import Generic, Literal, TypeVar

from server.roster.sheet import Field, Line
from server.workshop.sorting import PLAIN

Kind = Field | Literal["first", "last", "email"]

K = TypeVar("K", bound=str)

LOOKED_AT = 10  # rows with anything in them: there may be a title above the headings

# As people head their columns, folded: "Träger*in (Ort)" is looked up as "traegerinort", then by its parts.
_SPELLINGS: dict[Kind, str] = {
    "name": """name names namen teilnehmer teilnehmerin teilnehmerinnen teilnehmende teilnehmender teilnehmername
        person personen gast gaeste mitglied fullname vollername vollstaendigername vorundnachname vornameundnachname
        vornamenachname vornamename nachnamevorname namevorname namevollstaendig anzeigename displayname participant
        participants participantname attendee attendeename attendees guest member firstandlastname firstnamelastname
        lastnamefirstname ansprechpartner ansprechpartnerin ansprechperson""",
    "first": "vorname vornamen rufname firstname firstnames givenname givennames forename",
    "last": "nachname nachnamen familienname zuname lastname surname familyname secondname",
    "organisation": """organisation organisationen organization organisationsname organizationname
        namederorganisation institution institutionen einrichtung traeger traegerin projekttraeger traegerschaft
        verein verband firma unternehmen betrieb behoerde dienststelle arbeitgeber company employer agency
        association affiliation body carrier hochschule universitaet org""",
    "region": """region regionen land bundesland laender ort stadt landkreis kreis bezirk gemeinde gebiet standort
        sitz wohnort state federalstate country county city town place location area district province""",
    "level": "level levels ebene ebenen verwaltungsebene foerderebene handlungsebene tier governmentlevel",
    "project": """project projects projekt projekte vorhaben projektname projekttitel projectname projecttitle
        foerderprojekt teilprojekt massnahme nameddesprojekts titeldesprojekts initiative""",
    "function": """function funktion funktionen rolle rollen role roles position aufgabe taetigkeit beruf
        berufsbezeichnung jobtitle job zustaendigkeit stellung responsibility""",
    "branch": """branch branche branchen sektor sector industry wirtschaftszweig handlungsfeld arbeitsfeld
        fachgebiet fachbereich bereich field trade""",
    "access": """access bedarf bedarfe barrierefreiheit barrierefrei assistenz assistenzbedarf unterstuetzung
        unterstuetzungsbedarf besonderebedarfe besondererbedarf beduerfnisse besonderebeduerfnisse zugang
        accessibility accessneeds accessrequirements accessibilityneeds assistance specialneeds needs support
        supportneeds""",
}  # fmt: skip
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_ACCENTS = frozenset(map(chr, range(0x300, 0x370)))  # other marks are vowels, in Hindi say
_PARTS = re.compile(r"[/|():\n]| [-–] | (?:und|oder|and|or|bzw\.) ")


def fold(text: str) -> str:
    """Give what counts when two spellings are compared: letters, marks and digits, in lower case, ä as ae."""
    small = unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)
    return "".join(sign for sign in small if unicodedata.category(sign)[0] in "LMN")


def spellings(name: str) -> frozenset[str]:
    """Give what a name may be folded to by somebody without its accents: "Jürgen" as juergen and as jurgen. Two names
    with one in common are spelt alike."""
    bare = unicodedata.normalize("NFC", name).casefold()
    return frozenset(_bare(one) for one in (bare, bare.translate(_UMLAUTS))) - {""}


def _bare(text: str) -> str:
    signs = unicodedata.normalize("NFKD", text).translate(PLAIN)
    return "".join(sign for sign in signs if unicodedata.category(sign)[0] in "LMN" and sign not in _ACCENTS)


class Headings(Generic[K]):
    """The headings that a kind of list has. Of those it knows one that is `alone` makes a heading row by itself."""

    def __init__(self, spellings: Mapping[K, str], alone: frozenset[K]) -> None:
        self._known: dict[str, K] = {word: kind for kind, words in spellings.items() for word in words.split()}
        self._alone: Set[object] = alone

    def kind(self, heading: str) -> K | Literal["email"] | None:
        """Tell what a column holds; None for a heading nobody knows."""
        for said in (heading, *_PARTS.split(heading)):
            word = fold(said).lstrip("0123456789")
            if word in self._known:
                return self._known[word]
            if "mail" in word:
                return "email"
        return None

    def count(self, cells: Sequence[str]) -> int:
        """Count the different things these headings name; 0 if they are no headings."""
        found = {self.kind(cell) for cell in cells[:100] if cell and len(cell) <= 80} - {None}
        return len(found) if len(found) > 1 or found & self._alone else 0

    def row(self, lines: Sequence[Line]) -> int | None:
        """Find the heading row, of the first rows which names most. Gives its index, None without one."""
        counted = ((self.count(cells), -at) for at, (_, cells) in enumerate(lines[:LOOKED_AT]))
        best = max(counted, default=(0, 0))
        return -best[1] if best[0] else None


PEOPLE: Headings[Kind] = Headings(_SPELLINGS, frozenset({"name", "first", "last"}))


def letter(column: int) -> str:
    """Name a column as spreadsheets do: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
