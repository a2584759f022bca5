"""O1 to O6: what the public version tells of a workshop, and what it says that it has taken away."""

import dataclasses
import types
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.board.changes import InquiryPut, InquiryRemoved, NoteAdded
from server.board.model import Board, Inquiry, Note, Point, Rules
from server.board.photo import Photo
from server.exports.public.known import known_ever
from server.exports.public.letters import key_of
from server.exports.public.redaction import Redacted, redacted
from server.exports.public.texts import TEXTS
from server.workshop.changes import PocketKept
from server.workshop.model import Pocket, Seat, Workshop
from server.workshop.public import BY_DEFAULT, GROUNDS, Ground, Public, Verdict
from tests.exports.workshops import ordinary

# Fields that hold ids, dates and words of ours, whatever class they are in; and what is never told.
NO_TEXT = {
    "id", "zone", "order", "author", "cluster", "source", "parent", "media", "item", "items", "board", "seat", "start",
    "end", "begins", "stage", "step", "mix", "method", "sources", "zones", "by",
}  # fmt: skip
NEVER = {
    ("Workshop", name)
    for name in ("code", "key", "links", "pockets", "clock", "spot", "show", "moments", "public", "met", "languages")
} | {
    ("Note", "behalf"), ("Note", "table"), ("Note", "volunteers"), ("Inquiry", "name"), ("Match", "note"),
    ("Match", "text"), ("Match", "listing"), ("Interface", "confirmed"), ("Photo", "asked"), ("Photo", "regions"),
    ("Ballot", "badges"), ("Board", "papers"), ("Board", "backers"), ("Board", "acts"), ("Station", "hosts"),
    ("Mix", "wishes"), ("Turnout", "seats"),
    *(("Seat", name) for name in ("name", "link", "table", "done", "card", "here")),
    ("Ballot", "reasons"),  # by a rule of its own
}  # fmt: skip


def fields_of(cls: type) -> Iterator[tuple[str, Any]]:
    hints = get_type_hints(cls)
    yield from ((field.name, hints[field.name]) for field in dataclasses.fields(cls))


def holds_text(hint: Any) -> bool:
    if get_origin(hint) is Literal:
        return False
    held = get_args(hint)[1:] if get_origin(hint) is Mapping else get_args(hint)
    return hint is str or any(map(holds_text, held))


def inside(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        yield hint
    for one in get_args(hint):
        yield from inside(one)


def test_O1_every_field_people_write_in_is_redacted_or_not_told() -> None:
    """A field added to the model and forgotten here would be told with every name in it."""
    classes, seen = [Board, Workshop], set()
    while classes:
        cls = classes.pop()
        if cls in seen or cls is Rules:
            continue
        seen.add(cls)
        for name, hint in fields_of(cls):
            if (cls.__name__, name) in NEVER:
                continue
            known = name in NO_TEXT or name in TEXTS.get(cls, ())
            assert known or not holds_text(hint), f"{cls.__name__}.{name} is told with whatever people write in it"
            classes += inside(hint)


def fill(thing: Any, write: Callable[[str], str]) -> Any:
    """Write into everything people can write in."""
    if isinstance(thing, str):
        return write(thing)
    if isinstance(thing, tuple):
        return tuple(fill(one, write) for one in thing)
    if isinstance(thing, Mapping | types.MappingProxyType):
        return {key: fill(one, write) for key, one in thing.items()}
    if not dataclasses.is_dataclass(thing):
        return thing
    told = {
        name: fill(getattr(thing, name), write)
        for name, hint in fields_of(type(thing))
        if (type(thing).__name__, name) not in NEVER - {("Ballot", "reasons")}
        and (list(inside(hint)) or (holds_text(hint) and name not in NO_TEXT))
    }
    return replace(thing, **told)  # type: ignore[type-var]


def strings(thing: Any) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple | list):
        for one in thing:
            yield from strings(one)
    elif isinstance(thing, Mapping):
        for one in thing.values():
            yield from strings(one)
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from strings(getattr(thing, field.name))


def told(public: Public | None = None, text: str = "", **more: Any) -> Redacted:
    workshop, boards = planted(text) if text else ordinary()
    return redacted(replace(workshop, **more), boards, public or Public(), "de")


def planted(text: str) -> tuple[Workshop, tuple[Board, ...]]:
    workshop, boards = ordinary()
    names = workshop.seats  # as they are
    filled = fill(replace(workshop, seats={}), lambda old: text)
    return replace(filled, seats=names), tuple(fill(board, lambda old: text) for board in boards)


SPELT: tuple[Callable[[str, str], str], ...] = (
    lambda first, last: f"{first} {last}",
    lambda first, last: f"{last}, {first}",
    lambda first, last: f"{first.upper()} {last.upper()}",
    lambda first, last: f"{first[:2]}\u00ad{first[2:]}\u00a0{last}",
    lambda first, last: f"{first[:2]}-\n{first[2:]} {last}",
    lambda first, last: unicodedata.normalize("NFD", f"{first}  {last}"),
    lambda first, last: f"**{first}** {last}",
    lambda first, last: f"{first}.{last}@example.org",
)
_LETTERS = st.text("bcdfgjkpqvwxyzäöüßłéæ", min_size=4, max_size=9)


@given(_LETTERS, _LETTERS, st.sampled_from(SPELT), st.text("abc .,:;!?()„“\n", max_size=12))
@settings(max_examples=60, deadline=None)
def test_O1_a_known_name_is_nowhere_in_what_is_told(
    first: str, last: str, spell: Callable[[str, str], str], around: str
) -> None:
    workshop, boards = planted(f"{around} {spell(first, last)} {around}")
    workshop = replace(workshop, seats={"s": Seat("s", "participant", f"{first} {last}", at=1)})
    made = redacted(workshop, boards, Public(), "de")
    first, last = key_of(first), key_of(last)
    for text in strings((made.workshop, made.boards)):
        letters = key_of(text).replace(" ", "")
        assert first + last not in letters and last + first not in letters, text
    again = redacted(made.workshop, made.boards, Public(), "de")
    assert (again.workshop, again.boards) == (made.workshop, made.boards)


def test_O1_redacting_what_is_redacted_changes_nothing() -> None:
    text = "**Amira Öz** und Jan Weber, a@b.de, 0351 123456, @amira_o, https://x.com/amira"
    made = told(text=text)
    again = redacted(made.workshop, made.boards, Public(), "de")
    assert (again.workshop, again.boards) == (made.workshop, made.boards) and not again.redactions


def test_O2_nothing_veiled_removed_or_private_is_told_and_it_is_counted() -> None:
    made = told()
    said = " ".join(strings(made.boards))
    for gone in ("Weggeworfen", "Zurückgehalten", "Zu teuer"):
        assert gone not in said
    assert not any(note.veil or note.removed for board in made.boards for note in board.notes.values())
    assert [board.id for board in made.boards] == ["fields", "wall", "market", "asked"]
    assert made.counts()["hidden"] == made.private + 1 == 2


@pytest.mark.parametrize("does", ["keep", "hide"])
def test_O2_no_word_of_anybody_brings_back_what_is_veiled(does: Literal["keep", "hide"]) -> None:
    verdicts = tuple(Verdict(f"fields/note:{id}", does) for id in ("held", "own"))
    public = Public(grounds=(), verdicts=verdicts)
    assert not {"held", "own"} & set(told(public).boards[0].notes)


def test_O3_of_people_nothing_is_left_but_how_many() -> None:
    made = told()
    assert {seat.name for seat in made.workshop.seats.values()} == {""}
    assert not any(seat.card or seat.badge for seat in made.workshop.seats.values())
    assert not set(made.workshop.seats) & {"p0", "p1", "p2"} and len(made.workshop.seats) == 3
    assert (made.workshop.code, made.workshop.key, made.workshop.links, made.workshop.met) == ("", "", {}, ())
    (mix,) = made.workshop.mixes.values()
    assert {one.seat for one in mix.seatings} == set(made.workshop.seats)
    for board in made.boards:
        assert not any(note.author or note.behalf or note.table or note.at for note in board.notes.values())
        assert not any(zone.host or zone.speaker for zone in board.zones.values())


def test_O3_how_to_reach_a_visitor_is_in_no_board() -> None:
    workshop, boards = ordinary()
    zone = next(iter(boards[2].zones))
    asked = Inquiry("c", zone, "contact", "a@b.de", "Petra Klein"), Inquiry("q", zone, "question", "Fragt Petra Klein?")
    market = replace(boards[2], inquiries={one.id: one for one in asked})
    made = redacted(workshop, (boards[0], boards[1], market), Public(), "de")
    assert [one.text for one in made.boards[2].inquiries.values()] == ["Fragt [Name]?"]


def test_O1_who_asked_to_be_reached_and_how_stays_known_when_it_is_taken_back() -> None:
    asked = InquiryPut(Inquiry("c", "z", "contact", "a@b.de", "Petra Klein"))
    ever = known_ever([asked, InquiryRemoved("c"), PocketKept(Pocket("s", "Zimmer 12")), PocketKept(Pocket("s"))])
    workshop, boards = planted("Petra Klein sitzt in Zimmer 12")
    made = redacted(workshop, boards, Public(), "de", ever)
    assert made.boards[0].notes["n1"].text == "[Name] sitzt in [Profil]"


def test_O1_for_whom_a_scribe_wrote_is_known_without_a_seat() -> None:
    workshop, (board, *_) = ordinary()
    zone = next(iter(board.zones))
    notes = [
        Note(f"b{at}", zone, f"b{at}", "Hilde Krumm und Nr. 47 sagen es", behalf=behalf)
        for at, behalf in enumerate(("Hilde Krumm", "Nr. 47"))
    ]
    made = redacted(workshop, (replace(board, notes={note.id: note for note in notes}),), Public(), "de")
    assert {note.text for note in made.boards[0].notes.values()} == {"[Name] und Nr. 47 sagen es"}
    assert known_ever([NoteAdded(notes[0]), NoteAdded(notes[1])]).names == {"Hilde Krumm"}


def test_O4_only_photos_meant_for_everybody_are_told() -> None:
    photos = {
        "yes": Photo("yes", "m1", 4, 3, "Wand", "Die Wand", consent="public"),
        "report": Photo("report", "m2", 4, 3, "Wand", "Die Wand", consent="report"),
        "asked": Photo("asked", "m3", 4, 3, "Wand", "Leute", consent="public", asked=("p1",)),
        "veiled": Photo("veiled", "m4", 4, 3, "Wand", "Leute", consent="public", veiled=True),
        "draft": Photo("draft", "m5", 4, 3, consent="public"),
    }
    workshop, boards = ordinary()
    made = redacted(workshop, (replace(boards[0], photos=photos),), Public(), "de")
    assert list(made.boards[0].photos) == ["yes"] and made.counts()["photo"] == 4


@pytest.mark.parametrize("ground", ["comment", "reason", "discarded"])
def test_each_rule_can_be_switched(ground: Ground) -> None:
    workshop, boards = ordinary()
    oval = Note("oval", next(iter(boards[0].zones)), "z9", "Am Rand gesagt", shape="oval")
    boards = (replace(boards[0], notes={**boards[0].notes, "oval": oval}), *boards[1:])
    said = {"comment": "Am Rand gesagt", "reason": "Zu teuer", "discarded": "Weggeworfen"}[ground]
    for held in (GROUNDS, tuple(one for one in GROUNDS if one != ground)):
        made = redacted(workshop, boards, Public(held), "de")
        assert (said in strings(made.boards)) == (ground not in held)


def test_O5_a_verdict_goes_before_the_rules() -> None:
    text = "Samira Wolf ist ein Wolf"
    workshop, boards = ordinary()
    zone = next(iter(boards[0].zones))
    notes = {id: Note(id, zone, id, text) for id in ("a1", "b1", "c1")}
    workshop = replace(workshop, seats={"s": Seat("s", "participant", "Samira Wolf", at=1)})
    public = Public(verdicts=(Verdict("fields/note:a1", "keep"), Verdict("fields/note:b1", "hide")))
    made = redacted(workshop, (replace(boards[0], notes=notes),), public, "de")
    assert {id: note.text for id, note in made.boards[0].notes.items()} == {"a1": text, "c1": "[Name] ist ein Wolf"}
    assert [(one.item, one.why, one.whole) for one in made.redactions if "note" in one.item] == [
        ("fields/note:b1", "hand", True),
        ("fields/note:c1", "name", False),
    ]
    words = Public(verdicts=(Verdict("word:wolf", "hide"), Verdict("word:samira wolf", "keep")))
    made = redacted(workshop, (replace(boards[0], notes=notes),), words, "de")
    assert {note.text for note in made.boards[0].notes.values()} == {"Samira [Name] ist ein [Name]"}


def test_O6_every_redaction_is_listed_with_its_sentence_and_reason() -> None:
    made = told(text="Danke an Amira Öz und Jan Weber, Frau Schröder auch")
    listed = [one for one in made.redactions if one.item == "fields/note:n1"]
    assert ["".join(piece.text for piece in one.pieces) for one in listed if not one.whole]
    marked = [piece for piece in listed[0].pieces if piece.why]
    assert [(piece.text, piece.why, piece.item) for piece in marked] == [
        ("Amira Öz", "name", "word:amira oz"),
        ("Jan Weber", "name", "word:jan weber"),
    ]
    (doubt,) = (one for one in made.doubts if one.word == "schroder")
    assert doubt.count > 5 and any(piece.text == "Schröder" and piece.why for piece in doubt.pieces)
    assert "name" in BY_DEFAULT and made.counts()["name"] >= 2 * len(listed)


@pytest.mark.parametrize(
    ("text", "points", "told"),
    [
        ("Fragt Amira", ("Öz am Montag",), ("Fragt [Name]", "[Name] am Montag")),
        ("Zuständig: Amira", ("Öz",), ("Zuständig: [Name]", "[Name]")),
        ("Wen fragen?", ("Zuerst Amira", "Öz, dann Jan"), ("Wen fragen?", "Zuerst [Name]", "[Name], dann Jan")),
        ("Wen fragen?", ("Amira Öz", "Jan Weber"), ("Wen fragen?", "[Name]", "[Name]")),
        (
            "Amira Öz amira.oez@netz.example Amira",
            ("Öz amira@netz.example",),
            ("[Name] [E-Mail] [Name]", "[E-Mail]"),
        ),
        ("Amira sagt ab", ("Öz kommt",), ("Amira sagt ab", "Öz kommt")),
        ("Kurze Wege", ("Amira",), ("Kurze Wege", "Amira")),
    ],
)
def test_O1_a_name_that_goes_on_in_a_point_is_found_whole(text: str, points: tuple[str, ...], told: Any) -> None:
    workshop, (board, *_) = ordinary()
    note = Note("split", next(iter(board.zones)), "zz", text, tuple(Point(1, one) for one in points))
    board = replace(board, notes={"split": note})
    made = redacted(workshop, (board,), Public(), "de")
    found = made.boards[0].notes["split"]
    assert (found.text, *(one.text for one in found.points)) == told
    again = redacted(replace(workshop, seats=workshop.seats), made.boards, Public(), "de")
    assert again.boards[0].notes["split"] == found
    if told[0] == "Fragt [Name]":
        assert "Amira Öz" in made.words.values()
        item = next(piece.item for one in made.redactions for piece in one.pieces if piece.item)
        kept = redacted(workshop, (board,), Public(verdicts=(Verdict(item, "keep"),)), "de")
        assert kept.boards[0].notes["split"].text == text, "spared as the whole name it is"
