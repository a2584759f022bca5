import { expect, test } from 'vitest';
import { EMPTY_BOARD, EMPTY_WORKSHOP, note, zone } from './model';
import { itemOf, standLetter, startOf } from './select';

test('a cluster is told by its name, else by its first notes, what is gone by nothing', () => {
  const notes = ['d', 'c', 'b', 'a'].map((id) => note({ id, text: id.toUpperCase(), order: id, cluster: 'c' }));
  const there = (title: string) => ({
    ...EMPTY_BOARD, notes: new Map(notes.map((one) => [one.id, one])), clusters: new Map([['c', { id: 'c', zone: 'z', order: 'a0V', title }]]),
  });
  expect(itemOf(there('Nähe'), 'cluster:c')).toEqual({ text: 'Nähe', color: 'white' });
  expect(itemOf(there(''), 'cluster:c')?.text).toBe('A · B · C');
  expect(itemOf({ ...there(''), notes: new Map() }, 'cluster:c')).toBeNull();
  expect(itemOf(there(''), 'cluster:gone')).toBeNull();
  expect(itemOf(there(''), 'note:gone')).toBeNull();
});

test('stands have letters in the order in which they hang; other zones have none', () => {
  const zones = new Map([zone({ id: 'second', order: 'a2' }), zone({ id: 'first', order: 'a1' }), zone({ id: 'column', order: 'a0', parent: 'first' })]
    .map((one) => [one.id, one]));
  const stands = { ...EMPTY_BOARD, layout: 'stands' as const, zones };
  expect(['first', 'second', 'column'].map((id) => standLetter(stands, id))).toEqual(['A', 'B', '']);
  expect(standLetter({ ...stands, layout: 'columns' }, 'first')).toBe('');
});

test('a day begins when somebody said it does', () => {
  const workshop = { ...EMPTY_WORKSHOP, begins: ['2026-11-23T09:30', ''] };
  expect(startOf(workshop, 1)).toBe(new Date(2026, 10, 23, 9, 30).getTime());
  expect([startOf(workshop, 2), startOf(workshop, 3)]).toEqual([null, null]);
});
