// What tells choices of a ballot apart that say the same.

import { expect, test } from 'vitest';
import { EMPTY_BOARD, note, when, zone } from '../core/defaults';
import type { Board, Note } from '../core/model';
import { apart, nameOf } from './apart';

const zones = new Map(['Bund', 'Land'].map((title) => [title, zone({ id: title, title })]));
const wall = (layout: Board['layout'], ...notes: Note[]): Board =>
  ({ ...EMPTY_BOARD, layout, zones, notes: new Map(notes.map((one) => [one.id, one])) });
const at = (id: string, text: string, lane: string, start = '') =>
  note({ id, text, zone: lane, when: start ? when({ start }) : null });

test('choices of the same words are told by date and lane, others by their words alone', () => {
  const board = wall('timeline', at('a', 'Gründung', 'Bund', '2012'), at('b', 'gründung.', 'Land', '2012'),
    at('c', 'Gründung', 'Land', '2015'), at('d', 'Umzug', 'Land', '2015'));
  const items = ['note:a', 'note:b', 'note:c', 'note:d', 'note:gone'];
  const beside = apart(board, items);
  expect(items.map((item) => nameOf(board, item, beside)))
    .toEqual(['Gründung (2012 · Bund)', 'gründung. (2012 · Land)', 'Gründung (2015 · Land)', 'Umzug', null]);
});

test('where date and place are the same, too, they are numbered', () => {
  const board = wall('columns', at('a', 'Mut', 'Bund'), at('b', 'Mut', 'Bund'), at('c', 'Mut', 'Land'));
  expect([...apart(board, ['note:a', 'note:b', 'note:c']).values()]).toEqual(['Bund · 1', 'Bund · 2', 'Land']);
});
