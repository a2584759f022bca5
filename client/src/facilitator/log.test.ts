import { expect, test } from 'vitest';
import { evolveBoard } from '../core/evolve';
import { EMPTY_BOARD, note } from '../core/defaults';
import type { Moment, Note, Step } from '../core/model';
import type { Entry } from '../core/wire';
import type { Turn } from '../net/past';
import { Boards, countOf, marksOf, placeOf, signs, stops, withGone } from './log';

const zones = [{ id: 'a', title: 'Trägt', order: 'a1' }, { id: 'b', title: 'Bremst', order: 'a2' }];
const card = (n: number, more: Partial<Note> = {}): Note => note({ id: `n${n}`, zone: n % 2 ? 'a' : 'b', order: `a${n}1`, text: `Gedanke ${n}`, at: n * 1000, ...more });

/** A board of `count` notes; papers are cast between them, which nobody sees on the wall. */
function log(count: number): Entry[] {
  const entries: Entry[] = [{ seq: 1, at: 0, type: 'board_created', body: { board: 'x', title: 'Tafel', layout: 'columns', zones } } as unknown as Entry];
  for (let n = 1; n <= count; n++) {
    entries.push({ seq: entries.length + 1, at: n * 1000, type: 'note_added', body: { note: card(n) } } as unknown as Entry);
    if (n % 5 === 0) entries.push({ seq: entries.length + 1, at: n * 1000 + 1, type: 'paper_cast', body: { paper: { ballot: 'v' }, voters: 1 } } as unknown as Entry);
  }
  return entries;
}

test('one stops only where there is something new to see', () => {
  const entries = log(10);
  expect(entries).toHaveLength(13);
  expect(stops(entries)).toEqual(entries.filter(({ type }) => type !== 'paper_cast').map(({ seq }) => seq));
  const seqs = [1, 2, 4, 7];
  expect([0, 1, 3, 4, 6, 7, 99].map((seq) => placeOf(seqs, seq))).toEqual([0, 0, 1, 2, 2, 3, 3]);
  expect(placeOf([], 5)).toBe(0);
});

test('any way through the log gives the boards that the log makes', () => {
  const entries = log(700);
  const boards = new Boards();
  const asked = [entries.length, 3, 650, 649, 1, 401, 402, 200, 201, entries.length + 50, 0];
  for (const seq of asked) expect(boards.at(entries, seq)).toEqual(evolveBoard(EMPTY_BOARD, entries.slice(0, seq)));
});

test('what is read later goes on from what was there', () => {
  const entries = log(300);
  const boards = new Boards();
  boards.at(entries.slice(0, 100), 100);
  expect(countOf(boards.at(entries, entries.length))).toBe(300);
});

test('the way is marked by steps, rounds and names of this board, a name before a step at the same place', () => {
  const entries = log(10);
  const steps = [
    { id: 's1', title: 'Sammeln', board: 'x', began: 500 }, { id: 's2', title: 'Runde 1', board: 'x', began: 4500 },
    { id: 's3', title: 'Anderswo', board: 'y', began: 4500 }, { id: 's4', title: 'Kommt noch', board: 'x', began: 0 },
  ] as Step[];
  const moments: Moment[] = [
    { id: 'm1', title: 'Vor der Pause', board: 'x', seq: 5, at: 4000 }, { id: 'm2', title: 'Dort', board: 'y', seq: 2, at: 1 },
  ];
  expect(marksOf('x', entries, steps, moments).map(({ seq, title }) => [seq, title])).toEqual([[1, 'Sammeln'], [5, 'Vor der Pause'], [5, 'Runde 1']]);
});

test('what is gone hangs where it was, as far as its field is there, and each card has one sign', () => {
  const board = evolveBoard(EMPTY_BOARD, log(2));
  const turn = (id: string, before: Note | null, after: Note | null, ...kinds: Turn['kinds']): Turn => ({ note: id, kinds, before, after, fields: [] });
  const turns = [
    turn('n7', card(7, { removed: false }), null, 'removed'), turn('n8', card(8, { zone: 'gone' }), null, 'removed'),
    turn('n1', card(1), card(1, { zone: 'b', text: 'Anders' }), 'moved', 'changed'),
  ];
  expect([...withGone(board, turns).notes.keys()]).toEqual(['n1', 'n2', 'n7']);
  expect([...signs(turns)]).toEqual([['n7', 'removed'], ['n8', 'removed'], ['n1', 'moved']]);
});
