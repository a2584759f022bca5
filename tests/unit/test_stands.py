"""Rules of docs/rules.md for stands: what they keep (H1, H2), what visitors ask (H3, H4), rounds (H5)."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.board import commands as k
from server.board import stand_commands as s
from server.board.decide import decide
from server.board.evolve import evolve
from server.board.limits import MAX_HAND_OVERS, MAX_MATERIALS, MAX_OWN_INQUIRIES
from server.board.model import Actor, Board, HandOver, Inquiry, Material, Page, Rules
from server.board.own import own
from server.board.refusals import RETRY, Refusal
from server.board.visibility import AUDIENCES, Audience, mask, told_again, view, withdrawn, without_withdrawn
from server.exports import archive
from server.wire import codec
from tests.unit.scripts import ACTORS, FACILITATOR, created, stand
from tests.unit.test_board import refused, run

ANNA = Actor("anna", "participant")
BEN = Actor("ben", "participant")
HOST = Actor("h", "host", frozenset({"z1"}))
OTHER = Actor("h2", "host", frozenset({"z0"}))
POSTER = Material("m1", "pdf", "Plakat", "Ein Kreis aus Händen", media="x" * 32, pages=(Page(1_810, 2_560),))
LINK = Material("m2", "link", "Netz", url="https://example.org/a?b=c#d")
KEPT: list[k.Command] = [
    k.ChangeZone("z1", variants={"blue": "Was kann der Bund tun?"}, headlines=("Eins",), input_minutes=5),
    s.PutMaterial("z1", POSTER),
    s.RemoveMaterial("z1", "m1"),
    s.WriteHandOver("z1", ("Wir waren bei Punkt 3.",)),
    s.RunInput("z1", on=False),
]


@pytest.fixture
def board() -> Board:
    return run(Board(), created("stands"), FACILITATOR)


@pytest.mark.parametrize("asked", KEPT, ids=lambda asked: type(asked).__name__)
def test_H1_a_host_keeps_their_stand_facilitators_all_and_nobody_else_any(board: Board, asked: k.Command) -> None:
    board = run(board, s.PutMaterial("z1", replace(POSTER, title="Alt")), FACILITATOR)
    for actor in (ANNA, OTHER, Actor("sc", "scribe"), Actor("g", "guest"), Actor("s", "screen")):
        assert refused(board, asked, actor).code == "not_allowed"
    for actor in (HOST, FACILITATOR):
        decide(board, asked, actor, 1)


@pytest.mark.parametrize("asked", KEPT, ids=lambda asked: type(asked).__name__)
def test_H1_whom_the_plan_names_keeps_that_stand_and_undoes_it_only_as_long(board: Board, asked: k.Command) -> None:
    board = run(board, s.PutMaterial("z1", replace(POSTER, title="Alt")), FACILITATOR)
    named = replace(ANNA, zones=frozenset({"z1"}))
    assert refused(board, replace(asked, zone="z0"), named).code == "not_allowed"  # type: ignore[type-var]
    kept = run(board, asked, named)
    if kept != board:
        assert refused(kept, k.Undo(), ANNA).code == "not_allowed"
        assert run(kept, k.Undo(), named).zones == board.zones


def test_B2_what_was_tended_as_host_is_undone_by_its_host_only(board: Board) -> None:
    named = replace(ANNA, zones=frozenset({"z1"}))
    board = run(board, k.AddNote("n1", "z1", "Von Ben"), BEN)
    edited = run(board, k.EditNote("n1", "Von Anna"), named)
    assert refused(edited, k.Undo(), ANNA).code == "not_yours"
    assert run(edited, k.Undo(), named).notes["n1"].text == "Von Ben"
    gathered = run(run(board, k.AddNote("n2", "z1", "Auch"), BEN), k.MakeCluster("c", ("n1", "n2")), named)
    assert refused(gathered, k.Undo(), ANNA).code == "not_allowed"
    own = run(board, k.AddNote("n3", "z0", "Meins"), ANNA)
    assert run(own, k.Undo(), ANNA).notes["n3"].removed


@pytest.mark.parametrize("asked", KEPT, ids=lambda asked: type(asked).__name__)
def test_H1_only_a_stand_has_a_memory(board: Board, asked: k.Command) -> None:
    board = run(board, k.AddZone("z1a", "Spalte", parent="z1"), FACILITATOR)
    assert refused(board, replace(asked, zone="z1a"), FACILITATOR).code == "no_stand"  # type: ignore[type-var]
    columns = run(Board(), created("columns"), FACILITATOR)
    assert refused(columns, asked, FACILITATOR).code == "no_stand"
    assert refused(columns, s.SendInquiry("q", "z1", "Wann?"), ANNA).code == "no_stand"


def test_H1_a_question_is_asked_every_level_in_its_own_words(board: Board) -> None:
    board = run(board, k.ChangeZone("z1", variants={"green": " Und das Land? ", "blue": "Bund?", "white": " "}), HOST)
    assert board.zones["z1"].variants == {"blue": "Bund?", "green": "Und das Land?"}
    assert decide(board, k.ChangeZone("z1", variants={"blue": "Bund?", "green": "Und das Land?"}), HOST, 1) == ()
    assert run(board, k.ChangeZone("z1", variants={}), HOST).zones["z1"].variants == {}


def test_H1_materials_stand_in_their_order_and_change_in_their_place(board: Board) -> None:
    for id in ("a", "b", "c"):
        board = run(board, s.PutMaterial("z1", replace(LINK, id=id)), HOST)
    board = run(board, s.PutMaterial("z1", replace(LINK, id="d"), after=""), HOST)
    board = run(board, s.PutMaterial("z1", replace(LINK, id="a", title="Neu")), HOST)
    board = run(board, s.PutMaterial("z1", replace(LINK, id="c"), after="d"), HOST)
    assert [(one.id, one.title) for one in board.zones["z1"].materials] == [
        ("d", "Netz"), ("c", "Netz"), ("a", "Neu"), ("b", "Netz"),
    ]  # fmt: skip
    board = run(board, s.RemoveMaterial("z1", "c"), FACILITATOR)
    assert refused(board, s.RemoveMaterial("z1", "c"), HOST).code == "unknown_material"
    assert [one.id for one in run(board, k.Undo(), FACILITATOR).zones["z1"].materials] == ["d", "c", "a", "b"]


@pytest.mark.parametrize(
    ("material", "code"),
    [
        (replace(POSTER, alt=" "), "empty"),
        (replace(POSTER, title=""), "empty"),
        (replace(POSTER, alt="x" * 501), "too_long"),
        (replace(POSTER, media="../../etc/passwd"), "bad_id"),
        (replace(POSTER, media=""), "bad_id"),
        (replace(POSTER, id="m 1"), "bad_id"),
        (replace(POSTER, pages=()), "too_many"),
        (replace(POSTER, pages=(Page(1, 1),) * 41), "too_many"),
        (replace(POSTER, pages=(Page(0, 1),)), "too_many"),
        (replace(POSTER, pages=(Page(1, 2_561),)), "too_many"),
        *(
            (replace(LINK, url=url), "bad_address")
            for url in (
                "javascript:alert(1)", "data:text/html,x", "//example.org", "example.org", "https://", "file:///x",
                "https://user:pass@example.org", "https://ex ample.org", 'https://example.org/"><script>', "https://[::1",
                "JaVaScRiPt://example.org/%0aalert(1)", "https:\\\\example.org", "ftp://example.org",
            )
        ),
        (replace(LINK, url=""), "empty"),
    ],
)  # fmt: skip
def test_H1_a_material_is_what_it_says(board: Board, material: Material, code: str) -> None:
    assert refused(board, s.PutMaterial("z1", material), HOST).code == code


def test_H1_a_picture_brings_no_address_and_a_link_no_pages(board: Board) -> None:
    board = run(board, s.PutMaterial("z1", replace(POSTER, url="https://example.org")), HOST)
    board = run(board, s.PutMaterial("z1", replace(LINK, media="x" * 32, pages=POSTER.pages)), HOST)
    assert board.zones["z1"].materials == (POSTER, LINK)


def test_H1_what_a_stand_keeps_has_limits(board: Board) -> None:
    for number in range(MAX_MATERIALS):
        board = run(board, s.PutMaterial("z1", replace(LINK, id=f"m{number}")), HOST)
    assert refused(board, s.PutMaterial("z1", replace(LINK, id="more")), HOST).code == "too_many"
    assert run(board, s.PutMaterial("z1", replace(LINK, id="m0", title="Neu")), HOST)
    for asked in (
        k.ChangeZone("z1", headlines=("a", "b", "c", "d")), k.ChangeZone("z1", input_minutes=121),
        k.ChangeZone("z1", input_minutes=-1), s.WriteHandOver("z1", ("a", "b", "c", "d")),
        s.WriteHandOver("z1", ("a",), 101),
    ):  # fmt: skip
        assert refused(board, asked, HOST).code == "too_many", asked
    for asked in (k.ChangeZone("z1", headlines=("x" * 141,)), s.WriteHandOver("z1", ("x" * 141,))):
        assert refused(board, asked, HOST).code == "too_long"


def test_H2_a_hand_over_is_of_the_round_that_runs(board: Board) -> None:
    for round in (1, 2, 3):
        board = run(board, k.SetRules(Rules(round=round)), FACILITATOR)
        board = run(board, s.WriteHandOver("z1", (f"Runde {round}", " ", "Zweite Zeile")), HOST, now=round)
    assert [one.round for one in board.zones["z1"].hand_overs] == [1, 2, 3]
    board = run(board, s.WriteHandOver("z1", ("Besser",), 2), FACILITATOR, now=9)
    assert board.zones["z1"].hand_overs[1] == HandOver(2, ("Besser",), 9)
    assert decide(board, s.WriteHandOver("z1", ("Besser",), 2), HOST, 10) == ()
    board = run(board, s.WriteHandOver("z1", (), 2), HOST)
    assert [one.round for one in board.zones["z1"].hand_overs] == [1, 3]
    assert [one.round for one in run(board, k.Undo(), HOST).zones["z1"].hand_overs] == [1, 2, 3]


def test_H2_of_many_hand_overs_the_last_are_kept(board: Board) -> None:
    for round in range(MAX_HAND_OVERS + 5):
        board = run(board, s.WriteHandOver("z1", ("x",), round), HOST)
    assert [one.round for one in board.zones["z1"].hand_overs] == list(range(5, MAX_HAND_OVERS + 5))


@pytest.mark.parametrize("written", ["hand_over", "headlines"])
def test_H10_the_slower_of_two_hosts_overwrites_nothing_unread(board: Board, written: str) -> None:
    def write(*lines: str, on: tuple[str, ...] | None) -> k.Command:
        if written == "headlines":
            return k.ChangeZone("z1", headlines=lines, based_on=on)
        return s.WriteHandOver("z1", lines, 1, on)

    def standing(board: Board) -> tuple[str, ...]:
        zone = board.zones["z1"]
        return zone.headlines if written == "headlines" else next((one.lines for one in zone.hand_overs), ())

    beside = replace(HOST, seat="h3")
    board = run(board, write("Von Anna", on=()), HOST)
    assert standing(board) == ("Von Anna",)
    late = refused(board, write("Von Ben", on=()), beside)
    assert (late.code, late.fields, late.retry) == ("changed_since", {"field": "lines"}, False)
    assert refused(board, write(on=("Anderes",)), beside).code == "changed_since"
    assert decide(board, write(" Von Anna ", on=()), beside, 9) == ()  # both wrote the same
    both = run(board, write("Von Anna", "Von Ben", on=(" Von Anna",)), beside)
    assert standing(both) == ("Von Anna", "Von Ben")
    assert refused(both, write("Später, ohne Netz geschrieben", on=("Von Anna",)), HOST).code == "changed_since"
    assert standing(run(both, write("Ohne Wort davon", on=None), HOST)) == ("Ohne Wort davon",)
    assert standing(run(both, write(on=("Von Anna", "Von Ben")), HOST)) == ()
    taken = run(both, write(on=None), HOST)
    assert refused(taken, write("x", on=("Von Anna", "Von Ben")), beside).code == "changed_since"


def test_H10_what_else_a_host_changes_is_no_matter_of_headlines(board: Board) -> None:
    board = run(board, k.ChangeZone("z1", headlines=("Eins",)), HOST)
    assert run(board, k.ChangeZone("z1", title="Neu", based_on=()), HOST).zones["z1"].title == "Neu"


def test_H2_an_input_runs_for_its_minutes_as_often_as_it_is_begun(board: Board) -> None:
    assert refused(board, s.RunInput("z1"), HOST).code == "empty"
    board = run(board, k.ChangeZone("z1", input_minutes=5), HOST)
    board = run(board, s.RunInput("z1"), HOST, now=1_000)
    assert board.zones["z1"].input_ends == 301_000
    board = run(board, s.RunInput("z1"), FACILITATOR, now=2_000)
    assert board.zones["z1"].input_ends == 302_000
    board = run(board, s.RunInput("z1", on=False), HOST)
    assert board.zones["z1"].input_ends == 0
    assert decide(board, s.RunInput("z1", on=False), HOST, 1) == ()


def test_H3_how_to_reach_a_visitor_is_in_nothing_that_others_get(board: Board) -> None:
    asked = s.SendInquiry("c1", "z1", "0228 4711", "contact", "Ömer Ü.")
    (change,) = decide(board, asked, ANNA, 7)
    after = evolve(board, change, "anna", 7)
    assert after.inquiries["c1"] == Inquiry("c1", "z1", "contact", "0228 4711", "Ömer Ü.", "anna", 7)
    for reader in AUDIENCES:
        frame = codec.encode_entry(1, 7, mask(change, reader)).decode()
        snapshot = codec.encode_state(view(after, reader)).decode()
        for text in (frame, snapshot):
            assert ("4711" in text, "Ömer" in text, "anna" in text) == ((reader == "full"),) * 3
    assert view(after, "public").inquiries == {"c1": Inquiry("c1", "z1", "contact")}
    for reader in AUDIENCES:
        file = archive.dump(view(after, reader)).decode()
        assert "4711" not in file and "Ömer" not in file
    assert refused(board, s.SendInquiry("c1", "z1", "", "contact", "Ömer"), ANNA).code == "empty"
    assert refused(board, s.SendInquiry("c1", "z1", "0228", "contact", " "), ANNA).code == "empty"


def test_H3_it_is_taken_back_by_who_left_it_or_by_who_keeps_the_stand(board: Board) -> None:
    board = run(board, s.SendInquiry("c1", "z1", "0228 4711", "contact", "Ömer"), ANNA)
    for actor in (BEN, OTHER):
        assert refused(board, s.RemoveInquiry("c1"), actor).code == "not_allowed"
    assert own(board, "anna").notes == ["c1"] and own(board, "ben").notes == own(board, "h").notes == []
    for actor in (ANNA, HOST, FACILITATOR):
        assert run(board, s.RemoveInquiry("c1"), actor).inquiries == {}
    assert run(board, k.Undo(), ANNA).inquiries == {}
    assert refused(run(board, s.RemoveInquiry("c1"), HOST), k.Undo(), ANNA).code == "changed_since"


def test_H4_a_question_is_read_by_all_and_answered_by_who_keeps_the_stand(board: Board) -> None:
    board = run(board, s.SendInquiry("q1", "z1", "Wann geht es weiter?", name="Anna"), ANNA)
    shown = view(board, "public").inquiries["q1"]
    assert (shown.text, shown.author, shown.name) == ("Wann geht es weiter?", "", "")
    for actor in (ANNA, BEN, OTHER):
        assert refused(board, s.AnswerInquiry("q1", "Um drei."), actor).code == "not_allowed"
    board = run(board, s.AnswerInquiry("q1", "Um drei."), HOST)
    assert view(board, "screen").inquiries["q1"].answer == "Um drei."
    assert decide(board, s.AnswerInquiry("q1", " Um drei. "), HOST, 1) == ()
    assert run(board, k.Undo(), HOST).inquiries["q1"].answer == ""
    assert refused(board, s.AnswerInquiry("nix", "x"), HOST).code == "unknown_inquiry"


@pytest.mark.parametrize("rules", [Rules(hold=True), Rules(see="own")])
def test_H4_where_notes_are_veiled_a_question_waits_for_its_answer(board: Board, rules: Rules) -> None:
    board = run(board, k.SetRules(rules), FACILITATOR)
    changes = decide(board, s.SendInquiry("q1", "z1", "Wer hat verzögert?"), ANNA, 1)
    board = evolve(board, changes[0], "anna", 1)
    for reader in ("public", "screen"):
        assert "verzögert" not in codec.encode_entry(1, 1, mask(changes[0], reader)).decode()
        assert view(board, reader).inquiries["q1"] == Inquiry("q1", "z1", held=True)
    assert view(board, "full").inquiries["q1"].text == "Wer hat verzögert?"
    answered = decide(board, s.AnswerInquiry("q1", "Niemand."), HOST, 2)
    board = evolve(board, answered[0], "h", 2)
    assert view(board, "public").inquiries["q1"].text == "Wer hat verzögert?"
    board = run(board, k.Undo(), HOST)
    assert view(board, "public").inquiries["q1"].text == ""
    assert withdrawn(board, answered[0]), "what was shown and is held again is not told again"


def test_H4_what_was_taken_back_is_told_to_nobody_again(board: Board) -> None:
    (change,) = decide(board, s.SendInquiry("q1", "z1", "Eine Frage"), ANNA, 1)
    past = evolve(board, change, "anna", 1)
    now = run(past, s.RemoveInquiry("q1"), ANNA)
    assert "Eine Frage" not in codec.encode_entry(1, 1, told_again(now, change)).decode()
    assert without_withdrawn(view(past, "public"), now).inquiries == {}


def test_H4_a_closed_stand_is_asked_nothing_and_nobody_asks_without_end(board: Board) -> None:
    locked = run(board, k.ChangeZone("z1", locked=True), HOST)
    assert refused(locked, s.SendInquiry("q", "z1", "x"), ANNA).code == "locked"
    for number in range(MAX_OWN_INQUIRIES):
        board = run(board, s.SendInquiry(f"q{number}", "z1", "x"), ANNA)
    assert refused(board, s.SendInquiry("more", "z1", "x"), ANNA).code == "too_many"
    assert refused(board, s.SendInquiry("q0", "z1", "x"), BEN).code == "exists"
    assert refused(board, s.SendInquiry("more", "z1", "x" * 141), BEN).code == "too_long"
    assert run(board, s.SendInquiry("more", "z1", "x"), BEN)


def test_H4_where_anonymity_is_real_a_question_names_nobody(board: Board) -> None:
    board = run(board, k.SetRules(Rules(anonymous=True)), FACILITATOR)
    board = run(board, s.SendInquiry("q1", "z1", "x"), ANNA)
    assert board.inquiries["q1"].author == ""
    assert refused(board, s.RemoveInquiry("q1"), ANNA).code == "not_allowed"


def test_H5_a_note_is_of_the_round_it_was_written_in(board: Board) -> None:
    for round in (0, 1, 2):
        board = run(board, k.SetRules(Rules(round=round)), FACILITATOR)
        board = run(board, k.AddNote(f"n{round}", "z1", "x"), ANNA)
    board = run(board, k.EditNote("n1", "y"), ANNA)
    assert [note.round for note in view(board, "public").notes.values()] == [0, 1, 2]
    assert refused(board, k.SetRules(Rules(round=101)), FACILITATOR).code == "too_many"


def test_a_stand_comes_back_from_a_file_with_its_memory_but_no_running_input(board: Board) -> None:
    for asked in (*KEPT[:2], KEPT[3], s.RunInput("z1"), s.SendInquiry("q1", "z1", "Wann?")):
        board = run(board, asked, HOST)
    file = archive.load(archive.dump(board))
    assert file.zones == board.zones and file.inquiries == board.inquiries
    described = k.CreateBoard(
        "b1", "x", "stands", zones=tuple(file.zones.values()), inquiries=tuple(file.inquiries.values())
    )
    again = run(Board(), described, FACILITATOR)
    assert again.zones["z1"] == replace(board.zones["z1"], input_ends=0) and again.inquiries == board.inquiries
    assert refused(Board(), replace(described, layout="columns"), FACILITATOR).code == "no_stand"


@settings(deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 80))
def test_V1_holds_for_stands_and_H3_in_every_frame(seed: int, count: int) -> None:
    r = random.Random(seed)
    board = run(Board(), created("stands"), FACILITATOR)
    views: dict[Audience, Board] = {reader: view(board, reader) for reader in AUDIENCES}
    for step in range(count):
        actor = r.choice((*ACTORS, HOST))
        asked = k.Undo() if r.random() < 0.2 else stand(r, f"z{r.randrange(3)}")
        if r.random() < 0.1:
            asked, actor = k.SetRules(Rules(hold=r.random() < 0.5, anonymous=r.random() < 0.3)), FACILITATOR
        try:
            changes = decide(board, asked, actor, step)
        except Refusal as refusal:
            assert refusal.code in RETRY
            continue
        for change in changes:
            board = evolve(board, change, actor.seat, step)
            for reader in AUDIENCES:
                masked = mask(change, reader)
                assert reader == "full" or "4711" not in codec.encode_entry(1, 1, masked).decode()
                by = actor.seat if reader == "full" else ""
                views[reader] = view(evolve(views[reader], masked, by, step), reader)
                assert views[reader] == view(board, reader)
    assert codec.decode_kept(codec.encode_kept(board), "board") == board
    shown = view(board, "public")
    assert codec.decode_state(codec.encode_state(shown), "board") == shown
