"""Rules K and V3 of docs/rules.md."""

import json

import pytest

from server.board.model import LAYOUTS, Actor, Role
from server.board.refusals import Refusal
from server.board.visibility import AUDIENCES
from server.room.kinds import WORKSHOP
from server.wire import codec
from server.workshop import commands as k
from server.workshop import templates
from server.workshop.decide import decide
from server.workshop.evolve import evolve
from server.workshop.lookup import prompts_of
from server.workshop.model import Clock, Level, Link, Logo, Show, Spot, Step, Vote, Workshop
from server.workshop.roles import SERVER, actor
from server.workshop.visibility import mask, view

ME = Actor("s1", "facilitator")


def run(workshop: Workshop, asked: k.Command, who: Actor = ME) -> Workshop:
    for change in decide(workshop, asked, who, 1):
        workshop = evolve(workshop, change)
    return workshop


@pytest.fixture
def workshop() -> Workshop:
    made = k.CreateWorkshop("w1", "Zehn Jahre", "de", "KT4M9XQ2", "k" * 22, links=(Link("l1", "facilitator"),))
    state = run(Workshop(), made, SERVER)
    state = run(state, k.TakeSeat("s1", "facilitator", "Ayşe", link="l1", generation=1), SERVER)
    state = run(state, k.TakeSeat("s2", "participant", "Ömer"), SERVER)
    for number in range(3):
        state = run(state, k.AddBoard(f"b{number}", f"Tafel {number}", "columns"), SERVER)
    return state


def refused(workshop: Workshop, asked: k.Command, who: Actor = ME) -> str:
    with pytest.raises(Refusal) as caught:
        decide(workshop, asked, who, 1)
    return caught.value.code


@pytest.mark.parametrize("role", ["participant", "host", "scribe", "screen", "guest"])
@pytest.mark.parametrize(
    "asked",
    [k.ChangeWorkshop("x"), k.ShowBoard("b1"), k.RemoveBoard("b1"), k.AddLink("l9", "scribe"), k.RenewLink("l1")],
)
def test_K1_only_facilitators_change_the_workshop(workshop: Workshop, role: Role, asked: k.Command) -> None:
    assert refused(workshop, asked, Actor("s2", role)) == "not_allowed"


def test_K1_everybody_changes_their_own_seat_and_no_other(workshop: Workshop) -> None:
    omer = Actor("s2", "participant")
    assert run(workshop, k.ChangeSeat("s2", "Ö. Yılmaz", "green"), omer).seats["s2"].color == "green"
    assert refused(workshop, k.ChangeSeat("s1", "Mallory"), omer) == "not_allowed"
    assert refused(workshop, k.ChangeSeat("s2", blocked=False), omer) == "not_allowed"


def test_K4_what_changes_nothing_is_no_change(workshop: Workshop) -> None:
    workshop = run(workshop, k.ChangeWorkshop(levels=(Level("green", "Leitung"),)))
    for asked in (
        k.ChangeWorkshop(), k.ChangeWorkshop(" Zehn Jahre ", "de", (Level("green", "Leitung"),)), k.ChangeSeat("s2"),
        k.ChangeSeat("s2", "Ömer", "white", blocked=False),
    ):  # fmt: skip
        assert decide(workshop, asked, ME, 1) == ()
    assert run(workshop, k.ChangeWorkshop("Zehn Jahre", "en")).language == "en"
    assert run(workshop, k.ChangeSeat("s2", "Ömer", blocked=True)).seats["s2"].blocked


def test_K2_a_renewed_link_ends_the_seats_it_gave(workshop: Workshop) -> None:
    assert actor(workshop, "s1").role == "facilitator"
    renewed = run(run(workshop, k.AddLink("l2", "facilitator")), k.RenewLink("l1"))
    with pytest.raises(Refusal):
        actor(renewed, "s1")


def test_K2_the_last_open_facilitator_link_stays(workshop: Workshop) -> None:
    for asked in (k.RevokeLink("l1"), k.RenewLink("l1")):
        assert refused(workshop, asked) == "last_link"
        assert refused(run(workshop, k.AddLink("l2", "guest")), asked) == "last_link"
    two = run(workshop, k.AddLink("l2", "facilitator"))
    one = run(two, k.RevokeLink("l1"))
    assert one.links["l1"].revoked
    assert not run(one, k.RenewLink("l1")).links["l1"].revoked
    assert refused(one, k.RenewLink("l2")) == "last_link"


def test_K3_a_blocked_seat_is_nobody_and_nobody_blocks_themselves(workshop: Workshop) -> None:
    with pytest.raises(Refusal) as caught:
        actor(run(workshop, k.ChangeSeat("s2", blocked=True)), "s2")
    assert caught.value.code == "blocked"
    assert refused(workshop, k.ChangeSeat("s1", blocked=True)) == "not_allowed"


def test_a_host_link_opens_its_stand_on_its_board_only(workshop: Workshop) -> None:
    state = run(workshop, k.AddLink("l3", "host", "Stand A", "b2/a"))
    state = run(state, k.TakeSeat("s3", "host", link="l3", generation=1), SERVER)
    assert actor(state, "s3", "b2").zones == {"a"}
    assert actor(state, "s3", "b1").zones == frozenset()
    assert refused(state, k.AddLink("l4", "host", zone="nowhere/a")) == "unknown_board"
    assert refused(state, k.AddLink("l4", "host")) == "unknown_zone"


def test_boards_are_moved_removed_and_restored_and_the_stage_follows(workshop: Workshop) -> None:
    state = run(run(workshop, k.MoveBoard("b2", "")), k.ShowBoard("b1"))
    assert [board.id for board in state.boards] == ["b2", "b0", "b1"]
    state = run(state, k.RemoveBoard("b1"))
    assert state.stage == "" and state.boards[2].removed
    assert refused(state, k.ShowBoard("b1")) == "removed"
    assert run(run(state, k.RestoreBoard("b1")), k.ShowBoard("b1")).stage == "b1"


def test_a_board_that_is_fetched_back_is_where_its_step_still_runs(workshop: Workshop) -> None:
    for step in (Step("t1", "Schreiben", "b1"), Step("t2", "Lesen", "b2")):
        workshop = run(workshop, k.PutStep(step))
    running = run(workshop, k.StartStep("t1"))
    away = run(running, k.RemoveBoard("b1"))
    assert away.stage == "" and run(away, k.RestoreBoard("b1")) == running
    elsewhere = run(run(away, k.StartStep("t2")), k.RestoreBoard("b1"))
    assert elsewhere.stage == "b2"
    shown = run(run(away, k.ShowBoard("b0")), k.RestoreBoard("b1"))
    assert shown.stage == "b0"


@pytest.mark.parametrize("seconds", [86_401, -86_401, 10**30])
def test_time_that_no_clock_shows_is_not_added(workshop: Workshop, seconds: int) -> None:
    assert refused(workshop, k.AddTime(seconds)) == "too_many"


def test_a_day_that_rests_holds_its_clock_and_goes_on_with_what_was_left(workshop: Workshop) -> None:
    workshop = run(workshop, k.RunClock(600))
    for change in decide(workshop, k.PauseDay(True), ME, 240_001):
        workshop = evolve(workshop, change)
    assert workshop.paused and workshop.clock == Clock(0, 360_000, 600_000)
    for change in decide(workshop, k.PauseDay(False), ME, 9_000_000):
        workshop = evolve(workshop, change)
    assert not workshop.paused and workshop.clock == Clock(9_360_000, 0, 600_000)
    assert decide(workshop, k.PauseDay(False), ME, 9_000_001) == ()


def test_what_everybody_is_led_to_can_have_a_time_of_its_own(workshop: Workshop) -> None:
    workshop = run(run(workshop, k.RunClock(2_400)), k.SetSpot("b0", "note:n1", 60))
    assert workshop.spot == Spot("b0", "note:n1", 60_001) and workshop.clock == Clock(2_400_001, 0, 2_400_000)
    assert refused(workshop, k.SetSpot("b0", "note:n1", -1)) == "too_many"


def test_K5_the_screens_present_one_thing_until_everybody_is_led_elsewhere(workshop: Workshop) -> None:
    workshop = run(run(workshop, k.SetSpot("b0", "note:n1")), k.SetShow("results", page=2))
    assert workshop.show == Show("results", "", 2, 0) and workshop.spot is None
    assert decide(workshop, k.SetShow("results", "b0", 2, True), ME, 5) == ()
    film = run(workshop, k.SetShow("film", "b1", 3, True))
    assert film.show == Show("film", "b1", 3, 1)
    assert run(film, k.SetShow("film", "b1", 4)).show == Show("film", "b1", 4, 0)
    step = run(film, k.PutStep(Step("t", "Schritt")))
    for asked in (k.SetShow(), k.SetSpot("b0", "note:n1"), k.StartStep("t"), k.ShowBoard("b0"), k.PauseDay(),
                  k.RemoveBoard("b1")):  # fmt: skip
        assert run(step, asked).show is None
    assert run(film, k.RemoveBoard("b0")).show == film.show
    assert decide(run(film, k.SetShow()), k.SetShow(), ME, 5) == ()


def test_K5_what_cannot_be_presented_is_refused(workshop: Workshop) -> None:
    assert refused(workshop, k.SetShow("film", "b9")) == "unknown_board"
    assert refused(run(workshop, k.RemoveBoard("b1")), k.SetShow("film", "b1")) == "removed"
    for asked in (k.SetShow("film", "b1", 12), k.SetShow("results", page=-1), k.SetShow("results", page=1_000)):
        assert refused(workshop, asked) == "too_many"
    assert refused(workshop, k.SetShow("results"), Actor("s2", "participant")) == "not_allowed"
    assert refused(workshop, k.SetShow("overlap", "b0")) == "no_stand"
    market = run(workshop, k.AddBoard("market", "Marktplatz", "stands"))
    assert run(market, k.SetShow("overlap", "market", 2, True)).show == Show("overlap", "market", 2, 0)


def test_a_clock_never_has_more_than_a_day(workshop: Workshop) -> None:
    state = run(run(workshop, k.RunClock(86_400)), k.AddTime(86_400))
    assert state.clock and state.clock.total == 86_400_000


@pytest.mark.parametrize("vote", [Vote("dots", budget=-1), Vote("dots", budget=51), Vote("dots", per_item=51)])
def test_a_vote_that_could_not_be_opened_is_not_put(workshop: Workshop, vote: Vote) -> None:
    assert refused(workshop, k.PutStep(Step("s1", "Punkte", vote=vote))) == "too_many"


def test_logos_are_bounded_named_and_each_of_a_file_of_its_own(workshop: Workshop) -> None:
    kept = run(workshop, k.ChangeWorkshop(logos=(Logo("m1", " Stadt "), Logo("m2", "Bund", False))))
    assert kept.logos == (Logo("m1", "Stadt"), Logo("m2", "Bund", False))
    assert run(kept, k.ChangeWorkshop(logos=())).logos == ()
    assert refused(workshop, k.ChangeWorkshop(logos=(Logo("m1", " "),))) == "empty"
    assert refused(workshop, k.ChangeWorkshop(logos=(Logo("../etc", "Stadt"),))) == "bad_id"
    assert refused(workshop, k.ChangeWorkshop(logos=(Logo("m1", "Stadt"), Logo("m1", "Land")))) == "exists"
    assert refused(workshop, k.ChangeWorkshop(logos=tuple(Logo(f"m{at}", "Stadt") for at in range(7)))) == "too_many"


def test_levels_are_bounded_and_their_colours_distinct(workshop: Workshop) -> None:
    assert refused(workshop, k.ChangeWorkshop(levels=(Level("blue", "a"), Level("blue", "b")))) == "exists"
    assert refused(workshop, k.ChangeWorkshop(levels=tuple(Level("blue", "a") for _ in range(6)))) == "too_many"


def test_V1_and_V3_views_follow_masked_changes_and_hold_no_links_nor_names() -> None:
    script: list[tuple[k.Command, Actor]] = [
        (k.CreateWorkshop("w1", "x", "de", "C", "K", links=(Link("l1", "facilitator"),)), SERVER),
        (k.TakeSeat("s1", "facilitator", "Ayşe", link="l1", generation=1), SERVER),
        (k.TakeSeat("s2", "participant", "Ömer"), SERVER),
        (k.AddLink("l2", "scribe"), ME),
        (k.RenewLink("l2"), ME),
        (k.ChangeSeat("s2", "Ö."), ME),
    ]
    state, views = Workshop(), {reader: Workshop() for reader in AUDIENCES}
    for asked, who in script:
        for change in decide(state, asked, who, 1):
            state = evolve(state, change)
            for reader in AUDIENCES:
                views[reader] = evolve(views[reader], mask(change, reader))
                assert views[reader] == view(state, reader)
    assert not views["public"].seats and not views["public"].links and not views["screen"].links


@pytest.mark.parametrize("id", templates.BOARDS)
def test_every_template_makes_a_board_that_is_accepted(id: str) -> None:
    from server.room.kinds import BOARD

    command = templates.board(id, "b", 2026, lambda key: key)
    state = BOARD.empty
    for change in BOARD.decide(state, command, SERVER, 1):
        state = BOARD.evolve(state, change, "", 1)
    assert state.zones and state.layout == templates.BOARDS[id].layout
    assert WORKSHOP.name == "workshop"


def test_every_layout_can_be_hung_from_a_template() -> None:
    assert {template.layout for template in templates.BOARDS.values()} == set(LAYOUTS)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_template_has_its_words(language: str) -> None:
    from pathlib import Path

    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([language])
    path = Path(__file__).parents[2] / "server" / "messages" / language / "templates.ftl"
    bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))

    def text(key: str) -> str:
        name, _, attribute = key.partition(".")
        message = bundle.get_message(name)
        value, errors = bundle.format_pattern(message.attributes[attribute] if attribute else message.value)
        assert not errors
        return str(value)

    for id in templates.BOARDS:
        assert templates.board(id, "b", 2026, text).title
        assert text(f"template-{id}") and text(f"template-{id}.hint")
        templates.levels(id, text)


def test_people_are_asked_in_the_languages_of_the_workshop(workshop: Workshop) -> None:
    step = Step("s", "Los", prompts={"de": "Was?", "en": "What?"})
    assert workshop.languages == () and list(prompts_of(step, workshop)) == ["de", "en"]  # as old logs mean it
    english = run(workshop, k.ChangeWorkshop(language="en", languages=("en", "en")))
    assert english.languages == ("en",) and dict(prompts_of(step, english)) == {"en": "What?"}
    assert dict(prompts_of(Step("t", "Los", prompts={"de": "Nur so?"}), english)) == {"de": "Nur so?"}
    both = run(english, k.ChangeWorkshop(languages=("en", "de")))
    assert both.languages == ("de", "en") and list(prompts_of(step, both)) == ["en", "de"]


def test_a_workshop_written_before_it_had_languages_is_read(workshop: Workshop) -> None:
    kept = json.loads(codec.encode_kept(workshop))
    del kept["languages"]
    assert codec.decode_kept(json.dumps(kept).encode(), "workshop") == workshop
