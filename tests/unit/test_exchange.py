"""Rules X1 to X4 of docs/rules.md: categories with two sides, answers to listings, how two find each other."""

import pytest

from server.board import commands as k
from server.board import exchange_commands as x
from server.board.decide import decide
from server.board.exchange import with_sides
from server.board.model import Actor, Board, Rules, Zone
from server.board.visibility import AUDIENCES, view
from server.exports import archive
from server.room.kinds import BOARD
from server.room.log import Logged
from server.workshop.deals import Deal, deals
from server.workshop.model import Card, Pocket, Seat, Workshop
from tests.unit.asking import refused, run
from tests.unit.scripts import FACILITATOR

EVA, BEN, ILA = (Actor(name, "participant") for name in ("eva", "ben", "ila"))
SIDES = ("Suche", "Biete")


@pytest.fixture
def board() -> Board:
    zones = with_sides("exchange", (Zone("wood", "Holz", "V"), Zone("way", "Lieferung", "k")), SIDES)
    made = run(Board(), k.CreateBoard("b1", "Börse", "exchange", zones=zones), FACILITATOR)
    made = run(made, k.AddNote("beams", "wood-search", "Balken aus Altbau"), EVA)
    return run(made, k.AddNote("barn", "wood-offer", "Scheune wird abgerissen, Balken frei"), BEN)


@pytest.fixture
def workshop() -> Workshop:
    people = (("eva", 1, "Eva"), ("ben", 2, "Ben"), ("ila", 3, "Ila"))
    seats = {id: Seat(id, "participant", name, badge=badge, card=Card("Werk " + name)) for id, badge, name in people}
    return Workshop("w", seats=seats, pockets={id: Pocket(id, f"{id}@example.org") for id in seats})


def test_X1_a_category_comes_and_goes_with_its_two_sides(board: Board) -> None:
    assert {zone.id: zone.side for zone in board.zones.values() if zone.parent == "wood"} == {
        "wood-search": "search",
        "wood-offer": "offer",
    }
    more = run(board, k.AddZone("tool", "Werkzeug", sides=SIDES), FACILITATOR)
    assert [more.zones[f"tool-{side}"].title for side in ("search", "offer")] == list(SIDES)
    assert run(more, k.Undo(), FACILITATOR).zones == board.zones
    gone = run(more, k.RemoveZone("tool"), FACILITATOR)
    assert gone.zones == board.zones and run(gone, k.Undo(), FACILITATOR).zones == more.zones
    assert refused(board, k.RemoveZone("wood"), FACILITATOR) == "not_empty"
    used = run(more, k.AddNote("saw", "tool-offer", "Säge"), EVA)
    assert refused(used, k.RemoveZone("tool"), FACILITATOR) == "not_empty"
    for asked in (k.AddZone("x", "X"), k.AddZone("x", "X", "wood", sides=SIDES), k.RemoveZone("wood-offer")):
        assert refused(board, asked, FACILITATOR) == "two_sides"
    assert refused(board, k.AddNote("n", "wood", "Holz"), EVA) == "has_columns"


@pytest.mark.parametrize(
    ("layout", "zones"),
    [
        ("exchange", (Zone("a", "A", "V"),)),
        ("exchange", (Zone("a", "A", "V"), Zone("b", "B", "V", "a", side="search"))),
        ("exchange", (Zone("a", "A", "V"), Zone("b", "B", "V", "a", side="search"), Zone("c", "C", "V", "a"))),
        ("stands", (Zone("a", "A", "V"), Zone("b", "B", "V", "a", side="search"))),
        ("columns", (Zone("a", "A", "V", side="offer"),)),
    ],
)
def test_X1_no_file_brings_a_category_without_its_two_sides(layout: str, zones: tuple[Zone, ...]) -> None:
    asked = k.CreateBoard("b", "B", layout, zones=zones)  # type: ignore[arg-type]
    assert refused(Board(), asked, FACILITATOR) == "two_sides"


def test_X2_one_answers_the_listing_of_another_once(board: Board) -> None:
    board = run(board, x.AnswerListing("m", "beams", "Ich habe zwölf", "barn"), BEN)
    assert refused(board, x.AnswerListing("m2", "beams", "noch einmal"), BEN) == "answered"
    assert refused(board, x.AnswerListing("m", "beams", "x"), ILA) == "exists"
    assert refused(board, x.AnswerListing("m2", "beams", " "), ILA) == "empty"
    assert refused(board, x.AnswerListing("m2", "beams", "x" * 141), ILA) == "too_long"
    assert refused(board, x.AnswerListing("m2", "beams", "x", "barn"), ILA) == "not_yours"
    assert refused(board, x.AnswerListing("m2", "barn", "", "beams"), ILA) == "not_yours"
    assert refused(board, x.AnswerListing("m2", "beams", "x"), EVA) == "no_listing"
    assert refused(board, x.AnswerListing("m2", "none", "x"), ILA) == "unknown_note"
    same = run(board, k.AddNote("planks", "way-search", "Bretter"), ILA)
    assert refused(same, x.AnswerListing("m2", "beams", "", "planks"), ILA) == "no_listing"
    for role in ("guest", "screen"):
        assert refused(board, x.AnswerListing("m2", "beams", "x"), Actor("g", role)) == "not_allowed"  # type: ignore[arg-type]


def test_X2_who_was_answered_with_a_listing_agrees_and_makes_no_second_match_of_it(board: Board) -> None:
    board = run(board, x.AnswerListing("m", "beams", "", "barn"), BEN)
    for back in (x.AnswerListing("m2", "barn", "", "beams"), x.AnswerListing("m2", "barn", "gern!")):
        for state in (board, run(board, x.AgreeMatch("m"), EVA), run(board, x.AgreeMatch("m", on=False), EVA)):
            assert refused(state, back, EVA) == "got_answer"
    assert run(board, x.AnswerListing("m2", "barn", "ich auch"), ILA).matches["m2"].note == "barn"
    taken = run(board, x.RemoveMatch("m"), BEN)
    assert run(taken, x.AnswerListing("m2", "barn", "", "beams"), EVA).matches.keys() == {"m2"}
    gone = run(board, k.RemoveNote("beams"), EVA)
    assert run(gone, x.AnswerListing("m2", "barn", "gern!"), EVA).matches["m2"].author == "eva"


def test_X2_nobody_answers_what_is_not_there_for_all_or_has_nobody_behind_it(board: Board) -> None:
    taken = run(board, k.RemoveNote("beams"), EVA)
    assert refused(taken, x.AnswerListing("m", "beams", "x"), BEN) == "removed"
    held = run(board, k.HoldNote("beams"), FACILITATOR)
    assert refused(held, x.AnswerListing("m", "beams", "x"), BEN) == "veiled"
    told = run(board, k.AddNote("theirs", "wood-search", "Latten", behalf="47"), Actor("s", "scribe"))
    assert refused(told, x.AnswerListing("m", "theirs", "x"), BEN) == "unreachable"
    unsigned = run(run(board, k.SetRules(Rules(anonymous=True)), FACILITATOR), k.AddNote("u", "wood-search", "?"), ILA)
    assert refused(unsigned, x.AnswerListing("m", "u", "x"), BEN) == "unreachable"


def test_X3_only_the_two_agree_each_for_themselves(board: Board) -> None:
    board = run(board, x.AnswerListing("m", "beams", "Ich habe zwölf", "barn"), BEN)
    for who in (BEN, ILA, FACILITATOR, Actor("h", "host", frozenset({"wood"})), Actor("", "participant")):
        assert refused(board, x.AgreeMatch("m"), who) == "not_yours"
        assert refused(board, x.AgreeMatch("none"), who) == "not_yours"
    for who in (EVA, ILA, FACILITATOR):
        assert refused(board, x.RemoveMatch("m"), who) == "not_yours"
    agreed = run(board, x.AgreeMatch("m"), EVA)
    assert agreed.matches["m"].state == "agreed" and decide(agreed, x.AgreeMatch("m"), EVA, 5) == ()
    assert not run(agreed, x.RemoveMatch("m"), BEN).matches
    declined = run(agreed, x.AgreeMatch("m", on=False), EVA)
    assert refused(declined, x.RemoveMatch("m"), BEN) == "answered"
    assert refused(declined, x.AnswerListing("m2", "beams", "bitte!"), BEN) == "answered"
    assert run(declined, x.AgreeMatch("m"), EVA).matches["m"].state == "agreed"
    assert refused(run(board, k.RemoveNote("beams"), EVA), x.AgreeMatch("m"), EVA) == "removed"


def test_X3_how_to_reach_each_other_is_told_to_the_two_once_both_agree(board: Board, workshop: Workshop) -> None:
    board = run(board, x.AnswerListing("m", "beams", "Ich habe zwölf", "barn"), BEN)
    asked = Deal("m", "beams", True, "open", "Ich habe zwölf", "barn", 5)
    assert deals(workshop, board, "ben") == [asked]
    (got,) = deals(workshop, board, "eva")
    assert (got.given, got.text, got.badge, got.name, got.contact, got.organisation) == (
        False, "Ich habe zwölf", 0, "", "", "",
    )  # fmt: skip
    agreed = run(board, x.AgreeMatch("m"), EVA)
    (mine,), (hers,) = deals(workshop, agreed, "ben"), deals(workshop, agreed, "eva")
    assert (mine.contact, mine.name, mine.badge, mine.organisation) == ("eva@example.org", "Eva", 1, "Werk Eva")
    assert (hers.contact, hers.name) == ("ben@example.org", "Ben")
    for seat in ("ila", FACILITATOR.seat, ""):
        assert deals(workshop, agreed, seat) == []
    (after,) = deals(workshop, run(agreed, x.AgreeMatch("m", on=False), EVA), "ben")
    assert (after.state, after.contact, after.name, after.badge) == ("declined", "", "", 0)
    removed = run(agreed, k.RemoveNote("beams"), EVA)
    assert deals(workshop, removed, "ben")[0].contact == "eva@example.org"


def test_X3_no_view_and_no_change_says_who_answered_or_with_what_words(board: Board) -> None:
    secrets = ("ben", "Ich habe zwölf", "barn", "declined")
    for asked, who in (
        (x.AnswerListing("m", "beams", "Ich habe zwölf", "barn"), BEN),
        (x.AgreeMatch("m"), EVA),
        (x.AgreeMatch("m", on=False), EVA),
        (x.AgreeMatch("m"), EVA),
        (x.RemoveMatch("m"), BEN),
    ):
        for reader in AUDIENCES:
            (change,) = decide(board, asked, who, 5)
            entry = Logged(1, 5, change, who.seat, "cmd").for_audience(BOARD, reader).decode()
            assert not [word for word in (*secrets, "eva", "cmd") if word in entry]
        board = run(board, asked, who)
        for reader in AUDIENCES:
            assert not [word for word in secrets if word in repr(view(board, reader).matches)]
            file = archive.dump(view(board, reader)).decode()
            assert "zwölf" not in file and not archive.load(file.encode()).matches


def test_X4_matches_have_limits(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in ("MAX_MATCHES", "MAX_OWN_MATCHES"):
        with monkeypatch.context() as patch:
            patch.setattr(f"server.board.exchange.{limit}", 1)
            full = run(board, x.AnswerListing("m", "beams", "x"), BEN)
            other = run(full, k.AddNote("nails", "wood-search", "Nägel"), EVA)
            assert refused(other, x.AnswerListing("m2", "nails", "x"), BEN) == "too_many"
