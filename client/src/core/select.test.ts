import { expect, test } from 'vitest';
import { EMPTY_BOARD, note } from './model';
import { itemOf } from './select';

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
