import { expect, test } from 'vitest';
import { note } from '../core/defaults';
import type { Layout } from '../core/model';
import { heapsOf } from './heaps';
import { boardFrom } from '../core/snapshot';

const notes = [1, 2, 1, 0, 2].map((round, i) => note({ id: `n${i}`, zone: 'z', order: `a${i}`, text: 'x', round }));
const read = (layout: Layout, list = notes) =>
  heapsOf(boardFrom({ layout }), 'z', list).map((heap) => [heap.round, heap.notes.map((one) => one.id).join(' ')]);

test('a stand is read round by round, the newest first', () => {
  expect(read('stands')).toEqual([[2, 'n1 n4'], [1, 'n0 n2'], [0, 'n3']]);
});

test('one round needs no heading, and other boards have none', () => {
  expect(read('stands', [notes[0]!, notes[2]!])).toEqual([[undefined, 'n0 n2']]);
  expect(read('columns')).toEqual([[undefined, 'n0 n1 n2 n3 n4']]);
});
