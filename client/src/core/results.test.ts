import { expect, it } from 'vitest';
import type { BallotKind, Tally } from './model';
import { ranked, scoreText } from './results';

/** The result of items a, b, c ... that got so many of each value. */
function result(kind: BallotKind, totals: readonly number[], counts: readonly (readonly number[])[] = []): [string, number][] {
  const tallies = totals.map((total, i): Tally => ({ item: 'abcdef'[i]!, total, counts: counts[i] ?? [] }));
  return ranked({ kind, tallies }).map(({ tally, rank }) => [tally.item, rank]);
}

it.each(['dots', 'consent', 'ranking', 'commitment'] as const)('ranks %s by total, equals in the order of the ballot and at one rank', (kind) => {
  const many = [[9, 9], [0, 1], [0, 2], [0, 3]];
  expect(result(kind, [2, 5, 0, 5], many)).toEqual([['b', 1], ['d', 1], ['a', 3], ['c', 4]]);
});

it('ranks a rating by its mean, however many have given it', () => {
  const weak = [0, 0, 4]; // four times 2
  const strong = [0, 0, 0, 0, 0, 1]; // once 5
  expect(result('rating', [8, 5], [weak, strong])).toEqual([['b', 1], ['a', 2]]);
});

it('puts of two equal means that with more papers first, then that which the ballot has first', () => {
  const [one, two] = [[0, 0, 0, 0, 1], [0, 0, 0, 0, 2]];
  expect(result('rating', [4, 8, 4, 0], [one, two, one, [0]])).toEqual([['b', 1], ['a', 1], ['c', 1], ['d', 4]]);
});

it('says how many papers mark an item, and the mean of them', () => {
  const [first] = ranked({ kind: 'rating', tallies: [{ item: 'a', total: 9, counts: [0, 0, 0, 0, 1, 1] }] });
  expect([first?.papers, first?.mean]).toEqual([2, 4.5]);
  expect([scoreText('rating', first!, 'de'), scoreText('rating', first!, 'en'), scoreText('dots', first!, 'de')]).toEqual(['4,5', '4.5', '9']);
});
