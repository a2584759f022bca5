// The store between a transport and the core: replays, gaps, one's own acts, the end of a seat. The transport is a fake.

import { beforeEach, expect, test, vi } from 'vitest';
import { evolveBoard } from '../core/evolve';
import { EMPTY_BOARD } from '../core/defaults';
import type { Storage } from '../core/outbox';
import type { Ack, CatchUp, Entry, Envelope, RefusalAck } from '../core/wire';
import type { Ears, Transport } from './link';
import { connect } from './workshop.svelte';

vi.stubGlobal('navigator', { onLine: true, language: 'de' });

class Wire implements Transport {
  ears!: Ears;
  hellos = 0;
  asked: CatchUp[] = [];
  commands: Envelope[] = [];
  answer: (envelope: Envelope) => Ack | RefusalAck | null = () => null;
  start(ears: Ears) { this.ears = ears; }
  hello() { this.hellos += 1; }
  async command(envelope: Envelope) { this.commands.push(envelope); return this.answer(envelope); }
  catchUp(message: CatchUp) { this.asked.push(message); }
  wake() {}
  close() {}
  connect() {
    const me = { seat: 'me', role: 'participant', name: 'Ada', color: 'blue' } as const;
    const known = { mine: { 'w/b': ['old'] }, zones: [], behalf: { old: 'Badge 47' } };
    const own = { veiled: {}, papers: {}, backed: {}, visited: {}, deals: {}, table: '', help: false, hand: false, done: '', ...NO_PLACES };
    this.ears.onHello({ ok: true, v: 1, ...me, now: Date.now(), ...known, ...own });
    this.ears.onConnection(true);
  }
  changes(after: number, ...changes: Entry[]) { this.ears.onChanges({ room: 'w/b', epoch: 'e', after, changes }); }
}

const NO_PLACES = { badge: 7, card: null, away: false, here: '', open: false, places: [], mates: [], mates_at: '', contact: '', partners: [], due: [], beside: [], zones: [] };
const nowhere: Storage = { load: async () => [], save: async () => {}, drop: async () => {} };
const created: Entry = { seq: 1, at: 0, type: 'board_created', body: { board: 'b', title: 'B', layout: 'columns', zones: [{ id: 'z', order: 'a' }] } };
const added = (seq: number, id: string): Entry => ({ seq, at: 0, type: 'note_added', body: { note: { id, zone: 'z', order: `a${seq}V`, text: id } } });
const settle = () => new Promise((done) => setTimeout(done, 5));
let wire: Wire;
const open = () => connect({ workshop: 'w', token: 't', boards: ['b'], transport: wire, storage: nowhere });
beforeEach(() => void (wire = new Wire()));

test('a board is null until it has arrived, then follows its changes', () => {
  const live = open();
  expect(live.board('b')).toBeNull();
  wire.changes(0, created, added(2, 'n'));
  expect(live.board('b')).toEqual(evolveBoard(EMPTY_BOARD, [created, added(2, 'n')]));
  expect(wire.ears.positions()).toContainEqual({ room: 'w/b', epoch: 'e', seq: 2 });
});

test('a gap is asked for once and filled by what comes', () => {
  const live = open();
  wire.changes(0, created);
  wire.changes(2, added(3, 'm'));
  wire.changes(3, added(4, 'o'));
  expect(wire.asked).toEqual([{ room: 'w/b', epoch: 'e', seq: 1 }]);
  wire.changes(1, added(2, 'n'), added(3, 'm'), added(4, 'o'));
  expect([...live.board('b')!.notes.keys()]).toEqual(['n', 'm', 'o']);
});

test("one's own card shows at once, is mine, and is pending until its change is there", async () => {
  const live = open();
  wire.changes(0, created);
  wire.answer = () => ({ ok: true, seq: 2 });
  live.send(live.room('b'), 'add_note', { note: 'n', zone: 'z', text: 'neu' });
  expect(live.board('b')!.notes.get('n')).toMatchObject({ text: 'neu', author: '' });
  expect([...live.mine('w/b')]).toContain('n');
  wire.connect();
  await settle();
  expect(live.pending.map((item) => item.phase)).toEqual(['arrived']);
  wire.changes(1, added(2, 'n'));
  expect(live.pending).toEqual([]);
  expect(live.board('b')!.notes.get('n')!.order).toBe('a2V');
  expect(wire.commands).toHaveLength(1);
});

test('a card that an earlier page left behind is mine, and for whom it is stays with it', async () => {
  const body = { note: 'n', zone: 'z', text: 'neu', behalf: 'Badge 12' };
  const left = { id: 'c', room: 'w/b', type: 'add_note', body, n: 1, at: 0, phase: 'waiting' as const, seq: 0 };
  const storage = { ...nowhere, load: async () => [left] };
  const live = connect({ workshop: 'w', token: 't', boards: ['b'], transport: wire, storage });
  wire.changes(0, created);
  await settle();
  wire.answer = () => ({ ok: true, seq: 2 });
  wire.connect();
  await settle();
  wire.changes(1, added(2, 'n'));
  expect(live.pending).toEqual([]);
  expect([...live.mine('w/b')].sort()).toEqual(['n', 'old']);
  expect(['n', 'old', 'foreign'].map((note) => live.behalf(note))).toEqual(['Badge 12', 'Badge 47', '']);
});

test('a change that came before its ack leaves nothing pending', async () => {
  const live = open();
  wire.changes(0, created);
  wire.connect();
  wire.answer = () => {
    wire.changes(1, { seq: 2, at: 0, type: 'note_moved', body: { note: 'old', zone: 'z', order: 'a' } });
    return { ok: true, seq: 2 };
  };
  live.send('w/b', 'move_note', { note: 'old', zone: 'z' });
  await settle();
  expect(live.pending).toEqual([]);
});

test('a refused act vanishes from the board and says why', async () => {
  const live = open();
  wire.changes(0, created);
  wire.connect();
  wire.answer = () => ({ ok: false, code: 'unknown_zone', fields: {}, retry: false });
  live.send('w/b', 'add_note', { note: 'n', zone: 'weg', text: 'neu' });
  await settle();
  expect(live.board('b')!.notes.size).toBe(0);
  expect(live.refused).toMatchObject([{ code: 'unknown_zone', body: { text: 'neu' } }]);
});

test('commands to rooms nobody follows are done with their ack', async () => {
  const live = open();
  wire.connect();
  wire.answer = () => ({ ok: true, seq: 9 });
  live.send('w/other', 'add_note', { note: 'n', zone: 'z', text: 'x' });
  await settle();
  expect(live.pending).toEqual([]);
});

test('following other boards says hello again and forgets the old one', () => {
  const live = open();
  wire.changes(0, created);
  live.follow(['c']);
  live.follow(['c']);
  expect(wire.hellos).toBe(1);
  expect(wire.ears.positions().map((room) => room.room)).toEqual(['w', 'w/c']);
  expect(live.board('b')).toBeNull();
});

test('a seat that ends stays ended', () => {
  const live = open();
  wire.connect();
  expect(live.status).toBe('live');
  wire.ears.onEnd('blocked');
  wire.ears.onConnection(true);
  expect([live.status, live.ended]).toEqual(['ended', 'blocked']);
});

test('a change of one\'s own seat by somebody else shows, one\'s own pending one over it', () => {
  const live = open();
  wire.connect();
  const now = { name: 'Ada', color: 'green', table: '7', help: false, hand: false, done: 's1', ...NO_PLACES } as const;
  wire.ears.onSeat(now);
  expect(live.me).toMatchObject({ id: 'me', role: 'participant', ...now });
  live.send('w', 'change_seat', { seat: 'me', hand: true });
  wire.ears.onSeat({ ...now, table: '8' });
  expect(live.me).toMatchObject({ table: '8', hand: true });
});

test('what one keeps of others shows at once, over what the server tells meanwhile', () => {
  const live = open();
  wire.connect();
  const ada = { badge: 12, name: 'Ada', color: 'white', jot: '', released: false, contact: '', organisation: '' } as const;
  const { id, role, ...now } = live.me!;
  wire.ears.onSeat({ ...now, partners: [{ ...ada, released: true, contact: 'ada@example.org', organisation: 'Stadt' }, { ...ada, badge: 13 }] });
  live.send('w', 'set_contact', { contact: 'me@example.org' });
  live.send('w', 'jot', { badge: '13', text: 'ruft an' });
  live.send('w', 'release', { badge: '13' });
  live.send('w', 'release', { badge: '12', on: false });
  const shown = { contact: 'me@example.org', partners: [ada, { ...ada, badge: 13, jot: 'ruft an', released: true }] };
  expect(live.me).toMatchObject(shown);
  wire.ears.onSeat({ ...now, partners: [{ ...ada, released: true, contact: 'ada@example.org' }, { ...ada, badge: 13 }] });
  expect(live.me).toMatchObject({ contact: 'me@example.org', partners: [{ jot: '', released: false, contact: '' }, { jot: 'ruft an', released: true }] });
});

test('what another device of the seat has cast shows here; what is under way from this one lies over it', async () => {
  const live = open();
  const paper = (n: number) => ({ ballot: 'v', voter: 'me', marks: { n }, reason: '' });
  const own = { room: 'w/b', mine: ['far'], behalf: {}, veiled: [], backed: { q: 'like' }, visited: [], deals: [] };
  wire.ears.onOwn({ ...own, papers: [paper(1)] });
  expect(live.own('w/b')).toMatchObject({ papers: { v: { marks: { n: 1 } } }, backed: { q: 'like' } });
  expect([...live.mine('w/b')]).toEqual(['far']);
  live.send('w/b', 'cast_paper', { ballot: 'v', marks: { n: 2 }, reason: '' });
  wire.ears.onOwn({ ...own, papers: [paper(3)] });
  expect(live.own('w/b').papers['v']!.marks).toEqual({ n: 2 });
  wire.answer = () => ({ ok: true, seq: 9 });
  wire.connect();
  await settle();
  wire.ears.onOwn({ ...own, papers: [paper(4)] });
  expect(live.own('w/b').papers['v']!.marks).toEqual({ n: 4 });
});

test('where one has been is known without network too, and from the seat’s other devices', async () => {
  const live = open();
  wire.ears.onOwn({ room: 'w/b', mine: [], behalf: {}, veiled: [], papers: [], backed: {}, visited: ['z', 'y'], deals: [] });
  expect(live.own('w/b').visited).toEqual(['z', 'y']);
  live.send('w/b', 'visit_stand', { zone: 'x' });
  live.send('w/b', 'visit_stand', { zone: 'y', on: false });
  live.send('w/b', 'propose_interface', { interface: 'i', zones: ['x', 'z'], reason: 'r' });
  expect(live.own('w/b').visited).toEqual(['z', 'x']);
  expect([...live.mine('w/b')]).toContain('i');
  wire.answer = ({ type }) => (type === 'visit_stand' ? { ok: false, code: 'unknown_zone', fields: {}, retry: false } : { ok: true, seq: 9 });
  const { hellos } = wire;
  wire.connect();
  await settle();
  expect(wire.hellos).toBeGreaterThan(hellos);
});
