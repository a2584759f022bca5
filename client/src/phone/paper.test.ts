import { expect, test } from 'vitest';
import { EMPTY_BOARD, note, zone } from '../core/defaults';
import { BLANK } from '../core/draft';
import type { Ballot, Board } from '../core/model';
import { told } from './heard';
import { heapsOf } from './heaps';
import { aimed, reachable } from './open';
import { doubts, lacksReason, marked, ranked, ranking, shuffled, spent } from './paper';

const ITEMS = Array.from({ length: 12 }, (_, i) => `note:n${i}`);
const CONSENT = { kind: 'consent' } as Ballot;

function board(parts: Partial<Board>): Board {
  return { ...EMPTY_BOARD, ...parts };
}

test('the order of a ballot is this seat’s own and stays', () => {
  const mine = shuffled(ITEMS, 'seat-1', 'b');
  expect(shuffled([...ITEMS].reverse(), 'seat-1', 'b')).toEqual(mine);
  expect([...mine].sort()).toEqual([...ITEMS].sort());
  expect(mine).not.toEqual(ITEMS);
  expect(shuffled(ITEMS, 'seat-1', 'c')).not.toEqual(mine);
});

test('over many seats every item comes first about as often', () => {
  const first = new Map<string, number>();
  for (let seat = 0; seat < 1200; seat++) {
    const [item = ''] = shuffled(ITEMS, `seat-${seat}`, 'b');
    first.set(item, (first.get(item) ?? 0) + 1);
  }
  for (const item of ITEMS) expect(first.get(item)).toBeGreaterThan(50);
});

test('marks are set, taken back and added up', () => {
  const paper = marked(marked({ marks: {}, reason: '' }, 'note:a', 2), 'note:b', 1);
  expect(spent(paper)).toBe(3);
  expect(marked(paper, 'note:a', null).marks).toEqual({ 'note:b': 1 });
  expect(ranked(ranking(['note:b', 'note:a']))).toEqual(['note:b', 'note:a']);
});

test('only a veto needs a reason', () => {
  expect(lacksReason(CONSENT, { marks: { s: 2 }, reason: '' })).toBe(false);
  expect(lacksReason(CONSENT, { marks: { s: 3 }, reason: ' ' })).toBe(true);
  expect(lacksReason(CONSENT, { marks: { s: 3 }, reason: 'Zu teuer' })).toBe(false);
});

test('a zone reads as its clusters, then strips and loose notes', () => {
  const list = [
    note({ id: 'a', text: 'a', cluster: 'c' }), note({ id: 's', text: 'Streifen', shape: 'strip' }),
    note({ id: 'b', text: 'b', cluster: 'gone' }),
  ];
  const clusters = ['c', 'empty'].map((id) => ({ id, zone: 'z', order: `a0${id}`, title: id === 'c' ? 'Nähe' : 'Leer' }));
  const there = board({ clusters: new Map(clusters.map((one) => [one.id, one])) });
  expect(heapsOf(there, 'z', list).map(({ title, notes }) => [title, notes.map(({ id }) => id)])).toEqual([
    ['Nähe', ['a']], ['Streifen', ['b']],
  ]);
});

test('closed zones, their columns and stands of closed columns cannot be reached', () => {
  const zones = [
    zone({ id: 'a' }), zone({ id: 'b', locked: true }), zone({ id: 'b1', parent: 'b' }), zone({ id: 'c' }),
    zone({ id: 'c1', parent: 'c', locked: true }),
  ];
  const there = board({ zones: new Map(zones.map((one) => [one.id, one])) });
  expect([...reachable(there).zones.keys()]).toEqual(['a']);
  const open = board({ zones: new Map([['a', zone({ id: 'a' })]]) });
  expect(reachable(open)).toBe(open);
});

test('a card for a stand that closes goes to no other by itself', () => {
  const zones = [zone({ id: 'a' }), zone({ id: 'b', locked: true })];
  const there = board({ zones: new Map(zones.map((one) => [one.id, one])) });
  const at = (id: string) => aimed({ ...BLANK, text: 'Noch ein Satz', zone: id }, there, reachable(there), 'white');
  expect(['b', 'a', ''].map(at)).toEqual(['', 'a', 'a']);
});

test('the doubt tapped last comes last, a yes is none', () => {
  const paper = marked(marked(marked({ marks: { b: 2 }, reason: '' }, 'a', 3), 'c', 1), 'b', 3);
  expect(doubts(CONSENT, paper)).toEqual(['a', 'b']);
  expect(doubts({ kind: 'rating' } as Ballot, paper)).toEqual([]);
});

test('what was shown before one came, and one’s own, is no news', () => {
  const shown = (at: number, id: string) => ({ seq: at, at, type: 'notes_shown', body: { notes: [{ id, zone: 'z' }] } });
  const added = { seq: 9, at: 9, type: 'note_added', body: { note: { id: 'veiled', zone: 'z', veil: 'own' } } };
  const heard = told([shown(4, 'early'), shown(5, 'now'), shown(6, 'mine'), added], new Set(['mine']), 5);
  expect(heard).toEqual([{ zone: 'z', revealed: true }]);
});
