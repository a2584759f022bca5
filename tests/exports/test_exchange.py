"""An exchange in files: every listing with its category and side, how often it was answered, and no word of by whom."""

import csv
import io

from server.board.exchange import with_sides
from server.board.match import Match
from server.board.model import Board, Note, Zone
from server.board.visibility import AUDIENCES, view
from server.exports import csv_, markdown
from server.exports.outline import outline
from tests.exports import samples


def board() -> Board:
    zones = with_sides("exchange", (Zone("wood", "Holz", "V"), Zone("way", "Lieferung", "k")), ("Suche", "Biete"))
    notes = (
        Note("a", "wood-search", "V", "Balken", author="eva"),
        Note("b", "wood-offer", "V", "Dielen", author="ben"),
        Note("c", "way-offer", "V", "Anhänger", author="ben", removed=True),
    )
    matches = (
        Match("1", "a", "agreed", "Ich habe welche", "b", "ben"),
        Match("2", "a", "declined", "Nimm meine", "", "ila"),
        Match("3", "c", "agreed", "Ja bitte", "", "ila"),
    )
    return Board(
        "x", "Börse", layout="exchange",
        zones={zone.id: zone for zone in zones}, notes={note.id: note for note in notes},
        matches={match.id: match for match in matches},
    )  # fmt: skip


def test_each_listing_stands_on_its_side_with_its_counts() -> None:
    rows = list(csv.reader(io.StringIO(csv_.render(board(), samples.GERMAN).decode("utf-8-sig")), delimiter=";"))
    assert rows[0][-2:] == ["Antworten", "Treffer"]
    assert [(row[0], row[1], row[2], *row[-2:]) for row in rows[1:]] == [
        ("Holz", "Suche", "Balken", "2", "1"),
        ("Holz", "Biete", "Dielen", "0", "0"),
    ]
    document = outline(board(), samples.GERMAN)
    assert "1 Treffer" in document.facts
    assert "2 Antworten, 1 Treffer" in markdown.render(board(), samples.GERMAN).decode()


def test_no_file_says_who_answered_or_with_what_words() -> None:
    for reader in AUDIENCES:
        for render in (csv_.render, markdown.render):
            file = render(view(board(), reader), samples.GERMAN).decode()
            assert not [word for word in ("Ich habe", "Nimm", "ila", "abgelehnt") if word in file]
