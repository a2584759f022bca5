"""F1 to F4 of server/web/fanout.py, with a hand-stepped clock and members that take frames or refuse them."""

import json
import random

import pytest

from server.web.fanout import SNAPSHOT_AGE, TICK, Fanout
from tests.fakes import FakeLoop


class Member:
    """Takes frames while `room` lasts; what it took is on its way until `drain`. Checks nothing itself."""

    def __init__(self, room=10**9):
        self.gone = False
        self.room = room
        self.pending = []
        self.packets = []

    def write(self, outgoing):
        if len(self.pending) >= self.room:
            return False
        self.pending.append(outgoing)
        if self.room == 10**9:
            self.drain()
        return True

    def idle(self):
        return not self.pending

    def drop(self):
        dropped = [outgoing for outgoing in self.pending[1:] if outgoing.room]
        self.pending = [outgoing for outgoing in self.pending if outgoing not in dropped]
        return dropped

    def drain(self):
        self.packets += [json.loads(outgoing.data[1:]) for outgoing in self.pending]
        self.pending.clear()

    def names(self):
        return [name for name, _ in self.packets]

    def seqs(self):
        return [entry for name, body in self.packets if name == "changes" for entry in body["changes"]]


class Log:
    """One room whose entries are their own seqs; the audience "blind" sees them negated."""

    def __init__(self, seq=0):
        self.epoch = "e1"
        self.seq = seq
        self.kept_from = 0
        self.snapshots = 0
        self.encoded = []

    def head(self, room):
        return self.epoch, self.seq

    def items(self, audience, after, last):
        self.encoded.append((audience, after, last))
        return b",".join(b"%d" % (-n if audience == "blind" else n) for n in range(after + 1, last + 1))

    def missed(self, room, audience, after):
        return self.items(audience, after, self.seq) if after >= self.kept_from else None

    def snapshot(self, room, audience):
        self.snapshots += 1
        return b'{"room":"w","epoch":"%b","seq":%d,"state":null}' % (self.epoch.encode(), self.seq)


class Stage:
    def __init__(self, seq=0):
        self.loop, self.log = FakeLoop(), Log(seq)
        self.fanout = Fanout(self.loop, self.log)

    def join(self, member, audience="all", epoch="e1", seq=None):
        self.fanout.join(member, "w", audience, epoch, self.log.seq if seq is None else seq)
        return member

    def append(self, count=1):
        after, last = self.log.seq, self.log.seq + count
        self.log.seq = last
        self.fanout.publish("w", self.log.epoch, after, last, lambda audience: self.log.items(audience, after, last))


@pytest.fixture
def stage():
    return Stage()


def test_f2_the_first_change_after_a_quiet_spell_leaves_at_once(stage):
    member = stage.join(Member())
    stage.append()
    stage.loop.run()
    assert member.packets == [["changes", {"room": "w", "epoch": "e1", "after": 0, "changes": [1]}]]


def test_f2_of_many_changes_two_leave_at_once_and_the_rest_in_one_frame_a_tick(stage):
    member = stage.join(Member())
    for _ in range(7):
        stage.append()
        stage.loop.run(TICK / 10)
    assert member.seqs() == [1, 2]
    stage.loop.run(TICK)
    assert member.packets[2:] == [["changes", {"room": "w", "epoch": "e1", "after": 2, "changes": [3, 4, 5, 6, 7]}]]


def test_f2_on_average_a_room_gets_one_frame_a_tick(stage):
    member = stage.join(Member())
    for _ in range(1000):
        stage.append()
        stage.loop.run(0.003)
    assert len(member.packets) <= stage.loop.time / TICK + 2


def test_f2_a_dear_tick_is_followed_by_twice_its_time_of_rest(stage):
    class Dear(Member):
        def write(self, outgoing):
            stage.loop.sleep(0.2)
            return super().write(outgoing)

    stage.join(Dear())
    times = []
    for _ in range(400):
        stage.append()
        stage.loop.run(0.01)
        times.append(stage.loop.time)
    assert stage.fanout.frames * 0.2 <= times[-1] / 3 + 0.2


def test_f2_many_rooms_share_one_account(stage):
    class Dear(Member):
        def write(self, outgoing):
            stage.loop.sleep(0.01)
            return super().write(outgoing)

    for i in range(40):
        stage.fanout.join(Dear(), f"w{i}", "all", "e1", 0)
    for seq in range(200):
        stage.log.seq = seq + 1
        for i in range(40):
            stage.fanout.publish(f"w{i}", "e1", seq, seq + 1, lambda audience: b"1")
        stage.loop.run(0.01)
    assert stage.fanout.frames * 0.01 <= stage.loop.time / 3 + 0.1


def test_a_frame_is_encoded_once_per_audience(stage):
    members = [stage.join(Member(), audience) for audience in ("all", "all", "blind", "all")]
    stage.append(2)
    stage.loop.run()
    assert sorted(stage.log.encoded) == [("all", 0, 2), ("blind", 0, 2)]
    assert [member.seqs() for member in members] == [[1, 2], [1, 2], [-1, -2], [1, 2]]


def test_nothing_is_encoded_for_a_room_nobody_follows(stage):
    member = stage.join(Member())
    stage.fanout.leave(member)
    stage.append()
    stage.loop.run(1)
    assert stage.log.encoded == []
    assert member.packets == []


def test_f1_a_contiguous_member_gets_nothing_a_recent_one_a_replay_any_other_a_snapshot():
    stage = Stage(seq=10)
    stage.log.kept_from = 5
    current, recent, old = stage.join(Member(), seq=10), stage.join(Member(), seq=7), stage.join(Member(), seq=2)
    elsewhere, ahead = stage.join(Member(), epoch="other", seq=10), stage.join(Member(), seq=11)
    assert current.packets == []
    assert recent.packets == [["changes", {"room": "w", "epoch": "e1", "after": 7, "changes": [8, 9, 10]}]]
    for member in (old, elsewhere, ahead):
        assert member.packets == [["snapshot", {"room": "w", "epoch": "e1", "seq": 10, "state": None}]]
    assert stage.log.snapshots == 1


def test_f1_a_join_between_append_and_tick_sees_every_change_once(stage):
    stage.join(Member())
    stage.append()
    stage.loop.run()
    stage.append()
    late = stage.join(Member(), seq=0)
    stage.append()
    stage.loop.run(TICK)
    assert late.seqs() == [1, 2, 3]


def test_a_storm_of_joins_each_with_an_entry_makes_few_snapshots(stage):
    members = []
    for _ in range(1000):
        stage.append()
        members.append(stage.join(Member(), epoch=""))
        stage.loop.run(0.001)
    stage.loop.run(1)
    assert stage.log.snapshots <= 1000 / SNAPSHOT_AGE + 1
    for member in members:
        assert member.names()[0] == "snapshot"
        _assert_contiguous(member, 1000)


def test_a_new_epoch_gives_everybody_a_snapshot(stage):
    member = stage.join(Member())
    stage.append(3)
    stage.loop.run()
    stage.log.epoch, stage.log.seq = "e2", 0
    stage.append()
    stage.loop.run(TICK)
    assert member.packets[-1] == ["snapshot", {"room": "w", "epoch": "e2", "seq": 1, "state": None}]


def test_a_hole_in_what_is_published_is_filled_from_the_source(stage):
    member = stage.join(Member())
    stage.append()
    stage.log.seq += 2  # appended, but never announced
    stage.append()
    stage.loop.run(TICK)
    assert member.seqs() == [1, 2, 3, 4]


def test_f3_a_late_member_holds_few_frames_and_gets_one_batch_when_drained(stage):
    slow, quick = stage.join(Member(room=3)), stage.join(Member())
    for _ in range(50):
        stage.append()
        stage.loop.run(TICK)
    assert len(slow.pending) == 1  # the one that had begun; the others were withdrawn
    assert quick.seqs() == list(range(1, 51))
    slow.drain()
    stage.loop.run(1)
    slow.drain()
    assert slow.seqs() == list(range(1, 51))
    assert slow.names() == ["changes", "changes"]
    assert stage.fanout.lates == 1


def test_f3_a_late_member_gets_a_snapshot_if_the_changes_are_gone(stage):
    slow = stage.join(Member(room=1))
    for _ in range(5):
        stage.append()
        stage.loop.run(TICK)
    stage.log.kept_from = 4
    slow.drain()
    stage.loop.run(1)
    slow.drain()
    assert slow.packets[-1][0] == "snapshot"
    stage.append()
    stage.loop.run(TICK)
    slow.drain()
    assert slow.seqs()[-1] == 6


def test_f4_presence_is_sent_once_a_second_and_only_the_latest(stage):
    member = stage.join(Member())
    for here in range(10):
        stage.fanout.presence("w", lambda audience, here=here: b'{"here":%d}' % here)
        stage.loop.run(0.05)
    assert member.packets == []
    stage.loop.run(1)
    assert member.packets == [["presence", {"here": 9}]]
    stage.loop.run(5)
    assert len(member.packets) == 1


def test_f4_presence_never_overtakes_changes_and_skips_the_busy(stage):
    busy, free = stage.join(Member(room=5)), stage.join(Member())
    stage.append()
    stage.loop.run()
    stage.fanout.presence("w", lambda audience: b"{}")
    stage.loop.run(1.1)
    assert free.names() == ["changes", "presence"]
    assert len(busy.pending) == 1
    busy.drain()
    stage.loop.run(1.1)
    busy.drain()
    assert busy.names() == ["changes", "presence"]


def test_f4_presence_waits_when_changes_wait(stage):
    member = stage.join(Member())
    stage.fanout.presence("w", lambda audience: b"{}")
    stage.loop.run(0.97)
    for _ in range(3):
        stage.append()
        stage.loop.run(0.01)
    stage.loop.run(0.01)  # the presence is due, and the third change too, but not before the next tick
    assert member.names() == ["changes", "changes"]
    stage.loop.run(2)
    assert member.names() == ["changes", "changes", "changes", "presence"]


def test_who_joins_later_gets_the_presence_too(stage):
    stage.join(Member())
    stage.fanout.presence("w", lambda audience: b"{}")
    stage.loop.run(2)
    late = stage.join(Member())
    stage.loop.run(2)
    assert late.names() == ["presence"]


@pytest.mark.parametrize("seed", range(20))
def test_f1_whatever_happens_a_member_sees_a_contiguous_log(seed):
    chance = random.Random(seed)
    stage = Stage()
    members = []
    for _ in range(400):
        what = chance.random()
        if what < 0.4:
            stage.append(chance.randint(1, 3))
        elif what < 0.5 and len(members) < 12:
            members.append(stage.join(Member(chance.choice([1, 2, 5, 10**9])), epoch=chance.choice(["", "e1"])))
        elif what < 0.6 and members:
            chance.choice(members).drain()
        elif what < 0.65:
            stage.log.kept_from = max(0, stage.log.seq - chance.randint(0, 20))
        elif what < 0.68 and members:
            stage.fanout.leave(members.pop())
        stage.loop.run(chance.choice([0, 0.01, 0.05, 0.2]))
    for _ in range(10):
        stage.loop.run(1)
        for member in members:
            member.drain()
    for member in members:
        _assert_contiguous(member, stage.log.seq)


def _assert_contiguous(member, head):
    cursor = None
    for name, body in member.packets:
        if name == "snapshot":
            assert cursor is None or body["seq"] >= cursor
            cursor = body["seq"]
        else:
            assert cursor is None or body["after"] == cursor
            assert body["changes"] == list(range(body["after"] + 1, body["after"] + 1 + len(body["changes"])))
            cursor = body["after"] + len(body["changes"])
    assert cursor in (None, head)
