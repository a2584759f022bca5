"""Rule M9: what people keep for themselves reaches nobody else, and contacts only those who both agree."""

from dataclasses import replace

import pytest

from server.board.model import Actor
from server.board.visibility import AUDIENCES
from server.workshop import commands as k
from server.workshop.decide import decide
from server.workshop.meetings import meetings
from server.workshop.mix_commands import MoveSeat, SendOn
from server.workshop.model import Pocket, Workshop
from server.workshop.partners import Partner, partners, who_released_to
from server.workshop.places import Groups
from server.workshop.visibility import mask, view
from tests.unit.test_rounds import ME, planned, refused, run, with_mix


def own(workshop: Workshop, seat: str) -> dict[int, Partner]:
    return {partner.badge: partner for partner in partners(workshop, Groups(workshop), seat)}


@pytest.fixture
def workshop() -> Workshop:
    return run(with_mix(6, 2), k.StartStep("r1"), ME)


def met(workshop: Workshop) -> tuple[str, str]:
    """Somebody and whom they met in the first round."""
    return "s000", Groups(workshop).met("s000")[0]


def test_M9_everybody_met_so_far_is_named_and_nobody_to_come(workshop: Workshop) -> None:
    one, other = met(workshop)
    assert set(own(workshop, one)) == {workshop.seats[other].badge}
    after = run(workshop, k.StartStep("r2"), ME)
    assert len(own(after, one)) == 2 and own(after, other)


def test_M9_a_note_on_somebody_is_seen_by_its_writer_alone(workshop: Workshop) -> None:
    one, other = met(workshop)
    badge = workshop.seats[other].badge
    asked = k.Jot(str(badge), "Ruft im Mai an")
    (change,) = decide(workshop, asked, Actor(one, "participant"), 5)
    assert all("Mai" not in repr(mask(change, reader)) for reader in AUDIENCES)
    workshop = run(workshop, asked, Actor(one, "participant"))
    assert all("Mai" not in repr(view(workshop, reader)) for reader in AUDIENCES)
    assert own(workshop, one)[badge].jot == "Ruft im Mai an"
    assert not own(workshop, other)[workshop.seats[one].badge].jot
    assert not own(run(workshop, k.Jot(str(badge), " "), Actor(one, "participant")), one)[badge].jot


def test_M9_contacts_are_told_when_both_agree_and_no_longer_when_one_does_not(workshop: Workshop) -> None:
    one, other = met(workshop)
    badges = {seat: str(workshop.seats[seat].badge) for seat in (one, other)}
    for seat in (one, other):
        workshop = run(workshop, k.SetContact(f"{seat}@example.org"), Actor(seat, "participant"))
    workshop = run(workshop, k.Release(badges[other]), Actor(one, "participant"))
    assert own(workshop, one)[int(badges[other])].contact == ""
    seen = own(workshop, other)[int(badges[one])]
    assert (seen.contact, seen.released) == ("", False)  # nor does one see that the other would
    workshop = run(workshop, k.Release(badges[one]), Actor(other, "participant"))
    assert own(workshop, one)[int(badges[other])].contact == f"{other}@example.org"
    assert own(workshop, other)[int(badges[one])].contact == f"{one}@example.org"
    assert own(workshop, one)[int(badges[other])].organisation == ""
    assert who_released_to(workshop, one) == [other]
    workshop = run(workshop, k.Release(badges[other], on=False), Actor(one, "participant"))
    assert own(workshop, other)[int(badges[one])].contact == ""
    assert all("example.org" not in repr(view(workshop, reader)) for reader in AUDIENCES)


def test_M9_nobody_takes_a_contact_without_giving_one(workshop: Workshop) -> None:
    one, other = met(workshop)
    badges = {seat: str(workshop.seats[seat].badge) for seat in (one, other)}
    workshop = run(workshop, k.ChangeSeat(other, name="Renate Aydın"), ME)
    workshop = run(workshop, k.SetContact("other@example.org"), Actor(other, "participant"))
    workshop = run(workshop, k.Release(badges[one]), Actor(other, "participant"))
    me = Actor(one, "participant")
    assert refused(workshop, k.Release(badges[other]), me) == "no_contact"
    assert decide(workshop, k.Release(badges[other], on=False), me, 5) == ()
    forged = replace(workshop, pockets={**workshop.pockets, one: Pocket(one, released=(badges[other],))})
    told = own(forged, one)[int(badges[other])]
    assert (told.contact, told.name) == ("", "Renate A.")
    both = run(run(workshop, k.SetContact("one@example.org"), me), k.Release(badges[other]), me)
    assert own(both, one)[int(badges[other])].contact == "other@example.org"
    emptied = run(both, k.SetContact(" "), me)
    for seat, whose in ((one, other), (other, one)):
        seen = own(emptied, seat)[int(badges[whose])]
        assert (seen.contact, seen.released, seen.organisation) == ("", True, "")
    assert own(emptied, one)[int(badges[other])].name == "Renate A."
    back = run(emptied, k.SetContact("neu@example.org"), me)
    assert own(back, other)[int(badges[one])].contact == "neu@example.org"
    assert run(emptied, k.Release(badges[other], on=False), me).pockets[one].released == ()


def test_M9_nobody_learns_names_by_trying_all_numbers(workshop: Workshop) -> None:
    one, other = met(workshop)
    for seat in workshop.seats:
        workshop = run(workshop, k.ChangeSeat(seat, name=f"Renate Aydın{seat}"), ME)
    badges = {id: seat.badge for id, seat in workshop.seats.items()}
    strangers = [badge for badge in badges.values() if badge not in (0, badges[one], badges[other])]
    for badge in strangers:
        assert refused(workshop, k.Jot(str(badge), "."), Actor(one, "participant")) == "not_met"
        assert refused(workshop, k.Release(str(badge)), Actor(one, "participant")) == "not_met"
    for seat in (one, other):
        workshop = run(workshop, k.SetContact(f"{seat}@example.org"), Actor(seat, "participant"))
    workshop = run(workshop, k.Release(str(badges[other])), Actor(one, "participant"))
    forged = Pocket(
        one, f"{one}@example.org", jots=dict.fromkeys(map(str, strangers), "."), released=(str(badges[other]),)
    )
    workshop = replace(workshop, pockets={**workshop.pockets, one: forged})  # as an earlier version let it
    assert {partner.name for badge, partner in own(workshop, one).items() if badge != badges[other]} == {""}
    assert own(workshop, one)[badges[other]].name == f"Renate A. {badges[other]}"  # sat together
    workshop = run(workshop, k.Release(str(badges[one])), Actor(other, "participant"))
    assert own(workshop, one)[badges[other]].name == f"Renate Aydın{other}"


def test_M9_there_is_no_partner_but_on_a_badge_that_somebody_else_bears(workshop: Workshop) -> None:
    me = Actor("s000", "participant")
    for badge in ("999", "x", "", "0", str(workshop.seats["s000"].badge)):
        assert refused(workshop, k.Jot(badge, "x"), me) == "no_seat"
        assert refused(workshop, k.Release(badge), me) == "no_seat"
    assert refused(workshop, k.SetContact("x" * 201), me) == "too_long"
    assert refused(workshop, k.Jot("2", "x" * 501), me) == "too_long"
    assert decide(workshop, k.SetContact(""), me, 5) == ()


def test_M9_nobody_writes_to_whom_they_have_not_met_and_taking_back_is_never_refused(workshop: Workshop) -> None:
    one, other = met(workshop)
    me = Actor(one, "participant")
    met_later = Groups(run(workshop, k.StartStep("r2"), ME)).met(one)
    later = next(seat for seat in workshop.seats if seat not in (one, "boss", *met_later))
    badge = str(workshop.seats[later].badge)
    assert decide(workshop, k.Jot(badge, " "), me, 5) == decide(workshop, k.Release(badge, on=False), me, 5) == ()
    assert decide(workshop, k.Release("gone", on=False), me, 5) == ()
    assert refused(workshop, k.Jot(badge, "x"), me) == refused(workshop, k.Release(badge), me) == "not_met"
    assert refused(workshop, k.Jot(badge, "x"), Actor("boss", "facilitator")) == "not_met"
    kept = run(workshop, k.Jot(str(workshop.seats[other].badge), "Ruft an"), me)
    gone = replace(kept, mixes={})  # whom one has written of stays known
    assert decide(gone, k.Jot(str(workshop.seats[other].badge), "Ruft im Mai an"), me, 5)
    assert not run(gone, k.Jot(str(workshop.seats[other].badge), ""), me).pockets[one].jots


def test_M9_what_comes_late_of_somebody_who_was_away_at_the_end_is_taken(workshop: Workshop) -> None:
    one, other = met(workshop)
    badge = str(workshop.seats[other].badge)
    workshop = run(workshop, k.ChangeSeat(one, away=True), ME)  # the phone has no network; the desk takes it for absent
    workshop = run(workshop, k.StartStep("r2"), ME)
    assert other not in Groups(workshop).met(one)
    assert decide(workshop, k.Jot(badge, "In Runde 1 geschrieben"), Actor(one, "participant"), 5)
    anew = run(workshop, k.PutMix(planned(workshop, workshop.mixes["m"])))
    assert decide(anew, k.Jot(badge, "In Runde 1 geschrieben"), Actor(one, "participant"), 5)


def test_M9_late_joiners_and_those_moved_by_hand_write_to_whom_they_meet(workshop: Workshop) -> None:
    workshop = run(workshop, k.TakeSeat("late", "participant", "Łukasz"))
    (mate, *_) = Groups(workshop).met("late")
    workshop = run(workshop, k.SetContact("late@example.org"), Actor("late", "participant"))
    assert decide(workshop, k.Release(str(workshop.seats[mate].badge)), Actor("late", "participant"), 5)
    one, other = met(workshop)
    mix = workshop.mixes["m"]
    place = next(seating for seating in mix.seatings if seating.seat == other).stations[1]
    workshop = run(workshop, MoveSeat("m", one, 2, place), ME)
    workshop = run(workshop, k.StartStep("r2"), ME)
    assert all(
        decide(workshop, k.Jot(str(workshop.seats[mate].badge), "x"), Actor(one, "participant"), 5)
        for mate in Groups(workshop).met(one)
    )


def test_M9_whoever_is_sent_on_has_met_both_the_table_they_left_and_the_one_they_came_to() -> None:
    workshop = run(with_mix(27, 3, visit="any"), k.StartStep("r1"), ME)
    one = next(seating.seat for seating in workshop.mixes["m"].seatings if seating.stations[0] == 1)
    first = set(Groups(workshop).with_(one))
    mix = workshop.mixes["m"]
    shut = tuple(replace(station, closed=station.id == "b") for station in mix.stations)
    workshop = run(replace(workshop, mixes={"m": replace(mix, stations=shut)}), SendOn("m", 1), ME)
    second, me = set(Groups(workshop).with_(one)), Actor(one, "participant")
    gone, stranger = first - second, set(workshop.seats) - first - second - {one, "boss"}
    assert gone and stranger
    assert set(own(workshop, one)) == {workshop.seats[other].badge for other in first | second}
    known = {workshop.seats[other].badge for other in first & second}
    assert {mate.badge for mate in Groups(workshop).mates(one) if not mate.new} == known
    badge = str(workshop.seats[min(gone)].badge)
    assert decide(workshop, k.Jot(badge, "Ruft im Mai an"), me, 5)
    assert decide(workshop, k.Jot(str(workshop.seats[one].badge), "x"), Actor(min(gone), "participant"), 5)
    assert refused(workshop, k.Jot(str(workshop.seats[min(stranger)].badge), "x"), me) == "not_met"
    agreed = replace(workshop, seats={id: replace(seat, open=True) for id, seat in workshop.seats.items()})
    pairs = {frozenset(pair) for pair in meetings(agreed)}
    assert {frozenset({one, other}) for other in first | second} == {pair for pair in pairs if one in pair}
    later = run(run(workshop, k.PutMix(planned(workshop, workshop.mixes["m"]))), k.StartStep("r2"), ME)
    assert decide(later, k.Jot(badge, "Ruft im Mai an"), me, 5)  # a plan made anew forgets nothing
    assert gone <= set(Groups(later).met(one))


def test_pairs_of_different_regions_come_first_and_nobody_sits_out_twice() -> None:
    from collections import Counter

    from server.workshop.model import Card, Mix, Station, Wishes
    from server.workshop.seating import rounds_of
    from tests.unit.test_rounds import room

    workshop = room(31)
    people = sorted(seat.id for seat in workshop.seats.values() if seat.badge)
    region = {id: ("Nord", "Süd", "West")[at % 3] for at, id in enumerate(people)}
    seats = {
        id: replace(seat, card=Card(region=region[id])) if id in region else seat for id, seat in workshop.seats.items()
    }
    workshop = replace(workshop, seats=seats)
    tables = tuple(Station(f"t{n}", str(n), capacity=2) for n in range(1, 17))
    mix = planned(workshop, Mix("d", "Speeddating", tables, 8, wishes=Wishes(rather=("region",))))
    met: Counter[frozenset[str]] = Counter()
    alone: Counter[str] = Counter()
    for groups in rounds_of(mix):
        for members in groups.values():
            met[frozenset(map(str, members))] += 1
            alone.update(map(str, members if len(members) == 1 else ()))
    pairs = [pair for pair in met if len(pair) == 2]
    assert max(met[pair] for pair in pairs) == 1 and max(alone.values()) == 1
    assert all(len({region[one] for one in pair}) == 2 for pair in pairs)


def test_M16_a_link_is_counted_in_ones_own_pocket_and_told_to_nobody(workshop: Workshop) -> None:
    me = Actor("s000", "participant")
    (change,) = decide(workshop, k.LinkTakeaway(), me, 5)
    assert all("links" not in repr(mask(change, reader)) for reader in AUDIENCES)
    counts = []
    for on in (False, True, True, False, False, True):
        workshop = run(workshop, k.LinkTakeaway(on), me)
        counts.append(workshop.pockets[me.seat].links if me.seat in workshop.pockets else 0)
    assert counts == [0, 1, 1, 2, 2, 3]
    assert list(workshop.pockets) == [me.seat]
