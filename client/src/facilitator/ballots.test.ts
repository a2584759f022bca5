import { expect, it } from 'vitest';
import { EMPTY_BOARD, note } from '../core/defaults';
import type { Ballot } from '../core/model';
import { resultOf } from './ballots';

it('tells a rating by its mean, not by its sum, and marks what is gone', () => {
  const ballot = { kind: 'rating', items: [], tallies: [
    { item: 'note:many', total: 6, counts: [0, 0, 3] }, { item: 'note:gone', total: 0, counts: [0] },
    { item: 'note:one', total: 5, counts: [0, 0, 0, 0, 0, 1] },
  ] } as Partial<Ballot> as Ballot;
  const notes = new Map(['many', 'one'].map((id) => [id, note({ id, text: id })]));
  expect(resultOf({ ...EMPTY_BOARD, notes }, ballot).map(({ text, rank }) => [text, rank])).toEqual([['one', 1], ['many', 2], ['–', 3]]);
});
