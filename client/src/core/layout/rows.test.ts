import { expect, test } from 'vitest';
import { measure, random } from '../../../dev/sample';
import { note } from '../defaults';
import { face } from './faces';
import { CLEAR, placeAll, placeKeeping, rowsNeeded, shareRows, type Item, type Placed } from './rows';

const item = (id: string, a: number, w: number): Item => ({ face: face([note({ id, text: id })], measure), a, b: a + w, anchor: a });
const join = (p: Item, q: Item): Item => ({ face: face([...p.face.notes, ...q.face.notes], measure), a: p.a, b: p.b, anchor: p.anchor });

function some(count: number, seed: number): Item[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, i) => item(`n${i}`, next() * 1600, 90 + next() * 160));
}

function expectApart(placed: readonly Placed[]) {
  for (const [i, p] of placed.entries()) {
    for (const q of placed.slice(i + 1)) expect(p.row !== q.row || p.b + CLEAR <= q.a || q.b + CLEAR <= p.a).toBe(true);
  }
}

const notes = (placed: readonly Item[]) => placed.flatMap((each) => each.face.notes.map((one) => one.id)).sort();

test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i: rows hold every note, and none overlap', (seed) => {
  const items = some(60, seed);
  const placed = placeAll(items, 3, join);
  expectApart(placed);
  expect(notes(placed)).toEqual(notes(items));
});

test('as many rows as needed, and nothing is joined', () => {
  const items = some(30, 4);
  const rows = rowsNeeded(items);
  expect(placeAll(items, rows, join)).toHaveLength(30);
  expect(placeAll(items, rows - 1, join).length).toBeLessThan(30);
});

test('what stood in a row stays there; the new one goes where there is room, or joins the nearest', () => {
  const known = [{ ...item('a', 0, 100), row: 1 }, { ...item('b', 50, 100), row: 0 }];
  const next = placeKeeping(known, [item('c', 300, 100)], 2, join);
  expect(next.map((each) => [each.face.key, each.row])).toEqual([['a', 1], ['b', 0], ['c', 0]]);
  const full = placeKeeping(known, [item('d', 60, 100)], 2, join);
  expect(full.map((each) => each.face.notes.length)).toEqual([1, 2]);
  expect(full[1]!.face.key).toBe('b');
});

test('rows go where they are needed, and stay where they were while that will do', () => {
  expect(shareRows([1, 1, 1], [1, 1, 1], 9)).toEqual([3, 3, 3]);
  expect(shareRows([5, 2, 1], [9, 3, 1], 9)).toEqual([5, 2, 2]);
  expect(shareRows([1, 1, 1], [1, 1, 1], 9, [5, 2, 2])).toEqual([5, 2, 2]);
  expect(shareRows([9, 9, 1], [90, 90, 1], 9).reduce((sum, n) => sum + n, 0)).toBe(9);
});
